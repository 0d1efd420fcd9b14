//! The overview: all of the time in one strip, and the window on it, which is dragged, resized at its
//! handles, and moved by keys.

use std::rc::Rc;

use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::NodeRef;

use super::gesture::{POINTER, Phase};
use super::{Axis, Message, Props, px};
use crate::view::Context;
use crate::view::element::{Class, ElementBuilder, class, el, event_as, selector};
use crate::view::glyph::sign;
use crate::view::measure::tick_in_words;
use masar_edtf::Moment;
use masar_layout::{Font, Scale, Window};

/// The room of a year's name, px.
const ROOM_FOR_A_YEAR: f64 = 44.0;
/// The gap before and after a name, px.
const AIR: f64 = 5.0 + 4.0;

/// The part of the window that is held.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grip {
    /// The whole window.
    Whole,
    /// Its start.
    Start,
    /// Its end.
    End,
}

/// The overview's layout, and the pointer on it.
#[derive(Default)]
pub(crate) struct Minimap {
    drawing: masar_layout::Overview,
    strip: NodeRef,
    window: NodeRef,
    /// The grip, the pointer's position when it went down, and the window then.
    held: Option<(Grip, f64, Window)>,
}

impl Minimap {
    /// Computes the layout.
    pub(crate) fn lay(&mut self, props: &Props) {
        let context = &props.context;
        self.drawing = masar_layout::overview(
            &context.scene.timeline,
            &props.shown,
            props.plot,
            context.today,
        );
    }

    /// Returns whether a pointer holds it.
    pub(crate) fn is_held(&self) -> bool {
        self.held.is_some()
    }

    /// Returns the stretch of time that it shows; a day if the feed is empty.
    fn whole(&self) -> Window {
        self.drawing.window.unwrap_or(Window {
            start: Moment(0),
            end: Moment(86_400),
        })
    }

    fn scale(&self, props: &Props) -> Scale {
        Scale {
            window: self.whole(),
            width: props.plot,
        }
    }

    fn along(&self, props: &Props, event: &PointerEvent) -> f64 {
        let Some(strip) = self.strip.cast::<Element>() else {
            return 0.0;
        };
        let strip = strip.get_bounding_client_rect();
        let client = f64::from(event.client_x());
        if props.context.catalog.lang.direction.is_rtl() {
            strip.right() - client
        } else {
            client - strip.left()
        }
    }

    /// Returns the position of the window's frame as a style.
    fn frame(&self, props: &Props, window: Window) -> String {
        let scale = self.scale(props);
        let from = scale.x(window.start).clamp(0.0, props.plot - 4.0);
        let to = scale.x(window.end).min(props.plot).max(from + 4.0);
        px("x w", &[from, to - from])
    }

    /// Moves the window's frame without a new drawing.
    pub(crate) fn shift(&self, props: &Props, window: Window) {
        if let Some(frame) = self.window.cast::<HtmlElement>() {
            frame.style().set_css_text(&self.frame(props, window));
        }
    }

    /// Returns the window with one part moved by some seconds, kept in bounds and in order.
    fn moved(&self, props: &Props, grip: Grip, window: Window, by: i64) -> Window {
        let bounds = self.whole();
        let least = (self.scale(props).moment(14.0).0 - bounds.start.0).max(6 * 3600);
        let (start, end) = (window.start.0, window.end.0);
        match grip {
            Grip::Whole => {
                let half = window.seconds() / 2;
                let earliest = bounds.start.0 - start - half;
                window.pan(by.clamp(earliest, (bounds.end.0 - end + half).max(earliest)))
            }
            Grip::Start => {
                let moved = (start + by).max(bounds.start.0.min(start)).min(end - least);
                Window::new(Moment(moved), window.end)
            }
            Grip::End => {
                let moved = (end + by).min(bounds.end.0.max(end)).max(start + least);
                Window::new(window.start, Moment(moved))
            }
        }
    }
}

impl Axis {
    /// Handles a pointer on the overview.
    pub(super) fn grip(
        &mut self,
        ctx: &yew::Context<Self>,
        grip: Grip,
        event: &PointerEvent,
    ) -> bool {
        let props = ctx.props();
        let x = self.strip.along(props, event);
        let scale = self.strip.scale(props);
        let phase = Phase::of(event);
        match phase {
            Phase::Down => {
                event.prevent_default();
                if let Some(strip) = self.strip.strip.cast::<Element>() {
                    drop(strip.set_pointer_capture(event.pointer_id()));
                }
                let inside = (scale.x(self.live.start)..=scale.x(self.live.end)).contains(&x);
                if grip == Grip::Whole && !inside {
                    // A press beside the window brings it there.
                    let by = scale.moment(x).0 - self.live.start.0 - self.live.seconds() / 2;
                    let brought = self.strip.moved(props, grip, self.live, by);
                    self.strip.held = Some((grip, x, brought));
                    return self.travel(ctx, brought);
                }
                self.strip.held = Some((grip, x, self.live));
                false
            }
            Phase::Move | Phase::Up | Phase::Cancel => {
                let Some((grip, from, window)) = self.strip.held else {
                    return false;
                };
                let by = scale.moment(x).0 - scale.moment(from).0;
                let moved = self.strip.moved(props, grip, window, by);
                if phase == Phase::Move {
                    return self.travel(ctx, moved);
                }
                self.strip.held = None;
                self.settle(ctx, if phase == Phase::Up { moved } else { self.live })
            }
        }
    }

