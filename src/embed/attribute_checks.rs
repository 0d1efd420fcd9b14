//! Warnings for the page's author about attributes: each is logged once, when the timeline is drawn and when an
//! attribute changes.

use super::attributes::{
    CALENDARS, DIRECTIONS, HEADING_LEVELS, LOADING, THEMES, VIEWS, is_prefix, number_of_seconds,
};
use super::{Controller, dispatch};
use crate::view::controls::{Controls, NAMES};
use crate::view::media_access::{WANTED_HOSTS, is_understood};
use masar_edtf::Edtf;
use masar_feed::Severity;

/// The languages of the panel for editors. Without one the panel has the page's language.
const PANEL_LANGUAGES: [&str; 4] = ["", "ar", "fr", "en"];

/// The attributes with a fixed set of values: the name, the values and the default.
const CHOICES: [(&str, &[&str], &str); 7] = [
    ("dir", &DIRECTIONS, "the direction of the language"),
    ("view", &VIEWS, "auto"),
    ("theme", &THEMES, "auto"),
    ("calendar", &CALENDARS, "gregory"),
    ("loading", &LOADING, "eager"),
    ("heading-level", &HEADING_LEVELS, "2"),
    ("debug", &PANEL_LANGUAGES, "the language of the page"),
];

/// The attributes of the element.
const NAMES_OF_ATTRIBUTES: [&str; 19] = [
    "feed",
    "view",
    "calendar",
    "event",
    "from",
    "to",
    "filter",
    "height",
    "loading",
    "refresh",
    "heading-level",
    "link",
    "debug",
    "kiosk",
    "base",
    "controls",
    "media-hosts",
    "lang",
    "dir",
];

/// Attributes that the element does not have, and the one that a page's author most likely means.
const MISNAMED: [(&str, &str); 18] = [
    ("src", "feed"),
    ("href", "feed"),
    ("url", "feed"),
    ("data", "feed"),
    ("data-src", "feed"),
    ("data-url", "feed"),
    ("language", "lang"),
    ("locale", "lang"),
    ("mode", "view"),
    ("color-scheme", "theme"),
    ("start", "from"),
    ("end", "to"),
    ("select", "event"),
    ("selected", "event"),
    ("level", "heading-level"),
    ("headinglevel", "heading-level"),
    ("filters", "filter"),
    // React sets attributes where the element does not have the property yet.
    ("feeddata", "the property feedData, when masar.js has run"),
];

impl Controller {
    /// Warns about all attributes.
    pub(super) fn check_attributes(&self) {
        for name in NAMES_OF_ATTRIBUTES {
            self.check_attribute(name);
            let in_script = ["data-", name].concat();
            self.check_name(&in_script, name);
        }
        self.check_attribute("theme");
        for (name, meant) in MISNAMED {
            self.check_name(name, meant);
        }
    }

    /// Warns about the value of an attribute.
    pub(super) fn check_attribute(&self, name: &str) {
        let value = self.host.get_attribute(name).unwrap_or_default();
        let choice = CHOICES.iter().find(|(its, ..)| *its == name);
        if let Some((_, values, default)) = choice {
            // A boolean attribute is also written as `debug="true"`.
            let is_known = name == "debug" && matches!(value.trim(), "true" | "false")
                || value.trim().is_empty()
                || values.contains(&&*value);
            if !is_known {
                let wanted: Vec<&str> =
                    values.iter().copied().filter(|it| !it.is_empty()).collect();
                self.warn_attribute(name, &value, &wanted.join(", "), default);
            }
            return;
        }
        match name {
            "refresh" if !value.trim().is_empty() && number_of_seconds(&value).is_none() => {
                self.warn_attribute(
                    name,
                    &value,
                    "a number of seconds, at least 30",
                    "one request",
                );
            }
            "link" if !is_prefix(&value) => {
                let wanted = "none, or letters, digits, - and _";
                self.warn_attribute(name, &value, wanted, "masar");
            }
            "event" => self.check_event(&value),
            "height" => self.check_height(&value),
            "controls" => self.check_controls(&value),
            "media-hosts" => {
                for word in value.split_whitespace().filter(|word| !is_understood(word)) {
                    self.warn_part(name, word, WANTED_HOSTS);
                }
            }
            _ => {}
        }
    }

    fn check_event(&self, id: &str) {
        let is_known = self.read(|state| {
            let feed = state.drawn_feed();
            feed.is_none_or(|feed| feed.event(id).is_some() || feed.is_partial())
        });
        if !id.trim().is_empty() && !is_known {
            self.warn_attribute("event", id, "the id of an event of the feed", "no event");
        }
    }

    /// Warns about a `height` that is no length. The loader has set it as a style, which a browser then ignores.
    fn check_height(&self, height: &str) {
        let style = self.host.style().get_property_value("min-block-size");
        if !height.is_empty() && style.is_ok_and(|style| style.is_empty()) {
            let wanted = "a CSS length, or a number of px";
            self.warn_attribute("height", height, wanted, "the height of the content");
        }
    }

    fn check_controls(&self, names: &str) {
        let wanted = ["none, or some of ", &NAMES.join(" ")].concat();
        let _ = Controls::parse(names, &mut |name| self.warn_part("controls", name, &wanted));
    }

    /// Warns about an attribute that the element does not have.
    fn check_name(&self, name: &str, meant: &str) {
        if self.host.has_attribute(name) && !self.host.has_attribute(meant) {
            let line = [
                "masar: no attribute ",
                name,
                " on the element; use ",
                meant,
                ".",
            ];
            self.warn(line.concat());
        }
    }

    /// Returns a date of `from` or `to`, which is EDTF. Warns about another text.
    pub(super) fn date(&self, name: &str, text: Option<&str>) -> Option<Edtf> {
        let text = text.filter(|text| !text.trim().is_empty())?;
        let date = Edtf::parse(text).ok();
        if date.is_none() {
            let wanted = "an EDTF date such as 2022-09-14";
            self.warn_attribute(name, text, wanted, "the end of the feed on that side");
        }
        date
    }

    /// Warns that an attribute has a value that is not allowed, and that its default is used.
    pub(super) fn warn_attribute(&self, name: &str, value: &str, wanted: &str, default: &str) {
        let line = [
            "masar: attribute ",
            name,
            "=\"",
            value,
            "\" is not understood; use ",
            wanted,
            ". The default is used: ",
            default,
            ".",
        ];
        self.warn(line.concat());
    }

    /// Warns that a part of an attribute's value is not allowed, and that the other parts are used.
    pub(super) fn warn_part(&self, name: &str, part: &str, wanted: &str) {
        self.warn(dispatch::part_warning(name, part, wanted));
    }

    /// Logs a warning, unless this element has logged it before.
    fn warn(&self, line: String) {
        if !self.warnings.borrow().contains(&line) {
            dispatch::log(Severity::Warning, &line);
            self.warnings.borrow_mut().push(line);
        }
    }
}
