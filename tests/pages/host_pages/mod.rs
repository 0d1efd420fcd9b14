//! Host pages of many kinds: the timeline looks as on a blank page, and the page as without the timeline.
//!
//! `pages/` has a file for each. The timeline is between two comments `timeline`, as a tag or as an element. Where the page
//! is to change the timeline, a comment `blank:` has the style sheet that the blank page gets, too. The comment `rest`
//! stands for `rest.html`. A file `.html.headers` beside a page has headers to send.

mod guest;

use std::path::PathBuf;

use crate::webdriver::{Failure, Outcome, Scenario, repository};

/// The pages that every run opens. With `--full` all are opened.
const CHOSEN: [&str; 6] = [
    "bootstrap_reboot",
    "hostile_star",
    "array_extensions",
    "hidden_tab",
    "shadow_host",
    "strict_policy",
];

/// The comments before and after the timeline.
const BEGIN: &str = "<!-- timeline -->";
const END: &str = "<!-- /timeline -->";

/// The comment in the place of what most pages have after the timeline.
const REST: (&str, &str) = ("<!-- rest -->\n", include_str!("rest.html"));

/// A host page.
struct HostPage {
    /// The name of its file, without the ending.
    name: String,
    /// The HTML before and after the timeline, and that of the timeline.
    before: String,
    timeline: String,
    after: String,
    /// The headers of the response.
    headers: String,
    /// The style sheet by which the page means to change the timeline.
    blank: String,
}

impl HostPage {
    /// Reads a page.
    fn read(name: &str) -> Outcome<Self> {
        let file = folder().join(name).with_extension("html");
        let html = std::fs::read_to_string(&file)?.replace(REST.0, REST.1);
        let headers =
            std::fs::read_to_string(file.with_extension("html.headers")).unwrap_or_default();
        let parts = html.split_once(BEGIN).and_then(|(before, rest)| {
            let (timeline, after) = rest.split_once(END)?;
            Some((before, timeline, after))
        });
        let Some((before, timeline, after)) = parts else {
            return Failure::because(format!("{name}: no timeline between two comments"));
        };
        let blank = html.split_once("<!-- blank:");
        let blank = blank.and_then(|(_, rest)| rest.split_once("-->"));
        Ok(Self {
            name: name.to_owned(),
            before: before.to_owned(),
            timeline: timeline.trim().to_owned(),
            after: after.to_owned(),
            headers,
            blank: blank.map_or("", |(sheet, _)| sheet.trim()).to_owned(),
        })
    }

    /// Returns the page with this in place of the timeline.
    fn with(&self, timeline: &str) -> String {
        [&self.before, timeline, &self.after].concat()
    }
}

/// Returns a scenario for each page.
pub fn all(full: bool) -> Vec<Scenario> {
    let names = match full {
        true => names(),
        false => CHOSEN.map(str::to_owned).to_vec(),
    };
    names
        .into_iter()
        .map(|name| {
            let sentence =
                format!("the_timeline_and_a_page_leave_each_other_as_they_are_with_{name}");
            Scenario::new(sentence, move |page| {
                let name = name.clone();
                Box::pin(async move { guest::is_a_guest(page, &HostPage::read(&name)?).await })
            })
        })
        .collect()
}

fn folder() -> PathBuf {
    repository().join("tests/pages/host_pages/pages")
}

/// Returns the names of all pages.
fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".html").map(str::to_owned))
        .collect();
    names.sort();
    names
}
