//! Thumbnails in lists: the first picture of an event in a box of one size, so that nothing moves when it is loaded.

use super::{picture, requested};
use crate::view::Context;
use crate::view::address::resolve;
use crate::view::element::{ElementBuilder, el};
use crate::view::media_access::{Access, MediaRules, Place, access};

/// Returns the thumbnail of an event; nothing if it has no picture, if its picture could not be loaded or is requested only
/// when the visitor asks for it, and on paper.
pub(crate) fn thumbnail(
    context: &Context,
    index: usize,
    rules: MediaRules,
) -> Option<ElementBuilder> {
    let event = context.event(index);
    let media = event.media.iter().find(|medium| medium.kind == "image")?;
    let src = resolve(context, &media.src, event.page);
    let access = access(context, &src, event.page, rules);
    let is_left_out = matches!(access, Access::Denied | Access::OnRequest);
    if is_left_out || rules.is_missing(&src) || rules.place == Place::Paper {
        return None;
    }
    // The title is beside it, and the opened event has its description.
    let image = picture(access)
        .attr_static("loading", "lazy")
        .attr_static("alt", "");
    let image = requested(context, image, &src, access);
    Some(el!("span.thumbnail").child(image))
}
