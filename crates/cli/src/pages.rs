//! Reads the pages of a feed from files.

use std::io::Read;
use std::path::Path;

use super::progress::Progress;
use super::watch;
use masar_check::Pages;
use masar_feed::PageFault;

/// Reads the pages of a feed: the file of that name (`-` is standard input) and, from page to page, the next
/// ones. Returns them with the files that were read or looked for, in the state before that.
///
/// # Errors
/// The first file cannot be read.
pub(super) fn of(
    name: &str,
    standard_input: &str,
    progress: &Progress,
) -> std::io::Result<(Pages, watch::Seen)> {
    let mut seen = vec![watch::look(Path::new(name))];
    let mut pages = first(name, standard_input)?;
    follow_all(&mut pages, name, progress, &mut seen);
    Ok((pages, seen))
}

/// Reads the pages after the first, whose file has that name.
pub(super) fn follow_all(
    pages: &mut Pages,
    name: &str,
    progress: &Progress,
    seen: &mut watch::Seen,
) {
    while let Some(next) = pages.next_address() {
        if name == "-" || next.contains(':') {
            pages.remote_page = Some(next);
            break;
        }
        if let Some(fault) = follow(pages, &next, seen) {
            pages.add_broken_link(fault);
            break;
        }
        let page = pages.names.len();
        progress.at(&format!("{} (page {page})", pages.names[page - 1]));
    }
}

/// Reads one file.
///
/// # Errors
/// The file cannot be read.
pub(super) fn first(name: &str, standard_input: &str) -> std::io::Result<Pages> {
    let mut pages = Pages::default();
    let shown = if name == "-" { standard_input } else { name };
    pages.add(shown.to_owned(), bytes_of(name)?);
    Ok(pages)
}

/// Reads the next page. Returns the fault where it cannot be read.
fn follow(pages: &mut Pages, next: &str, seen: &mut watch::Seen) -> Option<PageFault> {
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
    seen.push(watch::look(&path));
    match std::fs::read(&path) {
        Ok(bytes) => {
            pages.add(path.display().to_string(), bytes);
            None
        }
        Err(_) => Some(PageFault::Missing),
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
