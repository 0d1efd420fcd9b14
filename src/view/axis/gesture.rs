//! Pointers and the wheel: a sideways drag pans, two fingers pinch, and the wheel with Ctrl or cmd zooms
//! at the pointer. A vertical wheel or touch scrolls the page.

use web_sys::{Element, PointerEvent, WheelEvent};

use super::{Axis, Message, Props, input};
use masar_layout::{Scale, Window};

/// The functions of gestures.
pub(crate) struct GesturesApi {
    /// Handles a pointer, the wheel or a key; returns whether to draw.
    pub(crate) update: fn(&mut Axis, &yew::Context<Axis>, Message) -> bool,
}

/// The functions of gestures, as their chunk has them.
pub(crate) static GESTURES: GesturesApi = GesturesApi { update };

fn update(axis: &mut Axis, ctx: &yew::Context<Axis>, message: Message) -> bool {
    match message {
        Message::Pointer(event) => axis.pointer(ctx, &event),
        Message::Grip(grip, event) => axis.grip(ctx, grip, &event),
        Message::GripKey(grip, event) => axis.grip_key(ctx, grip, &event),
        Message::Wheel(event) => {
            axis.wheel(ctx, &event);
            false
        }
        Message::Key(event) => axis.key(ctx, &event),
        Message::Focused(_) | Message::Cluster(_) | Message::Look(..) | Message::Glide(_) => false,
    }
}

/// The phase of a pointer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It went down.
    Down,
    /// It moved.
    Move,
    /// It went up.
    Up,
    /// The browser took it, for instance to scroll the page.
    Cancel,
}

/// The pointer events that have a [`Phase`].
pub(crate) const POINTER: &str = "pointerdown pointermove pointerup pointercancel";

impl Phase {
    /// Returns the phase of a pointer event.
    pub(crate) fn of(event: &PointerEvent) -> Phase {
        match event.type_().as_str() {
            "pointerdown" => Phase::Down,
            "pointermove" => Phase::Move,
            "pointerup" => Phase::Up,
            _ => Phase::Cancel,
        }
    }
}

/// The distance after which a press becomes a drag, px.
const DRAG_FROM: f64 = 5.0;
/// The wheel travel that zooms by a factor of e, px.
const WHEEL_ZOOM: f64 = 300.0;

/// The pointers that are down on the plot.
#[derive(Default)]
pub(crate) struct Gesture {
    /// Pointer id, and px from the plot's inline start.
    fingers: Vec<(i32, f64)>,
    /// The fingers' positions and the window when the number of fingers last changed.
    origin: Option<(Vec<f64>, Window)>,
    /// The press has become a drag.
    dragging: bool,
    /// The speed of a single finger towards the inline end, px per ms, and its time, ms.
    pace: (f64, f64),
}

impl Gesture {
    /// Returns whether a drag or pinch is under way.
    pub(crate) fn is_active(&self) -> bool {
        self.dragging
    }

    /// Records that a finger moved so many px until now, ms.
    fn clock(&mut self, gone: f64, now: f64) {
        let (pace, before) = self.pace;
        let passed = now - before;
        if passed > 0.0 {
            // The last moves count most: a hand slows down before it lifts.
            let share = (passed / 40.0).min(1.0);
            self.pace = (pace + (gone / passed - pace) * share, now);
        }
    }

    /// Returns the speed of a finger when it lifts; 0 if it rested before.
    fn pace_at(&self, now: f64) -> f64 {
        let (pace, last) = self.pace;
        if now - last > 80.0 { 0.0 } else { pace }
    }

    fn restart(&mut self, window: Window) {
        self.origin = Some((self.fingers.iter().map(|finger| finger.1).collect(), window));
    }
}

impl Axis {
    /// Returns the distance from the plot's inline start, px, for a physical position.
    fn along(&self, props: &Props, client_x: f64) -> f64 {
        let Some(plot) = self.plot.cast::<Element>() else {
            return 0.0;
        };
        let plot = plot.get_bounding_client_rect();
        if props.context.catalog.lang.direction.is_rtl() {
            plot.right() - client_x
        } else {
            client_x - plot.left()
        }
    }

