// The script of `masar_core.js`, which the build bundles from this folder and from wasm-bindgen's glue:
// what the loader (`www/masar.js`) imports.
import init, { Widget } from "glue";
import { hijri, words } from "page";

export { copy, keep, sorry } from "./copies.js";
export { hijri, Widget };

/** Starts the Wasm from the promise of its response. The texts of the page's language come at the same time. */
export default ({ module_or_path, lang }) => {
    words(lang);
    return init({ module_or_path });
};
