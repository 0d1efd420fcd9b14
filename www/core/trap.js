// Notices a trap of the Wasm, and an exception of the page that passes through it. Both leave its state half changed, so
// that no function of it may be called again: the elements show their lists, and the loader starts another instance.

/** Whether this instance of the Wasm is lost. */
export let lost;

/** References to the elements that have a widget. */
let hosts = [];

const lose = (host) => host?._lose({ code: "wasm-failed", message: String(lost), url: "" }, true);

/** Returns the exports of a module. Their functions report a trap to the elements, and do nothing after it. */
export const guard = (exports) => Object.fromEntries(Object.entries(exports).map(([name, it]) => [
    name,
    typeof it !== "function" ? it : (...given) => {
        if (lost) return;
        try {
            return it(...given);
        } catch (cause) {
            // A call within a call is reported once.
            if (!lost) {
                lost = cause;
                for (const host of hosts) lose(host.deref());
            }
            throw cause;
        }
    },
]));

/** Registers an element that is to have a widget. */
export const register = (host) => {
    hosts = [...hosts.filter((it) => it.deref()), new WeakRef(host)];
    if (!lost) return;
    lose(host);
    throw lost;
};
