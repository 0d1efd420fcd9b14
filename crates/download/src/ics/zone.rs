//! The definition of a time zone for the time in which the events of a calendar are (RFC 5545, section 3.6.5).

use super::lines::Lines;
use super::stamp;
use masar_edtf::Moment;

/// The days between two times at which the offset is asked for. No zone has two changes in so few days.
const STEP: i64 = 20 * 86_400;

/// The most steps. Over a longer time the steps are longer.
const MAX_STEPS: i64 = 3_000;

/// Writes a VTIMEZONE with all changes of offset from the start of the year of the first instant in `uses` to the last
/// one; `uses` has seconds since 1970 (UTC), and `offset` returns the offset of the zone at such an instant.
pub(super) fn zone(out: &mut Lines, name: &str, uses: &[i64], offset: &dyn Fn(i64) -> Option<i64>) {
    let (Some(first), Some(last)) = (uses.iter().min(), uses.iter().max()) else {
        return;
    };
    let Some(start) = start_of_year(*first, offset) else {
        return;
    };
    let step = STEP.max((last - start) / MAX_STEPS);
    let mut samples: Vec<i64> = (0..)
        .map(|at| start + at * step)
        .take_while(|at| at < last)
        .collect();
    samples.extend(uses);
    samples.sort_unstable();
    let Some(mut east) = offset(start) else {
        return;
    };
    out.line(&["BEGIN:VTIMEZONE"]);
    out.line(&["TZID:", name]);
    observance(out, Moment(start + east), east, east);
    let mut before = start;
    for at in samples {
        let now = offset(at).unwrap_or(east);
        if now != east {
            observance(
                out,
                Moment(change(before, at, east, offset) + east),
                east,
                now,
            );
            east = now;
        }
        before = at;
    }
    out.line(&["END:VTIMEZONE"]);
}

/// Returns the instant at which the year of another begins on the zone's clock.
fn start_of_year(instant: i64, offset: &dyn Fn(i64) -> Option<i64>) -> Option<i64> {
    let local = Moment(instant + offset(instant)?);
    let start = local.day().first_of_year().start().0;
    Some((start - offset(start)?).min(instant))
}

/// Returns the first instant with another offset than `east`, between one that has it and one that has not.
fn change(mut before: i64, mut after: i64, east: i64, offset: &dyn Fn(i64) -> Option<i64>) -> i64 {
    while after - before > 1 {
        let middle = before + (after - before) / 2;
        if offset(middle) == Some(east) {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

fn observance(out: &mut Lines, onset: Moment, from: i64, to: i64) {
    out.line(&["BEGIN:STANDARD"]);
    out.line(&["DTSTART:", &stamp(onset)]);
    out.line(&["TZOFFSETFROM:", &offset(from)]);
    out.line(&["TZOFFSETTO:", &offset(to)]);
    out.line(&["END:STANDARD"]);
}

/// Returns a value of type UTC-OFFSET (section 3.3.14).
fn offset(east: i64) -> String {
    // "-0000" is not allowed.
    let sign = if east < 0 { '-' } else { '+' };
    let seconds = east.abs();
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{seconds:02}")
    }
}
