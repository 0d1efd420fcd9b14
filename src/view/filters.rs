//! The panel of filters: partner, place, audience, tag, period; the number of matches, and the message
//! where nothing matches.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::Html;

use super::controls::Control;
use super::element::{ElementBuilder, class, el, element, selector, text as text_node};
use super::glyph::{Icon, glyph};
use super::state::{Action, State};
use super::time::iso;
use super::{Context, Scene};
use masar_edtf::{Day, Edtf};
use masar_feed::Status;
use masar_timeline::{FacetKind, Filter, FilterResult, Query};

/// The functions of search and filters.
pub(crate) struct SearchApi {
    /// Whether a filter lets everything through.
    pub(crate) is_empty: fn(&Filter) -> bool,
    /// What answers to a filter.
    pub(crate) find: fn(&Filter, &Scene) -> FilterResult,
    /// Takes out of a filter what a feed does not have, and returns that.
    pub(crate) strip: fn(&mut Filter, &Scene) -> Vec<String>,
    /// What was typed, ready to be marked in texts.
    pub(crate) query: fn(&str) -> Query,
    /// A text with what is looked for marked in it.
    pub(crate) marked: fn(&Query, &str) -> Html,
    /// The panel of further filters.
    pub(crate) panel: fn(&Context, &State) -> ElementBuilder,
    /// What stands where nothing answers.
    pub(crate) nothing: fn(&Context, &State) -> ElementBuilder,
    /// The panel's style sheet.
    pub(crate) style: &'static str,
}

/// The functions of search and filters, as their chunk has them.
pub(crate) static SEARCH: SearchApi = SearchApi {
    is_empty: Filter::is_empty,
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
    let mut parts = el!("span");
    let mut done = 0;
    for range in query.find(text) {
        parts = parts
            .text(text.get(done..range.start).unwrap_or(""))
            .child(el!("mark").text(text.get(range.clone()).unwrap_or("")));
        done = range.end;
    }
    if done == 0 {
        return text_node(text);
    }
    parts.text(text.get(done..).unwrap_or("")).build()
}

/// The facets in the panel; tracks have chips.
const FACETS: [FacetKind; 4] = [
    FacetKind::Partner,
    FacetKind::Place,
    FacetKind::Audience,
    FacetKind::Tag,
];

/// Returns the number of matching events, announced whenever it changes, and the button that clears the
/// filters. The region exists from the start: a screen reader announces only changes in a region that it
/// knows. `refreshed`: the scene has just been replaced.
pub(crate) fn status(context: &Context, state: &State, refreshed: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let mut status = el!("div.status");
    let mut region = el!("p role=status");
    if refreshed {
        region = region
            .class(class!("unseen"))
            .interface_text(catalog, catalog.refreshed);
    } else if state.is_filtered() {
        let all = context.scene.feed.events.len();
        region = region.text_owned(catalog.found(state.count() as u64, all as u64));
        status = status.class(class!("some"));
    }
    status = status.child(region);
    if state.is_filtered() {
        status = status.child(
            el!("button.link")
                .on_click(context, Action::ClearFilters)
                .text(catalog.clear_all),
        );
    }
    status
}

/// Returns the button that opens the panel; nothing if there is nothing to choose from.
pub(crate) fn filters_button(context: &Context, state: &State) -> Option<ElementBuilder> {
    if context.scene.feed.events.len() < 2 || !context.controls.has(Control::Filters) {
        return None;
    }
    let chosen = chosen(state);
    let count =
        (chosen > 0).then(|| el!("span.count").text_owned(context.catalog.number(chosen as u64)));
    Some(
        el!("button.button.more-filters")
            .class_if(chosen == 0, class!("square"))
            .attr_bool("aria-expanded", state.filters_open)
            .attr("title", context.catalog.more_filters)
            .on_click(context, Action::OpenFilters(!state.filters_open))
            .icon(Icon::Filter)
            .child_text(selector!("span.unseen"), context.catalog.more_filters)
            .child_opt(count),
    )
}

