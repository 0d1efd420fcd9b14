//! The days or times of a date in a calendar.

use masar_edtf::{Bound, Date, Day, Edtf, Moment, Precision};
use masar_feed::{Feed, effective_date};

/// The days that a calendar can write: years 1 to 9999, without a day at both ends for the offset of a zone.
const WRITABLE: std::ops::RangeInclusive<i64> = -719_160..=2_932_894;

/// A date in a calendar.
pub(super) struct When {
    pub(super) place: Place,
    /// Whether the days or times have all information of the date.
    pub(super) exact: bool,
    /// Whether both bounds of the date are in it.
    whole: bool,
}

/// Whole days, or times.
pub(super) enum Place {
    /// The first and the last day (inclusive).
    Days(Day, Day),
    /// The start and, if there is one, the end.
    Times(Clock, Option<Clock>),
}

/// A local time and its zone.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    pub(super) local: Moment,
    /// The offset in seconds east of UTC, if it is known.
    pub(super) east: Option<i64>,
    /// Whether the offset is that of the feed's zone, and not written in the date.
    pub(super) of_feed: bool,
}

impl Clock {
    /// Takes the zone of another time if this one has none.
    pub(super) fn zoned_as(&mut self, other: Clock) {
        if self.east.is_none() {
            self.east = other.east;
            self.of_feed = other.of_feed;
        }
    }
}

/// Returns the days or times of an event; `None` if it has no day.
pub(super) fn when(feed: &Feed, event: usize) -> Option<When> {
    let (date, own) = effective_date(feed, event)?;
    let mut when = read(date)?;
    if !own {
        // The parent has an open or unknown bound: the event may be on any day.
        if !when.whole {
            return None;
        }
        when.exact = false;
    }
    let (first, last) = match when.place {
        Place::Days(first, last) => (first, last.plus(1)),
        Place::Times(start, end) => (start.local.day(), end.unwrap_or(start).local.day()),
    };
    (WRITABLE.contains(&first.0) && WRITABLE.contains(&last.0)).then_some(when)
}

fn read(edtf: &Edtf) -> Option<When> {
    let (start, end) = edtf.bounds();
    let mut when = match (known(start), known(end)) {
        (Some(date), Some(last)) if date == last => one(&date, true),
        (Some(from), Some(to)) => two(&from, &to),
        // Only one bound has a day.
        (Some(only), None) | (None, Some(only)) => one(&only, false),
        (None, None) => return None,
    };
    // A calendar cannot write one of several dates, or several with gaps.
    when.exact &= !matches!(edtf, Edtf::Set(_)) || start == end;
    Some(when)
}

/// Returns the date if it is known to the season or finer. A whole year is of no use in a calendar.
fn usable(date: Date) -> Option<Date> {
    (date.precision > Precision::Year).then_some(date)
}

fn known(end: Bound) -> Option<Date> {
    end.date().and_then(usable)
}

fn one(date: &Date, whole: bool) -> When {
    When {
        place: match date.time {
            Some(_) => Place::Times(clock(date), None),
            None => Place::Days(date.earliest(), date.latest()),
        },
        exact: whole && date.is_exact(),
        whole,
    }
}

fn two(from: &Date, to: &Date) -> When {
    // From a time to a day: until the midnight at the end of the day. From a day to a time: whole days,
    // since the time of the start is not known.
    let timed = from.time.is_some() && to.precision >= Precision::Day;
    let place = if timed {
        let mut end = clock(to);
        end.local = to.end();
        Place::Times(clock(from), Some(end))
    } else {
        let first = from.earliest();
        Place::Days(first, to.latest().max(first))
    };
    When {
        place,
        exact: from.is_exact() && to.is_exact() && (timed || to.time.is_none()),
        whole: true,
    }
}

fn clock(date: &Date) -> Clock {
    let local = date.start();
    Clock {
        local,
        east: date.utc_seconds().map(|utc| local.0 - utc),
        of_feed: false,
    }
}
