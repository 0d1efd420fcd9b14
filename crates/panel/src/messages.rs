//! The panel's own words, a language each.

use crate::fetch_pages::FetchError;
use masar_check::MessageLang;
use masar_feed::Severity;

/// What the panel says around the diagnostics.
pub struct PanelMessages {
    /// Its heading.
    pub title: &'static str,
    /// Who sees it.
    pub only_you: &'static str,
    /// While it looks.
    pub busy: &'static str,
    /// The buttons that choose what is listed: all, errors, warnings.
    pub show: [&'static str; 3],
    /// What these are.
    pub filter: &'static str,
    /// The button that copies all as text.
    pub copy_text: &'static str,
    /// The one that copies all as JSON.
    pub copy_json: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser refused: here is the text.
    pub not_copied: &'static str,
    /// The button that asks for the feed again and checks it.
    pub again: &'static str,
    /// Between a line's number and a column's: `{}` each.
    pub place: &'static str,
    /// The button that shows an event; `{}` its title.
    pub event: &'static str,
    /// The button for the diagnostics that are not listed: `{}` how many.
    pub rest: &'static str,
    /// Before how to fix it.
    pub fix: &'static str,
    /// The path of a place in the feed.
    pub path: &'static str,
    /// No diagnostic of the chosen severity.
    pub none: &'static str,
    /// Its pages.
    pub pages: &'static str,
}

const ENGLISH: PanelMessages = PanelMessages {
    title: "Feed check",
    only_you: "This panel is there because of debug in the page; take that out before visitors come.",
    busy: "Checking the feed…",
    show: ["All", "Errors", "Warnings"],
    filter: "Findings to list",
    copy_text: "Copy all",
    copy_json: "Copy as JSON",
    copied: "Copied.",
    not_copied: "The browser does not allow copying. Select the text and copy it:",
    again: "Check again",
    place: "line {}, column {}",
    event: "Show the event: {}",
    rest: "List {} more",
    fix: "To do: ",
    path: "Path:",
    none: "There is none of this kind.",
    pages: "Pages of the feed",
};

const FRENCH: PanelMessages = PanelMessages {
    title: "Vérification du flux",
    only_you: "Ce panneau est là à cause de debug dans la page\u{a0}; retirez-le avant la mise en ligne.",
    busy: "Vérification du flux…",
    show: ["Tout", "Erreurs", "Avertissements"],
    filter: "Constats à afficher",
    copy_text: "Tout copier",
    copy_json: "Copier en JSON",
    copied: "Copié.",
    not_copied: "Le navigateur ne permet pas de copier. Sélectionnez le texte et copiez-le\u{a0}:",
    again: "Vérifier de nouveau",
    place: "ligne {}, colonne {}",
    event: "Voir l’événement\u{a0}: {}",
    rest: "Afficher {} de plus",
    fix: "À faire\u{a0}: ",
    path: "Chemin\u{a0}:",
    none: "Il n’y en a aucun de ce genre.",
    pages: "Pages du flux",
};

const ARABIC: PanelMessages = PanelMessages {
    title: "فحص ملف المسار",
    only_you: "تظهر هذه اللوحة لأن في الصفحة debug؛ احذفه قبل فتحها للزوار.",
    busy: "يجري فحص الملف…",
    show: ["الكل", "الأخطاء", "التنبيهات"],
    filter: "الملاحظات المعروضة",
    copy_text: "نسخ الكل",
    copy_json: "نسخ بصيغة JSON",
    copied: "تم النسخ.",
    not_copied: "لا يسمح المتصفح بالنسخ. حدّد النص وانسخه:",
    again: "إعادة الفحص",
    place: "السطر {}، العمود {}",
    event: "عرض الحدث: {}",
    rest: "عرض {} أخرى",
    fix: "الحل: ",
    path: "المسار في الملف:",
    none: "لا شيء من هذا النوع.",
    pages: "صفحات الملف",
};

impl PanelMessages {
    /// Those of a language.
    pub fn of(lang: MessageLang) -> &'static PanelMessages {
        match lang {
            MessageLang::Ar => &ARABIC,
            MessageLang::Fr => &FRENCH,
            MessageLang::En => &ENGLISH,
        }
    }
}

/// Its words with something in the place of each `{}`.
pub fn fill(words: &str, about: &[&str]) -> String {
    let mut out = String::new();
    let mut about = about.iter();
    for (at, part) in words.split("{}").enumerate() {
        if at > 0 {
            out.push_str(about.next().unwrap_or(&""));
        }
        out.push_str(part);
    }
    out
}

/// A sign beside the name of a severity: it is not told by colour alone.
pub fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✕",
        Severity::Warning => "!",
    }
}

/// Why there is nothing to check, and what to do about it.
pub fn fetch_error(trouble: &FetchError, lang: MessageLang) -> (String, &'static str) {
    match (trouble, lang) {
        (FetchError::Unnamed, MessageLang::En) => (
            "The tag names no feed.".into(),
            "Write data-feed with the feed's address on the script, or feed on the element.",
        ),
        (FetchError::Unnamed, MessageLang::Fr) => (
            "La balise ne nomme aucun flux.".into(),
            "Écrivez data-feed avec l’adresse du flux sur le script, ou feed sur l’élément.",
        ),
        (FetchError::Unnamed, MessageLang::Ar) => (
            "لا يذكر الوسم أي ملف.".into(),
            "اكتب data-feed مع عنوان الملف على وسم script، أو feed على العنصر.",
        ),
        (FetchError::Unreachable(_), MessageLang::En) => (
            "The feed cannot be had: no answer that the page may read.".into(),
            "Correct the address. If the feed is on another server, have that one send Access-Control-Allow-Origin; if the page has a Content-Security-Policy, name the server in connect-src.",
        ),
        (FetchError::Unreachable(_), MessageLang::Fr) => (
            "Impossible d’obtenir le flux\u{a0}: aucune réponse que la page puisse lire.".into(),
            "Corrigez l’adresse. Si le flux est sur un autre serveur, faites-lui envoyer Access-Control-Allow-Origin\u{a0}; si la page a une Content-Security-Policy, nommez ce serveur dans connect-src.",
        ),
        (FetchError::Unreachable(_), MessageLang::Ar) => (
            "تعذر الحصول على الملف: لا جواب يمكن للصفحة أن تقرأه.".into(),
            "صحّح العنوان. إن كان الملف على خادم آخر فليرسل ذلك الخادم Access-Control-Allow-Origin؛ وإن كانت للصفحة Content-Security-Policy فاذكر الخادم في connect-src.",
        ),
        (FetchError::Status(_, status), MessageLang::En) => (
            fill("The server answered {}.", &[&status.to_string()]),
            "Correct the address, or see whether the file is there and may be read by everybody.",
        ),
        (FetchError::Status(_, status), MessageLang::Fr) => (
            fill("Le serveur a répondu {}.", &[&status.to_string()]),
            "Corrigez l’adresse, ou voyez si le fichier est là et lisible par tous.",
        ),
        (FetchError::Status(_, status), MessageLang::Ar) => (
            fill("أجاب الخادم بالرمز {}.", &[&status.to_string()]),
            "صحّح العنوان، أو تأكد من أن الملف موجود ويقرؤه الجميع.",
        ),
    }
}
