// Replaces `WebAssembly.Instance` and `WebAssembly.instantiateStreaming` in the glue and in the loaders of chunks.
// `WebAssembly` may be missing, since the loader also uses this script to read the stored copy of the feed.
import { guard } from "./trap.js";

const { Instance } = globalThis.WebAssembly ?? {};

/** Compiles the Wasm of a response. Many servers do not send `application/wasm`, and browsers do not stream their
 *  responses. */
export const compile = async (pending) => {
    const response = await pending;
    if (!response.ok) throw new Error(`${response.url} responded with the status ${response.status}`);
    return response.headers.get("Content-Type") === "application/wasm"
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
};

class GuardedInstance {
    constructor(module, imports) {
        this.exports = guard(new Instance(module, imports).exports);
    }
}

const instantiate = async (pending, imports) => ({ instance: new GuardedInstance(await compile(pending), imports) });

export { GuardedInstance as "WebAssembly.Instance", instantiate as "WebAssembly.instantiateStreaming" };
