//! The media of an event. Pictures are loaded lazily, into a reserved area. The browser plays sound and film.
//! Media of another site (a film, a map) are a picture with a link: nothing is loaded from that site unless the
//! visitor asks for it.

use yew::Html;

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, element, selector};
use crate::view::glyph::{Icon, icon};
use crate::view::more::{self, LongList};
use masar_feed::Media;

/// The extensions of files that browsers play.
const PLAYABLE: [&str; 13] = [
    "mp4", "m4v", "webm", "ogv", "mov", "mp3", "m4a", "aac", "oga", "ogg", "opus", "wav", "flac",
];

/// Returns the media of an event; several are in a row that scrolls.
pub(crate) fn media(context: &Context, event: usize) -> Vec<Html> {
    let all = &context.event(event).media;
    let list = LongList::OfEvent(event);
    let mut figures = Vec::new();
    for (at, media) in all.iter().enumerate().take(context.drawn(list)) {
        let number = if all.len() > 1 {
            context.catalog.photo(at as u64 + 1, all.len() as u64)
        } else {
            String::new()
        };
        figures.push(figure(context, media, &number).build());
    }
    if figures.len() < 2 {
        return figures;
    }
    let gallery = el!("div.gallery role=group tabindex=0")
        .attr("aria-label", context.catalog.media)
        .nodes(figures);
    let mut out = vec![gallery.build()];
    out.extend(more::rest(context, list, all.len()).map(ElementBuilder::build));
    out
}

/// Returns a medium with its caption. `number`: its number among several, in words.
fn figure(context: &Context, media: &Media, number: &str) -> ElementBuilder {
    let alt = context.plain(&media.alt);
    let shown = match media.kind.as_str() {
        "image" => picture(&media.src, alt, media),
        "audio" | "video" if is_playable(&media.src) => {
            let player = element(if media.kind == "audio" {
                selector!("audio")
            } else {
                selector!("video")
            })
            .attr_static("controls", "")
            .attr_static("preload", "none")
            .attr("aria-label", alt)
            .attr("src", &media.src);
            let player = sized(player, media);
            if media.poster.is_empty() {
                player
            } else {
                player.attr("poster", &media.poster)
            }
        }
        _ => external(alt, media),
    };
    let figure = el!("figure.media").child(shown);
    if media.caption.is_empty() && media.credit.is_empty() && number.is_empty() {
        return figure;
    }
    let mut caption = context.text_element(selector!("figcaption"), &media.caption);
    if !media.credit.is_empty() {
        caption = caption.child(context.text_element(selector!("small"), &media.credit));
    }
    if !number.is_empty() {
        caption = caption.child_text(selector!("small"), number);
    }
    figure.child(caption)
}

/// Returns a picture. If the feed does not give its size, the style sheet reserves an area of a usual size.
fn picture(src: &str, alt: &str, media: &Media) -> ElementBuilder {
    let image = el!("img loading=lazy decoding=async").attr("alt", alt);
    sized(image, media).attr("src", src)
}

/// Sets the size of a picture or film, so that its area is reserved before it is loaded.
fn sized(mut element: ElementBuilder, media: &Media) -> ElementBuilder {
    if media.width == 0 || media.height == 0 {
        return element.class(class!("unsized"));
    }
    for (name, px) in [("width", media.width), ("height", media.height)] {
        element = element.attr_number(name, px as usize);
    }
    element
}

/// Returns a link to a film or a map on another site, with the feed's picture of it or a placeholder.
fn external(alt: &str, media: &Media) -> ElementBuilder {
    let name = if alt.is_empty() { &media.src } else { alt };
    let cover = if media.poster.is_empty() {
        el!("span.cover.unsized")
    } else {
        el!("span.cover").child(picture(&media.poster, "", media))
    };
    el!("a.away")
        .attr("href", &media.src)
        .attr_static("rel", "noopener noreferrer")
        .child(cover)
        .child(
            el!("span.fact-track")
                .child(icon(if media.kind == "video" {
                    Icon::Play
                } else {
                    Icon::Away
                }))
                .child(
                    el!("span")
                        .text(name)
                        .child(el!("small").child_text(selector!("bdi"), host(&media.src))),
                ),
        )
}

/// Returns whether the path of a URL has the extension of a file that browsers play.
fn is_playable(src: &str) -> bool {
    let bytes = src.as_bytes();
    let end = bytes
        .iter()
        .position(|byte| matches!(byte, b'?' | b'#'))
        .unwrap_or(bytes.len());
    let start = bytes[..end]
        .iter()
        .rposition(|byte| *byte == b'.')
        .map_or(end, |dot| dot + 1);
    PLAYABLE
        .iter()
        .any(|extension| bytes[start..end].eq_ignore_ascii_case(extension.as_bytes()))
}

/// Returns the host of an absolute URL; empty for a relative one.
fn host(src: &str) -> &str {
    src.split_once("://")
        .filter(|(scheme, _)| !scheme.contains('/'))
        .and_then(|(_, rest)| rest.split('/').next())
        .unwrap_or("")
}
