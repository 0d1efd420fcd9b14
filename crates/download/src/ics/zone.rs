//! The time zone, as far as the events of one calendar need it (RFC 5545, section 3.6.5).

use super::lines::Lines;
use super::stamp;
use masar_edtf::{Moment, padded};
use masar_feed::order;

/// A VTIMEZONE that is right at these instants: seconds since 1970 UTC, and how many seconds east of
/// UTC the zone is then. Whoever knows the zone by its name does not look inside.
pub(super) fn zone(out: &mut Lines, name: &str, uses: &[(i64, i64)]) {
    let order = order::sorted(uses.len(), &mut |a, b| uses[a].0.cmp(&uses[b].0));
    let mut before: Option<(i64, i64)> = None;
    for at in order {
        let (instant, east) = uses[at];
        match before {
            // In force since the year began; what was before that, no event asks.
            None => {
                out.line(&["BEGIN:VTIMEZONE"]);
                out.line(&["TZID:", name]);
                let local = Moment(instant + east);
                observance(out, local.day().first_of_year().start(), east, east);
            }
            // It changed between two events. On which day, none of them asks either.
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

/// UTC-OFFSET (section 3.3.14).
fn offset(east: i64) -> String {
    let seconds = east.unsigned_abs();
    let rest = padded(seconds % 60, 2);
    [
        // "-0000" is not allowed.
        if east < 0 { "-" } else { "+" },
        &padded(seconds / 3_600, 2),
        &padded(seconds / 60 % 60, 2),
        if rest == "00" { "" } else { &rest },
    ]
    .concat()
}
