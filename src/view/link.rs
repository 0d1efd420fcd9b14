//! The deep link: the visitor's choices as the fragment of a URL.
//!
//! `#masar/open-days-2023?view=story&lang=fr&q=police&from=2022-09&window=2022-09-01/2023-06-30`: a
//! prefix of its own for each widget of a page, the opened event, and what differs from the default.
//! The module calls nothing of the browser.

use masar_edtf::{Day, days_in_month};
use masar_timeline::Filter;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The bytes that a link percent-encodes: all but the unreserved ones (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A view of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// Marks on a scale of time.
    Axis,
    /// One event after the other.
    Story,
    /// Rows and columns.
    Table,
}

impl View {
    /// Returns the name of the view in links, attributes and events.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            View::Axis => "axis",
            View::Story => "story",
            View::Table => "table",
        }
    }

    /// Returns the view of a name.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<View> {
        let views = [View::Axis, View::Story, View::Table];
        views.into_iter().find(|view| view.name() == name)
    }
}

/// The choices in a link. The default link has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    /// The id of the opened event.
    pub(crate) event: Option<String>,
    /// The chosen view.
    pub(crate) view: Option<View>,
    /// The chosen language, a BCP 47 tag.
    pub(crate) lang: Option<String>,
    /// The search text and the filters.
    pub(crate) filter: Filter,
    /// The first and the last visible day of the axis.
    pub(crate) window: Option<(Day, Day)>,
    /// Whether easy-to-read texts are shown where the feed has them.
    pub(crate) easy: bool,
}

/// The names of the lists of [`Filter`], by [`masar_timeline::FacetKind`].
const LIST_NAMES: [&str; 5] = ["track", "partner", "place", "audience", "tag"];

/// Reads a fragment, with or without its `#`. Returns nothing if the fragment does not begin with the prefix, and so
/// belongs to the host page. Unknown and malformed parameters are ignored, so that an old link or a link of a later
/// version still works as far as possible.
#[must_use]
pub(crate) fn read(fragment: &str, prefix: &str) -> Option<Link> {
    let fragment = fragment.strip_prefix("#").unwrap_or(fragment);
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let (head, event) = path.split_once('/').unwrap_or((path, ""));
    if fragment.is_empty() || decode(head)? != prefix {
        return None;
    }
    let mut link = Link {
        event: decode(event).filter(|id| !id.is_empty()),
        ..Link::default()
    };
    for part in query.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        if !value.is_empty() {
            // Some mail programs keep the `&amp;` of HTML.
            link.set(name.strip_prefix("amp;").unwrap_or(name), value);
        }
    }
    Some(link)
}

/// Reads a filter in the format of links: `track=outreach&q=police&from=2022-09`. Each parameter that is unknown,
/// malformed or empty is passed to `report`.
#[must_use]
pub(crate) fn filter(text: &str, report: &mut dyn FnMut(&str)) -> Filter {
    let mut link = Link::default();
    let text = text.strip_prefix("?").unwrap_or(text);
    // `split` would return an empty part for an empty text and after a `&` at the end.
    for part in text.split_terminator('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let before = link.filter.clone();
        link.set(name, value);
        if link.filter == before {
            report(part);
        }
    }
    link.filter
}

/// Writes a link as a fragment, without the `#`. All characters but ASCII letters, digits and `-._~` are
/// percent-encoded. At the end of the link those four are, too: chat and mail programs would cut them off.
#[must_use]
pub(crate) fn write(link: &Link, prefix: &str) -> String {
    let mut out = String::new();
    out.extend(utf8_percent_encode(prefix, RESERVED));
    out.push('/');
    if let Some(event) = &link.event {
        out.extend(utf8_percent_encode(event, RESERVED));
    }
    let filter = &link.filter;
    let mut query = QueryWriter { out, last: "" };
    query.add("view", link.view.map_or("", View::name));
    query.add("lang", link.lang.as_deref().unwrap_or(""));
    query.add("easy", if link.easy { "1" } else { "" });
    query.add("q", &filter.query);
    for (name, values) in LIST_NAMES.into_iter().zip(&filter.lists) {
        for value in values {
            query.add(name, value);
        }
    }
    if let Some(day) = filter.from {
        query.add("from", &day_or_month(day, day == day.first_of_month()));
    }
    if let Some(day) = filter.to {
        let next = day.plus(1);
        query.add("to", &day_or_month(day, next == next.first_of_month()));
    }
    if let Some((first, last)) = link.window {
        query.add("window", &first.to_string());
        query.out.push('/');
        query.out.push_str(&last.to_string());
    }
    let mut out = query.out;
    if out.ends_with(['-', '.', '_', '~'])
        && let Some(last) = out.pop()
    {
        out.extend(utf8_percent_encode(
            last.encode_utf8(&mut [0; 4]),
            NON_ALPHANUMERIC,
        ));
    }
    out
}