    pub(super) fn pointer(&mut self, ctx: &yew::Context<Self>, event: &PointerEvent) -> bool {
        let props = ctx.props();
        let id = event.pointer_id();
        let x = self.along(props, f64::from(event.client_x()));
        let phase = Phase::of(event);
        match phase {
            Phase::Down => {
                if event.button() != 0 {
                    return false;
                }
                // A press stops what glides.
                let stopped = self.glide.take().is_some();
                if stopped {
                    self.settle(ctx, self.live);
                }
                self.gesture.pace = (0.0, event.time_stamp());
                self.gesture.fingers.retain(|finger| finger.0 != id);
                self.gesture.fingers.push((id, x));
                self.gesture.restart(self.live);
                stopped
            }
            Phase::Move => {
                let Some(finger) = self
                    .gesture
                    .fingers
                    .iter_mut()
                    .find(|finger| finger.0 == id)
                else {
                    return false;
                };
                let gone = x - finger.1;
                finger.1 = x;
                self.gesture.clock(gone, event.time_stamp());
                self.drag(ctx, id)
            }
            Phase::Up | Phase::Cancel => {
                self.gesture.fingers.retain(|finger| finger.0 != id);
                self.gesture.restart(self.live);
                if self.gesture.fingers.is_empty() && std::mem::take(&mut self.gesture.dragging) {
                    if let Some(plot) = self.plot.cast::<Element>() {
                        drop(plot.class_list().remove_1("dragging"));
                    }
                    let pace = self.gesture.pace_at(event.time_stamp());
                    return self.let_go(ctx, if phase == Phase::Up { pace } else { 0.0 });
                }
                false
            }
        }
    }

    fn drag(&mut self, ctx: &yew::Context<Self>, id: i32) -> bool {
        let props = ctx.props();
        let Some((starts, window)) = self.gesture.origin.clone() else {
            return false;
        };
        let now: Vec<f64> = self.gesture.fingers.iter().map(|finger| finger.1).collect();
        let (Some(&first), Some(&from)) = (now.first(), starts.first()) else {
            return false;
        };
        if !self.gesture.dragging {
            if now.len() < 2 && (first - from).abs() < DRAG_FROM {
                return false;
            }
            self.gesture.dragging = true;
            self.open = None;
            if let Some(plot) = self.plot.cast::<Element>() {
                // Captured only now: a press that stays in place must reach the mark as a click.
                drop(plot.set_pointer_capture(id));
                drop(plot.class_list().add_1("dragging"));
            }
        }
        let scale = Scale {
            window,
            width: props.plot,
        };
        let wanted = match (now.get(1), starts.get(1)) {
            (Some(&second), Some(&second_from)) => {
                let (apart, apart_before) = (
                    (second - first).abs().max(8.0),
                    (second_from - from).abs().max(8.0),
                );
                let middle = f64::midpoint(from, second_from);
                let zoomed = window.zoom(apart / apart_before, scale.moment(middle));
                let moved = f64::midpoint(first, second) - middle;
                slide(zoomed, -moved / props.plot)
            }
            _ => slide(window, (from - first) / props.plot),
        };
        self.travel(ctx, kept(props, wanted))
    }

    pub(super) fn wheel(&mut self, ctx: &yew::Context<Self>, event: &WheelEvent) {
        let props = ctx.props();
        // Lines and pages into px, as browsers do.
        let unit = match event.delta_mode() {
            0 => 1.0,
            1 => 16.0,
            _ => props.plot,
        };
        let down = event.delta_y() * unit;
        let to = self.goal();
        if event.ctrl_key() || event.meta_key() {
            let x = self.along(props, f64::from(event.client_x()));
            let at = Scale {
                window: to,
                width: props.plot,
            }
            .moment(x);
            let window = to.zoom(js_sys::Math::exp(-down / WHEEL_ZOOM), at);
            return self.wheeled(ctx, window, event.time_stamp());
        }
        let sideways = input::sideways(event) * unit;
        if sideways == 0.0 {
            return;
        }
        let sign = if props.context.catalog.lang.direction.is_rtl() {
            -1.0
        } else {
            1.0
        };
        let window = slide(to, sideways * sign / props.plot);
        self.wheeled(ctx, window, event.time_stamp());
    }
}

/// Returns the window moved by a fraction of its length, towards the inline end when positive.
pub(super) fn slide(window: Window, fraction: f64) -> Window {
    window.pan((window.seconds() as f64 * fraction).round() as i64)
}

/// Returns the window, kept near the timeline.
pub(super) fn kept(props: &Props, window: Window) -> Window {
    window.kept_near(&props.context.scene.timeline, props.context.today)
}
