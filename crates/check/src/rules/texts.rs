//! The rules for texts: HTML, direction marks, letters of the wrong direction.

use masar_feed::json::Node;
use masar_feed::{Code, RuleContext, RuleMessage};
use masar_language_tag::{Direction, direction};

/// The least number of letters of a text that is checked. A shorter one may be a name or an abbreviation.
const MIN_LETTERS: usize = 12;

/// Checks a text in a language. The tag is empty if the feed does not give the language.
pub(super) fn check(context: &mut RuleContext<'_, '_>, at: Node, tag: &str, is_html: bool) {
    let text = context.tree.text(at);
    if let Some((start, end)) = markup(text).filter(|_| !is_html) {
        let problem = RuleMessage::Html.with(&text[start..end]);
        context.report_inside(Code::HtmlInText, at, start, problem, RuleMessage::PlainText);
    }
    let mut marks = text.char_indices().filter(|one| is_direction_mark(one.1));
    if let Some((start, mark)) = marks.find(|(at, mark)| !is_useful(text, *at, *mark)) {
        let number = format!("{:04X}", u32::from(mark));
        let problem = RuleMessage::DirectionMark.with(&number);
        context.report_inside(
            Code::MixedDirection,
            at,
            start,
            problem,
            RuleMessage::DeleteMark,
        );
    }
    if !tag.is_empty() && runs_against(text, tag) {
        let problem = RuleMessage::WrongDirection.with(tag);
        context.report(Code::MixedDirection, at, problem, RuleMessage::MoveText);
    }
}

/// Whether all letters of a text have the opposite direction of its language, and there are enough of them.
fn runs_against(text: &str, tag: &str) -> bool {
    let is_rtl = direction(tag) == Direction::Rtl;
    let mut count = 0;
    text.chars()
        .filter(|letter| letter.is_alphabetic())
        .all(|letter| {
            count += 1;
            is_right_to_left(letter) != is_rtl
        })
        && count >= MIN_LETTERS
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_direction_mark(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns whether a direction mark may be of use: there is a sign, a digit or a letter of the other direction beside
/// it. Between letters of one direction it changes nothing, and an override turns letters.
fn is_useful(text: &str, at: usize, mark: char) -> bool {
    let direction = |letter: &char| letter.is_alphabetic().then(|| is_right_to_left(*letter));
    let is_visible = |letter: &char| *letter != ' ' && !is_direction_mark(*letter);
    let before = text[..at].chars().rev().find(is_visible);
    let after = text[at..].chars().find(is_visible);
    let sides = [before, after].map(|side| side.as_ref().and_then(direction));
    !matches!(mark, '\u{202d}' | '\u{202e}') && (sides[0] != sides[1] || sides[0].is_none())
}

/// Returns the range of the first tag or entity in a text, in bytes.
fn markup(text: &str) -> Option<(usize, usize)> {
    for (at, sign) in text.char_indices() {
        let rest = &text[at + sign.len_utf8()..];
        let length = match sign {
            '<' => {
                let name = rest.strip_prefix('/').unwrap_or(rest);
                let name_end = name.find(|c: char| !c.is_ascii_alphanumeric());
                // `<https://example.org>` is a link in Markdown.
                let is_address = name_end.is_some_and(|end| name[end..].starts_with(':'));
                let tag = name.starts_with(|c: char| c.is_ascii_alphabetic()) && !is_address;
                // `a < b and c > d` has a blank after it, and a tag has none.
                tag.then(|| rest.bytes().take(200).position(|byte| byte == b'>'))
                    .flatten()
            }
            '&' => {
                let name = rest.strip_prefix('#').unwrap_or(rest);
                let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0);
                let entity = (2..=8).contains(&end) && name[end..].starts_with(';');
                entity.then_some(end + rest.len() - name.len())
            }
            _ => None,
        };
        if let Some(length) = length {
            return Some((at, at + sign.len_utf8() + length + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_direction_mark_beside_a_sign_is_useful_and_between_letters_it_is_not() {
        for (text, useful) in [
            ("لغة C++\u{200e} و C#\u{200e}", true),
            ("\u{2066}+212 537\u{2069}", true),
            ("الأبواب \u{200f}المفتوحة", false),
            ("a\u{200e}b", false),
            ("C++\u{202e}", false),
        ] {
            let mut marks = text.char_indices().filter(|one| is_direction_mark(one.1));
            let all = marks.all(|(at, mark)| is_useful(text, at, mark));
            assert_eq!(all, useful, "{text:?}");
        }
    }

    #[test]
    fn tags_and_entities_are_markup_and_signs_of_mathematics_are_not() {
        for (text, found) in [
            ("see <b>this</b>", "<b>"),
            ("</p> end", "</p>"),
            ("<a href='x'>here</a>", "<a href='x'>"),
            ("Fès &amp; Meknès", "&amp;"),
            ("&#1601;", "&#1601;"),
        ] {
            let (start, end) = markup(text).expect(text);
            assert_eq!(&text[start..end], found);
        }
        for text in [
            "a < b and c > d",
            "R&D; the rest",
            "1<2",
            "AT&T",
            "<3 > 2",
            "see <https://a.example/>",
            "& ;",
        ] {
            assert_eq!(markup(text), None, "{text}");
        }
    }
}
