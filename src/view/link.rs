//! The deep link: what the visitor chose as the fragment of an address, and back.
//!
//! `#masar/open-days-2023?view=story&lang=fr&q=police&from=2022-09&window=2022-09-01/2023-06-30`: a
//! prefix of its own for each widget of a page, the opened event, and what differs from the default.
//! Plain Rust, with no browser in it: the only file of this room that also compiles on the host.

use crate::date::{Day, days_in_month, digits};
use crate::timeline::{Filter, Kind};

/// How the timeline is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
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
    pub fn name(self) -> &'static str {
        match self {
            View::Axis => "axis",
            View::Story => "story",
            View::Table => "table",
        }
    }

    /// The view of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<View> {
        let views = [View::Axis, View::Story, View::Table];
        views.into_iter().find(|view| view.name() == name)
    }
}

/// What a link says; the default says nothing but which widget is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Id of the opened event.
    pub event: Option<String>,
    /// The chosen view.
    pub view: Option<View>,
    /// The chosen language, a BCP 47 tag.
    pub lang: Option<String>,
    /// What was asked for.
    pub filter: Filter,
    /// First and last day in sight on the axis.
    pub window: Option<(Day, Day)>,
}

/// Names of the lists of [`Filter`], by [`Kind`].
const LISTS: [&str; 5] = ["track", "partner", "place", "audience", "tag"];

/// Reads a fragment, with or without its `#`. Nothing when it does not begin with the prefix: then it
/// is the host page's own. What is unknown or malformed in one that does is passed over, so that an
/// old link or one of a later version still opens what can be opened.
///
/// ```
/// use masar::view::link::{View, read};
/// let link = read("#masar/open-days-2023?view=story&q=%D9%81%D8%A7%D8%B3", "masar").expect("ours");
/// assert_eq!(link.event.as_deref(), Some("open-days-2023"));
/// assert_eq!((link.view, link.filter.query.as_str()), (Some(View::Story), "فاس"));
/// assert_eq!(read("#contact", "masar"), None);
/// ```
#[must_use]
pub fn read(fragment: &str, prefix: &str) -> Option<Link> {
    let fragment = after(fragment, b'#').unwrap_or(fragment);
    let (path, asked) = cut(fragment, b'?');
    let (head, event) = cut(path, b'/');
    if fragment.is_empty() || decode(head)? != prefix {
        return None;
    }
    let mut link = Link {
        event: decode(event).filter(|id| !id.is_empty()),
        ..Link::default()
    };
    for part in asked.split('&') {
        let (name, value) = cut(part, b'=');
        if !value.is_empty() {
            // Some mail programs leave HTML's spelling of `&`.
            link.take(name.strip_prefix("amp;").unwrap_or(name), value);
        }
    }
    Some(link)
}

/// Writes a link as a fragment, without the `#`. Everything but ASCII letters, digits and `-._~` is
/// percent-encoded, and what ends the link too unless it is a letter or digit: chats and mails cut
/// there.
///
/// ```
/// use masar::view::link::{Link, View, write};
/// let link = Link { event: Some("days".into()), view: Some(View::Table), ..Link::default() };
/// assert_eq!(write(&link, "masar"), "masar/days?view=table");
/// ```
#[must_use]
pub fn write(link: &Link, prefix: &str) -> String {
    let mut out = String::new();
    encode(prefix, &mut out);
    out.push('/');
    if let Some(event) = &link.event {
        encode(event, &mut out);
    }
    let mut mark = '?';
    let mut part = |name: &str, values: &[&str], out: &mut String| {
        let mut next = None;
        for value in values.iter().filter(|value| !value.is_empty()) {
            match next {
                None => {
                    out.push(mark);
                    out.push_str(name);
                    out.push('=');
                }
                Some(comma) => out.push(comma),
            }
            encode(value, out);
            next = Some(',');
            mark = '&';
        }
    };
    part("view", &[link.view.map_or("", View::name)], &mut out);
    part("lang", &[link.lang.as_deref().unwrap_or("")], &mut out);
    part("q", &[&link.filter.query], &mut out);
    for kind in Kind::ALL {
        let values: Vec<&str> = link.filter.list(kind).iter().map(String::as_str).collect();
        part(LISTS[kind as usize], &values, &mut out);
    }
    let from = link.filter.from.map_or(String::new(), |day| {
        written(day, day == day.first_of_month())
    });
    part("from", &[&from], &mut out);
    let to = link.filter.to.map_or(String::new(), |day| {
        written(day, day.plus(1) == day.plus(1).first_of_month())
    });
    part("to", &[&to], &mut out);
    if let Some((first, last)) = link.window {
        part("window", &[&written(first, false)], &mut out);
        out.push('/');
        out.push_str(&written(last, false));
    }
    let last = out.pop();
    match last {
        Some(last @ ('-' | '.' | '_' | '~')) => escape(last as u8, &mut out),
        Some(last) => out.push(last),
        None => {}
    }
    out
}

