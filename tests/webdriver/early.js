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
  addEventListener("securitypolicyviolation", (event) => {
    // Firefox asks for an icon that the page does not name.
    if (event.blockedURI.endsWith("/favicon.ico")) return;
    test.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  for (const type of ["masar-ready", "masar-select", "masar-view", "masar-error"]) {
    addEventListener(type, (event) => {
      test.events.push({ type, detail: JSON.parse(JSON.stringify(event.detail ?? null)), target: event.target.localName });
    });
  }

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) test.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  /** `requestAnimationFrame` and `setTimeout` as the browser has them: not counted, and not replaced by a test. */
  test.frame = requestAnimationFrame.bind(window);
  const timeout = setTimeout.bind(window);
  test.sleep = (ms) => new Promise((done) => timeout(done, ms));

  // What the page waits for, for `settle.js`: callbacks of animation frames, and
  // Wasm and texts of the interface on their way.
  const callbacks = new Set();
  let loads = 0;
  test.busy = () => callbacks.size + loads > 0;
  window.requestAnimationFrame = (callback) => {
    const id = test.frame((time) => {
      callbacks.delete(id);
      callback(time);
    });
    callbacks.add(id);
    return id;
  };
  const cancel = cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (id) => {
    callbacks.delete(id);
    cancel(id);
  };
  const count = (owner, name, counts) => {
    const own = owner[name];
    owner[name] = function (...sent) {
      const answer = own.apply(owner, sent);
      if (counts(sent)) {
        loads += 1;
        const ended = () => (loads -= 1);
        answer.then(ended, ended);
      }
      return answer;
    };
  };
  count(window, "fetch", ([what]) => /\.(wasm|txt)\b/.test(what?.url ?? what));
  if (typeof WebAssembly !== "undefined") {
    for (const name of ["instantiateStreaming", "compileStreaming", "instantiate", "compile"]) count(WebAssembly, name, () => true);
  }

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

  /** The px of the window in one px of an element's box: WebKit measures it in the px of the zoomed element. */
  test.boxZoom = (element) => {
    let zoom = 1;
    for (let at = element; at && !("currentCSSZoom" in element); at = at.parentNode ?? at.host) {
      if (at.nodeType === Node.ELEMENT_NODE) zoom *= getComputedStyle(at).zoom;
    }
    return zoom;
  };

  /** The box of an element, px of the window. WebKit subtracts from it how far the page is scrolled in px of the window. */
  test.box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const zoom = test.boxZoom(element);
    const place = (start, scrolled) => (start + scrolled) * zoom - scrolled;
    return new DOMRect(place(x, scrollX), place(y, scrollY), width * zoom, height * zoom);
  };

  /** The same in the px in which the browser measures the boxes in another element. */
  test.boxAmong = (element, other) => {
    const box = test.box(element);
    const zoom = test.boxZoom(other);
    const place = (start, scrolled) => (start + scrolled) / zoom - scrolled;
    return new DOMRect(place(box.x, scrollX), place(box.y, scrollY), box.width / zoom, box.height / zoom);
  };

  /** All text a visitor could see. */
  test.text = () => {
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      const slot = node.localName === "slot"; // has no box of its own
      const isElement = node.nodeType === Node.ELEMENT_NODE;
      const hasBox = isElement && !slot && getComputedStyle(node).display !== "contents";
      if (hasBox && !node.checkVisibility()) return "";
      const inner = slot ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
      return [...inner].map(read).join(" ");
    };
    return read(document.body).replace(/\s+/g, " ");
  };

  Object.defineProperty(window, "masarTest", { value: test });
  // A browser that has no other way loads this from the page's server.
  document.currentScript?.remove();
})();
