const MESSAGES = {
    ar: "تعذر تحميل أحدث نسخة من المسار الزمني.",
    fr: "Impossible de charger la dernière version de la chronologie.",
    en: "The latest version of the timeline could not be loaded.",
    es: "No se ha podido cargar la última versión de la cronología.",
};

/** The text before a link to a feed of which the page has no list: a table, or a feed in another format. */
const DATA = {
    ar: "تعذر رسم المسار الزمني. بياناته في هذا الملف: ",
    fr: "La chronologie n’a pas pu être dessinée. Ses données sont dans ce fichier\u{a0}: ",
    en: "The timeline could not be drawn. Its data is in this file: ",
    es: "No se ha podido dibujar la cronología. Sus datos están en este archivo: ",
};

const TRY_AGAIN = { ar: "أعد المحاولة", fr: "Réessayer", en: "Try again", es: "Reintentar" };

/** The failures that a second attempt does not change: the browser has no WebAssembly, or the page's policy blocks it. */
const FINAL = ["wasm-off", "wasm-blocked"];

/** Returns the language tag of an element or of its nearest ancestor, across shadow roots. */
const languageOf = (host) => {
    for (let at = host; at; at = at.getRootNode().host) {
        const lang = at.closest("[lang]")?.lang;
        if (lang) return lang;
    }
    return "";
};

/** Returns the language of the texts for a page in that language. */
const language = (tag) => {
    const primary = tag.toLowerCase().split("-")[0];
    // Readers of Tamazight get French, as for all texts that the catalog lacks.
    return primary === "zgh" ? "fr" : MESSAGES[primary] ? primary : "en";
};

const element = (name, lang, members) => {
    const created = Document.prototype.createElement.call(document, name);
    return Object.assign(created, { lang, dir: lang === "ar" ? "rtl" : "ltr" }, members);
};

/** Returns a sentence with a link to the feed, for a page that has loaded it and cannot list its events. */
const data = (host, lang) => {
    const { href } = new URL(host.feed, host.baseURI);
    const name = host.feed.split(/[?#]/)[0].split("/").pop();
    const file = element("a", "", { href, dir: "auto", textContent: name || href });
    const sentence = element("p", lang, { role: "alert", textContent: DATA[lang] });
    sentence.append(file);
    return sentence;
};

/** Returns the elements to show below the list of a page without the widget. If the page `lacks` the current feed, they
 *  contain a message, with the date of the copy that the page shows, if there is one. `lacks` is `true` if the feed is there
 *  but is not JSON. */
export const fallbackNotice = (host, code, lacks, date) => {
    const lang = language(languageOf(host));
    const elements = [];
    const hasList = host.shadowRoot?.querySelector("li") || host.querySelector(".masar-page");
    if (host.feed && !hasList && (lacks ?? true) === true) {
        elements.push(data(host, lang));
    } else if (lacks) {
        const locale = lang === "ar" ? "ar-MA-u-nu-latn" : lang;
        const copy = date ? ` (${new Date(date).toLocaleString(locale)})` : "";
        elements.push(element("p", lang, { role: "alert", textContent: MESSAGES[lang] + copy }));
    }
    if (!FINAL.includes(code)) {
        const onclick = () => host.reload();
        elements.push(element("button", lang, { type: "button", textContent: TRY_AGAIN[lang], onclick }));
    }
    return elements;
};
