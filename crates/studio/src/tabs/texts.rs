//! The texts of the notices about other tabs.

use masar_edit::Lang;

/// The texts in one language.
pub struct TabTexts {
    pub heading: &'static str,
    pub reader: &'static str,
    pub stopped: &'static str,
    pub split: &'static str,
    pub take_over: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static TabTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: TabTexts = TabTexts {
    heading: "للقراءة فقط",
    reader: "هذا الخط الزمني مفتوح في لسان آخر من المتصفح، وتظهر هنا تغييراته. يمكنك هنا القراءة فقط.",
    stopped: "تُتابَع الكتابة الآن في لسان آخر من المتصفح. كل ما كُتب هنا محفوظ هناك، ويمكنك هنا القراءة فقط.",
    split: "هذا هو الملف الرئيسي لخط زمني مقسَّم، كتبه الأمر \u{2066}masar split\u{2069}. غيّر الملف الذي قُسِّم، ثم قسِّمه من جديد.",
    take_over: "متابعة الكتابة هنا",
};

const FR: TabTexts = TabTexts {
    heading: "Lecture seule",
    reader: "Cette frise est ouverte dans un autre onglet, dont les modifications s’affichent ici. Ici, vous pouvez seulement la lire.",
    stopped: "La saisie continue dans un autre onglet. Tout ce qui a été saisi ici s’y trouve. Ici, vous pouvez seulement lire.",
    split: "Ce fichier est le manifeste d’une frise divisée, écrit par la commande masar split. Modifiez le fichier qui a été divisé, puis divisez-le de nouveau.",
    take_over: "Continuer ici",
};

const EN: TabTexts = TabTexts {
    heading: "Read only",
    reader: "This timeline is open in another tab, whose changes are shown here. Here you can only read it.",
    stopped: "Work continues in another tab. Everything that was typed here is there. Here you can only read.",
    split: "This file is the manifest of a split feed, written by the command masar split. Change the file that was split, and split it again.",
    take_over: "Continue here",
};
