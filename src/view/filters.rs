//! The filters beyond the chips: partner, place, audience, tag, period; how much they leave, and what
//! to do where they leave nothing.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::Html;

use super::controls::Control;
use super::element::{El, el, words};
use super::glyph::{Icon, glyph};
use super::state::{Action, State};
use super::time::iso;
use super::{Context, Scene};
use masar_edtf::{Day, Edtf};
use masar_feed::Status;
use masar_timeline::{FacetKind, Filter, FilterResult, Query};

/// The functions of search and filters.
pub struct SearchApi {
    /// What answers to a filter.
    pub find: fn(&Filter, &Scene) -> FilterResult,
    /// Takes out of a filter what a feed does not have, and returns that.
    pub strip: fn(&mut Filter, &Scene) -> Vec<String>,
    /// What was typed, ready to be marked in texts.
    pub query: fn(&str) -> Query,
    /// A text with what is looked for marked in it.
    pub marked: fn(&Query, &str) -> Html,
    /// The panel of further filters.
    pub panel: fn(&Context, &State) -> El,
    /// What stands where nothing answers.
    pub nothing: fn(&Context, &State) -> El,
    /// The panel's style sheet.
    pub style: &'static str,
}

/// The functions of search and filters, as their chunk has them.
pub static SEARCH: SearchApi = SearchApi {
    find: |filter, scene| filter.apply(&scene.feed, &scene.timeline, scene.index()),
    strip,
    query: Query::new,
    marked,
    panel,
    nothing,
    style: style_sheet!("panel.css"),
};

fn strip(filter: &mut Filter, scene: &Scene) -> Vec<String> {
    let mut unknown = Vec::new();
    for kind in FacetKind::ALL {
        let values = scene.index().facets.values(kind);
        let list = &mut filter.lists[kind as usize];
        unknown.extend(list.extract_if(.., |id| !values.iter().any(|value| value.id == *id)));
    }
    unknown
}

fn marked(query: &Query, text: &str) -> Html {
    let mut parts = el("span");
    let mut done = 0;
    for range in query.find(text) {
        parts = parts
            .text(text.get(done..range.start).unwrap_or(""))
            .child(el("mark").text(text.get(range.clone()).unwrap_or("")));
        done = range.end;
    }
    if done == 0 {
        return words(text);
    }
    parts.text(text.get(done..).unwrap_or("")).done()
}

/// The facets beyond the chips of the tracks.
const FACETS: [FacetKind; 4] = [
    FacetKind::Partner,
    FacetKind::Place,
    FacetKind::Audience,
    FacetKind::Tag,
];

/// How many events answer, said aloud whenever it changes; and the way back to all of them. The
/// region stands there from the start: a screen reader announces only what changes in one it knows.
/// `refreshed`: another state of the feed has just taken the place of what was shown.
pub fn status(context: &Context, state: &State, refreshed: bool) -> El {
    let catalog = context.catalog;
    let mut status = el("div.status");
    let mut region = el("p role=status");
    if refreshed {
        region = region.class("unseen").say(catalog, catalog.refreshed);
    } else if !state.filter.is_empty() {
        let all = context.scene.feed.events.len();
        region = region.said(catalog.found(state.count() as u64, all as u64));
        status = status.class("some");
    }
    status = status.child(region);
    if !state.filter.is_empty() {
        status = status.child(
            el("button.link")
                .press(context, Action::ClearFilters)
                .text(catalog.clear_all),
        );
    }
    status
}

/// The button that opens the panel; nothing where there is nothing to choose from.
pub fn opener(context: &Context, state: &State) -> Option<El> {
    if context.scene.feed.events.len() < 2 || !context.controls.has(Control::Filters) {
        return None;
    }
    let chosen = chosen(state);
    let count = (chosen > 0).then(|| el("span.count").said(context.catalog.number(chosen as u64)));
    Some(
        el("button.button.more-filters")
            .when(chosen == 0, "square")
            .flag("aria-expanded", state.filters_open)
            .attr("title", context.catalog.more_filters)
            .press(context, Action::OpenFilters(!state.filters_open))
            .icon(Icon::Filter)
            .line("span.unseen", context.catalog.more_filters)
            .maybe(count),
    )
}

/// How many further filters are set.
fn chosen(state: &State) -> usize {
    let mut chosen = usize::from(state.filter.from.is_some() || state.filter.to.is_some());
    for kind in FACETS {
        chosen += state.filter.list(kind).len();
    }
    chosen
}

