//! Runs of a text that are read from left to right within a line from right to left.
//!
//! The bidirectional algorithm (UAX #9) gives a sign at the end of a word the direction of the line, and reads groups
//! of digits one by one: within Arabic, `C++` is displayed as `++C`, and `+212 537` as `537 212+`. An element with the
//! direction of the run isolates it.

use std::ops::Range;

/// What a word consists of.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Letters of a script from right to left, or its digits.
    RightToLeft,
    /// Other letters.
    Letters,
    /// Digits and no letter.
    Digits,
    /// Only signs.
    Signs,
}

/// A word without the punctuation around it.
struct Word {
    range: Range<usize>,
    kind: Kind,
    /// Whether punctuation separates it from the word before it.
    is_apart: bool,
}

/// Returns whether a letter belongs to a script that is written from right to left.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Returns the runs of a text, in bytes, that a line from right to left would reorder: words in other scripts with a
/// sign at one end (`C++`, `.NET`), signed numbers (`+5`), telephone numbers and numbers in groups of digits. A text
/// without any letter is one run.
#[must_use]
pub fn left_to_right_runs(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let has_letter = |word: &Word| matches!(word.kind, Kind::RightToLeft | Kind::Letters);
    let has_digit = words.iter().any(|word| word.kind == Kind::Digits);
    let mut runs = Vec::new();
    if has_digit && !words.iter().any(has_letter) {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            runs.push(0..text.len());
        }
        return runs;
    }
    let mut at = 0;
    while at < words.len() {
        let count = match words[at].kind {
            Kind::Letters => letters(&words[at..]),
            Kind::Digits => digits(text, &words[at..]),
            Kind::RightToLeft | Kind::Signs => 1,
        };
        let run = words[at].range.start..words[at + count - 1].range.end;
        if is_reordered(&text[run.clone()], words[at].kind, count) {
            runs.push(run);
        }
        at += count;
    }
    runs
}

/// Returns the telephone numbers and the other numbers in groups of digits in a text, in bytes. No line ends inside one.
#[must_use]
pub fn numbers_in_groups(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let count = match words[at].kind {
            Kind::Digits => digits(text, &words[at..]),
            _ => 1,
        };
        if count > 1 {
            numbers.push(words[at].range.start..words[at + count - 1].range.end);
        }
        at += count;
    }
    numbers
}

/// Returns the words of a text.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut is_apart = true;
    let mut start = 0;
    for written in text.split(' ') {
        let end = prefix_end(written);
        for (from, part) in [(0, &written[..end]), (end, &written[end..])] {
            let without = without_opening(part);
            let word = without_punctuation(without);
            is_apart |= without.len() < part.len();
            if !word.is_empty() {
                let from = start + from + part.len() - without.len();
                words.push(Word {
                    range: from..from + word.len(),
                    kind: kind(word),
                    is_apart,
                });
                is_apart = word.len() < without.len();
            }
        }
        start += written.len() + 1;
    }
    words
}

/// Returns where the Arabic prefix of a word in another script ends, as in `وC#`; 0 if it has none.
fn prefix_end(word: &str) -> usize {
    let mut end = 0;
    for (at, letter) in word.char_indices() {
        if is_right_to_left(letter) {
            end = at + letter.len_utf8();
        }
    }
    let has_word = word[end..].bytes().any(|byte| byte.is_ascii_alphanumeric());
    // A tag of HTML, which is text, is not cut off the word before it.
    if has_word && !word[end..].starts_with('<') {
        end
    } else {
        0
    }
}

/// Returns a word without the punctuation before it.
fn without_opening(word: &str) -> &str {
    let is_opening = |sign| matches!(sign, '(' | '[' | '«' | '"' | '“' | '‘' | '\'');
    let mut signs = word.char_indices();
    let start = signs.find(|one| !is_opening(one.1));
    &word[start.map_or(word.len(), |one| one.0)..]
}

/// Returns a word without the punctuation after it. A parenthesis that closes one of the word belongs to it.
fn without_punctuation(word: &str) -> &str {
    let mut end = 0;
    for (at, sign) in word.char_indices() {
        let is_punctuation = match sign {
            ')' => !word.contains('('),
            ']' => !word.contains('['),
            '.' | ',' | ':' | ';' | '!' | '?' | '…' | '،' | '؛' | '؟' | '»' | '"' | '”' | '’'
            | '\'' => true,
            _ => false,
        };
        if !is_punctuation {
            end = at + sign.len_utf8();
        }
    }
    &word[..end]
}

fn kind(word: &str) -> Kind {
    if word.chars().any(is_right_to_left) {
        Kind::RightToLeft
    } else if word.chars().any(char::is_alphabetic) || matches!(word, "©" | "®" | "™") {
        Kind::Letters
    } else if word.bytes().any(|byte| byte.is_ascii_digit()) {
        Kind::Digits
    } else {
        Kind::Signs
    }
}

