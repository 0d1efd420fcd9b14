//! The ways to the previous and the next event: buttons, arrow keys, and a swipe over the sheet.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, el, event_as, selector};
use crate::view::glyph::{Icon, icon};
use crate::view::state::Action;

/// The horizontal distance after which a move of a finger is a swipe, px.
const SWIPE_DISTANCE: f64 = 60.0;
/// The elements that use arrow keys or swipes themselves.
const OWN_GESTURES: &str = ".gallery, audio, video, iframe, input";

/// Returns small buttons for the previous and the next event, for the head of the detail.
pub(crate) fn steps(context: &Context, event: usize) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let catalog = context.catalog;
    let step = |to: Option<usize>, name: &'static str, sign: Icon| {
        let button = el!("button.step")
            .attr_static("aria-label", name)
            .attr_static("title", name);
        match to {
            Some(to) => button.opens_event(context, to),
            None => button.attr_static("disabled", ""),
        }
        .icon(sign)
    };
    el!("div.steps")
        .child(step(
            timeline.previous(event),
            catalog.previous,
            Icon::Previous,
        ))
        .child(step(timeline.next(event), catalog.next, Icon::Next))
}

/// Adds the listeners that open the previous or the next event: for the arrow keys, and for a swipe over a sheet. What
/// lies at the inline end is next, so both are mirrored from right to left.
pub(crate) fn turns(
    context: &Context,
    event: usize,
    detail: ElementBuilder,
    is_sheet: bool,
) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let (previous, next) = (timeline.previous(event), timeline.next(event));
    let dispatch = context.dispatch.clone();
    let is_rtl = context.direction.is_rtl();
    let turn = Rc::new(move |to_right: bool| {
        if let Some(event) = if to_right == is_rtl { previous } else { next } {
            dispatch.emit(Action::Open(event));
        }
    });
    let detail = on_arrow_keys(detail, turn.clone());
    if is_sheet {
        on_swipe(detail, turn)
    } else {
        detail
    }
}

/// Returns whether an event comes from an element that handles it itself.
fn has_own_gesture(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| !matches!(target.closest(OWN_GESTURES), Ok(None)))
}

/// Calls a function with whether an arrow key points to the right.
fn on_arrow_keys(detail: ElementBuilder, turn: Rc<dyn Fn(bool)>) -> ElementBuilder {
    let key = move |event: Event| {
        if has_own_gesture(&event) {
            return;
        }
        let event: KeyboardEvent = event_as(event);
        let is_plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        let to_right = match event.key().as_str() {
            "ArrowRight" => true,
            "ArrowLeft" => false,
            _ => return,
        };
        if is_plain && !event.default_prevented() {
            event.prevent_default();
            turn(to_right);
        }
    };
    detail.on("keydown", Rc::new(key))
}

/// Calls a function after a swipe, with whether what lies to the right is wanted: the finger moved to the left.
fn on_swipe(detail: ElementBuilder, turn: Rc<dyn Fn(bool)>) -> ElementBuilder {
    let from = Cell::new(None);
    let swipe = move |event: Event| {
        let is_own = has_own_gesture(&event);
        let event: PointerEvent = event_as(event);
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        if event.type_() == "pointerdown" {
            from.set((!is_own && event.pointer_type() == "touch").then_some(at));
            return;
        }
        if let Some((x, y)) = from.take()
            && (at.0 - x).abs() > SWIPE_DISTANCE.max(2.0 * (at.1 - y).abs())
        {
            turn(at.0 < x);
        }
    };
    detail.on("pointerdown pointerup", Rc::new(swipe))
}

/// Returns the buttons for the previous and the next event in the order of the story.
pub(crate) fn pager(context: &Context, event: usize) -> ElementBuilder {
    let timeline = &context.scene.timeline;
    let catalog = context.catalog;
    let previous = button(
        context,
        timeline.previous(event),
        true,
        catalog.previous,
        catalog.first_stop,
    );
    let next = button(
        context,
        timeline.next(event),
        false,
        catalog.next,
        catalog.last_stop,
    );
    el!("div.turn").child(previous).child(next)
}

/// Returns one of the buttons, or the text that there is no event in that direction.
fn button(
    context: &Context,
    to: Option<usize>,
    is_previous: bool,
    name: &'static str,
    none: &'static str,
) -> ElementBuilder {
    let class = if is_previous {
        class!("previous")
    } else {
        class!("next")
    };
    let Some(to) = to else {
        return el!("p").class(class).child(
            el!("span")
                .child_text(selector!("small"), name)
                .child_text(selector!("span.muted"), none),
        );
    };
    let title = el!("span")
        .child_text(selector!("small"), name)
        .child(context.text_element(selector!("b"), &context.event(to).title));
    el!("button")
        .class(class)
        .opens_event(context, to)
        .child_opt(is_previous.then(|| icon(Icon::Previous)))
        .child(title)
        .child_opt((!is_previous).then(|| icon(Icon::Next)))
}
