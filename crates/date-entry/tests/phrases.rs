//! Phrases of newspapers, offices and archives, with the dates that they mean.
//!
//! Each line of a table has a phrase, a tab, and the answer: `1920~` for one date; `? a | b` for several, in this
//! order; `! code «part»` for a refusal with the parts of the text that it names.

use icu_calendar::cal::Hijri as IcuHijri;
use icu_calendar::{Date as IcuDate, Iso};
use masar_date_entry::{Answer, read};
use masar_edtf::Day;
use masar_locale::Hijri;

fn umm_al_qura(day: Day) -> Option<Hijri> {
    let (year, month, of_month) = day.ymd();
    let year = i32::try_from(year).ok()?;
    let date = IcuDate::<Iso>::try_new_iso(year, month, of_month).ok()?;
    let date = date.to_calendar(IcuHijri::new_umm_al_qura());
    let (year, month) = (date.year().extended_year(), date.month().ordinal);
    Hijri::new(i64::from(year), month, date.day_of_month().0)
}

fn answer(text: &str, lang: &str) -> String {
    match read(text, lang, umm_al_qura) {
        Answer::One(candidate) => candidate.edtf.to_string(),
        Answer::Several(candidates) => {
            let texts: Vec<String> = candidates.iter().map(|it| it.edtf.to_string()).collect();
            format!("? {}", texts.join(" | "))
        }
        Answer::None(refusal) => {
            let name = refusal.kind.code();
            let places = refusal
                .places
                .iter()
                .map(|place| format!(" «{}»", &text[place.clone()]));
            format!("! {name}{}", places.collect::<String>())
        }
    }
}

/// Compares each phrase of a table with its answer. Returns the number of phrases.
fn check(table: &str, lang: &str) -> usize {
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut count = 0;
    let mut wrong = Vec::new();
    for line in lines {
        count += 1;
        let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
        let actual = answer(text, lang);
        if actual != expected {
            wrong.push(format!(
                "{text}\n    expected {expected}\n    answered {actual}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count} are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    count
}

#[test]
fn phrases_in_arabic_have_their_dates() {
    assert!(check(include_str!("phrases/ar.tsv"), "ar") >= 120);
}

#[test]
fn phrases_in_french_have_their_dates() {
    assert!(check(include_str!("phrases/fr.tsv"), "fr") >= 90);
}

#[test]
fn phrases_in_english_have_their_dates() {
    assert!(check(include_str!("phrases/en.tsv"), "en") >= 90);
}

#[test]
fn phrases_in_spanish_have_their_dates() {
    assert!(check(include_str!("phrases/es.tsv"), "es") >= 20);
}
