
let begun;
/** Starts the checker's Wasm, once, from beside this file. */
export const ready = () => begun ??= __wbg_init();
/** What the timeline's element tells: that it is there, is another, or has asked for its feed anew. */
export const debug = (host, anew) => ready().then(() => panel(host, anew));
