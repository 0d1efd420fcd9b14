//! The panel of filters (partner, place, audience, tag, period), the number of matches, and the message if nothing
//! matches.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::Html;

use super::chunk;
use super::controls::Control;
use super::element::{ElementBuilder, class, el, element, selector, text as text_node};
use super::glyph::{Icon, glyph};
use super::go_to_date;
use super::host_event::OnLoaded;
use super::matches;
use super::more::{self, LongList};
use super::state::{Action, OpenPanel, State};
use super::time::iso;
use super::{Context, Scene};
use masar_edtf::{Day, Edtf};
use masar_feed::Status;
use masar_timeline::{FacetKind, Filter, FilterResult, Query};

/// The functions of search and filters that the rest of the widget calls.
pub(crate) struct SearchApi {
    /// Returns whether every event matches a filter.
    pub(crate) is_empty: fn(&Filter) -> bool,
    /// Returns whether the texts of a feed are folded, or are so few that the first search does it.
    pub(crate) is_ready: fn(&Scene) -> bool,
    /// Folds the texts in tasks of their own, and calls a function afterwards.
    pub(crate) prepare: fn(Rc<Scene>, OnLoaded),
    /// Returns the events that match a filter.
    pub(crate) find: fn(&Filter, &Scene) -> FilterResult,
    /// Removes from a filter the values that a feed does not have, and returns them.
    pub(crate) strip: fn(&mut Filter, &Scene) -> Vec<String>,
    /// Returns a search text, prepared for highlighting its matches.
    pub(crate) query: fn(&str) -> Query,
    /// Returns a text with the matches of a search highlighted.
    pub(crate) highlighted: fn(&Query, &str) -> Html,
    /// Moves the window of the axis to the matches of a new search.
    pub(crate) show_matches: fn(&mut State, &Scene),
    /// Goes to the next match, or to the previous one.
    pub(crate) go_to_match: fn(&Context, &mut State, bool),
    /// Returns the number of the current match and of all.
    pub(crate) match_number: fn(&Context, &State) -> Option<String>,
    /// Returns the buttons that go to the previous and the next match.
    pub(crate) match_buttons: fn(&Context) -> ElementBuilder,
    /// Returns the open panel: that of filters, or the form with a date to go to.
    pub(crate) panel: fn(&Context, &State) -> Option<ElementBuilder>,
    /// Goes to the date that a visitor typed.
    pub(crate) go_to_date: fn(&Context, &mut State, &str),
    /// Returns the message that no event matches.
    pub(crate) no_matches: fn(&Context, &State) -> ElementBuilder,
    /// The style sheet of the panel.
    pub(crate) style: &'static str,
}

/// The functions of search and filters, as their chunk provides them.
pub(crate) static SEARCH: SearchApi = SearchApi {
    is_empty: Filter::is_empty,
    is_ready,
    prepare: |scene, then| fold_from(0, scene, then),
    find: |filter, scene| filter.apply(&scene.feed, &scene.timeline, scene.index()),
    strip,
    query: Query::new,
    highlighted,
    show_matches: matches::show_matches,
    go_to_match: matches::go_to_match,
    match_number: matches::number,
    match_buttons: matches::buttons,
    panel: open_panel,
    go_to_date: go_to_date::go_to_date,
    no_matches,
    style: style_sheet!("panel.css"),
};

/// The number of events whose texts are folded in one task: 100 bytes each need about 10 ms.
const FOLDED_AT_ONCE: usize = 10_000;

fn is_ready(scene: &Scene) -> bool {
    scene.feed.events.len() <= FOLDED_AT_ONCE || scene.index().is_folded()
}

/// Folds the texts of the events from this one on, and calls a function in a task after that.
fn fold_from(event: usize, scene: Rc<Scene>, then: OnLoaded) {
    let next = move || {
        if event >= scene.feed.events.len() {
            return then();
        }
        let end = event + FOLDED_AT_ONCE;
        scene.index().fold_texts(&scene.feed, event..end);
        fold_from(end, scene, then);
    };
    Timeout::new(0, next).forget();
}

