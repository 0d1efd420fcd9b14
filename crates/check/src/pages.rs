//! A feed and the pages it leads to, as they arrive.

use masar_feed::{Diagnostic, PageFault, next_page, not_utf8, page_fault};

/// So many pages at most, as in the widget.
const MOST: usize = 50;

/// A feed's pages.
#[derive(Default)]
pub struct Pages {
    /// Each page's name: its file, or its address.
    pub names: Vec<String>,
    /// What each says.
    pub texts: Vec<String>,
    /// What is wrong with a page as a whole, or with the way to it.
    pub faults: Vec<Diagnostic>,
    /// The first of them that cannot be read at all.
    pub unread: Option<usize>,
    /// The address of a page that cannot be followed from here.
    pub elsewhere: Option<String>,
}

impl Pages {
    /// Takes in the next page.
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

    /// Where the last page says that the next one is; nothing where it is the last, or cannot be read.
    pub fn leads_to(&mut self) -> Option<String> {
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

    /// Whether there are as many as any reader asks for.
    #[must_use]
    pub fn are_enough(&self) -> bool {
        self.names.len() >= MOST
    }

    /// The last page leads to none.
    pub fn lead_nowhere(&mut self, fault: PageFault) {
        let page = self.texts.len().saturating_sub(1);
        let mut diagnostic = page_fault(self.texts.last().map_or("", String::as_str), fault);
        diagnostic.page = page;
        self.faults.push(diagnostic);
    }

    /// The texts of those that can be read: all before the first that cannot.
    #[must_use]
    pub fn readable(&self) -> &[String] {
        &self.texts[..self.unread.unwrap_or(self.texts.len())]
    }
}
