//! Gestures: a horizontal drag pans, two fingers pinch, and the wheel with Ctrl or Cmd zooms at the pointer.
//! A vertical turn of the wheel or a vertical swipe scrolls the page.

use web_sys::{Element, PointerEvent, WheelEvent};
use yew::NodeRef;

use super::{Axis, Props, input};
use crate::view::window_box::WindowBox;
use masar_layout::{Scale, Window};

/// The phase of a pointer's gesture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointerPhase {
    /// The pointer went down.
    Down,
    /// The pointer moved.
    Move,
    /// The pointer went up.
    Up,
    /// The browser took over the pointer, for instance to scroll the page.
    Cancel,
}

/// The names of the pointer events that have a [`PointerPhase`].
pub(crate) const POINTER_EVENTS: &str = "pointerdown pointermove pointerup pointercancel";

impl PointerPhase {
    /// Returns the phase of a pointer event.
    pub(crate) fn of(event: &PointerEvent) -> PointerPhase {
        match event.type_().as_str() {
            "pointerdown" => PointerPhase::Down,
            "pointermove" => PointerPhase::Move,
            "pointerup" => PointerPhase::Up,
            _ => PointerPhase::Cancel,
        }
    }
}

/// The distance after which a press becomes a drag, px.
const DRAG_THRESHOLD: f64 = 5.0;
/// The distance of a turn of the wheel that zooms by a factor of e, px.
const WHEEL_PX_PER_ZOOM: f64 = 300.0;

/// The pointers that are down on the plot.
#[derive(Default)]
pub(crate) struct Gesture {
    /// The id of each pointer, and its distance from the inline start of the plot, px.
    pointers: Vec<(i32, f64)>,
    /// The positions of the pointers, and the window, when the number of pointers last changed.
    start: Option<(Vec<f64>, Window)>,
    /// Whether the press has become a drag.
    dragging: bool,
    /// The velocity of a pointer towards the inline end, px per ms, and the time of its last move, ms.
    velocity: (f64, f64),
}

impl Gesture {
    /// Returns whether a drag or pinch is under way.
    pub(crate) fn is_active(&self) -> bool {
        self.dragging
    }

    /// Updates the velocity after a move by a distance, px, at a time, ms.
    fn track_velocity(&mut self, distance: f64, now: f64) {
        let (velocity, last) = self.velocity;
        let elapsed = now - last;
        if elapsed > 0.0 {
            // The last moves count most, since a finger slows down before it lifts.
            let weight = (elapsed / 40.0).min(1.0);
            self.velocity = (velocity + (distance / elapsed - velocity) * weight, now);
        }
    }

    /// Returns the velocity of a pointer that lifts at a time, ms; 0 if it did not move just before.
    fn release_velocity(&self, now: f64) -> f64 {
        let (velocity, last) = self.velocity;
        if now - last > 80.0 { 0.0 } else { velocity }
    }

    /// Takes the present positions and a window as the start of the gesture.
    fn restart(&mut self, window: Window) {
        self.start = Some((
            self.pointers.iter().map(|pointer| pointer.1).collect(),
            window,
        ));
    }
}

/// Returns the distance of a horizontal position in the browser's window from the inline start of an element as wide
/// as the plot, layout px.
pub(super) fn inline_x(element: &NodeRef, props: &Props, client_x: f64) -> f64 {
    let Some(element) = element.cast::<Element>() else {
        return 0.0;
    };
    let WindowBox { left, width, .. } = WindowBox::of(&element);
    let distance = if props.context.direction.is_rtl() {
        left + width - client_x
    } else {
        client_x - left
    };
    distance * layout_scale(&element, props)
}

/// Returns the layout px in one px of the window, for an element as wide as the plot. The page may transform or zoom
/// what is around it.
fn layout_scale(element: &Element, props: &Props) -> f64 {
    let width = WindowBox::of(element).width;
    // Without a width there is nothing to point at.
    props.plot_width / width.max(1.0)
}

impl Axis {
    /// Handles a pointer on the plot; returns whether to draw.
    pub(super) fn handle_pointer(
        &mut self,
        ctx: &yew::Context<Self>,
        event: &PointerEvent,
    ) -> bool {
        let id = event.pointer_id();
        let x = inline_x(&self.plot, ctx.props(), f64::from(event.client_x()));
        match PointerPhase::of(event) {
            PointerPhase::Down => event.button() == 0 && self.press(ctx, event, x),
            PointerPhase::Move => {
                let mut pointers = self.gesture.pointers.iter_mut();
                let Some(pointer) = pointers.find(|pointer| pointer.0 == id) else {
                    return false;
                };
                let distance = x - pointer.1;
                pointer.1 = x;
                self.gesture.track_velocity(distance, event.time_stamp());
                self.drag(ctx, id)
            }
            PointerPhase::Up => {
                let velocity = self.gesture.release_velocity(event.time_stamp());
                self.release(ctx, id, velocity)
            }
            PointerPhase::Cancel => self.release(ctx, id, 0.0),
        }
    }

