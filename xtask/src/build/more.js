
let rest;
/** Has the second part of the Wasm join the first, once. After a failure another call tries again. */
export function more() {
    rest ??= (async () => {
        const answer = await fetch(new URL("masar_more.wasm", import.meta.url));
        if (!answer.ok) throw answer;
        await started;
        // What it calls of the first part it finds in that one's table, by its place.
        imports.SHARED = new Proxy({}, { get: (_, place) => wasm.TABLE.get(+place) });
        imports.STAMP = wasm;
        await instance(answer);
    })();
    rest.catch(() => rest = null);
    return rest;
}

/** Asks for what the first drawing of `host` in the page's language needs, while the Wasm is on its way. */
function begin(host, lang) {
    words(lang);
    const { clientWidth: width, view, event, filter, kiosk } = host;
    // As `Inner::wants_more` sees it, once it can.
    if (width && width < 340 || event || filter || kiosk != null || /story|table/.test(view) || /^#masar/.test(location.hash)) more();
}
