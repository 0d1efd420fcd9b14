//! The years that a phrase can mean, as EDTF.

use super::{Choices, Resolver};
use crate::answer::{Reason, RefusalKind};
use crate::grammar::point::{Era, Point, Year};

/// A year, decade, century or millennium.
#[derive(Clone, Debug)]
pub(super) struct YearText {
    /// The EDTF of the year.
    pub(super) text: String,
    /// The first of the years.
    pub(super) first: i64,
    /// The number of the years.
    pub(super) years: i64,
    /// Why the phrase can mean it.
    pub(super) reason: Option<Reason>,
    /// Whether it can be taken without asking.
    pub(super) is_sure: bool,
    /// The choices that it stands for.
    pub(super) choices: Choices,
}

impl YearText {
    fn new(text: String, first: i64, years: i64) -> YearText {
        YearText {
            text,
            first,
            years,
            reason: None,
            is_sure: true,
            choices: Choices::default(),
        }
    }

    fn because(mut self, reason: Reason) -> YearText {
        self.reason = Some(reason);
        self
    }
}

/// Returns a year as EDTF, in astronomical numbering.
pub(super) fn year_text(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    match year.unsigned_abs() {
        size @ ..=9_999 => format!("{sign}{size:04}"),
        size => format!("Y{sign}{size}"),
    }
}

impl Resolver {
    /// Returns the years that the year of a date can mean.
    pub(super) fn years(&self, point: &Point) -> Result<Vec<YearText>, RefusalKind> {
        let is_bce = point.era == Some(Era::Bce);
        match point.year.ok_or(RefusalKind::NoYear)? {
            Year::Number { value, digits } => number(point, value, digits),
            Year::Decade { value, digits } if !is_bce => Ok(self.decade(point, value, digits)),
            Year::Century(nth @ 1..=99) => Ok(vec![hundreds(nth, 100, is_bce)]),
            Year::Millennium(nth @ 1..=10) => Ok(vec![hundreds(nth, 1_000, is_bce)]),
            Year::Deep(thousands) => Ok(deep(thousands)),
            Year::Decade { .. } | Year::Century(_) | Year::Millennium(_) | Year::Ordinal(_) => {
                Err(RefusalKind::NotUnderstood)
            }
        }
    }

    fn decade(&self, point: &Point, value: i64, digits: u8) -> Vec<YearText> {
        let decade = |first: i64| YearText::new(format!("{:03}X", first / 10), first, 10);
        if matches!(digits, 0 | 2) {
            let centuries = if point.last_century {
                [1900, 1800]
            } else {
                [1900, 2000]
            };
            let centuries = likely(value, centuries, point.last_century || digits == 0);
            let in_century = |century: i64| {
                let mut year = decade(century + value).because(Reason::CenturyNotSaid);
                year.choices.century = Some(century);
                year
            };
            // "The 10s" can be the years 10 to 19, but "the eighties" cannot be 80 to 89.
            let short = (digits == 2 && value > 0).then(|| {
                let mut year = decade(value).because(Reason::ShortYear);
                year.choices.century = Some(0);
                year
            });
            let years = centuries.into_iter().chain([1800]).map(in_century);
            return years.chain(short).collect();
        }
        if value % 100 != 0 || digits == 3 || !self.has_century_plurals {
            return vec![decade(value)];
        }
        let century = YearText::new(format!("{:02}XX", value / 100), value, 100);
        vec![
            decade(value).because(Reason::Decade),
            century.because(Reason::Century),
        ]
    }
}

fn number(point: &Point, value: i64, digits: u8) -> Result<Vec<YearText>, RefusalKind> {
    let one = |year: i64| YearText::new(year_text(year), year, 1);
    match (point.era, digits) {
        (_, _) if value == 0 && digits != 2 => Err(RefusalKind::NotUnderstood),
        // Masar writes a round year of the deep past without counting the year 0, as an approximation.
        (Some(Era::Bce), _) if value > 10_000 && value % 100 == 0 => Ok(vec![one(-value)]),
        (Some(Era::Bce), _) => Ok(vec![one(1 - value)]),
        (Some(Era::Ce), _) | (_, 3 | 4) => Ok(vec![one(value)]),
        (_, 1 | 5..) => {
            let mut year = one(value).because(Reason::ShortYear);
            year.is_sure = false;
            Ok(vec![year])
        }
        _ => {
            let in_century = |century: i64| {
                let mut year = one(century + value).because(Reason::CenturyNotSaid);
                year.choices.century = Some(century);
                year
            };
            let mut years: Vec<YearText> = likely(value, [1900, 2000], false)
                .into_iter()
                .map(in_century)
                .collect();
            if value > 0 {
                let mut short = one(value).because(Reason::ShortYear);
                short.choices.century = Some(0);
                years.push(short);
            }
            Ok(years)
        }
    }
}

/// Returns the centuries of a year of two digits, the more likely first.
fn likely(value: i64, [earlier, later]: [i64; 2], is_past: bool) -> [i64; 2] {
    if value < 40 && !is_past {
        [later, earlier]
    } else {
        [earlier, later]
    }
}

/// Returns a century or a millennium.
fn hundreds(nth: u8, years: i64, is_bce: bool) -> YearText {
    let before = i64::from(nth) - 1;
    let sign = if is_bce { "-" } else { "" };
    let text = if years == 100 {
        format!("{sign}{before:02}XX")
    } else {
        format!("{sign}{before}XXX")
    };
    let first = if is_bce {
        -(before * years + years - 1)
    } else {
        before * years
    };
    YearText::new(text, first, years)
}

/// Returns a year a number of thousands of years ago: with only its written digits certain, and exact.
fn deep(thousands: i64) -> Vec<YearText> {
    let years = thousands.saturating_mul(1_000);
    let digits = years.to_string();
    let significant = digits.trim_end_matches('0').len();
    let rounded = YearText::new(format!("Y-{years}S{significant}"), -years, 1);
    let exact = YearText::new(format!("Y-{years}"), -years, 1);
    vec![
        rounded.because(Reason::Rounded),
        exact.because(Reason::Exact),
    ]
}
