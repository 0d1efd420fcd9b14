//! The texts about translations.

use masar_edit::Lang;

/// The texts about translations in one language.
pub struct TranslationsTexts {
    pub heading: &'static str,
    pub meter: &'static str,
    pub event: &'static str,
    pub feed: &'static str,
    pub untitled: &'static str,
    pub complete: &'static str,
    pub nothing: &'static str,
    /// `{}` is a number.
    pub missing: &'static str,
    /// `{}` is a number.
    pub stale: &'static str,
    pub comma: &'static str,
    pub show_all: &'static str,
    pub all_complete: &'static str,
    /// `{}` is the number of entries with a gap, then that of all.
    pub incomplete: &'static str,
    pub more: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static TranslationsTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: TranslationsTexts = TranslationsTexts {
    heading: "الترجمات",
    meter: "النصوص في كل لغة",
    event: "الحدث",
    feed: "الخط الزمني نفسه",
    untitled: "بلا عنوان",
    complete: "مكتمل",
    nothing: "لا نصوص",
    missing: "ناقص: {}",
    stale: "متقادم: {}",
    comma: "، ",
    show_all: "إظهار المكتمل أيضًا",
    all_complete: "كل النصوص مكتوبة بكل اللغات.",
    incomplete: "ما ينقصه نص أو تقادم فيه نص: {} من {}",
    more: "إظهار المزيد",
};

const FR: TranslationsTexts = TranslationsTexts {
    heading: "Traductions",
    meter: "Textes par langue",
    event: "Événement",
    feed: "La frise elle-même",
    untitled: "Sans titre",
    complete: "Complet",
    nothing: "Aucun texte",
    missing: "{} à traduire",
    stale: "{} à revoir",
    comma: ", ",
    show_all: "Montrer aussi ce qui est complet",
    all_complete: "Tous les textes sont écrits dans toutes les langues.",
    incomplete: "À compléter ou à revoir\u{a0}: {} sur {}",
    more: "Montrer la suite",
};

const EN: TranslationsTexts = TranslationsTexts {
    heading: "Translations",
    meter: "Texts by language",
    event: "Event",
    feed: "The timeline itself",
    untitled: "Untitled",
    complete: "Complete",
    nothing: "No texts",
    missing: "{} missing",
    stale: "{} out of date",
    comma: ", ",
    show_all: "Show complete ones, too",
    all_complete: "All texts are written in all languages.",
    incomplete: "To complete or to review: {} of {}",
    more: "Show more",
};
