//! Which dates each format says as they are; for the others, what becomes of them.

use crate::date::{Date, Edtf, Endpoint, Precision, Qualifier, Zone};

fn dates(edtf: &Edtf) -> Vec<&Date> {
    match edtf {
        Edtf::Date(date) => vec![date],
        Edtf::Interval { start, end } => [start, end]
            .into_iter()
            .filter_map(|one| match one {
                Endpoint::Date(date) => Some(date),
                Endpoint::Open | Endpoint::Unknown => None,
            })
            .collect(),
    }
}

/// Whether both ends are dates, and not one the other.
fn is_whole(edtf: &Edtf) -> bool {
    match edtf {
        Edtf::Date(_) => true,
        Edtf::Interval {
            start: Endpoint::Date(a),
            end: Endpoint::Date(b),
        } => a != b,
        Edtf::Interval { .. } => false,
    }
}

const DOUBT: &str = "that it is uncertain or approximate has no place there.";
const ENDS: &str = "an end that is open or unknown has no place there.";

pub(super) fn in_a_calendar(edtf: &Edtf) -> Option<&'static str> {
    let all = dates(edtf);
    let fine = all
        .iter()
        .filter(|date| date.precision > Precision::Year)
        .count();
    if fine == 0 {
        return Some("it has no day to keep free, and the event is left out.");
    }
    if !is_whole(edtf) || fine < all.len() {
        return Some("the description says in words what the days do not.");
    }
    if all
        .iter()
        .any(|date| date.precision < Precision::Day || date.qualifier != Qualifier::default())
    {
        return Some("its days are all those it may mean, and the description says so.");
    }
    let timed = all.iter().filter(|date| date.time.is_some()).count();
    if timed > 0 && timed < all.len() {
        return Some("a calendar has a time at both ends or at none.");
    }
    let offset = all.iter().any(|date| {
        date.time
            .is_some_and(|time| time.zone.is_some() && time.zone != Some(Zone::Utc))
    });
    if offset {
        return Some("it is written in UTC.");
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.second == Some(0)))
    {
        return Some("seconds that are nought are not told from none.");
    }
    if all.iter().any(|date| !(1..=9_999).contains(&date.year)) {
        return Some("a calendar has the years 1 to 9999 only, and the event is left out.");
    }
    None
}

pub(super) fn in_iso(edtf: &Edtf) -> Option<&'static str> {
    let all = dates(edtf);
    if all
        .iter()
        .any(|date| date.qualifier != Qualifier::default())
    {
        return Some(DOUBT);
    }
    if !is_whole(edtf) {
        return Some(ENDS);
    }
    if all.iter().any(|date| {
        date.precision < Precision::Year || matches!(date.precision, Precision::Season(_))
    }) {
        return Some("it is written as the stretch from its first to its last day.");
    }
    if all.iter().any(|date| date.year < 0 || date.year > 9_999) {
        return Some("ISO 8601 needs another agreement for such a year.");
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.second == Some(0)))
    {
        return Some("seconds that are nought are left out.");
    }
    None
}

pub(super) fn in_parts(edtf: &Edtf, era: bool) -> Option<&'static str> {
    let all = dates(edtf);
    if all
        .iter()
        .any(|date| date.qualifier != Qualifier::default())
    {
        return Some(DOUBT);
    }
    if !is_whole(edtf) {
        return Some(ENDS);
    }
    if era && matches!(edtf, Edtf::Date(_)) {
        return Some("an era has two ends there: its first and its last day.");
    }
    if all.iter().any(|date| {
        date.precision < Precision::Year || matches!(date.precision, Precision::Season(_))
    }) {
        return Some("it is written as the stretch from its first to its last day.");
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.zone.is_some()))
    {
        return Some("a time has no zone there.");
    }
    None
}
