//! The story as a page without scripts (`masar export --to html`), drawn by the same parts as the widget.
//! The facts of each event, which the widget shows in the detail, are in the story. It exists on the host and under WASI
//! only.
//!
//! `document` puts the story into a page of its own or into a fragment for another page.

mod document;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use tokio::task::LocalSet;
use yew::prelude::{AttrValue, Callback, Component, Html, Properties};

use super::controls::Controls;
use super::element::{Selector, class, el, element};
use super::footer::{LegendEntries, footer};
use super::header::header;
use super::more::LongList;
use super::state::{State, View};
use super::story::story;
use super::{Capabilities, Context, Output, Scene};
use masar_edtf::Day;
use masar_feed::Feed;
use masar_locale::Catalog;
use masar_timeline::Query;

pub use document::{PageOptions, Part, fragment, language, page};

/// The style sheets of a static page. Their rules apply only within an element of the class `masar-page`: in another
/// page, they must not change the rest of that page.
const STYLE: [&str; 9] = [
    ".masar-page{",
    style_sheet!("tokens.css"),
    style_sheet!("base.css"),
    style_sheet!("header.css"),
    style_sheet!("story.css"),
    style_sheet!("detail.css"),
    style_sheet!("footer.css"),
    style_sheet!("page.css"),
    "}",
];

/// The input of a drawing.
#[derive(Clone)]
struct Drawing {
    feed: Feed,
    /// The language that is shown, a tag of the feed's languages.
    lang: String,
    catalog: &'static Catalog,
    today: Day,
    /// The level of the timeline's heading, 1 to 6.
    heading: u8,
    /// `light` or `dark`; empty to follow the visitor's preference.
    theme: &'static str,
    /// The root element: `main` if the timeline is the whole page.
    root: Selector,
}

/// Draws the story as HTML.
fn draw(drawing: Drawing) -> String {
    let renderer = yew::LocalServerRenderer::<Story>::with_props(Props {
        drawing: Rc::new(drawing),
    });
    // Yew's own runtime has threads, which WASI has not.
    let tasks = LocalSet::new();
    pollster::block_on(tasks.run_until(renderer.hydratable(false).render()))
}

#[derive(Clone, Properties)]
struct Props {
    drawing: Rc<Drawing>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawing, &other.drawing)
    }
}

struct Story;

impl Component for Story {
    type Message = ();
    type Properties = Props;

    fn create(_ctx: &yew::Context<Self>) -> Self {
        Story
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let drawing = &ctx.props().drawing;
        let scene = Rc::new(Scene::new(drawing.feed.clone(), Vec::new(), drawing.today));
        let lang = drawing.lang.clone();
        // The largest width: the style sheet adapts the page to a smaller one.
        let state = State::new(
            &scene,
            lang.clone(),
            Some(View::Story),
            1120.0,
            false,
            drawing.today,
        );
        let context = Context {
            scene,
            output: Output::StaticPage,
            catalog: drawing.catalog,
            direction: masar_locale::direction(&lang),
            lang: AttrValue::from(lang),
            today: drawing.today,
            heading: drawing.heading,
            query: Rc::new(Query::new("")),
            found: None,
            controls: Controls::ALL,
            easy: false,
            more: [LongList::All].into(),
            voices: Rc::default(),
            capabilities: Capabilities::default(),
            hijri: None,
            dispatch: Callback::noop(),
            when_loaded: Callback::noop(),
        };
        let root = element(drawing.root)
            .class(class!("masar static-page"))
            .class_if(context.direction.is_rtl(), class!("tall-lines"));
        let root = if drawing.theme.is_empty() {
            root
        } else {
            root.attr_static("data-theme", drawing.theme)
        };
        root.attr("lang", &drawing.lang)
            .attr_static("dir", context.direction.as_str())
            .child(header(&context, false))
            .child(el!("div.body").child(el!("div.main").child(story(&context, &state, &mut None))))
            .child(footer(
                &context,
                View::Story,
                LegendEntries::default(),
                state.match_count(),
                None,
            ))
            .build()
    }
}

/// Returns a text with the reserved characters of HTML escaped.
fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}
