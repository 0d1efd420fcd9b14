//! The texts of the first screen.

use masar_edit::Lang;

/// The texts of the first screen in one language.
pub struct StartTexts {
    pub heading: &'static str,
    pub lead: &'static str,
    pub new_feed: &'static str,
    pub title: &'static str,
    pub languages: &'static str,
    pub create: &'static str,
    pub open_file: &'static str,
    pub choose_file: &'static str,
    pub not_a_feed: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static StartTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: StartTexts = StartTexts {
    heading: "حرّر خطك الزمني",
    lead: "أضف الأحداث وصحّحها باستمارات بسيطة، وشاهد الخط الزمني بجانبها كما يراه الزوار.",
    new_feed: "خط زمني جديد",
    title: "العنوان",
    languages: "لغات النصوص",
    create: "إنشاء",
    open_file: "ملف على هذا الجهاز",
    choose_file: "اختر ملف الخط الزمني",
    not_a_feed: "هذا الملف ليس ملف خط زمني صالحًا:",
};

const FR: StartTexts = StartTexts {
    heading: "Tenez votre frise à jour",
    lead: "Ajoutez et corrigez les événements dans des formulaires simples, à côté de la frise telle que les visiteurs la voient.",
    new_feed: "Nouvelle frise",
    title: "Titre",
    languages: "Langues des textes",
    create: "Créer",
    open_file: "Fichier sur cet appareil",
    choose_file: "Choisir le fichier de la frise",
    not_a_feed: "Ce fichier n’est pas un fichier de frise valable :",
};

const EN: StartTexts = StartTexts {
    heading: "Keep your timeline up to date",
    lead: "Add and correct events in simple forms, beside the timeline as visitors see it.",
    new_feed: "New timeline",
    title: "Title",
    languages: "Languages of the texts",
    create: "Create",
    open_file: "File on this device",
    choose_file: "Choose the file of the timeline",
    not_a_feed: "This file is not a valid file of a timeline:",
};
