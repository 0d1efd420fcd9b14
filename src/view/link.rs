//! The deep link: what the visitor chose as the fragment of an address, and back.
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

/// How the timeline is shown.
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
    /// Its name in links, attributes and signals.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            View::Axis => "axis",
            View::Story => "story",
            View::Table => "table",
        }
    }

    /// The view of a name.
    #[must_use]
    pub(crate) fn named(name: &str) -> Option<View> {
        let views = [View::Axis, View::Story, View::Table];
        views.into_iter().find(|view| view.name() == name)
    }
}

/// What a link says; the default says nothing but which widget is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Link {
    /// Id of the opened event.
    pub(crate) event: Option<String>,
    /// The chosen view.
    pub(crate) view: Option<View>,
    /// The chosen language, a BCP 47 tag.
    pub(crate) lang: Option<String>,
    /// What was asked for.
    pub(crate) filter: Filter,
    /// First and last day in sight on the axis.
    pub(crate) window: Option<(Day, Day)>,
    /// Texts in easy-to-read words, where there are any.
    pub(crate) easy: bool,
}

/// Names of the lists of [`Filter`], by [`masar_timeline::FacetKind`].
const LISTS: [&str; 5] = ["track", "partner", "place", "audience", "tag"];

/// Reads a fragment, with or without its `#`. Nothing when it does not begin with the prefix: then it
/// is the host page's own. What is unknown or malformed in one that does is passed over, so that an
/// old link or one of a later version still opens what can be opened.
#[must_use]
pub(crate) fn read(fragment: &str, prefix: &str) -> Option<Link> {
    let fragment = fragment.strip_prefix("#").unwrap_or(fragment);
    let (path, asked) = fragment.split_once('?').unwrap_or((fragment, ""));
    let (head, event) = path.split_once('/').unwrap_or((path, ""));
    if fragment.is_empty() || decode(head)? != prefix {
        return None;
    }
    let mut link = Link {
        event: decode(event).filter(|id| !id.is_empty()),
        ..Link::default()
    };
    for part in asked.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        if !value.is_empty() {
            // Some mail programs leave HTML's spelling of `&`.
            link.take(name.strip_prefix("amp;").unwrap_or(name), value);
        }
    }
    Some(link)
}

/// Reads a filter in the spelling that links have: `track=outreach&q=police&from=2022-09`. What is not
/// understood, or says nothing, is told to `bad`, part by part.
#[must_use]
pub(crate) fn filter(text: &str, bad: &mut dyn FnMut(&str)) -> Filter {
    let mut link = Link::default();
    let text = text.strip_prefix("?").unwrap_or(text);
    // An empty text has one empty part, and a `&` at the end has one after it.
    for part in text.split_terminator('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let before = link.filter.clone();
        link.take(name, value);
        if link.filter == before {
            bad(part);
        }
    }
    link.filter
}

/// Writes a link as a fragment, without the `#`. Everything but ASCII letters, digits and `-._~` is
/// percent-encoded, and what ends the link too unless it is a letter or digit: chats and mails cut
/// there.
#[must_use]
pub(crate) fn write(link: &Link, prefix: &str) -> String {
    let mut out = String::new();
    out.extend(utf8_percent_encode(prefix, RESERVED));
    out.push('/');
    if let Some(event) = &link.event {
        out.extend(utf8_percent_encode(event, RESERVED));
    }
    let filter = &link.filter;
    let mut asked = Asked { out, last: "" };
    asked.add("view", link.view.map_or("", View::name));
    asked.add("lang", link.lang.as_deref().unwrap_or(""));
    asked.add("easy", if link.easy { "1" } else { "" });
    asked.add("q", &filter.query);
    for (name, values) in LISTS.into_iter().zip(&filter.lists) {
        for value in values {
            asked.add(name, value);
        }
    }
    if let Some(day) = filter.from {
        asked.add("from", &written(day, day == day.first_of_month()));
    }
    if let Some(day) = filter.to {
        let next = day.plus(1);
        asked.add("to", &written(day, next == next.first_of_month()));
    }
    if let Some((first, last)) = link.window {
        asked.add("window", &first.to_string());
        asked.out.push('/');
        asked.out.push_str(&last.to_string());
    }
    let mut out = asked.out;
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

/// A link while its parameters are written.
struct Asked {
    out: String,
    /// The parameter that was written last.
    last: &'static str,
}

impl Asked {
    /// Adds a value, if it says something; after a comma where the parameter has one already.
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
    /// Whether it says nothing, so that an address needs no fragment.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        *self == Link::default()
    }

    /// Takes one parameter, if it is known and well formed.
    fn take(&mut self, name: &str, value: &str) {
        if let Some(kind) = LISTS.iter().position(|list| *list == name) {
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
            "view" => self.view = View::named(&value),
            "lang" => self.lang = Some(value),
            "easy" => self.easy = value == "1",
            "q" => self.filter.query = value,
            "from" => self.filter.from = day(&value, false),
            "to" => self.filter.to = day(&value, true),
            "window" => {
                let (first, last) = value.split_once('/').unwrap_or((&value, ""));
                self.window = day(first, false)
                    .zip(day(last, true))
                    .filter(|(first, last)| first <= last);
            }
            _ => {}
        }
    }
}

/// Decodes a text that is percent-encoded, or written plainly as some browsers and people do. Returns
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

/// A day, or its month.
fn written(day: Day, by_month: bool) -> String {
    let mut text = day.to_string();
    if by_month {
        text.truncate(text.len() - 3);
    }
    text
}

/// A day, or the first or last of a month or year; each number of up to eleven digits, as many as
/// the farthest year has.
fn day(text: &str, last: bool) -> Option<Day> {
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
