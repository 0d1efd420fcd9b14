//! Events as an iCalendar text (RFC 5545), for "add to calendar" and for subscriptions.
//!
//! The date of an event in the calendar:
//!
//! | known of the date | in the calendar |
//! |---|---|
//! | a day, days | these days, all day |
//! | a time | that time: in UTC if the date has a zone, otherwise in the feed's zone, otherwise in no zone |
//! | a month, a season, an approximate day | all of these days; the description has the date in words |
//! | a bound that is open, unknown or known to the year | the days of the other bound; the description has the date in words |
//! | only a year or coarser | nothing |
//! | nothing, inside another event | the days or times of that event; the description explains it |
//!
//! Whole days do not mark the time as busy.

mod lines;
mod note;
mod when;
mod zone;

#[cfg(test)]
mod tests;

use fnv::FnvHasher;
use lines::Lines;
use masar_edtf::{Day, Edtf, Moment};
use masar_feed::{Event, Feed, Status, Text, effective_place, fixed, join_place, localized_text};
pub use note::note;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::borrow::Cow;
use std::hash::Hasher;
use when::{Clock, Place, When, when};

/// The source of a calendar.
pub struct Calendar<'a> {
    /// The feed of the events.
    pub feed: &'a Feed,
    /// The feed's absolute address. The UID of an event is made of it and the event's id; it is the same on
    /// every page and in every language, so that an event that is added again replaces itself. Where it is empty, the
    /// feed's source and title are taken, or else the event's date and titles, so that two feeds with an event of the
    /// same id have different UIDs.
    pub address: &'a str,
    /// The language of the texts (BCP 47).
    pub lang: &'a str,
    /// The separator of a building and its town: "، ".
    pub comma: &'a str,
    /// The current time, in seconds since 1970-01-01T00:00:00Z.
    pub now: i64,
    /// Returns the absolute address of an event's page; empty if it has none.
    pub page: &'a dyn Fn(usize) -> String,
    /// Returns the first paragraph of an event's description, in general [`note()`]. It is called if the days or
    /// times of the calendar do not have all information of the date, or if the event is postponed.
    pub note: &'a dyn Fn(usize) -> String,
    /// Returns the offset of the feed's zone at a local time, in seconds east of UTC. `None` if it is not
    /// known; the time is then written without a zone.
    pub offset: &'a dyn Fn(Moment) -> Option<i64>,
    /// Returns the offset of the feed's zone at an instant, in seconds since 1970 (UTC).
    pub offset_at: &'a dyn Fn(i64) -> Option<i64>,
}

/// Whether an event can be written to a calendar.
#[must_use]
pub fn has_day(feed: &Feed, event: usize) -> bool {
    when(feed, event).is_some()
}

