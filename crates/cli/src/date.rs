//! `masar date`: reads a date as people write it, and prints it as EDTF.

use super::check::Lang;
use super::output::{Report, note};
use super::{CLEAN, PROBLEMS};
use icu_calendar::cal::Hijri as IcuHijri;
use icu_calendar::{Date as IcuDate, Iso};
use masar_catalogs::catalog;
use masar_date_entry::{Answer, Candidate, Refusal, read};
use masar_edtf::Day;
use masar_locale::{Catalog, Hijri};
use serde::Serialize;

#[derive(clap::Args)]
#[command(after_help = "Exit status: 0 one date, 1 several dates or none, 2 could not run.")]
pub(super) struct Arguments {
    /// The date in words or numbers, as one argument: "about 1920", "حوالي 1920", "du 17 au 21 mai 2023"
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: String,
    /// The language that is tried first, and that of the answer; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Print one JSON object, for other programs
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let system = Lang::of_system();
    let lang = arguments.lang.unwrap_or(system).tag();
    // The region decides whether the day or the month is first in 04/09/2022.
    let region = match arguments.lang {
        Some(_) => lang.to_owned(),
        None => Lang::tag_of_system().unwrap_or_else(|| lang.to_owned()),
    };
    let text = &arguments.text;
    let answer = read(text, &region, umm_al_qura);
    let code = match &answer {
        Answer::One(_) => CLEAN,
        Answer::Several(_) | Answer::None(_) => PROBLEMS,
    };
    let report = if arguments.json {
        as_json(text, &answer, lang, catalog(&region))
    } else {
        if let Answer::None(refusal) = &answer {
            note(&refusal.text(text, lang));
        }
        as_text(answer.candidates(), lang, catalog(&region))
    };
    match report.print() {
        CLEAN => code,
        failed => failed,
    }
}

/// Returns a line for each date: the EDTF, the date in words, and the reasons.
fn as_text(candidates: &[Candidate], lang: &str, catalog: &Catalog) -> Report {
    let mut report = Report::default();
    for candidate in candidates {
        let (edtf, words) = (&candidate.edtf, candidate.in_words(catalog));
        let reasons = reasons(candidate, lang).join(catalog.comma);
        if reasons.is_empty() {
            report.line(&format!("{edtf}  {words}"));
        } else {
            report.line(&format!("{edtf}  {words} ({reasons})"));
        }
    }
    report
}

fn reasons(candidate: &Candidate, lang: &str) -> Vec<&'static str> {
    let reasons = candidate.reasons.iter();
    reasons.map(|reason| reason.text(lang)).collect()
}

#[derive(Serialize)]
struct JsonAnswer<'a> {
    text: &'a str,
    /// one, several, none
    answer: &'static str,
    candidates: Vec<JsonCandidate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<JsonProblem<'a>>,
}

#[derive(Serialize)]
struct JsonCandidate {
    edtf: String,
    words: String,
    why: Vec<&'static str>,
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    code: &'static str,
    message: String,
    places: Vec<JsonPlace<'a>>,
}

/// A part of the text, with its first byte and the byte after it.
#[derive(Serialize)]
struct JsonPlace<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

fn as_json(text: &str, answer: &Answer, lang: &str, catalog: &Catalog) -> Report {
    let candidate = |candidate: &Candidate| JsonCandidate {
        edtf: candidate.edtf.to_string(),
        words: candidate.in_words(catalog),
        why: reasons(candidate, lang),
    };
    let (name, problem) = match answer {
        Answer::One(_) => ("one", None),
        Answer::Several(_) => ("several", None),
        Answer::None(refusal) => ("none", Some(problem(text, refusal, lang))),
    };
    let json = JsonAnswer {
        text,
        answer: name,
        candidates: answer.candidates().iter().map(candidate).collect(),
        problem,
    };
    let json = serde_json::to_string_pretty(&json).unwrap_or_default();
    Report::json(&[&json, "\n"].concat())
}

fn problem<'a>(text: &'a str, refusal: &Refusal, lang: &str) -> JsonProblem<'a> {
    let place = |place: &std::ops::Range<usize>| {
        Some(JsonPlace {
            start: place.start,
            end: place.end,
            text: text.get(place.clone())?,
        })
    };
    JsonProblem {
        code: refusal.kind.code(),
        message: refusal.text(text, lang),
        places: refusal.places.iter().filter_map(place).collect(),
    }
}

/// Converts a day to the Umm al-Qura calendar.
fn umm_al_qura(day: Day) -> Option<Hijri> {
    let (year, month, of_month) = day.ymd();
    let year = i32::try_from(year).ok()?;
    let date = IcuDate::<Iso>::try_new_iso(year, month, of_month).ok()?;
    let date = date.to_calendar(IcuHijri::new_umm_al_qura());
    let (year, month) = (date.year().extended_year(), date.month().ordinal);
    Hijri::new(i64::from(year), month, date.day_of_month().0)
}