/// Returns the number of filters set in the panel.
fn chosen(state: &State) -> usize {
    let mut chosen = usize::from(state.filter.from.is_some() || state.filter.to.is_some());
    for kind in FACETS {
        chosen += state.filter.list(kind).len();
    }
    chosen
}

/// Returns the panel.
pub(crate) fn panel(context: &Context, state: &State) -> ElementBuilder {
    let catalog = context.catalog;
    let names = [
        catalog.partners,
        catalog.place,
        catalog.audience,
        catalog.tags,
    ];
    let mut panel = el!("div.panel id=filters role=group").attr("aria-label", catalog.more_filters);
    for (kind, name) in FACETS.into_iter().zip(names) {
        panel = panel.child_opt(facet(context, state, kind, name));
    }
    let from = day_field(context, catalog.period_from, state.filter.from, {
        let to = state.filter.to;
        Rc::new(move |day| Action::Period(day, to))
    });
    let to = day_field(context, catalog.period_to, state.filter.to, {
        let from = state.filter.from;
        Rc::new(move |day| Action::Period(from, day))
    });
    panel.child(group(context, catalog.period).child(el!("div.chips").child(from).child(to)))
}

fn group(context: &Context, name: &str) -> ElementBuilder {
    el!("div.facet role=group")
        .attr("aria-label", name)
        .child(el!("p aria-hidden=true").interface_text(context.catalog, name))
}

/// Returns the values of one facet; nothing if there is only one.
fn facet(context: &Context, state: &State, kind: FacetKind, name: &str) -> Option<ElementBuilder> {
    let values = context.scene.index().facets.values(kind);
    if values.len() < 2 {
        return None;
    }
    let mut chips = el!("div.chips");
    for (at, value) in values.iter().enumerate() {
        let mut chip = el!("button.chip")
            .attr_bool("aria-pressed", state.filter.has(kind, &value.id))
            .on_click(context, Action::Toggle(kind, value.id.clone()))
            .child(context.text_element(selector!("span"), &value.label));
        if state.is_filtered() {
            let count = state.found.count_of(kind, at) as u64;
            let count = context.catalog.number(count);
            chip = chip.child_text(selector!("span.count"), &count);
        }
        chips = chips.child(chip);
    }
    Some(group(context, name).child(chips))
}

/// Returns a field for one end of the period: the browser's own, in the visitor's calendar and script.
fn day_field(
    context: &Context,
    name: &str,
    day: Option<Day>,
    becomes: Rc<dyn Fn(Option<Day>) -> Action>,
) -> ElementBuilder {
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
    el!("label.day-field")
        .child_text(selector!("span"), name)
        .child(
            el!("input type=date")
                .value(&day.map_or_else(String::new, iso))
                .on("change", chosen),
        )
}

/// Returns the message where no event matches: the filters, and the buttons that clear them.
pub(crate) fn nothing(context: &Context, state: &State) -> ElementBuilder {
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
    let mut buttons = el!("div.ways");
    for (at, (action, name)) in ways.into_iter().enumerate() {
        let button = el!("button.button").class_if(at == 0, class!("strong"));
        buttons = buttons.child(
            button
                .on_click(context, action)
                .interface_text(catalog, name),
        );
    }
    empty(context, state, &heading)
        .child(el!("p").interface_text(catalog, &hint))
        .child(buttons)
}

/// Returns the message for an empty feed, with the outlines of an axis.
pub(crate) fn empty(context: &Context, state: &State, heading: &str) -> ElementBuilder {
    let mut sign = el!("i.empty-sign aria-hidden=true");
    for (track, of) in context.scene.feed.tracks.iter().enumerate() {
        if state.filter.has(FacetKind::Track, &of.id) {
            sign = sign.child(glyph(context.shape(Some(track)), false, Status::Planned));
        }
    }
    el!("div.empty").child(sign).child(
        element(context.heading_tag(1))
            .class(class!("detail-title"))
            .text(heading),
    )
}
