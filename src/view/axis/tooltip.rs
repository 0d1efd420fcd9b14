//! The tooltip of a mark or a pill: the title, the date and the picture of its event. A mouse over it shows the tooltip,
//! and so does the focus of the keyboard. It is a component of its own, so that it never draws the axis again.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::html::Scope;
use yew::prelude::{Component, Html, NodeRef, Properties};
use yew::virtual_dom::VComp;

use crate::view::Context;
use crate::view::address::resolve;
use crate::view::element::{ElementBuilder, class, el};
use crate::view::media_access::{Access, MediaRules, Place, access};

/// The distance between a mark and its tooltip, px.
const GAP: f64 = 8.0;
/// The room that a tooltip needs below its mark, px. If there is less, it is above the mark.
const ROOM: f64 = 96.0;
/// Half of the largest width of a tooltip, px.
const HALF_WIDTH: f64 = 140.0;

/// The events of the frame that show or hide the tooltip.
const EVENTS: &str = "pointerover pointerout pointerdown focusin focusout keydown";

/// The tooltip of an axis, once it is drawn.
#[derive(Clone, Default)]
pub(crate) struct TooltipLink(Rc<RefCell<Option<Scope<Tooltip>>>>);

impl PartialEq for TooltipLink {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The properties of the tooltip.
#[derive(Properties, PartialEq)]
pub(crate) struct TooltipProps {
    /// The scene, the language and the catalog.
    context: Context,
    link: TooltipLink,
}

/// Adds the tooltip to the frame of the plot, and its listeners.
pub(crate) fn with_tooltip(
    context: &Context,
    link: &TooltipLink,
    frame: ElementBuilder,
) -> ElementBuilder {
    let props = TooltipProps {
        context: context.clone(),
        link: link.clone(),
    };
    let link = link.clone();
    let listener = move |event: Event| {
        if let (Some(message), Some(tooltip)) = (message(&event), &*link.0.borrow()) {
            tooltip.send_message(message);
        }
    };
    frame
        .on(EVENTS, Rc::new(listener))
        .node(Html::from(VComp::new::<Tooltip>(Rc::new(props), None)))
}

/// A message to the tooltip.
pub(crate) enum TooltipMessage {
    /// Shows the tooltip of a mark or a pill.
    Show(HtmlElement),
    /// Hides the tooltip.
    Hide,
}

/// The component.
#[derive(Default)]
pub(crate) struct Tooltip {
    shown: Option<Shown>,
    root: NodeRef,
}

/// What is shown, and where in the frame of the plot.
struct Shown {
    event: usize,
    /// The name of the pill, if it is one.
    pill: Option<String>,
    /// The centre of the mark, px from the inline start.
    x: f64,
    /// The top and the bottom of the mark, px.
    top: f64,
    bottom: f64,
    /// The size of the frame, px.
    width: f64,
    height: f64,
}

impl Component for Tooltip {
    type Message = TooltipMessage;
    type Properties = TooltipProps;

    fn create(ctx: &yew::Context<Self>) -> Self {
        let link = &ctx.props().link.0;
        *link.borrow_mut() = Some(ctx.link().clone());
        Tooltip::default()
    }

    fn changed(&mut self, _ctx: &yew::Context<Self>, _old: &TooltipProps) -> bool {
        self.shown.take().is_some()
    }

    fn update(&mut self, ctx: &yew::Context<Self>, message: TooltipMessage) -> bool {
        let was_shown = self.shown.is_some();
        self.shown = match message {
            TooltipMessage::Show(mark) => self.over(&mark, &ctx.props().context),
            TooltipMessage::Hide => None,
        };
        was_shown || self.shown.is_some()
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        let tooltip = self
            .shown
            .as_ref()
            .map(|shown| shown.draw(&ctx.props().context));
        el!("div.tooltip-root aria-hidden=true")
            .node_ref(&self.root)
            .child_opt(tooltip)
            .build()
    }
}

/// Returns the message for an event of the frame.
fn message(event: &Event) -> Option<TooltipMessage> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let mark = target.closest("[data-index]").ok().flatten();
    match event.type_().as_str() {
        "pointerover" => {
            // A finger has no place to rest: it opens the event.
            let pointer: &PointerEvent = event.unchecked_ref();
            let mark =
                mark.filter(|_| pointer.pointer_type() != "touch" && pointer.buttons() == 0)?;
            Some(TooltipMessage::Show(mark.dyn_into().ok()?))
        }
        "focusin" => {
            let mark = mark.filter(|mark| mark.matches(":focus-visible") == Ok(true))?;
            Some(TooltipMessage::Show(mark.dyn_into().ok()?))
        }
        "pointerout" => {
            let pointer: &PointerEvent = event.unchecked_ref();
            let next = pointer
                .related_target()
                .and_then(|next| next.dyn_into::<Element>().ok());
            let stays = next.is_some_and(|next| matches!(next.closest(".tooltip"), Ok(Some(_))));
            (!stays).then_some(TooltipMessage::Hide)
        }
        "keydown" => {
            let key: &KeyboardEvent = event.unchecked_ref();
            (key.key() == "Escape").then_some(TooltipMessage::Hide)
        }
        _ => Some(TooltipMessage::Hide),
    }
}

