//! "Did you mean": the nearest of the names that would have been right.

use crate::work;

/// The candidate nearest to `wrong`, if it is near enough to be a slip of the hand: one edit for
/// short names, two for longer ones. A swap of neighbours is one edit; case does not count.
pub fn nearest<'c>(wrong: &str, candidates: &mut dyn Iterator<Item = &'c str>) -> Option<&'c str> {
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
        let edits = distance(&wrong, &right);
        if edits <= most && edits < right.len() && best.is_none_or(|(least, _)| edits < least) {
            best = Some((edits, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The letters of a name, the Latin ones in lower case; none for what is too long to be a name.
fn letters(name: &str) -> Vec<char> {
    let mut letters = Vec::new();
    if name.len() <= 200 {
        for letter in name.chars() {
            letters.push(letter.to_ascii_lowercase());
        }
    }
    letters
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    work::add(a.len() * b.len());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = Vec::new();
    for at in 0..=b.len() {
        last.push(at);
    }
    for (i, &from) in a.iter().enumerate() {
        let mut row = vec![i + 1; b.len() + 1];
        for (j, &to) in b.iter().enumerate() {
            let mut least = (last[j + 1] + 1)
                .min(row[j] + 1)
                .min(last[j] + usize::from(from != to));
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name() {
        let names = ["title", "track", "date", "tags"];
        assert_eq!(nearest("tilte", &mut names.into_iter()), Some("title"));
        assert_eq!(nearest("Title", &mut names.into_iter()), Some("title"));
        assert_eq!(nearest("dat", &mut names.into_iter()), Some("date"));
        assert_eq!(nearest("تكويين", &mut ["تكوين"].into_iter()), Some("تكوين"));
    }

    #[test]
    fn what_is_far_from_all_gets_no_suggestion() {
        assert_eq!(nearest("colour", &mut ["date", "title"].into_iter()), None);
        assert_eq!(nearest("x", &mut ["y"].into_iter()), None);
        assert_eq!(nearest("", &mut ["a"].into_iter()), None);
    }
}
