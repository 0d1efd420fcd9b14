// Stands in for `WebAssembly.instantiateStreaming` in the glue and in the loaders of chunks: servers that do
// not send `application/wasm` are common, and browsers refuse to stream their answers.
// Where WebAssembly is switched off, this script still reads the saved copy of the feed.
const { instantiateStreaming } = globalThis.WebAssembly ?? {};

const instantiate = async (response, imports) => {
    const answer = await response;
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
    return answer.headers.get("Content-Type") === "application/wasm"
        ? instantiateStreaming(answer, imports)
        : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
};

export { instantiate as "WebAssembly.instantiateStreaming" };
