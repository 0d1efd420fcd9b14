//! The texts of the frame.

use masar_edit::Lang;

/// The texts of the frame in one language.
pub struct ShellTexts {
    pub languages: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub download: &'static str,
    pub parts: &'static str,
    pub events: &'static str,
    pub changes: &'static str,
    pub feed: &'static str,
    pub findings: &'static str,
    pub translations: &'static str,
    pub json: &'static str,
    /// `{}` is what was taken back.
    pub undone: &'static str,
    /// `{}` is what was done again.
    pub redone: &'static str,
    pub no_findings: &'static str,
    /// `{}` is the number of further differences.
    pub more: &'static str,
    pub see_findings: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static ShellTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: ShellTexts = ShellTexts {
    languages: "لغة الواجهة",
    undo: "تراجع",
    redo: "إعادة",
    download: "تنزيل الملف",
    parts: "أقسام الاستوديو",
    events: "الأحداث",
    changes: "التغييرات",
    feed: "الخط الزمني",
    findings: "الملاحظات",
    translations: "الترجمات",
    json: "JSON",
    undone: "تم التراجع عن: {}",
    redone: "أُعيد: {}",
    no_findings: "لا ملاحظات.",
    more: " (وغير ذلك: {})",
    see_findings: "الاطلاع على الملاحظات",
};

const FR: ShellTexts = ShellTexts {
    languages: "Langue de l’interface",
    undo: "Annuler",
    redo: "Rétablir",
    download: "Télécharger le fichier",
    parts: "Parties du Studio",
    events: "Événements",
    changes: "Modifications",
    feed: "Frise",
    findings: "Remarques",
    translations: "Traductions",
    json: "JSON",
    undone: "Annulé\u{a0}: {}",
    redone: "Rétabli\u{a0}: {}",
    no_findings: "Aucune remarque.",
    more: " (et {} de plus)",
    see_findings: "Voir les remarques",
};

const EN: ShellTexts = ShellTexts {
    languages: "Language of the interface",
    undo: "Undo",
    redo: "Redo",
    download: "Download the file",
    parts: "Parts of the Studio",
    events: "Events",
    changes: "Changes",
    feed: "Timeline",
    findings: "Findings",
    translations: "Translations",
    json: "JSON",
    undone: "Undone: {}",
    redone: "Done again: {}",
    no_findings: "No findings.",
    more: " (and {} more)",
    see_findings: "See the findings",
};
