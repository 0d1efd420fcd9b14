//! Pictures, loaded lazily in reserved room; sound and film in the browser's own player; media of other
//! sites (a film, a map) only as a picture with a link, so that nothing of those sites is loaded unasked.

use yew::Html;

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, element, selector};
use crate::view::glyph::{Icon, icon};
use masar_feed::Media;

/// Endings of files that browsers play.
const PLAYED: [&str; 13] = [
    "mp4", "m4v", "webm", "ogv", "mov", "mp3", "m4a", "aac", "oga", "ogg", "opus", "wav", "flac",
];

/// Returns an event's media; several are in a row that scrolls.
pub(crate) fn media(context: &Context, event: usize) -> Vec<Html> {
    let all = &context.event(event).media;
    let mut figures = Vec::new();
    for (at, media) in all.iter().enumerate() {
        let place = if all.len() > 1 {
            context.catalog.photo(at as u64 + 1, all.len() as u64)
        } else {
            String::new()
        };
        figures.push(figure(context, media, &place).build());
    }
    if figures.len() < 2 {
        return figures;
    }
    let gallery = el!("div.gallery role=group tabindex=0")
        .attr("aria-label", context.catalog.media)
        .nodes(figures);
    vec![gallery.build()]
}

fn figure(context: &Context, media: &Media, place: &str) -> ElementBuilder {
    let alt = context.plain(&media.alt);
    let shown = match media.kind.as_str() {
        "image" => picture(&media.src, alt, media),
        "audio" | "video" if is_played(&media.src) => {
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
        _ => elsewhere(alt, media),
    };
    let figure = el!("figure.media").child(shown);
    if media.caption.is_empty() && media.credit.is_empty() && place.is_empty() {
        return figure;
    }
    let mut caption = context.text_element(selector!("figcaption"), &media.caption);
    if !media.credit.is_empty() {
        caption = caption.child(context.text_element(selector!("small"), &media.credit));
    }
    if !place.is_empty() {
        caption = caption.child_text(selector!("small"), place);
    }
    figure.child(caption)
}

/// Returns a picture. Without its size, the style sheet reserves the usual room for it.
fn picture(src: &str, alt: &str, media: &Media) -> ElementBuilder {
    let image = el!("img loading=lazy decoding=async").attr("alt", alt);
    sized(image, media).attr("src", src)
}

fn sized(mut element: ElementBuilder, media: &Media) -> ElementBuilder {
    if media.width == 0 || media.height == 0 {
        return element.class(class!("unsized"));
    }
    for (name, px) in [("width", media.width), ("height", media.height)] {
        element = element.attr_number(name, px as usize);
    }
    element
}

/// Returns the link to a film or a map on another site: a picture of the feed, or a plain one.
fn elsewhere(alt: &str, media: &Media) -> ElementBuilder {
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
                        .child(el!("small").child_text(selector!("bdi"), site(&media.src))),
                ),
        )
}

/// Returns whether an address ends in a file that browsers play.
fn is_played(src: &str) -> bool {
    let bytes = src.as_bytes();
    let end = bytes
        .iter()
        .position(|byte| matches!(byte, b'?' | b'#'))
        .unwrap_or(bytes.len());
    let start = bytes[..end]
        .iter()
        .rposition(|byte| *byte == b'.')
        .map_or(end, |dot| dot + 1);
    PLAYED
        .iter()
        .any(|ending| bytes[start..end].eq_ignore_ascii_case(ending.as_bytes()))
}

/// Returns the site of an absolute address; empty for a relative one.
fn site(src: &str) -> &str {
    src.split_once("://")
        .filter(|(scheme, _)| !scheme.contains('/'))
        .and_then(|(_, rest)| rest.split('/').next())
        .unwrap_or("")
}
