//! Writes JSON: compact values, and strings.

use std::fmt::Write;

/// Adds a value without the blanks between its parts.
pub(crate) fn add_compact(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['"', ' ', '\n', '\r', '\t']) {
        out.push_str(&rest[..at]);
        let length = match rest.as_bytes()[at] {
            b'"' => string_length(&rest[at..]),
            _ => 1,
        };
        if length > 1 {
            out.push_str(&rest[at..at + length]);
        }
        rest = &rest[at + length..];
    }
    out.push_str(rest);
}

/// Returns the number of bytes of the string that a text begins with.
fn string_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Adds a string with its quotes.
pub(crate) fn add_string(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Adds the name of a member and its colon, after a comma if it is not the first of its object.
pub(crate) fn add_name(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    add_string(out, name);
    out.push(':');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_stay_in_strings_only() {
        let mut out = String::new();
        add_compact(&mut out, "{\"a b\" : [1,\n\t 2], \"c\\\" d\": \"\"}\r\n");
        assert_eq!(out, "{\"a b\":[1,2],\"c\\\" d\":\"\"}");
    }

    #[test]
    fn a_string_is_read_as_it_was() {
        let text = "a\"\\\n\u{1}é مسار";
        let mut out = String::new();
        add_string(&mut out, text);
        let tree = masar_feed::json::parse(&out).expect("JSON");
        assert_eq!(tree.text(masar_feed::json::Node::ROOT), text);
    }
}
