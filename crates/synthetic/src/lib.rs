//! Feeds made up by a seed, of any size, for tests and benches. Plainly fictitious: the title and
//! description say so in each language, and the events are numbered workshops and the like.

mod words;

use std::fmt::Write;

use self::words::{AUDIENCES, NOUNS, TAILS, TRACKS};
use masar_edtf::Day;

/// What to make up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The same seed (and request) gives the same text, on every machine.
    pub seed: u64,
    /// How many events.
    pub events: usize,
    /// The first year, -9999 to 9999.
    pub from_year: i64,
    /// The last year, not before the first.
    pub to_year: i64,
    /// In no order, as feeds kept by hand often are; otherwise by date, insides after what holds
    /// them.
    pub shuffled: bool,
    /// Every title has so many characters, 1 to 140; `None`: they are of every length.
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

/// SplitMix64 (Steele, Lea, Flood 2014): one addition and three multiplications a number, and the
/// whole state is the seed.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `below - 1`; the bias is far below what a made-up feed can show.
    fn below(&mut self, below: u64) -> u64 {
        self.next() % below.max(1)
    }

    /// True in `percent` of a hundred.
    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let below = from.len() as u64;
        &from[usize::try_from(self.below(below)).unwrap_or(0)]
    }
}

/// The longest title, in characters.
const LONGEST: usize = 140;

