//! What is in the place of a medium that is not loaded: a link to it, or a button that loads it.

use super::Medium;
use crate::view::Context;
use crate::view::address::host;
use crate::view::element::{ElementBuilder, class, el, px, selector};
use crate::view::glyph::{Icon, icon};
use crate::view::media_access::MediaStep;
use crate::view::state::Action;

/// Returns a link to a medium, with its alternative text and its host.
pub(super) fn link(
    context: &Context,
    medium: &Medium,
    cover: Option<ElementBuilder>,
) -> ElementBuilder {
    let link = el!("a.away")
        .attr("href", &medium.src)
        .attr_static("rel", "noopener noreferrer");
    named(context, link, medium, cover)
}

/// Adds the picture, the name and the host of a medium to a link or a button.
pub(super) fn named(
    context: &Context,
    element: ElementBuilder,
    medium: &Medium,
    cover: Option<ElementBuilder>,
) -> ElementBuilder {
    let media = medium.media;
    let name = if medium.alt.is_empty() {
        el!("span").child_text(selector!("bdi"), &media.src)
    } else {
        context.text_element(selector!("span"), &media.alt)
    };
    element.child_opt(cover).child(
        el!("span.fact-track")
            .child(icon(if media.kind == "video" {
                Icon::Play
            } else {
                Icon::Away
            }))
            .child(name.child(el!("small").child_text(selector!("bdi"), host(&medium.src)))),
    )
}

/// Returns the alternative text of a medium that could not be loaded without cookies, and a button that loads the
/// media of its host with the browser's own rules.
pub(super) fn offer(context: &Context, medium: &Medium) -> ElementBuilder {
    let media = medium.media;
    let host = host(&medium.src);
    // The host is written from left to right in every language.
    let isolated = ["\u{2068}", host, "\u{2069}"].concat();
    let name = masar_locale::fill(context.catalog.show_from, &[&isolated]);
    let button = el!("button.button")
        .on_click(
            context,
            Action::AddMediaStep(MediaStep::Allowed(host.to_owned())),
        )
        .interface_text(context.catalog, &name);
    let area = el!("div.unloaded");
    let area = if media.width == 0 || media.height == 0 {
        area.class_if(media.kind != "audio", class!("unsized"))
    } else {
        area.style(&px(
            "W H",
            &[f64::from(media.width), f64::from(media.height)],
        ))
    };
    area.child_opt(
        (!medium.alt.is_empty()).then(|| context.text_element(selector!("p"), &media.alt)),
    )
    .child(button)
}