/// The panel.
pub fn panel(context: &Context, state: &State) -> El {
    let catalog = context.catalog;
    let names = [
        catalog.partners,
        catalog.place,
        catalog.audience,
        catalog.tags,
    ];
    let mut panel = el("div.panel id=filters role=group").attr("aria-label", catalog.more_filters);
    for (kind, name) in FACETS.into_iter().zip(names) {
        panel = panel.maybe(facet(context, state, kind, name));
    }
    let from = day_field(context, catalog.period_from, state.filter.from, {
        let to = state.filter.to;
        Rc::new(move |day| Action::Period(day, to))
    });
    let to = day_field(context, catalog.period_to, state.filter.to, {
        let from = state.filter.from;
        Rc::new(move |day| Action::Period(from, day))
    });
    panel.child(group(context, catalog.period).child(el("div.chips").child(from).child(to)))
}

fn group(context: &Context, name: &str) -> El {
    el("div.facet role=group")
        .attr("aria-label", name)
        .child(el("p aria-hidden=true").say(context.catalog, name))
}

/// The values of one facet; nothing where there is but one.
fn facet(context: &Context, state: &State, kind: FacetKind, name: &str) -> Option<El> {
    let values = context.scene.index().facets.values(kind);
    if values.len() < 2 {
        return None;
    }
    let mut chips = el("div.chips");
    for (at, value) in values.iter().enumerate() {
        let mut chip = el("button.chip")
            .flag("aria-pressed", state.filter.has(kind, &value.id))
            .press(context, Action::Toggle(kind, value.id.clone()))
            .child(context.told("span", &value.label));
        if !state.filter.is_empty() {
            let count = state.found.count_of(kind, at) as u64;
            let count = context.catalog.number(count);
            chip = chip.line("span.count", &count);
        }
        chips = chips.child(chip);
    }
    Some(group(context, name).child(chips))
}

/// A field for one end of the period: the browser's own, in the visitor's calendar and script.
fn day_field(
    context: &Context,
    name: &str,
    day: Option<Day>,
    becomes: Rc<dyn Fn(Option<Day>) -> Action>,
) -> El {
    let act = context.act.clone();
    let chosen = Rc::new(move |event: Event| {
        let Some(field) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let day = Edtf::parse(&field.value())
            .ok()
            .and_then(|date| date.earliest());
        act.emit(becomes(day));
    });
    el("label.day-field").line("span", name).child(
        el("input type=date")
            .value(&day.map_or_else(String::new, iso))
            .on("change", chosen),
    )
}

/// What stands where nothing answers: what was asked, and the ways back.
pub fn nothing(context: &Context, state: &State) -> El {
    let catalog = context.catalog;
    let filter = &state.filter;
    let query = filter.query.trim();
    let tracks = filter.list(FacetKind::Track).len();
    let heading = if query.is_empty() {
        catalog.nothing_passes.to_owned()
    } else {
        masar_locale::fill(catalog.nothing_found, &[query])
    };
    let mut ways: Vec<(Action, &str)> = Vec::new();
    let mut hint = String::new();
    if !query.is_empty() {
        ways.push((Action::Search(String::new()), catalog.clear_search));
    }
    if tracks > 0 {
        ways.push((Action::AllTracks, catalog.all_tracks));
        hint = catalog.tracks_shown(tracks, context.scene.feed.tracks.len()) + " ";
    }
    if !query.is_empty() {
        hint.push_str(catalog.search_scope);
    }
    if chosen(state) > 0 {
        ways.push((Action::ClearFilters, catalog.clear_all));
    }
    let mut buttons = el("div.ways");
    for (at, (action, name)) in ways.into_iter().enumerate() {
        let button = el("button.button").when(at == 0, "strong");
        buttons = buttons.child(button.press(context, action).say(catalog, name));
    }
    empty(context, state, &heading)
        .child(el("p").say(catalog, &hint))
        .child(buttons)
}

/// An axis with nothing on it but the outlines of what would be, and what that means.
pub fn empty(context: &Context, state: &State, heading: &str) -> El {
    let mut sign = el("i.empty-sign aria-hidden=true");
    for (track, of) in context.scene.feed.tracks.iter().enumerate() {
        if state.filter.has(FacetKind::Track, &of.id) {
            sign = sign.child(glyph(context.shape(Some(track)), false, Status::Planned));
        }
    }
    el("div.empty").child(sign).child(
        el(context.heading_tag(1))
            .class("detail-title")
            .text(heading),
    )
}
