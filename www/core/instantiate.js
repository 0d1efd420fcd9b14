// Replaces `WebAssembly.instantiateStreaming` in the glue and in the loaders of chunks. Many servers do not send
// `application/wasm`, and browsers do not stream their responses.
// `WebAssembly` may be missing, since the loader also uses this script to read the stored copy of the feed.
import { guard } from "./trap.js";

const { instantiateStreaming } = globalThis.WebAssembly ?? {};

const instantiate = async (pending, imports) => {
    const response = await pending;
    if (!response.ok) throw new Error(`${response.url} responded with the status ${response.status}`);
    const { instance, module } = response.headers.get("Content-Type") === "application/wasm"
        ? await instantiateStreaming(response, imports)
        : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    return { instance: { exports: guard(instance.exports) }, module };
};

export { instantiate as "WebAssembly.instantiateStreaming" };
