//! Writes the figures of a run as tables and as a picture.

mod files;
mod metrics;
mod picture;
mod summary;
mod table;

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

use crate::candidates;
use crate::measurement::Run;
use summary::Summary;

/// The document, and the lines between which the figures are.
const DOCUMENT: &str = "docs/benchmarks.md";
const START: &str = "<!-- The figures: `cargo xtask bench --pages --write` writes them. -->\n";
const END: &str = "<!-- The end of the figures. -->\n";
const PICTURE: &str = "docs/pictures/benchmarks.svg";

/// Writes the tables into the document, and the picture beside the others.
pub fn write(repository: &Path, run: &Run) -> Result<()> {
    let document = repository.join(DOCUMENT);
    let text = fs::read_to_string(&document).with_context(|| format!("{DOCUMENT} is missing"))?;
    let figures = format!("{}\n{}", picture_link(), tables(run));
    let text = replace_figures(&text, &figures)
        .with_context(|| format!("{DOCUMENT} has no place for the figures"))?;
    fs::write(document, text)?;
    fs::write(repository.join(PICTURE), picture::draw(&Summary::new(run)))?;
    Ok(())
}

fn picture_link() -> &'static str {
    "![Time until ready by number of events, in each condition; the tables have the figures](pictures/benchmarks.svg)\n"
}

/// Returns the document with other figures, or `None` if it has no place for them.
fn replace_figures(text: &str, figures: &str) -> Option<String> {
    let (before, rest) = text.split_once(START)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{START}\n{figures}\n{END}{after}"))
}

/// Returns all tables as Markdown.
pub fn tables(run: &Run) -> String {
    let summary = Summary::new(run);
    let mut out = about(run);
    out.push_str(&files::tables(&summary));
    out.push_str(&metrics::tables(&summary));
    out.push_str(&left_out(run));
    out
}

/// Returns the paragraph about the machine and the versions.
fn about(run: &Run) -> String {
    let machine = &run.machine;
    let versions: Vec<String> = run
        .versions
        .iter()
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    format!(
        "Measured on {} UTC by `{}` in {:.0} minutes: {} cores of {}, {} GiB of memory; the machine's load was {} before. {}.\n\n",
        run.date,
        run.command,
        run.minutes,
        machine.cores,
        machine.cpu,
        machine.memory_gib,
        machine.load,
        versions.join(", "),
    )
}

/// Returns the list of the loads that failed or were left out.
fn left_out(run: &Run) -> String {
    let failed = run.loads.iter().filter_map(|load| {
        let error = load.outcome.as_ref().err()?;
        Some((&load.case, error))
    });
    let skipped = run
        .skipped
        .iter()
        .map(|skipped| (&skipped.case, &skipped.reason));
    let mut lines: Vec<String> = Vec::new();
    for (case, reason) in failed.chain(skipped) {
        let title = candidates::title(&case.candidate);
        let line = format!(
            "- {title}, {} events, {}: {reason}\n",
            table::thousands(case.events),
            case.condition
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    match lines.is_empty() {
        true => String::new(),
        false => format!("#### Without a figure\n\n{}\n", lines.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_replace_earlier_figures_and_nothing_else() {
        let text = format!("# Title\n\n{START}old\n{END}\nText.\n");
        let once = replace_figures(&text, "new\n").expect("a place");
        assert_eq!(once, format!("# Title\n\n{START}\nnew\n\n{END}\nText.\n"));
        assert_eq!(replace_figures(&once, "new\n"), Some(once));
        assert_eq!(replace_figures("# Title\n", "new\n"), None);
    }
}