/// A writer of a link's parameters.
struct QueryWriter {
    out: String,
    /// The parameter that was written last.
    last: &'static str,
}

impl QueryWriter {
    /// Adds a value to a parameter, unless it is empty. A comma separates the values of a parameter.
    fn add(&mut self, name: &'static str, value: &str) {
        if value.is_empty() {
            return;
        }
        if self.last == name {
            self.out.push(',');
        } else {
            self.out.push(if self.last.is_empty() { '?' } else { '&' });
            self.out.push_str(name);
            self.out.push('=');
            self.last = name;
        }
        self.out.extend(utf8_percent_encode(value, RESERVED));
    }
}

impl Link {
    /// Returns whether the link has no choice, so that a URL needs no fragment.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        *self == Link::default()
    }

    /// Sets a parameter, if it is known and well-formed.
    fn set(&mut self, name: &str, value: &str) {
        if let Some(kind) = LIST_NAMES.iter().position(|list| *list == name) {
            for value in value.split(',') {
                if let Some(value) = decode(value)
                    && !value.is_empty()
                {
                    self.filter.lists[kind].push(value);
                }
            }
            return;
        }
        let Some(value) = decode(value) else {
            return;
        };
        match name {
            "view" => self.view = View::from_name(&value),
            "lang" => self.lang = Some(value),
            "easy" => self.easy = value == "1",
            "q" => self.filter.query = value,
            "from" => self.filter.from = parse_day(&value, false),
            "to" => self.filter.to = parse_day(&value, true),
            "window" => {
                let (first, last) = value.split_once('/').unwrap_or((&value, ""));
                self.window = parse_day(first, false)
                    .zip(parse_day(last, true))
                    .filter(|(first, last)| first <= last);
            }
            _ => {}
        }
    }
}

/// Decodes a text that may be percent-encoded, in part or not at all. Returns
/// `None` if a percent sign does not start an encoded byte, or if the bytes are not UTF-8.
fn decode(text: &str) -> Option<String> {
    let is_encoded = |rest: &str| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    if !text.split('%').skip(1).all(is_encoded) {
        return None;
    }
    let text = percent_decode_str(text).decode_utf8().ok()?;
    Some(text.into_owned())
}

/// Returns a day, or its month, as in `2022-09`.
fn day_or_month(day: Day, by_month: bool) -> String {
    let mut text = day.to_string();
    if by_month {
        text.truncate(text.len() - 3);
    }
    text
}

/// Parses a day. A month or a year becomes its first day, or its last day if `last`. Each number has at most eleven
/// digits, like the farthest year.
fn parse_day(text: &str, last: bool) -> Option<Day> {
    let (sign, text) = match text.strip_prefix("-") {
        Some(text) => (-1, text),
        None => (1, text),
    };
    let mut numbers = [0_i64; 3];
    let (mut at, mut length) = (0, 0);
    for byte in text.bytes() {
        match byte {
            b'-' if length > 0 && at < 2 => {
                at += 1;
                length = 0;
            }
            b'0'..=b'9' if length < 11 => {
                numbers[at] = numbers[at] * 10 + i64::from(byte - b'0');
                length += 1;
            }
            _ => return None,
        }
    }
    if length == 0 {
        return None;
    }
    let year = sign * numbers[0];
    let month = match at {
        0 if last => 12,
        0 => 1,
        _ => u8::try_from(numbers[1]).ok()?,
    };
    let day = match at {
        2 => u8::try_from(numbers[2]).ok()?,
        _ if last => days_in_month(year, month),
        _ => 1,
    };
    Day::from_ymd(year, month, day)
}

#[cfg(all(test, not(all(target_arch = "wasm32", target_os = "unknown"))))]
mod tests;
