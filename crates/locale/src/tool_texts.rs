//! The texts of tools that are drawn after the first drawing. They are part of the chunk that draws them, and not of the
//! catalogs, which every page loads before the first drawing.

use super::catalog::Catalog;

/// The texts in one language.
#[derive(Debug)]
pub struct ToolTexts {
    /// The label of the files that a visitor can save.
    pub save: &'static str,
    /// The picture of the axis; `{}` is the format.
    pub picture: &'static str,
    /// The events as a file for calendars; `{}` is the format.
    pub calendar: &'static str,
    /// The button that saves that file, where it is the only one.
    pub save_calendar: &'static str,
    /// The button that fills the screen with the timeline.
    pub full_screen: &'static str,
}

const ARABIC: ToolTexts = ToolTexts {
    save: "تنزيل",
    picture: "صورة ({})",
    calendar: "تقويم ({})",
    save_calendar: "تنزيل الأحداث المعروضة في ملف تقويم",
    full_screen: "ملء الشاشة",
};

const FRENCH: ToolTexts = ToolTexts {
    save: "Télécharger",
    picture: "Image ({})",
    calendar: "Agenda ({})",
    save_calendar: "Télécharger les événements affichés pour un agenda",
    full_screen: "Plein écran",
};

/// The term is that of the catalog; the others are French, as its terms without a source are.
const TAMAZIGHT: ToolTexts = ToolTexts {
    save: "ⴰⴳⵎ",
    ..FRENCH
};

const ENGLISH: ToolTexts = ToolTexts {
    save: "Download",
    picture: "Picture ({})",
    calendar: "Calendar ({})",
    save_calendar: "Download the events shown, for a calendar",
    full_screen: "Full screen",
};

const SPANISH: ToolTexts = ToolTexts {
    save: "Descargar",
    picture: "Imagen ({})",
    calendar: "Calendario ({})",
    save_calendar: "Descargar los eventos mostrados para un calendario",
    full_screen: "Pantalla completa",
};

/// Returns the texts in the language of a catalog.
#[must_use]
pub fn tool_texts(catalog: &Catalog) -> &'static ToolTexts {
    in_language(catalog.lang.tag)
}

fn in_language(tag: &str) -> &'static ToolTexts {
    match tag {
        "ar" => &ARABIC,
        "zgh" => &TAMAZIGHT,
        "fr" => &FRENCH,
        "es" => &SPANISH,
        _ => &ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, in_language};
    use crate::LANGUAGES;

    #[test]
    fn every_language_has_texts_of_its_own() {
        for language in LANGUAGES {
            let texts = in_language(language.tag);
            let is_english = texts.save == ENGLISH.save;
            assert_eq!(is_english, language.tag == "en", "{}", language.tag);
            assert!(texts.picture.contains("{}") && texts.calendar.contains("{}"));
        }
    }
}
