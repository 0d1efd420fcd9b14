//! The detail of an opened event: beside the chart, under it, or in a sheet over it.

mod actions;
mod facts;
mod media;
mod pager;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

pub(crate) use actions::listen;
pub(crate) use facts::{document, facts, facts_inside};
pub(crate) use media::media;

use super::Context;
use super::axis::{self, Axis};
use super::element::{ElementBuilder, class, el, element, event_as, selector};
use super::glyph::{Icon, sign};
use super::measure::Measure;
use super::state::{Action, DetailPosition, State};
use super::story::prose;
use super::time::time;
use masar_edtf::Edtf;
use masar_feed::Status;
use masar_layout::Scale;

/// Draws the list of a cluster's events, from where its pill stands, in its lane.
pub(crate) type ClusterList =
    fn(&yew::Context<Axis>, &Rc<[usize]>, f64, f64, usize) -> ElementBuilder;

/// The functions of an opened event.
pub(crate) struct DetailApi {
    /// The detail of one event.
    pub(crate) view: fn(&Context, usize, &State) -> ElementBuilder,
    /// The lens under the axis, for an opened event with others inside it.
    pub(crate) lens: fn(&Context, &axis::Props, &Scale, &Measure) -> Option<ElementBuilder>,
    /// The list of a cluster: its events, where its pill stands, and its lane.
    pub(crate) cluster: ClusterList,
    /// The style sheet of details.
    pub(crate) style: &'static str,
    /// The style sheets of a cluster's list and of the lens.
    pub(crate) axis_styles: [&'static str; 2],
}

/// The functions of an opened event, as their chunk has them.
pub(crate) static DETAIL: DetailApi = DetailApi {
    view: detail,
    lens: axis::lens,
    cluster: axis::cluster_list,
    style: style_sheet!("detail.css"),
    axis_styles: [style_sheet!("cluster.css"), style_sheet!("lens.css")],
};

/// Returns the distance of an event from today; nothing for a cancelled or postponed event.
fn from_today(context: &Context, event: usize, date: &Edtf) -> Option<String> {
    match context.event(event).status {
        Status::Confirmed | Status::Planned => {
            masar_locale::relative(date, context.today, context.catalog)
        }
        Status::Postponed | Status::Cancelled => None,
    }
}

/// Returns the detail of an event.
pub(crate) fn detail(context: &Context, event: usize, state: &State) -> ElementBuilder {
    let place = state.detail_position();
    let of = context.event(event);
    let catalog = context.catalog;
    let sheet = place == DetailPosition::Sheet;
    let mut date = el!("p.detail-date");
    match &of.date {
        Some(known) => {
            let in_words = masar_locale::capitalised(&masar_locale::date_in_words(known, catalog));
            date = date.child(time(known, &in_words, catalog));
            if let Some(note) = masar_locale::precision_note(known, catalog) {
                date = date.child(
                    el!("span.muted")
                        .text(catalog.comma)
                        .interface_text(catalog, note),
                );
            }
            if let Some(distance) = from_today(context, event, known) {
                date = date.child(el!("span.muted").text(catalog.comma).text_owned(distance));
            }
            date = date.child_opt(context.hijri(known).map(|said| {
                el!("span.hijri").interface_text(catalog, &masar_locale::capitalised(&said))
            }));
        }
        None => date = context.add_within_parent(date, event),
    }
    let head = el!("div.detail-head")
        .child(
            el!("p.detail-track")
                .child(sign(context, of))
                .child(el!("span").node(context.track_name(of.track))),
        )
        .child(
            el!("button.close")
                .attr_static("aria-label", catalog.close)
                .on_click(context, Action::Close)
                .icon(Icon::Close),
        );
    let body = el!("div.detail-body")
        .child(
            element(context.heading_tag(1))
                .class(class!("detail-title"))
                .attr_static("tabindex", "-1")
                .attr_static("id", "detail-title")
                .node(context.text(&of.title)),
        )
        .child(date)
        .nodes(prose(context, event))
        .nodes(media(context, event))
        .child_opt(facts(context, event, true))
        .child(actions::actions(context, event, state));
    let frame = element(if sheet {
        selector!("dialog")
    } else {
        selector!("aside")
    })
    .key(String::from(if sheet { "sheet" } else { "region" }))
    .class(class!("detail"))
    .class_if(sheet, class!("sheet"))
    .track_color(context, of.track)
    .attr_static("part", "detail")
    .attr_static("aria-labelledby", "detail-title");
    if !sheet {
        return frame
            .attr_static("role", "region")
            .child(head)
            .child(body)
            .child(pager::pager(context, event));
    }
    let act = context.act.clone();
    // Esc on a modal dialog arrives as `cancel`.
    let cancel = Rc::new(move |event: web_sys::Event| {
        event.prevent_default();
        act.emit(Action::Close);
    });
    let act = context.act.clone();
    let beside = Rc::new(move |event| {
        let event: MouseEvent = event_as(event);
        // A press beside the sheet, on its backdrop, has the dialog itself as its target.
        if event
            .target()
            .is_some_and(|target| target.dyn_ref::<HtmlDialogElement>().is_some())
        {
            act.emit(Action::Close);
        }
    });
    frame.on("cancel", cancel).on("click", beside).child(
        el!("div.sheet-body")
            .child(head)
            .child(body)
            .child(pager::pager(context, event)),
    )
}
