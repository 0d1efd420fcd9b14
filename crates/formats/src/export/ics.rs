//! Export to iCalendar, by the writer that the page uses. Time zones are resolved by their names.

use super::Options;
use crate::zones;
use masar_download::ics::Calendar;
use masar_edtf::Moment;
use masar_feed::Feed;

pub(super) fn write(feed: &Feed, lang: &str, options: &Options<'_>) -> String {
    let zone = feed.timezone.as_deref().and_then(zones::by_iana_name);
    let offset = |local: Moment| -> Option<i64> {
        zones::offset_at_local(zone.as_ref()?, zones::local_of(local.0)?)
    };
    let offset_at = |instant: i64| zones::offset_at(zone.as_ref()?, instant);
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
        offset_at: &offset_at,
    };
    let all: Vec<usize> = (0..feed.events.len()).collect();
    // An empty calendar is valid.
    let text = calendar.write(&all).unwrap_or_else(|| {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Masar//Masar//EN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n"
            .to_owned()
    });
    // The zone of a calendar without times, as most calendars write it. One that no program knows is left out.
    let name = zone.as_ref().and_then(|zone| zone.iana_name());
    let zone = name.map_or(String::new(), |name| {
        ["X-WR-TIMEZONE:", name, "\r\n"].concat()
    });
    text.replacen(
        "METHOD:PUBLISH\r\n",
        &["METHOD:PUBLISH\r\n", &zone].concat(),
        1,
    )
}
