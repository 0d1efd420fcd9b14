//! `masar export`: converts a feed to another format. The module `html` writes the page without a script.

use super::convert::{Outcome, Output, finish, now, read, report_texts, unreadable};
use super::html;
use super::pages;
use super::progress::Progress;
use super::spreadsheet;
use clap::builder::PossibleValue;
use masar_formats::export::{Format, Options, export};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feed; - is standard input
    #[arg(value_name = "FEED")]
    feed: String,
    /// The format to write
    #[arg(long, value_enum)]
    to: Target,
    /// The language of a format that has only one (BCP 47); the default is the feed's first
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// With --to html: the canonical address of the page. With other formats: the address of the feed; the UIDs of a
    /// calendar's events are made from it
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    /// The page that shows the timeline
    #[arg(long, value_name = "URL", default_value = "")]
    page: String,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    html: html::Options,
}

/// The value of `--to`.
#[derive(Clone, Copy)]
enum Target {
    /// A page without a script.
    Page,
    /// A file in another format.
    File(Format),
    /// The rows of CSV as a spreadsheet.
    Spreadsheet,
}

impl clap::ValueEnum for Target {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Target::Page,
            Target::File(Format::ICalendar),
            Target::File(Format::JsonFeed),
            Target::File(Format::JsonLd),
            Target::File(Format::Csv),
            Target::Spreadsheet,
            Target::File(Format::TimelineJs),
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            Target::Page => ("html", "A page that shows the story without a script"),
            Target::File(Format::ICalendar) => ("ics", "iCalendar (RFC 5545)"),
            Target::File(Format::JsonFeed) => (
                "jsonfeed",
                "JSON Feed 1.1, with the whole event in `_masar` of its item",
            ),
            Target::File(Format::JsonLd) => ("jsonld", "schema.org events in JSON-LD"),
            Target::File(Format::Csv) => ("csv", "CSV, one row for each event"),
            Target::Spreadsheet => ("xlsx", "A spreadsheet (Excel), one row for each event"),
            Target::File(Format::TimelineJs) => ("timelinejs", "TimelineJS3's JSON"),
        };
        Some(PossibleValue::new(name).help(help))
    }
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    if let Err(code) = arguments
        .output
        .check(std::iter::once(arguments.feed.as_str()))
    {
        return code;
    }
    let progress = Progress::new();
    progress.set_task(&arguments.feed);
    let texts = report_texts(None);
    let pages = pages::read_all(&arguments.feed, texts.standard_input, &progress);
    let mut pages = match read(&arguments.feed, pages) {
        Ok((pages, _)) => pages,
        Err(code) => return code,
    };
    pages::report_remote_page(&pages, texts);
    let (lang, address) = (arguments.lang.as_deref(), arguments.address.as_deref());
    let format = match arguments.to {
        Target::Page => {
            return html::run(&pages, lang, address, &arguments.html, &arguments.output);
        }
        Target::File(format) => format,
        Target::Spreadsheet => Format::Csv,
    };
    let options = Options {
        lang: lang.unwrap_or(""),
        address: address.unwrap_or(""),
        page: &arguments.page,
        now: now(),
        reader: arguments.output.reader(),
        comma: &|lang| masar_catalogs::catalog(lang).comma,
        note: &|feed, event, lang| {
            masar_download::ics::note(feed, event, lang, masar_catalogs::catalog(lang))
        },
    };
    let mut page_diagnostics = std::mem::take(&mut pages.diagnostics);
    let outcome = match export(pages.readable(), format, &options) {
        // If the first page cannot be read, its diagnostic is the reason.
        Err(_) if pages.first_unreadable == Some(0) && !page_diagnostics.is_empty() => {
            unreadable(page_diagnostics.remove(0), texts)
        }
        Err(error) => unreadable(error, texts),
        Ok(exported) => {
            let mut diagnostics = exported.diagnostics;
            diagnostics.append(&mut page_diagnostics);
            diagnostics.sort_by_key(|one| (one.page, one.range));
            let text = match arguments.to {
                Target::Spreadsheet => match spreadsheet::exported(&exported.text) {
                    Ok(bytes) => bytes,
                    Err(code) => return code,
                },
                _ => exported.text.into_bytes(),
            };
            Outcome {
                verdict: texts.written(exported.events) + texts.nothing_lost(&diagnostics),
                text: Some(text),
                diagnostics,
                suppressed: exported.suppressed,
                summary: None,
            }
        }
    };
    finish(pages, &arguments.output, texts, outcome)
}
