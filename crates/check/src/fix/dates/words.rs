//! Dates with words: names of months, seasons, quarters, decades, centuries, and years before the common era.

mod vocabulary;

use super::numbers::years_of_two_digits;
use super::tokens::{Token, number, tokens};
use super::{Reading, Readings};
use masar_feed::FixMessage as How;
use vocabulary::{BEFORE_CHRIST, DECADE, FILLERS, MONTHS, ORDINALS, SEASONS};

/// Reads a date with words in it.
pub fn in_words(text: &str) -> Option<Readings> {
    before_christ(text)
        .or_else(|| decade(text))
        .or_else(|| century(text))
        .or_else(|| part_of_year(text))
        .or_else(|| with_month(text))
}

/// Reads "44 BC". The year 1 before the common era is 0000.
fn before_christ(text: &str) -> Option<Readings> {
    let year = BEFORE_CHRIST
        .iter()
        .find_map(|mark| text.strip_suffix(mark))?;
    let year = number(year.trim())?;
    let before = year.checked_sub(1)?;
    Some(Readings::sure(if before == 0 {
        "0000".to_owned()
    } else {
        format!("-{before:04}")
    }))
}

/// Reads "1990s", "les années 90", "عقد 1990".
fn decade(text: &str) -> Option<Readings> {
    let digits = match text
        .strip_suffix('s')
        .map(|rest| rest.trim_end_matches('\''))
    {
        Some(rest) => rest.strip_prefix("the ").unwrap_or(rest),
        None => DECADE
            .iter()
            .find_map(|word| text.strip_prefix(word))?
            .trim(),
    };
    if !digits.ends_with('0') || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        4 => Some(Readings::sure(format!("{}X", &digits[..3]))),
        2 => Some(Readings::either([(
            format!("19{}X", &digits[..1]),
            How::LastCentury,
        )])),
        _ => None,
    }
}

/// Reads "19th century", "XIXe siècle", "القرن 19".
fn century(text: &str) -> Option<Readings> {
    let rest = text
        .strip_suffix("siecle")
        .or_else(|| text.strip_suffix("century"))
        .or_else(|| text.strip_prefix("القرن"))?;
    let rest = rest.trim().trim_end_matches("th").trim_end_matches("eme");
    let rest = rest
        .trim_end_matches(['e', 'm', ' '])
        .trim_start_matches("le ");
    let number = number(rest).or_else(|| roman(rest))?;
    (2..=21)
        .contains(&number)
        .then(|| Readings::sure(format!("{:02}XX", number - 1)))
}

fn roman(text: &str) -> Option<u32> {
    let values: Option<Vec<u32>> = text
        .chars()
        .map(|letter| match letter {
            'i' => Some(1),
            'v' => Some(5),
            'x' => Some(10),
            _ => None,
        })
        .collect();
    let values = values.filter(|values| !values.is_empty())?;
    let (mut sum, mut subtracted) = (0, 0);
    for (at, value) in values.iter().enumerate() {
        match values.get(at + 1) {
            Some(next) if next > value => subtracted += value,
            _ => sum += value,
        }
    }
    u32::checked_sub(sum, subtracted)
}

