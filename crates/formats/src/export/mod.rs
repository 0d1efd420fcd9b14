//! Writes a feed in other formats. What a format does not support, or writes in another way, is reported with
//! its place in the feed.

mod csv;
mod ics;
mod jsonfeed;
mod jsonld;
mod losses;
mod timelinejs;

pub use masar_feed::members::Format;

use crate::PageReader;
use masar_download::ics::has_day;
use masar_feed::{
    Code, Diagnostic, DiagnosticList, Event, ExportMessage, Feed, Text,
    json::{Node, parse},
    lines, localized_text,
};

/// The options of an export.
pub struct Options<'a> {
    /// The language of formats with one language (BCP 47); if it is empty, the feed's first.
    pub lang: &'a str,
    /// The address of the feed. The UIDs of a calendar's events are made from it.
    pub address: &'a str,
    /// The address of the page with the timeline; empty if there is none.
    pub page: &'a str,
    /// The current time, in seconds since 1970-01-01T00:00:00Z.
    pub now: i64,
    /// How the feed is read.
    pub reader: PageReader,
    /// Returns the separator of a building and its town, in a language.
    pub comma: &'a dyn Fn(&str) -> &'static str,
    /// Returns the date of an event in words, in a language.
    pub note: &'a dyn Fn(&Feed, usize, &str) -> String,
}

/// An exported feed.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The text in the other format.
    pub text: String,
    /// The losses, and the problems of the feed itself.
    pub diagnostics: Vec<Diagnostic>,
    /// The codes of diagnostics that were counted and not kept, and how many of each.
    pub suppressed: Vec<(Code, usize)>,
    /// The number of events that were written.
    pub events: usize,
}

/// Writes a feed, of one page or several, in another format.
///
/// # Errors
/// One diagnostic when a text is not a feed in Masar's own format (`import` converts it).
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
    // If all events are shown, they are in the order of the text; otherwise they are found by their ids.
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
        let mut losses = DiagnosticList::new(options.reader.limits(), text.len());
        let count = losses::report(&tree, feed, to, lang, before, &mut losses);
        for (code, count) in losses.suppressed() {
            match suppressed.iter_mut().find(|one| one.0 == code) {
                Some(one) => one.1 += count,
                None => suppressed.push((code, count)),
            }
        }
        let mut lost = losses.kept;
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

/// Returns a text in a language.
fn words<'a>(feed: &'a Feed, text: &'a Text, lang: &str) -> &'a str {
    localized_text(feed, text, lang).0
}

/// Returns the full text of an event in a language, without the marks of Markdown.
fn body(feed: &Feed, event: &Event, lang: &str) -> String {
    masar_markdown::plain_text(words(feed, &event.body, lang), masar_feed::is_link)
}
