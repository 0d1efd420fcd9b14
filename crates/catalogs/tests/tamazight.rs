//! The French texts of the Tamazight catalog.

use masar_catalogs::catalog;

#[test]
fn a_tamazight_text_in_latin_letters_is_the_french_one_or_a_known_other() {
    let (tamazight, french) = (catalog("zgh").to_text(), catalog("fr").to_text());
    let is_latin = |text: &str| {
        let text = text.replace("CSV", "");
        text.contains(|c: char| c.is_ascii_alphabetic())
    };
    let others: Vec<&str> = tamazight
        .lines()
        .zip(french.lines())
        .skip(1)
        .filter(|(text, french)| is_latin(text) && text != french)
        .map(|(text, _)| text)
        .collect();
    let expected = [
        "La source des données ne répond pas. Voici une copie\u{a0}: {}.",
        "Copie\u{a0}: {}",
        "millénaire {}",
        "Thèmes affichés\u{a0}: {} sur {}.",
        "Thèmes affichés\u{a0}: {} sur {}.",
    ];
    assert_eq!(others, expected);
}
