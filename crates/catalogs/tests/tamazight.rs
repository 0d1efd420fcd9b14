//! The Tamazight catalog's French texts.

use masar_catalogs::catalog;
/// Names of the words of which a letter is Latin; abbreviations and file formats are in every language.
fn in_latin_letters() -> Vec<String> {
    let all = format!("{:#?}", catalog("zgh"));
    let mut names: Vec<String> = Vec::new();
    let mut of = "";
    for line in all.lines() {
        let (name, value) = match line.trim() {
            word if word.starts_with('"') => ("", word),
            member => member.split_once(": ").unwrap_or(("", member)),
        };
        // A word of its own or the first line of several; what stands deeper belongs to it.
        if !name.is_empty() && line.len() - line.trim_start().len() == 4 {
            of = name;
        }
        let latin = value
            .replace("CSV", "")
            .contains(|c: char| c.is_ascii_alphabetic());
        if value.starts_with('"') && latin && names.last().is_none_or(|last| last != of) {
            names.push(of.to_owned());
        }
    }
    names
}

#[test]
fn the_tamazight_file_lists_each_of_its_french_words() {
    let file = include_str!("../src/zgh.rs");
    let (_, listed) = file.split_once("What is French").expect("the list");
    let (listed, _) = listed.split_once("What is avoided").expect("its end");
    let listed: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
    assert_eq!(in_latin_letters(), listed, "in the order of the catalog");
}
