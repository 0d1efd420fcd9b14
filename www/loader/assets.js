// The files that the loader requests: those in the folder of the script. The packages that contain these files in another
// way have a module of their own in its place (`wrappers/`).

import { current, script, tags } from "./tags.js";

export { all, script, tags } from "./tags.js";

const tag = script || tags()[0] || current;

/** The folder of the files, if the element has no `base`. */
export const home = tag?.dataset.base || tag?.src;

// The build writes the names with the hashes of the files.
export const WASM = "masar_core_bg.wasm";
const GLUE = "masar_core.js";

/** The list of the hashes (SRI) of all files, if the page has the browser check the loader (`integrity`). Other pages do
 *  without: the browser cannot compile a response that it checks while it arrives. */
export const HASHES = tag?.integrity && "masar_integrity.json";
/** The hash of that list. */
export const integrity = "sha256 of masar_integrity.json";

/** Imports the glue from the folder `base`: for each number another instance. `hashes` is empty, or the list. */
export const importGlue = (base, number, hashes) => {
  const href = new URL(GLUE + (number ? "?" + number : ""), base).href;
  if (hashes[GLUE]) {
    // `import()` has no such option, but it takes the module that a link has loaded and checked.
    const link = Document.prototype.createElement.call(document, "link");
    Object.assign(link, { rel: "modulepreload", integrity: hashes[GLUE], nonce: tag.nonce, href });
    document.documentElement.append(link);
    link.remove();
  }
  return import(href);
};
