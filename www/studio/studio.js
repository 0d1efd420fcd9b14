// The entry of `masar_studio.js`, which starts the Wasm of the Studio.
import { initSync, start } from "glue";
import { compile } from "../core/instantiate.js";

initSync({ module: await compile(fetch(new URL("masar_studio_bg.wasm", import.meta.url))) });
start(new URL("masar_studio_check.js", import.meta.url).href);
