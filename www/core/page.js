// The functions that the widget's Rust code imports (`#[wasm_bindgen(module = …)]`).

const catalogs = {};

/** Returns the text of the catalog for a language tag. After a failed request, the next call requests it again. */
export function loadCatalog(tag) {
    const name = Object.keys(CATALOGS).find((its) => RegExp(CATALOGS[its], "i").test(tag));
    if (!catalogs[name]) {
        catalogs[name] = fetch(new URL(`masar_words_${name}.txt`, import.meta.url)).then((response) => {
            if (response.ok) return response.text();
            throw response;
        });
        catalogs[name].catch(() => delete catalogs[name]);
    }
    return catalogs[name];
}

let umalqura;
/** Returns a day (a number of days since 1970) in the Umm al-Qura calendar: 14440218 is 18 Safar 1444. */
export function hijri(day) {
    umalqura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC" });
    const [month, dayOfMonth, year] = umalqura.format(day * 864e5).match(/\d+/g);
    return year * 1e4 + month * 100 + +dayOfMonth;
}

/** Returns a page of a feed: its final address, a line feed, its text. The loader reads it, up to 16 MiB. Fails if the
 *  page is not on the origin of the page before, also after a redirect. */
export async function page(host, next, base) {
    const { origin } = new URL(base);
    const url = new URL(next, base);
    if (url.origin !== origin) throw url;
    const [text, , address] = await host._read(url.href);
    if (new URL(address).origin !== origin) throw url;
    return address + "\n" + text;
}

/** Returns the text of a file of a split feed. It is on the origin of the manifest, as a page is. */
export async function tile(next, base, signal) {
    const url = new URL(next, base);
    if (url.origin !== new URL(base).origin) throw url;
    const response = await fetch(url, { signal });
    if (response.ok) return response.text();
    throw response;
}

/** Loads the editor's panel and updates that of an element, if the element asks for it by `debug`. */
export function debug(host, recheck) {
    if (host.debug) import("./masar_check.js").then((it) => it.debug(host, recheck));
}
