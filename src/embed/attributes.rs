//! The host element's attributes: the allowed values of each, and its default.

use web_sys::{Element, HtmlElement, Node};

use wasm_bindgen::JsCast;

use crate::view::Scene;
use crate::view::controls::Controls;
use crate::view::state::View;
use masar_language_tag::same_language;
use masar_locale::Direction;

/// The values of `view`; the first of these lists is the default.
pub(super) const VIEWS: [&str; 4] = ["auto", "axis", "story", "table"];
/// The values of `dir`.
pub(super) const DIRECTIONS: [&str; 3] = ["auto", "ltr", "rtl"];
/// The values of `theme`.
pub(super) const THEMES: [&str; 3] = ["auto", "light", "dark"];
/// The values of `calendar`.
pub(super) const CALENDARS: [&str; 2] = ["gregory", "islamic-umalqura"];
/// The values of `loading`.
pub(super) const LOADING: [&str; 2] = ["eager", "lazy"];
/// The values of `heading-level`.
pub(super) const HEADING_LEVELS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

/// The values of the attributes. In place of a value that is not allowed they contain the default;
/// [`Controller::check_attributes`](super::Controller::check_attributes) warns about it after the drawing.
pub(super) struct Attributes {
    /// BCP 47, from the element or the nearest ancestor.
    pub(super) lang: Option<String>,
    /// The direction of the layout; nothing for that of the language.
    pub(super) direction: Option<Direction>,
    /// The view; nothing for `auto`.
    pub(super) view: Option<View>,
    /// `light` or `dark`; nothing for `auto`.
    pub(super) theme: Option<&'static str>,
    /// The id of the event to open.
    pub(super) event: Option<String>,
    /// The start of the stretch of time to show, EDTF.
    pub(super) from: Option<String>,
    /// Its end, EDTF.
    pub(super) to: Option<String>,
    /// The level of the widget's heading, 1 to 6.
    pub(super) heading: u8,
    /// Whether dates of the Umm al-Qura calendar are shown beside the Gregorian.
    pub(super) hijri: bool,
    /// The seconds between two requests for the feed; nothing for one request only.
    pub(super) refresh: Option<u32>,
    /// The prefix of links to this widget; empty for the default, nothing if the page wants no links.
    pub(super) link: Option<String>,
    /// The tools that the widget shows.
    pub(super) controls: Controls,
    /// The filter at first, spelled as in links.
    pub(super) filter: Option<String>,
    /// Kiosk mode: one event a screen, for a public touch screen.
    pub(super) kiosk: bool,
    /// The hosts of the media to request; nothing for all.
    pub(super) media_hosts: Option<String>,
}

impl Attributes {
    /// Reads the attributes of a host.
    pub(super) fn read(host: &HtmlElement) -> Attributes {
        let kiosk = host.get_attribute("kiosk");
        let kiosk = kiosk.is_some_and(|value| value != "false");
        let lang = |element: &Element| {
            let lang = element.get_attribute("lang");
            lang.filter(|lang| !lang.trim().is_empty())
        };
        Attributes {
            lang: nearest(host, &mut |element| lang(element)),
            direction: match choice(host, "dir", &DIRECTIONS) {
                Some(1) => Some(Direction::Ltr),
                Some(2) => Some(Direction::Rtl),
                _ => None,
            },
            view: match choice(host, "view", &VIEWS) {
                Some(1) => Some(View::Axis),
                Some(2) => Some(View::Story),
                Some(3) => Some(View::Table),
                _ => None,
            },
            theme: match choice(host, "theme", &THEMES) {
                Some(1) => Some("light"),
                Some(2) => Some("dark"),
                _ => None,
            },
            event: value(host, "event"),
            hijri: choice(host, "calendar", &CALENDARS) == Some(1),
            // A kiosk shows events all day: it writes neither the address nor the history.
            link: if kiosk { None } else { link(host) },
            from: value(host, "from"),
            to: value(host, "to"),
            refresh: refresh(host),
            controls: controls(host),
            filter: value(host, "filter"),
            kiosk,
            media_hosts: value(host, "media-hosts"),
            heading: choice(host, "heading-level", &HEADING_LEVELS).map_or(2, |at| at as u8 + 1),
        }
    }

    /// Returns the tags of the catalogs for a feed's languages on this page.
    pub(super) fn tags(&self, scene: &Scene) -> Vec<String> {
        let page = self.lang.as_deref().unwrap_or("");
        let mut tags = Vec::new();
        for lang in &scene.feed.languages {
            tags.push(masar_locale::regional_tag(lang, page).to_owned());
        }
        tags
    }

    /// Returns the language to show: that of [`Attributes::common_language`], else the feed's first. Without languages of a
    /// feed, the page's.
    pub(super) fn language(&self, languages: &[String]) -> String {
        self.common_language(languages)
            .or_else(|| languages.first())
            .or(self.lang.as_ref())
            .cloned()
            .unwrap_or_default()
    }

    /// Returns the page's language if the feed has it, in whole or by its first subtag, else the second language of its
    /// readers if the feed has that.
    pub(super) fn common_language<'a>(&self, languages: &'a [String]) -> Option<&'a String> {
        let asked = self.lang.as_deref().unwrap_or("");
        let of = |asked: &str| languages.iter().find(|tag| same_language(tag, asked));
        languages
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(asked))
            .or_else(|| of(asked))
            .or_else(|| of(masar_feed::second_language(asked)))
    }
}

/// Returns the value of an attribute that is not blank.
fn value(host: &HtmlElement, name: &str) -> Option<String> {
    let value = host.get_attribute(name);
    value.filter(|value| !value.trim().is_empty())
}

/// Returns the index of an attribute's value in the allowed ones.
fn choice(host: &HtmlElement, name: &str, allowed: &[&str]) -> Option<usize> {
    let value = value(host, name)?;
    allowed.iter().position(|allowed| *allowed == value)
}

fn link(host: &HtmlElement) -> Option<String> {
    let link = value(host, "link").filter(|link| is_prefix(link));
    let link = link.unwrap_or_default();
    (link != "none").then_some(link)
}

/// Returns whether a text may be the prefix of links: it has none of the characters that end a part of a link.
pub(super) fn is_prefix(text: &str) -> bool {
    let is_plain = |byte: u8| byte > b'/' && byte != b'?' || byte == b'-' || byte == b'.';
    text.bytes().all(is_plain)
}

fn refresh(host: &HtmlElement) -> Option<u32> {
    let seconds = number_of_seconds(&value(host, "refresh")?);
    // A browser's timer has at most 24 days, in milliseconds.
    seconds.map(|seconds| seconds.clamp(30, 2_000_000) as u32)
}

/// Returns the value of `refresh`, if it is a number.
pub(super) fn number_of_seconds(text: &str) -> Option<u64> {
    text.parse().ok()
}

fn controls(host: &HtmlElement) -> Controls {
    value(host, "controls").map_or(Controls::ALL, |names| Controls::parse(&names, &mut |_| {}))
}

/// Calls a function with an element and its ancestors, across shadow roots, until it returns something.
pub(super) fn nearest(
    host: &HtmlElement,
    call: &mut dyn FnMut(&Element) -> Option<String>,
) -> Option<String> {
    let mut node: Option<Node> = Some(host.clone().into());
    while let Some(at) = node {
        let found = at.dyn_ref::<Element>().and_then(&mut *call);
        if found.is_some() {
            return found;
        }
        node = at.parent_node().or_else(|| {
            at.dyn_ref::<web_sys::ShadowRoot>()
                .map(|root| root.host().into())
        });
    }
    None
}
