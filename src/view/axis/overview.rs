//! The overview: the whole time of the feed in one strip, with a frame around the visible window. The frame is
//! dragged, resized at its handles, and moved by keys.

use std::rc::Rc;

use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::NodeRef;

use super::gesture::{POINTER_EVENTS, PointerPhase, inline_x, keep_near_timeline};
use super::{Axis, AxisMessage, Props, px};
use crate::view::Context;
use crate::view::chunk;
use crate::view::element::{ElementBuilder, class, el, event_as, selector};
use crate::view::glyph::sign;
use crate::view::measure::tick_in_words;
use masar_edtf::Moment;
use masar_layout::{Font, Scale, Window};

/// The least width for a name at the end of the strip, px.
const YEAR_WIDTH: f64 = 44.0;
/// The gap before and after a name, px.
const NAME_GAP: f64 = 5.0 + 4.0;

/// The part of the window that a pointer or a key moves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Handle {
    /// The whole window.
    Window,
    /// The start of the window.
    Start,
    /// The end of the window.
    End,
}

/// The layout of the overview, its elements, and the drag on it.
#[derive(Default)]
pub(crate) struct Overview {
    layout: masar_layout::OverviewLayout,
    strip: NodeRef,
    frame: NodeRef,
    /// The dragged part, the position of the pointer when it went down, px, and the window then.
    drag: Option<(Handle, f64, Window)>,
}

impl Overview {
    /// Computes the layout.
    pub(crate) fn compute_layout(&mut self, props: &Props) {
        let context = &props.context;
        self.layout = masar_layout::overview(
            &context.scene.timeline,
            &props.shown,
            props.plot_width,
            context.today,
        );
    }

    /// Returns whether a pointer drags a part of the window.
    pub(crate) fn is_dragged(&self) -> bool {
        self.drag.is_some()
    }

    /// Returns the stretch of time that the strip shows; a day if the feed is empty.
    fn bounds(&self) -> Window {
        self.layout.window.unwrap_or(Window {
            start: Moment(0),
            end: Moment(86_400),
        })
    }

    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.bounds(),
            width: props.plot_width,
        }
    }

    /// Returns the distance of a pointer from the inline start, px.
    fn pointer_x(&self, props: &Props, event: &PointerEvent) -> f64 {
        inline_x(&self.strip, props, f64::from(event.client_x()))
    }

    /// Returns the style that places the frame around a window.
    fn frame_style(&self, props: &Props, window: Window) -> String {
        let scale = self.scale(props);
        let from = scale.x(window.start).clamp(0.0, props.plot_width - 4.0);
        let to = scale.x(window.end).min(props.plot_width).max(from + 4.0);
        px("x w", &[from, to - from])
    }

    /// Places the frame around a window without drawing again.
    pub(crate) fn move_frame(&self, props: &Props, window: Window) {
        if let Some(frame) = self.frame.cast::<HtmlElement>() {
            frame.style().set_css_text(&self.frame_style(props, window));
        }
    }

    /// Returns a window with one part moved by seconds, within the bounds and with its start before its end.
    fn moved_window(&self, props: &Props, handle: Handle, window: Window, by: i64) -> Window {
        let bounds = self.bounds();
        let least = (self.scale(props).moment(14.0).0 - bounds.start.0).max(60);
        let (start, end) = (window.start.0, window.end.0);
        match handle {
            Handle::Window => keep_near_timeline(props, window.pan(by)),
            Handle::Start => {
                let moved = (start + by).max(bounds.start.0.min(start)).min(end - least);
                Window::new(Moment(moved), window.end)
            }
            Handle::End => {
                let moved = (end + by).min(bounds.end.0.max(end)).max(start + least);
                Window::new(window.start, Moment(moved))
            }
        }
    }
}

