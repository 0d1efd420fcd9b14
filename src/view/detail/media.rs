//! The media of an event. Pictures are loaded lazily, into a reserved area. The browser plays sound and film. A film
//! or a map that no browser plays is a picture with a link: nothing is loaded from its site unless the visitor asks
//! for it. `media_access` decides how media of other origins are requested.

mod framed;
mod player;
mod unloaded;

use std::rc::Rc;

use yew::Html;

use crate::view::Context;
use crate::view::address::resolve;
use crate::view::element::{ElementBuilder, class, el, selector};
use crate::view::media_access::{Access, MediaRules, MediaStep, access};
use crate::view::more::{self, LongList};
use crate::view::state::Action;
use masar_feed::Media;

/// A medium with its full address.
struct Medium<'a> {
    /// The medium as the feed has it.
    media: &'a Media,
    /// The page of the feed that contains it.
    page: u32,
    /// Its full address.
    src: String,
    /// How it is requested.
    access: Access,
    /// Its alternative text in the language that is shown.
    alt: &'a str,
    /// What decides how it is requested.
    rules: MediaRules<'a>,
}

/// Returns the media of an event; several are in a row that scrolls.
pub(crate) fn media(context: &Context, event: usize, rules: MediaRules) -> Vec<Html> {
    let list = LongList::OfEvent(event);
    let event = context.event(event);
    let all = &event.media;
    let mut figures = Vec::new();
    for (at, media) in all.iter().enumerate().take(context.drawn(list)) {
        let number = if all.len() > 1 {
            context.catalog.photo(at as u64 + 1, all.len() as u64)
        } else {
            String::new()
        };
        let src = resolve(context, &media.src, event.page);
        let medium = Medium {
            media,
            page: event.page,
            access: access(context, &src, event.page, rules),
            src,
            alt: context.plain(&media.alt),
            rules,
        };
        figures.push(figure(context, &medium, &number).build());
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
fn figure(context: &Context, medium: &Medium, number: &str) -> ElementBuilder {
    let media = medium.media;
    let shown = match (media.kind.as_str(), medium.access) {
        ("image", Access::Denied) => unloaded::link(context, medium, None),
        ("image", Access::OnRequest) => unloaded::offer(context, medium),
        ("image", access) => {
            let image = picture(access)
                .attr_static("loading", "lazy")
                .attr("alt", medium.alt);
            requested(context, sized(image, media), &medium.src, access)
        }
        ("audio" | "video", _) if player::is_playable(&medium.src) => {
            player::player(context, medium)
        }
        _ => unloaded::link(context, medium, Some(player::cover(context, medium))),
    };
    let figure = el!("figure.media").child(shown);
    // It gets the focus when a pressed button is replaced by what it loads.
    let figure = if context.is_static() {
        figure
    } else {
        figure.attr_static("tabindex", "-1")
    };
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

/// Returns a picture that is requested in this way; its address is missing.
pub(crate) fn picture(access: Access) -> ElementBuilder {
    let image = el!("img decoding=async");
    let image = match access {
        Access::Ordinary => image,
        _ => image.attr_static("referrerpolicy", "no-referrer"),
    };
    without_cookies(image, access)
}

/// Has a picture or a player requested without cookies, if its access is that.
fn without_cookies(element: ElementBuilder, access: Access) -> ElementBuilder {
    match access {
        Access::Anonymous => element.attr_static("crossorigin", "anonymous"),
        _ => element,
    }
}

/// Sets the address of a picture or a player. It is the last attribute, since it starts the request. A failed request
/// without cookies is a step that has the medium drawn in another way.
fn requested(
    context: &Context,
    element: ElementBuilder,
    src: &str,
    access: Access,
) -> ElementBuilder {
    let is_anonymous = access == Access::Anonymous;
    // An element that is requested in another way is another element.
    let key = [src, if is_anonymous { " " } else { "" }].concat();
    let element = element.key(key).attr("src", src);
    if !is_anonymous {
        return element;
    }
    let (act, address) = (context.dispatch.clone(), src.to_owned());
    let fail = move |_| {
        act.emit(Action::AddMediaStep(MediaStep::Failed(address.clone())));
    };
    element.on("error", Rc::new(fail))
}

/// Sets the size of a picture or film, so that its area is reserved before it is loaded. If the feed does not give its
/// size, the style sheet reserves an area of a usual size.
fn sized(mut element: ElementBuilder, media: &Media) -> ElementBuilder {
    if media.width == 0 || media.height == 0 {
        return element.class(class!("unsized"));
    }
    for (name, px) in [("width", media.width), ("height", media.height)] {
        element = element.attr_number(name, px as usize);
    }
    element
}
