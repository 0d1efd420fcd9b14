//! The definition of a time zone, as far as the events of a calendar need it (RFC 5545, section 3.6.5).

use super::lines::Lines;
use super::stamp;
use masar_edtf::Moment;

/// Writes a VTIMEZONE that is right at some instants; `uses` has their seconds since 1970 (UTC) and the offsets
/// of the zone in seconds east of UTC. A program that has the zone's rules ignores the offsets.
pub(super) fn zone(out: &mut Lines, name: &str, uses: &[(i64, i64)]) {
    let mut uses = uses.to_vec();
    uses.sort_by_key(|(instant, _)| *instant);
    let mut before: Option<(i64, i64)> = None;
    for (instant, east) in uses {
        match before {
            // From the start of the year on; no event is earlier.
            None => {
                out.line(&["BEGIN:VTIMEZONE"]);
                out.line(&["TZID:", name]);
                let local = Moment(instant + east);
                observance(out, local.day().first_of_year().start(), east, east);
            }
            // The offset changes between two events; the exact day does not matter to them.
            Some((last, from)) if from != east => {
                observance(out, Moment(last + (instant - last) / 2 + from), from, east);
            }
            Some(_) => {}
        }
        before = Some((instant, east));
    }
    if before.is_some() {
        out.line(&["END:VTIMEZONE"]);
    }
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
