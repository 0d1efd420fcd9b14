//! The texts of the text view.

use masar_edit::Lang;

/// The texts of the text view in one language.
pub struct JsonTexts {
    pub heading: &'static str,
    pub hint: &'static str,
    pub page: &'static str,
    /// `{}` is the line, then the column.
    pub place: &'static str,
    pub kept: &'static str,
}

/// Returns the texts in a language.
pub const fn texts(lang: Lang) -> &'static JsonTexts {
    match lang {
        Lang::Ar => &AR,
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

const AR: JsonTexts = JsonTexts {
    heading: "نص الملف (JSON)",
    hint: "ما تكتبه هنا يصل إلى الاستمارات والخط الزمني، والعكس كذلك.",
    page: "الصفحة",
    place: "السطر {}، العمود {}.",
    kept: "يبقى الخط الزمني على آخر نص صحيح.",
};

const FR: JsonTexts = JsonTexts {
    heading: "Texte du fichier (JSON)",
    hint: "Ce que vous écrivez ici passe dans les formulaires et dans la frise, et inversement.",
    page: "Page",
    place: "Ligne {}, colonne {}.",
    kept: "La frise garde le dernier texte valable.",
};

const EN: JsonTexts = JsonTexts {
    heading: "Text of the file (JSON)",
    hint: "What you write here goes to the forms and the timeline, and the other way round.",
    page: "Page",
    place: "Line {}, column {}.",
    kept: "The timeline keeps the last valid text.",
};
