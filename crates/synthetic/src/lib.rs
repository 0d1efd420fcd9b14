//! Generates synthetic feeds of any size from a seed, for tests and measurements.
//!
//! The title and the description of each feed say that it is fictitious, in Arabic, French and English. The
//! command `cargo run -p masar-synthetic -- --events 20000` writes a feed to standard output.

mod phrases;

use std::fmt::Write;

use self::phrases::{AUDIENCES, NOUNS, TAILS, TRACKS};
use masar_edtf::Day;

/// The options of a synthetic feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The seed. The same options give the same text on every machine.
    pub seed: u64,
    /// The number of events.
    pub events: usize,
    /// The first year, -9999 to 9999.
    pub from_year: i64,
    /// The last year, not before the first.
    pub to_year: i64,
    /// Whether the events are in random order, as in many feeds written by hand; otherwise they are in
    /// order of date, each before the events inside it.
    pub shuffled: bool,
    /// The length of every title in characters, 1 to [`MAX_TITLE_LENGTH`]; `None` for titles of all lengths.
    pub title_length: Option<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            seed: 1,
            events: 20,
            from_year: 2015,
            to_year: 2025,
            shuffled: false,
            title_length: None,
        }
    }
}

/// The random generator SplitMix64 (Steele, Lea, Flood 2014). Its state is the seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to `below - 1`, with a bias that does not matter here.
    fn below(&mut self, below: u64) -> u64 {
        self.next() % below.max(1)
    }

    /// Returns true in `percent` of 100 cases.
    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let below = from.len() as u64;
        &from[usize::try_from(self.below(below)).unwrap_or(0)]
    }
}

/// The length of the longest title, in characters.
pub const MAX_TITLE_LENGTH: usize = 140;

