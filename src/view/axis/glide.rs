//! Animation between the steps of a gesture and after it, frame by frame: the axis approaches a target
//! window, fast at first and then slower. It smooths a zoom and the wheel, and continues a flick.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::gesture::{kept, slide};
use super::{Axis, Message};
use crate::view::app::media_matches;
use masar_edtf::Moment;
use masar_layout::Window;

/// The least speed of a flick, px per ms.
const FLICK: f64 = 0.2;
/// The time in which the remaining distance becomes a third of it, ms: of a zoom, and of a flick.
const ZOOM: f64 = 50.0;
const SLOWING: f64 = 250.0;
/// The time after its last step in which a wheel may go on, ms.
const REST: f64 = 150.0;

/// An animation under way.
pub(crate) struct Glide {
    /// Its target.
    pub(super) to: Window,
    /// The time in which the remaining distance becomes a third of it, ms.
    slowing: f64,
    /// The end of the time in which more steps may come, ms.
    rest: f64,
}

impl Axis {
    /// Continues a drag that ended at that speed, px per ms towards the inline end.
    pub(super) fn let_go(&mut self, ctx: &yew::Context<Self>, pace: f64) -> bool {
        if pace.abs() < FLICK || is_still() {
            return self.settle(ctx, self.live);
        }
        let props = ctx.props();
        let to = slide(self.live, -pace * SLOWING / props.plot);
        self.next_frame(ctx, kept(props, to), SLOWING, 0.0);
        false
    }

    /// Approaches `window` for the wheel, at a time in ms. A frame draws once, however many steps it has, and
    /// the page is informed when the wheel rests: with a drawing for each step, a zoom dropped every other
    /// frame.
    pub(super) fn wheeled(&mut self, ctx: &yew::Context<Self>, window: Window, at: f64) {
        self.next_frame(ctx, kept(ctx.props(), window), ZOOM, at + REST);
    }

    /// Moves to `window`, animated if the scale changes and the visitor accepts motion.
    pub(super) fn head_for(&mut self, ctx: &yew::Context<Self>, window: Window) -> bool {
        self.tells = self.settled;
        if !self.settled || window.seconds() == self.live.seconds() || is_still() {
            return self.settle(ctx, window);
        }
        self.next_frame(ctx, window, ZOOM, 0.0);
        false
    }

    /// Draws the next frame.
    pub(super) fn go_on(&mut self, ctx: &yew::Context<Self>, now: f64) -> bool {
        self.awaits_frame = false;
        let Some(glide) = self.glide.take() else {
            return false;
        };
        let Glide { to, slowing, rest } = glide;
        // A frame that came late goes no further: the way takes longer, and is seen.
        let passed = (now - self.last_frame).min(17.0);
        self.last_frame = now;
        let left = if slowing == ZOOM && is_still() {
            0.0
        } else {
            js_sys::Math::exp(-passed / slowing)
        };
        let towards = |to: i64, from: i64| to + ((from - to) as f64 * left) as i64;
        let start = towards(to.start.0, self.live.start.0);
        let length = towards(to.seconds(), self.live.seconds());
        let mut window = Window::new(Moment(start), Moment(start + length));
        // Less than a px from its end.
        let far = (window.start.0 - to.start.0).abs() + (window.end.0 - to.end.0).abs();
        if far as f64 * ctx.props().plot < to.seconds() as f64 {
            if now > rest {
                return self.settle(ctx, to);
            }
            window = to;
        }
        self.next_frame(ctx, to, slowing, rest);
        self.travel(ctx, window)
    }

    fn next_frame(&mut self, ctx: &yew::Context<Self>, to: Window, slowing: f64, rest: f64) {
        self.glide = Some(Glide { to, slowing, rest });
        // A frame asked for before, for a way that was given up, does for this one.
        if !std::mem::replace(&mut self.awaits_frame, true) {
            let link = ctx.link().clone();
            let call = Closure::once_into_js(move |now: f64| {
                link.send_message(Message::Glide(now));
            });
            if let Some(window) = web_sys::window() {
                drop(window.request_animation_frame(call.unchecked_ref()));
            }
        }
    }
}

/// Returns whether the visitor prefers reduced motion.
fn is_still() -> bool {
    media_matches("(prefers-reduced-motion: reduce)")
}
