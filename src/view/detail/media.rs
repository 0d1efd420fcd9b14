//! The media of an event. Pictures are loaded lazily, into a reserved area. The browser plays sound and film. A film
//! or a map that no browser plays is a picture with a link: nothing is loaded from its site unless the visitor asks
//! for it. `media_access` decides how media of other origins are requested.

mod framed;
mod lightbox;
mod player;
mod thumbnail;
mod unloaded;

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement};
use yew::Html;

pub(crate) use thumbnail::thumbnail;

use crate::view::Context;
use crate::view::address::resolve;
use crate::view::element::{ElementBuilder, class, css_number, el, selector};
use crate::view::media_access::{Access, MediaRules, MediaStep, Picture, Place, access};
use crate::view::more::{self, LongList};
use crate::view::state::Action;
use crate::view::window_box::is_webkit;
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
    /// Whether it is a picture that could not be loaded.
    is_missing: bool,
}

impl Medium<'_> {
    /// Returns whether it is a picture that can be enlarged.
    fn is_enlargeable(&self) -> bool {
        let is_shown = !matches!(self.access, Access::Denied | Access::OnRequest);
        self.media.kind == "image" && is_shown && !self.is_missing
    }
}

/// Returns the media of an event; several are in a row that scrolls. A picture that could not be loaded leaves only its
/// texts, for screen readers.
pub(crate) fn media(context: &Context, index: usize, rules: MediaRules) -> Vec<Html> {
    let list = LongList::OfEvent(index);
    let event = context.event(index);
    let mut all = Vec::new();
    for media in &event.media {
        let src = resolve(context, &media.src, event.page);
        all.push(Medium {
            media,
            page: event.page,
            access: access(context, &src, event.page, rules),
            is_missing: media.kind == "image" && rules.is_missing(&src),
            src,
            alt: context.plain(&media.alt),
            rules,
        });
    }
    let count = all.iter().filter(|medium| !medium.is_missing).count();
    let mut number = 0;
    let mut figures = Vec::new();
    for (at, medium) in all.iter().enumerate().take(context.drawn(list)) {
        number += usize::from(!medium.is_missing);
        let picture = Picture {
            place: rules.place,
            event: index,
            at,
        };
        figures.push(figure(context, medium, picture, &in_words(context, number, count)).build());
    }
    let dialog = enlarged(context, &all, index, rules);
    if count > 1 {
        let gallery = el!("div.gallery role=group tabindex=0")
            .attr("aria-label", context.catalog.media)
            .nodes(figures);
        figures = vec![gallery.build()];
    }
    figures.extend(more::rest(context, list, all.len()).map(ElementBuilder::build));
    // The element around the dialog stays, so that Yew keeps those before it: focus returns to one of them.
    if rules.place != Place::Paper && all.iter().any(|medium| medium.media.kind == "image") {
        figures.push(el!("div").child_opt(dialog).build());
    }
    figures
}

/// Returns the number of a medium among several, in words; empty if it is the only one.
fn in_words(context: &Context, number: usize, count: usize) -> String {
    if count < 2 {
        return String::new();
    }
    context.catalog.photo(number as u64, count as u64)
}

/// Returns the dialog with the picture of an event that is enlarged, if there is one.
fn enlarged(
    context: &Context,
    all: &[Medium],
    event: usize,
    rules: MediaRules,
) -> Option<ElementBuilder> {
    let picture = |at| Picture {
        place: rules.place,
        event,
        at,
    };
    let shown = rules.enlarged();
    if shown.is_empty() {
        return None;
    }
    let pictures: Vec<usize> = (0..all.len())
        .filter(|at| all[*at].is_enlargeable())
        .collect();
    let position = pictures.iter().position(|at| picture(*at).id() == shown)?;
    let beside = [position.checked_sub(1), position.checked_add(1)]
        .map(|position| Some(picture(*pictures.get(position?)?)));
    let number = in_words(context, position + 1, pictures.len());
    Some(lightbox::dialog(
        context,
        &all[pictures[position]],
        &number,
        beside,
    ))
}

