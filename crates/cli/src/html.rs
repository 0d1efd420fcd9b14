//! `masar export --to html`: writes a feed as a page without a script, or as a fragment for another page.

use super::convert::Output;
use super::output::note;
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS};
use masar::view::static_page::{PageOptions, fragment, language, page};
use masar_check::Pages;
use masar_edtf::{Day, Edtf};
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
        note(&format!("{}: {diagnostic}", pages.names[diagnostic.page]));
    }
    let readable = pages.readable();
    let reading = match masar_check::read(readable, false) {
        Ok(reading) if !readable.is_empty() => reading,
        _ => return COULD_NOT_RUN,
    };
    let summary = reading.summary();
    if summary.errors + summary.warnings > 0 {
        note(&format!(
            "{name}: {summary}. To see each problem and its fix, run `masar check {name}`"
        ));
    }
    let lang = language(&reading.feed, lang);
    let linked_data = jsonld::item_list(&reading.feed, &lang, address.unwrap_or(""));
    let page_options = PageOptions {
        feed: &reading.feed,
        lang: &lang,
        catalog: masar_catalogs::catalog,
        today: options.today.unwrap_or_else(current_day),
        theme: match options.theme {
            None => "",
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
        },
        heading: options.heading_level,
        address,
        linked_data: &linked_data.to_string(),
    };
    let html = if options.fragment {
        fragment(&page_options)
    } else {
        page(&page_options)
    };
    // Events that could not be read are missing from the page. The status lets a script that publishes it stop.
    match output.write(&html) {
        Err(code) => code,
        Ok(()) if summary.errors > 0 || !pages.diagnostics.is_empty() => PROBLEMS,
        Ok(()) => CLEAN,
    }
}
