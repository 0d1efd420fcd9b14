//! The sentences of the import that `masar-check` does not have.

use masar_check::MessageLang;
use masar_spreadsheets::Unreadable;

/// Returns the reason for which a spreadsheet is not read.
pub(crate) fn reason(error: &Unreadable, lang: MessageLang) -> String {
    let [ar, fr, en] = match error {
        Unreadable::OldOrProtected => [
            "هذا ملف Excel قديم (.xls)، أو تحميه كلمة سر. احفظه بصيغة .xlsx بلا كلمة سر.",
            "C’est un ancien fichier Excel (.xls), ou il a un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.",
            "This is an old Excel file (.xls), or it has a password. Save it as .xlsx without a password.",
        ],
        Unreadable::NoSpreadsheet => [
            "هذا ليس جدولًا (لعله مستند Word). احفظ الجدول بصيغة .xlsx أو .ods أو CSV.",
            "Ce n’est pas une feuille de calcul (un document Word\u{a0}?). Enregistrez le tableau en .xlsx, .ods ou CSV.",
            "This is not a spreadsheet (a Word document?). Save the table as .xlsx, .ods or CSV.",
        ],
        Unreadable::TooLarge => [
            "في الجدول أكثر من 100000 سطر أو 1000 عمود أو 64 ميغابايت. قسّمه.",
            "La feuille a plus de 100 000 lignes, de 1 000 colonnes ou de 64 Mo. Divisez-la.",
            "The spreadsheet has more than 100,000 rows, 1,000 columns or 64 MB. Divide it.",
        ],
        Unreadable::Empty => [
            "الجدول فارغ.",
            "La feuille de calcul est vide.",
            "The spreadsheet is empty.",
        ],
        Unreadable::Damaged(_) => [
            "الجدول معطوب. افتحه واحفظه من جديد.",
            "La feuille de calcul est abîmée. Ouvrez-la et enregistrez-la de nouveau.",
            "The spreadsheet is damaged. Open it, and save it again.",
        ],
    };
    of(lang, [ar, fr, en]).to_owned()
}

/// Returns the note that only one sheet is read.
pub(crate) fn other_sheets(sheet: &str, others: &[String], lang: MessageLang) -> String {
    let note = of(
        lang,
        [
            "قُرئت الورقة «{sheet}»، ولم تُقرأ: {others}. احفظ كلًّا منها في ملف خاص بها.",
            "La feuille «\u{a0}{sheet}\u{a0}» est lue. Non lues\u{a0}: {others}. Enregistrez chacune dans un fichier à part.",
            "The sheet “{sheet}” is read. Not read: {others}. Save each of them as a file of its own.",
        ],
    );
    let between = if lang == MessageLang::Ar { "، " } else { ", " };
    // The names come last, so that one of them cannot be taken for a place of the other.
    let [before, middle, after] = split(note);
    [before, sheet, middle, &others.join(between), after].concat()
}

fn split(note: &str) -> [&str; 3] {
    let (before, rest) = note.split_once("{sheet}").unwrap_or((note, ""));
    let (middle, after) = rest.split_once("{others}").unwrap_or((rest, ""));
    [before, middle, after]
}

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

fn of(lang: MessageLang, [ar, fr, en]: [&'static str; 3]) -> &'static str {
    match lang {
        MessageLang::Ar => ar,
        MessageLang::Fr => fr,
        MessageLang::En => en,
    }
}
