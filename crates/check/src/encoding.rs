//! Tells old encodings of Windows apart, by the letters that result.

use masar_feed::{Diagnostic, JsonMessage};

/// The letters of Windows-1256 from 0x80 on. The French letters are where Windows-1252 has them.
const ARABIC: &str = "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200c}\u{200d}ں\u{a0}،¢£¤¥¦§¨©ھ«¬\u{ad}®¯°±²³´µ¶·¸¹؛»¼½¾؟\
    ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï\u{64b}\u{64c}\u{64d}\u{64e}ô\u{64f}\u{650}÷\u{651}ù\u{652}ûü\u{200e}\u{200f}ے";

/// The letters of Windows-1252 from 0x80 to 0x9f. The others are those of Unicode.
const WESTERN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The most letters of the words that a message shows.
const MAX_SAMPLE: usize = 24;

/// Names the encoding of bytes that are not UTF-8 in their diagnostic, with words as they are in this encoding. UTF-16 and
/// files that are no text are left to others.
pub(crate) fn name(bytes: &[u8], diagnostic: &mut Diagnostic) {
    let is_packed = bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF");
    if is_packed || bytes.contains(&0) {
        return;
    }
    let first = diagnostic.range.0;
    let (id, decode): (_, fn(u8) -> char) = match is_arabic(bytes) {
        true => (JsonMessage::Windows1256, arabic),
        false => (JsonMessage::Windows1252, western),
    };
    let sample = sample(bytes, first, decode);
    if sample.chars().filter(|one| one.is_alphabetic()).count() > 1 {
        diagnostic.problem = id.with(&*sample);
        diagnostic.fix = Some(JsonMessage::SaveWindowsAsUtf8.message());
    }
}

/// Whether bytes are more often words of Arabic letters alone than words in which such a byte is beside a Latin letter: `é`
/// and `ç` are single letters within a word.
fn is_arabic(bytes: &[u8]) -> bool {
    let (mut arabic_words, mut mixed_words) = (0_usize, 0_usize);
    for word in bytes.split(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic()) {
        let high = word.iter().filter(|byte| !byte.is_ascii());
        let letters = high.filter(|byte| matches!(arabic(**byte), '\u{600}'..='\u{6ff}'));
        match letters.count() {
            0 => {}
            count if count == word.len() && count > 1 => arabic_words += 1,
            _ => mixed_words += 1,
        }
    }
    arabic_words > mixed_words
}

/// Returns the words around a byte that are not ASCII, decoded. No others are shown, since the file may be one that is no
/// feed.
fn sample(bytes: &[u8], at: usize, decode: fn(u8) -> char) -> String {
    let is_end = |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r' | b',' | b';' | b'\t' | b':');
    let before = &bytes[..at];
    let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
    let start = start.max(at.saturating_sub(MAX_SAMPLE));
    let rest = &bytes[start..];
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    let words: String = rest[..end]
        .iter()
        .take(2 * MAX_SAMPLE)
        .map(|byte| decode(*byte))
        .collect();
    let words = words.split(' ').filter(|word| !word.is_ascii());
    words.collect::<Vec<_>>().join(" ")
}

fn arabic(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        None => char::from(byte),
        Some(at) => ARABIC.chars().nth(usize::from(at)).unwrap_or('\u{fffd}'),
    }
}

fn western(byte: u8) -> char {
    match byte {
        0x80..=0x9f => {
            let at = usize::from(byte - 0x80);
            WESTERN.chars().nth(at).unwrap_or('\u{fffd}')
        }
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use masar_feed::not_utf8;

    /// Returns the bytes of a text in Windows-1256, whose letters all have one.
    fn bytes(text: &str, decode: fn(u8) -> char) -> Vec<u8> {
        let byte = |letter: char| (0..=255).find(|byte| decode(*byte) == letter);
        text.chars()
            .map(|letter| byte(letter).expect("a letter"))
            .collect()
    }

    fn problem(text: &str, decode: fn(u8) -> char) -> String {
        let bytes = bytes(text, decode);
        let mut diagnostic = not_utf8(&bytes).expect("not UTF-8");
        name(&bytes, &mut diagnostic);
        crate::sentence(&diagnostic.problem, crate::MessageLang::En)
    }

    #[test]
    fn both_tables_have_a_letter_for_each_byte() {
        assert_eq!(ARABIC.chars().count(), 128);
        assert_eq!(WESTERN.chars().count(), 32);
        assert_eq!((arabic(0xc7), arabic(0xed), arabic(0xe9)), ('ا', 'ي', 'é'));
        assert_eq!((western(0xe9), western(0x92)), ('é', '’'));
    }

    #[test]
    fn arabic_french_and_both_together_are_told_apart_by_their_words() {
        for (text, decode, words) in [
            (
                r#"{"title": "القنيطرة"}"#,
                arabic as fn(u8) -> char,
                "Windows-1256",
            ),
            ("التاريخ;العنوان\n2022;توقيع\n", arabic, "التاريخ"),
            (
                r#"{"title": {"ar": "الأبواب المفتوحة", "fr": "à Fès"}}"#,
                arabic,
                "الأبواب المفتوحة",
            ),
            (r#"{"title": "Réunion à Fès"}"#, western, "Windows-1252"),
            ("Date;Intitulé\n2022;L’été\n", western, "Intitulé"),
            (r#"{"title": "Ä Ö Ü"}"#, western, "Windows-1252"),
        ] {
            let found = problem(text, decode);
            assert!(found.contains(words), "{text}: {found}");
        }
    }

    #[test]
    fn a_file_that_is_no_text_keeps_the_general_message() {
        let bytes = b"\xff\xfe{\0";
        let mut diagnostic = not_utf8(bytes).expect("not UTF-8");
        let before = diagnostic.clone();
        name(bytes, &mut diagnostic);
        assert_eq!(diagnostic, before);
    }
}
