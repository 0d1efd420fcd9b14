//! Converts the syntax of EDTF's draft of 2012, which many catalogues still use, to that of 2019.

use super::Edtf;

/// Converts a date in the syntax of the draft of 2012 to that of 2019. Returns `None` if the text has
/// nothing of the draft's syntax or is not a date.
///
/// ```
/// use masar_edtf::migrate_edtf_2012;
/// assert_eq!(migrate_edtf_2012("199u").as_deref(), Some("199X"));
/// assert_eq!(migrate_edtf_2012("2004-(06-11)?").as_deref(), Some("2004-?06-?11"));
/// assert_eq!(migrate_edtf_2012("2004-06"), None);
/// ```
#[must_use]
pub fn migrate_edtf_2012(text: &str) -> Option<String> {
    let signs = |c| matches!(c, 'u' | 'U' | 'y' | 'e' | 'p' | '(' | ')' | '^');
    if !text.is_ascii() || !text.contains(signs) {
        return None;
    }
    let bounds: Vec<String> = text.split('/').map(migrate_bound).collect::<Option<_>>()?;
    let new = bounds.join("/");
    (new != text && Edtf::parse(&new).is_ok()).then_some(new)
}

/// Returns the first byte of a text of 2012 that is different in its text of 2019.
pub(super) fn first_difference(text: &str) -> Option<usize> {
    let new = migrate_edtf_2012(text)?;
    let same = text.bytes().zip(new.bytes());
    Some(
        same.take_while(|(old, new)| old == new)
            .count()
            .min(text.len() - 1),
    )
}

/// Converts one bound of an interval, or a whole date.
fn migrate_bound(text: &str) -> Option<String> {
    match text {
        "unknown" => return Some(String::new()),
        "open" => return Some("..".to_owned()),
        _ => {}
    }
    // A season with its place: `2001-21^southernHemisphere`.
    let text = match text.split_once('^') {
        Some((season, place)) if place.starts_with("south") => {
            let (year, code) = season.rsplit_once('-')?;
            format!("{year}-{}", code.parse::<u8>().ok()?.checked_add(8)?)
        }
        Some((season, _)) => season.to_owned(),
        None => text.to_owned(),
    };
    if let Some(year) = text.strip_prefix('y') {
        return Some(format!("Y{}", year.replace('e', "E").replace('p', "S")));
    }
    let parts = parts_with_marks(&text)?;
    let mark = |[uncertain, approximate]: [bool; 2]| match (uncertain, approximate) {
        (false, false) => "",
        (true, false) => "?",
        (false, true) => "~",
        (true, true) => "%",
    };
    let alike = parts.iter().all(|part| part.1 == parts[0].1);
    let mut new = Vec::new();
    for (digits, marks) in &parts {
        new.push(format!("{}{digits}", if alike { "" } else { mark(*marks) }));
    }
    Some(new.join("-") + if alike { mark(parts[0].1) } else { "" })
}

/// Returns the parts of a date in the syntax of 2019, each with its marks: uncertain, approximate. A mark in
/// the syntax of 2012 qualifies the group in brackets before it, or all parts up to it that are in no group.
/// Returns `None` if a bracket has no counterpart.
fn parts_with_marks(text: &str) -> Option<Vec<(String, [bool; 2])>> {
    let mut parts = vec![(String::new(), [false; 2])];
    let (mut open, mut closed, mut grouped) = (Vec::new(), None, Vec::new());
    for (at, letter) in text.char_indices() {
        let here = parts.len() - 1;
        match letter {
            '-' if at > 0 && !parts[here].0.is_empty() => parts.push((String::new(), [false; 2])),
            '(' => open.push(here),
            ')' => {
                let first = open.pop()?;
                closed = Some(first..=here);
                grouped.extend(first..=here);
                continue;
            }
            '?' | '~' | '%' => {
                let first = closed.clone().map_or(0, |range| *range.start());
                for (index, part) in parts.iter_mut().enumerate().take(here + 1).skip(first) {
                    if closed.is_some() || !grouped.contains(&index) {
                        part.1[0] |= letter != '~';
                        part.1[1] |= letter != '?';
                    }
                }
                continue;
            }
            'u' | 'U' => parts[here].0.push('X'),
            'p' => parts[here].0.push('S'),
            other => parts[here].0.push(other),
        }
        closed = None;
    }
    Some(parts)
}
