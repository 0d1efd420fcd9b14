//! The dates that a format cannot write as they are, and how it writes them.

use crate::schema_org::is_stretch;
use masar_edtf::{Date, Edtf, Precision, Qualification, Zone};
use masar_feed::ExportMessage;

/// Returns the bounds of a date that are dates, and whether the date has more information than they: several
/// dates, unknown digits, significant digits.
fn dates(edtf: &Edtf) -> (Vec<Date>, bool) {
    let (start, end) = edtf.bounds();
    let single = matches!(edtf, Edtf::Date(_));
    let ends = [start.date(), end.date().filter(|_| !single)];
    let all: Vec<Date> = ends.into_iter().flatten().collect();
    let more = matches!(edtf, Edtf::Set(_)) || all.iter().any(is_stretch);
    (all, more)
}

/// Whether both bounds are dates; those of an interval also differ.
fn is_whole(edtf: &Edtf) -> bool {
    let (start, end) = edtf.bounds();
    let both = start.date().is_some() && end.date().is_some();
    both && (start != end || !matches!(edtf, Edtf::Interval { .. }))
}

/// Returns the difference of a date in iCalendar, if there is one.
pub(super) fn in_a_calendar(edtf: &Edtf) -> Option<ExportMessage> {
    let (all, more) = dates(edtf);
    let with_day = all
        .iter()
        .filter(|date| date.precision > Precision::Year)
        .count();
    if with_day == 0 {
        return Some(ExportMessage::DateNoDay);
    }
    if !is_whole(edtf) || with_day < all.len() {
        return Some(ExportMessage::DateInWords);
    }
    if more
        || all.iter().any(|date| {
            date.precision < Precision::Day || date.qualification != Qualification::default()
        })
    {
        return Some(ExportMessage::DateAllDays);
    }
    let timed = all.iter().filter(|date| date.time.is_some()).count();
    if timed > 0 && timed < all.len() {
        return Some(ExportMessage::DateOneTime);
    }
    let offset = all.iter().any(|date| {
        date.time
            .is_some_and(|time| time.zone.is_some() && time.zone != Some(Zone::Utc))
    });
    if offset {
        return Some(ExportMessage::DateInUtc);
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.second == Some(0)))
    {
        return Some(ExportMessage::DateSecondsNone);
    }
    if all.iter().any(|date| !(1..=9_999).contains(&date.year)) {
        return Some(ExportMessage::DateYears);
    }
    None
}

/// Returns the difference of a date in ISO 8601, if there is one.
pub(super) fn in_iso(edtf: &Edtf) -> Option<ExportMessage> {
    let (all, more) = dates(edtf);
    if all
        .iter()
        .any(|date| date.qualification != Qualification::default())
    {
        return Some(ExportMessage::DateDoubt);
    }
    if !is_whole(edtf) {
        return Some(ExportMessage::DateEnds);
    }
    if more {
        return Some(ExportMessage::DateStretch);
    }
    if all.iter().any(|date| date.year < 0 || date.year > 9_999) {
        return Some(ExportMessage::DateIsoYear);
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.second == Some(0)))
    {
        return Some(ExportMessage::DateSecondsOut);
    }
    None
}

/// Returns the difference of a date in TimelineJS, if there is one.
pub(super) fn in_parts(edtf: &Edtf, era: bool) -> Option<ExportMessage> {
    let (all, more) = dates(edtf);
    if all
        .iter()
        .any(|date| date.qualification != Qualification::default())
    {
        return Some(ExportMessage::DateDoubt);
    }
    if !is_whole(edtf) {
        return Some(ExportMessage::DateEnds);
    }
    if era && matches!(edtf, Edtf::Date(_)) {
        return Some(ExportMessage::DateEraEnds);
    }
    if more {
        return Some(ExportMessage::DateStretch);
    }
    if all
        .iter()
        .any(|date| date.time.is_some_and(|time| time.zone.is_some()))
    {
        return Some(ExportMessage::DateNoZone);
    }
    None
}
