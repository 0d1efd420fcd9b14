/**
 * Stands in for the Wasm's glue in tests of the loader alone: remembers what the loader calls, in
 * `window.stub.calls`.
 */
window.stub ??= { calls: [], started: 0 };

export default async function init({ module_or_path }) {
  const answer = await module_or_path;
  await WebAssembly.instantiateStreaming(answer);
  window.stub.started += 1;
}

const record = (name) => function (...given) {
  window.stub.calls.push([name, ...given]);
  if (name === "feed_arrived") given.at(-1)(true);
  return name === "select" && given[0] === "first";
};

class Widget {
  constructor(host) {
    window.stub.calls.push(["new"]);
    (host.shadowRoot ?? host.attachShadow({ mode: "open" })).textContent = "the widget";
    host.dataset.state = "ready";
  }
}
for (const name of ["feed_arrived", "feed_failed", "feed_awaited", "attribute_changed", "select", "show", "suspend", "resume", "free"]) {
  Widget.prototype[name] = record(name);
}

export const create = (host) => {
  const widget = new Widget(host);
  host._use = (name, ...given) => widget[name](...given);
  return widget;
};
