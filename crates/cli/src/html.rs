//! `masar export --to html`: writes a feed as a page without a script, or as a fragment for another page.

use std::path::Path;

use super::convert::{Output, write_file};
use super::output::note;
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, html_pages, texts};
use masar::view::static_page::{PageOptions, Part, fragment, language, page};
use masar_check::{Explain, Pages, ReportTexts};
use masar_edtf::{Day, Edtf};
use masar_feed::Feed;
use masar_formats::jsonld;

#[derive(clap::Args)]
#[command(next_help_heading = "With --to html")]
pub(super) struct Options {
    /// Write a fragment for another page, to put inside <masar-timeline>
    #[arg(long)]
    fragment: bool,
    /// The level of the fragment's first heading
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: u8,
    /// Light or dark; the default is the visitor's preference
    #[arg(long, value_enum)]
    theme: Option<Theme>,
    /// The day that counts as today; the default is the current day
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<Day>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Theme {
    Light,
    Dark,
}

/// Parses the value of `--today`.
fn day(text: &str) -> Result<Day, String> {
    let day = Edtf::parse(text).ok().and_then(|date| date.earliest());
    day.ok_or_else(|| "write a day such as 2023-05-17".into())
}

/// Returns the current day in UTC.
fn current_day() -> Day {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    Day(i64::try_from(since.as_secs() / 86_400).unwrap_or(0))
}

pub(super) fn run(
    pages: &Pages,
    lang: Option<&str>,
    address: Option<&str>,
    options: &Options,
    output: &Output,
) -> u8 {
    let name = pages.names.first().map_or("", String::as_str);
    for diagnostic in &pages.diagnostics {
        let problem = diagnostic.problem_in(texts::lang());
        let (name, code) = (&pages.names[diagnostic.page], diagnostic.code.name());
        note(&format!("{name}: {code}: {problem}"));
    }
    let readable = pages.readable();
    let mut reading = match masar_check::read(readable, false) {
        Ok(reading) if !readable.is_empty() => reading,
        _ => return COULD_NOT_RUN,
    };
    let summary = reading.summary();
    if summary.errors + summary.warnings > 0 {
        let numbers = ReportTexts::of(texts::lang()).summary(summary);
        let text = texts::notes().see_check.replace("{summary}", &numbers);
        note(&text.replace("{name}", name));
    }
    // The texts of a feed that names no language are in the one of the command.
    if let ([only], Some(lang)) = (reading.feed.languages.as_mut_slice(), lang)
        && only == "und"
    {
        lang.clone_into(only);
    }
    let lang = language(&reading.feed, lang);
    let story = Story {
        feed: &reading.feed,
        lang: &lang,
        address,
        options,
        output,
        inputs: &pages.names,
    };
    // Events that could not be read are missing from the page. The status lets a script that publishes it stop.
    match story.write() {
        Err(code) => code,
        Ok(()) if summary.errors > 0 || !pages.diagnostics.is_empty() => PROBLEMS,
        Ok(()) => CLEAN,
    }
}

/// A story that becomes one page or several.
struct Story<'a> {
    feed: &'a Feed,
    lang: &'a str,
    address: Option<&'a str>,
    options: &'a Options,
    output: &'a Output,
    /// The names of the files that were read.
    inputs: &'a [String],
}

impl Story<'_> {
    /// Writes the story: in one page or fragment, or in several pages if it is long and there is a file for the first.
    fn write(&self) -> Result<(), u8> {
        let is_long = self.feed.events.len() > html_pages::MAX_EVENTS;
        match self.output.file() {
            Some(first) if is_long && !self.options.fragment => self.write_pages(first),
            _ => {
                let html = self.draw(self.feed, self.address, Part::default());
                self.output.write(html.as_bytes(), self.inputs)
            }
        }
    }

    fn write_pages(&self, first: &Path) -> Result<(), u8> {
        let parts = html_pages::divide(self.feed);
        let count = parts.len();
        for number in 1..=count {
            let file = html_pages::file(first, number);
            self.output
                .check_file(&file, self.inputs.iter().map(String::as_str))?;
        }
        for (number, events) in (1..).zip(parts) {
            let link = |number| html_pages::link(first, number);
            let previous = (number > 1).then(|| link(number - 1));
            let next = (number < count).then(|| link(number + 1));
            let part = Part {
                number,
                count,
                previous: previous.as_deref(),
                next: next.as_deref(),
            };
            let address = self.address.map(|one| html_pages::address(one, number));
            let feed = html_pages::part(self.feed, &events);
            let html = self.draw(&feed, address.as_deref(), part);
            write_file(&html_pages::file(first, number), html.as_bytes())?;
        }
        let name = html_pages::file(first, count).display().to_string();
        let text = texts::notes().several_pages.replace("{name}", &name);
        note(&text.replace("{count}", &count.to_string()));
        Ok(())
    }

    fn draw(&self, feed: &Feed, address: Option<&str>, part: Part<'_>) -> String {
        let linked_data = jsonld::item_list(feed, self.lang, address.unwrap_or(""));
        let page_options = PageOptions {
            feed,
            lang: self.lang,
            catalog: masar_catalogs::catalog,
            today: self.options.today.unwrap_or_else(current_day),
            theme: match self.options.theme {
                None => "",
                Some(Theme::Light) => "light",
                Some(Theme::Dark) => "dark",
            },
            heading: self.options.heading_level,
            address,
            linked_data: &linked_data.to_string(),
            part,
        };
        match self.options.fragment {
            true => fragment(&page_options),
            false => page(&page_options),
        }
    }
}
