// The files that the loader requests: those in the folder of the script. The packages that contain these files in another
// way have a module of their own in its place (`wrappers/`).

import { create, current, script, tags } from "./tags.js";

export { all, create, script, tags } from "./tags.js";

const tag = script || tags()[0] || current;

/** The folder of the files, if the element has no `base`. */
export const home = tag?.dataset.base || tag?.src;

// The build writes the names with the hashes of the files.
export const WASM = "masar_core_bg.wasm";
const GLUE = "masar_core.js";

/** Whether the page has the browser check the loader, and so all files. */
export const integrity = tag?.integrity;

/** Imports the glue from the folder `base`: for each number another instance. */
export const importGlue = (base, number) => {
  const href = new URL(GLUE + (number ? "?" + number : ""), base).href;
  if (integrity) {
    // `import()` has no such option, but it takes the module that a link has loaded and checked.
    const link = Object.assign(create("link"),
      { rel: "modulepreload", integrity: "sha256 of masar_core.js", nonce: tag.nonce, href });
    document.documentElement.append(link);
    link.remove();
  }
  return import(href);
};