/// Returns a medium with its caption. `number`: its number among several, in words.
fn figure(context: &Context, medium: &Medium, at: Picture, number: &str) -> ElementBuilder {
    let media = medium.media;
    let shown = match (media.kind.as_str(), medium.access) {
        ("image", _) if medium.is_missing => el!("span role=img").attr("aria-label", medium.alt),
        ("image", Access::Denied) => unloaded::link(context, medium, None),
        ("image", Access::OnRequest) => unloaded::offer(context, medium),
        ("image", access) => {
            let alt = if context.is_static() { "" } else { medium.alt };
            let image = picture(access)
                .attr_static("loading", "lazy")
                .attr("alt", alt);
            let image = requested(context, sized(image, media), &medium.src, access);
            match medium.rules.place {
                _ if context.is_static() => without_alt(image, medium.alt),
                Place::Paper => image,
                Place::Story | Place::Detail => {
                    lightbox::enlarger(context, medium, at, number, image)
                }
            }
        }
        ("audio" | "video", _) if player::is_playable(&medium.src) => {
            player::player(context, medium)
        }
        _ => unloaded::link(context, medium, Some(player::cover(context, medium))),
    };
    let figure = el!("figure.media")
        .class_if(medium.is_missing, class!("unseen"))
        .child(shown);
    // It gets the focus when a pressed button is replaced by what it loads.
    let figure = if context.is_static() {
        figure
    } else {
        figure.attr_static("tabindex", "-1")
    };
    figure.child_opt(caption(context, media, number))
}

/// Returns a picture of a static page, which has an empty alternative text: so it leaves neither a sign nor a box if it cannot
/// be loaded. Its text is on the element around it.
fn without_alt(image: ElementBuilder, alt: &str) -> ElementBuilder {
    if alt.is_empty() {
        return image;
    }
    el!("span role=img").attr("aria-label", alt).child(image)
}

/// Returns the caption of a medium with its credit and its number; nothing if it has none of them.
fn caption(context: &Context, media: &Media, number: &str) -> Option<ElementBuilder> {
    if media.caption.is_empty() && media.credit.is_empty() && number.is_empty() {
        return None;
    }
    let mut caption = context.text_element(selector!("figcaption"), &media.caption);
    if !media.credit.is_empty() {
        caption = caption.child(context.text_element(selector!("small"), &media.credit));
    }
    if !number.is_empty() {
        caption = caption.child_text(selector!("small"), number);
    }
    Some(caption)
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
/// is a step that has the medium drawn in another way.
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
    let (act, address) = (context.dispatch.clone(), src.to_owned());
    let fail = move |event: Event| {
        let address = address.clone();
        let step = if is_anonymous {
            MediaStep::Failed(address)
        } else if event.target().is_some_and(|it| natural_size(&it).is_some()) {
            MediaStep::Missing(address)
        } else {
            return;
        };
        act.emit(Action::AddMediaStep(step));
    };
    element.on("error", Rc::new(fail)).on("load", Rc::new(fit))
}

/// Returns the natural size of a picture in px; 0 before it is loaded, and nothing for a player.
fn natural_size(element: &JsValue) -> Option<[f64; 2]> {
    let px = |name: &str| Reflect::get(element, &name.into()).ok()?.as_f64();
    Some([px("naturalWidth")?, px("naturalHeight")?])
}

/// Returns the size of a loaded picture itself, in px. In WebKit the natural size of a vector picture is that in which it is
/// drawn, and only a copy that is not in the page has its own.
fn own_size(image: &HtmlElement) -> Option<[f64; 2]> {
    let is_loaded = |size: &[f64; 2]| size.iter().all(|px| *px > 0.0);
    let copy = web_sys::window().filter(is_webkit);
    let copy = copy.and_then(|_| image.clone_node().ok());
    let copied = copy.and_then(|copy| natural_size(&copy)).filter(is_loaded);
    copied.or_else(|| natural_size(image).filter(is_loaded))
}

/// Gives a loaded picture its own size, in place of the size in the feed or the area that was reserved.
fn fit(event: Event) {
    let image = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let Some((size, image)) = image.and_then(|image| Some((own_size(&image)?, image))) else {
        return;
    };
    for (name, px) in ["--W", "--H"].into_iter().zip(size) {
        drop(image.style().set_property(name, &css_number(px)));
    }
}

/// Sets the size of a picture or film, so that its area is reserved before it is loaded. If the feed does not give its
/// size, the style sheet reserves an area of a usual size.
fn sized(mut element: ElementBuilder, media: &Media) -> ElementBuilder {
    if media.width == 0 || media.height == 0 {
        return element.class(class!("unsized"));
    }
    let size = [media.width, media.height];
    for (name, px) in ["width", "height"].into_iter().zip(size) {
        element = element.attr_number(name, px as usize);
    }
    element.px("W H", &size.map(f64::from))
}
