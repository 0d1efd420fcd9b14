//! The toolbar: the tabs of the views, the search field, the chips of the tracks, and the zoom buttons.

mod tabs;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::axis::center;
use super::chunk;
use super::controls::Control;
use super::element::{ElementBuilder, el, event_as, selector};
use super::end_tools::{self, has_files_beside_search};
use super::filters::{filters_button, has_filters_button, match_status};
use super::glyph::{Icon, glyph};
use super::go_to_date;
use super::more::{self, LongList};
use super::partly_loaded::partly_loaded;
use super::state::{Action, Destination, Effect, SavedFile, State};
use super::{Context, files, full_screen};
use masar_edtf::Moment;
use masar_feed::Status;
use masar_layout::Window;
use masar_timeline::{FacetKind, Lane};
pub(crate) use tabs::tab_id;
use tabs::tabs;

/// The width of a letter of the hint in the search field, px; a little more than the usual one.
const LETTER: f64 = 7.6;

/// The functions of the toolbar that the rest of the widget calls.
pub(crate) struct ToolbarApi {
    /// Returns the row with the tabs and the search field.
    pub(crate) views_row: fn(&Context, &State) -> Option<ElementBuilder>,
    /// Returns the chip of a track.
    pub(crate) chip: DrawChip,
    /// Returns the tools at the end of the row with the chips.
    pub(crate) end_tools: fn(&Context, &State) -> Option<ElementBuilder>,
    /// Returns the button that shows more of a long list.
    pub(crate) more: fn(&Context, LongList, usize) -> Option<ElementBuilder>,
    /// Returns the line with the number of events that are loaded.
    pub(crate) partly_loaded: fn(&Context, &State) -> Option<ElementBuilder>,
    /// Returns the number of matching events.
    pub(crate) match_status: fn(&Context, &State, bool) -> ElementBuilder,
    /// The style sheets of forced colours, the full screen, the element, paper, and the row with the search.
    pub(crate) styles: &'static [&'static str],
}

/// The functions of the toolbar, as their chunk provides them.
pub(crate) const API: ToolbarApi = ToolbarApi {
    views_row: complete_views_row,
    chip,
    end_tools: end_tools::end_tools,
    more: more::button,
    partly_loaded,
    match_status,
    styles: &[
        style_sheet!("empty.css"),
        style_sheet!("forced.css"),
        style_sheet!("full_screen.css"),
        style_sheet!("host.css"),
        style_sheet!("notice.css"),
        style_sheet!("print.css"),
        style_sheet!("views.css"),
    ],
};

/// Returns the row with the tabs and the tools beside the search field; nothing if the host page shows none of them. Before
/// the chunk with these is loaded, only their boxes are drawn.
pub(crate) fn views_row(context: &Context, state: &State) -> Option<ElementBuilder> {
    if let Some(touch) = chunk::loaded().touch {
        return (touch.toolbar.views_row)(context, state);
    }
    let wanted = context.controls;
    let has_tabs = wanted.has(Control::Views);
    let easy = has_easy_switch(context);
    let has_buttons = has_filters_button(context)
        || has_date_button(context)
        || wanted.has(Control::FullScreen)
        || has_files_beside_search(context, state);
    let has_tools = easy || wanted.has(Control::Search) || has_buttons;
    // Another tag: a box that becomes smaller would count as moved.
    let tools = || el!("i.find").child_opt(easy.then(|| el!("i.easy")));
    (has_tabs || has_tools).then(|| {
        el!("div.views")
            .child_opt(has_tabs.then(|| el!("i.tabs")))
            .child_opt(has_tools.then(tools))
    })
}

/// Returns that row with all that is in it.
fn complete_views_row(context: &Context, state: &State) -> Option<ElementBuilder> {
    let wanted = context.controls;
    let tabs = wanted.has(Control::Views).then(|| tabs(context, state));
    let easy = easy_switch(context);
    let filters = filters_button(context, state);
    let date = has_date_button(context).then(|| go_to_date::opener(context, state));
    let files = has_files_beside_search(context, state)
        .then(|| files::menu(context, state))
        .flatten();
    let buttons = [filters, date, files, full_screen::button(context)];
    let number = buttons.iter().flatten().count();
    let room = hint_room(state.width, easy.is_some(), number);
    let search = wanted
        .has(Control::Search)
        .then(|| search(context, state, room));
    let tools = [easy, search].into_iter().chain(buttons);
    let tools: Vec<ElementBuilder> = tools.flatten().collect();
    let has_tools = !tools.is_empty();
    if tabs.is_none() && !has_tools {
        return None;
    }
    let find = tools
        .into_iter()
        .fold(el!("div.find"), ElementBuilder::child);
    Some(
        el!("div.views")
            .child_opt(tabs)
            .child_opt(has_tools.then_some(find)),
    )
}

