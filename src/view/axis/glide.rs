//! What a flick leaves behind: the axis glides on and slows down, where motion is welcome.

use gloo_render::{AnimationFrame, request_animation_frame};

use super::gesture::{kept, slide};
use super::{Axis, Message};
use crate::view::app::media_matches;

/// px a millisecond under which nothing glides (any longer).
const STILL: f64 = 0.05;
/// Milliseconds in which a glide slows down to a third.
const SLOWING: f64 = 300.0;

/// A glide under way; dropping it ends it.
pub struct Glide {
    /// px a millisecond towards the inline end.
    pace: f64,
    /// Time of the last frame, ms.
    then: Option<f64>,
    _frame: AnimationFrame,
}

impl Axis {
    /// The hand let go at that pace, px a millisecond towards the inline end.
    pub(super) fn let_go(&mut self, ctx: &yew::Context<Self>, pace: f64) -> bool {
        if pace.abs() < 4.0 * STILL || media_matches("(prefers-reduced-motion: reduce)") {
            return self.settle(ctx, self.live);
        }
        self.next_frame(ctx, pace, None);
        false
    }

    /// The next frame of the glide.
    pub(super) fn go_on(&mut self, ctx: &yew::Context<Self>, now: f64) -> bool {
        let Some(glide) = self.glide.take() else {
            return false;
        };
        let passed = (now - glide.then.unwrap_or(now)).clamp(0.0, 50.0);
        let props = ctx.props();
        let wanted = slide(self.live, -glide.pace * passed / props.plot);
        let window = kept(props, wanted);
        let pace = glide.pace * js_sys::Math::exp(-passed / SLOWING);
        // Slow enough, or at the end of what there is to see.
        if pace.abs() < STILL || window != wanted {
            return self.settle(ctx, window);
        }
        self.next_frame(ctx, pace, Some(now));
        self.travel(ctx, window)
    }

    fn next_frame(&mut self, ctx: &yew::Context<Self>, pace: f64, then: Option<f64>) {
        let link = ctx.link().clone();
        self.glide = Some(Glide {
            pace,
            then,
            _frame: request_animation_frame(move |now| link.send_message(Message::Glide(now))),
        });
    }
}
