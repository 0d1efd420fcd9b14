//! Why a file is not read, and which of its sheets is, in the languages of the reports.

use super::{Table, Unreadable};
use masar_table::headings::HeadingLang;

impl Unreadable {
    /// Returns the reason and what to do, as sentences.
    ///
    /// ```
    /// use masar_spreadsheets::{HeadingLang, Unreadable};
    /// assert_eq!(Unreadable::Empty.text(HeadingLang::En), "The spreadsheet is empty.");
    /// ```
    #[must_use]
    pub const fn text(&self, lang: HeadingLang) -> &'static str {
        let texts = match self {
            Unreadable::OldOrProtected => [
                "هذا ملف Excel قديم (.xls)، أو تحميه كلمة سر. احفظه بصيغة .xlsx دون كلمة سر.",
                "C’est un ancien fichier Excel (.xls), ou il est protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe.",
                "This is an old Excel file (.xls), or it has a password. Save it as .xlsx without a password.",
            ],
            Unreadable::NoSpreadsheet => [
                "هذا ليس جدولا (لعله مستند Word). احفظ الجدول بصيغة .xlsx أو .ods أو CSV.",
                "Ce n’est pas une feuille de calcul (un document Word\u{a0}?). Enregistrez le tableau en .xlsx, .ods ou CSV.",
                "This is not a spreadsheet (a Word document?). Save the table as .xlsx, .ods or CSV.",
            ],
            Unreadable::TooLarge => [
                "الجدول أكبر من أن يُقرأ: أكثر من 100000 سطر أو 1000 عمود أو 64 ميغابايت. قسّمه.",
                "La feuille est trop grande\u{a0}: plus de 100 000 lignes, de 1 000 colonnes ou de 64 Mo. Divisez-la.",
                "The spreadsheet is too large: it has more than 100,000 rows, 1,000 columns or 64 MB. Divide it.",
            ],
            Unreadable::Empty => [
                "الجدول فارغ.",
                "La feuille de calcul est vide.",
                "The spreadsheet is empty.",
            ],
            Unreadable::Damaged(_) => [
                "الجدول معطوب. افتحه في برنامج الجداول واحفظه من جديد.",
                "La feuille de calcul est endommagée. Ouvrez-la dans le tableur et enregistrez-la de nouveau.",
                "The spreadsheet is damaged. Open it in a spreadsheet program, and save it again.",
            ],
        };
        of(lang, texts)
    }
}

impl Table {
    /// Returns the note that the other sheets are not read; nothing if there are none.
    #[must_use]
    pub fn note(&self, lang: HeadingLang) -> Option<String> {
        let sheet = &*self.sheet;
        let others = self.others.join(of(lang, ["، ", ", ", ", "]));
        if self.others.is_empty() {
            return None;
        }
        Some(match lang {
            HeadingLang::Ar => format!(
                "قُرئت الورقة «{sheet}»، ولم تُقرأ: {others}. احفظ كل واحدة منها في ملف خاص بها."
            ),
            HeadingLang::Fr => format!(
                "Seule la feuille «\u{a0}{sheet}\u{a0}» est lue. Non lues\u{a0}: {others}. Enregistrez chacune dans un fichier à part."
            ),
            HeadingLang::En => format!(
                "The sheet “{sheet}” is read. Not read: {others}. Save each of them as a file of its own."
            ),
        })
    }
}

const fn of(lang: HeadingLang, [ar, fr, en]: [&'static str; 3]) -> &'static str {
    match lang {
        HeadingLang::Ar => ar,
        HeadingLang::Fr => fr,
        HeadingLang::En => en,
    }
}
