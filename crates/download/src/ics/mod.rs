//! Events as an iCalendar text (RFC 5545), for "add to calendar" and for subscriptions.
//!
//! What someone who adds an event to a calendar expects:
//!
//! | known of the date | in the calendar |
//! |---|---|
//! | a day, days | these days, all day |
//! | a time | that time: in the feed's zone, in UTC where the date says its own, else wherever one is |
//! | a month, a season; about a day | all of these days; the description says what is known |
//! | an open or unknown end, or one known to the year | the days of the other end, and the words |
//! | only the year, the decade… | nothing: no day to keep free |
//! | nothing, inside another event | the other's days or times, and the words |
//!
//! Whole days never mark anyone as busy.

mod lines;
mod when;
mod zone;

#[cfg(test)]
mod tests;

use lines::Lines;
use masar_edtf::{Day, Moment, cut, digits, padded};
use masar_feed::said::{joined, said};
use masar_feed::{Event, Feed, Status, Text};
use when::{Clock, Place, When, when};

/// What a calendar text is made from.
pub struct Calendar<'a> {
    /// Where the events are.
    pub feed: &'a Feed,
    /// The feed's absolute address: with an event's id it makes the UID, the same on every page and
    /// in every language, so that adding an event again changes the one that is there.
    pub address: &'a str,
    /// The language asked for (BCP 47).
    pub lang: &'a str,
    /// What stands between a building and its town: "، ".
    pub comma: &'a str,
    /// Now: seconds since 1970-01-01T00:00:00Z.
    pub now: i64,
    /// The absolute address of an event's page; empty for none.
    pub page: &'a dyn Fn(usize) -> String,
    /// The head of an event's description. Asked only for those of which the calendar's days do not
    /// tell all: what is known of the date, in words ("February 2023, day not given"), or that the
    /// event was postponed.
    pub note: &'a dyn Fn(usize) -> String,
    /// How many seconds east of UTC the feed's zone is when its clocks show this time; nothing when
    /// nobody knows, and then the time is of no zone.
    pub offset: &'a dyn Fn(Moment) -> Option<i64>,
}

/// Whether a calendar has a place for an event: whether to offer adding it.
#[must_use]
pub fn has_day(feed: &Feed, event: usize) -> bool {
    when(feed, event).is_some()
}

