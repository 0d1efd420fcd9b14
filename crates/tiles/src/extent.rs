//! Where an event is in the tree, and how far it reaches.

use masar_edtf::{Date, Edtf, Moment};

use crate::interval::{Interval, Level};

/// The time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// The first second in which it may begin, without the margin of a qualification.
    pub(crate) begin: Moment,
    /// The smallest pieces of time that are not more exact than its beginning.
    pub(crate) level: Level,
    /// All that its date may mean. An end that is open or unknown is the end of all time.
    pub(crate) reach: Interval,
}

impl Extent {
    /// Returns the extent of an event with this date.
    pub(crate) fn of(date: &Edtf) -> Extent {
        let (start, end) = date.bounds();
        match (start.date(), end.date()) {
            (Some(first), Some(last)) if date.is_single() => {
                Extent::new(first, last.end(), first, Some(last))
            }
            (Some(first), last) => Extent::new(first, first.end(), first, last),
            (None, Some(last)) => {
                let mut extent = Extent::new(last, last.end(), last, Some(last));
                if start == masar_edtf::Bound::Open {
                    extent.reach.start = Interval::ALL.start;
                }
                extent
            }
            (None, None) => Extent {
                begin: Moment(0),
                level: Level::ALL,
                reach: Interval::ALL,
            },
        }
    }

    /// Returns the extent of an event that begins from the start of `begin` to `begin_end`, and reaches from `first` to
    /// `last`.
    fn new(begin: Date, begin_end: Moment, first: Date, last: Option<Date>) -> Extent {
        let at = begin.start();
        let margin = |date: Date| date.qualification_margin() * 86_400;
        let start = Moment(first.start().0.saturating_sub(margin(first)));
        let end = last.map_or(Interval::ALL.end, |last| {
            let end = last.end().0.saturating_add(margin(last));
            Moment(end.max(start.0))
        });
        Extent {
            begin: at,
            level: Level::of_width(at, begin_end.0.saturating_sub(at.0)),
            reach: Interval { start, end },
        }
    }

    /// Whether it goes on, or its end is not known.
    pub(crate) fn is_ongoing(self) -> bool {
        self.reach.end == Interval::ALL.end
    }

    /// Returns its length as a number of steps, each four times as long as the one before, 0 to 31.
    pub(crate) fn length_step(self) -> u64 {
        if self.is_ongoing() {
            return 31;
        }
        let seconds = self.reach.width().max(1.0) as u64;
        u64::from(seconds.ilog2() / 2).min(30)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Extent {
        Extent::of(&Edtf::parse(text).expect("a date"))
    }

    #[test]
    fn an_event_is_where_it_begins_however_long_it_is() {
        let span = of("1912-03-30/1956-03-02");
        assert_eq!(
            span.level.name(span.level.interval(span.begin)),
            "1912-03-30"
        );
        assert_eq!(span.begin, of("1912-03-30").begin);
        assert!(of("1912-03-30/..").is_ongoing() && of("1912-03-30/").is_ongoing());
        assert!(!span.is_ongoing());
    }

    #[test]
    fn a_date_that_is_about_is_where_it_is_without_its_mark() {
        let (about, year) = (of("1900~"), of("1900"));
        assert_eq!((about.begin, about.level), (year.begin, year.level));
        assert!(about.reach.start < year.reach.start && about.reach.end > year.reach.end);
    }

    #[test]
    fn an_event_whose_start_is_open_reaches_back_to_the_beginning() {
        assert_eq!(of("../1956").reach.start, Interval::ALL.start);
        assert_eq!(of("/1956").reach.start, of("1956").reach.start);
        assert_eq!(of("../1956").begin, of("1956").begin);
    }

    #[test]
    fn one_of_several_dates_is_as_exact_as_all_of_them() {
        let choice = of("[1667,1668,1670..1672]");
        assert_eq!(choice.level.years(), Some(10));
        assert_eq!(of("{1960,1961-12}").level.years(), Some(1));
    }
}
