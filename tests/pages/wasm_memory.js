// The body of a function: keeps the memories of all Wasm modules that the page makes from now on in `wasm`.
window.wasm = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(own, given) {
    const made = new own(...given);
    window.wasm.push(...Object.values(made.exports).filter((it) => it instanceof WebAssembly.Memory));
    return made;
  },
});