/// Generates a feed as JSON text, with one event on each line.
///
/// About 2 % of the events are milestones and 5 % are inside another event. Their dates are a mix of
/// days, months, years, intervals, open, unknown and approximate bounds and local times. Some events are
/// planned or cancelled. One title in ten is not in English; `masar check` reports nothing else.
///
/// ```
/// use masar_feed::Code;
/// use masar_synthetic::{Options, generate};
/// let text = generate(&Options { events: 100, ..Options::default() });
/// let reading = masar_check::read(&[text], false).expect("a feed");
/// assert_eq!((reading.feed.events.len(), reading.diagnostics.len()), (100, 1));
/// assert_eq!(reading.diagnostics[0].code, Code::MissingLanguage);
/// ```
#[must_use]
pub fn generate(request: &Options) -> String {
    let mut random = Random(request.seed);
    let first = year_start(request.from_year);
    let last = year_start(request.to_year.max(request.from_year) + 1) - 1;
    let mut made: Vec<(i64, String)> = Vec::with_capacity(request.events);
    // The number, the first day and the days of the event that may have others inside it.
    let mut parent: Option<(usize, Day, i64)> = None;
    for number in 1..=request.events {
        let inside = parent.filter(|_| random.percent(5));
        let day = match inside {
            Some((_, from, days)) => from.0 + below(&mut random, days),
            None => first + below(&mut random, last - first + 1),
        };
        let mut text = String::with_capacity(700);
        let _ = write!(text, "{{\"id\": \"f{number}\"");
        match inside {
            Some((parent, ..)) => {
                let _ = write!(text, ", \"part_of\": \"f{parent}\"");
                if random.percent(70) {
                    let _ = write!(text, ", \"date\": \"{}\"", Day(day));
                }
            }
            None => {
                let (date, days) = when(&mut random, day, last);
                let _ = write!(text, ", \"date\": \"{date}\"");
                if let Some(days) = days
                    && random.percent(30)
                {
                    parent = Some((number, Day(day), days));
                }
            }
        }
        write_members(&mut random, number, request.title_length, &mut text);
        text.push('}');
        // An event inside another follows it, on the same day or later.
        made.push((day, text));
    }
    order(&mut made, &mut random, request.shuffled);
    let mut out = head(request);
    for (index, (_, event)) in made.iter().enumerate() {
        out.push_str(if index == 0 { "\n    " } else { ",\n    " });
        out.push_str(event);
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn order(made: &mut [(i64, String)], random: &mut Random, shuffled: bool) {
    if shuffled {
        for index in (1..made.len()).rev() {
            let other = usize::try_from(random.below(index as u64 + 1)).unwrap_or(0);
            made.swap(index, other);
        }
    } else {
        made.sort_by_key(|(day, _)| *day); // Stable: an event stays before the events inside it.
    }
}

fn below(random: &mut Random, below: i64) -> i64 {
    let below = u64::try_from(below).unwrap_or(1);
    i64::try_from(random.below(below)).unwrap_or(0)
}

fn year_start(year: i64) -> i64 {
    Day::from_ymd(year.clamp(-9_999, 9_999), 1, 1).map_or(0, |day| day.0)
}

/// Returns a date that begins on a day, in one of the forms of EDTF, and its length in days if it is an
/// interval that may have other events inside it.
fn when(random: &mut Random, day: i64, last: i64) -> (String, Option<i64>) {
    let start = Day(day).to_string();
    let end_of_month = start.len() - 3;
    let end_of_year = start.len() - 6;
    let longest = if random.percent(80) { 20 } else { 500 };
    let days = 1 + below(random, longest);
    let end = Day((day + days).min(last).max(day));
    let date = match random.below(100) {
        0..40 => start,
        40..52 => start[..end_of_month].to_string(),
        52..57 => start[..end_of_year].to_string(),
        57..80 => return (format!("{start}/{end}"), Some(end.0 - day + 1)),
        80..84 => format!("{start}/.."),
        84..88 => format!("{start}/"),
        88..91 => format!("{}~", &start[..end_of_month]),
        91..93 => format!("{start}?"),
        93..95 => format!("{}~/{end}", &start[..end_of_month]),
        95 => format!("/{end}"),
        _ => format!(
            "{start}T{:02}:{:02}",
            8 + random.below(11),
            15 * random.below(4)
        ),
    };
    (date, None)
}

/// Returns the title of an event in Arabic, French and English.
fn titles(random: &mut Random, number: usize, length: Option<usize>) -> [String; 3] {
    let noun = *random.pick(&NOUNS);
    let mut titles = [noun.0, noun.1, noun.2].map(|noun| format!("{noun} {number}"));
    if random.percent(4) {
        // A very short title.
        titles = [noun.0, noun.1, noun.2].map(|noun| noun.chars().take(3).collect());
    } else {
        let tails = if random.percent(3) {
            6
        } else {
            random.below(3)
        };
        for _ in 0..tails {
            let tail = random.pick(&TAILS);
            for (title, tail) in titles.iter_mut().zip([tail.0, tail.1, tail.2]) {
                if title.chars().count() + tail.chars().count() <= MAX_TITLE_LENGTH {
                    title.push_str(tail);
                }
            }
        }
    }
    if let Some(length) = length {
        titles = [(noun.0, 0), (noun.1, 1), (noun.2, 2)].map(|(noun, language)| {
            let title = format!("{noun} {number}");
            exactly(title, language, length.clamp(1, MAX_TITLE_LENGTH))
        });
    }
    titles
}

/// Writes all members of an event except its date.
fn write_members(random: &mut Random, number: usize, length: Option<usize>, text: &mut String) {
    let [ar, fr, en] = titles(random, number, length);
    let _ = write!(text, ", \"title\": {{\"ar\": \"{ar}\", \"fr\": \"{fr}\"");
    // One in ten has no English title.
    if !random.percent(10) {
        let _ = write!(text, ", \"en\": \"{en}\"");
    }
    text.push('}');
    if random.percent(60) {
        let _ = write!(
            text,
            ", \"summary\": {{\"ar\": \"حدث متخيل رقم {number}.\", \"fr\": \"Événement fictif numéro {number}.\", \"en\": \"Fictitious event number {number}.\"}}"
        );
    }
    if random.percent(95) {
        let _ = write!(text, ", \"track\": \"{}\"", random.pick(&TRACKS).0);
    }
    if random.percent(2) {
        text.push_str(", \"kind\": \"milestone\", \"importance\": 5");
    } else if random.percent(40) {
        let _ = write!(text, ", \"importance\": {}", random.below(5));
    }
    match random.below(100) {
        0..5 => text.push_str(", \"status\": \"planned\""),
        5..7 => text.push_str(", \"status\": \"cancelled\""),
        7 => text.push_str(", \"status\": \"postponed\""),
        _ => {}
    }
    if random.percent(30) {
        let _ = write!(text, ", \"audience\": [\"{}\"]", random.pick(&AUDIENCES));
    }
}

/// Returns a title cut or extended to `length` characters, in one of the three languages.
fn exactly(mut title: String, language: usize, length: usize) -> String {
    let mut tails = TAILS.iter().cycle();
    while title.chars().count() < length {
        if let Some(tail) = tails.next() {
            title.push_str([tail.0, tail.1, tail.2][language]);
        }
    }
    let mut cut: String = title.chars().take(length).collect();
    if cut.ends_with(' ') {
        // The reader of feeds removes a space at the end.
        cut.pop();
        cut.push('.');
    }
    cut
}

/// Returns the members of the feed up to the opening bracket of its events.
fn head(request: &Options) -> String {
    let mut out = String::with_capacity(request.events * 600 + 2_000);
    let _ = write!(
        out,
        "{{\n  \"masar\": 1,\n  \"title\": {{\"ar\": \"بيانات خيالية\", \"fr\": \"Données fictives\", \"en\": \"Fictitious feed\"}},\n  \"description\": {{\"ar\": \"{n} حدثا متخيلا من البذرة {s}: لم يقع شيء منها.\", \"fr\": \"{n} événements fictifs de la graine {s} : rien de tout cela n’a eu lieu.\", \"en\": \"{n} fictitious events from seed {s}: none of this took place.\"}},\n  \"languages\": [\"ar\", \"fr\", \"en\"],\n  \"timezone\": \"Africa/Casablanca\",\n  \"tracks\": [",
        n = request.events,
        s = request.seed,
    );
    for (index, (id, ar, fr, en)) in TRACKS.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        let _ = write!(
            out,
            "{comma}\n    {{\"id\": \"{id}\", \"title\": {{\"ar\": \"{ar}\", \"fr\": \"{fr}\", \"en\": \"{en}\"}}}}"
        );
    }
    out.push_str("\n  ],\n  \"events\": [");
    out
}

#[cfg(test)]
mod tests;
