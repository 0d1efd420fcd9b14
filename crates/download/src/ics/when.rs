//! Which days or times of a calendar a date takes.

use masar_edtf::{Date, Day, Edtf, End, Moment, Precision};
use masar_feed::Feed;
use masar_feed::dated::dated;

/// The days a calendar can write, years 1 to 9999, with room for a zone at both ends.
const WRITABLE: std::ops::RangeInclusive<i64> = -719_160..=2_932_894;

/// A date as a calendar has it.
pub(super) struct When {
    pub(super) place: Place,
    /// The place says all that is known and no more.
    pub(super) exact: bool,
    /// Both ends are in it.
    whole: bool,
}

/// Whole days, or times.
pub(super) enum Place {
    /// From a day to a day, that one included.
    Days(Day, Day),
    /// From a time, to another when there is one.
    Times(Clock, Option<Clock>),
}

/// A time on the wall.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    pub(super) local: Moment,
    /// Seconds east of UTC, where the date says so.
    pub(super) east: Option<i64>,
    /// The zone is the feed's, not one written beside the time.
    pub(super) of_feed: bool,
}

impl Clock {
    /// Takes another's zone where it has none.
    pub(super) fn zoned_as(&mut self, other: Clock) {
        if self.east.is_none() {
            self.east = other.east;
            self.of_feed = other.of_feed;
        }
    }
}

/// Where a calendar has an event; nothing when it has no day that is of use there.
pub(super) fn when(feed: &Feed, event: usize) -> Option<When> {
    let (date, own) = dated(feed, event)?;
    let mut when = read(date)?;
    if !own {
        // Within something that is still going on it may have been on any day.
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
    let (start, end) = edtf.ends();
    let mut when = match (known(start), known(end)) {
        (Some(date), Some(last)) if date == last => one(date, true),
        (Some(from), Some(to)) => two(from, to),
        // Of what began and goes on, the beginning; of what only has an end, the end.
        (Some(only), None) | (None, Some(only)) => one(only, false),
        (None, None) => return None,
    };
    // One of several dates, or several with gaps: a calendar has neither.
    when.exact &= !matches!(edtf, Edtf::Set(_)) || start == end;
    Some(when)
}

/// A date known to the season or finer. A bar of a whole year, or of ten, is of no use among someone's
/// appointments.
fn usable(date: &Date) -> Option<&Date> {
    (date.precision > Precision::Year).then_some(date)
}

fn known(end: End<'_>) -> Option<&Date> {
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
    // From a time to a day: up to the midnight that ends the day. From a day to a time: whole days,
    // for nobody said that it begins at midnight.
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
