// The entry of `masar_core.js`, which the loader (`www/masar.js`) imports. The build bundles it from this folder and
// from wasm-bindgen's glue.
import init, { Widget } from "glue";
import { hijri, loadCatalog } from "page";
import { register } from "./trap.js";

export { fallbackMessage } from "./fallback-message.js";
export { storedFeed, storeFeed } from "./feed-cache.js";
export { lost } from "./trap.js";
export { hijri };

/** Creates the widget of an element. */
export const create = (host) => {
    register(host);
    return new Widget(host);
};

/** Starts the Wasm from the promise of its response, and requests the catalog of a language at the same time. */
export default ({ module_or_path, lang }) => {
    loadCatalog(lang);
    return init({ module_or_path });
};
