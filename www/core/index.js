// The entry of `masar_core.js`, which the loader (`www/masar.js`) imports. The build bundles it from this folder and
// from wasm-bindgen's glue.
import { initSync, Widget } from "glue";
import { hijri, loadCatalog } from "page";
import { loadHashes } from "./fetch.js";
import { compile } from "./instantiate.js";
import { lost, register } from "./trap.js";

/** The longest wait for that script, in ms. The loader has then waited 15 s for the feed, and shows its own short notice. */
const PATIENCE = 4e3;

/** Returns a function of the script that loads when it is needed. */
const fallback = (name) => (...given) => Promise.race([
    import("fallback").then((it) => it[name](...given)),
    new Promise((_, fail) => setTimeout(fail, PATIENCE)),
]);

export const [fallbackNotice, storedFeed, storeFeed] = ["fallbackNotice", "storedFeed", "storeFeed"].map(fallback);

/** The stored copy of the feed at the address that an element names. */
const storedCopy = async ({ feedData, feed, baseURI }) =>
    feedData ? [] : storedFeed(new URL(feed, baseURI).href);

/** Has the widget show a feed. If the response is no feed, its stored copy takes its place, as for a feed that cannot be
 *  loaded. Calls `then` with whether the response is a feed. */
const showFeed = (widget, host, [text, url, date, then]) => {
    widget.last = then;
    const isLast = () => widget.last === then;
    Widget.prototype.feed_arrived.call(widget, text, url, date, async (isGood) => {
        if (!isGood && isLast()) {
            const [copy, copied, from] = date == null ? await storedCopy(host).catch(() => []) : [];
            if (isLast()) copy ? showFeed(widget, host, [copy, from, copied, () => {}]) : widget.feed_failed();
        }
        then(isGood);
    });
};

export { lost } from "./trap.js";
export { hijri };

/** Creates the widget of an element. */
export const create = (host) => {
    const widget = new Widget(host, register(host));
    const use = (name, first, second) => name === "show"
        ? widget.call(name, `${first?.from ?? ""}`, `${first?.to ?? ""}`)
        : widget.call(name, name === "select" ? `${first}` : first, second);
    // The Wasm calls this as soon as a method can be called, or when the code for that cannot be loaded.
    host._settle = (isUsable) => {
        const { state } = host.dataset;
        if (state !== "loading") host._done(state);
        if (isUsable) (host._use = use) && host._calls.splice(0).forEach((call) => use(...call));
    };
    widget.feed_arrived = (...given) => showFeed(widget, host, given);
    if (lost) throw lost;
    return widget;
};

/** An error with the code and the message that the loader reports in place of its own. */
const fault = (...detail) => Object.assign(Error(), { fault: detail });

/** Starts the Wasm from the promise of its response, and requests the catalog of a language at the same time. With
 *  `integrity` the browser checks all files, and there is no response yet. */
export default async ({ module_or_path, lang, integrity }) => {
    if (!self.WebAssembly) throw fault("wasm-off", "no WebAssembly", "");
    // An older browser would draw the timeline without its style, or without its colours: it shows the list.
    new CSSStyleSheet();
    if (!CSS.supports("color", "light-dark(red,red)")) throw Error("this browser has no light-dark()");
    if (integrity) await loadHashes();
    loadCatalog(lang);
    const compiled = compile(module_or_path ?? fetch(new URL("masar_core_bg.wasm", import.meta.url)));
    // A policy without WebAssembly stops Chromium and Firefox when they compile, and WebKit only when it makes the instance.
    await compiled.then((module) => initSync({ module })).catch((cause) => {
        throw /unsafe-eval|CSP/.test(cause.message) ? fault("wasm-blocked", "CSP script-src lacks 'wasm-unsafe-eval'") : cause;
    });
};
