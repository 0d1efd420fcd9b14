//! Content lines (RFC 5545, section 3.1): folded, ended, escaped.

/// Octets of a line at the most, its end not counted.
const WIDTH: usize = 75;

/// A calendar's text while it is written.
#[derive(Default)]
pub(super) struct Lines(pub(super) String);

impl Lines {
    /// One content line, of these parts. Folded between characters, so that whoever reads line by
    /// line never meets half of one; a control character, which no value may hold, is left out.
    #[inline(never)]
    pub(super) fn line(&mut self, parts: &[&str]) {
        let mut room = WIDTH;
        for letter in parts.concat().chars() {
            if letter.is_ascii_control() && letter != '\t' {
                continue;
            }
            let octets = letter.len_utf8();
            if octets > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            self.0.push(letter);
            room -= octets;
        }
        self.0.push_str("\r\n");
    }

    /// A property of type TEXT, in a language (`""`: of none); nothing where the text is empty.
    #[inline(never)]
    pub(super) fn text(&mut self, name: &str, lang: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        // Tags come from the feed: one that is none would end the parameter.
        let tag = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let parameter = if lang.is_empty() || !lang.bytes().all(tag) {
            ""
        } else {
            ";LANGUAGE="
        };
        let lang = if parameter.is_empty() { "" } else { lang };
        self.line(&[name, parameter, lang, ":", &escaped(text)]);
    }
}

/// TEXT (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '\n' if before == '\r' => {}
            '\n' | '\r' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
        before = letter;
    }
    out
}