/// Returns whether there is a button for the form with a date to go to.
fn has_date_button(context: &Context) -> bool {
    context.scene.feed.events.len() > 1 && context.controls.has(Control::Date)
}

/// Returns whether there is a switch to easy-to-read texts.
fn has_easy_switch(context: &Context) -> bool {
    context.controls.has(Control::Easy) && context.has_easy_texts()
}

/// Returns the switch to easy-to-read texts; nothing if the feed has none in the language shown.
pub(crate) fn easy_switch(context: &Context) -> Option<ElementBuilder> {
    if !has_easy_switch(context) {
        return None;
    }
    let name = context.catalog.easy;
    Some(
        el!("button.button.easy")
            .attr("title", name)
            .attr_bool("aria-pressed", context.easy)
            .on_click(context, Action::ShowEasyTexts(!context.easy))
            .icon(Icon::Easy)
            .child(el!("span").interface_text(context.catalog, name)),
    )
}

/// Returns the room for a hint in the search field of a widget of this width, px. In the same row are the tabs, unless the
/// widget is narrow, so many buttons, and perhaps the switch to easy-to-read texts (`views.css`).
fn hint_room(width: f64, has_easy: bool, buttons: usize) -> f64 {
    let tabs = if width < 560.0 || has_easy && width < 680.0 {
        0.0
    } else {
        330.0
    };
    let easy = if has_easy && width >= 340.0 {
        158.0
    } else {
        0.0
    };
    let button = if width < 560.0 { 52.0 } else { 44.0 };
    width - tabs - easy - button * buttons as f64 - 52.0
}

/// Returns the search field, with `room` px for its hint: without that for the whole hint it has the first word or none.
/// The accessible name is not cut.
fn search(context: &Context, state: &State, room: f64) -> ElementBuilder {
    let catalog = context.catalog;
    let fits = |hint: &&str| hint.chars().count() as f64 * LETTER <= room;
    let first_word = catalog.search.split(' ').next();
    let hints = [Some(catalog.search), first_word];
    let hint = hints.into_iter().flatten().find(fits).unwrap_or("");
    let act = context.dispatch.clone();
    let typed = Rc::new(move |event: Event| {
        if let Some(field) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            act.emit(Action::SetQuery(field.value()));
        }
    });
    let act = context.dispatch.clone();
    let filled = !state.filter.query.is_empty();
    let pressed = Rc::new(move |event| {
        let event: KeyboardEvent = event_as(event);
        if filled && event.key() == "Escape" {
            // Escape empties the field, and must not also close the detail.
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::SetQuery(String::new()));
        }
        let place = match (event.key().as_str(), event.shift_key()) {
            ("Enter", false) | ("ArrowDown", _) => Destination::NextMatch,
            ("Enter", true) | ("ArrowUp", _) => Destination::PreviousMatch,
            _ => return,
        };
        if filled && !event.is_composing() {
            event.prevent_default();
            act.emit(Action::GoTo(place));
        }
    });
    el!("div.search role=search").icon(Icon::Search).child(
        el!("input type=search autocomplete=off enterkeyhint=search")
            .attr("aria-label", catalog.search)
            .attr("placeholder", hint)
            .value(&state.filter.query)
            .on("input", typed)
            .on("keydown", pressed),
    )
}