fn strip(filter: &mut Filter, scene: &Scene) -> Vec<String> {
    let mut unknown = Vec::new();
    for kind in FacetKind::ALL {
        let values = scene.index().facets.values(kind).iter();
        let mut known: Vec<&str> = values.map(|value| value.id.as_str()).collect();
        known.sort_unstable();
        let list = &mut filter.lists[kind as usize];
        unknown.extend(list.extract_if(.., |id| known.binary_search(&id.as_str()).is_err()));
    }
    unknown
}

fn highlighted(query: &Query, text: &str) -> Html {
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

/// The facets in the panel. Tracks are chosen by chips.
const FACETS: [FacetKind; 4] = [
    FacetKind::Partner,
    FacetKind::Place,
    FacetKind::Audience,
    FacetKind::Tag,
];

/// Returns the number of matching events, which screen readers announce whenever it changes, and the button that clears
/// the filters. The live region exists from the start, since screen readers announce only changes in a region that
/// they know. `refreshed`: the scene was just replaced.
pub(crate) fn match_status(context: &Context, state: &State, refreshed: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let search = chunk::loaded().search;
    let mut status = el!("div.status");
    let mut region = el!("p role=status");
    if refreshed {
        region = region
            .class(class!("unseen"))
            .interface_text(catalog, catalog.refreshed);
    } else if state.is_filtered() {
        let all = context.scene.feed.events.len();
        let number = search.and_then(|search| (search.match_number)(context, state));
        status = status
            .class(class!("some"))
            .class_if(number.is_some(), class!("at-match"));
        region = match (number, state.found) {
            (Some(number), Some(event)) => region.text_owned(number).child(
                el!("span.unseen")
                    .text(catalog.colon)
                    .node(context.text(&context.event(event).title)),
            ),
            _ => region.text_owned(catalog.found(state.match_count() as u64, all as u64)),
        };
    }
    status = status.child(region);
    if !state.filter.query.is_empty() && state.is_filtered() && state.match_count() > 0 {
        status = status.child_opt(search.map(|search| (search.match_buttons)(context)));
    }
    if state.is_filtered() {
        status = status.child(
            el!("button.link")
                .on_click(context, Action::ClearFilters)
                .text(catalog.clear_all),
        );
    }
    status
}

/// Returns whether there is a button that opens the panel.
pub(crate) fn has_filters_button(context: &Context) -> bool {
    context.scene.feed.events.len() > 1 && context.controls.has(Control::Filters)
}

/// Returns the button that opens the panel; nothing if there is nothing to choose from.
pub(crate) fn filters_button(context: &Context, state: &State) -> Option<ElementBuilder> {
    if !has_filters_button(context) {
        return None;
    }
    let is_open = matches!(state.panel, OpenPanel::Filters);
    let next = if is_open {
        OpenPanel::None
    } else {
        OpenPanel::Filters
    };
    let chosen = count_chosen(state);
    let count =
        (chosen > 0).then(|| el!("span.count").text_owned(context.catalog.number(chosen as u64)));
    Some(
        el!("button.button.more-filters")
            .class_if(chosen == 0, class!("square"))
            .attr_bool("aria-expanded", is_open)
            .attr("title", context.catalog.more_filters)
            .on_click(context, Action::ShowPanel(next))
            .icon(Icon::Filter)
            .child_text(selector!("span.unseen"), context.catalog.more_filters)
            .child_opt(count),
    )
}

/// Returns the number of filters set in the panel.
fn count_chosen(state: &State) -> usize {
    let mut chosen = usize::from(state.filter.from.is_some() || state.filter.to.is_some());
    for kind in FACETS {
        chosen += state.filter.list(kind).len();
    }
    chosen
}

/// Returns the open panel, if the host page shows its button.
fn open_panel(context: &Context, state: &State) -> Option<ElementBuilder> {
    match &state.panel {
        OpenPanel::Filters if context.controls.has(Control::Filters) => Some(panel(context, state)),
        OpenPanel::Date(arrival) if context.controls.has(Control::Date) => {
            Some(go_to_date::form(context, arrival.as_deref()))
        }
        _ => None,
    }
}

/// Returns the panel of filters.
fn panel(context: &Context, state: &State) -> ElementBuilder {
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
        Rc::new(move |day| Action::SetPeriod(day, to))
    });
    let to = day_field(context, catalog.period_to, state.filter.to, {
        let from = state.filter.from;
        Rc::new(move |day| Action::SetPeriod(from, day))
    });
    panel.child(group(context, catalog.period).child(el!("div.chips").child(from).child(to)))
}