impl Calendar<'_> {
    /// Returns the events that have a day as one file of type `text/calendar`, in UTF-8; `None` if none of
    /// them has a day.
    ///
    /// ```
    /// use masar_download::ics::Calendar;
    /// use masar_feed::read;
    ///
    /// let feed = read(r#"{"masar": 1, "events": [{"id": "a", "date": "2023-05-17/2023-05-21", "title": "أيام"}]}"#)
    ///     .expect("a feed")
    ///     .feed;
    /// let calendar = Calendar {
    ///     feed: &feed,
    ///     address: "https://example.org/feed.json",
    ///     lang: "ar",
    ///     comma: "، ",
    ///     now: 1_700_000_000,
    ///     page: &|_| String::new(),
    ///     note: &|_| String::new(),
    ///     offset: &|_| None,
    ///     offset_at: &|_| None,
    /// };
    /// let text = calendar.write(&[0]).expect("a day");
    /// assert!(text.contains("\r\nDTSTART;VALUE=DATE:20230517\r\nDTEND;VALUE=DATE:20230522\r\n"));
    /// ```
    #[must_use]
    pub fn write(&self, events: &[usize]) -> Option<String> {
        let mut uses = Vec::new();
        let mut body = Lines::default();
        for &event in events {
            if let Some(when) = when(self.feed, event) {
                self.event(&mut body, &mut uses, event, &when);
            }
        }
        if body.0.is_empty() {
            return None;
        }
        let mut out = Lines(String::from(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Masar//Masar//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n",
        ));
        if events.len() > 1 {
            let (title, lang) = self.text(&self.feed.title);
            // The name by RFC 7986, and the older property that more calendars read.
            out.text("NAME", lang, title);
            out.text("X-WR-CALNAME", "", title);
        }
        let zone = self.feed.timezone.as_deref().unwrap_or("");
        zone::zone(&mut out, zone, &uses, self.offset_at);
        out.0.push_str(&body.0);
        out.line(&["END:VCALENDAR"]);
        Some(out.0)
    }

    fn event(&self, out: &mut Lines, uses: &mut Vec<i64>, event: usize, when: &When) {
        let data = &self.feed.events[event];
        out.line(&["BEGIN:VEVENT"]);
        out.line(&["UID:", &hash(&self.identity(data)), &hash(&data.id)]);
        let now = self.now.clamp(0, Day(2_932_896).end().0);
        out.line(&["DTSTAMP:", &stamp(Moment(now)), "Z"]);
        self.place_in_time(out, uses, &when.place);
        let (title, lang) = self.text(&data.title);
        out.text("SUMMARY", lang, title);
        self.description(out, event, when.exact);
        self.location(out, event);
        let page = (self.page)(event);
        if !page.is_empty() {
            out.line(&["URL:", &uri(&page)]);
        }
        if let Some(track) = data.track.and_then(|track| self.feed.tracks.get(track)) {
            let (title, lang) = self.text(&track.title);
            out.text("CATEGORIES", lang, title);
        }
        for tag in &data.tags {
            out.text("CATEGORIES", "", tag);
        }
        out.line(&[
            "STATUS:",
            match data.status {
                Status::Confirmed => "CONFIRMED",
                Status::Planned | Status::Postponed => "TENTATIVE",
                Status::Cancelled => "CANCELLED",
            },
        ]);
        out.line(&["END:VEVENT"]);
    }

    /// Returns what tells the feed from others. A feed without address, source and title has nothing of its own that stays
    /// the same when it is updated. Then the event itself tells its UID from that of another feed: a calendar replaces an
    /// event by another one with the same UID, and an event that is lost is worse than one that is there twice.
    fn identity(&self, event: &Event) -> Cow<'_, str> {
        let address = self.address.split('#').next().unwrap_or("");
        if !address.is_empty() {
            return address.into();
        }
        let source = self.feed.source.as_ref().map_or("", |source| &source.href);
        let titles = self.feed.title.0.iter().map(|(_, title)| &**title);
        let parts: Vec<&str> = std::iter::once(source).chain(titles).collect();
        if parts.iter().any(|part| !part.is_empty()) {
            return parts.join("\n").into();
        }
        let date = event.date.as_ref().map_or(String::new(), Edtf::to_string);
        let titles = event.title.0.iter().map(|(_, title)| &**title);
        let parts: Vec<&str> = std::iter::once(&*date).chain(titles).collect();
        parts.join("\n").into()
    }

    fn place_in_time(&self, out: &mut Lines, uses: &mut Vec<i64>, place: &Place) {
        let (mut start, mut end) = match *place {
            Place::Days(first, last) => {
                // The end is the first day after: exclusive (section 3.6.1).
                out.line(&["DTSTART;VALUE=DATE:", &date(first)]);
                out.line(&["DTEND;VALUE=DATE:", &date(last.plus(1))]);
                out.line(&["TRANSP:TRANSPARENT"]);
                return;
            }
            Place::Times(start, end) => (start, end.unwrap_or(start)),
        };
        for clock in [&mut start, &mut end] {
            if clock.east.is_none() {
                clock.east = (self.offset)(clock.local);
                clock.of_feed = true;
            }
        }
        // Both ends must have a zone or neither (section 3.8.2.2): a zone at one end is taken for both.
        let as_written = (start, end);
        start.zoned_as(as_written.1);
        end.zoned_as(as_written.0);
        self.time(out, uses, "DTSTART", start);
        let utc = |clock: Clock| clock.local.0 - clock.east.unwrap_or(0);
        // An end must be later than the start; an event without an end has no length.
        if utc(end) > utc(start) {
            self.time(out, uses, "DTEND", end);
        }
    }

    /// Writes a time: without a zone, in UTC, or in the feed's zone.
    fn time(&self, out: &mut Lines, uses: &mut Vec<i64>, name: &str, clock: Clock) {
        let local = stamp(clock.local);
        match (clock.east, &self.feed.timezone) {
            (None, _) => out.line(&[name, ":", &local]),
            (Some(east), Some(zone)) if clock.of_feed => {
                uses.push(clock.local.0 - east);
                out.line(&[name, ";TZID=", zone, ":", &local]);
            }
            (Some(east), _) => out.line(&[name, ":", &stamp(Moment(clock.local.0 - east)), "Z"]),
        }
    }

    fn description(&self, out: &mut Lines, event: usize, exact: bool) {
        let data = &self.feed.events[event];
        let mut text = String::new();
        if !exact || data.status == Status::Postponed {
            text = (self.note)(event);
        }
        let (summary, mut lang) = self.text(&data.summary);
        let mut summary = Cow::Borrowed(summary);
        if summary.is_empty() {
            let body;
            (body, lang) = self.text(&data.body);
            summary = masar_markdown::plain_text(body, masar_feed::is_link).into();
        }
        // Some calendars do not show the URL of an event.
        for part in [&*summary, &(self.page)(event)] {
            if !text.is_empty() && !part.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(part);
        }
        let lang = if summary.is_empty() { self.lang } else { lang };
        out.text("DESCRIPTION", lang, &text);
    }

    fn location(&self, out: &mut Lines, event: usize) {
        let Some(place) = effective_place(self.feed, event) else {
            return;
        };
        let (name, mut lang) = self.text(&place.name);
        let (town, its) = self.text(&place.locality);
        if name.is_empty() {
            lang = its;
        }
        out.text("LOCATION", lang, &join_place(name, self.comma, town));
        // False for a value that is not a number, too.
        if let Some((north, east)) = place.geo
            && north.abs() <= 90.0
            && east.abs() <= 180.0
        {
            // Six decimals (section 3.8.1.6) are about 11 cm.
            out.line(&["GEO:", &fixed(north, 6), ";", &fixed(east, 6)]);
        }
    }

    fn text<'a>(&'a self, text: &'a Text) -> (&'a str, &'a str) {
        localized_text(self.feed, text, self.lang)
    }
}

/// Returns a value of type DATE (section 3.3.4).
fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// Returns a value of type DATE-TIME (section 3.3.5), without its zone.
fn stamp(moment: Moment) -> String {
    let second = moment.second_of_day();
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{}T{hour:02}{minute:02}{second:02}", date(moment.day()))
}

/// Bytes that a URI does not have as they are; bytes beyond ASCII are always encoded.
const NOT_IN_URI: &AsciiSet = &CONTROLS.add(b' ');

/// Returns an address in ASCII: the other characters of an IRI are percent-encoded (RFC 3987, section 3.1).
fn uri(address: &str) -> String {
    utf8_percent_encode(address, NOT_IN_URI).to_string()
}

/// Returns 64 bits of a text (FNV-1a) in hexadecimal. An id may be of any script and length, but calendars
/// use the UID in file names.
fn hash(text: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    format!("{:016X}", hasher.finish())
}
