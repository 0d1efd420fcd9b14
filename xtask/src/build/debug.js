
const on = (flag) => (flag ?? "false") !== "false";
let checker;
/** Has the checker look at the feed of `host`, where its page asks for that: a Wasm that nobody else loads. */
function debug(host, anew) {
    if (on(host.debug) && !on(host.kiosk)) checker ??= import(new URL("masar_check.js", import.meta.url));
    checker?.then((it) => it.debug(host, anew)).catch((cause) => console.error("Masar: debug: upload all of pkg/.", cause));
}
