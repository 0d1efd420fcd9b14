//! Pictures, lazy and with their room held; sound and film by the browser's own player; what lives
//! on another site only as a link.

use yew::Html;

use crate::feed::Media;
use crate::view::Context;
use crate::view::element::{El, el};

/// An event's media.
pub fn media(context: &Context, event: usize) -> Vec<Html> {
    context
        .event(event)
        .media
        .iter()
        .map(|media| figure(context, media).done())
        .collect()
}

fn figure(context: &Context, media: &Media) -> El {
    let alt = context.plain(&media.alt);
    let shown = match media.kind.as_str() {
        "image" | "" => {
            let mut image = el("img")
                .set("loading", "lazy")
                .set("decoding", "async")
                .attr("alt", alt);
            for (name, px) in [("width", media.width), ("height", media.height)] {
                if px > 0 {
                    image = image.number(name, px as usize);
                }
            }
            image.attr("src", &media.src)
        }
        kind @ ("audio" | "video") => el(if kind == "audio" { "audio" } else { "video" })
            .set("controls", "")
            .set("preload", "none")
            .attr("aria-label", alt)
            .attr("src", &media.src),
        _ => el("a")
            .attr("href", &media.src)
            .set("rel", "noopener")
            .text(if alt.is_empty() { &media.src } else { alt }),
    };
    let figure = el("figure").class("media").child(shown);
    if media.caption.is_empty() && media.credit.is_empty() {
        return figure;
    }
    let credit = (!media.credit.is_empty()).then(|| el("small").node(context.text(&media.credit)));
    figure.child(
        el("figcaption")
            .node(context.text(&media.caption))
            .maybe(credit),
    )
}
