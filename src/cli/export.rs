//! `masar export`: a feed written in another format.

use std::time::{SystemTime, UNIX_EPOCH};

use super::convert::{Outcome, Output, failed, finish, source};
use crate::feed::formats::export::{Options, To, export};
use crate::feed::{Feed, Status};
use crate::locale;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feed; - is standard input
    #[arg(value_name = "FEED")]
    feed: String,
    /// The format to write
    #[arg(long, value_enum)]
    to: To,
    /// The language, for formats that have only one (BCP 47); otherwise the feed's first
    #[arg(long, default_value = "")]
    lang: String,
    /// The feed's own address on the web: a calendar's events keep their identity by it
    #[arg(long, value_name = "URL", default_value = "")]
    address: String,
    /// The page that shows the timeline
    #[arg(long, value_name = "URL", default_value = "")]
    page: String,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let source = match source(&arguments.feed, &arguments.output) {
        Ok(source) => source,
        Err(code) => return code,
    };
    let options = Options {
        lang: &arguments.lang,
        address: &arguments.address,
        page: &arguments.page,
        now: now(),
        comma: &|lang| locale::words(lang).comma,
        note: &note,
    };
    let outcome = match export(&source.text, arguments.to, &options) {
        Err(fault) => failed(fault),
        Ok(made) => {
            let many = if made.events == 1 { "" } else { "s" };
            let lost = if made.findings.is_empty() {
                ", nothing lost"
            } else {
                ""
            };
            Outcome {
                verdict: format!("{} event{many} written{lost}", made.events),
                text: Some(made.text),
                findings: made.findings,
                summary: None,
            }
        }
    };
    finish(&source, &arguments.output, &outcome)
}

/// The clock, or `SOURCE_DATE_EPOCH` where a build must come out the same again.
fn now() -> i64 {
    let fixed = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|one| one.parse().ok());
    fixed.unwrap_or_else(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(0)
    })
}

/// What a calendar's days do not tell of a date, in words.
fn note(feed: &Feed, event: usize, lang: &str) -> String {
    let words = locale::words(lang);
    let of = &feed.events[event];
    let mut note = String::new();
    if let Some(date) = &of.date {
        note = locale::date_in_words(date, words);
        if let Some(more) = locale::precision_note(date, words) {
            note.push_str(words.comma);
            note.push_str(more);
        }
    } else if let Some(parent) = of.part_of.and_then(|at| feed.events.get(at)) {
        let default = feed.languages.first().map_or("", String::as_str);
        note = parent.title.get(lang, default).0.to_owned();
    }
    if of.status == Status::Postponed {
        note.push_str(words.comma);
        note.push_str(words.postponed);
    }
    locale::capitalised(&note)
}