impl Axis {
    /// Handles a pointer on the overview or one of its handles; returns whether to draw.
    pub(super) fn handle_overview_pointer(
        &mut self,
        ctx: &yew::Context<Self>,
        handle: Handle,
        event: &PointerEvent,
    ) -> bool {
        let props = ctx.props();
        let x = self.overview.pointer_x(props, event);
        let scale = self.overview.scale(props);
        let phase = PointerPhase::of(event);
        match phase {
            PointerPhase::Down => {
                event.prevent_default();
                if let Some(strip) = self.overview.strip.cast::<Element>() {
                    drop(strip.set_pointer_capture(event.pointer_id()));
                }
                let inside = (scale.x(self.visible.start)..=scale.x(self.visible.end)).contains(&x);
                if handle == Handle::Window && !inside {
                    // A press beside the frame moves the middle of the window there.
                    let by = scale.moment(x).0 - self.visible.start.0 - self.visible.seconds() / 2;
                    let moved = self.overview.moved_window(props, handle, self.visible, by);
                    self.overview.drag = Some((handle, x, moved));
                    return self.show_window(ctx, moved);
                }
                self.overview.drag = Some((handle, x, self.visible));
                false
            }
            PointerPhase::Move | PointerPhase::Up | PointerPhase::Cancel => {
                let Some((handle, from, window)) = self.overview.drag else {
                    return false;
                };
                let by = scale.moment(x).0 - scale.moment(from).0;
                let moved = self.overview.moved_window(props, handle, window, by);
                if phase == PointerPhase::Move {
                    return self.show_window(ctx, moved);
                }
                self.overview.drag = None;
                self.finish_at(
                    ctx,
                    if phase == PointerPhase::Up {
                        moved
                    } else {
                        self.visible
                    },
                )
            }
        }
    }

    /// Handles a key on one of the handles; returns whether to draw.
    pub(super) fn handle_overview_key(
        &mut self,
        ctx: &yew::Context<Self>,
        handle: Handle,
        event: &KeyboardEvent,
    ) -> bool {
        let props = ctx.props();
        let rtl = props.context.direction.is_rtl();
        let key = event.key();
        let length = self.visible.seconds();
        let step = length / 12;
        let bounds = self.overview.bounds();
        let by = match key.as_str() {
            "ArrowRight" | "ArrowLeft" => {
                if (key == "ArrowRight") != rtl {
                    step
                } else {
                    -step
                }
            }
            "ArrowUp" => step,
            "ArrowDown" => -step,
            "PageUp" => length / 2,
            "PageDown" => -length / 2,
            "Home" => bounds.start.0 - self.visible.start.0,
            "End" => bounds.end.0 - self.visible.end.0,
            _ => return false,
        };
        event.prevent_default();
        let moved = self.overview.moved_window(props, handle, self.visible, by);
        self.finish_at(ctx, moved)
    }

    /// Returns the overview. Before the chunk with the strip is loaded, only the strip's box is drawn.
    pub(super) fn draw_overview(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let catalog = ctx.props().context.catalog;
        let strip = match chunk::loaded().touch {
            Some(touch) => (touch.axis.strip)(self, ctx),
            None => el!("div.strip"),
        };
        el!("div.overview")
            .child(
                el!("div.overview-name")
                    .child_text(selector!("b"), catalog.overview)
                    .child(el!("span").text_owned(period_in_words(self.visible, catalog))),
            )
            .child(strip)
    }

    /// Returns the strip with the frame around the visible window.
    pub(super) fn draw_strip(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let props = ctx.props();
        let catalog = props.context.catalog;
        let overview = &self.overview;
        let last = Moment(self.visible.end.0 - 1);
        let frame = el!("div.window")
            .node_ref(&overview.frame)
            .style(&overview.frame_style(props, self.visible))
            .child(
                self.draw_handle(ctx, Handle::Start, self.visible.start)
                    .class(class!("start"))
                    .attr_static("aria-label", catalog.window_start),
            )
            .child(
                self.draw_handle(ctx, Handle::End, last)
                    .class(class!("end"))
                    .attr_static("aria-label", catalog.window_end),
            );
        el!("div.strip")
            .node_ref(&overview.strip)
            .on(POINTER_EVENTS, send_pointer(ctx, Handle::Window))
            .child(strip_plot(&props.context, &overview.layout))
            .child(self.draw_overview_ticks(props))
            .child(frame)
    }

