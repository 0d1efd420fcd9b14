//! The sentences of the import that `masar-check` does not have.

use masar_check::MessageLang;
use masar_spreadsheets::HeadingLang;

/// Returns the sentence for a file whose format is none of those that are imported.
pub(crate) fn no_format(lang: MessageLang) -> &'static str {
    of(
        lang,
        [
            "صيغة هذا الملف غير معروفة. الصيغ المقبولة: CSV و.xlsx و.ods وiCalendar ‏(.ics) وJSON Feed وTimelineJS وActivityStreams وJSON-LD.",
            "Le format de ce fichier n’est pas reconnu. Formats acceptés\u{a0}: CSV, .xlsx, .ods, iCalendar (.ics), JSON Feed, TimelineJS, ActivityStreams et JSON-LD.",
            "The format of this file is not known. Accepted are CSV, .xlsx, .ods, iCalendar (.ics), JSON Feed, TimelineJS, ActivityStreams and JSON-LD.",
        ],
    )
}

/// Returns the language of the texts on spreadsheets.
pub(crate) const fn heading_lang(lang: MessageLang) -> HeadingLang {
    match lang {
        MessageLang::Ar => HeadingLang::Ar,
        MessageLang::Fr => HeadingLang::Fr,
        MessageLang::En => HeadingLang::En,
    }
}

fn of(lang: MessageLang, [ar, fr, en]: [&'static str; 3]) -> &'static str {
    match lang {
        MessageLang::Ar => ar,
        MessageLang::Fr => fr,
        MessageLang::En => en,
    }
}
