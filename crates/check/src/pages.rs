//! The pages of a feed, which are added one after the other.

use crate::encoding;
use masar_feed::limits::{MAX_BYTES, MAX_PAGE_BYTES, MAX_PAGES};
use masar_feed::{
    Code, Diagnostic, PageFault, next_page, not_utf8, page_fault, page_not_loaded, too_large,
};
use masar_table::TableKind;

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
            encoding::name(&bytes, &mut fatal);
            self.names.push(name);
            // A text that is not UTF-8 is only shown. Its lines up to the first wrong byte stay as they are.
            self.texts
                .push(String::from_utf8_lossy(&bytes).into_owned());
            self.add_unreadable(fatal);
            return;
        }
        if bytes.len() > MAX_PAGE_BYTES {
            let mut diagnostic = page_not_loaded();
            diagnostic.page = self.texts.len();
            self.diagnostics.push(diagnostic);
        }
        self.names.push(name);
        self.texts
            .push(String::from_utf8(bytes).unwrap_or_default());
    }

    /// Adds the first page, which has more bytes than are read.
    pub fn add_too_large(&mut self, name: String) {
        self.add_unread(name, too_large());
    }

    /// Adds a page that has more bytes than websites load, for a reader that does not load it either.
    pub fn add_not_loaded(&mut self, name: String) {
        self.add_unread(name, page_not_loaded());
    }

    fn add_unread(&mut self, name: String, mut fatal: Diagnostic) {
        fatal.page = self.texts.len();
        self.names.push(name);
        self.texts.push(String::new());
        self.add_unreadable(fatal);
    }

    /// Adds the reason why the last page cannot be read.
    fn add_unreadable(&mut self, fatal: Diagnostic) {
        // A feed can name any file beside it as its page. The lines of one that is no page are not shown, because they
        // may be a secret. The first page was named by the editor.
        if fatal.page > 0
            && let Some(text) = self.texts.last_mut()
            && (fatal.code == Code::NotAFeed || !looks_like_a_page(text))
        {
            text.clear();
        }
        self.first_unreadable = Some(fatal.page);
        self.diagnostics.push(fatal);
    }

    /// Returns the address of the page after the last one; `None` if there is none or if a page cannot
    /// be read.
    pub fn next_address(&mut self) -> Option<String> {
        let page = self.texts.len().checked_sub(1)?;
        // A table has one page.
        let is_table = page == 0 && TableKind::of(&self.texts[page]).is_some();
        if self.first_unreadable.is_some() || is_table {
            return None;
        }
        next_page(&self.texts[page]).unwrap_or_else(|mut fatal| {
            fatal.page = page;
            self.add_unreadable(fatal);
            None
        })
    }

    /// Whether the largest number of pages is reached.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.names.len() >= MAX_PAGES
    }

    /// Returns the number of bytes that the next page may have.
    #[must_use]
    pub fn bytes_left(&self) -> usize {
        let read: usize = self.texts.iter().map(String::len).sum();
        MAX_BYTES.saturating_sub(read)
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

/// Whether a text that is not JSON is probably meant as a page of a feed or of a JSON Feed.
fn looks_like_a_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('{') && (text.contains("\"masar\"") || text.contains("jsonfeed.org/version/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second_page(text: &[u8]) -> Pages {
        let mut pages = Pages::default();
        let first = r#"{"masar": 1, "events": [], "next_url": "2"}"#;
        pages.add("1".into(), first.into());
        pages.add("2".into(), text.to_vec());
        assert_eq!(pages.next_address(), None);
        assert_eq!(pages.first_unreadable, Some(1));
        pages
    }

    #[test]
    fn a_page_that_websites_do_not_load_is_read_and_reported() {
        let page = |length: usize| {
            let mut text = String::from(r#"{"masar": 1, "events": []}"#);
            text.extend(std::iter::repeat_n(' ', length - text.len()));
            let mut pages = Pages::default();
            pages.add("1".into(), text.into_bytes());
            assert_eq!((pages.readable().len(), pages.next_address()), (1, None));
            pages.diagnostics
        };
        assert_eq!(page(MAX_PAGE_BYTES), []);
        assert_eq!(page(MAX_PAGE_BYTES + 1)[0].code, Code::TooLarge);
    }

    #[test]
    fn the_text_of_a_further_file_that_is_no_page_is_dropped() {
        for secret in [
            &b"TOKEN=42"[..],
            b"TOKEN=\xE9",
            br#"{"token": 42}"#,
            br#"{"token": 42,}"#,
            br#"["masar", 1"#,
        ] {
            assert_eq!(second_page(secret).texts[1], "");
        }
        let mistake = r#"{"masar": 1, "events": [],}"#;
        assert_eq!(second_page(mistake.as_bytes()).texts[1], mistake);
    }
}
