//! The header: title, description, and the languages.

use super::Context;
use super::controls::Control;
use super::element::{ElementBuilder, class, el, element, selector};
use super::state::Action;

/// Returns the header; `small` shortens the languages' names.
pub(crate) fn header(context: &Context, small: bool) -> ElementBuilder {
    let feed = &context.scene.feed;
    let mut head = el!("header.head").child(
        element(context.heading_tag(0))
            .class(class!("title"))
            .part(context, "title")
            .node(context.text(&feed.title)),
    );
    head = head.child_opt(languages(context, small));
    if !feed.description.is_empty() {
        head = head.child(context.text_element(selector!("p.dek"), &feed.description));
    }
    head
}

/// Returns the languages' buttons; nothing if there is only one language, or in a static page.
pub(crate) fn languages(context: &Context, small: bool) -> Option<ElementBuilder> {
    let tags = &context.scene.feed.languages;
    if tags.len() < 2 || context.is_static() || !context.controls.has(Control::Languages) {
        return None;
    }
    let mut languages = el!("nav.languages").attr_static("aria-label", context.catalog.language);
    for tag in tags {
        languages = languages.child(language(context, tag, small));
    }
    Some(languages)
}

fn language(context: &Context, tag: &str, small: bool) -> ElementBuilder {
    let its = masar_locale::language(tag);
    // A language without interface words of its own is called by its tag.
    let known = masar_locale::is_supported(tag);
    let name = if known { its.name } else { tag };
    let shown = if known && small { its.short_name } else { name };
    // What is heard holds what is seen (WCAG 2.5.3): who says "FR" reaches the button called so.
    let spoken = if shown == name {
        name.to_owned()
    } else {
        [shown, context.catalog.comma, name].concat()
    };
    let element = el!("button.language")
        .attr("lang", tag)
        .attr_owned("aria-label", spoken)
        .on_click(context, Action::Speak(tag.to_owned()))
        .text(shown);
    if *tag == *context.lang {
        element.attr_static("aria-current", "true")
    } else {
        element
    }
}