/// Returns the row with the chips, and with the tools at its end; nothing if it would be empty. Before the chunk with these is loaded, only their boxes and names are drawn.
pub(crate) fn tools_row(context: &Context, state: &State) -> Option<ElementBuilder> {
    let touch = chunk::loaded().touch;
    let lanes = &context.scene.timeline.lanes;
    let wanted = context.controls;
    let tracks = lanes.iter().filter(|lane| lane.track.is_some()).count();
    let has_chips = wanted.has(Control::Chips) && tracks > 1;
    let end = match touch {
        Some(touch) => (touch.toolbar.end_tools)(context, state),
        None => end_tools::boxes(context, state),
    };
    if !has_chips && end.is_none() {
        return None;
    }
    let draw_chip = touch.map_or(chip_box as DrawChip, |touch| touch.toolbar.chip);
    let mut chips = el!("div.chips role=group").attr_static("aria-label", context.catalog.filters);
    let drawn = context.drawn(LongList::Lanes);
    for lane in lanes.iter().take(drawn) {
        if let Some(track) = lane.track {
            chips = chips.child(draw_chip(context, state, lane, track));
        }
    }
    if let Some(touch) = touch {
        let left = tracks.saturating_sub(drawn);
        chips = chips.child_opt((touch.toolbar.more)(context, LongList::Lanes, left));
    }
    Some(
        el!("div.filters")
            .child_opt(has_chips.then_some(chips))
            .child_opt(end),
    )
}

/// A function that draws the chip of a lane and its track.
type DrawChip = fn(&Context, &State, &Lane, usize) -> ElementBuilder;

/// Returns the name of a chip in its box. The style sheet keeps the room of its sign.
fn chip_box(context: &Context, _state: &State, lane: &Lane, track: usize) -> ElementBuilder {
    named_chip(el!("i.chip"), context, track, lane.count)
}

/// Adds to a chip the name of its track and the number of its events.
fn named_chip(
    chip: ElementBuilder,
    context: &Context,
    track: usize,
    count: usize,
) -> ElementBuilder {
    chip.child(el!("span").node(context.track_name(Some(track))))
        .child(el!("span.count").text_owned(context.catalog.number(count as u64)))
}

/// Returns the button that saves the table as CSV.
pub(super) fn download(context: &Context) -> ElementBuilder {
    el!("button.button.download")
        .on_click(context, Action::Effect(Effect::Save(SavedFile::Table)))
        .icon(Icon::Save)
        .child_text(selector!("span"), context.catalog.download_csv)
}

/// Returns the chip of a track, which shows or hides its events, with the number of its matching events.
fn chip(context: &Context, state: &State, lane: &Lane, track: usize) -> ElementBuilder {
    let count = if state.is_filtered() {
        state.filter_result.count_of(FacetKind::Track, track)
    } else {
        lane.count
    };
    let id = &context.scene.feed.tracks[track].id;
    let chip = el!("button.chip part=chip")
        .track_color(context, Some(track))
        .attr_bool("aria-pressed", state.filter.has(FacetKind::Track, id))
        .on_click(context, Action::Toggle(FacetKind::Track, id.clone()))
        .child(glyph(context.shape(Some(track)), false, Status::Confirmed));
    named_chip(chip, context, track, count)
}

/// Returns the buttons that zoom, fit the window, and move it to today.
pub(super) fn zoom(context: &Context, state: &State) -> ElementBuilder {
    let catalog = context.catalog;
    let window = state.window;
    let zoomed = |factor: f64| {
        window.zoom_near(
            factor,
            center(window),
            &context.scene.timeline,
            context.today,
        )
    };
    let (zoomed_in, zoomed_out) = (zoomed(2.0), zoomed(0.5));
    let tool = |icon: Icon, name: &'static str, disabled: bool, action: Action| {
        let tool = el!("button.button.square")
            .attr_static("aria-label", name)
            .attr_static("title", name)
            .on_click(context, action)
            .icon(icon);
        if disabled {
            tool.attr_static("aria-disabled", "true")
        } else {
            tool
        }
    };
    el!("div.zoom")
        .child(
            el!("div.button-group")
                .child(tool(
                    Icon::Minus,
                    catalog.zoom_out,
                    zoomed_out == window,
                    Action::SetWindow(zoomed_out),
                ))
                .child(tool(
                    Icon::Plus,
                    catalog.zoom_in,
                    zoomed_in == window,
                    Action::SetWindow(zoomed_in),
                ))
                .child(tool(
                    Icon::Fit,
                    catalog.zoom_fit,
                    !state.window_is_set,
                    Action::ResetWindow,
                )),
        )
        .child(
            el!("button.button")
                .on_click(
                    context,
                    Action::SetWindow(centered_on_today(context, window)),
                )
                .text(catalog.today),
        )
}

/// Returns a window of the same length with today in its middle.
pub(crate) fn centered_on_today(context: &Context, window: Window) -> Window {
    let start = Moment(context.today.start().0 - window.seconds() / 2);
    Window::new(start, Moment(start.0 + window.seconds()))
}
