//! The texts about drafts and their storage.

use masar_edit::Lang;

/// The texts in one language.
pub struct StorageTexts {
    pub drafts: &'static str,
    pub lead: &'static str,
    pub go_on: &'static str,
    pub download: &'static str,
    pub delete: &'static str,
    pub untitled: &'static str,
    /// Before the age of a draft that is older than two days.
    pub old: &'static str,
    pub refused: &'static str,
    pub full: &'static str,
    pub download_now: &'static str,
    pub continued: &'static str,
    pub not_continued: &'static str,
    pub close: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static StorageTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: StorageTexts = StorageTexts {
    drafts: "مسودات في هذا المتصفح",
    lead: "تغييرات لم تُحفظ بعد في مكانها. وهي على هذا الجهاز وحده.",
    go_on: "متابعة",
    download: "تنزيل",
    delete: "حذف المسودة",
    untitled: "بلا عنوان",
    old: "مضى عليها يومان أو أكثر، وقد يحذفها المتصفح من تلقاء نفسه: نزّلها أو احفظها في مكانها.",
    refused: "هذا المتصفح لا يحفظ المسودات (لعلها نافذة خاصة). إذا أُغلقت هذه النافذة ضاعت التغييرات: نزّل الملف قبل ذلك.",
    full: "لم تبق في المتصفح مساحة للمسودة. إذا أُغلقت هذه النافذة ضاعت آخر التغييرات: نزّل الملف الآن.",
    download_now: "تنزيل الملف الآن",
    continued: "تتابع مسودتك السابقة. كل تغيير فيها مذكور في قسم «التغييرات»، ويمكن إسقاطه هناك.",
    not_continued: "توجد مسودة لهذا الخط الزمني لكنها معطوبة، فلم تُفتح.",
    close: "إغلاق",
};

const FR: StorageTexts = StorageTexts {
    drafts: "Brouillons dans ce navigateur",
    lead: "Des modifications qui ne sont pas encore enregistrées à leur place. Elles sont seulement sur cet appareil.",
    go_on: "Continuer",
    download: "Télécharger",
    delete: "Supprimer le brouillon",
    untitled: "Sans titre",
    old: "Il a deux jours ou plus, et le navigateur peut l’effacer de lui-même\u{a0}: téléchargez-le, ou enregistrez-le à sa place.",
    refused: "Ce navigateur ne garde pas les brouillons (fenêtre privée\u{a0}?). Si cette fenêtre est fermée, les modifications sont perdues\u{a0}: téléchargez d’abord le fichier.",
    full: "Le navigateur n’a plus de place pour le brouillon. Si cette fenêtre est fermée, les dernières modifications sont perdues\u{a0}: téléchargez le fichier maintenant.",
    download_now: "Télécharger le fichier maintenant",
    continued: "Vous continuez votre brouillon. Chacune de ses modifications est dans la partie «\u{a0}Modifications\u{a0}», où elle peut être abandonnée.",
    not_continued: "Il y a un brouillon de cette frise, mais il est abîmé et n’a pas été ouvert.",
    close: "Fermer",
};

const EN: StorageTexts = StorageTexts {
    drafts: "Drafts in this browser",
    lead: "Changes that are not saved in their place yet. They are only on this device.",
    go_on: "Continue",
    download: "Download",
    delete: "Delete the draft",
    untitled: "Untitled",
    old: "It is two days old or more, and the browser may delete it by itself: download it, or save it in its place.",
    refused: "This browser does not keep drafts (a private window?). If this window is closed, the changes are lost: download the file before.",
    full: "The browser has no space left for the draft. If this window is closed, the last changes are lost: download the file now.",
    download_now: "Download the file now",
    continued: "You continue your draft. Each of its changes is in the part “Changes”, where it can be dropped.",
    not_continued: "There is a draft of this timeline, but it is damaged and was not opened.",
    close: "Close",
};

/// Returns the number of changes in words.
pub fn changes(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Ar, 1) => "تغيير واحد".to_owned(),
        (Lang::Ar, 2) => "تغييران".to_owned(),
        (Lang::Ar, 3..=10) => format!("{count} تغييرات"),
        (Lang::Ar, _) => match count % 100 {
            3..=10 => format!("{count} تغييرات"),
            11..=99 => format!("{count} تغييرًا"),
            _ => format!("{count} تغيير"),
        },
        (Lang::Fr, 0 | 1) => format!("{count} modification"),
        (Lang::Fr, _) => format!("{count} modifications"),
        (Lang::En, 1) => "1 change".to_owned(),
        (Lang::En, _) => format!("{count} changes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_numbers_of_changes_have_the_right_noun() {
        let of = |count| changes(count, Lang::Ar);
        assert_eq!(of(2), "تغييران");
        assert_eq!(of(3), "3 تغييرات");
        assert_eq!(of(11), "11 تغييرًا");
        assert_eq!(of(100), "100 تغيير");
        assert_eq!(of(103), "103 تغييرات");
    }
}
