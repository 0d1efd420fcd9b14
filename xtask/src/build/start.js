let wasm;
export default async function({ module_or_path }) {
    if (wasm) return;
    const answer = await module_or_path;
    const imports = __wbg_get_imports();
    // Read while it comes in, where the server sends the media type without which browsers refuse to.
    const { instance } = answer.headers.get("Content-Type") === "application/wasm"
        ? await WebAssembly.instantiateStreaming(answer, imports)
        : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    wasm = instance.exports;
    wasm.__wbindgen_start();
}
