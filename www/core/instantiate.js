// Replaces `WebAssembly.Instance`, `WebAssembly.instantiateStreaming` and `queueMicrotask` in the glue and in the loaders of
// chunks.
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

/** Runs all tasks of the Wasm, if there have been any. */
let runTasks;

const queue = (tasks) => queueMicrotask(runTasks = tasks);

// Firefox runs no microtask between this event and its print, and the story of all events is drawn in one. The second
// listener is called after those of the widgets.
addEventListener("beforeprint", () => addEventListener("beforeprint", runTasks, { once: true }), true);

export { queue as queueMicrotask, GuardedInstance as "WebAssembly.Instance", instantiate as "WebAssembly.instantiateStreaming" };
