//! Characters as the lexicon compares them: without accents, vowel marks and capitals, with the digits 0 to 9.

/// The folded form of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// A letter, or two for a ligature.
    Letters(&'static str),
    /// A letter that is its own folded form.
    Letter(char),
    /// A digit, 0 to 9.
    Digit(u8),
    /// A blank, an apostrophe or a quotation mark: it separates words and has no meaning.
    Break,
    /// A mark on a letter or an invisible character: it has no meaning.
    Nothing,
    /// Any other character, with one form for all dashes, commas and so on.
    Sign(char),
}

/// Returns the folded form of a character.
pub(crate) fn fold(c: char) -> Folded {
    match c {
        '0'..='9' => Folded::Digit(c as u8 - b'0'),
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '０'..='９' => digit(c, '０'),
        'a'..='z' => Folded::Letter(c),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase()),
        // Marks, letters that transliterations use for hamza and ayn, bidirectional controls.
        '\u{300}'..='\u{36f}' | '\u{2b9}'..='\u{2bf}' | '\u{610}'..='\u{61a}' => Folded::Nothing,
        '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => Folded::Nothing,
        '\u{6d6}'..='\u{6ed}' | '\u{ad}' | '\u{feff}' | 'ء' => Folded::Nothing,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {
            Folded::Nothing
        }
        '\'' | '’' | '‘' | '`' | '´' | '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' => {
            Folded::Break
        }
        '–' | '—' | '−' | '‑' | '‐' | '‒' | '―' => Folded::Sign('-'),
        '،' | ';' | '؛' | '、' => Folded::Sign(','),
        '؟' => Folded::Sign('?'),
        '٪' => Folded::Sign('%'),
        '∼' | '≈' => Folded::Sign('~'),
        '۔' => Folded::Sign('.'),
        '⁄' | '∕' => Folded::Sign('/'),
        c if c.is_whitespace() => Folded::Break,
        c => letter(c),
    }
}

fn digit(c: char, zero: char) -> Folded {
    Folded::Digit((u32::from(c) - u32::from(zero)) as u8)
}

fn letter(c: char) -> Folded {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Folded::Letters("ا"),
        'ى' | 'ی' | 'ئ' => Folded::Letters("ي"),
        'ة' | 'ھ' | 'ہ' | 'ە' => Folded::Letters("ه"),
        'ؤ' => Folded::Letters("و"),
        'ک' => Folded::Letters("ك"),
        'œ' | 'Œ' => Folded::Letters("oe"),
        'æ' | 'Æ' => Folded::Letters("ae"),
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ª' | 'ᵃ' => Folded::Letter('a'),
        'ç' | 'Ç' => Folded::Letter('c'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ᵉ' => Folded::Letter('e'),
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => Folded::Letter('i'),
        'ñ' | 'Ñ' | 'ⁿ' => Folded::Letter('n'),
        'ò'..='ö' | 'Ò'..='Ö' | 'º' | 'ō' => Folded::Letter('o'),
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => Folded::Letter('u'),
        'ý' | 'ÿ' => Folded::Letter('y'),
        'ḍ' | 'Ḍ' | 'ᵈ' | 'ḏ' => Folded::Letter('d'),
        'ḥ' | 'Ḥ' | 'ʰ' => Folded::Letter('h'),
        'ʳ' => Folded::Letter('r'),
        'ṣ' | 'Ṣ' | 'ˢ' | 'š' | 'Š' => Folded::Letter('s'),
        'ṭ' | 'Ṭ' | 'ᵗ' => Folded::Letter('t'),
        'ẓ' | 'Ẓ' => Folded::Letter('z'),
        'ġ' | 'ğ' => Folded::Letter('g'),
        c if c.is_alphabetic() => Folded::Letter(masar_locale::small(c)),
        c => Folded::Sign(c),
    }
}

/// Returns a word without the Arabic article, if it has one and three letters or more follow it.
pub(crate) fn without_article(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 => rest,
        _ => word,
    }
}
