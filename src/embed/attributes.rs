//! The host element's attributes: what each may be, and the default where it is not.

use web_sys::{Element, HtmlElement, Node};

use wasm_bindgen::JsCast;

use super::signals;
use crate::date::{cut, trimmed};
use crate::view::state::View;

/// The attributes as understood; a bad value is warned about and has its default.
pub struct Attributes {
    /// BCP 47, from the element or the nearest ancestor.
    pub lang: Option<String>,
    /// Nothing for `auto`.
    pub view: Option<View>,
    /// Nothing for `auto`.
    pub theme: Option<&'static str>,
    /// Id of the event to open.
    pub event: Option<String>,
    /// EDTF.
    pub from: Option<String>,
    /// EDTF.
    pub to: Option<String>,
    /// 1 to 6.
    pub heading: u8,
    /// What links to this widget begin with; empty for the default, nothing where the page wants none.
    pub link: Option<String>,
}

impl Attributes {
    /// Reads a host's attributes.
    pub fn read(host: &HtmlElement) -> Attributes {
        let given = |name: &str| {
            host.get_attribute(name)
                .filter(|value| !trimmed(value).is_empty())
        };
        Attributes {
            lang: inherited(host, "lang"),
            view: match given("view").as_deref() {
                None | Some("auto") => None,
                Some("axis") => Some(View::Axis),
                Some("story") => Some(View::Story),
                Some("table") => Some(View::Table),
                Some(other) => {
                    signals::warn("view", other, "auto, axis, story or table");
                    None
                }
            },
            theme: match given("theme").as_deref() {
                None | Some("auto") => None,
                Some("light") => Some("light"),
                Some("dark") => Some("dark"),
                Some(other) => {
                    signals::warn("theme", other, "auto, light or dark");
                    None
                }
            },
            event: given("event"),
            link: match given("link") {
                Some(link) if link == "none" => None,
                given => Some(given.unwrap_or_default()),
            },
            from: given("from"),
            to: given("to"),
            heading: given("heading-level").map_or(2, |level| match level.as_str() {
                "1" => 1,
                "2" => 2,
                "3" => 3,
                "4" => 4,
                "5" => 5,
                "6" => 6,
                other => {
                    signals::warn("heading-level", other, "1 to 6");
                    2
                }
            }),
        }
    }

    /// The language to speak: the one asked for if the feed has it, in whole or by its first
    /// subtag, else the feed's first; without a feed's languages, the one asked for.
    pub fn language(&self, languages: &[String]) -> String {
        let asked = self.lang.as_deref().unwrap_or("");
        let primary = |tag: &str| cut(tag, b'-').0.to_ascii_lowercase();
        languages
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(asked))
            .or_else(|| languages.iter().find(|tag| primary(tag) == primary(asked)))
            .or_else(|| languages.first())
            .map_or_else(|| asked.to_owned(), Clone::clone)
    }
}

/// An attribute of the element or of the nearest ancestor that has it, out of shadow roots too.
fn inherited(host: &HtmlElement, name: &str) -> Option<String> {
    let mut node: Option<Node> = Some(host.clone().into());
    while let Some(at) = node {
        let value = at
            .dyn_ref::<Element>()
            .and_then(|element| element.get_attribute(name))
            .filter(|value| !trimmed(value).is_empty());
        if value.is_some() {
            return value;
        }
        node = at.parent_node().or_else(|| {
            at.dyn_ref::<web_sys::ShadowRoot>()
                .map(|root| root.host().into())
        });
    }
    None
}
