const MESSAGES = {
    ar: "تعذر تحميل أحدث نسخة من المسار الزمني.",
    fr: "Impossible de charger la dernière version de la chronologie.",
    en: "The latest version of the timeline could not be loaded.",
    es: "No se ha podido cargar la última versión de la cronología.",
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

/** Returns the elements to show below the list of a page without the widget. If the page `lacks` the current feed, they
 *  contain a message, with the date of the copy that the page shows, if there is one. */
export const fallbackNotice = (host, code, lacks, date) => {
    const lang = language(languageOf(host));
    const elements = [];
    if (lacks) {
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
