//! Pieces of a text, by hand: the standard library's searches and trimming weigh more than 1 KiB.

use super::is_blank;

/// What stands before and after the first of a sign, which is ASCII.
#[inline(never)]
pub fn cut(text: &str, sign: u8) -> (&str, &str) {
    let at = text
        .bytes()
        .position(|byte| byte == sign)
        .unwrap_or(text.len());
    (
        text.get(..at).unwrap_or(""),
        text.get(at + 1..).unwrap_or(""),
    )
}

/// A text without the blanks around it.
pub fn trimmed(text: &str) -> &str {
    let (mut start, mut end) = (0, 0);
    for (at, letter) in text.char_indices() {
        if !is_blank(letter) {
            if end == 0 {
                start = at;
            }
            end = at + letter.len_utf8();
        }
    }
    text.get(start..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_first_of_a_sign() {
        assert_eq!(cut("ar-MA-x", b'-'), ("ar", "MA-x"));
        assert_eq!(cut("ar", b'-'), ("ar", ""));
        assert_eq!(cut("فاس/", b'/'), ("فاس", ""));
    }

    #[test]
    fn blanks_around_a_text_go_and_those_in_it_stay() {
        assert_eq!(trimmed("\u{a0} فاس مكناس\n"), "فاس مكناس");
        assert_eq!(trimmed("a"), "a");
        assert_eq!(trimmed(" \t"), "");
    }
}