/// Reads a season, a quarter or a half of a year.
fn part_of_year(text: &str) -> Option<Readings> {
    let tokens = tokens(text);
    let year = tokens.iter().rev().find_map(|token| match token {
        Token::Number(digits) if digits.len() == 4 => Some(*digits),
        _ => None,
    })?;
    let rest: Vec<Token<'_>> = tokens
        .iter()
        .copied()
        .filter(|token| !matches!(token, Token::Number(digits) if *digits == year))
        .filter(|token| !matches!(token, Token::Sign('-' | '/')))
        .filter(|token| !matches!(token, Token::Word(word) if FILLERS.contains(word)))
        .collect();
    let code = match rest.as_slice() {
        [Token::Word(season)] => {
            let season = SEASONS.iter().position(|names| names.contains(season))?;
            21 + season
        }
        [Token::Word("q" | "t"), Token::Number(quarter)]
        | [Token::Number(quarter), Token::Word("trimestre" | "quarter")]
        | [Token::Word("الربع"), Token::Number(quarter)] => {
            let quarter = number(quarter).filter(|one| (1..=4).contains(one))?;
            32 + quarter as usize
        }
        [Token::Word("الربع"), Token::Word(quarter)]
        | [Token::Word(quarter), Token::Word("trimestre" | "quarter")] => 33 + ordinal(quarter)?,
        [Token::Word("النصف"), Token::Word(half)]
        | [Token::Word(half), Token::Word("semestre" | "half")] => {
            40 + ordinal(half).filter(|half| *half < 2)?
        }
        [Token::Word("h" | "s"), Token::Number(half)]
        | [Token::Number(half), Token::Word("semestre" | "half")] => {
            let half = number(half).filter(|one| (1..=2).contains(one))?;
            39 + half as usize
        }
        _ => return None,
    };
    Some(Readings::sure(format!("{year}-{code}")))
}

/// Returns the place of a word for first to fourth, from 0.
fn ordinal(word: &str) -> Option<usize> {
    ORDINALS.iter().position(|names| names.contains(&word))
}

/// Reads a date with the name of a month: the other numbers are its day and its year.
fn with_month(text: &str) -> Option<Readings> {
    let (month, without) = take_month(text)?;
    let mut numbers = Vec::new();
    for token in tokens(&without) {
        match token {
            Token::Number(digits) => numbers.push(digits),
            Token::Word(word) if FILLERS.contains(&word.trim_end_matches('.')) => {}
            Token::Sign('-' | '/' | '.') => {}
            _ => return None,
        }
    }
    let date = |year: u32, day: u32| format!("{year:04}-{month:02}-{day:02}");
    let is_year = |digits: &&str| digits.len() == 4;
    match *numbers.as_slice() {
        [year] if is_year(&year) => Some(Readings::sure(format!("{year}-{month:02}"))),
        [a, b] if is_year(&a) != is_year(&b) => {
            let (year, day) = if is_year(&a) { (a, b) } else { (b, a) };
            let day = number(day).filter(|_| day.len() <= 2)?;
            Some(Readings::sure(date(number(year)?, day)))
        }
        [day, year] if day.len() <= 2 && year.len() == 2 => {
            let day = number(day)?;
            Some(in_century(number(year)?, |year| date(year, day)))
        }
        // A number that is no day of a month.
        [year] if year.len() == 2 && number(year)? > 31 => {
            Some(in_century(number(year)?, |year| {
                format!("{year:04}-{month:02}")
            }))
        }
        _ => None,
    }
}

/// Returns the dates of a year of two digits.
fn in_century(two: u32, date: impl Fn(u32) -> String) -> Readings {
    let years = years_of_two_digits(two).into_iter();
    let list = years.map(|year| Reading {
        date: date(year),
        how: Some(match year {
            2000.. => How::ThisCentury,
            _ => How::LastCentury,
        }),
    });
    Readings {
        is_sure: false,
        list: list.collect(),
    }
}

/// Finds the name of a month as a whole word. Returns its number and the text without it.
fn take_month(text: &str) -> Option<(usize, String)> {
    let mut best: Option<(usize, usize, &str)> = None;
    for (index, names) in MONTHS.iter().enumerate() {
        for name in *names {
            let Some(at) = whole_word(text, name) else {
                continue;
            };
            if best.is_none_or(|found| found.2.len() < name.len()) {
                best = Some((index + 1, at, name));
            }
        }
    }
    let (month, at, name) = best?;
    let after = text[at + name.len()..].trim_start_matches('.');
    Some((month, format!("{} {after}", &text[..at])))
}

/// Returns the place of a word between characters that are not letters.
fn whole_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|found| found.0).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
        !is_letter(before) && !is_letter(after)
    })
}
