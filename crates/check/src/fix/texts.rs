//! Texts: markup, direction marks, texts under the wrong language, texts that were read in the wrong encoding.

use super::document::{Document, Place, quoted};
use super::{found, members};
use masar_feed::json::Node;
use masar_feed::{Diagnostic, Fix, FixMessage, html};
use masar_language_tag::{Direction, direction};

/// Returns the fix of a text with HTML in it: the text alone. One that only has entities has one reading.
pub fn html(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let Some(text) = document.string(place.value) else {
        return Vec::new();
    };
    let plain = html::plain_text(text).text;
    if plain.trim().is_empty() || plain == text {
        return Vec::new();
    }
    let json = quoted(plain.trim());
    let has_tags = text.contains('<');
    vec![found(
        FixMessage::PlainTextOf.with(json.as_str()),
        !has_tags,
        vec![document.replace(place.value, json)],
    )]
}

/// Returns the fix of a text with a direction mark: the text without the mark at the diagnostic's place.
pub fn direction_mark(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(text) = document.string(place.value) else {
        return Vec::new();
    };
    let raw = document.raw(place.value);
    if raw.len() != text.len() + 2 {
        return Vec::new();
    }
    let edit = masar_feed::Edit {
        range: diagnostic.range,
        replacement: String::new(),
    };
    vec![found(FixMessage::DeleteThis.message(), true, vec![edit])]
}

/// Returns the fixes of a text whose letters do not suit its language: another language of the feed, or no text.
pub fn wrong_direction(document: &Document<'_>, place: &Place, languages: &[String]) -> Vec<Fix> {
    let (Some(object), Some(name), Some(text)) =
        (place.container(), place.name, document.string(place.value))
    else {
        return Vec::new();
    };
    let is_rtl = text
        .chars()
        .any(|letter| matches!(letter, '\u{590}'..='\u{8ff}'));
    let wanted = if is_rtl {
        Direction::Rtl
    } else {
        Direction::Ltr
    };
    let same = document
        .children(object)
        .into_iter()
        .any(|other| other != name && document.string(document.tree.value(other)) == Some(text));
    if same {
        let tag = document.tree.text(name);
        let edits = document.change_members(object, &[(name, None)]);
        return vec![found(FixMessage::Delete.with(tag), false, edits)];
    }
    if let Some(other) = exchanged(document, object, name, wanted) {
        let (first, second) = (document.tree.text(name), document.tree.text(other));
        let edits = vec![
            document.replace(name, quoted(second)),
            document.replace(other, quoted(first)),
        ];
        let tags = format!("{first}, {second}");
        return vec![found(
            FixMessage::ExchangeTexts.with(tags.as_str()),
            false,
            edits,
        )];
    }
    languages
        .iter()
        .filter(|tag| direction(tag) == wanted && document.member(object, tag).is_none())
        .map(|tag| {
            let edit = document.replace(name, quoted(tag));
            found(FixMessage::MoveTextTo.with(tag.as_str()), false, vec![edit])
        })
        .collect()
}

/// Returns the name of the other text of two whose letters suit each other's languages.
fn exchanged(document: &Document<'_>, object: Node, name: Node, wanted: Direction) -> Option<Node> {
    document.children(object).into_iter().find(|other| {
        let tag = document.tree.text(*other);
        let text = document.string(document.tree.value(*other)).unwrap_or("");
        let letters = || text.chars().filter(|letter| letter.is_alphabetic());
        let is_rtl = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}');
        let is_against = letters().all(|letter| is_rtl(letter) != (wanted == Direction::Rtl));
        *other != name && direction(tag) == wanted && letters().next().is_some() && is_against
    })
}

/// The characters of Windows-1252 from 0x80 to 0x9F.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns a text that was UTF-8, read as Windows-1252, as it was; nothing for another text.
pub fn ungarbled(text: &str) -> Option<String> {
    // The letter à has a no-break space in it, which many programs make an ordinary one.
    as_utf8(text).or_else(|| as_utf8(&text.replace("Ã ", "Ã\u{a0}")))
}

fn as_utf8(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        let code = u32::from(letter);
        match WINDOWS_1252.iter().position(|one| *one == letter) {
            Some(at) => bytes.push(0x80 + u8::try_from(at).ok()?),
            None => bytes.push(u8::try_from(code).ok()?),
        }
    }
    if bytes.is_ascii() {
        return None;
    }
    String::from_utf8(bytes).ok().filter(|read| read != text)
}

/// Returns the fix of such a text.
pub fn garbled(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    written(document, place, ungarbled, true)
}

/// Returns the fix of a text with `\n` written as two characters.
pub fn line_ends(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let read = |text: &str| Some(text.replace("\\r\\n", "\n").replace("\\n", "\n"));
    written(document, place, read, true)
}

/// Returns the fix of a text with marks of Markdown where it is shown as it is written.
pub fn markdown(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    written(document, place, |text| Some(without_markdown(text)), false)
}

fn written(
    document: &Document<'_>,
    place: &Place,
    read: impl Fn(&str) -> Option<String>,
    is_sure: bool,
) -> Vec<Fix> {
    let Some(new) = document.string(place.value).and_then(read) else {
        return Vec::new();
    };
    let json = quoted(&new);
    vec![found(
        members::write(&json),
        is_sure,
        vec![document.replace(place.value, json)],
    )]
}

/// Returns a text without the marks of strong emphasis, links and headings.
pub fn without_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches('#').trim_start();
    while let Some(at) = rest.find(['*', '[', '_']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((label, after)) = link(from) {
            out.push_str(label);
            rest = after;
        } else if from.starts_with("**") || from.starts_with("__") {
            rest = &from[2..];
        } else {
            let length = from.chars().next().map_or(0, char::len_utf8);
            out.push_str(&from[..length]);
            rest = &from[length..];
        }
    }
    out.push_str(rest);
    out
}

/// Splits a text that begins with `[label](address)` into the label and the rest.
pub fn link(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let is_address = !address.contains(' ') && (address.contains('.') || address.starts_with('/'));
    (is_address && !label.contains('[')).then_some((label, after))
}