impl Tooltip {
    /// Returns the tooltip of a mark or a pill with the place of its box.
    fn over(&self, mark: &HtmlElement, context: &Context) -> Option<Shown> {
        let frame: HtmlElement = self
            .root
            .cast::<Element>()?
            .parent_element()?
            .dyn_into()
            .ok()?;
        let (outer, inner) = (
            frame.get_bounding_client_rect(),
            mark.get_bounding_client_rect(),
        );
        // The page may transform or zoom what is around it.
        let scale = f64::from(frame.offset_width()) / outer.width().max(1.0);
        let middle = inner.left() + inner.width() / 2.0;
        let from_start = if context.direction.is_rtl() {
            outer.right() - middle
        } else {
            middle - outer.left()
        };
        let width = f64::from(frame.offset_width());
        let pill = mark.class_list().contains("pill");
        Some(Shown {
            event: mark.get_attribute("data-index")?.parse().ok()?,
            pill: mark.get_attribute("aria-label").filter(|_| pill),
            x: (from_start * scale).clamp(0.0, width),
            top: (inner.top() - outer.top()) * scale,
            bottom: (inner.bottom() - outer.top()) * scale,
            width,
            height: f64::from(frame.offset_height()),
        })
        .filter(|shown| shown.event < context.scene.feed.events.len())
        .filter(|shown| shown.pill.is_some() || !is_told(mark, context, shown.event))
    }
}

/// Whether the label of a mark tells all that the tooltip would: the whole title and the date, of an event without a
/// picture.
fn is_told(mark: &HtmlElement, context: &Context, event: usize) -> bool {
    let label = mark
        .next_element_sibling()
        .filter(|next| next.class_list().contains("label"));
    let Some(lines) = label.and_then(|label| label.query_selector_all("b, .when").ok()) else {
        return false;
    };
    let title = context.plain(&context.event(event).title);
    let mut title = title.chars().filter(|letter| !letter.is_whitespace());
    let mut has_date = false;
    for at in 0..lines.length() {
        let Some(line) = lines
            .get(at)
            .and_then(|line| line.dyn_into::<Element>().ok())
        else {
            continue;
        };
        if line.class_list().contains("when") {
            has_date = true;
            continue;
        }
        let text = line.text_content().unwrap_or_default();
        for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
            if title.next() != Some(letter) {
                return false;
            }
        }
    }
    has_date && title.next().is_none() && thumbnail(context, event).is_none()
}

impl Shown {
    fn draw(&self, context: &Context) -> ElementBuilder {
        let is_above = self.bottom + ROOM > self.height && self.top > ROOM;
        let y = if is_above {
            self.height - self.top
        } else {
            self.bottom
        };
        let side = if self.x < HALF_WIDTH {
            class!("lean-end")
        } else if self.x > self.width - HALF_WIDTH {
            class!("lean-start")
        } else {
            class!("")
        };
        let tooltip = el!("div.tooltip")
            .class(side)
            .class_if(is_above, class!("above"))
            .px("x y", &[self.x, y + GAP]);
        if let Some(name) = &self.pill {
            return tooltip.child(el!("p").text(name));
        }
        let event = context.event(self.event);
        let date = match &event.date {
            Some(date) => {
                masar_locale::capitalised(&masar_locale::date_in_words(date, context.catalog))
            }
            None => context.catalog.day_not_given.to_owned(),
        };
        let words = el!("div")
            .child(el!("p.tooltip-title").node(context.text(&event.title)))
            .child(el!("p").text_owned(date));
        tooltip
            .child_opt(thumbnail(context, self.event))
            .child(words)
    }
}

/// Returns the event's first picture, if it is of the page's or the feed's own origin.
fn thumbnail(context: &Context, event: usize) -> Option<ElementBuilder> {
    let event = context.event(event);
    let picture = event.media.iter().find(|medium| medium.kind == "image")?;
    let address = resolve(context, &picture.src, event.page);
    let own_only = MediaRules {
        hosts: Some(""),
        steps: &[],
        place: Place::Paper,
    };
    let is_own = access(context, &address, event.page, own_only) == Access::Ordinary;
    is_own.then(|| el!("img alt= decoding=async").attr("src", &address))
}
