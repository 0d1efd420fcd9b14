let wasm, imports, start;
const started = new Promise((done) => start = done);
// Read while it comes in, where the server sends the media type without which browsers refuse to.
const instance = async (answer) => (await (answer.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports))).instance;

export default async function({ module_or_path, host, lang }) {
    if (wasm) return;
    begin(host, lang);
    const answer = await module_or_path;
    imports = __wbg_get_imports();
    wasm = (await instance(answer)).exports;
    wasm.__wbindgen_start();
    start();
}
