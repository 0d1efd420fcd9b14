//! The enlarged picture of an event: a modal dialog over the page, with the picture's caption and buttons for the other
//! pictures of the event.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent, PointerEvent};

use super::{Medium, caption, picture};
use crate::view::Context;
use crate::view::element::{Class, ElementBuilder, class, el, event_as};
use crate::view::glyph::{Icon, icon};
use crate::view::media_access::{MediaStep, Picture};
use crate::view::state::Action;

/// The distance in px from which a movement of the finger leads to another picture.
const SWIPE_DISTANCE: i32 = 40;

/// Wraps a picture in a button that enlarges it. `number`: the picture's number among several, in words.
pub(super) fn enlarger(
    context: &Context,
    medium: &Medium,
    at: Picture,
    number: &str,
    image: ElementBuilder,
) -> ElementBuilder {
    let button = el!("button.enlarge aria-haspopup=dialog")
        .attr_owned("data-picture", at.id())
        .on_click(context, step(Some(at)));
    // Without an alternative text, the button has a name nevertheless.
    let button = match medium.alt {
        "" => button.attr_owned("aria-label", name(context, medium, number)),
        _ => button,
    };
    button.child(image)
}

/// Returns the name of a picture: its caption, or its number.
fn name(context: &Context, medium: &Medium, number: &str) -> String {
    let own = context.plain(&medium.media.caption);
    let texts = [medium.alt, own, number, context.catalog.media];
    let first = texts.into_iter().find(|text| !text.is_empty());
    first.unwrap_or_default().to_owned()
}

/// Returns the action that enlarges a picture, or closes it.
fn step(picture: Option<Picture>) -> Action {
    Action::AddMediaStep(MediaStep::Enlarged(
        picture.map_or_else(String::new, Picture::id),
    ))
}

/// Returns the dialog of an enlarged picture. `before` and `after`: the other pictures of the event beside it, and
/// `number` its number among them.
pub(super) fn dialog(
    context: &Context,
    medium: &Medium,
    number: &str,
    [before, after]: [Option<Picture>; 2],
) -> ElementBuilder {
    let turn = |to: Option<Picture>, class: Class, name: &'static str, sign: Icon| {
        to.map(|to| {
            el!("button.lightbox-turn")
                .class(class)
                .attr_static("aria-label", name)
                .on_click(context, step(Some(to)))
                .child(icon(sign))
        })
    };
    let catalog = context.catalog;
    let close = el!("button.close")
        .attr_static("aria-label", catalog.close)
        .on_click(context, step(None))
        .icon(Icon::Close);
    let image = picture(medium.access)
        .key(medium.src.clone())
        .attr("alt", medium.alt)
        // A mouse would otherwise drag the picture out of the page, and the dialog would never get the end of a swipe.
        .attr_static("draggable", "false")
        .attr("src", &medium.src);
    let dialog = el!("dialog.lightbox")
        .key(String::from("lightbox"))
        .attr_owned("aria-label", name(context, medium, number))
        .child(close)
        .child(
            el!("figure.lightbox-figure")
                .child(image)
                .child_opt(caption(context, medium.media, number)),
        )
        .child_opt(turn(
            before,
            class!("previous"),
            catalog.previous,
            Icon::Previous,
        ))
        .child_opt(turn(after, class!("next"), catalog.next, Icon::Next));
    listening(context, dialog, before, after)
}

/// Adds the listeners of the dialog: keys, a swipe, and a press beside the picture.
fn listening(
    context: &Context,
    dialog: ElementBuilder,
    before: Option<Picture>,
    after: Option<Picture>,
) -> ElementBuilder {
    let act = context.dispatch.clone();
    // Neither the axis nor an opened event gets a key of the dialog.
    let is_rtl = context.direction.is_rtl();
    let key = Rc::new(move |event: Event| {
        let event: KeyboardEvent = event_as(event);
        event.stop_propagation();
        let to = match event.key().as_str() {
            "Escape" => None,
            "ArrowLeft" if is_rtl => after,
            "ArrowLeft" => before,
            "ArrowRight" if is_rtl => before,
            "ArrowRight" => after,
            _ => return,
        };
        event.prevent_default();
        if to.is_some() || event.key() == "Escape" {
            act.emit(step(to));
        }
    });
    let act = context.dispatch.clone();
    // The Back of a telephone arrives as `cancel`.
    let cancel = Rc::new(move |event: Event| {
        event.prevent_default();
        event.stop_propagation();
        act.emit(step(None));
    });
    let act = context.dispatch.clone();
    let click = Rc::new(move |event: Event| {
        event.stop_propagation();
        let target = event.target();
        if target.is_some_and(|target| target.dyn_ref::<HtmlDialogElement>().is_some()) {
            act.emit(step(None));
        }
    });
    let act = context.dispatch.clone();
    let start = Rc::new(Cell::new(0));
    let begin = start.clone();
    let down = Rc::new(move |event| begin.set(event_as::<PointerEvent>(event).client_x()));
    let up = Rc::new(move |event| {
        let across = event_as::<PointerEvent>(event).client_x() - start.get();
        let to = if (across > 0) == is_rtl {
            after
        } else {
            before
        };
        if across.abs() > SWIPE_DISTANCE && to.is_some() {
            act.emit(step(to));
        }
    });
    dialog
        .on("keydown", key)
        .on("cancel", cancel)
        .on("click", click)
        .on("pointerdown", down)
        .on("pointerup", up)
}