    /// Handles a key on one of the handles.
    pub(super) fn grip_key(
        &mut self,
        ctx: &yew::Context<Self>,
        grip: Grip,
        event: &KeyboardEvent,
    ) -> bool {
        let props = ctx.props();
        let rtl = props.context.catalog.lang.direction.is_rtl();
        let key = event.key();
        let length = self.live.seconds();
        let step = length / 12;
        let whole = self.strip.whole();
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
            "Home" => whole.start.0 - self.live.start.0,
            "End" => whole.end.0 - self.live.end.0,
            _ => return false,
        };
        event.prevent_default();
        let moved = self.strip.moved(props, grip, self.live, by);
        self.settle(ctx, moved)
    }

    /// Returns the overview.
    pub(super) fn overview(&self, ctx: &yew::Context<Self>) -> ElementBuilder {
        let props = ctx.props();
        let catalog = props.context.catalog;
        let strip = &self.strip;
        let hold = |grip: Grip| -> Rc<dyn Fn(Event)> {
            let link = ctx.link().clone();
            Rc::new(move |event| {
                let event: PointerEvent = event_as(event);
                if Phase::of(&event) == Phase::Down {
                    // A handle's press is not also the strip's.
                    event.stop_propagation();
                }
                link.send_message(Message::Grip(grip, event));
            })
        };
        let bounds = strip.whole();
        let (least, most) = (bounds.start.day().0, bounds.end.day().0);
        let handle = |grip: Grip, class: Class, name: &'static str, at: Moment| {
            let link = ctx.link().clone();
            el!("div.handle role=slider tabindex=0")
                .class(class)
                .attr_static("aria-label", name)
                .attr_owned("aria-valuemin", least.to_string())
                .attr_owned("aria-valuemax", most.to_string())
                .attr_owned("aria-valuenow", at.day().0.clamp(least, most).to_string())
                .attr_owned(
                    "aria-valuetext",
                    masar_locale::day_in_words(at.day(), catalog),
                )
                .on("pointerdown", hold(grip))
                .on(
                    "keydown",
                    Rc::new(move |event| {
                        link.send_message(Message::GripKey(grip, event_as(event)))
                    }),
                )
        };
        let last = Moment(self.live.end.0 - 1);
        let mut years = el!("div.strip-years aria-hidden=true");
        let mut free = f64::NEG_INFINITY;
        for tick in &strip.drawing.ticks {
            // A name that does not fit is left out, never the tick: beside a longer one ("801 BC"), or where
            // the strip ends before it does.
            let name = tick_in_words(tick.name, false, catalog);
            let room = self.measure.width(&name, Font::Label) + AIR;
            let covered = tick.x < free;
            let name = (!covered && tick.x + room.max(ROOM_FOR_A_YEAR) <= props.plot)
                .then(|| el!("span part=label").text_owned(name));
            if name.is_some() {
                free = tick.x + room;
            }
            let tick = el!("span")
                .class_if(covered, class!("bare"))
                .px("x", &[tick.x]);
            years = years.child(tick.child_opt(name));
        }
        el!("div.overview")
            .child(
                el!("div.overview-name")
                    .child_text(selector!("b"), catalog.overview)
                    .child(el!("span").text_owned(period(self.live, catalog))),
            )
            .child(
                el!("div.strip")
                    .node_ref(&strip.strip)
                    .on(POINTER, hold(Grip::Whole))
                    .child(strip_plot(&props.context, &strip.drawing))
                    .child(years)
                    .child(
                        el!("div.window")
                            .node_ref(&strip.window)
                            .style(&strip.frame(props, self.live))
                            .child(handle(
                                Grip::Start,
                                class!("start"),
                                catalog.window_start,
                                self.live.start,
                            ))
                            .child(handle(Grip::End, class!("end"), catalog.window_end, last)),
                    ),
            )
    }
}

/// Returns the visible period: in months if it is long, in days if it is short.
pub(super) fn period(window: Window, catalog: &masar_locale::Catalog) -> String {
    let (first, last) = (window.start.day(), Moment(window.end.0 - 1).day());
    if last.0 - first.0 > 60 {
        masar_locale::months_in_words(first, last, catalog)
    } else {
        masar_locale::days_in_words(first, last, catalog)
    }
}

fn strip_plot(context: &Context, drawing: &masar_layout::Overview) -> ElementBuilder {
    let mut plot = el!("div.strip-plot aria-hidden=true");
    for span in &drawing.spans {
        let track = context.event(span.event).track;
        let y = 26.0 + 4.0 * span.row as f64;
        plot = plot.child(
            el!("i.go")
                .px("x w y", &[span.x, span.length, y])
                .track_color(context, track),
        );
    }
    for mark in &drawing.marks {
        let event = context.event(mark.event);
        let y = 14.0 + 15.0 * mark.row as f64;
        plot = plot.child(
            el!("span.dot")
                .px("x y", &[mark.x, y])
                .track_color(context, event.track)
                .child(sign(context, event)),
        );
    }
    for bin in &drawing.bins {
        plot = plot.child(el!("i.bin").px("x w v", &[bin.x, bin.length, bin.height * 46.0]));
    }
    plot.child(el!("i.strip-today").px("x", &[drawing.today]))
}
