//! The texts about findings.

use masar_edit::Lang;

/// The texts about findings in one language.
pub struct FindingsTexts {
    pub heading: &'static str,
    pub errors: &'static str,
    pub warnings: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
    pub none: &'static str,
    pub all_shown: &'static str,
    /// `{}` is the number of events that are not shown, then that of all.
    pub hidden: &'static str,
    pub more: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub fix: &'static str,
    pub line: &'static str,
    pub feed: &'static str,
    pub untitled: &'static str,
    pub stale: &'static str,
    pub still_right: &'static str,
    pub marks_others: &'static str,
    pub spelling_only: &'static str,
    /// The number of findings of an event: `{}`.
    pub of_event: &'static str,
    /// The same, if one of them is an error.
    pub of_event_with_error: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static FindingsTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: FindingsTexts = FindingsTexts {
    heading: "الملاحظات",
    errors: "أخطاء",
    warnings: "تنبيهات",
    error: "خطأ",
    warning: "تنبيه",
    colon: ":",
    comma: "، ",
    none: "لا ملاحظات: يرى الزوار كل شيء كما كُتب.",
    all_shown: "يرى الزوار جميع الأحداث.",
    hidden: "لا يرى الزوار كل الأحداث. عدد ما لا يُعرض: {} من {}.",
    more: "ملاحظات أخرى من الأنواع نفسها:",
    next: "الملاحظة التالية",
    previous: "الملاحظة السابقة",
    fix: "تصحيح",
    line: "السطر",
    feed: "الخط الزمني",
    untitled: "بلا عنوان",
    stale: "قد يكون هذا النص متقادمًا: تغيّر النص في لغة أخرى.",
    still_right: "ما زال صحيحًا",
    marks_others: "وُضعت علامة «متقادم» على:",
    spelling_only: "تصحيح إملائي فقط",
    of_event: "الملاحظات: {}",
    of_event_with_error: "الملاحظات: {} (خطأ)",
};

const FR: FindingsTexts = FindingsTexts {
    heading: "Remarques",
    errors: "Erreurs",
    warnings: "Avertissements",
    error: "Erreur",
    warning: "Avertissement",
    colon: "\u{a0}:",
    comma: ", ",
    none: "Aucune remarque\u{a0}: les visiteurs voient tout comme c’est écrit.",
    all_shown: "Les visiteurs voient tous les événements.",
    hidden: "Les visiteurs ne voient pas tous les événements\u{a0}: {} sur {} ne sont pas affichés.",
    more: "Autres remarques des mêmes types\u{a0}:",
    next: "Remarque suivante",
    previous: "Remarque précédente",
    fix: "Corriger",
    line: "Ligne",
    feed: "Frise",
    untitled: "Sans titre",
    stale: "Ce texte n’est peut-être plus à jour\u{a0}: il a changé dans une autre langue.",
    still_right: "Toujours juste",
    marks_others: "Marqué comme à revoir\u{a0}:",
    spelling_only: "Simple correction d’orthographe",
    of_event: "Remarques\u{a0}: {}",
    of_event_with_error: "Remarques\u{a0}: {} (erreur)",
};

const EN: FindingsTexts = FindingsTexts {
    heading: "Findings",
    errors: "Errors",
    warnings: "Warnings",
    error: "Error",
    warning: "Warning",
    colon: ":",
    comma: ", ",
    none: "No findings: visitors see everything as it is written.",
    all_shown: "Visitors see all events.",
    hidden: "Visitors do not see all events: {} of {} are not shown.",
    more: "Further findings of the same kinds:",
    next: "Next finding",
    previous: "Previous finding",
    fix: "Fix",
    line: "Line",
    feed: "Timeline",
    untitled: "Untitled",
    stale: "This text may be out of date: it has changed in another language.",
    still_right: "Still right",
    marks_others: "Marked as out of date:",
    spelling_only: "Only a spelling fix",
    of_event: "Findings: {}",
    of_event_with_error: "Findings: {} (error)",
};
