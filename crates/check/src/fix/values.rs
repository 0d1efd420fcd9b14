//! Values that are not allowed: states, shapes, colours, coordinates, time zones, language tags, versions.

use super::document::{Document, Place, quoted};
use super::value_names::{COLOURS, LANGUAGES, MILESTONE, SHAPE_NAMES, STATES, ZONES};
use super::{found, members};
use masar_feed::json::{Kind, Node};
use masar_feed::members::{KINDS, SHAPES, STATUSES};
use masar_feed::{Diagnostic, Fix, FixMessage, MessageId, ValueMessage, decimal};

/// Returns the fixes of a value that is not allowed.
pub fn fixes(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let value = place.value;
    let write = |json: String, is_sure: bool| {
        found(
            members::write(&json),
            is_sure,
            vec![document.replace(value, json)],
        )
    };
    let member = place.names.last().and_then(Option::as_deref).unwrap_or("");
    match diagnostic.problem.id {
        MessageId::Value(ValueMessage::NotAllowed) => {
            let (json, rest) = choices(document.string(value).unwrap_or(""), member);
            match json {
                Some(meant) => vec![write(quoted(meant), true)],
                None => rest.iter().map(|one| write(quoted(one), false)).collect(),
            }
        }
        MessageId::Value(ValueMessage::NoWholeNumber) => {
            let number = decimal(document.raw(value)).unwrap_or(-1.0);
            let (least, most) = if member == "importance" {
                (0, 5)
            } else {
                (0, 100_000)
            };
            let nearest = if number < 0.0 { least } else { most };
            if number >= 0.0 && number <= f64::from(most) {
                return vec![write(format!("{number:.0}"), false)];
            }
            vec![write(nearest.to_string(), member == "importance")]
        }
        MessageId::Value(ValueMessage::NoPlace) => coordinates(document, value)
            .map(|(json, is_sure)| write(json, is_sure))
            .into_iter()
            .collect(),
        MessageId::Value(ValueMessage::NoColour) => document
            .string(value)
            .and_then(colour)
            .map(|colour| write(quoted(&colour), true))
            .into_iter()
            .collect(),
        MessageId::Value(ValueMessage::NoTimeZone) => {
            let text = document.string(value).unwrap_or("");
            zones(text)
                .into_iter()
                .map(|zone| write(quoted(zone), true))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the fixes of a time zone that is unknown.
pub fn zone_fixes(document: &Document<'_>, value: Node) -> Vec<Fix> {
    let text = document.string(value).unwrap_or("");
    let write = |zone: &str, is_sure| {
        let json = quoted(zone);
        found(
            members::write(&json),
            is_sure,
            vec![document.replace(value, json)],
        )
    };
    if let Some(zone) = zones(text) {
        return vec![write(zone, true)];
    }
    // A difference from UTC does not tell the place: Morocco and central Europe share one for parts of the year.
    let lower = text.to_lowercase();
    if lower.starts_with("gmt") || lower.starts_with("utc") || lower.starts_with(['+', '-']) {
        let candidates: &[&str] = match lower.trim_start_matches(|c: char| c.is_alphabetic()) {
            "+1" | "+01" | "+01:00" | "+0100" | "1" => &[
                "Africa/Casablanca",
                "Africa/Algiers",
                "Africa/Tunis",
                "Europe/Paris",
            ],
            "" | "0" | "+0" | "+00:00" => &["Africa/Casablanca", "Etc/UTC", "Europe/London"],
            "+2" | "+02" | "+02:00" | "+0200" => &["Africa/Cairo", "Europe/Paris"],
            _ => &[],
        };
        return candidates.iter().map(|zone| write(zone, false)).collect();
    }
    Vec::new()
}

fn zones(text: &str) -> Option<&'static str> {
    let text = text.trim().to_lowercase().replace(' ', "_");
    ZONES
        .iter()
        .find(|(_, names)| names.iter().any(|name| name.replace(' ', "_") == text))
        .map(|found| found.0)
}

/// Returns the value that is meant, or those that may be meant.
fn choices(text: &str, member: &str) -> (Option<&'static str>, &'static [&'static str]) {
    let word = text.trim().to_lowercase();
    let allowed: &'static [&'static str] = match member {
        "status" => &STATUSES,
        "kind" => &KINDS,
        "shape" => &SHAPES,
        _ => return (None, &[]),
    };
    if let Some(same) = allowed.iter().find(|one| **one == word) {
        return (Some(same), &[]);
    }
    match member {
        "status" => {
            if let Some((state, _)) = STATES
                .iter()
                .find(|(_, names)| names.contains(&word.as_str()))
            {
                return (Some(state), &[]);
            }
        }
        "kind" if MILESTONE.contains(&word.as_str()) => return (Some("milestone"), &[]),
        "shape" => {
            if let Some((shape, _)) = SHAPE_NAMES
                .iter()
                .find(|(_, names)| names.contains(&word.as_str()))
            {
                return (Some(shape), &[]);
            }
        }
        _ => {}
    }
    match masar_feed::nearest(&word, allowed.iter().copied()) {
        Some(near) => (Some(near), &[]),
        None => (None, allowed),
    }
}

/// Reads coordinates in another form: a string, an object, or longitude before latitude.
fn coordinates(document: &Document<'_>, value: Node) -> Option<(String, bool)> {
    let number = |text: &str| decimal(text.trim()).filter(|number| number.is_finite());
    let written: Vec<String> = match document.tree.kind(value) {
        Kind::String => {
            let text = super::dates::plain_digits(document.tree.text(value));
            // With another sign between the numbers, a comma is in them.
            let has_comma_inside = text.contains([';', '/'])
                || (text.matches(',').count() == 2 && text.trim().contains(' '));
            let parts: Vec<&str> = match has_comma_inside {
                true => text.split([';', '/', ' ']).collect(),
                false => text.split([',', ' ']).collect(),
            };
            let parts = parts.into_iter().map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            parts
                .map(|part| match has_comma_inside {
                    true => part.replace(',', "."),
                    false => part.to_owned(),
                })
                .collect()
        }
        Kind::List => document
            .children(value)
            .into_iter()
            .map(|element| document.tree.text(element).trim().to_owned())
            .collect(),
        Kind::Object => {
            let part = |names: &[&str]| {
                let value = names.iter().find_map(|name| document.value(value, name))?;
                Some(document.tree.text(value).trim().to_owned())
            };
            let north = part(&["lat", "latitude"])?;
            vec![north, part(&["lon", "lng", "long", "longitude"])?]
        }
        _ => return None,
    };
    let [a, b] = written.as_slice() else {
        return None;
    };
    let (x, y) = (number(a)?, number(b)?);
    if x.abs() <= 90.0 && y.abs() <= 180.0 {
        return Some((format!("[{a}, {b}]"), true));
    }
    // Only one order is a place on Earth.
    (y.abs() <= 90.0 && x.abs() <= 180.0).then(|| (format!("[{b}, {a}]"), false))
}

/// Reads a colour in another form: without `#`, as `rgb(…)`, with an alpha, or by its name.
fn colour(text: &str) -> Option<String> {
    let plain = text.trim().to_lowercase();
    let digits = plain.trim_start_matches('#');
    let is_hex = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    match digits.len() {
        3 | 6 if is_hex => return Some(format!("#{digits}")),
        4 if is_hex && plain.starts_with('#') => return Some(format!("#{}", &digits[..3])),
        8 if is_hex => return Some(format!("#{}", &digits[..6])),
        _ => {}
    }
    if let Some(inner) = plain
        .strip_prefix("rgb")
        .map(|rest| rest.trim_start_matches('a'))
    {
        let inner = inner.trim().strip_prefix('(')?.strip_suffix(')')?;
        let parts: Option<Vec<u8>> = inner
            .split([',', ' ', '/'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .take(3)
            .map(|part| part.parse().ok())
            .collect();
        let parts = parts.filter(|parts| parts.len() == 3)?;
        return Some(format!("#{:02x}{:02x}{:02x}", parts[0], parts[1], parts[2]));
    }
    COLOURS
        .iter()
        .find(|(name, _)| *name == plain)
        .map(|found| found.1.to_owned())
}

/// Returns the language that a tag means.
pub fn language_meant(tag: &str) -> Option<&'static str> {
    let word = tag.trim().to_lowercase();
    LANGUAGES
        .iter()
        .find(|(_, names)| names.contains(&word.as_str()))
        .map(|found| found.0)
}

/// Returns all places of a tag: in `languages`, and as the name of a text. A feed in which one of them changes alone would
/// lack a text.
fn tags(document: &Document<'_>, tag: &str) -> Vec<Node> {
    let listed = document.value(Node::ROOT, "languages");
    let listed = listed.into_iter().flat_map(|list| document.children(list));
    let mut out: Vec<Node> = listed
        .filter(|one| document.string(*one) == Some(tag))
        .collect();
    let mut open = vec![Node::ROOT];
    while let Some(node) = open.pop() {
        match document.tree.kind(node) {
            Kind::List => open.extend(document.children(node)),
            Kind::Object => {
                for name in document.children(node) {
                    let value = document.tree.value(name);
                    let is_text = document.tree.kind(value) == Kind::String;
                    if is_text && document.tree.text(name) == tag {
                        out.push(name);
                    }
                    open.push(value);
                }
            }
            _ => {}
        }
    }
    out
}

/// Returns the fixes of a tag that is no language tag, or not the one that is used: of a name in a text, or of an element of
/// `languages`.
pub fn language_fixes(document: &Document<'_>, place: &Place) -> Vec<Fix> {
    let node = place.name.unwrap_or(place.value);
    let tag = document.tree.text(node).to_owned();
    let same = tags(document, &tag);
    let write = |new: &str, is_sure| {
        let json = quoted(new);
        let mut edits = vec![document.replace(node, json.as_str())];
        let others = same.iter().filter(|other| other.start() != node.start());
        edits.extend(others.map(|other| document.replace(*other, json.as_str())));
        found(members::write(&json), is_sure, edits)
    };
    let is_free = |tag: &str| {
        place.name.is_none()
            || place
                .container()
                .is_none_or(|object| document.member(object, tag).is_none())
    };
    if let Some(meant) = language_meant(&tag).filter(|tag| is_free(tag)) {
        // Several languages share the code that is used for Tamazight.
        return vec![write(meant, meant != "zgh")];
    }
    let hyphens = tag.replace('_', "-");
    if hyphens != tag
        && hyphens
            .split('-')
            .next()
            .is_some_and(|first| matches!(first.len(), 2..=3))
    {
        return vec![write(&hyphens, true)];
    }
    let candidates = if tag.eq_ignore_ascii_case("am") {
        &["zgh"][..]
    } else {
        &["ar", "fr", "en", "zgh"][..]
    };
    candidates
        .iter()
        .filter(|tag| is_free(tag))
        .map(|tag| write(tag, false))
        .collect()
}

/// Returns the fix of a version that is not the number 1.
pub fn version(document: &Document<'_>, place: &Place, is_sure: bool) -> Vec<Fix> {
    vec![found(
        FixMessage::WriteText.with("\"masar\": 1"),
        is_sure,
        vec![document.replace(place.value, "1")],
    )]
}
