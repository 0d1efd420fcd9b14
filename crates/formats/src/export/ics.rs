//! Export to iCalendar, by the writer that the page uses. Time zones are resolved by their names.

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone};

use super::Options;
use masar_download::ics::Calendar;
use masar_edtf::Moment;
use masar_feed::Feed;

pub(super) fn write(feed: &Feed, lang: &str, options: &Options<'_>) -> String {
    let zone: Option<chrono_tz::Tz> = feed.timezone.as_deref().and_then(|zone| zone.parse().ok());
    let offset = |local: Moment| -> Option<i64> {
        let local: NaiveDateTime = DateTime::from_timestamp(local.0, 0)?.naive_utc();
        // A time that a change of clocks skips has the offset from before the change.
        let found = zone?.offset_from_local_datetime(&local);
        let found = found.earliest().or_else(|| {
            let before = local.checked_sub_signed(chrono::TimeDelta::hours(3))?;
            zone?.offset_from_local_datetime(&before).earliest()
        })?;
        Some(i64::from(found.fix().local_minus_utc()))
    };
    let page = |event: usize| {
        let links = &feed.events[event].links;
        links
            .first()
            .filter(|link| link.href.starts_with("http"))
            .map_or(String::new(), |link| link.href.clone())
    };
    let calendar = Calendar {
        feed,
        address: options.address,
        lang,
        comma: (options.comma)(lang),
        now: options.now,
        page: &page,
        note: &|event| (options.note)(feed, event, lang),
        offset: &offset,
    };
    let all: Vec<usize> = (0..feed.events.len()).collect();
    // An empty calendar is valid.
    let text = calendar.write(&all).unwrap_or_else(|| {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Masar//Masar//EN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"
            .to_owned()
    });
    // The zone of a calendar without times, as most calendars write it.
    let zone = feed.timezone.as_deref().map_or(String::new(), |zone| {
        ["X-WR-TIMEZONE:", zone, "\r\n"].concat()
    });
    text.replacen(
        "METHOD:PUBLISH\r\n",
        &["METHOD:PUBLISH\r\n", &zone].concat(),
        1,
    )
}
