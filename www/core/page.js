// What the widget's Rust code asks of the page and its server (`#[wasm_bindgen(module = …)]`).

const texts = {};

/** The response to a request; a failed one rejects. */
const get = async (url) => {
    const answer = await fetch(url);
    if (answer.ok) return answer;
    throw answer;
};

/** The file of the interface's texts for a language tag. A failed request is made again by the next call. */
export function words(tag) {
    const lang = Object.keys(VARIANTS).find((its) => RegExp(VARIANTS[its], "i").test(tag)) ??
        RegExp(`^(${LANGUAGES})\\b`, "i").exec(tag)?.[0].toLowerCase() ?? "en";
    if (!texts[lang]) {
        texts[lang] = get(new URL(`masar_words_${lang}.txt`, import.meta.url)).then((answer) => answer.text());
        texts[lang].catch(() => delete texts[lang]);
    }
    return texts[lang];
}

let umalqura;
/** A day, counted from 1970, in the Umm al-Qura calendar: 14440218 is 18 Safar 1444. */
export function hijri(day) {
    umalqura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC" });
    const [month, of, year] = umalqura.format(day * 864e5).match(/\d+/g);
    return year * 1e4 + month * 100 + +of;
}

/** A further page of a feed: its final address, a line feed, its text. */
export async function page(next, base) {
    const answer = await get(new URL(next, base));
    return answer.url + "\n" + await answer.text();
}

/** Shows the panel for editors where the page asks for it: a Wasm that no other page loads. */
export function debug(host, anew) {
    if (host.debug != null) import("./masar_check.js").then((it) => it.debug(host, anew));
}
