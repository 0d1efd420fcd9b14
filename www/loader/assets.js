// The files that the loader requests: those in the folder of the script. The packages that contain these files in another
// way have a module of their own in its place (`wrappers/`).

// `currentScript` is set only while the script runs for the first time. Elements with the names of the document's
// members hide these (DOM clobbering), so the loader takes them from the prototype.
export const script = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript").get.call(document);

/** The folder of the files, if the element has no `base`. */
export const home = script?.dataset.base || script?.src;

// The build writes the names with the hashes of the files.
export const WASM = "masar_core_bg.wasm";
const GLUE = "masar_core.js";

/** The list of the hashes (SRI) of all files, if the page has the browser check the loader (`integrity`). Other pages do
 *  without: the browser cannot compile a response that it checks while it arrives. */
export const HASHES = script?.integrity && "masar_integrity.json";
/** The hash of that list. */
export const integrity = "sha384 of masar_integrity.json";

/** Imports the glue from the folder `base`: for each number another instance. `hashes` is empty, or the list. */
export const importGlue = (base, number, hashes) => {
  const href = new URL(GLUE + (number ? "?" + number : ""), base).href;
  if (hashes[GLUE]) {
    // `import()` has no such option, but it takes the module that a link has loaded and checked.
    const link = Document.prototype.createElement.call(document, "link");
    Object.assign(link, { rel: "modulepreload", integrity: hashes[GLUE], nonce: script.nonce, href });
    document.documentElement.append(link);
    link.remove();
  }
  return import(href);
};
