//! The detail of an opened event: beside the view, under it, or in a sheet over it.

mod actions;
mod facts;
mod media;
mod pager;
mod tags;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

pub(crate) use actions::listen;
pub(crate) use facts::{document, facts, facts_inside};
pub(crate) use media::{media, picture, thumbnail};
pub(crate) use tags::story_tags;

use super::Context;
use super::address::resolve;
use super::axis;
use super::element::{ElementBuilder, class, el, element, event_as, selector};
use super::glyph::{Icon, sign};
use super::measure::TextMeasurer;
use super::media_access::Place;
use super::prose::prose;
use super::state::{Action, DetailPosition, State};
use super::time::time;
use masar_edtf::Edtf;
use masar_feed::Status;
use masar_layout::Scale;

/// The functions of an opened event that the rest of the view calls.
pub(crate) struct DetailApi {
    /// Returns the detail of an event.
    pub(crate) view: fn(&Context, usize, &State) -> ElementBuilder,
    /// Returns the inset under the axis, for an opened event with others inside it.
    pub(crate) inset: fn(&Context, &axis::Props, &Scale, &TextMeasurer) -> Option<ElementBuilder>,
    /// Returns an address of a page of the feed in full.
    pub(crate) resolve: fn(&Context, &str, u32) -> String,
    /// The style sheet of the detail.
    pub(crate) style: &'static str,
}

/// The functions of an opened event, as their chunk provides them.
pub(crate) const API: DetailApi = DetailApi {
    view: detail,
    inset: axis::inset,
    resolve,
    style: style_sheet!("detail.css"),
};

/// Returns the detail of an event.
pub(crate) fn detail(context: &Context, index: usize, state: &State) -> ElementBuilder {
    let event = context.event(index);
    let is_sheet = state.detail_position() == DetailPosition::Sheet;
    let tag = if is_sheet {
        selector!("dialog")
    } else {
        selector!("aside")
    };
    let frame = pager::turns(context, index, element(tag), is_sheet)
        .key(String::from(if is_sheet { "sheet" } else { "region" }))
        .class(class!("detail"))
        .class_if(is_sheet, class!("sheet"))
        .track_color(context, event.track)
        .attr_static("part", "detail")
        .attr_static("aria-labelledby", "detail-title");
    if is_sheet {
        let content = el!("div.sheet-body");
        closes_sheet(context, frame).child(add_content(context, index, state, content))
    } else {
        let frame = frame.attr_static("role", "region");
        add_content(context, index, state, frame)
    }
}

/// Adds the content of the detail: its head, its body, and the buttons for the previous and the next event.
fn add_content(
    context: &Context,
    index: usize,
    state: &State,
    element: ElementBuilder,
) -> ElementBuilder {
    element
        .child(head(context, index))
        .child(body(context, index, state))
        .child(pager::pager(context, index))
}

/// Returns the track of the event, the buttons for the previous and the next event, and the button that closes the
/// detail. The head stays in sight while the rest is scrolled.
fn head(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    el!("div.detail-head")
        .child(
            el!("p.detail-track")
                .child(sign(context, event))
                .child(el!("span").node(context.track_name(event.track))),
        )
        .child(
            pager::steps(context, index).child(
                el!("button.close")
                    .attr_static("aria-label", context.catalog.close)
                    .on_click(context, Action::Close)
                    .icon(Icon::Close),
            ),
        )
}

/// Returns the title, the date, the texts, the media, the facts and the buttons of the event.
fn body(context: &Context, index: usize, state: &State) -> ElementBuilder {
    el!("div.detail-body")
        .child(
            element(context.heading_tag(1))
                .class(class!("detail-title"))
                .attr_static("tabindex", "-1")
                .attr_static("id", "detail-title")
                .node(context.text(&context.event(index).title)),
        )
        .child(date(context, index))
        .nodes(prose(context, index))
        .nodes(media(
            context,
            index,
            state.media_rules().within(Place::Detail),
        ))
        .child_opt(facts(context, index, true))
        .child_opt(tags::tags(context, index, state))
        .child(actions::actions(context, index, state))
}

/// Returns the date of the event with its precision, its distance from today, and the date in the Umm al-Qura
/// calendar.
fn date(context: &Context, index: usize) -> ElementBuilder {
    let catalog = context.catalog;
    let mut line = el!("p.detail-date");
    let Some(date) = &context.event(index).date else {
        return context.add_within_parent(line, index);
    };
    let in_words = masar_locale::capitalised(&masar_locale::date_in_words(date, catalog));
    line = line.child(time(date, &in_words, catalog));
    if let Some(note) = masar_locale::precision_note(date, catalog) {
        line = line.child(
            el!("span.muted")
                .text(catalog.comma)
                .interface_text(catalog, note),
        );
    }
    if let Some(distance) = distance_from_today(context, index, date) {
        line = line.child(el!("span.muted").text(catalog.comma).text_owned(distance));
    }
    line.child_opt(context.hijri(date).map(|in_words| {
        el!("span.hijri").interface_text(catalog, &masar_locale::capitalised(&in_words))
    }))
}

/// Returns the distance of an event from today in words; nothing for a cancelled or postponed event.
fn distance_from_today(context: &Context, index: usize, date: &Edtf) -> Option<String> {
    match context.event(index).status {
        Status::Confirmed | Status::Planned => {
            masar_locale::relative(date, context.today, context.catalog)
        }
        Status::Postponed | Status::Cancelled => None,
    }
}

/// Adds the listeners that close a sheet: for Escape, and for a press on its backdrop.
fn closes_sheet(context: &Context, sheet: ElementBuilder) -> ElementBuilder {
    let act = context.dispatch.clone();
    // Escape in a modal dialog arrives as `cancel`.
    let cancel = Rc::new(move |event: web_sys::Event| {
        event.prevent_default();
        act.emit(Action::Close);
    });
    let act = context.dispatch.clone();
    let click = Rc::new(move |event| {
        let event: MouseEvent = event_as(event);
        // A press on the backdrop has the dialog itself as its target.
        if event
            .target()
            .is_some_and(|target| target.dyn_ref::<HtmlDialogElement>().is_some())
        {
            act.emit(Action::Close);
        }
    });
    sheet.on("cancel", cancel).on("click", click)
}