impl Calendar<'_> {
    /// The events that have a day, as one text, to be saved as UTF-8 and served as `text/calendar`;
    /// nothing when none of them has.
    ///
    /// ```
    /// use masar_feed::{formats::ics::Calendar, read};
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
            // RFC 7986's name, and the one that calendars read before there was it.
            out.text("NAME", lang, title);
            out.text("X-WR-CALNAME", "", title);
        }
        let zone = self.feed.timezone.as_deref().unwrap_or("");
        zone::zone(&mut out, zone, &uses);
        out.0.push_str(&body.0);
        out.line(&["END:VCALENDAR"]);
        Some(out.0)
    }

    fn event(&self, out: &mut Lines, uses: &mut Vec<(i64, i64)>, event: usize, when: &When) {
        let data = &self.feed.events[event];
        out.line(&["BEGIN:VEVENT"]);
        let (feed, _) = cut(self.address, b'#');
        out.line(&["UID:", &hash(feed), &hash(&data.id)]);
        let now = self.now.clamp(0, Day(2_932_896).end().0);
        out.line(&["DTSTAMP:", &stamp(Moment(now)), "Z"]);
        self.place_in_time(out, uses, &when.place);
        let (title, lang) = self.text(&data.title);
        out.text("SUMMARY", lang, title);
        self.description(out, event, when.exact);
        self.location(out, data);
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

    fn place_in_time(&self, out: &mut Lines, uses: &mut Vec<(i64, i64)>, place: &Place) {
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
        // Both ends have a zone or neither (section 3.8.2.2): whoever wrote one once meant it for both.
        let as_written = (start, end);
        start.zoned_as(as_written.1);
        end.zoned_as(as_written.0);
        self.time(out, uses, "DTSTART", start);
        let utc = |clock: Clock| clock.local.0 - clock.east.unwrap_or(0);
        // An end that is not later is not allowed; without one it is over when it begins.
        if utc(end) > utc(start) {
            self.time(out, uses, "DTEND", end);
        }
    }

    /// A time: of no zone, in UTC, or in the feed's zone.
    fn time(&self, out: &mut Lines, uses: &mut Vec<(i64, i64)>, name: &str, clock: Clock) {
        let local = stamp(clock.local);
        match (clock.east, &self.feed.timezone) {
            (None, _) => out.line(&[name, ":", &local]),
            (Some(east), Some(zone)) if clock.of_feed => {
                uses.push((clock.local.0 - east, east));
                out.line(&[name, ";TZID=", zone, ":", &local]);
            }
            (Some(east), _) => out.line(&[name, ":", &stamp(Moment(clock.local.0 - east)), "Z"]),
        }
    }

    fn description(&self, out: &mut Lines, event: usize, exact: bool) {
        let data = &self.feed.events[event];
        let mut said = String::new();
        if !exact || data.status == Status::Postponed {
            said = (self.note)(event);
        }
        let (mut summary, mut lang) = self.text(&data.summary);
        if summary.is_empty() {
            (summary, lang) = self.text(&data.body);
        }
        // Some calendars show no URL of an event.
        for part in [summary, &(self.page)(event)] {
            if !said.is_empty() && !part.is_empty() {
                said.push_str("\n\n");
            }
            said.push_str(part);
        }
        let lang = if summary.is_empty() { self.lang } else { lang };
        out.text("DESCRIPTION", lang, &said);
    }

    fn location(&self, out: &mut Lines, data: &Event) {
        let Some(place) = &data.place else { return };
        let (name, mut lang) = self.text(&place.name);
        let (town, its) = self.text(&place.locality);
        if name.is_empty() {
            lang = its;
        }
        out.text("LOCATION", lang, &joined(name, self.comma, town));
        // False too for what is no number.
        if let Some((north, east)) = place.geo
            && north.abs() <= 90.0
            && east.abs() <= 180.0
        {
            out.line(&["GEO:", &degrees(north), ";", &degrees(east)]);
        }
    }

    fn text<'a>(&'a self, text: &'a Text) -> (&'a str, &'a str) {
        said(self.feed, text, self.lang)
    }
}

/// DATE (section 3.3.4).
fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    [
        &*padded(year.unsigned_abs(), 4),
        &padded(u64::from(month), 2),
        &padded(u64::from(day), 2),
    ]
    .concat()
}

/// DATE-TIME (section 3.3.5), without its zone.
fn stamp(moment: Moment) -> String {
    let second = moment.second_of_day().unsigned_abs();
    [
        &date(moment.day()),
        "T",
        &padded(second / 3_600, 2),
        &padded(second / 60 % 60, 2),
        &padded(second % 60, 2),
    ]
    .concat()
}

/// Degrees with six decimals (section 3.8.1.6), about 11 cm.
fn degrees(degrees: f64) -> String {
    let millionths = (degrees.abs() * 1e6 + 0.5) as u64;
    [
        if degrees < 0.0 { "-" } else { "" },
        &digits(millionths / 1_000_000),
        ".",
        &padded(millionths % 1_000_000, 6),
    ]
    .concat()
}

/// An address in ASCII: what an IRI has beyond it is percent-encoded (RFC 3987, section 3.1).
fn uri(address: &str) -> String {
    let mut out = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push('%');
            hex(&mut out, u64::from(byte), 2);
        }
    }
    out
}

/// 64 bits of a text (FNV-1a), in hexadecimal. An id may be of any script and length, and a UID is
/// made into file names.
fn hash(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut out = String::new();
    hex(&mut out, hash, 16);
    out
}

fn hex(out: &mut String, number: u64, digits: u32) {
    for digit in (0..digits).rev() {
        let digit = (number >> (4 * digit)) as u8 & 15;
        out.push(char::from(
            if digit < 10 { b'0' } else { b'A' - 10 } + digit,
        ));
    }
}
