//! Content lines (RFC 5545, section 3.1): folded, ended, escaped.

/// The most octets of a line, without its end.
const MAX_OCTETS: usize = 75;

/// The lines of a calendar that is being written.
#[derive(Default)]
pub(super) struct Lines(pub(super) String);

impl Lines {
    /// Writes the parts as one content line. Lines are folded between characters, so that no line has half
    /// a character. Control characters, which a value may not have, are left out.
    pub(super) fn line(&mut self, parts: &[&str]) {
        let mut room = MAX_OCTETS;
        for letter in parts.concat().chars() {
            if letter.is_ascii_control() && letter != '\t' {
                continue;
            }
            let octets = letter.len_utf8();
            if octets > room {
                self.0.push_str("\r\n ");
                room = MAX_OCTETS - 1;
            }
            self.0.push(letter);
            room -= octets;
        }
        self.0.push_str("\r\n");
    }

    /// Writes a property of type TEXT in a language (`""` for none). Writes nothing if the text is empty.
    pub(super) fn text(&mut self, name: &str, lang: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        // Tags come from the feed; other characters would end the parameter.
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

/// Returns a value of type TEXT (RFC 5545, section 3.3.11).
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
