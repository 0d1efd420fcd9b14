//! The texts of an event as paragraphs. The full text has lists, quotes, emphasis and links, too (`masar-markdown`).

use std::ops::Range;

use yew::Html;

use super::address::resolve;
use super::element::{ElementBuilder, class, el, selector, text as text_node};
use super::{Context, chunk};
use masar_feed::Text;
use masar_markdown::{Tag, Token};

/// Returns a text with the matches of the search highlighted. Within a line from right to left, its runs from left to
/// right are isolated. No line ends inside a telephone number.
pub(crate) fn text(context: &Context, text: &str) -> Html {
    // A text without a language has that of the feed, and may be in another script.
    let languages = &context.scene.feed.languages;
    let is_rtl = |tag: &String| masar_locale::direction(tag).is_rtl();
    let numbers = masar_locale::numbers_in_groups(text);
    let is_isolating = context.direction.is_rtl() || languages.iter().any(is_rtl);
    let mut runs = numbers.clone();
    if is_isolating {
        runs = masar_locale::left_to_right_runs(text);
        let is_apart = |number: &&Range<usize>| {
            let mut others = runs.iter();
            others.all(|run| run.end <= number.start || number.end <= run.start)
        };
        let apart: Vec<_> = numbers.iter().filter(is_apart).cloned().collect();
        runs.extend(apart);
        runs.sort_unstable_by_key(|run| run.start);
    }
    if runs.is_empty() {
        return highlighted(context, text);
    }
    let mut parts = el!("span");
    let mut done = 0;
    for run in runs {
        let element = if is_isolating {
            el!("bdi").attr_static("dir", "ltr")
        } else {
            el!("span")
        };
        let isolated = element
            .class_if(numbers.contains(&run), class!("digits"))
            .node(highlighted(context, &text[run.clone()]));
        parts = parts
            .node(highlighted(context, &text[done..run.start]))
            .child(isolated);
        done = run.end;
    }
    parts.node(highlighted(context, &text[done..])).build()
}

/// Returns a text with the matches of the search highlighted.
fn highlighted(context: &Context, text: &str) -> Html {
    match chunk::loaded().search {
        Some(search) if !context.query.is_empty() => (search.highlighted)(&context.query, text),
        _ => text_node(text),
    }
}

/// Returns the texts of an event.
pub(crate) fn prose(context: &Context, event: usize) -> Vec<Html> {
    texts(context, event, true)
}

/// Returns the texts of an event for a screen in public, where no link is followed.
pub(crate) fn prose_without_links(context: &Context, event: usize) -> Vec<Html> {
    texts(context, event, false)
}

fn texts(context: &Context, event: usize, with_links: bool) -> Vec<Html> {
    let [first, body] = context.texts(event);
    let page = context.event(event).page;
    let all = [
        paragraph(context, first),
        rich(context, body, page, with_links),
    ];
    all.into_iter()
        .flatten()
        .map(ElementBuilder::build)
        .collect()
}

/// Returns a text as a paragraph; nothing if it is empty.
pub(crate) fn paragraph(context: &Context, text: &Text) -> Option<ElementBuilder> {
    (!text.is_empty()).then(|| context.text_element(selector!("p.prose"), text))
}

/// Returns the full text of an event; nothing if it is empty.
pub(crate) fn body(context: &Context, event: usize) -> Option<ElementBuilder> {
    let event = context.event(event);
    rich(context, &event.body, event.page, true)
}

/// Returns a text in Markdown as elements. `page`: the page of the feed that contains it.
fn rich(context: &Context, text: &Text, page: u32, with_links: bool) -> Option<ElementBuilder> {
    if text.is_empty() {
        return None;
    }
    let default = context.default_lang();
    let (source, tag) = text.get(&context.lang, default);
    let tag = if tag.is_empty() { default } else { tag };
    let mut root = el!("div.prose.rich");
    if !tag.is_empty() {
        let direction = masar_locale::direction(tag).as_str();
        root = root.attr("lang", tag).attr_static("dir", direction);
    }
    // The elements around the one that is built now.
    let mut outside = Vec::new();
    for token in masar_markdown::parse(source, masar_feed::is_link) {
        root = match token {
            Token::Start(tag) => {
                outside.push(root);
                begin(context, tag, page, with_links)
            }
            Token::End => match outside.pop() {
                Some(parent) => parent.child(root),
                None => root,
            },
            Token::Text(text) => root.node(context.highlighted(&text)),
        };
    }
    Some(root)
}

/// Returns an empty element for a part of a text.
fn begin(context: &Context, tag: Tag, page: u32, with_links: bool) -> ElementBuilder {
    match tag {
        Tag::Paragraph => el!("p"),
        Tag::Quote => el!("blockquote"),
        Tag::List(None) => el!("ul"),
        Tag::List(Some(1)) => el!("ol"),
        Tag::List(Some(number)) => el!("ol").attr_number("start", number as usize),
        Tag::Item => el!("li"),
        Tag::Emphasis => el!("em"),
        Tag::Strong => el!("strong"),
        Tag::Link(address) if with_links => el!("a rel=noopener")
            .attr_static("dir", "auto")
            .attr_owned("href", resolve(context, &address, page)),
        Tag::Link(_) => el!("bdi"),
    }
}
