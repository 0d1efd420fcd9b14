//! The widget's title, its one sentence, and the languages it speaks.

use super::controls::Control;
use super::element::{El, el};
use super::state::Action;
use super::{Context, STILL};

/// The head; `small` shortens the languages' names.
pub fn head(context: &Context, small: bool) -> El {
    let feed = &context.scene.feed;
    let mut head = el("header.head").child(
        el(context.heading_tag(0))
            .class("title")
            .set("part", "title")
            .node(context.text(&feed.title)),
    );
    head = head.maybe(languages(context, small));
    if !feed.description.is_empty() {
        head = head.child(context.told("p.dek", &feed.description));
    }
    head
}

/// The languages; nothing where there is but one, or nobody to press.
pub fn languages(context: &Context, small: bool) -> Option<El> {
    let tags = &context.scene.feed.languages;
    if tags.len() < 2 || STILL || !context.controls.has(Control::Languages) {
        return None;
    }
    let mut languages = el("nav.languages").set("aria-label", context.catalog.language);
    for tag in tags {
        languages = languages.child(language(context, tag, small));
    }
    Some(languages)
}

fn language(context: &Context, tag: &str, small: bool) -> El {
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
    let element = el("button.language")
        .attr("lang", tag)
        .put("aria-label", spoken)
        .press(context, Action::Speak(tag.to_owned()))
        .text(shown);
    if *tag == *context.lang {
        element.set("aria-current", "true")
    } else {
        element
    }
}
