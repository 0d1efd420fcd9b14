// Takes the place of `www/loader/assets.js` in the npm package: a bundler finds the files by the literal addresses in the
// package's modules, and names them as it likes.

export const create = (tag) => document.createElement(tag);

/** No script tag: a page writes the element. What stands for the tag is in its place, and has no feed. */
export const script = { closest: () => true, getAttribute: () => null }, tags = () => [], all = tags;

/** The address of the module. It identifies the loader; a bundler may move the files away from it. */
export const home = MASAR_URL;

export const WASM = "masar_core_bg.wasm";

/** The bundler's page names the hashes of its own files. */
export const integrity = "";

/** Imports the glue: for each number another instance. */
export const importGlue = async (base, number = 0) => (await import("./masar_core.js")).instance(number);
