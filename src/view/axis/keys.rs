//! The keyboard, while focus is in the plot: the arrow keys go from mark to mark and from lane to lane, + − 0
//! zoom, Home and End go to the first and last event. The browser handles Enter on the buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::gesture::zoom;
use super::{Axis, AxisMessage, Props};
use crate::view::state::Action;
use masar_edtf::Moment;
use masar_layout::{Scale, Window};

/// The least distance of an event in sight from the edge of the plot, px.
const MIN_EDGE: f64 = 8.0;

impl Axis {
    /// Handles a key in the plot; returns whether to draw.
    pub(super) fn handle_key(&mut self, ctx: &yew::Context<Self>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let props = ctx.props();
        let rtl = props.context.direction.is_rtl();
        let timeline = &props.context.scene.timeline;
        let key = event.key();
        let to = match key.as_str() {
            "ArrowRight" | "ArrowLeft" => self.next_in_lane(props, (key == "ArrowRight") != rtl),
            "ArrowUp" | "ArrowDown" => self.nearest_in_other_lane(props, key == "ArrowDown"),
            "Home" => self.top_level_events(props).next(),
            "End" => self.top_level_events(props).next_back(),
            "+" | "=" | "-" | "0" => {
                if key == "0" {
                    props.context.dispatch.emit(Action::ResetWindow);
                    return false;
                }
                let factor = if key == "-" { 0.5 } else { 2.0 };
                let target = self.target();
                let at = self
                    .drawn_tab_stop(props)
                    .map_or(center(target), |stop| timeline.entries[stop].start);
                let at = at.clamp(target.start, target.end);
                self.will_focus_tab_stop = self.drawn_tab_stop(props).is_some();
                return self.animate_to(ctx, zoom(props, target, factor, at));
            }
            "Escape" if self.open_cluster.is_some() => {
                event.prevent_default();
                ctx.link().send_message(AxisMessage::OpenCluster(None));
                return false;
            }
            _ => return false,
        };
        let Some(to) = to else { return false };
        self.focus_event(ctx, to)
    }

    /// Moves focus to the mark of an event, and the window if the event is not visible.
    pub(super) fn focus_event(&mut self, ctx: &yew::Context<Self>, event: usize) -> bool {
        self.tab_stop = Some(event);
        self.will_focus_tab_stop = true;
        self.reveal(ctx, event);
        true
    }

    /// Moves the window, its length unchanged, until an event's start is inside.
    fn reveal(&mut self, ctx: &yew::Context<Self>, event: usize) {
        let props = ctx.props();
        let entry = &props.context.scene.timeline.entries[event];
        let scale = Scale {
            window: self.visible,
            width: props.plot_width,
        };
        let x = scale.x(entry.start);
        let margin = MIN_EDGE;
        let through = x < 0.0 && scale.x(entry.end) > margin;
        if (x >= margin && x <= props.plot_width - margin) || through {
            return;
        }
        let length = self.visible.end.0 - self.visible.start.0;
        let start = Moment(entry.start.0 - length / 3);
        self.finish_at(
            ctx,
            Window {
                start,
                end: Moment(start.0 + length),
            },
        );
    }

    /// Handles focus on the mark of an event; returns whether to draw.
    pub(super) fn handle_focus(&mut self, ctx: &yew::Context<Self>, event: usize) -> bool {
        if self.tab_stop == Some(event) || self.gesture.is_active() {
            return false;
        }
        self.tab_stop = Some(event);
        // A mark that a pointer presses stays under it until it is released: else the press is no click.
        if self.has_visible_focus() {
            self.reveal(ctx, event);
        }
        true
    }

    /// Whether a mark or a pill has the focus by the keyboard.
    fn has_visible_focus(&self) -> bool {
        let plot = self.plot.cast::<Element>();
        let focused = plot.map(|plot| plot.query_selector("[data-index]:focus-visible"));
        matches!(focused, Some(Ok(Some(_))))
    }

    /// Returns the event whose mark or pill received focus.
    pub(super) fn focused_event(event: &Event) -> Option<usize> {
        event
            .target()?
            .dyn_into::<Element>()
            .ok()?
            .get_attribute("data-index")?
            .parse()
            .ok()
    }