/// Returns a named group of the panel.
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
    let list = LongList::Values(kind);
    let drawn = context.drawn(list);
    let chosen = state.filter.chosen(kind);
    for (at, value) in values.iter().enumerate() {
        // A chosen value stays visible, so that it can be removed.
        if at >= drawn && !chosen.has(&value.id) {
            continue;
        }
        let mut chip = el!("button.chip")
            .attr_bool("aria-pressed", chosen.has(&value.id))
            .on_click(context, Action::Toggle(kind, value.id.clone()))
            .child(context.text_element(selector!("span"), &value.label));
        if state.is_filtered() {
            let count = state.filter_result.count_of(kind, at) as u64;
            let count = context.catalog.number(count);
            chip = chip.child_text(selector!("span.count"), &count);
        }
        chips = chips.child(chip);
    }
    let chips = chips.child_opt(more::rest(context, list, values.len()));
    Some(group(context, name).child(chips))
}

/// Returns the field for one end of the period: the browser's field for dates, in the visitor's calendar and script.
fn day_field(
    context: &Context,
    name: &str,
    day: Option<Day>,
    action: Rc<dyn Fn(Option<Day>) -> Action>,
) -> ElementBuilder {
    let act = context.dispatch.clone();
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
        act.emit(action(day));
    });
    el!("label.day-field")
        .child_text(selector!("span"), name)
        .child(
            el!("input type=date")
                .value(&day.map_or_else(String::new, iso))
                .on("change", chosen),
        )
}

/// Returns the message that no event matches, with buttons that clear the filters.
fn no_matches(context: &Context, state: &State) -> ElementBuilder {
    let catalog = context.catalog;
    let filter = &state.filter;
    let query = filter.query.trim();
    let tracks = filter.list(FacetKind::Track).len();
    let heading = if query.is_empty() {
        catalog.nothing_passes.to_owned()
    } else {
        masar_locale::fill(catalog.nothing_found, &[query])
    };
    let mut buttons: Vec<(Action, &str)> = Vec::new();
    let mut hint = String::new();
    if !query.is_empty() {
        buttons.push((Action::SetQuery(String::new()), catalog.clear_search));
    }
    if tracks > 0 {
        buttons.push((Action::ClearTracks, catalog.all_tracks));
        hint = catalog.tracks_shown(tracks, context.scene.feed.tracks.len()) + " ";
    }
    if !query.is_empty() {
        hint.push_str(catalog.search_scope);
    }
    if count_chosen(state) > 0 {
        buttons.push((Action::ClearFilters, catalog.clear_all));
    }
    let mut row = el!("div.ways");
    for (at, (action, name)) in buttons.into_iter().enumerate() {
        let button = el!("button.button").class_if(at == 0, class!("strong"));
        row = row.child(
            button
                .on_click(context, action)
                .interface_text(catalog, name),
        );
    }
    empty_message(context, state, &heading)
        .child(el!("p").interface_text(catalog, &hint))
        .child(row)
}

/// Returns a message in place of the view, with the signs of the chosen tracks.
pub(crate) fn empty_message(context: &Context, state: &State, heading: &str) -> ElementBuilder {
    let mut signs = el!("i.empty-sign aria-hidden=true");
    for (index, track) in context.scene.feed.tracks.iter().enumerate() {
        if state.filter.has(FacetKind::Track, &track.id) {
            signs = signs.child(glyph(context.shape(Some(index)), false, Status::Planned));
        }
    }
    el!("div.empty").child(signs).child(
        element(context.heading_tag(1))
            .class(class!("detail-title"))
            .text(heading),
    )
}
