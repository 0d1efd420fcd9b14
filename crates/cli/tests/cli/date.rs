//! `masar date`: a date in words.

use std::process::{Command, Output};

fn date(locale: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_masar"))
        .arg("date")
        .args(arguments)
        .env("LC_ALL", locale)
        .output()
        .expect("the masar binary")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn one_date_is_printed_with_its_words_and_succeeds() {
    let output = date("C", &["حوالي 1920", "--lang", "ar"]);
    assert_eq!(printed(&output), "1920~  نحو 1920\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn several_dates_are_printed_with_their_reasons_and_are_a_problem() {
    let output = date("C", &["--lang", "fr", "04/09/2022"]);
    let expected = "2022-09-04  4 septembre 2022 (le jour d’abord)\n\
                    2022-04-09  9 avril 2022 (le mois d’abord)\n";
    assert_eq!(printed(&output), expected);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_text_that_is_not_understood_is_refused_on_the_error_stream() {
    let output = date("fr_FR.UTF-8", &["vers l’heure du thé 1920"]);
    assert_eq!(printed(&output), "");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(
        error,
        "masar: Non compris\u{202f}: «\u{202f}thé\u{202f}».\n"
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_region_of_the_locale_decides_which_number_is_first_and_how_months_are_written() {
    let american = printed(&date("en_US.UTF-8", &["04/09/2022"]));
    assert!(american.starts_with("2022-04-09  "), "{american}");
    let british = printed(&date("en_GB.UTF-8", &["04/09/2022"]));
    assert!(british.starts_with("2022-09-04  "), "{british}");
    let egyptian = printed(&date("ar_EG.UTF-8", &["14 شتنبر 2022"]));
    assert_eq!(egyptian, "2022-09-14  ١٤ سبتمبر ٢٠٢٢\n");
}

#[test]
fn a_date_before_the_year_zero_is_no_option() {
    assert_eq!(
        printed(&date("C", &["-0043"])),
        "-0043  44 BCE (EDTF, as it is written)\n"
    );
}

#[test]
fn the_json_has_the_candidates_or_the_places_of_the_problem() {
    let json = |text: &str| -> serde_json::Value {
        serde_json::from_str(&printed(&date("C", &["--json", text]))).expect("JSON")
    };
    let several = json("17 صفر 1444");
    assert_eq!(several["answer"], "several");
    assert_eq!(several["candidates"][0]["edtf"], "2022-09-13");
    assert_eq!(several["candidates"][0]["words"], "13 September 2022");
    assert_eq!(
        several["candidates"][0]["why"][0],
        "by the Umm al-Qura calendar"
    );
    let none = json("نحو 14 حوثر 2022");
    assert_eq!(none["answer"], "none");
    assert_eq!(none["problem"]["code"], "not-understood");
    let place = &none["problem"]["places"][0];
    assert_eq!(place["text"], "حوثر");
    assert_eq!((&place["start"], &place["end"]), (&10.into(), &18.into()));
}

#[test]
fn a_text_cannot_control_the_terminal() {
    let output = date("C", &["1920 \u{1b}[31mred\u{202e}"]);
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        !error.contains('\u{1b}') && !error.contains('\u{202e}'),
        "{error}"
    );
}
