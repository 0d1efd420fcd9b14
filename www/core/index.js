// The entry of `masar_core.js`, which the loader (`www/masar.js`) imports. The build bundles it from this folder and
// from wasm-bindgen's glue.
import { initSync, Widget } from "glue";
import { hijri, loadCatalog } from "page";
import { setHashes } from "./fetch.js";
import { compile } from "./instantiate.js";
import { register } from "./trap.js";

/** Returns a function of the script that loads when it is needed. */
const fallback = (name) => async (...given) => (await import("fallback"))[name](...given);

export const [fallbackMessage, storedFeed, storeFeed] = ["fallbackMessage", "storedFeed", "storeFeed"].map(fallback);
export { lost } from "./trap.js";
export { hijri };

/** Creates the widget of an element. */
export const create = (host) => new Widget(host, register(host));

/** Starts the Wasm from the promise of its response, and requests the catalog of a language at the same time. `hashes` are
 *  the hashes of the files that the browser is to check. */
export default async ({ module_or_path, lang, hashes }) => {
    setHashes(hashes);
    loadCatalog(lang);
    initSync({ module: await compile(module_or_path) });
};
