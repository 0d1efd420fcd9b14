const MESSAGES = {
    ar: "تعذر تحميل أحدث نسخة من المسار الزمني.",
    fr: "Impossible de charger la dernière version de la chronologie.",
    en: "The latest version of the timeline could not be loaded.",
    es: "No se ha podido cargar la última versión de la cronología.",
};

/** Returns the message for a page without the current feed or without the widget, with the date of the copy that the
 *  page shows, if there is one; and the language of the message. */
export const fallbackMessage = (tag, date) => {
    const primary = tag.toLowerCase().split("-")[0];
    // Readers of Tamazight get French, as for all texts that the catalog lacks.
    const lang = primary === "zgh" ? "fr" : MESSAGES[primary] ? primary : "en";
    const locale = lang === "ar" ? "ar-MA-u-nu-latn" : lang;
    return [MESSAGES[lang] + (date ? ` (${new Date(date).toLocaleString(locale)})` : ""), lang];
};