/// Returns the number of words of the run that begins with letters. Signs belong to it if letters follow.
fn letters(words: &[Word]) -> usize {
    let mut count = 1;
    for (at, word) in words.iter().enumerate().skip(1) {
        match word.kind {
            _ if word.is_apart => break,
            Kind::RightToLeft => break,
            Kind::Letters => count = at + 1,
            Kind::Digits if count == at => count = at + 1,
            Kind::Digits | Kind::Signs => {}
        }
    }
    count
}

/// Returns the number of words that are one number: a telephone number, or groups of three digits.
fn digits(text: &str, words: &[Word]) -> usize {
    let of = |word: &Word| &text[word.range.clone()];
    let is_group = |word: &&Word| {
        word.kind == Kind::Digits
            && !word.is_apart
            && of(word).bytes().all(|byte| byte.is_ascii_digit())
    };
    let groups = 1 + words[1..].iter().take_while(is_group).count();
    let first = of(&words[0]);
    let is_thousands = first.len() <= 3 && words[1..groups].iter().all(|word| of(word).len() == 3);
    if first.starts_with('+') || groups >= 3 || is_thousands {
        groups
    } else {
        1
    }
}

/// Returns whether a line from right to left would reorder a run.
fn is_reordered(run: &str, kind: Kind, words: usize) -> bool {
    let first = run.chars().next().unwrap_or(' ');
    let last = run.chars().last().unwrap_or(' ');
    match kind {
        Kind::Letters => !first.is_alphabetic() || !(last.is_alphabetic() || last.is_ascii_digit()),
        // A percent sign or a currency beside a number has the direction of the number.
        Kind::Digits => {
            words > 1 || matches!(first, '+' | '-' | '−' | '±') || matches!(last, '+' | '-' | '−')
        }
        Kind::RightToLeft | Kind::Signs => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{left_to_right_runs, numbers_in_groups};

    /// Returns the runs of a text.
    fn runs(text: &str) -> Vec<&str> {
        left_to_right_runs(text)
            .into_iter()
            .map(|run| &text[run])
            .collect()
    }

    #[test]
    fn words_with_a_sign_at_one_end_are_runs() {
        assert_eq!(
            runs("C++ و C# و .NET؛ ثم «A/B testing»"),
            ["C++", "C#", ".NET"]
        );
        assert_eq!(runs("لغة C++ and C#، ولغة C++ 17."), ["C++ and C#"]);
        assert_eq!(
            runs("إطلاق API v2.0 (بيتا) مع GPT-5 و3 شركاء: OCP، ONCF، CDG!"),
            [""; 0]
        );
        assert_eq!(
            runs("نسخة 2.0-beta (v2.1) و(C++) وC# بـ+5"),
            ["2.0-beta", "C++", "C#", "+5"]
        );
        assert_eq!(
            runs("انظر https://example.org/path/ الآن"),
            ["https://example.org/path/"]
        );
    }

    #[test]
    fn a_tag_of_html_stays_with_the_word_before_it() {
        assert_eq!(runs("<b>ملخص</b>"), [""; 0]);
    }

    #[test]
    fn the_sign_of_copyright_belongs_to_the_name_after_it() {
        assert_eq!(runs("© Archive"), ["© Archive"]);
        assert_eq!(runs("صورة © Jean 2022"), ["© Jean 2022"]);
    }

    #[test]
    fn signed_numbers_and_numbers_in_groups_are_runs() {
        assert_eq!(runs("اتصل بـ +212 537 00 00 00."), ["+212 537 00 00 00"]);
        assert_eq!(runs("الهاتف: 0537 00 00 00"), ["0537 00 00 00"]);
        assert_eq!(
            runs("من 5% إلى 10% (+5) في 2023–2024، بقيمة 1.200.000 €"),
            ["+5"]
        );
        assert_eq!(runs("نحو 10 000 زائر"), ["10 000"]);
        assert_eq!(runs("رقم 2022/14 في 2023 14 مرة"), [""; 0]);
    }

    #[test]
    fn numbers_in_groups_are_telephone_numbers_and_thousands_and_no_others() {
        let numbers = |text: &str| -> Vec<String> {
            let ranges = numbers_in_groups(text).into_iter();
            ranges.map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(
            numbers("Appelez le +212 5 37 27 16 00, ou le 05 37 27 16 01. Merci"),
            ["+212 5 37 27 16 00", "05 37 27 16 01"]
        );
        assert_eq!(numbers("اتصل بـ +212 537 00 00 00."), ["+212 537 00 00 00"]);
        assert_eq!(numbers("environ 10 000 visiteurs"), ["10 000"]);
        assert_eq!(numbers("En 2022, 14 fois; C++ 17"), [""; 0]);
    }

    #[test]
    fn a_text_without_letters_is_one_run() {
        assert_eq!(runs("+212 537 00 00 00"), ["+212 537 00 00 00"]);
        assert_eq!(runs("(+5)"), ["(+5)"]);
        assert_eq!(runs("2022 – 2024"), ["2022 – 2024"]);
        assert_eq!(runs("1 200 000"), ["1 200 000"]);
        assert_eq!(runs("2022"), [""; 0]);
        assert_eq!(runs(""), [""; 0]);
        assert_eq!(runs("🎉"), [""; 0]);
    }
}
