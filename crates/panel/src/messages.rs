//! The texts of the panel, in each language.

use crate::fetch_pages::FetchError;
use masar_check::MessageLang;
use masar_feed::Severity;
use masar_locale::fill;

/// The texts of the panel besides its diagnostics, in one language.
pub struct PanelMessages {
    /// The heading.
    pub title: &'static str,
    /// The note on who sees the panel.
    pub only_you: &'static str,
    /// The status during a check.
    pub busy: &'static str,
    /// The buttons that filter the list: all, errors, warnings.
    pub show: [&'static str; 3],
    /// The label of these buttons.
    pub filter: &'static str,
    /// The button that copies the report as text.
    pub copy_text: &'static str,
    /// The button that copies the report as JSON.
    pub copy_json: &'static str,
    /// The status after copying.
    pub copied: &'static str,
    /// The instruction when the browser does not allow copying; the text follows.
    pub not_copied: &'static str,
    /// The button that requests the feed and checks it again.
    pub recheck: &'static str,
    /// A place: `{}` is the line, then the column.
    pub place: &'static str,
    /// The button that shows an event; `{}` is its title.
    pub event: &'static str,
    /// The button that lists more diagnostics; `{}` is the number of those that are not listed.
    pub rest: &'static str,
    /// The label of a fix.
    pub fix: &'static str,
    /// The button that applies a fix.
    pub apply: &'static str,
    /// The button that applies all fixes that are sure; `{}` is their number.
    pub apply_sure: &'static str,
    /// The note that fixes are applied in the panel only.
    pub fixed_here: &'static str,
    /// The button that copies a page with its fixes; `{}` is its file.
    pub copy_fixed: &'static str,
    /// The label of a path in the feed.
    pub path: &'static str,
    /// The note when no diagnostic has the chosen severity.
    pub none: &'static str,
    /// The label of the list of pages.
    pub pages: &'static str,
}

const ENGLISH: PanelMessages = PanelMessages {
    title: "Feed check",
    only_you: "The page shows this panel because of its attribute debug. Remove the attribute before you publish the page.",
    busy: "Checking the feed…",
    show: ["All", "Errors", "Warnings"],
    filter: "Problems to list",
    copy_text: "Copy all",
    copy_json: "Copy as JSON",
    copied: "Copied.",
    not_copied: "The browser does not allow copying. Select the text and copy it:",
    recheck: "Check again",
    place: "line {}, column {}",
    event: "Show the event: {}",
    rest: "List {} more",
    fix: "Fix: ",
    apply: "Fix",
    apply_sure: "Fix {} problems that have one answer",
    fixed_here: "The fixes are only in this panel. Copy the text, and save it in place of the file.",
    copy_fixed: "Copy {} with its fixes",
    path: "Path:",
    none: "There are no problems of this kind.",
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
    recheck: "Vérifier de nouveau",
    place: "ligne {}, colonne {}",
    event: "Voir l’événement\u{a0}: {}",
    rest: "Afficher {} de plus",
    fix: "À faire\u{a0}: ",
    apply: "Corriger",
    apply_sure: "Corriger {} constats qui n’ont qu’une réponse",
    fixed_here: "Les corrections ne sont que dans ce panneau. Copiez le texte et enregistrez-le à la place du fichier.",
    copy_fixed: "Copier {} corrigé",
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
    recheck: "إعادة الفحص",
    place: "السطر {}، العمود {}",
    event: "عرض الحدث: {}",
    rest: "عرض {} أخرى",
    fix: "الحل: ",
    apply: "تصحيح",
    apply_sure: "تصحيح {} ملاحظات ليس لها إلا جواب واحد",
    fixed_here: "التصحيحات في هذه اللوحة وحدها. انسخ النص واحفظه مكان الملف.",
    copy_fixed: "نسخ {} مصحَّحا",
    path: "المسار في الملف:",
    none: "لا شيء من هذا النوع.",
    pages: "صفحات الملف",
};

impl PanelMessages {
    /// Returns the texts of a language.
    pub fn of(lang: MessageLang) -> &'static PanelMessages {
        match lang {
            MessageLang::Ar => &ARABIC,
            MessageLang::Fr => &FRENCH,
            MessageLang::En => &ENGLISH,
        }
    }
}

/// Returns the sign beside the name of a severity, so that colour is not the only difference.
pub fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✕",
        Severity::Warning => "!",
    }
}

/// Returns the message of a fetch error, and its fix.
pub fn fetch_error(error: &FetchError, lang: MessageLang) -> (String, &'static str) {
    match (error, lang) {
        (FetchError::NoAddress, MessageLang::En) => (
            "The tag does not name a feed.".into(),
            "Add the feed's address: data-feed on the script, or feed on the element.",
        ),
        (FetchError::NoAddress, MessageLang::Fr) => (
            "La balise ne nomme aucun flux.".into(),
            "Écrivez data-feed avec l’adresse du flux sur le script, ou feed sur l’élément.",
        ),
        (FetchError::NoAddress, MessageLang::Ar) => (
            "لا يذكر الوسم أي ملف.".into(),
            "اكتب data-feed مع عنوان الملف على وسم script، أو feed على العنصر.",
        ),
        (FetchError::Unreachable(_), MessageLang::En) => (
            "The feed cannot be loaded: there is no response that the page may read.".into(),
            "Correct the address. If the feed is on another server, that server must send Access-Control-Allow-Origin. If the page has a Content-Security-Policy, add the server to connect-src.",
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
            fill(
                "The server responded with the status {}.",
                &[&status.to_string()],
            ),
            "Correct the address, or check that the file exists and that everyone may read it.",
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
