//! Tags and classes that are checked at compile time. A tag that is not in the list, or a class that is in no style
//! sheet, does not compile.

include!(concat!(env!("OUT_DIR"), "/styled_classes.rs"));

/// A tag with its classes and constant attributes, as in `div.lane.c1 role=group`. `selector!` creates it.
#[derive(Clone, Copy)]
pub(crate) struct Selector(&'static str);

/// Classes with spaces between them, or none. `class!` creates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Class(&'static str);

/// The tags that the view uses, of HTML and SVG.
const TAGS: [&str; 55] = [
    "a",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "blockquote",
    "button",
    "circle",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "p",
    "path",
    "section",
    "small",
    "span",
    "strong",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
    "video",
    "caption",
];

/// Classes without a rule in a style sheet: scripts and tests find elements by them.
const UNSTYLED: [&str; 1] = ["download"];

impl Selector {
    /// Checks and returns a selector.
    ///
    /// # Panics
    ///
    /// Panics if the tag or a class is unknown. In a constant, that is a compile error.
    pub(crate) const fn new(text: &'static str) -> Selector {
        let bytes = text.as_bytes();
        let tag = end(bytes, 0);
        assert!(is_one_of(bytes, 0, tag, &TAGS), "unknown tag in a selector");
        let mut at = tag;
        while at < bytes.len() && bytes[at] == b'.' {
            let stop = end(bytes, at + 1);
            assert!(
                is_class(bytes, at + 1, stop),
                "class of a selector is in no style sheet"
            );
            at = stop;
        }
        Selector(text)
    }

    /// Returns the tag.
    pub(super) fn tag(self) -> &'static str {
        let names = self.names();
        names.split_once('.').map_or(names, |(tag, _)| tag)
    }

    /// Returns the classes, in order.
    pub(super) fn classes(self) -> impl Iterator<Item = &'static str> {
        self.names().split('.').skip(1)
    }

    /// Returns the names and values of the attributes. A value cannot contain a space.
    pub(super) fn attributes(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let attributes = self.0.split(' ').skip(1);
        attributes.map(|attribute| attribute.split_once('=').unwrap_or((attribute, "")))
    }

    fn names(self) -> &'static str {
        self.0.split_once(' ').map_or(self.0, |(names, _)| names)
    }
}

impl Class {
    /// Checks and returns classes.
    ///
    /// # Panics
    ///
    /// Panics if a class is unknown. In a constant, that is a compile error.
    pub(crate) const fn new(names: &'static str) -> Class {
        let bytes = names.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let stop = end(bytes, at);
            assert!(is_class(bytes, at, stop), "class is in no style sheet");
            at = stop + 1;
        }
        Class(names)
    }

    /// Returns the classes with spaces between them; empty if there are none.
    pub(crate) fn as_str(self) -> &'static str {
        self.0
    }
}

/// Returns the end of the name that begins at `from`: the next dot or space, or the end of the text.
const fn end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != b'.' && bytes[at] != b' ' {
        at += 1;
    }
    at
}

const fn is_class(bytes: &[u8], from: usize, to: usize) -> bool {
    is_one_of(bytes, from, to, STYLED_CLASSES) || is_one_of(bytes, from, to, &UNSTYLED)
}

/// Returns whether the bytes between two positions are one of the names.
const fn is_one_of(bytes: &[u8], from: usize, to: usize, names: &[&str]) -> bool {
    let mut which = 0;
    while which < names.len() {
        let name = names[which].as_bytes();
        if name.len() == to - from {
            let mut at = 0;
            while at < name.len() && name[at] == bytes[from + at] {
                at += 1;
            }
            if at == name.len() {
                return true;
            }
        }
        which += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Class, Selector};

    #[test]
    fn a_selector_is_a_tag_classes_and_attributes() {
        let selector = Selector::new("div.lane.c1 role=group hidden=");
        assert_eq!(selector.tag(), "div");
        assert_eq!(selector.classes().collect::<Vec<_>>(), ["lane", "c1"]);
        let attributes: Vec<_> = selector.attributes().collect();
        assert_eq!(attributes, [("role", "group"), ("hidden", "")]);
        let plain = Selector::new("p");
        assert_eq!(
            (
                plain.tag(),
                plain.classes().count(),
                plain.attributes().count()
            ),
            ("p", 0, 0)
        );
    }

    #[test]
    #[should_panic(expected = "unknown tag")]
    fn a_misspelt_tag_is_refused() {
        Selector::new("dvi.lane");
    }

    #[test]
    #[should_panic(expected = "in no style sheet")]
    fn a_misspelt_class_of_a_selector_is_refused() {
        Selector::new("div.lnae");
    }

    #[test]
    #[should_panic(expected = "in no style sheet")]
    fn a_misspelt_class_is_refused() {
        Class::new("lane c1 slected");
    }
}