    /// Begins a gesture, or adds a pointer to it. Returns whether to draw.
    fn press(&mut self, ctx: &yew::Context<Self>, event: &PointerEvent, x: f64) -> bool {
        // A press stops an animation.
        let stopped = self.animation.take().is_some();
        if stopped {
            self.finish_at(ctx, self.visible);
        }
        let id = event.pointer_id();
        self.gesture.velocity = (0.0, event.time_stamp());
        self.gesture.pointers.retain(|pointer| pointer.0 != id);
        self.gesture.pointers.push((id, x));
        self.gesture.restart(self.visible);
        stopped
    }

    /// Removes a pointer from the gesture. The last one ends it, at a velocity in px per ms. Returns whether to
    /// draw.
    fn release(&mut self, ctx: &yew::Context<Self>, id: i32, velocity: f64) -> bool {
        self.gesture.pointers.retain(|pointer| pointer.0 != id);
        self.gesture.restart(self.visible);
        if !self.gesture.pointers.is_empty() || !std::mem::take(&mut self.gesture.dragging) {
            return false;
        }
        if let Some(plot) = self.plot.cast::<Element>() {
            drop(plot.class_list().remove_1("dragging"));
        }
        self.fling(ctx, velocity)
    }

    /// Shows the window after a move of a pointer; returns whether to draw.
    fn drag(&mut self, ctx: &yew::Context<Self>, id: i32) -> bool {
        let props = ctx.props();
        let Some((starts, window)) = self.gesture.start.clone() else {
            return false;
        };
        let now: Vec<f64> = self
            .gesture
            .pointers
            .iter()
            .map(|pointer| pointer.1)
            .collect();
        let (Some(&first), Some(&first_start)) = (now.first(), starts.first()) else {
            return false;
        };
        if !self.gesture.dragging {
            if now.len() < 2 && (first - first_start).abs() < DRAG_THRESHOLD {
                return false;
            }
            self.begin_drag(id);
        }
        let window = match (now.get(1), starts.get(1)) {
            (Some(&second), Some(&second_start)) => pinched(
                window,
                props.plot_width,
                [first_start, second_start],
                [first, second],
            ),
            _ => pan_by_fraction(window, (first_start - first) / props.plot_width),
        };
        self.show_window(ctx, keep_near_timeline(props, window))
    }

    /// Makes the press a drag.
    fn begin_drag(&mut self, id: i32) {
        self.gesture.dragging = true;
        self.open_cluster = None;
        if let Some(plot) = self.plot.cast::<Element>() {
            // Not captured before: a press without a drag must reach the mark as a click.
            drop(plot.set_pointer_capture(id));
            drop(plot.class_list().add_1("dragging"));
        }
    }

    /// Handles a turn of the wheel over the plot.
    pub(super) fn handle_wheel(&mut self, ctx: &yew::Context<Self>, event: &WheelEvent) {
        let props = ctx.props();
        // A turn in lines or pages is converted to px, as browsers do.
        let unit = match event.delta_mode() {
            0 => 1.0,
            1 => 16.0,
            _ => props.plot_width,
        };
        let down = event.delta_y() * unit;
        let to = self.target();
        if event.ctrl_key() || event.meta_key() {
            let x = inline_x(&self.plot, props, f64::from(event.client_x()));
            let at = Scale {
                window: to,
                width: props.plot_width,
            }
            .moment(x);
            let window = zoom(props, to, js_sys::Math::exp(-down / WHEEL_PX_PER_ZOOM), at);
            return self.follow_wheel(ctx, window, event.time_stamp());
        }
        let sideways = input::horizontal_delta(event) * unit;
        let Some(plot) = self.plot.cast::<Element>().filter(|_| sideways != 0.0) else {
            return;
        };
        let scale = layout_scale(&plot, props);
        let sign = if props.context.direction.is_rtl() {
            -1.0
        } else {
            1.0
        };
        let window = pan_by_fraction(to, sideways * scale * sign / props.plot_width);
        self.follow_wheel(ctx, window, event.time_stamp());
    }
}

/// Returns a window zoomed and moved by two fingers on a plot of a width, from and to distances from the inline
/// start, px.
fn pinched(window: Window, width: f64, from: [f64; 2], to: [f64; 2]) -> Window {
    let apart = |[first, second]: [f64; 2]| (second - first).abs().max(8.0);
    let middle = f64::midpoint(from[0], from[1]);
    let fixed = Scale { window, width }.moment(middle);
    let zoomed = window.zoom(apart(to) / apart(from), fixed);
    let moved = f64::midpoint(to[0], to[1]) - middle;
    pan_by_fraction(zoomed, -moved / width)
}

/// Returns a window moved by a fraction of its length, to later moments if that is positive.
pub(super) fn pan_by_fraction(window: Window, fraction: f64) -> Window {
    window.pan((window.seconds() as f64 * fraction).round() as i64)
}

/// Returns a window zoomed around a moment, and kept near the timeline.
pub(super) fn zoom(props: &Props, window: Window, factor: f64, at: masar_edtf::Moment) -> Window {
    window.zoom_near(
        factor,
        at,
        &props.context.scene.timeline,
        props.context.today,
    )
}

/// Returns a window, moved so that it stays near the timeline.
pub(super) fn keep_near_timeline(props: &Props, window: Window) -> Window {
    window.kept_near(&props.context.scene.timeline, props.context.today)
}