    /// Returns a handle at one end of the window, as a slider of days.
    fn draw_handle(
        &self,
        ctx: &yew::Context<Self>,
        handle: Handle,
        moment: Moment,
    ) -> ElementBuilder {
        let catalog = ctx.props().context.catalog;
        let bounds = self.overview.bounds();
        let (min, max) = (bounds.start.day().0, bounds.end.day().0);
        let day = moment.day();
        let link = ctx.link().clone();
        el!("div.handle role=slider tabindex=0")
            .attr_owned("aria-valuemin", min.to_string())
            .attr_owned("aria-valuemax", max.to_string())
            .attr_owned("aria-valuenow", day.0.clamp(min, max).to_string())
            .attr_owned("aria-valuetext", masar_locale::day_in_words(day, catalog))
            .on("pointerdown", send_pointer(ctx, handle))
            .on(
                "keydown",
                Rc::new(move |event| {
                    link.send_message(AxisMessage::OverviewKey(handle, event_as(event)))
                }),
            )
    }

    /// Returns the ticks of the overview, with the names that have room.
    fn draw_overview_ticks(&self, props: &Props) -> ElementBuilder {
        let catalog = props.context.catalog;
        let mut ticks = el!("div.strip-years aria-hidden=true");
        let mut name_end = f64::NEG_INFINITY;
        for tick in &self.overview.layout.ticks {
            // A name is left out beside a longer one ("801 BC"), and where the strip ends before the name
            // does. Its tick is drawn in any case.
            let name = tick_in_words(tick.name, false, catalog);
            let width = self.measurer.width(&name, Font::Label) + NAME_GAP;
            let is_covered = tick.x < name_end;
            let fits = !is_covered && tick.x + width.max(YEAR_WIDTH) <= props.plot_width;
            let name = fits.then(|| el!("span part=label").text_owned(name));
            if fits {
                name_end = tick.x + width;
            }
            let tick = el!("span")
                .class_if(is_covered, class!("bare"))
                .px("x", &[tick.x]);
            ticks = ticks.child(tick.child_opt(name));
        }
        ticks
    }
}

/// Returns the listener that sends a pointer on the overview or one of its handles to the axis.
fn send_pointer(ctx: &yew::Context<Axis>, handle: Handle) -> Rc<dyn Fn(Event)> {
    let link = ctx.link().clone();
    Rc::new(move |event| {
        let event: PointerEvent = event_as(event);
        if PointerPhase::of(&event) == PointerPhase::Down {
            // The strip must not receive the press of a handle, too.
            event.stop_propagation();
        }
        link.send_message(AxisMessage::OverviewPointer(handle, event));
    })
}

/// Returns the visible period: in months if it is long, in days if it is short.
pub(crate) fn period_in_words(window: Window, catalog: &masar_locale::Catalog) -> String {
    let (first, last) = (window.start.day(), Moment(window.end.0 - 1).day());
    if last.0 - first.0 > 60 {
        masar_locale::months_in_words(first, last, catalog)
    } else {
        masar_locale::days_in_words(first, last, catalog)
    }
}

/// Returns the spans, marks and bars of density in the strip, and today's line.
fn strip_plot(context: &Context, layout: &masar_layout::OverviewLayout) -> ElementBuilder {
    let mut plot = el!("div.strip-plot aria-hidden=true");
    for span in &layout.spans {
        let track = context.event(span.event).track;
        let y = 26.0 + 4.0 * span.row as f64;
        plot = plot.child(
            el!("i.go")
                .px("x w y", &[span.x, span.length, y])
                .track_color(context, track),
        );
    }
    for mark in &layout.marks {
        let event = context.event(mark.event);
        let y = 14.0 + 15.0 * mark.row as f64;
        plot = plot.child(
            el!("span.dot")
                .px("x y", &[mark.x, y])
                .track_color(context, event.track)
                .child(sign(context, event)),
        );
    }
    for bin in &layout.bins {
        plot = plot.child(el!("i.bin").px("x w v", &[bin.x, bin.length, bin.height * 46.0]));
    }
    plot.child(el!("i.strip-today").px("x", &[layout.today]))
}
