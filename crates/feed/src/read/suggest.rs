//! "Did you mean": the nearest of the names that are allowed.

use crate::steps;

/// How many candidates all suggestions of one reading may look at; a long name counts for several. A
/// feed with 20,000 wrong references among 20,000 ids gets its diagnostics at once, without suggestions.
const MAX_EFFORT: usize = 2_000_000;

/// The search for names that were probably meant, as long as it costs little.
#[derive(Default)]
pub struct Suggestions {
    effort: usize,
}

impl Suggestions {
    /// Returns the candidate nearest to a wrong name, unless the effort is used up.
    pub fn nearest<'c>(
        &mut self,
        wrong: &str,
        candidates: impl ExactSizeIterator<Item = &'c str>,
    ) -> Option<&'c str> {
        self.effort += candidates.len() * (1 + wrong.len().min(200).pow(2) / 256);
        if self.effort > MAX_EFFORT {
            return None;
        }
        nearest(wrong, candidates)
    }
}

/// Returns the candidate nearest to `wrong`, if it is near enough to be a typing mistake: one edit for
/// short names, two for longer ones. A swap of neighbours is one edit; case does not count.
pub fn nearest<'c>(wrong: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let wrong = letters(wrong);
    let most = if wrong.len() <= 4 { 1 } else { 2 };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // Bytes bound letters from above; a cheap way past most candidates of a long list.
        if candidate.len() > (wrong.len() + most) * 4 || candidate.len() + most < wrong.len() {
            continue;
        }
        let right = letters(candidate);
        if wrong.len().abs_diff(right.len()) > most {
            continue;
        }
        let Some(edits) = distance(&wrong, &right, most) else {
            continue;
        };
        if edits < right.len() && best.is_none_or(|(least, _)| edits < least) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Returns the letters of a name, the Latin ones in lower case; none of one that is too long for a name.
fn letters(name: &str) -> Vec<char> {
    if name.len() > 200 {
        return Vec::new();
    }
    name.chars()
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

/// Returns the optimal string alignment distance, if it is at most `max`: insertions, deletions,
/// replacements and swaps of neighbours.
fn distance(a: &[char], b: &[char], max: usize) -> Option<usize> {
    // The last three rows of the table: the one before the last, the last, and the one being filled.
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut row = before.clone();
    for (i, &from) in a.iter().enumerate() {
        steps::add(b.len());
        row[0] = i + 1;
        for (j, &to) in b.iter().enumerate() {
            let mut least = (last[j + 1] + 1)
                .min(row[j] + 1)
                .min(last[j] + usize::from(from != to));
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        // A row follows from the two before it: it cannot be less than both.
        if [&row, &last]
            .into_iter()
            .flatten()
            .all(|edits| *edits > max)
        {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    Some(last[b.len()]).filter(|edits| *edits <= max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_the_right_one() {
        let names = ["title", "track", "date", "tags"];
        assert_eq!(nearest("tilte", names.into_iter()), Some("title"));
        assert_eq!(nearest("Title", names.into_iter()), Some("title"));
        assert_eq!(nearest("dat", names.into_iter()), Some("date"));
        assert_eq!(nearest("تكويين", ["تكوين"].into_iter()), Some("تكوين"));
    }

    #[test]
    fn a_name_that_is_far_from_all_gets_no_suggestion() {
        assert_eq!(nearest("colour", ["date", "title"].into_iter()), None);
        assert_eq!(nearest("x", ["y"].into_iter()), None);
        assert_eq!(nearest("", ["a"].into_iter()), None);
    }
}
