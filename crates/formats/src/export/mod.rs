//! A feed written for other programs. What the other format has no place for, or says in another way,
//! is a diagnostic with its place in the feed; nothing is dropped in silence.

mod csv;
mod ics;
mod jsonfeed;
mod jsonld;
mod losses;
mod timelinejs;

pub use masar_feed::members::Format;

use crate::PageReader;
use masar_download::ics::has_day;
use masar_feed::DiagnosticList;
use masar_feed::ExportMessage;
use masar_feed::json::{Node, parse};
use masar_feed::localized_text;
use masar_feed::{Code, Diagnostic};
use masar_feed::{Feed, Text, lines};

/// How to write it.
pub struct Options<'a> {
    /// The language of formats that have one; empty: the feed's first (BCP 47).
    pub lang: &'a str,
    /// The feed's own address, for calendars: their UIDs are made from it.
    pub address: &'a str,
    /// The page that shows the timeline; empty when there is none yet.
    pub page: &'a str,
    /// Now: seconds since 1970-01-01T00:00:00Z.
    pub now: i64,
    /// How the feed is read.
    pub reader: PageReader,
    /// What stands between a building and its town.
    pub comma: &'a dyn Fn(&str) -> &'static str,
    /// What is known of an event's date, in words of a language.
    pub note: &'a dyn Fn(&Feed, usize, &str) -> String,
}

/// A feed, written.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The other format's text.
    pub text: String,
    /// What is lost on the way, and what the feed itself has wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// Of which kind how many more were found, and only counted ([`Reading::suppressed`](masar_feed::Reading::suppressed)).
    pub suppressed: Vec<(Code, usize)>,
    /// How many events were written.
    pub events: usize,
}

/// Writes a feed, of one page or several, in another format.
///
/// # Errors
/// One diagnostic when a text is no feed of Masar's own (`import` makes one).
pub fn export(pages: &[String], to: Format, options: &Options<'_>) -> Result<Exported, Diagnostic> {
    let texts: Vec<&str> = pages.iter().map(String::as_str).collect();
    let reading = options.reader.read(&texts)?;
    let feed = &reading.feed;
    let default = feed.languages.first().map_or("", String::as_str);
    let lang = if options.lang.is_empty() {
        default
    } else {
        options.lang
    };
    let mut diagnostics = reading.diagnostics;
    let mut suppressed = reading.suppressed;
    let feed = &reading.feed;
    // Where all are shown they are in the order of the text; else they are known by their ids.
    let mut before = (reading.events_in_text == feed.events.len()).then_some(0);
    for (page, text) in pages.iter().enumerate() {
        let tree = parse(lines::split_bom(text).1)?;
        let own = tree
            .children(Node::ROOT)
            .any(|name| tree.text(name) == "masar");
        if !own {
            return Err(Diagnostic::new(
                Code::NotAFeed,
                (0, 0),
                "$".into(),
                ExportMessage::NotOwn,
                ExportMessage::ImportFirst,
            ));
        }
        let mut told = DiagnosticList::new(options.reader.limits(), text.len());
        let count = losses::losses(&tree, feed, to, lang, before, &mut told);
        for (code, count) in told.suppressed() {
            match suppressed.iter_mut().find(|one| one.0 == code) {
                Some(one) => one.1 += count,
                None => suppressed.push((code, count)),
            }
        }
        let mut lost = told.kept;
        tree.set_paths(&mut lost);
        lines::locate(&[text], &[0], &mut lost);
        for diagnostic in &mut lost {
            diagnostic.page = page;
        }
        diagnostics.append(&mut lost);
        before = before.map(|before| before + count);
    }
    diagnostics.sort_by_key(|one| (one.page, one.range));
    let text = match to {
        Format::ICalendar => ics::write(feed, lang, options),
        Format::JsonFeed => jsonfeed::write(feed, options),
        Format::JsonLd => jsonld::write(feed),
        Format::Csv => csv::write(feed),
        Format::TimelineJs => timelinejs::write(feed, lang),
    };
    Ok(Exported {
        text,
        diagnostics,
        suppressed,
        events: match to {
            Format::ICalendar => (0..feed.events.len())
                .filter(|at| has_day(feed, *at))
                .count(),
            _ => feed.events.len(),
        },
    })
}

/// The words of a text in a language.
fn words<'a>(feed: &'a Feed, text: &'a Text, lang: &str) -> &'a str {
    localized_text(feed, text, lang).0
}
