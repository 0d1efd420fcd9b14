//! The texts of the preview.

use masar_edit::Lang;

/// The texts of the preview in one language.
pub struct PreviewTexts {
    pub heading: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub width: &'static str,
    pub wide: &'static str,
    pub narrow: &'static str,
    pub colours: &'static str,
    pub auto: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub language: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static PreviewTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: PreviewTexts = PreviewTexts {
    heading: "الخط الزمني كما يراه الزوار",
    show: "إظهار المعاينة",
    hide: "إخفاء المعاينة",
    width: "عرض المعاينة",
    wide: "كامل العرض",
    narrow: "الهاتف",
    colours: "الألوان",
    auto: "حسب الجهاز",
    light: "فاتحة",
    dark: "داكنة",
    language: "لغة المعاينة",
};

const FR: PreviewTexts = PreviewTexts {
    heading: "La frise telle que les visiteurs la voient",
    show: "Montrer l’aperçu",
    hide: "Masquer l’aperçu",
    width: "Largeur de l’aperçu",
    wide: "Pleine largeur",
    narrow: "Téléphone",
    colours: "Couleurs",
    auto: "Comme l’appareil",
    light: "Claires",
    dark: "Sombres",
    language: "Langue de l’aperçu",
};

const EN: PreviewTexts = PreviewTexts {
    heading: "The timeline as visitors see it",
    show: "Show the preview",
    hide: "Hide the preview",
    width: "Width of the preview",
    wide: "Full width",
    narrow: "Phone",
    colours: "Colours",
    auto: "As the device",
    light: "Light",
    dark: "Dark",
    language: "Language of the preview",
};
