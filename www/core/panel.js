// The script of `masar_check.js`: starts the panel's Wasm, which lies beside it.
import init, { check, panel } from "glue";

export { check };

let started;
/** Starts the Wasm, once. */
export const ready = () =>
    started ??= init({ module_or_path: fetch(new URL("masar_check_bg.wasm", import.meta.url)) });
/** Shows the panel for the timeline `host`; `anew`: its feed was asked for again. */
export const debug = (host, anew) => ready().then(() => panel(host, anew));
