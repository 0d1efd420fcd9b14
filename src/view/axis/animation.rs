//! The animation of the window, frame by frame: the axis approaches a target window, fast at first and then
//! slower. It smooths a zoom and the wheel, and continues a flick.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::gesture::{keep_near_timeline, pan_by_fraction};
use super::{Axis, AxisMessage};
use crate::view::app::media_matches;
use masar_edtf::Moment;
use masar_layout::Window;

/// The least speed at which a drag continues when the pointer lifts, px per ms.
const MIN_FLING_SPEED: f64 = 0.2;
/// The time constant of a zoom, ms.
const ZOOM_TIME: f64 = 50.0;
/// The time constant of a fling, ms.
const FLING_TIME: f64 = 250.0;
/// The time without a step of the wheel after which the gesture has ended, ms.
const WHEEL_PAUSE: f64 = 150.0;

/// A running animation.
pub(crate) struct Animation {
    /// The target.
    pub(super) to: Window,
    /// The time in which the remaining distance shrinks by a factor of e, ms.
    time_constant: f64,
    /// The time until which the wheel may change the target, ms.
    wheel_until: f64,
}

impl Axis {
    /// Continues a drag that ended at a speed, px per ms towards the inline end.
    pub(super) fn fling(&mut self, ctx: &yew::Context<Self>, velocity: f64) -> bool {
        if velocity.abs() < MIN_FLING_SPEED || prefers_reduced_motion() {
            return self.finish_at(ctx, self.visible);
        }
        let props = ctx.props();
        let to = pan_by_fraction(self.visible, -velocity * FLING_TIME / props.plot_width);
        self.animate(ctx, keep_near_timeline(props, to), FLING_TIME, 0.0);
        false
    }

    /// Animates to a window after a step of the wheel at a time, ms. Each frame draws once for all steps
    /// since the last one, and the window is reported after the last step: with a drawing for each step,
    /// every other frame of a zoom was dropped.
    pub(super) fn follow_wheel(&mut self, ctx: &yew::Context<Self>, window: Window, at: f64) {
        self.animate(
            ctx,
            keep_near_timeline(ctx.props(), window),
            ZOOM_TIME,
            at + WHEEL_PAUSE,
        );
    }

    /// Moves to a window, animated if its length changes and the visitor does not prefer reduced motion.
    pub(super) fn animate_to(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.announces = self.may_animate;
        if !self.may_animate
            || window.seconds() == self.visible.seconds()
            || prefers_reduced_motion()
        {
            return self.finish_at(ctx, window);
        }
        self.animate(ctx, window, ZOOM_TIME, 0.0);
        false
    }

    /// Draws the next frame, at a time in ms.
    pub(super) fn draw_frame(&mut self, ctx: &yew::Context<Self>, now: f64) -> bool {
        self.frame_requested = false;
        let Some(animation) = self.animation.take() else {
            return false;
        };
        let Animation {
            to,
            time_constant,
            wheel_until,
        } = animation;
        // A late frame does not skip steps: the animation takes longer, so that it stays visible.
        let elapsed = (now - self.last_frame_time).min(17.0);
        self.last_frame_time = now;
        let remaining = if time_constant == ZOOM_TIME && prefers_reduced_motion() {
            0.0
        } else {
            js_sys::Math::exp(-elapsed / time_constant)
        };
        let mut window = approach(self.visible, to, remaining);
        // Within a px of the target.
        let distance = (window.start.0 - to.start.0).abs() + (window.end.0 - to.end.0).abs();
        if distance as f64 * ctx.props().plot_width < to.seconds() as f64 {
            if now > wheel_until {
                return self.finish_at(ctx, to);
            }
            window = to;
        }
        self.animate(ctx, to, time_constant, wheel_until);
        self.show_window(ctx, window)
    }

    /// Sets the target of the animation and requests a frame.
    fn animate(
        &mut self,
        ctx: &yew::Context<Self>,
        to: Window,
        time_constant: f64,
        wheel_until: f64,
    ) {
        self.animation = Some(Animation {
            to,
            time_constant,
            wheel_until,
        });
        // A frame that was requested for an earlier target serves this one.
        if !std::mem::replace(&mut self.frame_requested, true) {
            let link = ctx.link().clone();
            let call = Closure::once_into_js(move |now: f64| {
                link.send_message(AxisMessage::Frame(now));
            });
            if let Some(window) = web_sys::window() {
                drop(window.request_animation_frame(call.unchecked_ref()));
            }
        }
    }
}

/// Returns a window between two others; `remaining` is the share of the distance that is left to `to`.
fn approach(from: Window, to: Window, remaining: f64) -> Window {
    let between = |from: i64, to: i64| to + ((from - to) as f64 * remaining) as i64;
    let start = between(from.start.0, to.start.0);
    let length = between(from.seconds(), to.seconds());
    Window::new(Moment(start), Moment(start + length))
}

/// Returns whether the visitor prefers reduced motion.
fn prefers_reduced_motion() -> bool {
    media_matches("(prefers-reduced-motion: reduce)")
}
