//! The thing that a sentence is about, taken from its place.

use super::{Lang, shortened};
use crate::difference::Place;
use crate::kind::{FEED, ValueKind};
use crate::path::Step;

/// The most letters of a title in a sentence.
const MAX_TITLE: usize = 40;

/// The thing that a sentence is about.
pub(super) struct Subject<'p> {
    /// The list of the event, track, partner or era, and its title.
    pub(super) element: Option<(&'p str, String)>,
    /// The list of the medium, link, person or tag, and its key.
    pub(super) item: Option<(&'p str, String)>,
    /// The members that lead to the value, from the innermost of these.
    pub(super) members: Vec<&'p str>,
    /// The language of a text.
    pub(super) language: Option<&'p str>,
    /// Whether it is a value that is no text of the feed: a date, a number.
    pub(super) is_value: bool,
}

impl<'p> Subject<'p> {
    pub(super) fn of(place: &'p Place, lang: Lang) -> Subject<'p> {
        let mut subject = Subject {
            element: None,
            item: None,
            members: Vec::new(),
            language: None,
            is_value: false,
        };
        let mut kind = FEED;
        for (depth, step) in place.path.steps().iter().enumerate() {
            match step {
                Step::Member(name) => {
                    if matches!(kind, ValueKind::Text) {
                        subject.language = Some(name);
                    } else {
                        subject.members.push(name);
                    }
                    kind = kind.member(name);
                }
                Step::Key(_) | Step::Index(_) => {
                    let list = subject.members.pop().unwrap_or("");
                    let key = match step {
                        Step::Key(key) => key.clone(),
                        Step::Index(index) => (index + 1).to_string(),
                        Step::Member(_) => String::new(),
                    };
                    let is_element = depth == 1 && list != "languages";
                    let title = match place.title(lang.tag()) {
                        title if is_element && !title.is_empty() => title.to_owned(),
                        _ => key,
                    };
                    let title = shortened(&title, MAX_TITLE);
                    if is_element {
                        subject.element = Some((list, title));
                    } else {
                        subject.item = Some((list, title));
                    }
                    kind = kind.element();
                }
            }
        }
        subject.is_value = matches!(kind, ValueKind::Whole) && !subject.members.is_empty();
        subject
    }
}
