//! Which spellings are one.

use super::fold;

/// Each line: spellings of one word.
fn one_word(spellings: &[&str]) {
    for other in spellings {
        assert_eq!(
            fold(other),
            fold(spellings[0]),
            "{other} and {}",
            spellings[0]
        );
    }
}

#[test]
fn arabic_spellings_of_a_word_are_one() {
    one_word(&[
        "اتفاقية",
        "إتفاقية",
        "اتّفاقِيَّة",
        "اتفـــاقية",
        "اتفاقيه",
        "\u{200f}اتفاقية\u{200e}",
    ]);
    one_word(&["أكادير", "اكادير", "أڭادير", "أݣادير", "أگادير"]);
    one_word(&["على", "علي", "علی"]);
    one_word(&["شيء", "شئ", "شي"]);
    one_word(&["آمنة", "امنة", "ا\u{653}منه", "ٱمنة"]);
    one_word(&["هٰذا", "هذا"]);
    one_word(&["مسؤول", "مسو\u{654}ول", "مسوول"]);
    one_word(&["المملكة", "المملکة", "المملكه"]);
    one_word(&["ڤاس", "فاس"]);
}

#[test]
fn contextual_forms_are_their_letters() {
    // As pasted from a PDF: Lam-alef, initial, medial and final shapes.
    one_word(&["الأمن", "ﺍﻷﻣﻦ"]);
    one_word(&["سلام", "ﺳﻼﻡ"]);
    one_word(&["الله", "ﷲ", "ﺍﻟﻠﻪ"]);
    one_word(&["يئس", "ﻳﺌﺲ"]);
    one_word(&["غيث", "ﻏﻴﺚ"]);
    assert_eq!(
        fold("ﺀﺁﺂﺃﺅﺇﺉﺍﺏﺓﺕﺙﺝﺡﺥﺩﺫﺭﺯﺱﺵﺹﺽﻁﻅﻉﻍﻑﻕﻙﻝﻡﻥﻩﻭﻯﻱﻴ"),
        fold("ءآآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيي")
    );
}

#[test]
fn digits_of_every_script_are_one() {
    one_word(&["2022", "٢٠٢٢", "۲۰۲۲"]);
    assert_eq!(fold("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹"), "0123456789 0123456789");
}

#[test]
fn latin_spellings_of_a_word_are_one() {
    one_word(&[
        "Événement",
        "evenement",
        "ÉVÉNEMENT",
        "e\u{301}ve\u{301}nement",
    ]);
    one_word(&["Cœur", "coeur", "CŒUR"]);
    one_word(&["Læken", "laeken"]);
    one_word(&["Straße", "STRASSE", "STRAẞE"]);
    one_word(&["l’Homme", "l'homme"]);
    one_word(&["Laâyoune", "laayoune"]);
    one_word(&["Ḥammūšī", "hammusi"]);
    one_word(&["Tamaziɣt", "tamazight", "TAMAZIƔT"]);
    one_word(&["Łódź", "lodz"]);
    one_word(&["İstanbul", "istanbul", "ıstanbul"]);
    one_word(&["ﬁnal", "final"]);
    one_word(&["co\u{ad}opération", "cooperation"]);
    one_word(&["2022–2023", "2022-2023"]);
    one_word(&["Việt Nam", "viet nam"]);
}

#[test]
fn other_scripts_keep_their_letters() {
    for same in ["ⵜⴰⵎⴰⵣⵉⵖⵜ", "日本", "שלום", "🎉", "×÷"] {
        assert_eq!(fold(same), same);
    }
    one_word(&["МОСКВА", "москва"]);
    one_word(&["ΑΘΗΝΑΣ", "αθηνας"]);
}

#[test]
fn a_letter_and_its_capital_are_one_up_to_the_accents_of_vietnamese() {
    let capitals = ('A'..='\u{17f}')
        .chain('\u{1cd}'..='\u{233}')
        .chain('\u{1e00}'..='\u{1eff}');
    let mut different = String::new();
    for letter in capitals {
        let small: String = letter.to_lowercase().collect();
        if fold(&small) != fold(&letter.to_string()) {
            different.push(letter);
        }
    }
    // Ezh, hwair, wynn, yogh and the like: of no language a feed is written in.
    assert_eq!(different, "ǮǶǷȜȢỺỼỾ");
}

#[test]
fn folding_twice_is_folding_once() {
    for letter in '\0'..=char::MAX {
        let once = fold(&letter.to_string());
        assert_eq!(fold(&once), once, "U+{:04X}", letter as u32);
    }
}
