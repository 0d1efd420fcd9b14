//! The conversion of a file, and its report.

use masar_check::{EditorRules, Explain, MessageLang, ReportTexts, add_fixes, sentence};
use masar_feed::{Code, Diagnostic};
use masar_formats::PageReader;
use masar_formats::import::{ImportFormat, Imported, guess, import};
use masar_formats::losses::by_kind;
use masar_spreadsheets::{is_spreadsheet, to_csv};
use serde::{Deserialize, Serialize};

use crate::texts::{heading_lang, no_format};

/// The feed that a file was converted to, and the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// The text of the feed; `None` if the file could not be read.
    pub text: Option<String>,
    /// What was read and what was lost, as one sentence; the reason if the file could not be read.
    pub verdict: String,
    /// How the file was read where there was a choice: a sentence each.
    pub notes: Vec<String>,
    /// What the feed cannot hold, each kind once: a sentence each.
    pub losses: Vec<String>,
    /// The problems of the new feed: a sentence each.
    pub problems: Vec<String>,
}

/// Converts a file to a feed.
///
/// `name` is the name of the file, `language` the tag of the report's language, and `now` the current time in seconds
/// since 1970.
#[must_use]
pub fn convert(name: &str, bytes: &[u8], language: &str, now: i64) -> Conversion {
    let lang = match language {
        "ar" => MessageLang::Ar,
        "fr" => MessageLang::Fr,
        _ => MessageLang::En,
    };
    let (text, notes) = match text_of(bytes, lang) {
        Ok(text) => text,
        Err(verdict) => return Conversion::unread(verdict),
    };
    let Some(format) = guess(&text).or_else(|| by_name(name)) else {
        return Conversion::unread(no_format(lang).to_owned());
    };
    let reader = PageReader {
        all: false,
        rules: || Box::new(EditorRules::default()),
        now,
    };
    match import(&text, format, reader) {
        Err(fatal) => Conversion::unread(told(&fatal, lang)),
        Ok(mut imported) => {
            add_fixes(&[text], &mut imported.diagnostics, true);
            Conversion::of(imported, notes, format, lang)
        }
    }
}

/// Returns the text of a file; of a spreadsheet as CSV, with a note if it has several sheets.
fn text_of(bytes: &[u8], lang: MessageLang) -> Result<(String, Vec<String>), String> {
    if is_spreadsheet(bytes) {
        let lang = heading_lang(lang);
        let table = to_csv(bytes).map_err(|error| error.text(lang).to_owned())?;
        let note = table.note(lang);
        return Ok((table.csv, note.into_iter().collect()));
    }
    if let Some(fatal) = masar_feed::not_utf8(bytes) {
        return Err(told(&fatal, lang));
    }
    Ok((String::from_utf8_lossy(bytes).into_owned(), Vec::new()))
}

/// Returns the format of a table by the name of its file: what it lacks is then reported.
fn by_name(name: &str) -> Option<ImportFormat> {
    let (_, ending) = name.rsplit_once('.')?;
    let is_table = ["csv", "tsv", "xlsx", "ods"].contains(&&*ending.to_lowercase());
    is_table.then_some(ImportFormat::Csv)
}

/// Returns a diagnostic as sentences.
fn told(one: &Diagnostic, lang: MessageLang) -> String {
    [one.problem_in(lang), one.fix_in(lang)]
        .join(" ")
        .trim_end()
        .to_owned()
}

impl Conversion {
    fn unread(verdict: String) -> Conversion {
        Conversion {
            verdict,
            ..Conversion::default()
        }
    }

    fn of(
        imported: Imported,
        mut notes: Vec<String>,
        format: ImportFormat,
        lang: MessageLang,
    ) -> Conversion {
        let texts = ReportTexts::of(lang);
        let lost = texts.nothing_lost(&imported.diagnostics);
        let source = texts.from.replace("{}", format.name());
        notes.extend(imported.notes.iter().map(|note| sentence(note, lang)));
        let losses = by_kind(&imported.diagnostics).into_iter().map(|loss| {
            let problem = loss.first.problem_in(lang);
            match loss.count {
                1 => problem,
                count => format!("{problem} (×{count})"),
            }
        });
        let problems = imported.diagnostics.iter();
        let problems = problems.filter(|one| one.code != Code::NotHeld);
        Conversion {
            verdict: [&texts.summary(imported.summary), &*source, lost].concat(),
            notes,
            losses: losses.collect(),
            problems: problems.map(|one| told(one, lang)).collect(),
            text: Some(imported.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_becomes_a_feed_and_its_loss_is_told() {
        let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20220101T000000Z\r\nDTSTART;VALUE=DATE:20220914\r\nSUMMARY:Signed\r\nPRIORITY:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let read = convert("a.ics", calendar.as_bytes(), "en", 1_700_000_000);
        let text = read.text.expect("a feed");
        assert!(
            text.contains("Signed") && text.contains("2022-09-14"),
            "{text}"
        );
        assert!(read.verdict.contains("iCalendar"), "{}", read.verdict);
        assert!(
            read.losses.iter().any(|one| one.contains("PRIORITY")),
            "{:?}",
            read.losses
        );
    }

    #[test]
    fn what_is_no_table_and_no_calendar_is_refused_with_the_formats_that_are_read() {
        let read = convert("a.txt", b"hello", "fr", 0);
        assert_eq!(read.text, None);
        assert!(read.verdict.contains("iCalendar"), "{}", read.verdict);
        let read = convert("a.doc", b"PK\x03\x04hello", "en", 0);
        assert_eq!(read.text, None);
    }
}
