//! The host element's attributes: what each may be, and the default where it is not.

use web_sys::{Element, HtmlElement, Node};

use wasm_bindgen::JsCast;

use super::signals;
use crate::view::Scene;
use crate::view::controls::{Controls, NAMES};
use crate::view::state::View;
use masar_language_tag::same_language;

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
    /// Dates of the Umm al-Qura calendar beside the Gregorian.
    pub hijri: bool,
    /// Seconds between two times that the feed is asked for; nothing for once.
    pub refresh: Option<i32>,
    /// What links to this widget begin with; empty for the default, nothing where the page wants none.
    pub link: Option<String>,
    /// Which of its tools the widget shows.
    pub controls: Controls,
    /// What the visitor sees at first, as links spell it.
    pub filter: Option<String>,
    /// One event a screen, for a touch screen that anybody may use.
    pub kiosk: bool,
}

impl Attributes {
    /// Reads a host's attributes.
    pub fn read(host: &HtmlElement) -> Attributes {
        let given = |name: &str| {
            host.get_attribute(name)
                .filter(|value| !value.trim().is_empty())
        };
        let choice = |name: &str, allowed: &[&str], wanted: &str| {
            let value = given(name)?;
            let found = allowed.iter().position(|one| *one == value);
            if found.is_none() {
                signals::warn(name, &value, wanted);
            }
            found
        };
        let views = ["auto", "axis", "story", "table"];
        let themes = ["auto", "light", "dark"];
        let calendars = ["gregory", "islamic-umalqura"];
        let kiosk = host.get_attribute("kiosk");
        let kiosk = kiosk.is_some_and(|value| value != "false");
        let levels = ["1", "2", "3", "4", "5", "6"];
        Attributes {
            lang: nearest(host, &mut |element| {
                let lang = element.get_attribute("lang")?;
                (!lang.trim().is_empty()).then_some(lang)
            }),
            view: match choice("view", &views, "auto, axis, story or table") {
                Some(1) => Some(View::Axis),
                Some(2) => Some(View::Story),
                Some(3) => Some(View::Table),
                _ => None,
            },
            theme: match choice("theme", &themes, "auto, light or dark") {
                Some(1) => Some("light"),
                Some(2) => Some("dark"),
                _ => None,
            },
            event: given("event"),
            hijri: choice("calendar", &calendars, "gregory or islamic-umalqura") == Some(1),
            link: match given("link") {
                // A kiosk goes through its events all day: no address, no history.
                _ if kiosk => None,
                Some(link) if link == "none" => None,
                given => Some(given.unwrap_or_default()),
            },
            from: given("from"),
            to: given("to"),
            refresh: given("refresh").and_then(|every| {
                let seconds = every.parse::<u64>().ok();
                if seconds.is_none() {
                    signals::warn("refresh", &every, "a number of seconds, at least 30");
                }
                // A browser's timer counts at most 24 days of milliseconds.
                seconds.map(|seconds| seconds.clamp(30, 2_000_000) as i32)
            }),
            controls: given("controls").map_or(Controls::ALL, |words| {
                Controls::read(&words, &mut |word| {
                    let wanted = ["none, or some of ", &NAMES.join(" ")].concat();
                    signals::warn_part("controls", word, &wanted);
                })
            }),
            filter: given("filter"),
            kiosk,
            heading: choice("heading-level", &levels, "1 to 6").map_or(2, |at| at as u8 + 1),
        }
    }

    /// Returns the tags of the catalogs for a feed's languages on this page.
    pub fn tags(&self, scene: &Scene) -> Vec<String> {
        let page = self.lang.as_deref().unwrap_or("");
        let mut tags = Vec::new();
        for lang in &scene.feed.languages {
            tags.push(masar_locale::regional_tag(lang, page).to_owned());
        }
        tags
    }

    /// The language to speak: the one asked for if the feed has it, in whole or by its first
    /// subtag, else what its readers read besides, else the feed's first; without a feed's languages,
    /// the one asked for.
    pub fn language(&self, languages: &[String]) -> String {
        let asked = self.lang.as_deref().unwrap_or("");
        let of = |asked: &str| languages.iter().find(|tag| same_language(tag, asked));
        languages
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(asked))
            .or_else(|| of(asked))
            .or_else(|| of(masar_feed::second_language(asked)))
            .or_else(|| languages.first())
            .map_or_else(|| asked.to_owned(), Clone::clone)
    }
}

/// What the element itself or the nearest ancestor answers, out of shadow roots too.
pub fn nearest(
    host: &HtmlElement,
    ask: &mut dyn FnMut(&Element) -> Option<String>,
) -> Option<String> {
    let mut node: Option<Node> = Some(host.clone().into());
    while let Some(at) = node {
        let answer = at.dyn_ref::<Element>().and_then(&mut *ask);
        if answer.is_some() {
            return answer;
        }
        node = at.parent_node().or_else(|| {
            at.dyn_ref::<web_sys::ShadowRoot>()
                .map(|root| root.host().into())
        });
    }
    None
}
