//! The texts of the import.

use masar_edit::Lang;

/// The texts in one language.
pub struct ImportTexts {
    pub heading: &'static str,
    pub choose: &'static str,
    pub help: &'static str,
    pub reading: &'static str,
    pub unavailable: &'static str,
    pub losses: &'static str,
    pub problems: &'static str,
    pub open: &'static str,
    pub cancel: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static ImportTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: ImportTexts = ImportTexts {
    heading: "استيراد من صيغة أخرى",
    choose: "اختر الملف المستورد",
    help: "جدول (.xlsx أو .ods أو CSV)، أو رزنامة (.ics)، أو TimelineJS، أو JSON Feed، أو JSON-LD. لا يغادر الملف هذا الجهاز.",
    reading: "يُقرأ الملف…",
    unavailable: "تعذر تحميل برنامج الاستيراد. تحقق من الاتصال بالشبكة ثم أعد المحاولة.",
    losses: "ما لا يتسع له الخط الزمني",
    problems: "ما ينبغي تصحيحه",
    open: "فتح الخط الزمني",
    cancel: "إلغاء",
};

const FR: ImportTexts = ImportTexts {
    heading: "Importer un autre format",
    choose: "Choisir le fichier à importer",
    help: "Un tableau (.xlsx, .ods ou CSV), un agenda (.ics), TimelineJS, JSON Feed ou JSON-LD. Le fichier ne quitte pas cet appareil.",
    reading: "Le fichier est lu…",
    unavailable: "Le programme d’importation n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.",
    losses: "Ce que la frise ne peut pas contenir",
    problems: "Ce qui est à corriger",
    open: "Ouvrir la frise",
    cancel: "Annuler",
};

const EN: ImportTexts = ImportTexts {
    heading: "Import another format",
    choose: "Choose the file to import",
    help: "A table (.xlsx, .ods or CSV), a calendar (.ics), TimelineJS, JSON Feed or JSON-LD. The file does not leave this device.",
    reading: "The file is being read…",
    unavailable: "The import could not be loaded. Check the connection, and try again.",
    losses: "What the timeline cannot hold",
    problems: "What is to be corrected",
    open: "Open the timeline",
    cancel: "Cancel",
};
