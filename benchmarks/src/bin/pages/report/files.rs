//! The tables of the files and the feeds of each candidate.

use super::summary::Summary;
use super::table::{kib, table, thousands};
use crate::candidates::Candidate;
use crate::measurement::{Figures, File};

/// Returns both tables.
pub fn tables(summary: &Summary) -> String {
    let tables = [table_of_files(summary), table_of_feeds(summary)];
    tables.into_iter().flatten().collect()
}

/// Returns the table of the files, from a load with the fewest events. On a slow network, so that a file that is not
/// needed until ready has not arrived by then.
fn table_of_files(summary: &Summary) -> Option<String> {
    let mut conditions = summary.conditions.iter();
    let condition = conditions
        .find(|condition| condition.is_slow_4g)
        .or(summary.conditions.first())?;
    let size = *summary.sizes.first()?;
    let head = [
        "",
        "requests",
        "until ready",
        "after ready",
        "until ready, by file",
        "refused requests to other hosts",
    ];
    let row = |candidate: &Candidate| {
        let figures = summary
            .figures(candidate.name, size, condition.name)
            .next()?;
        let own = |is_before_ready: bool| {
            let files = figures.files.iter().filter(|file| !file.is_feed());
            files.filter(move |file| file.is_before_ready == is_before_ready)
        };
        Some(vec![
            candidate.title.to_owned(),
            own(true).count().to_string(),
            kib(own(true).map(|file| file.bytes).sum()),
            kib(own(false).map(|file| file.bytes).sum()),
            by_file(own(true)),
            hosts(figures),
        ])
    };
    let rows: Vec<Vec<String>> = summary
        .candidates
        .iter()
        .filter_map(|candidate| row(candidate))
        .collect();
    Some(format!(
        "#### Files, KiB\n\nCompressed by brotli 11, without the page and its feed, with {} events in {}.\n\n{}",
        thousands(size),
        condition.name,
        table(&head.map(str::to_owned), &rows)
    ))
}

fn by_file<'a>(files: impl Iterator<Item = &'a File>) -> String {
    let files: Vec<String> = files
        .map(|file| format!("`{}` {}", file.path, kib(file.bytes)))
        .collect();
    or_dash(files.join(", "))
}

fn hosts(figures: &Figures) -> String {
    let mut hosts: Vec<&str> = figures
        .foreign
        .iter()
        .filter_map(|url| url.split('/').nth(2))
        .collect();
    hosts.sort_unstable();
    hosts.dedup();
    or_dash(hosts.join(", "))
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}

/// Returns the table of the feeds.
fn table_of_feeds(summary: &Summary) -> Option<String> {
    let condition = summary.conditions.first()?;
    let mut head = vec![String::new()];
    head.extend(summary.sizes.iter().map(|size| thousands(*size)));
    let cell = |candidate: &Candidate, size: usize| {
        let figures = summary
            .figures(candidate.name, size, condition.name)
            .next()?;
        let feed = figures.files.iter().find(|file| file.is_feed())?;
        Some(kib(feed.bytes))
    };
    let row = |candidate: &Candidate| {
        let cells = summary
            .sizes
            .iter()
            .map(|size| or_dash(cell(candidate, *size).unwrap_or_default()));
        std::iter::once(candidate.title.to_owned())
            .chain(cells)
            .collect()
    };
    let rows: Vec<Vec<String>> = summary
        .candidates
        .iter()
        .map(|candidate| row(candidate))
        .collect();
    Some(format!(
        "#### The feed, KiB, by number of events\n\nCompressed by brotli 11.\n\n{}",
        table(&head, &rows)
    ))
}
