// The entry of `masar_import.js`, which starts the Wasm that imports other formats.
import { convert, initSync } from "glue";
import { compile } from "../core/instantiate.js";

initSync({ module: await compile(fetch(new URL("masar_import_bg.wasm", import.meta.url))) });
export { convert };
