//! The pages of a feed, as they arrive.

use masar_feed::{Diagnostic, PageFault, next_page, not_utf8, page_fault};

/// The greatest number of pages, as in the widget.
const MOST: usize = 50;

/// A feed's pages.
#[derive(Default)]
pub struct Pages {
    /// The name of each page: its file or its address.
    pub names: Vec<String>,
    /// The text of each page.
    pub texts: Vec<String>,
    /// The diagnostics about a page as a whole, or about the address of a page.
    pub faults: Vec<Diagnostic>,
    /// The first page that cannot be read.
    pub unread: Option<usize>,
    /// The address of a page that cannot be fetched from here.
    pub elsewhere: Option<String>,
}

impl Pages {
    /// Adds the next page.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
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

    /// Returns the address of the page after the last one; nothing where there is none, or the last page
    /// cannot be read.
    pub fn next_address(&mut self) -> Option<String> {
        let page = self.texts.len().checked_sub(1)?;
        if self.unread.is_some() {
            return None;
        }
        next_page(&self.texts[page]).unwrap_or_else(|mut fatal| {
            fatal.page = page;
            self.faults.push(fatal);
            self.unread = Some(page);
            None
        })
    }

    /// Whether there are as many pages as any reader asks for.
    #[must_use]
    pub fn are_enough(&self) -> bool {
        self.names.len() >= MOST
    }

    /// Reports that the address on the last page leads to no page.
    pub fn add_broken_link(&mut self, fault: PageFault) {
        let page = self.texts.len().saturating_sub(1);
        let mut diagnostic = page_fault(self.texts.last().map_or("", String::as_str), fault);
        diagnostic.page = page;
        self.faults.push(diagnostic);
    }

    /// Returns the texts of the pages that can be read: all before the first that cannot.
    #[must_use]
    pub fn readable(&self) -> &[String] {
        &self.texts[..self.unread.unwrap_or(self.texts.len())]
    }
}
