// Runs in each page before its own scripts. `candidate.events` returns the elements of the events that are in the page,
// `candidate.isFinal` whether they are those of the widget, and `candidate.cover` selects what may lie over them.
((candidate) => {
  const QUIET_IF_ALL = 600;
  const QUIET = 2500;
  const result = {
    first: null, ready: null, events: 0, shift: 0, longTasks: [], errors: [], textMeasurements: 0, sizeReadings: 0,
  };

  const counted = (counter, prototype, names) => {
    for (const name of names) {
      const property = prototype && Object.getOwnPropertyDescriptor(prototype, name);
      const key = ["value", "get"].find((it) => typeof property?.[it] === "function");
      if (!key) continue;
      const original = property[key];
      property[key] = function (...rest) {
        result[counter] += 1;
        return Reflect.apply(original, this, rest);
      };
      Object.defineProperty(prototype, name, property);
    }
  };
  const rectangle = Element.prototype.getBoundingClientRect;
  const RECTANGLES = ["getBoundingClientRect", "getClientRects"];
  counted("textMeasurements", CanvasRenderingContext2D.prototype, ["measureText"]);
  counted("textMeasurements", globalThis.OffscreenCanvasRenderingContext2D?.prototype, ["measureText"]);
  counted("textMeasurements", SVGTextContentElement.prototype, ["getComputedTextLength", "getSubStringLength"]);
  counted("sizeReadings", SVGGraphicsElement.prototype, ["getBBox"]);
  counted("sizeReadings", Range.prototype, RECTANGLES);
  counted("sizeReadings", Element.prototype, [...RECTANGLES, "clientWidth", "clientHeight", "scrollWidth", "scrollHeight"]);
  counted("sizeReadings", HTMLElement.prototype, ["offsetWidth", "offsetHeight", "offsetLeft", "offsetTop"]);

  const observe = (type, use) => {
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  };
  observe("longtask", ({ startTime, duration }) => result.longTasks.push([startTime, duration]));
  observe("layout-shift", ({ hadRecentInput, value }) => {
    if (!hadRecentInput) result.shift += value;
  });
  addEventListener("error", ({ message }) => result.errors.push(`${message ?? "a file is not loaded"}`), true);
  addEventListener("unhandledrejection", ({ reason }) => result.errors.push(`${reason}`));

  const isVisible = (element) => {
    const { width, height, top, bottom, left, right } = Reflect.apply(rectangle, element, []);
    const isInside = bottom >= 0 && right >= 0 && top <= innerHeight && left <= innerWidth;
    return width > 0 && height > 0 && isInside && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  // A message that a frame's callback sends is received after the frame has been produced.
  const afterFrame = (use) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => use(performance.now());
    port2.postMessage(null);
  };

  let last = { count: -1 };
  let changedAt = 0;
  let paintedAt = null;
  const look = () => {
    const events = candidate.events();
    const cover = candidate.cover && document.querySelector(candidate.cover);
    const isCovered = Boolean(cover) && isVisible(cover);
    const now = { count: events.length, first: events[0], final: events[events.length - 1], isCovered };
    if (result.first === null && !isCovered && [...events].slice(0, 100).some(isVisible)) {
      result.first = 0;
      afterFrame((time) => { result.first = time; });
    }
    if (Object.keys(now).some((key) => now[key] !== last[key])) {
      last = now;
      changedAt = performance.now();
      result.events = now.count;
      paintedAt = null;
      afterFrame((time) => { paintedAt ??= time; });
    }
    const quiet = now.count >= (candidate.all ?? Infinity) ? QUIET_IF_ALL : QUIET;
    const isQuiet = paintedAt !== null && performance.now() - changedAt > quiet;
    if (result.first && isQuiet && !isCovered && now.count > 0 && candidate.isFinal()) {
      result.ready = Math.max(result.first, paintedAt);
      globalThis.benchmarkIsDone("");
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const files = () => performance.getEntriesByType("resource").map((file) => ({
    url: file.name, bytes: file.encodedBodySize, raw: file.decodedBodySize, end: file.responseEnd,
  }));
  // The frames of a gesture: the time between two callbacks of frames, in ms.
  let frames = [];
  let isRecording = false;
  globalThis.benchmark = {
    result: () => ({ ...result, files: files() }),
    startFrames: () => {
      frames = [];
      isRecording = true;
      let before = performance.now();
      const frame = () => {
        if (!isRecording) return;
        const now = performance.now();
        frames.push(now - before);
        before = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    },
    stopFrames: () => {
      isRecording = false;
      return frames;
    },
    // The part of an element that is in the window and in the mount; also of one in an open shadow root.
    box: (selector) => {
      const box = (element) => Reflect.apply(rectangle, element, []);
      const find = (root) => {
        const found = [...root.querySelectorAll(selector)].find((it) => box(it).width > 2 && box(it).height > 2);
        if (found) return found;
        const inside = [...root.querySelectorAll("*")].filter((it) => it.shadowRoot);
        return inside.map((it) => find(it.shadowRoot)).find(Boolean);
      };
      const element = find(document);
      if (!element) return null;
      const [inner, mount] = [box(element), box(document.getElementById("mount"))];
      const left = Math.max(inner.left, mount.left, 0);
      const top = Math.max(inner.top, mount.top, 0);
      const right = Math.min(inner.right, mount.right, innerWidth);
      const bottom = Math.min(inner.bottom, mount.bottom, innerHeight);
      return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
    },
  };
})
