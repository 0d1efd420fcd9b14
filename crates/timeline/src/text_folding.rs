//! Folds texts for the search: different spellings of a word have the same folded form. Arabic loses hamza, vowels
//! and tatweel, Latin loses case and accents, and digits become 0 to 9.

/// Returns the folded form of a text.
///
/// ```
/// use masar_timeline::fold;
/// assert_eq!(fold("الإتّفاقيّة ٢٠٢٢"), fold("الاتفاقيه 2022"));
/// assert_eq!(fold("CŒUR d’Été"), "coeur d'ete");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Adds the folded form of a text. ASCII is copied in runs: a search folds all texts of a feed at its first word.
pub(super) fn fold_into(text: &str, out: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| !byte.is_ascii());
        let (ascii, after) = rest.split_at(end.unwrap_or(rest.len()));
        let start = out.len();
        out.push_str(ascii);
        out[start..].make_ascii_lowercase();
        let mut letters = after.chars();
        if let Some(letter) = letters.next() {
            push(letter, out);
        }
        rest = letters.as_str();
    }
}

/// Adds the folded form of a character: nothing for a mark, two letters for some ligatures.
pub(super) fn push(letter: char, out: &mut String) {
    if letter.is_ascii() {
        return out.push(letter.to_ascii_lowercase());
    }
    // The Arabic letters without another form, which are most letters of an Arabic text.
    if matches!(letter, 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي') {
        return out.push(letter);
    }
    if is_ignored(letter) {
        return;
    }
    let code = letter as u32;
    match letter {
        '\u{c0}'..='\u{24f}' => latin(LATIN, code - 0xc0, letter, out),
        '\u{1e96}'..='\u{1e9a}' => latin("htwya", code - 0x1e96, letter, out),
        '\u{1e00}'..='\u{1eff}' => latin(LATIN_PAIRS, (code - 0x1e00) / 2, letter, out),
        // Letters of Tamazight and of West African languages whose capitals are in the first table.
        'ɓ' => out.push('b'),
        'ɔ' => out.push('o'),
        'ɖ' | 'ɗ' => out.push('d'),
        'ə' | 'ɛ' => out.push('e'),
        'ɣ' => out.push_str("gh"),
        '\u{fb00}'..='\u{fb06}' => {
            let at = (code - 0xfb00) as usize;
            out.push_str(["ff", "fi", "fl", "ffi", "ffl", "st", "st"][at]);
        }
        '\u{fef5}'..='\u{fefc}' => out.push_str("لا"),
        '\u{fdf2}' => out.push_str("الله"),
        // Full-width Latin letters.
        '\u{ff01}'..='\u{ff5e}' => {
            out.extend(char::from_u32(code - 0xfee0).map(|one| one.to_ascii_lowercase()))
        }
        _ => out.push(single(letter)),
    }
}

/// Returns the folded form of a character if it is one character.
fn single(letter: char) -> char {
    let code = letter as u32;
    let moved = |by: u32| char::from_u32(code.wrapping_add(by)).unwrap_or(letter);
    match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' | 'ٵ' | '\u{fb50}' | '\u{fb51}' => 'ا',
        'ؤ' | 'ٶ' => 'و',
        'ئ' | 'ى' | 'ٸ' | 'ی' | 'ې' | 'ے' | 'ۓ' => 'ي',
        '\u{fbae}'..='\u{fbb1}' | '\u{fbe4}'..='\u{fbe9}' | '\u{fbfc}'..='\u{fbff}' => 'ي',
        'ة' | 'ۀ' | 'ۂ' | 'ۃ' | 'ہ' | 'ھ' | 'ە' | '\u{fba4}'..='\u{fbad}' => 'ه',
        // Persian kaf, and the three letters for the g of Agadir in Morocco.
        'ک' | 'ڪ' | 'گ' | 'ڭ' | 'ݣ' | '\u{fb8e}'..='\u{fb95}' | '\u{fbd3}'..='\u{fbd6}' => 'ك',
        'ڤ' | 'ڥ' | '\u{fb6a}'..='\u{fb6d}' => 'ف',
        'ڨ' => 'ق',
        'پ' | '\u{fb56}'..='\u{fb59}' => 'ب',
        'چ' | '\u{fb7a}'..='\u{fb7d}' => 'ج',
        'ژ' | '\u{fb8a}' | '\u{fb8b}' => 'ز',
        '\u{fe81}'..='\u{fef4}' => single(shaped(code)),
        '\u{660}'..='\u{669}' => moved(0x30_u32.wrapping_sub(0x660)),
        '\u{6f0}'..='\u{6f9}' => moved(0x30_u32.wrapping_sub(0x6f0)),
        '‘' | '’' | 'ʼ' | 'ʻ' | '′' | '´' => '\'',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        'ς' => 'σ',
        'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => moved(0x20),
        'Ѐ'..='Џ' => moved(0x50),
        _ => letter,
    }
}

/// Whether the folded form of a character is empty: marks on letters, tatweel, invisible formatting characters, and the
/// hamza on the line, which is often left out.
fn is_ignored(letter: char) -> bool {
    matches!(letter,
        'ء' | 'ـ' | '\u{fe70}'..='\u{fe80}'
        | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}' | '\u{fc5e}'..='\u{fc63}'
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns the letter of a presentation form, U+FE80 to U+FEF4. That block has one, two or four forms of each letter, in
/// the order of the Arabic block.
fn shaped(code: u32) -> char {
    let mut next = 0xfe80;
    for letter in 'ء'..='ي' {
        next += match letter {
            'ء' => 1,
            '\u{63b}'..='\u{640}' => 0,
            'آ'..='إ' | 'ا' | 'ة' | 'د'..='ز' | 'و' | 'ى' => 2,
            _ => 4,
        };
        if code < next {
            return letter;
        }
    }
    'ي'
}

/// The folded forms of U+00C0 to U+024F. A capital is an abbreviation of two letters (see [`latin`]); a star is the
/// character itself.
const LATIN: &str = "aaaaaaAceeeeiiiidnooooo*ouuuuyTSaaaaaaAceeeeiiiidnooooo*ouuuuyTy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
bbbb**occdddd*eeeffgG**ikkl*mnnooo**pprss**ttttuu*vyyzz*************DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooo**jDDDgg**nnaaAAooaaaaeeeeiiiioooorrrruuuusstt**hhnd**zzaaeeooooooooyylntj**accltsz**bu*eejjqqrryy";

/// The folded forms of U+1E00 to U+1EFF, one for each capital and the small letter after it.
const LATIN_PAIRS: &str = "abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzz****Saaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy***";

fn latin(table: &str, at: u32, letter: char, out: &mut String) {
    let two = match table.as_bytes().get(at as usize) {
        None | Some(b'*') => return out.push(letter),
        Some(b'A') => "ae",
        Some(b'D') => "dz",
        Some(b'G') => "gh",
        Some(b'I') => "ij",
        Some(b'L') => "lj",
        Some(b'N') => "nj",
        Some(b'O') => "oe",
        Some(b'S') => "ss",
        Some(b'T') => "th",
        Some(&one) => return out.push(char::from(one)),
    };
    out.push_str(two);
}

#[cfg(test)]
mod tests;
