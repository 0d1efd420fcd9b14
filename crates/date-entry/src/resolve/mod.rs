//! From a phrase to the dates that it can mean.

mod completion;
mod hijri;
mod interval;
mod list;
mod period;
mod point;
mod year;

use crate::answer::{Reason, RefusalKind};
use crate::grammar::Expression;
use crate::grammar::point::Order;
use masar_edtf::{Bound, Date, Edtf};
use masar_locale::HijriCalendar;

/// A date that a phrase can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The date.
    pub(crate) edtf: Edtf,
    /// Why the phrase can mean it.
    pub(crate) reasons: Vec<Reason>,
    /// Whether it can be taken without asking, if it is the only one.
    pub(crate) is_sure: bool,
    /// The choices that the dates of one phrase have in common.
    pub(crate) choices: Choices,
}

/// The choices that are the same for all dates of a phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choices {
    /// The order of numbers.
    pub(crate) order: Option<Order>,
    /// The first year of the century of a year of two digits.
    pub(crate) century: Option<i64>,
    /// Whether the year is one of the Hijri calendar.
    pub(crate) is_hijri: bool,
    /// For a word like "early": whether this is the third of the period or the whole.
    pub(crate) is_third: Option<bool>,
}

impl Choices {
    /// Whether two dates of one phrase can have these choices.
    fn agree(&self, other: &Choices) -> bool {
        fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.is_none() || other.is_none() || one == other
        }
        same(self.order, other.order)
            && same(self.century, other.century)
            && same(self.is_third, other.is_third)
            && self.is_hijri == other.is_hijri
    }
}

/// The readings of a phrase, or the reason why there is none.
pub(crate) type Resolved = Result<Vec<Reading>, RefusalKind>;

/// What a phrase's meaning depends on.
#[derive(Clone, Copy)]
pub(crate) struct Resolver {
    /// The calendar of Hijri dates.
    pub(crate) calendar: HijriCalendar,
    /// Whether a year like 1444 can be one of the Hijri calendar without a word for its era.
    pub(crate) has_hijri_years: bool,
    /// Whether "the 1900s" can be a century.
    pub(crate) has_century_plurals: bool,
    /// Whether the month is before the day in dates of numbers.
    pub(crate) is_month_first: bool,
}

impl Resolver {
    /// Returns the dates that a phrase can mean, the most likely first.
    pub(crate) fn expression(&self, expression: &Expression) -> Resolved {
        match expression {
            Expression::Point(point) => self.lone_point(point),
            Expression::Range(start, end) => self.range(start, end),
            Expression::Week(point) => self.week(point),
            Expression::Between(first, last) => self.between(first, last),
            Expression::Relation(relation, point) => self.relation(*relation, point),
            Expression::Starting(point) => self.starting(point),
            Expression::List { all, items } => self.list(*all, items),
            Expression::Same(first, second) => self.same(first, second),
            Expression::Hours(point, first, last) => self.hours(point, *first, *last),
        }
    }
}

impl Reading {
    fn new(edtf: Edtf) -> Reading {
        Reading {
            edtf,
            reasons: Vec::new(),
            is_sure: true,
            choices: Choices::default(),
        }
    }

    fn because(mut self, reason: Reason) -> Reading {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
        self
    }

    fn unsure(mut self) -> Reading {
        self.is_sure = false;
        self
    }

    /// Returns the date at the start, if there is one.
    fn first(&self) -> Option<Date> {
        self.edtf.bounds().0.date()
    }

    /// Returns the date at the end, if there is one.
    fn last(&self) -> Option<Date> {
        self.edtf.bounds().1.date()
    }

    /// Returns another date for the same reasons.
    fn with(&self, edtf: Edtf) -> Reading {
        Reading {
            edtf,
            ..self.clone()
        }
    }
}

/// Reads an EDTF text that the resolver wrote.
fn parse(text: &str) -> Result<Edtf, RefusalKind> {
    Edtf::parse(text).map_err(|error| error.kind.into())
}

/// Returns "one of the dates from the first to the last".
fn choice(first: &str, last: &str) -> Result<Edtf, RefusalKind> {
    if first == last {
        return parse(first);
    }
    parse(&format!("[{first}..{last}]"))
}

/// Returns the interval of two bounds.
fn interval(start: Bound, end: Bound) -> Result<Edtf, RefusalKind> {
    parse(&format!("{start}/{end}"))
}

/// Returns the results, or the first problem if there is none.
fn collected(results: impl IntoIterator<Item = Result<Reading, RefusalKind>>) -> Resolved {
    let mut readings = Vec::new();
    let mut problem = None;
    for result in results {
        match result {
            Ok(reading) => readings.push(reading),
            Err(kind) => problem = problem.or(Some(kind)),
        }
    }
    if readings.is_empty() {
        Err(problem.unwrap_or(RefusalKind::NotUnderstood))
    } else {
        Ok(readings)
    }
}
