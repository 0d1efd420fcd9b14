//! The other pages of a feed of several pages.

use std::collections::HashSet;

use crate::identity::EventIds;
use crate::source::Source;

/// The other pages of a feed of several pages, when one of them is changed.
///
/// The first page has the feed's languages, and the ids of events are unique in all pages. So an id that is derived from
/// date and title may depend on the other pages.
///
/// ```
/// use masar_edit::{Change, Json, OtherPages, Path, apply_on_page};
/// let first = r#"{"masar": 1, "languages": ["fr"], "events": [], "next_url": "2.json"}"#;
/// let second = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "Accord"}]}"#;
/// let pages = OtherPages::new(vec![first.into()], vec![]);
/// // The text is in French, the feed's first language.
/// let path = Path::event("a").member("title").language("ar");
/// let applied = apply_on_page(second, &pages, &Change::set(path, Json::text("اتفاقية"))).expect("a title");
/// assert!(applied.text.contains(r#"{"fr": "Accord", "ar": "اتفاقية"}"#));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherPages {
    before: Vec<String>,
    after: Vec<String>,
    /// The languages that the first page lists, if that is one of these.
    languages: Option<Vec<String>>,
    /// The ids that are written in their events.
    ids: HashSet<String>,
}

/// The other pages of a feed of one page.
pub(crate) fn none() -> &'static OtherPages {
    static NONE: std::sync::LazyLock<OtherPages> = std::sync::LazyLock::new(OtherPages::default);
    &NONE
}

impl OtherPages {
    /// Returns the pages before and after the page that is changed, in order. A page that is not JSON is left out.
    #[must_use]
    pub fn new(before: Vec<String>, after: Vec<String>) -> OtherPages {
        let is_json = |page: &String| Source::parse(page).is_ok();
        let mut out = OtherPages {
            before: before.into_iter().filter(is_json).collect(),
            after: after.into_iter().filter(is_json).collect(),
            ..OtherPages::default()
        };
        let mut ids = HashSet::new();
        for page in out.before.iter().chain(&out.after) {
            if let Ok(source) = Source::parse(page) {
                ids.extend(EventIds::of(&source).given().map(str::to_owned));
            }
        }
        out.languages = out.before.first().and_then(|page| {
            let source = Source::parse(page).ok()?;
            Some(source.languages().into_iter().map(str::to_owned).collect())
        });
        out.ids = ids;
        out
    }

    /// Returns the languages that the first page lists, if that is one of these.
    pub(crate) fn languages(&self) -> Option<&[String]> {
        self.languages.as_deref()
    }

    /// Whether one of them has an event with an id.
    pub(crate) fn has_event(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Returns all pages with the one in between, and the position of that.
    pub(crate) fn around<'p>(&'p self, page: &'p str) -> (Vec<&'p str>, usize) {
        let before = self.before.iter().map(String::as_str);
        let after = self.after.iter().map(String::as_str);
        (
            before.chain([page]).chain(after).collect(),
            self.before.len(),
        )
    }
}
