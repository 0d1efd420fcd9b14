//! The texts of a feed with fixes.

use crate::fix::{apply, with_sure_fixes};
use crate::{Checked, Pages};
use masar_feed::{Diagnostic, Fix};

/// The largest number of times that a feed is read again, because a fix made another one possible.
const MAX_ROUNDS: usize = 10;

/// The texts of a feed's pages with all fixes that are sure.
pub struct Fixed {
    /// The text of each page.
    pub texts: Vec<String>,
    /// The number of fixes.
    pub count: usize,
}

impl Checked {
    /// Returns the texts of the feed with all fixes that are sure.
    #[must_use]
    pub fn fixed(&self) -> Fixed {
        let mut out = Fixed {
            texts: self.pages.texts.clone(),
            count: 0,
        };
        let mut count = one_round(&mut out.texts, &self.diagnostics);
        for _ in 1..MAX_ROUNDS {
            if count == 0 {
                break;
            }
            out.count += count;
            let again = Checked::new(self.pages_with(out.texts.clone()), true);
            count = one_round(&mut out.texts, &again.diagnostics);
        }
        out
    }

    /// Returns the pages with other texts.
    #[must_use]
    pub fn pages_with(&self, texts: Vec<String>) -> Pages {
        let is_same = |page: &usize| texts.get(*page) == self.pages.texts.get(*page);
        Pages {
            names: self.pages.names.clone(),
            // A page that could not be read may be readable now.
            first_unreadable: self.pages.first_unreadable.filter(is_same),
            texts,
            ..Pages::default()
        }
    }

    /// Returns the texts of the feed with one fix of one of its diagnostics; nothing if it cannot be applied.
    #[must_use]
    pub fn with_fix(&self, diagnostic: &Diagnostic, fix: &Fix) -> Option<Vec<String>> {
        let mut edits = fix.edits.clone();
        edits.sort_by_key(|edit| edit.range);
        let mut texts = self.pages.texts.clone();
        let text = texts.get_mut(diagnostic.page)?;
        *text = apply(text, &edits)?;
        Some(texts)
    }
}

/// Applies the sure fixes of some diagnostics to the texts, and returns their number.
fn one_round(texts: &mut [String], diagnostics: &[Diagnostic]) -> usize {
    let mut sum = 0;
    for (page, text) in texts.iter_mut().enumerate() {
        let of_page: Vec<&Diagnostic> = diagnostics.iter().filter(|one| one.page == page).collect();
        if let Some((fixed, count)) = with_sure_fixes(text, &of_page) {
            *text = fixed;
            sum += count;
        }
    }
    sum
}