/// Makes a feed up, as JSON text with one event a line.
///
/// About 2 % are milestones, 5 % lie inside another event, the rest is a mix of days, months, years,
/// spans, open, unknown and approximate ends and local times, some planned or cancelled. One
/// title in ten is not in English, and `masar check` has nothing else to say.
///
/// ```
/// use masar_feed::{Code, read};
/// use masar_synthetic::{Options, generate};
/// let text = generate(&Options { events: 100, ..Options::default() });
/// let reading = read(&text).expect("a feed");
/// assert_eq!((reading.feed.events.len(), reading.findings.len()), (100, 1));
/// assert_eq!(reading.findings[0].code, Code::MissingLanguage);
/// ```
#[must_use]
pub fn generate(request: &Options) -> String {
    let mut chance = Chance(request.seed);
    let first = year_start(request.from_year);
    let last = year_start(request.to_year.max(request.from_year) + 1) - 1;
    let mut made: Vec<(i64, String)> = Vec::with_capacity(request.events);
    let mut holder: Option<(usize, Day, i64)> = None; // number, first day, days
    for number in 1..=request.events {
        let inside = holder.filter(|_| chance.percent(5));
        let day = match inside {
            Some((_, from, days)) => from.0 + below(&mut chance, days),
            None => first + below(&mut chance, last - first + 1),
        };
        let mut text = String::with_capacity(700);
        let _ = write!(text, "{{\"id\": \"f{number}\"");
        match inside {
            Some((parent, ..)) => {
                let _ = write!(text, ", \"part_of\": \"f{parent}\"");
                if chance.percent(70) {
                    let _ = write!(text, ", \"date\": \"{}\"", Iso(Day(day)));
                }
            }
            None => {
                let (date, days) = when(&mut chance, day, last);
                let _ = write!(text, ", \"date\": \"{date}\"");
                if let Some(days) = days
                    && chance.percent(30)
                {
                    holder = Some((number, Day(day), days));
                }
            }
        }
        what(&mut chance, number, request.title_length, &mut text);
        text.push('}');
        // An inside comes right after what holds it, on the same day or later.
        made.push((day, text));
    }
    order(&mut made, &mut chance, request.shuffled);
    let mut out = head(request);
    for (index, (_, event)) in made.iter().enumerate() {
        out.push_str(if index == 0 { "\n    " } else { ",\n    " });
        out.push_str(event);
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn order(made: &mut [(i64, String)], chance: &mut Chance, shuffled: bool) {
    if shuffled {
        for index in (1..made.len()).rev() {
            let other = usize::try_from(chance.below(index as u64 + 1)).unwrap_or(0);
            made.swap(index, other);
        }
    } else {
        made.sort_by_key(|(day, _)| *day); // stable: what holds stays before its insides
    }
}

fn below(chance: &mut Chance, below: i64) -> i64 {
    let below = u64::try_from(below).unwrap_or(1);
    i64::try_from(chance.below(below)).unwrap_or(0)
}

fn year_start(year: i64) -> i64 {
    Day::from_ymd(year.clamp(-9_999, 9_999), 1, 1).map_or(0, |day| day.0)
}

/// A day as EDTF writes it.
struct Iso(Day);

impl std::fmt::Display for Iso {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.0.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

/// A date that begins on a day, in one of the forms there are; and its length in days when it is a
/// plain span, which may hold other events.
fn when(chance: &mut Chance, day: i64, last: i64) -> (String, Option<i64>) {
    let start = Iso(Day(day)).to_string();
    let end_of_month = start.len() - 3;
    let end_of_year = start.len() - 6;
    let longest = if chance.percent(80) { 20 } else { 500 };
    let days = 1 + below(chance, longest);
    let end = Iso(Day((day + days).min(last).max(day)));
    let date = match chance.below(100) {
        0..40 => start,
        40..52 => start[..end_of_month].to_string(),
        52..57 => start[..end_of_year].to_string(),
        57..80 => return (format!("{start}/{end}"), Some(end.0.0 - day + 1)),
        80..84 => format!("{start}/.."),
        84..88 => format!("{start}/"),
        88..91 => format!("{}~", &start[..end_of_month]),
        91..93 => format!("{start}?"),
        93..95 => format!("{}~/{end}", &start[..end_of_month]),
        95 => format!("/{end}"),
        _ => format!(
            "{start}T{:02}:{:02}",
            8 + chance.below(11),
            15 * chance.below(4)
        ),
    };
    (date, None)
}

/// Everything about an event but its date.
fn what(chance: &mut Chance, number: usize, length: Option<usize>, text: &mut String) {
    let noun = *chance.pick(&NOUNS);
    let mut titles = [noun.0, noun.1, noun.2].map(|noun| format!("{noun} {number}"));
    if chance.percent(4) {
        // As short as a label gets.
        titles = [noun.0, noun.1, noun.2].map(|noun| noun.chars().take(3).collect());
    } else {
        let tails = if chance.percent(3) {
            6
        } else {
            chance.below(3)
        };
        for _ in 0..tails {
            let tail = chance.pick(&TAILS);
            for (title, tail) in titles.iter_mut().zip([tail.0, tail.1, tail.2]) {
                if title.chars().count() + tail.chars().count() <= LONGEST {
                    title.push_str(tail);
                }
            }
        }
    }
    if let Some(length) = length {
        titles = [(noun.0, 0), (noun.1, 1), (noun.2, 2)].map(|(noun, language)| {
            let title = format!("{noun} {number}");
            exactly(title, language, length.clamp(1, LONGEST))
        });
    }
    let [ar, fr, en] = titles;
    let _ = write!(text, ", \"title\": {{\"ar\": \"{ar}\", \"fr\": \"{fr}\"");
    // One in ten is not translated into English: readers fall back on the first language.
    if !chance.percent(10) {
        let _ = write!(text, ", \"en\": \"{en}\"");
    }
    text.push('}');
    if chance.percent(60) {
        let _ = write!(
            text,
            ", \"summary\": {{\"ar\": \"حدث متخيل رقم {number}.\", \"fr\": \"Événement fictif numéro {number}.\", \"en\": \"Fictitious event number {number}.\"}}"
        );
    }
    if chance.percent(95) {
        let _ = write!(text, ", \"track\": \"{}\"", chance.pick(&TRACKS).0);
    }
    if chance.percent(2) {
        text.push_str(", \"kind\": \"milestone\", \"importance\": 5");
    } else if chance.percent(40) {
        let _ = write!(text, ", \"importance\": {}", chance.below(5));
    }
    match chance.below(100) {
        0..5 => text.push_str(", \"status\": \"planned\""),
        5..7 => text.push_str(", \"status\": \"cancelled\""),
        7 => text.push_str(", \"status\": \"postponed\""),
        _ => {}
    }
    if chance.percent(30) {
        let _ = write!(text, ", \"audience\": [\"{}\"]", chance.pick(&AUDIENCES));
    }
}

/// A title of exactly so many characters, in one of the three languages: cut, or told at length.
fn exactly(mut title: String, language: usize, length: usize) -> String {
    let mut tails = TAILS.iter().cycle();
    while title.chars().count() < length {
        if let Some(tail) = tails.next() {
            title.push_str([tail.0, tail.1, tail.2][language]);
        }
    }
    let mut cut: String = title.chars().take(length).collect();
    if cut.ends_with(' ') {
        // A space at the end would be taken off, and the title be one short.
        cut.pop();
        cut.push('.');
    }
    cut
}

/// The feed's own members, up to the bracket that opens its events.
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
