/** Does something with the browser's store of copies; nothing where it has none, or refuses. */
const store = async (act) => {
    try {
        return await act(await caches.open("masar"));
    } catch {}
};
/** Keeps a feed that was good, as of the date its server sent it; not where that says `no-store`. */
export const keep = (url, text, head) => store((it) => {
    const date = head.get("Date") || new Date().toJSON();
    return /no-store/.test(head.get("Cache-Control")) ? it.delete(url) : it.put(url, new Response(text, { headers: { date } }));
});
/** The feed that was good last: its text and its date; an empty list where there is none. */
export const copy = async (url) => {
    const found = await store((it) => it.match(url));
    return found ? [await found.text(), found.headers.get("Date")] : [];
};
const SORRY = {
    ar: "تعذر تحميل أحدث نسخة من المسار الزمني.",
    fr: "Impossible de charger la dernière version de la chronologie.",
    en: "The latest version of the timeline could not be loaded.",
    es: "No se ha podido cargar la última versión de la cronología.",
};
/** What stands where there is neither feed nor widget, or but a copy of that date; and its language. */
export const sorry = (tag, date) => {
    const near = tag.toLowerCase().split("-")[0];
    // Who reads Tamazight is told in French, as by the words that no glossary has.
    const lang = near === "zgh" ? "fr" : SORRY[near] ? near : "en";
    return [SORRY[lang] + (date ? ` (${new Date(date).toLocaleString(lang === "ar" ? "ar-MA-u-nu-latn" : lang)})` : ""), lang];
};
