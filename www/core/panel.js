// The entry of `masar_check.js`, which starts the Wasm of the editor's panel.
import { check, checkPages, initSync, panel } from "glue";
import { compile } from "./instantiate.js";

export { check, checkPages };

let started;
/** Starts the Wasm at the first call. */
export const ready = () =>
    started ??= compile(fetch(new URL("masar_check_bg.wasm", import.meta.url))).then((module) => initSync({ module }));
/** Updates the panel of the element `host`. With `recheck`, the panel checks the feed again. */
export const debug = (host, recheck) => ready().then(() => panel(host, recheck));
