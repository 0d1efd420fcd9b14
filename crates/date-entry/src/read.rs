//! Reads a text with the lexicon of each language, and collects what it can mean.

use crate::answer::{Answer, Candidate, Reason, Refusal, RefusalKind};
use crate::fold::{Folded, fold};
use crate::grammar::Parser;
use crate::lexicon::{Lexicon, lexicons};
use crate::meaning::Meaning;
use crate::resolve::{Reading, Resolver};
use crate::token::{Kind, Token, tokens};
use masar_edtf::{Edtf, Precision, migrate_edtf_2012};
use masar_locale::HijriCalendar;
use std::ops::Range;

/// The longest text that is read, in bytes.
const MAX_BYTES: usize = 400;

/// The most tokens of a text.
const MAX_TOKENS: usize = 60;

/// The most candidates of an answer.
const MAX_CANDIDATES: usize = 12;

/// Reads a date as people write it. `lang` is the tag (BCP 47) of the language that is tried first; its region decides
/// which order of the numbers of a date is first (`en-US`: the month). The other languages are tried as well.
///
/// `calendar` converts a day to the Umm al-Qura calendar, for Hijri dates. Without one (`|_day| None`) they are read by
/// calculation, as months or years.
///
/// ```
/// use masar_date_entry::{Answer, Reason, read};
/// let answer = read("04/09/2022", "fr", |_day| None);
/// let Answer::Several(candidates) = answer else { panic!() };
/// let texts: Vec<String> = candidates.iter().map(|it| it.edtf.to_string()).collect();
/// assert_eq!(texts, ["2022-09-04", "2022-04-09"]);
/// assert_eq!(candidates[0].reasons, [Reason::DayFirst]);
/// ```
#[must_use]
pub fn read(text: &str, lang: &str, calendar: HijriCalendar) -> Answer {
    if text.len() > MAX_BYTES {
        return refuse(RefusalKind::TooLong);
    }
    let all = without_brackets(tokens(text));
    if all.is_empty() {
        return refuse(RefusalKind::Empty);
    }
    if all.len() > MAX_TOKENS {
        return refuse(RefusalKind::TooLong);
    }
    let (notation, is_final) = in_edtf(text);
    if let (Some(candidate), true) = (&notation, is_final) {
        return Answer::One(candidate.clone());
    }
    let mut readings = Vec::new();
    readings.extend(notation.map(|candidate| Reading {
        edtf: candidate.edtf,
        reasons: candidate.reasons,
        is_sure: true,
        choices: Default::default(),
    }));
    let mut refusals = Vec::new();
    for (at, lexicon) in lexicons(lang).into_iter().enumerate() {
        let search = Search::new(&all, lexicon, lang, calendar);
        let (found, refusal) = search.readings();
        let is_understood = !found.is_empty();
        readings.extend(found);
        refusals.extend(refusal.map(|refusal| (at, refusal)));
        // The language of the interface has the last word where it reads the text.
        if at == 0 && is_understood {
            break;
        }
    }
    answer(readings, refusals)
}

/// Returns the tokens without the brackets around all of them.
fn without_brackets(mut tokens: Vec<Token>) -> Vec<Token> {
    for (open, close) in [('(', ')'), ('[', ']')] {
        let brackets = tokens
            .iter()
            .filter(|token| token.is(open) || token.is(close));
        let is_pair = brackets.count() == 2;
        let is_around = tokens.first().is_some_and(|token| token.is(open))
            && tokens.last().is_some_and(|token| token.is(close));
        if is_pair && is_around {
            tokens.pop();
            tokens.remove(0);
        }
    }
    tokens
}

fn refuse(kind: RefusalKind) -> Answer {
    Answer::None(Refusal {
        kind,
        places: Vec::new(),
    })
}

/// Returns the date if the text is EDTF, and whether it can mean nothing else.
fn in_edtf(text: &str) -> (Option<Candidate>, bool) {
    let digits = |c: char| match fold(c) {
        Folded::Digit(digit) => Some(char::from(b'0' + digit)),
        Folded::Nothing => None,
        _ => Some(c),
    };
    let plain: String = text.trim().chars().filter_map(digits).collect();
    let candidate = |edtf, reason| Candidate {
        edtf,
        reasons: vec![reason],
    };
    if let Ok(edtf) = Edtf::parse(&plain) {
        if edtf.has_unknown_year() {
            return (None, false);
        }
        // "2021-22" is the summer of 2021, and for people also 2021 to 2022.
        let is_ambiguous = match &edtf {
            Edtf::Date(date) => matches!(date.precision, Precision::Season(code)
                if i64::from(code) + 20 > date.year.rem_euclid(100)),
            _ => false,
        };
        // "?-1920" is an unknown start for people.
        let is_ambiguous = is_ambiguous || plain.starts_with("?-");
        let reason = if is_ambiguous {
            Reason::SeasonNumber
        } else {
            Reason::Edtf
        };
        return (Some(candidate(edtf, reason)), !is_ambiguous);
    }
    let migrated = migrate_edtf_2012(&plain).and_then(|new| Edtf::parse(&new).ok());
    match migrated {
        Some(edtf) => (Some(candidate(edtf, Reason::OldEdtf)), true),
        None => (None, false),
    }
}

/// The search in a text with the lexicon of one language.
struct Search<'a> {
    tokens: Vec<Token>,
    lexicon: &'a Lexicon,
    resolver: Resolver,
}

