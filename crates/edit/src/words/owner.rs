//! The name of a thing together with what it belongs to: “title (French) of “…””.

use super::names::{element, in_language, item, member};
use super::subject::Subject;
use super::{Lang, quoted};

/// The words of a language that stand between the names.
pub(super) struct OwnerWords {
    pub(super) lang: Lang,
    /// The owner of the feed's own members.
    pub(super) timeline: &'static str,
    /// Returns an item after the member of it that is named.
    pub(super) of_item: fn(&str) -> String,
    /// Between an item and the event that has it.
    pub(super) within: &'static str,
}

/// Returns the name of the thing that a sentence is about, with its owner after `link`.
pub(super) fn with_owner(subject: &Subject<'_>, link: &str, words: &OwnerWords) -> String {
    let lang = words.lang;
    let owner = match &subject.element {
        Some((_, title)) => quoted(title, lang),
        None => words.timeline.into(),
    };
    let language = subject
        .language
        .map(|tag| [" ", &in_language(tag, lang)].concat());
    let language = language.unwrap_or_default();
    let item = subject
        .item
        .as_ref()
        .map(|(list, key)| [item(list, lang), " ", &quoted(key, lang)].concat());
    match (subject.members.as_slice(), item, &subject.element) {
        ([], None, None) => words.timeline.into(),
        ([], None, Some((list, _))) => [element(list, lang), " ", &owner].concat(),
        ([], Some(item), _) => [&item, link, &owner].concat(),
        (members, None, _) => [&member(members, lang), &*language, link, &owner].concat(),
        (members, Some(item), _) => {
            let member = member(members, lang);
            let of_item = (words.of_item)(&item);
            [&member, &*language, " ", &of_item, words.within, &owner].concat()
        }
    }
}

/// Returns a text with a capital letter at its start.
pub(super) fn capitalized(text: &str) -> String {
    masar_locale::capitalised(text)
}
