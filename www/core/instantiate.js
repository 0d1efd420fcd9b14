// Replaces `WebAssembly.instantiateStreaming` in the glue and in the loaders of chunks. Many servers do not send
// `application/wasm`, and browsers do not stream their responses.
// `WebAssembly` may be missing, since the loader also uses this script to read the stored copy of the feed.
const { instantiateStreaming } = globalThis.WebAssembly ?? {};

const instantiate = async (pending, imports) => {
    const response = await pending;
    if (!response.ok) throw new Error(`${response.url} responded with the status ${response.status}`);
    return response.headers.get("Content-Type") === "application/wasm"
        ? instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

export { instantiate as "WebAssembly.instantiateStreaming" };