    /// Returns the event where the Tab key stops: the last focused one if it is drawn, else the first visible one.
    pub(super) fn drawn_tab_stop(&self, props: &Props) -> Option<usize> {
        let mut first: Option<(f64, usize)> = None;
        for lane in &self.layout.lanes {
            let marks = lane
                .marks
                .iter()
                .map(|mark| (mark.x, mark.x + mark.length, mark.event, None));
            let clusters = lane.clusters.iter().filter_map(|cluster| {
                Some((
                    cluster.pill_x,
                    cluster.pill_x,
                    *cluster.events.first()?,
                    Some(&cluster.events),
                ))
            });
            for (x, end, event, within) in marks.chain(clusters) {
                let is_tab_stop = self.tab_stop.is_some_and(|stop| {
                    stop == event || within.is_some_and(|events| events.contains(&stop))
                });
                if is_tab_stop {
                    return Some(event);
                }
                if end >= 0.0 && x <= props.plot_width && first.is_none_or(|(least, _)| x < least) {
                    first = Some((x, event));
                }
            }
        }
        first.map(|(_, event)| event)
    }

    /// Moves focus to the tab stop, or else to the first mark.
    pub(super) fn focus_tab_stop(&self) {
        if !self.focus_in(".lane [tabindex='0']") {
            self.focus_in("[data-index]");
        }
    }

    /// Moves focus to the first element in the plot's frame that matches a selector; returns whether there is one.
    pub(super) fn focus_in(&self, selector: &str) -> bool {
        let found = self
            .plot
            .cast::<Element>()
            .and_then(|plot| plot.parent_element())
            .and_then(|frame| frame.query_selector(selector).ok().flatten())
            .and_then(|element| element.dyn_into::<HtmlElement>().ok());
        found.is_some_and(|element| element.focus().is_ok())
    }

    /// Returns the lane of an event.
    fn lane_of(&self, props: &Props, event: usize) -> Option<usize> {
        props
            .context
            .scene
            .timeline
            .lanes
            .iter()
            .position(|lane| lane.entries.contains(&event))
    }

    /// Returns the next event of the same lane, or the previous one unless `forward`. A drawn cluster counts as one.
    fn next_in_lane(&self, props: &Props, forward: bool) -> Option<usize> {
        let stop = self.drawn_tab_stop(props)?;
        let lane = self.lane_of(props, stop)?;
        let entries = &props.context.scene.timeline.lanes[lane].entries;
        let cluster = self
            .layout
            .lanes
            .iter()
            .flat_map(|lane| &lane.clusters)
            .find(|cluster| cluster.events.contains(&stop));
        let inside = |event: &usize| cluster.is_some_and(|cluster| cluster.events.contains(event));
        let at = entries.iter().position(|&event| event == stop)?;
        let fits = |event: &&usize| props.shown[**event] && !inside(event) && **event != stop;
        let next = if forward {
            entries[at..].iter().find(fits)
        } else {
            entries[..at].iter().rev().find(fits)
        };
        next.copied()
    }

    /// Returns the event that is nearest in time in the next lane with events, `down` or up.
    fn nearest_in_other_lane(&self, props: &Props, down: bool) -> Option<usize> {
        let timeline = &props.context.scene.timeline;
        let stop = self.drawn_tab_stop(props)?;
        let lane = self.lane_of(props, stop)?;
        let from = timeline.entries[stop].start.0;
        let nearest = |lane: usize| {
            let entries = timeline.lanes[lane]
                .entries
                .iter()
                .copied()
                .filter(|&event| props.shown[event]);
            entries.min_by_key(|&event| timeline.entries[event].start.0.abs_diff(from))
        };
        if down {
            (lane + 1..timeline.lanes.len()).find_map(nearest)
        } else {
            (0..lane).rev().find_map(nearest)
        }
    }

    /// Returns the shown events of the lanes in the order of time.
    fn top_level_events<'a>(
        &self,
        props: &'a Props,
    ) -> impl DoubleEndedIterator<Item = usize> + 'a {
        let timeline = &props.context.scene.timeline;
        timeline
            .order
            .iter()
            .copied()
            .filter(|&event| props.shown[event] && timeline.entries[event].parent.is_none())
    }
}

/// Returns the moment in the middle of a window.
pub(crate) fn center(window: Window) -> Moment {
    Moment(window.start.0 + (window.end.0 - window.start.0) / 2)
}
