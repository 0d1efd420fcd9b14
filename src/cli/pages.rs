//! A feed and the pages it leads to, as far as they are files of this machine.

use std::io::Read;
use std::path::Path;

use super::progress::Progress;
use super::watch;
use crate::feed::{Finding, PageFault, next_page, not_utf8, page_fault};

/// So many pages at most, as in the widget.
const MOST: usize = 50;

/// A feed's pages.
#[derive(Default)]
pub(super) struct Pages {
    /// Each page's file, as it was given or is named by the page before.
    pub(super) names: Vec<String>,
    /// What each says.
    pub(super) texts: Vec<String>,
    /// What is wrong with a page as a whole, or with the way to it.
    pub(super) faults: Vec<Finding>,
    /// The first of them that cannot be read at all.
    pub(super) unread: Option<usize>,
    /// The files that were read or looked for, and what each was like before.
    pub(super) seen: watch::Seen,
    /// It is no file, beside which others could be.
    stays: bool,
    /// The address of a page on another machine.
    pub(super) elsewhere: Option<String>,
}

impl Pages {
    /// Reads a feed's files: the one of that name (`-` is standard input, called so) and, from page to
    /// page, those it leads to.
    ///
    /// # Errors
    /// The first of them cannot be read.
    pub(super) fn of(
        name: &str,
        standard_input: &str,
        progress: &Progress,
    ) -> std::io::Result<Self> {
        let mut pages = Pages::first(name, standard_input)?;
        pages.follow_all(progress);
        Ok(pages)
    }

    /// Reads the pages that the first leads to.
    pub(super) fn follow_all(&mut self, progress: &Progress) {
        while self.unread.is_none() {
            let page = self.texts.len() - 1;
            if page > 0 {
                progress.at(&format!("{} (page {})", self.names[page], page + 1));
            }
            let fault = match next_page(&self.texts[page]) {
                Err(mut fatal) => {
                    fatal.page = page;
                    self.faults.push(fatal);
                    self.unread = Some(page);
                    break;
                }
                Ok(None) => break,
                Ok(Some(next)) if self.stays || next.contains(':') => {
                    self.elsewhere = Some(next);
                    break;
                }
                Ok(Some(next)) => self.follow(page, &next),
            };
            if let Some(fault) = fault {
                let mut finding = page_fault(&self.texts[page], fault);
                finding.page = page;
                self.faults.push(finding);
                break;
            }
        }
    }

    /// Reads one file.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn first(name: &str, standard_input: &str) -> std::io::Result<Self> {
        let mut pages = Pages {
            stays: name == "-",
            ..Pages::default()
        };
        let shown = if name == "-" { standard_input } else { name };
        pages.seen.push(watch::look(Path::new(name)));
        pages.add(shown.to_owned(), bytes_of(name)?);
        Ok(pages)
    }

    /// The texts of those that can be read: all before the first that cannot.
    pub(super) fn readable(&self) -> &[String] {
        &self.texts[..self.unread.unwrap_or(self.texts.len())]
    }

    /// Reads the next page, or says why not.
    fn follow(&mut self, page: usize, next: &str) -> Option<PageFault> {
        // The part of an address that is a file's; `%20` and the like stand for themselves on disk.
        let file = next.split(['?', '#']).next().unwrap_or(next);
        let path = Path::new(&self.names[page])
            .parent()
            .unwrap_or(Path::new(""))
            .join(file);
        let same = |name: &String| match (Path::new(name).canonicalize(), path.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        };
        if self.names.iter().any(same) {
            return Some(PageFault::Circle);
        }
        if self.names.len() >= MOST {
            return Some(PageFault::TooMany);
        }
        self.seen.push(watch::look(&path));
        match std::fs::read(&path) {
            Ok(bytes) => {
                self.add(path.display().to_string(), bytes);
                None
            }
            Err(_) => Some(PageFault::Missing),
        }
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        if let Some(mut fatal) = not_utf8(&bytes) {
            fatal.page = self.texts.len();
            self.unread = Some(fatal.page);
            self.faults.push(fatal);
        }
        self.names.push(name);
        // For drawing only where they are not UTF-8: up to the first bad byte nothing moves.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned());
        self.texts.push(text);
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
