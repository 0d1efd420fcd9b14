// The entry of `masar_core.js`, which the loader (`www/masar.js`) imports. The build bundles it from this folder and
// from wasm-bindgen's glue.
import init, { Widget } from "glue";
import { hijri, loadCatalog } from "page";

export { fallbackMessage } from "./fallback-message.js";
export { storedFeed, storeFeed } from "./feed-cache.js";
export { hijri, Widget };

/** Starts the Wasm from the promise of its response, and requests the catalog of a language at the same time. */
export default ({ module_or_path, lang }) => {
    loadCatalog(lang);
    return init({ module_or_path });
};
