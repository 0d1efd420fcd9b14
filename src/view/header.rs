//! The header: title, description, and the languages.

use super::Context;
use super::controls::Control;
use super::element::{ElementBuilder, class, el, element, selector};
use super::state::Action;

/// Returns the header. `short_names`: the names of languages are short.
pub(crate) fn header(context: &Context, short_names: bool) -> ElementBuilder {
    let feed = &context.scene.feed;
    let mut head = el!("header.head").child(
        element(context.heading_tag(0))
            .class(class!("title"))
            .part(context, "title")
            .node(context.feed_title()),
    );
    head = head.child_opt(languages(context, short_names));
    if !feed.description.is_empty() {
        head = head.child(context.text_element(selector!("p.dek"), &feed.description));
    }
    head
}

/// Returns the buttons of the languages; nothing if there is only one language, or on a static page.
pub(crate) fn languages(context: &Context, short_names: bool) -> Option<ElementBuilder> {
    let tags = &context.scene.feed.languages;
    if tags.len() < 2 || context.is_static() || !context.controls.has(Control::Languages) {
        return None;
    }
    let mut languages = el!("nav.languages").attr_static("aria-label", context.catalog.language);
    for tag in tags {
        languages = languages.child(language_button(context, tag, short_names));
    }
    Some(languages)
}

/// Returns the button that switches to a language.
fn language_button(context: &Context, tag: &str, short_name: bool) -> ElementBuilder {
    let language = masar_locale::language(tag);
    // A language without a catalog has its tag as its name.
    let known = masar_locale::is_supported(tag);
    let name = if known { language.name } else { tag };
    let shown = if known && short_name {
        language.short_name
    } else {
        name
    };
    // The accessible name contains the visible name (WCAG 2.5.3), so that voice control finds the button "FR".
    let accessible_name = if shown == name {
        name.to_owned()
    } else {
        [shown, context.catalog.comma, name].concat()
    };
    let chosen = tag.to_owned();
    let element = el!("button.language")
        .attr("lang", tag)
        .attr_owned("aria-label", accessible_name)
        .acts_on_click(context, move || Action::SetLanguage(chosen.clone()))
        .text(shown);
    if *tag == *context.lang {
        element.attr_static("aria-current", "true")
    } else {
        element
    }
}
