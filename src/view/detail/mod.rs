//! An opened event's particulars: beside the chart, under it, or on a sheet over it.

mod acts;
mod facts;
mod media;
mod turn;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

pub use acts::listen;
pub use facts::{document, facts, facts_inside};
pub use media::media;

use super::Context;
use super::axis::{self, Axis};
use super::element::{El, el, event_as};
use super::glyph::{Icon, sign};
use super::measure::Measure;
use super::state::{Action, DetailPlace, State};
use super::story::prose;
use super::time::time;
use masar_edtf::Edtf;
use masar_feed::Status;
use masar_layout::Scale;

/// The functions of an opened event.
pub struct DetailApi {
    /// The detail of one event.
    pub view: fn(&Context, usize, &State) -> El,
    /// The lens under the axis, for an opened event with others inside it.
    pub lens: fn(&Context, &axis::Props, &Scale, &Measure) -> Option<El>,
    /// The list of a cluster: its events, where its pill stands, and its lane.
    pub cluster: fn(&yew::Context<Axis>, &Rc<[usize]>, f64, f64, usize) -> El,
    /// The style sheet of details.
    pub style: &'static str,
    /// The style sheets of a cluster's list and of the lens.
    pub axis_styles: [&'static str; 2],
}

/// The functions of an opened event, as their chunk has them.
pub static DETAIL: DetailApi = DetailApi {
    view: detail,
    lens: axis::lens,
    cluster: axis::cluster_list,
    style: style_sheet!("detail.css"),
    axis_styles: [style_sheet!("cluster.css"), style_sheet!("lens.css")],
};

/// How far an event is from today; nothing for one that was called off, or off for now.
fn from_today(context: &Context, event: usize, date: &Edtf) -> Option<String> {
    match context.event(event).status {
        Status::Confirmed | Status::Planned => {
            masar_locale::relative(date, context.today, context.catalog)
        }
        Status::Postponed | Status::Cancelled => None,
    }
}

/// The detail of one event.
pub fn detail(context: &Context, event: usize, state: &State) -> El {
    let place = state.detail_place();
    let of = context.event(event);
    let catalog = context.catalog;
    let sheet = place == DetailPlace::Sheet;
    let mut date = el("p.detail-date");
    match &of.date {
        Some(known) => {
            let in_words = masar_locale::capitalised(&masar_locale::date_in_words(known, catalog));
            date = date.child(time(known, &in_words, catalog));
            if let Some(note) = masar_locale::precision_note(known, catalog) {
                date = date.child(el("span.muted").text(catalog.comma).say(catalog, note));
            }
            if let Some(distance) = from_today(context, event, known) {
                date = date.child(el("span.muted").text(catalog.comma).said(distance));
            }
            date = date.maybe(
                context
                    .hijri(known)
                    .map(|said| el("span.hijri").say(catalog, &masar_locale::capitalised(&said))),
            );
        }
        None => date = context.told_within_parent(date, event),
    }
    let head = el("div.detail-head")
        .child(
            el("p.detail-track")
                .child(sign(context, of))
                .child(el("span").node(context.track_name(of.track))),
        )
        .child(
            el("button.close")
                .set("aria-label", catalog.close)
                .press(context, Action::Close)
                .icon(Icon::Close),
        );
    let body = el("div.detail-body")
        .child(
            el(context.heading_tag(1))
                .class("detail-title")
                .set("tabindex", "-1")
                .set("id", "detail-title")
                .node(context.text(&of.title)),
        )
        .child(date)
        .nodes(prose(context, event))
        .nodes(media(context, event))
        .maybe(facts(context, event, true))
        .child(acts::acts(context, event, state));
    let frame = el(if sheet { "dialog" } else { "aside" })
        .key(String::from(if sheet { "sheet" } else { "region" }))
        .class("detail")
        .when(sheet, "sheet")
        .coloured(context, of.track)
        .set("part", "detail")
        .set("aria-labelledby", "detail-title");
    if !sheet {
        return frame
            .set("role", "region")
            .child(head)
            .child(body)
            .child(turn::turn(context, event));
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
        el("div.sheet-body")
            .child(head)
            .child(body)
            .child(turn::turn(context, event)),
    )
}