impl<'a> Search<'a> {
    fn new(
        tokens: &[Token],
        lexicon: &'a Lexicon,
        lang: &str,
        calendar: HijriCalendar,
    ) -> Search<'a> {
        Search {
            tokens: lexicon.split_prefixes(tokens),
            lexicon,
            resolver: Resolver {
                calendar,
                has_hijri_years: lexicon.tag == "ar",
                has_century_plurals: lexicon.tag == "en",
                is_month_first: is_month_first(lang),
            },
        }
    }

    /// Returns what the text can mean, or why it means nothing, with the number of tokens that were understood.
    fn readings(&self) -> (Vec<Reading>, Option<(usize, Refusal)>) {
        let parser = Parser::new(&self.tokens, self.lexicon);
        let mut readings = Vec::new();
        let mut problem = None;
        for expression in parser.expressions() {
            match self.resolver.expression(&expression) {
                Ok(found) => readings.extend(found),
                Err(RefusalKind::NotUnderstood) => {}
                Err(kind) => problem = worst(problem, kind),
            }
        }
        if !readings.is_empty() {
            self.sort(&mut readings);
            return (readings, None);
        }
        if parser.is_exhausted() {
            problem = Some(RefusalKind::TooLong);
        }
        let refusal = match problem {
            Some(kind) => Refusal {
                kind,
                places: Vec::new(),
            },
            None => self.not_understood(parser.furthest()),
        };
        let understood = if problem.is_some() {
            self.tokens.len()
        } else {
            parser.furthest()
        };
        (Vec::new(), Some((understood, refusal)))
    }

    /// Puts the readings with the order of numbers first that the region has.
    fn sort(&self, readings: &mut [Reading]) {
        use crate::grammar::point::Order;
        let unusual = if self.resolver.is_month_first {
            Order::Day
        } else {
            Order::Month
        };
        readings.sort_by_key(|reading| reading.choices.order == Some(unusual));
    }

    /// Whether a number is long enough for a year.
    fn has_year(&self) -> bool {
        let is_long =
            |token: &Token| matches!(&token.kind, Kind::Number(digits) if digits.len() > 2);
        self.tokens.iter().any(is_long)
    }

    /// Returns the place of the first phrase with a meaning.
    fn place_of(&self, meant: Meaning) -> Option<Range<usize>> {
        (0..self.tokens.len()).find_map(|at| {
            let meanings = self.lexicon.meanings(&self.tokens, at);
            let next = meanings.iter().find(|(it, _)| *it == meant)?.1;
            let (first, last) = (self.tokens.get(at)?, self.tokens.get(next - 1)?);
            Some(first.span.start..last.span.end)
        })
    }

    /// Returns the words that are not understood, or else the first token at which every reading ends.
    fn not_understood(&self, furthest: usize) -> Refusal {
        let place = |token: &Token| token.span.clone();
        for (meant, kind) in [
            (Meaning::Unknown, RefusalKind::Unknown),
            (Meaning::Relative, RefusalKind::Relative),
        ] {
            // "last week" is relative, but "the last week of May 2022" is not.
            let has_year = kind == RefusalKind::Relative
                && (self.has_year() || self.place_of(Meaning::Century).is_some());
            if let Some(place) = self.place_of(meant).filter(|_| !has_year) {
                let places = vec![place];
                return Refusal { kind, places };
            }
        }
        let is_unknown = |token: &&Token| match &token.kind {
            Kind::Word(word) => !self.lexicon.has_word(word),
            Kind::Number(_) => false,
            Kind::Sign(sign) => !"/-.:,()~?".contains(*sign),
        };
        let mut places: Vec<_> = self.tokens.iter().filter(is_unknown).map(place).collect();
        places.dedup();
        if places.is_empty() {
            let at = furthest.min(self.tokens.len() - 1);
            places.push(place(&self.tokens[at]));
        }
        Refusal {
            kind: RefusalKind::NotUnderstood,
            places,
        }
    }
}

/// Returns the more helpful of two problems.
fn worst(problem: Option<RefusalKind>, other: RefusalKind) -> Option<RefusalKind> {
    let rank = |kind: &RefusalKind| match kind {
        RefusalKind::WrongWeekday { .. } | RefusalKind::CalendarsDisagree => 0,
        RefusalKind::Impossible(_) | RefusalKind::EndBeforeStart => 1,
        RefusalKind::NoYear => 2,
        RefusalKind::NoDay => 3,
        _ => 4,
    };
    problem.into_iter().chain([other]).min_by_key(rank)
}

/// Whether the region of a language tag writes the month before the day.
fn is_month_first(lang: &str) -> bool {
    const REGIONS: [&str; 10] = ["US", "PH", "PR", "GU", "AS", "VI", "MP", "FM", "MH", "PW"];
    let region = masar_language_tag::region(lang);
    region.is_some_and(|region| REGIONS.iter().any(|it| it.eq_ignore_ascii_case(region)))
}

/// Returns the answer for all readings, or the refusal of the language that understood the most.
fn answer(readings: Vec<Reading>, refusals: Vec<(usize, (usize, Refusal))>) -> Answer {
    let mut is_sure = true;
    let mut candidates: Vec<Candidate> = Vec::new();
    for reading in readings {
        if candidates.iter().any(|it| it.edtf == reading.edtf) || reading.edtf.has_unknown_year() {
            continue;
        }
        is_sure &= reading.is_sure;
        candidates.push(Candidate {
            edtf: reading.edtf,
            reasons: reading.reasons,
        });
    }
    candidates.truncate(MAX_CANDIDATES);
    match (candidates.len(), is_sure) {
        (0, _) => {
            let best = refusals
                .into_iter()
                .max_by_key(|(at, (understood, _))| (*understood, usize::MAX - at));
            best.map_or_else(
                || refuse(RefusalKind::NotUnderstood),
                |(_, (_, refusal))| Answer::None(refusal),
            )
        }
        (1, true) => Answer::One(candidates.swap_remove(0)),
        _ => Answer::Several(candidates),
    }
}
