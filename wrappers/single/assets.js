// Takes the place of `www/loader/assets.js` in `masar.single.js`, which contains all files itself.

import { current } from "../../www/loader/tags.js";

export { all, create, script, tags } from "../../www/loader/tags.js";

/** The address of the script. It identifies the loader; no file is requested beside it. */
export const home = current?.src;

export const WASM = "masar_core_bg.wasm";

/** The page checks the only file by itself. */
export const integrity = "";

const instances = [];
/** Returns the glue: for each number another instance. */
export const importGlue = async (base, number = 0) => instances[number] ??= MASAR_GLUE();
