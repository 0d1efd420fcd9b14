//! Ids for new events, from date and title.

use masar_edtf::Edtf;
use masar_language_tag::primary_language;

/// The greatest length of the title's part of an id, in bytes.
const MAX_TITLE_BYTES: usize = 40;

/// Returns the id that is proposed for an event, as links contain it: words of the title in Latin letters, and the year.
/// `None` as long as the title is empty, or has no letter that can be written in Latin ones.
///
/// ```
/// use masar_session::proposed_id;
/// let titles = [("ar".to_owned(), "الأبواب المفتوحة".to_owned()), ("fr".to_owned(), "Journées d’été".to_owned())];
/// assert_eq!(proposed_id("2023-05-17", &titles).as_deref(), Some("journees-d-ete-2023"));
/// assert_eq!(proposed_id("2023-05", &titles[..1]).as_deref(), Some("alabwab-almftuha-2023"));
/// ```
#[must_use]
pub fn proposed_id(date: &str, titles: &[(String, String)]) -> Option<String> {
    let is_latin = |tag: &str| !matches!(primary_language(tag), "ar" | "zgh");
    let latin = titles.iter().filter(|(tag, _)| is_latin(tag));
    let others = titles.iter().filter(|(tag, _)| !is_latin(tag));
    let mut slugs = latin.chain(others).map(|(_, title)| slug(title));
    let title = slugs.find(|slug| !slug.is_empty())?;
    match year(date) {
        Some(year) if !title.ends_with(&year) => Some([&title, "-", &year].concat()),
        _ => Some(title),
    }
}

/// Returns the year of a date in EDTF: that of its start, or else that of its end.
fn year(date: &str) -> Option<String> {
    let (start, end) = Edtf::parse(date).ok()?.bounds();
    let date = start.date().or(end.date())?;
    Some(date.year.unsigned_abs().to_string())
}

/// Returns the first words of a text in lower-case Latin letters and digits, joined by hyphens.
fn slug(text: &str) -> String {
    let latin = transliterated(text);
    let words = latin.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut out = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !out.is_empty() && out.len() + 1 + word.len() > MAX_TITLE_BYTES {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word.get(..MAX_TITLE_BYTES).unwrap_or(word));
    }
    out
}

/// Returns a text in lower-case Latin letters without accents: Arabic and Tifinagh letters are written as they sound.
/// Letters of other scripts become blanks.
///
/// ```
/// assert_eq!(masar_session::transliterated("Fès – فاس ٢٠٢٣"), "fes   fas 2023");
/// ```
#[must_use]
pub fn transliterated(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        match letter {
            _ if letter.is_ascii() => out.push(letter.to_ascii_lowercase()),
            'و' => out.push(if is_consonant(before, after) {
                'w'
            } else {
                'u'
            }),
            'ي' => out.push(if is_consonant(before, after) {
                'y'
            } else {
                'i'
            }),
            _ => match arabic(*letter).or(tifinagh(*letter)).or(accented(*letter)) {
                Some(latin) => out.push_str(latin),
                None => out.push(digit(*letter).unwrap_or(' ')),
            },
        }
    }
    out
}

/// Whether Arabic waw or ya between these letters is a consonant, not a long vowel: at the start of a word, beside an alif.
fn is_consonant(before: Option<char>, after: Option<char>) -> bool {
    let is_alif = |letter: Option<char>| matches!(letter, Some('ا' | 'أ' | 'آ' | 'ى' | 'ة'));
    before.is_none_or(|letter| !letter.is_alphabetic()) || is_alif(before) || is_alif(after)
}

fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let zero = [0x660, 0x6F0]
        .into_iter()
        .find(|zero| (*zero..*zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'أ' | 'آ' | 'ى' | 'ة' | '\u{64E}' => "a",
        'إ' | 'ئ' | '\u{650}' => "i",
        'ؤ' | '\u{64F}' => "u",
        'ء' | 'ع' | 'ـ' | '\u{64B}'..='\u{64D}' | '\u{651}' | '\u{652}' => "",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'گ' | 'ڭ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'پ' => "p",
        'ڤ' => "v",
        _ => return None,
    })
}

fn tifinagh(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ⴰ' => "a",
        'ⴱ' => "b",
        'ⴳ' => "g",
        'ⴷ' | 'ⴹ' => "d",
        'ⴻ' => "e",
        'ⴼ' => "f",
        'ⴽ' => "k",
        'ⵀ' | 'ⵃ' => "h",
        'ⵄ' => "",
        'ⵅ' => "kh",
        'ⵇ' => "q",
        'ⵉ' => "i",
        'ⵊ' => "j",
        'ⵍ' => "l",
        'ⵎ' => "m",
        'ⵏ' => "n",
        'ⵓ' => "u",
        'ⵔ' | 'ⵕ' => "r",
        'ⵖ' => "gh",
        'ⵙ' | 'ⵚ' => "s",
        'ⵛ' => "sh",
        'ⵜ' | 'ⵟ' => "t",
        'ⵡ' | 'ⵯ' => "w",
        'ⵢ' => "y",
        'ⵣ' | 'ⵥ' => "z",
        _ => return None,
    })
}

fn accented(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'À'..='Å' => "a",
        'æ' | 'Æ' => "ae",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' => "o",
        'œ' | 'Œ' => "oe",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ý' | 'ÿ' | 'Ý' => "y",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(tag, text): &(&str, &str)| ((*tag).to_owned(), (*text).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn an_arabic_title_is_written_in_latin_letters() {
        let id = |title| proposed_id("2023", &titles(&[("ar", title)]));
        assert_eq!(
            id("ندوة الشباب بفاس").as_deref(),
            Some("ndwa-alshbab-bfas-2023")
        );
        assert_eq!(id("توقيع الاتفاقية").as_deref(), Some("tuqi-alatfaqya-2023"));
        assert_eq!(
            id("يوم 14 شتنبر ٢٠٢٢").as_deref(),
            Some("yum-14-shtnbr-2022-2023")
        );
    }

    #[test]
    fn a_title_in_latin_letters_is_taken_before_one_in_arabic_letters() {
        let both = titles(&[("ar", "معرض"), ("fr", "Œuvres à l’hôpital")]);
        assert_eq!(
            proposed_id("../1999", &both).as_deref(),
            Some("oeuvres-a-l-hopital-1999")
        );
    }

    #[test]
    fn the_year_is_there_once_and_a_long_title_ends_between_two_words() {
        let id = |title| proposed_id("2023-05-17/2023-05-21", &titles(&[("en", title)]));
        assert_eq!(id("Open Days 2023").as_deref(), Some("open-days-2023"));
        let long =
            id("The agreement between the two schools of art and of science").expect("an id");
        assert_eq!(long, "the-agreement-between-the-two-schools-of-2023");
    }

    #[test]
    fn there_is_no_id_without_a_title() {
        assert_eq!(proposed_id("2023", &[]), None);
        assert_eq!(proposed_id("2023", &titles(&[("zh", "開放日")])), None);
        assert_eq!(
            proposed_id("", &titles(&[("en", "Day")])).as_deref(),
            Some("day")
        );
    }
}
