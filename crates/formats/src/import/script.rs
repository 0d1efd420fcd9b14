//! JSON as the value in a script: `var timeline = {…};`, `callback({…})`.

use std::borrow::Cow;

/// Returns a text whose only value is in a script with blanks in place of the script, so that places stay the same. Other
/// texts are returned as they are.
pub(super) fn without_script(text: &str) -> Cow<'_, str> {
    let Some((start, end)) = value(text) else {
        return text.into();
    };
    let (before, after) = (&text[..start], &text[end..]);
    [&*blank(before), &text[start..end], &*blank(after)]
        .concat()
        .into()
}

/// Returns the range of the value, without what stands around it.
fn value(text: &str) -> Option<(usize, usize)> {
    let start = text.find('{')?;
    let before = text[..start].trim_start_matches('\u{feff}').trim();
    let end = text.rfind('}')? + 1;
    let after = text.get(end..)?.trim();
    let is_name = |name: &str| {
        let name = name.trim();
        let known = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '.');
        !name.is_empty() && name.chars().all(known)
    };
    let assigned = before.strip_suffix('=').is_some_and(|name| {
        let words = ["var ", "let ", "const ", "export const "];
        let name = words
            .iter()
            .find_map(|word| name.strip_prefix(word))
            .unwrap_or(name);
        is_name(name) && matches!(after, "" | ";")
    });
    let exported = before == "export default" && matches!(after, "" | ";");
    let called = before.strip_suffix('(').is_some_and(is_name) && matches!(after, ")" | ");");
    (assigned || exported || called).then_some((start, end))
}

/// Returns blanks for each byte of a text, and its line ends.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\u{feff}' => out.push(letter),
            _ => out.extend(std::iter::repeat_n(' ', letter.len_utf8())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::without_script;

    #[test]
    fn a_value_in_a_script_keeps_its_place() {
        for text in [
            "var timeline_json_data = {\"a\": 1};",
            "\u{feff}window.x={}",
            "callback({\"a\": {}});\n",
            "export default {}",
        ] {
            let bare = without_script(text);
            assert_eq!(bare.len(), text.len(), "{text}");
            assert_eq!(bare.find('{'), text.find('{'), "{text}");
            let json = bare.trim_start_matches('\u{feff}').trim();
            assert!(json.starts_with('{') && json.ends_with('}'), "{bare}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["{\"a\": 1}", "Year,Headline\n2020,{x}\n", "a = b + {}", ""] {
            assert_eq!(without_script(text), text);
        }
    }
}
