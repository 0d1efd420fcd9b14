//! Converts HTML to plain text, with the addresses of its links and images. No HTML of a feed is ever drawn.

use crate::steps;

/// The plain text of an HTML text, with its links and images.
#[derive(Default)]
pub struct PlainText {
    /// The text. Lines end with a line feed, and an empty line is between paragraphs.
    pub text: String,
    /// The addresses of links and frames, each with its text.
    pub links: Vec<(String, String)>,
    /// The addresses of images, each with its alternative text.
    pub pictures: Vec<(String, String)>,
    /// Whether plain text loses formatting: emphasis, a quotation, a table.
    pub styled: bool,
    /// The gap before the next word: 0 none, 1 a space, 2 the end of a line, 3 the end of a paragraph.
    gap: u8,
    /// Whether the position is inside a script or a style sheet.
    mute: bool,
    /// The open link: its address, and the offset of its text.
    open: Option<(String, usize)>,
}

/// The elements after which a line or a paragraph ends.
const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "table",
    "figure",
    "section",
    "article",
    "hr",
];

/// The largest number of searches for the end of tags that do not end.
const MAX_UNENDING: usize = 50;

/// The largest number of links and images of a text. Further ones are lost.
pub const MAX_LINKS: usize = 500;

/// Converts an HTML text. In a text without tags and entities only blanks change.
///
/// ```
/// let text = masar_feed::html::plain_text("<p>R&amp;D in <a href='fes.html'>Fès</a>");
/// assert_eq!(text.text, "R&D in Fès");
/// assert_eq!(text.links, [("fes.html".to_owned(), "Fès".to_owned())]);
/// ```
#[must_use]
pub fn plain_text(html: &str) -> PlainText {
    let mut out = PlainText::default();
    let mut at = 0;
    // The search for the end of a tag goes to the end of the text, so the number of such searches is limited.
    let mut unending = 0;
    while let Some(letter) = html.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = html.get(at + 1..).unwrap_or("");
        match letter {
            '<' if matches!(
                rest.as_bytes(),
                [b'a'..=b'z' | b'A'..=b'Z' | b'/' | b'!' | b'?', ..]
            ) && unending < MAX_UNENDING =>
            {
                if let Some(length) = tag_length(rest) {
                    out.tag(rest.get(..length).unwrap_or(""));
                    at += length + 2;
                    continue;
                }
                unending += 1;
                out.letter(letter);
            }
            '&' => {
                let (meant, length) = entity(rest);
                out.letter(meant);
                at += length;
            }
            ' ' | '\t' | '\n' | '\r' | '\u{c}' => out.gap = out.gap.max(1),
            _ => out.letter(letter),
        }
        at += letter.len_utf8();
    }
    out.close();
    out
}

impl PlainText {
    fn letter(&mut self, letter: char) {
        if self.mute {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(match self.gap {
                0 => "",
                1 => " ",
                2 => "\n",
                _ => "\n\n",
            });
        }
        self.gap = 0;
        self.text.push(letter);
    }

    fn tag(&mut self, tag: &str) {
        let closing = tag.as_bytes().first() == Some(&b'/');
        let tag = if closing {
            tag.get(1..).unwrap_or("")
        } else {
            tag
        };
        let length = tag.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = tag.get(..length).unwrap_or("").to_ascii_lowercase();
        match name.as_str() {
            "script" | "style" => self.mute = !closing,
            "a" if closing => self.close(),
            "a" | "img" | "iframe" | "video" | "audio" | "source" | "embed"
                if self.links.len() + self.pictures.len() >= MAX_LINKS =>
            {
                self.close();
                self.styled = true;
            }
            "a" => {
                self.close();
                self.open = attribute(tag, "href").map(|href| (href, self.text.len()));
            }
            "img" => self.pictures.extend(
                attribute(tag, "src").map(|src| (src, attribute(tag, "alt").unwrap_or_default())),
            ),
            "iframe" | "video" | "audio" | "source" | "embed" => {
                let title = attribute(tag, "title").unwrap_or_default();
                self.links
                    .extend(attribute(tag, "src").map(|src| (src, title)));
            }
            "br" | "tr" => self.gap = self.gap.max(2),
            "li" => {
                self.gap = self.gap.max(2);
                if !closing {
                    self.letter('-');
                    self.gap = 1;
                }
            }
            _ if BLOCKS.contains(&name.as_str()) => {
                self.gap = 3;
                self.styled |= name == "blockquote" || name == "table";
            }
            "span" | "" => {}
            _ => self.styled = true,
        }
    }

    fn close(&mut self) {
        if let Some((href, from)) = self.open.take() {
            let words = self.text.get(from..).unwrap_or("").trim().to_owned();
            self.links.push((href, words));
        }
    }
}

/// Returns the length of a tag without its brackets; `rest` begins after the first of them.
fn tag_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let length = tag_end(bytes);
    steps::add(length.unwrap_or(bytes.len()));
    length
}

fn tag_end(bytes: &[u8]) -> Option<usize> {
    if bytes.starts_with(b"!--") {
        let end = bytes.windows(3).skip(3).position(|three| three == b"-->")?;
        return Some(end + 5);
    }
    let mut quote = 0;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'>' if quote == 0 => return Some(at),
            b'"' | b'\'' if quote == 0 => quote = *byte,
            _ if *byte == quote => quote = 0,
            _ => {}
        }
    }
    None
}

