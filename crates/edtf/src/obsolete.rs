//! The signs of EDTF's draft of 2012, which many a catalogue still holds, in today's spelling.

use super::Edtf;

/// The same date as it is written since 2019, where a text holds the draft's signs and means a date.
///
/// ```
/// use masar_edtf::respelled;
/// assert_eq!(respelled("199u").as_deref(), Some("199X"));
/// assert_eq!(respelled("2004-(06-11)?").as_deref(), Some("2004-?06-?11"));
/// assert_eq!(respelled("2004-06"), None);
/// ```
#[must_use]
pub fn respelled(text: &str) -> Option<String> {
    let signs = |c| matches!(c, 'u' | 'U' | 'y' | 'e' | 'p' | '(' | ')' | '^');
    if !text.is_ascii() || !text.contains(signs) {
        return None;
    }
    let ends: Vec<String> = text.split('/').map(end).collect::<Option<_>>()?;
    let new = ends.join("/");
    (new != text && Edtf::parse(&new).is_ok()).then_some(new)
}

/// The first character that is written otherwise today.
pub(super) fn found(text: &str) -> Option<usize> {
    let new = respelled(text)?;
    let same = text.bytes().zip(new.bytes());
    Some(
        same.take_while(|(old, new)| old == new)
            .count()
            .min(text.len() - 1),
    )
}

fn end(text: &str) -> Option<String> {
    match text {
        "unknown" => return Some(String::new()),
        "open" => return Some("..".to_owned()),
        _ => {}
    }
    // A season said where it lies: `2001-21^southernHemisphere`.
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
    // Qualified groups: what each part is marked with, and which parts a bracket left out.
    let mut parts = vec![(String::new(), [false; 2])];
    let (mut open, mut closed, mut apart) = (Vec::new(), None, Vec::new());
    for (at, letter) in text.char_indices() {
        let here = parts.len() - 1;
        match letter {
            '-' if at > 0 && !parts[here].0.is_empty() => parts.push((String::new(), [false; 2])),
            '(' => open.push(here),
            ')' => {
                let first = open.pop()?;
                closed = Some(first..=here);
                apart.extend(first..=here);
                continue;
            }
            '?' | '~' | '%' => {
                let first = closed.clone().map_or(0, |range| *range.start());
                for (index, part) in parts.iter_mut().enumerate().take(here + 1).skip(first) {
                    if closed.is_some() || !apart.contains(&index) {
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
