/**
 * Runs in every page before its own scripts: remembers what the page says and does, and finds things
 * through open shadow roots. Expressions of cases see `test`.
 */
(() => {
  const test = { console: [], violations: [], events: [], shifts: 0 };

  for (const level of ["error", "warn"]) {
    const own = console[level];
    console[level] = (...said) => {
      test.console.push({ level, text: said.map(String).join(" ") });
      own.apply(console, said);
    };
  }
  addEventListener("error", (event) => event.message && test.console.push({ level: "error", text: event.message }));
  addEventListener("unhandledrejection", (event) =>
    test.console.push({ level: "error", text: `unhandled: ${event.reason?.message ?? event.reason}` }));
  addEventListener("securitypolicyviolation", (event) =>
    test.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
  for (const type of ["masar-ready", "masar-select", "masar-view", "masar-error"]) {
    addEventListener(type, (event) => {
      test.events.push({ type, detail: JSON.parse(JSON.stringify(event.detail ?? null)), target: event.target.localName });
    });
  }

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) test.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  /** Every element under `from` that matches, through open shadow roots too. */
  test.all = (selector, from = document) => {
    const found = [...from.querySelectorAll(selector)];
    for (const at of from.querySelectorAll("*")) {
      if (at.shadowRoot) found.push(...test.all(selector, at.shadowRoot));
    }
    if (from.shadowRoot) found.push(...test.all(selector, from.shadowRoot));
    return found;
  };
  test.one = (selector, from) => test.all(selector, from)[0];

  /** The element with the focus, through shadow roots. */
  test.focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };

  /** Whether a visitor could see it. */
  test.visible = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  /** All text a visitor could see. */
  test.text = () => {
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      const slot = node.localName === "slot"; // has no box of its own
      if (node.nodeType === Node.ELEMENT_NODE && !slot && !node.checkVisibility()) return "";
      const inner = slot ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return [...inner].map(read).join(" ");
    };
    return read(document.body).replace(/\s+/g, " ");
  };

  Object.defineProperty(window, "masarTest", { value: test });
})();
