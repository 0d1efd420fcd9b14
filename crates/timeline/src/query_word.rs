//! A word of a search query, and the places in a folded text where it is found. An Arabic word with the article finds
//! the same word without it or with a preposition or conjunction before it: الزليج finds زليج, بالزليج and للزليج.

use std::ops::Range;

use super::text_folding::fold;

/// A word of a query, folded.
#[derive(Clone, Debug)]
pub(super) struct QueryWord {
    /// The word as it is found anywhere in a text.
    pub(super) text: String,
    /// The word without the Arabic article and the letters before that. It is found at the start of a word only, so
    /// that ألمانيا does not find رومانيا.
    pub(super) stem: Option<String>,
}

impl QueryWord {
    /// Returns the words of a query.
    pub(super) fn all(typed: &str) -> Vec<QueryWord> {
        let folded = fold(typed);
        let words = folded.split_whitespace().map(without_punctuation);
        let words = words.filter(|word| !word.is_empty());
        words
            .map(|word| QueryWord {
                text: word.to_owned(),
                stem: without_article(word).map(str::to_owned),
            })
            .collect()
    }

    /// Returns whether the word is in a folded text.
    pub(super) fn is_in(&self, folded: &str) -> bool {
        let stem = || {
            let stem = self.stem.as_deref()?;
            places(folded, stem).find(|place| is_stem_at(folded, place))
        };
        folded.contains(&self.text) || stem().is_some()
    }

    /// Calls a function with each place of the word in a folded text. Places may overlap.
    pub(super) fn for_each_match(&self, folded: &str, mut found: impl FnMut(Range<usize>)) {
        places(folded, &self.text).for_each(&mut found);
        if let Some(stem) = self.stem.as_deref() {
            places(folded, stem)
                .filter(|place| is_stem_at(folded, place))
                .for_each(&mut found);
        }
    }
}

/// Returns the places of a word that is not empty. They may overlap: after each place, the search continues behind its
/// first letter.
fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let letter = word.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text.get(from..)?.find(word)?;
        from = start + letter;
        Some(start..start + word.len())
    })
}

/// Returns a word without the punctuation around it. The signs after a letter in "C++" and "C#" stay, as does the dot
/// before ".NET".
fn without_punctuation(word: &str) -> &str {
    let inner = word.trim_matches(is_punctuation);
    let Some(start) = word.find(inner).filter(|_| !inner.is_empty()) else {
        return "";
    };
    let end = start + inner.len();
    let is_latin = |letter: Option<char>| letter.is_some_and(|one| one.is_ascii_alphanumeric());
    let mut signs = 0;
    if is_latin(inner.chars().next_back()) {
        let after = &word[end..];
        signs = after.len() - after.trim_start_matches(['+', '#']).len();
    }
    let before = &word[..start];
    let has_dot = is_latin(inner.chars().next()) && before.ends_with('.');
    // Several dots are an omission.
    let dot = usize::from(has_dot && !before.ends_with(".."));
    &word[start - dot..end + signs]
}

fn is_punctuation(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(
            letter,
            '«' | '»' | '“' | '”' | '„' | '…' | '،' | '؛' | '؟' | '·' | '¡' | '¿'
        )
}

/// Returns a word without the Arabic article and the conjunction and preposition before it; nothing if there is no
/// article, or too little after it. For للجنة it is جنة, which is also found in لجنة: لل may contain the article and the
/// first letter of the word.
fn without_article(word: &str) -> Option<&str> {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let stem = match word.strip_prefix("لل") {
        Some(stem) => stem,
        None => {
            let word = word.strip_prefix(['ب', 'ك']).unwrap_or(word);
            word.strip_prefix("ال")?
        }
    };
    // The rests of الله and الآن are words of their own.
    let letters = stem.chars().count();
    (letters > 2 || letters == 2 && !matches!(stem, "له" | "ان")).then_some(stem)
}

/// Returns whether a stem at a place of a text begins a word, or follows only the article, prepositions and conjunctions.
/// A stem of two letters is a whole word: حق, فن.
fn is_stem_at(text: &str, place: &Range<usize>) -> bool {
    let before = &text[..place.start];
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, letter)| letter.is_alphanumeric())
        .last()
        .map_or(place.start, |(at, _)| at);
    let prefix = &before[start..];
    let joined = prefix.strip_prefix(['و', 'ف']).unwrap_or(prefix);
    let is_prefix = matches!(joined, "" | "ب" | "ك" | "ل" | "ال" | "بال" | "كال" | "لل");
    let is_whole = || {
        let next = text[place.end..].chars().next();
        !next.is_some_and(char::is_alphanumeric)
    };
    is_prefix && (text[place.clone()].chars().count() > 2 || is_whole())
}
