//! The pages of a feed, which are added one after the other.

use masar_feed::{Diagnostic, PageFault, next_page, not_utf8, page_fault};

/// The largest number of pages that are read, as in the widget.
const MAX_PAGES: usize = 50;

/// The pages of a feed.
#[derive(Default)]
pub struct Pages {
    /// The name of each page: its file or its address.
    pub names: Vec<String>,
    /// The text of each page.
    pub texts: Vec<String>,
    /// The diagnostics about a page as a whole, or about the address of a page.
    pub diagnostics: Vec<Diagnostic>,
    /// The index of the first page that cannot be read.
    pub first_unreadable: Option<usize>,
    /// The address of the next page, if it is not a file and only files are read.
    pub remote_page: Option<String>,
}

impl Pages {
    /// Adds the next page.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        if let Some(mut fatal) = not_utf8(&bytes) {
            fatal.page = self.texts.len();
            self.first_unreadable = Some(fatal.page);
            self.diagnostics.push(fatal);
        }
        self.names.push(name);
        // A text that is not UTF-8 is only shown. Its lines up to the first wrong byte stay as they are.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned());
        self.texts.push(text);
    }

    /// Returns the address of the page after the last one; `None` if there is none or if a page cannot
    /// be read.
    pub fn next_address(&mut self) -> Option<String> {
        let page = self.texts.len().checked_sub(1)?;
        if self.first_unreadable.is_some() {
            return None;
        }
        next_page(&self.texts[page]).unwrap_or_else(|mut fatal| {
            fatal.page = page;
            self.diagnostics.push(fatal);
            self.first_unreadable = Some(page);
            None
        })
    }

    /// Whether the largest number of pages is reached.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.names.len() >= MAX_PAGES
    }

    /// Adds a diagnostic: the address on the last page does not lead to a page.
    pub fn add_broken_link(&mut self, fault: PageFault) {
        let page = self.texts.len().saturating_sub(1);
        let mut diagnostic = page_fault(self.texts.last().map_or("", String::as_str), fault);
        diagnostic.page = page;
        self.diagnostics.push(diagnostic);
    }

    /// Returns the texts of the pages that can be read: those before the first one that cannot.
    #[must_use]
    pub fn readable(&self) -> &[String] {
        &self.texts[..self.first_unreadable.unwrap_or(self.texts.len())]
    }
}
