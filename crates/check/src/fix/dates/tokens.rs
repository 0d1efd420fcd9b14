//! Letters and digits of dates in one form.

/// Returns a date with the digits 0 to 9, hyphens and single blanks, without invisible characters.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{660}'..='\u{669}' => out.push(digit(letter, 0x660)),
            '\u{6f0}'..='\u{6f9}' => out.push(digit(letter, 0x6f0)),
            '\u{ff10}'..='\u{ff19}' => out.push(digit(letter, 0xff10)),
            '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
            '\u{2012}'..='\u{2015}' => out.push('–'),
            '\\' | '⁄' | '∕' | '／' => out.push('/'),
            '؟' => out.push('?'),
            '\u{ad}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{feff}' => {}
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => {}
            _ if letter.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out.trim().to_owned()
}

fn digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

/// Returns a text in small letters without accents, so that words can be compared. A comma becomes a blank.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'á' | 'ä' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'î' | 'ï' | 'í' => out.push('i'),
            'ô' | 'ö' | 'ó' => out.push('o'),
            'û' | 'ü' | 'ù' | 'ú' => out.push('u'),
            'ç' => out.push('c'),
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            '’' | 'ʼ' | '`' => out.push('\''),
            // A combining accent.
            '\u{300}'..='\u{36f}' => {}
            ',' | '،' | ' ' if out.ends_with(' ') => {}
            ',' | '،' => out.push(' '),
            _ => out.push(letter),
        }
    }
    out.trim().to_owned()
}

/// A run of digits, a run of letters, or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Digits.
    Number(&'a str),
    /// Letters, with the apostrophes and dots in them.
    Word(&'a str),
    /// Another character; blanks are left out.
    Sign(char),
}

/// Splits a text into tokens.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = if first.is_ascii_digit() {
            |letter| letter.is_ascii_digit()
        } else if first.is_alphabetic() {
            |letter| letter.is_alphabetic() || matches!(letter, '\'' | '.')
        } else {
            |_| false
        };
        let length = rest
            .find(|letter| !is_same(letter))
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (run, after) = rest.split_at(length);
        rest = after;
        match first {
            ' ' => {}
            _ if first.is_ascii_digit() => out.push(Token::Number(run)),
            _ if first.is_alphabetic() => out.push(Token::Word(run)),
            _ => out.push(Token::Sign(first)),
        }
    }
    out
}

/// Returns the number of a run of digits, if it is one that a date has.
pub fn number(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|_| digits.len() <= 9)
}
