// The body of a function (early.js gives `test`): keeps the memory of the first Wasm module in `wasm`.
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(own, given) {
    const made = new own(...given);
    window.wasm ??= Object.values(made.exports).find((it) => it instanceof WebAssembly.Memory);
    return made;
  },
});