impl Link {
    /// Whether it says nothing, so that an address needs no fragment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Link::default()
    }

    /// Takes one parameter, if it is known and well formed.
    fn take(&mut self, name: &str, value: &str) {
        if let Some(kind) = LISTS.iter().position(|list| *list == name) {
            for value in value.split(',') {
                self.filter.lists[kind].extend(decode(value).filter(|value| !value.is_empty()));
            }
            return;
        }
        let Some(value) = decode(value) else {
            return;
        };
        match name {
            "view" => self.view = View::named(&value),
            "lang" => self.lang = Some(value),
            "q" => self.filter.query = value,
            "from" => self.filter.from = day(&value, false),
            "to" => self.filter.to = day(&value, true),
            "window" => {
                let (first, last) = cut(&value, b'/');
                self.window = day(first, false)
                    .zip(day(last, true))
                    .filter(|(first, last)| first <= last);
            }
            _ => {}
        }
    }
}

/// What stands before and after the first of a sign.
fn cut(text: &str, sign: u8) -> (&str, &str) {
    let at = text
        .bytes()
        .position(|byte| byte == sign)
        .unwrap_or(text.len());
    (
        text.get(..at).unwrap_or(""),
        text.get(at + 1..).unwrap_or(""),
    )
}

fn after(text: &str, sign: u8) -> Option<&str> {
    text.as_bytes()
        .first()
        .filter(|&&first| first == sign)
        .and_then(|_| text.get(1..))
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            escape(byte, out);
        }
    }
}

fn escape(byte: u8, out: &mut String) {
    out.push('%');
    for half in [byte >> 4, byte & 15] {
        out.push(char::from(if half < 10 {
            b'0' + half
        } else {
            b'A' - 10 + half
        }));
    }
}

/// Both forms: percent-encoded, or readable as some browsers and people write it. Nothing where a
/// percent sign introduces no byte, or the bytes are no text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = hex(bytes.next())?;
            out.push(high << 4 | hex(bytes.next())?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

fn hex(digit: Option<u8>) -> Option<u8> {
    match digit? {
        digit @ b'0'..=b'9' => Some(digit - b'0'),
        digit @ b'a'..=b'f' => Some(digit - b'a' + 10),
        digit @ b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// A day as year, month and day (ISO 8601-1, with as many digits as a far year needs), or its month.
fn written(day: Day, by_month: bool) -> String {
    let (year, month, day) = day.ymd();
    let two = |number: u8| {
        [
            if number < 10 { "-0" } else { "-" },
            &digits(u64::from(number)),
        ]
        .concat()
    };
    let year_digits = digits(year.unsigned_abs());
    let zeros = "000".get(year_digits.len().min(4) - 1..).unwrap_or("");
    let sign = if year < 0 { "-" } else { "" };
    let day = if by_month { String::new() } else { two(day) };
    [sign, zeros, &year_digits, &two(month), &day].concat()
}

/// A day, or the first or last of a month or year.
fn day(text: &str, last: bool) -> Option<Day> {
    let (sign, text) = match after(text, b'-') {
        Some(text) => (-1, text),
        None => (1, text),
    };
    let mut parts = text.split('-');
    let year = sign * number(parts.next()?)?;
    let month = match parts.next() {
        Some(month) => number(month)?,
        None => {
            if last {
                12
            } else {
                1
            }
        }
    };
    let month = u8::try_from(month).ok()?;
    let day = match parts.next() {
        Some(day) => u8::try_from(number(day)?).ok()?,
        None => {
            if last {
                days_in_month(year, month)
            } else {
                1
            }
        }
    };
    match parts.next() {
        Some(_) => None,
        None => Day::from_ymd(year, month, day),
    }
}

/// Up to eleven digits, as many as the farthest year has.
fn number(text: &str) -> Option<i64> {
    if text.is_empty() || text.len() > 11 {
        return None;
    }
    let mut number = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(byte - b'0');
    }
    Some(number)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