/// Returns the value of a tag's attribute.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let bytes = tag.as_bytes();
    let mut at = bytes.iter().position(u8::is_ascii_whitespace)?;
    while at < bytes.len() {
        let run = |from: usize, stops: &dyn Fn(u8) -> bool| {
            let rest = bytes.get(from..).unwrap_or(&[]);
            from + rest.iter().take_while(|byte| !stops(**byte)).count()
        };
        let start = run(at, &|byte| !byte.is_ascii_whitespace() && byte != b'/');
        let end = run(start, &|byte| {
            byte.is_ascii_whitespace() || byte == b'=' || byte == b'/'
        });
        let mut value = (end, end);
        at = run(end, &|byte| !byte.is_ascii_whitespace());
        if bytes.get(at) == Some(&b'=') {
            let from = run(at + 1, &|byte| !byte.is_ascii_whitespace());
            let quote = bytes.get(from).copied().unwrap_or(0);
            if matches!(quote, b'"' | b'\'') {
                value = (from + 1, run(from + 1, &|byte| byte == quote));
                at = value.1 + 1;
            } else {
                value = (from, run(from, &|byte| byte.is_ascii_whitespace()));
                at = value.1;
            }
        }
        let name = bytes.get(start..end).unwrap_or(&[]);
        if name.eq_ignore_ascii_case(wanted.as_bytes()) {
            return tag.get(value.0..value.1).map(decoded);
        }
        // Each turn advances, whatever the tag contains.
        at = at.max(end).max(start + usize::from(end == start));
    }
    None
}

/// Returns a text with its entities replaced by their characters.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut skip = 0;
    for (at, letter) in text.char_indices() {
        if skip > 0 {
            skip -= letter.len_utf8();
        } else if letter == '&' {
            let (meant, length) = entity(text.get(at + 1..).unwrap_or(""));
            out.push(meant);
            skip = length;
        } else {
            out.push(letter);
        }
    }
    out
}

/// The entities that people write by hand. Others are not decoded.
const ENTITIES: [(&str, char); 16] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("eacute", 'é'),
];

/// Returns the character of an entity, and its length after the `&`; an ampersand when it is not one.
fn entity(rest: &str) -> (char, usize) {
    let end = rest.bytes().take(10).position(|byte| byte == b';');
    let Some(name) = end.and_then(|end| rest.get(..end)) else {
        return ('&', 0);
    };
    let meant = match name.as_bytes() {
        [b'#', b'x' | b'X', ..] => number(name.get(2..).unwrap_or(""), 16),
        [b'#', ..] => number(name.get(1..).unwrap_or(""), 10),
        _ => ENTITIES.iter().find(|one| one.0 == name).map(|one| one.1),
    };
    match meant {
        Some(meant) if !meant.is_control() || meant.is_whitespace() => (meant, name.len() + 1),
        _ => ('&', 0),
    }
}

fn number(digits: &str, base: u32) -> Option<char> {
    let mut code = 0;
    for letter in digits.chars() {
        code = code * base + letter.to_digit(base)?;
        if code > 0x10_FFFF {
            return None;
        }
    }
    char::from_u32(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        plain_text(html).text
    }

    #[test]
    fn tags_go_and_lines_and_paragraphs_stay() {
        assert_eq!(
            text("<p>One<br>two</p>\n<p class=\"a>b\">three</p>"),
            "One\ntwo\n\nthree"
        );
        assert_eq!(text("<ul><li>a<li>b</ul>c"), "- a\n- b\n\nc");
        assert_eq!(
            text("a\n  b<script>alert(1)</script>c<!-- <p> -->d"),
            "a bcd"
        );
    }

    #[test]
    fn a_sign_that_is_no_tag_is_text() {
        assert_eq!(text("1 < 2 <3 & R&D <"), "1 < 2 <3 & R&D <");
        assert_eq!(text("<p unclosed"), "<p unclosed");
    }

    #[test]
    fn entities_are_the_characters_they_mean_and_are_read_once() {
        assert_eq!(
            text("R&amp;D &#39;a&#x27; &lt;b&gt; &unknown; &#0; &#1114112;"),
            "R&D 'a' <b> &unknown; &#0; &#1114112;"
        );
        assert_eq!(text("&amp;lt;"), "&lt;");
    }

    #[test]
    fn links_and_pictures_are_returned_with_their_texts() {
        let found = plain_text(
            "See <a class=x href='https://a.org/?b=1&amp;c'>the <b>page</b></a> <img src=p.png alt=\"A map\"> <iframe src=\"//e.org\">",
        );
        assert_eq!(found.text, "See the page");
        assert_eq!(
            found.links[0],
            ("https://a.org/?b=1&c".into(), "the page".into())
        );
        assert_eq!(found.links[1].0, "//e.org");
        assert_eq!(found.pictures, [("p.png".to_owned(), "A map".to_owned())]);
        assert!(found.styled);
    }

    #[test]
    fn any_tag_ends() {
        for html in [
            "<a href",
            "<a =>",
            "<a / / =",
            "<a ''>",
            "<a href=>",
            "<a \u{e9}=\u{e9}>x",
            "<!-->",
            "<!--->",
        ] {
            let _ = plain_text(html);
        }
    }
}
