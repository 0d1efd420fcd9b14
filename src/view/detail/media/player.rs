//! Sound and film that the browser plays, and the pictures of films.

use super::{Medium, framed, picture, requested, sized, unloaded};
use crate::view::Context;
use crate::view::address::resolve;
use crate::view::element::{ElementBuilder, el, element, selector};
use crate::view::media_access::{Access, MediaStep, access};
use crate::view::state::Action;

/// The extensions of files that browsers play.
const PLAYABLE: [&str; 13] = [
    "mp4", "m4v", "webm", "ogv", "mov", "mp3", "m4a", "aac", "oga", "ogg", "opus", "wav", "flac",
];

/// Returns the player of a sound or a film.
pub(super) fn player(context: &Context, medium: &Medium) -> ElementBuilder {
    match medium.access {
        Access::Denied => return unloaded::link(context, medium, None),
        Access::OnRequest => return unloaded::offer(context, medium),
        // A page without a script cannot write the document of a frame.
        Access::WithoutReferrer if context.is_static() => {
            return unloaded::link(context, medium, Some(cover(context, medium)));
        }
        Access::Ordinary | Access::WithoutReferrer | Access::Anonymous => {}
    }
    let media = medium.media;
    let poster = poster(context, medium);
    let is_started = medium.rules.is_started(&medium.src);
    if let Some((address, access)) = &poster
        && *access != Access::Ordinary
        && !is_started
    {
        // The browser would request the attribute `poster` with a referrer and cookies.
        return start_button(context, medium, address, *access);
    }
    let poster = poster.filter(|(_, access)| *access == Access::Ordinary);
    let poster = poster.map(|(address, _)| address);
    if medium.access != Access::Ordinary {
        return framed::frame(context, medium, poster, is_started);
    }
    let player = element(if media.kind == "audio" {
        selector!("audio")
    } else {
        selector!("video")
    });
    let player = sized(player, media)
        .attr_static("controls", "")
        .attr_static("preload", "none")
        .attr("aria-label", medium.alt);
    let player = match poster {
        Some(address) => player.attr_owned("poster", address),
        None => player,
    };
    let player = if is_started {
        player.attr_static("autoplay", "")
    } else {
        player
    };
    requested(context, player, &medium.src, medium.access)
}

/// Returns the button with a film's picture that starts the film.
fn start_button(
    context: &Context,
    medium: &Medium,
    poster: &str,
    access: Access,
) -> ElementBuilder {
    let started = MediaStep::Started(medium.src.clone());
    unloaded::named(
        context,
        el!("button.away").on_click(context, Action::AddMediaStep(started)),
        medium,
        Some(picture_of(context, medium, poster, access)),
    )
}

/// Returns the picture of a film or a map, or a placeholder.
pub(super) fn cover(context: &Context, medium: &Medium) -> ElementBuilder {
    match poster(context, medium) {
        Some((address, access)) => picture_of(context, medium, &address, access),
        None => el!("span.cover.unsized"),
    }
}

fn picture_of(context: &Context, medium: &Medium, src: &str, access: Access) -> ElementBuilder {
    let image = sized(
        picture(access)
            .attr_static("loading", "lazy")
            .attr_static("alt", ""),
        medium.media,
    );
    el!("span.cover").child(requested(context, image, src, access))
}

/// Returns the full address of the picture of a film or a map, if there is one and it may be requested.
fn poster(context: &Context, medium: &Medium) -> Option<(String, Access)> {
    if medium.media.poster.is_empty() {
        return None;
    }
    let address = resolve(context, &medium.media.poster, medium.page);
    let access = access(context, &address, medium.page, medium.rules);
    let is_shown =
        !matches!(access, Access::OnRequest | Access::Denied) && !medium.rules.is_missing(&address);
    is_shown.then_some((address, access))
}

/// Returns whether the path of a URL has the extension of a file that browsers play.
pub(super) fn is_playable(src: &str) -> bool {
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
