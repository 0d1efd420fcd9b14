// Notices a trap of the Wasm, and an exception of the page that passes through it. Both leave its state half changed, so
// that no function of it may be called again: the elements show their lists, and the loader starts another instance.

/** Whether this instance of the Wasm is lost. */
export let lost;

/** References to the elements that have a widget. One that is no longer in the page leaves its place to another. */
const hosts = [];

const lose = (host) => host?._lose({ code: "wasm-failed", message: String(lost), url: "" }, true);

/** The number of calls of the Wasm that are under way, one within the other. */
let depth = 0;

/** Returns the exports of a module. Their functions report a trap to the elements, and do nothing after it. The page's
 *  error handler does not get the exception, which is reported already. The glue reads a result of 0 as "no", as a null
 *  pointer, and as a list without an error. */
export const guard = (exports) => Object.fromEntries(Object.entries(exports).map(([name, it]) => [
    name,
    typeof it !== "function" ? it : (...given) => {
        if (lost) return 0;
        depth++;
        try {
            return it(...given);
        } catch (cause) {
            // A call within a call is reported once, and ends the outer one.
            if (!lost) {
                lost = cause;
                for (const host of hosts) lose(host.deref());
            }
            if (depth > 1) throw cause;
            return 0;
        } finally {
            depth--;
        }
    },
]));

/** Registers an element that is to have a widget. Returns its place among those of the page, counted from 0. */
export const register = (host) => {
    let place = hosts.map((it) => it.deref()).findIndex((it) => it === host || !it?.isConnected);
    if (place < 0) place = hosts.length;
    hosts[place] = new WeakRef(host);
    if (!lost) return place;
    lose(host);
    throw lost;
};
