//! Reads the pages of a feed from files.

use std::io::Read;
use std::path::Path;

use super::progress::Progress;
use super::watch;
use masar_check::{Pages, ReportTexts};
use masar_feed::PageFault;

/// Reads all pages of a feed. `name` is the first file; `-` is standard input. Also returns the states of the files
/// that were read or looked for, from before that.
///
/// # Errors
/// The first file cannot be read.
pub(super) fn read_all(
    name: &str,
    standard_input: &str,
    progress: &Progress,
) -> std::io::Result<(Pages, watch::FileStates)> {
    let mut states = vec![watch::state_of(Path::new(name))];
    let mut pages = read_first(name, standard_input)?;
    read_further(&mut pages, name, progress, &mut states);
    Ok((pages, states))
}

/// Reads the pages after the first one. `name` is the first file.
pub(super) fn read_further(
    pages: &mut Pages,
    name: &str,
    progress: &Progress,
    states: &mut watch::FileStates,
) {
    while let Some(next) = pages.next_address() {
        if name == "-" || next.contains(':') {
            pages.remote_page = Some(next);
            break;
        }
        if let Some(fault) = read_next(pages, &next, states) {
            pages.add_broken_link(fault);
            break;
        }
        let page = pages.names.len();
        progress.set_task(&format!("{} (page {page})", pages.names[page - 1]));
    }
}

/// Reads one file.
///
/// # Errors
/// The file cannot be read.
pub(super) fn read_first(name: &str, standard_input: &str) -> std::io::Result<Pages> {
    let mut pages = Pages::default();
    let shown = if name == "-" { standard_input } else { name };
    pages.add(shown.to_owned(), bytes_of(name)?);
    Ok(pages)
}

/// Reads the next page, or returns the reason why it cannot be read.
fn read_next(pages: &mut Pages, next: &str, states: &mut watch::FileStates) -> Option<PageFault> {
    // An address without query and fragment is the name of the file. `%20` is not decoded.
    let file = next.split(['?', '#']).next().unwrap_or(next);
    let path = Path::new(pages.names.last()?)
        .parent()
        .unwrap_or(Path::new(""))
        .join(file);
    let same = |name: &String| match (Path::new(name).canonicalize(), path.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    if pages.names.iter().any(same) {
        return Some(PageFault::Circle);
    }
    if pages.is_full() {
        return Some(PageFault::TooMany);
    }
    states.push(watch::state_of(&path));
    match std::fs::read(&path) {
        Ok(bytes) => {
            pages.add(path.display().to_string(), bytes);
            None
        }
        Err(_) => Some(PageFault::Missing),
    }
}

/// Prints the note that the next page is not a file, if that is so.
pub(super) fn report_remote_page(pages: &Pages, texts: &ReportTexts) {
    if let Some(next) = &pages.remote_page {
        let last = pages.names.last().map_or("", String::as_str);
        let note = texts.next_page_is_remote.replace("{}", next);
        eprintln!("masar: {last}: {note}");
    }
}

fn bytes_of(name: &str) -> std::io::Result<Vec<u8>> {
    if name != "-" {
        return std::fs::read(name);
    }
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
