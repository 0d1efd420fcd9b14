//! The parts of the widget, one under the other.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};
use yew::Html;
use yew::virtual_dom::VComp;

use super::App;
use crate::view::Context;
use crate::view::axis::{self, Axis};
use crate::view::chunk;
use crate::view::controls::Control;
use crate::view::element::{ElementBuilder, class, el, event_as};
use crate::view::filters::{empty, status};
use crate::view::footer::footer;
use crate::view::header::header;
use crate::view::notice::{Notice, alert, skeleton};
use crate::view::state::{Action, View};
use crate::view::story::paper;
use crate::view::toolbar::{bar, tab_id, views};

impl App {
    /// Returns the content of the shadow root. `near` is called when the pointer or the focus enters it.
    pub(super) fn drawn(&self, context: &Context, near: Option<Rc<dyn Fn(Event)>>) -> Html {
        let state = &self.state;
        let frame = self.frame();
        let alert = self
            .notice
            .as_ref()
            .map(|notice| alert(context, notice, self.busy));
        match &self.notice {
            Some(Notice::Awaited) => {
                return frame
                    .attr_static("aria-label", context.catalog.masar)
                    .attr_static("aria-busy", "true")
                    .child(skeleton(context, state))
                    .build();
            }
            Some(Notice::Missing) => {
                return frame
                    .attr_static("aria-label", context.catalog.masar)
                    .child_opt(alert)
                    .build();
            }
            _ => {}
        }
        let frame = match near {
            Some(near) => frame.on("pointerover focusin", near),
            None => frame,
        };
        let frame = frame.attr("aria-label", context.plain(&self.scene.feed.title));
        if state.kiosk {
            return frame
                .class(class!("kiosk"))
                .node(
                    chunk::loaded()
                        .kiosk
                        .map_or_else(Html::default, |kiosk| (kiosk.view)(context, state)),
                )
                .build();
        }
        self.parts(context, frame.on("keydown", self.escape(context)), alert)
            .build()
    }

    /// Returns the root element.
    fn frame(&self) -> ElementBuilder {
        let lang = &self.state.lang;
        el!("section.masar part=widget")
            .node_ref(&self.root)
            .attr_static("data-theme", self.theme)
            .style(&self.surface)
            .attr("lang", lang)
            .attr_static("dir", masar_locale::direction(lang).as_str())
    }

    /// Adds the parts to the root element. Each has a key: without keys, Yew would turn the bar into an
    /// opening panel and the row before it into the bar, and focus would move to another button.
    fn parts(
        &self,
        context: &Context,
        frame: ElementBuilder,
        alert: Option<ElementBuilder>,
    ) -> ElementBuilder {
        let state = &self.state;
        let keyed = |part: ElementBuilder, key: &str| part.key(key.to_owned());
        let has_events = !self.scene.feed.events.is_empty();
        let bar = has_events.then(|| bar(context, state)).flatten();
        let has_panel = state.filters_open && context.controls.has(Control::Filters);
        let search = chunk::loaded().search.filter(|_| has_panel);
        let panel = search.map(|search| (search.panel)(context, state));
        let copy = match &self.notice {
            Some(Notice::Old(moment)) => moment.as_ref(),
            _ => None,
        };
        let footer = footer(context, state.view(), self.legend, state.count(), copy);
        frame
            .child(keyed(header(context, state.width < 560.0), "header"))
            .child_opt(alert.map(|alert| keyed(alert, "alert")))
            .child_opt(views(context, state).map(|views| keyed(views, "views")))
            .child_opt(bar.map(|bar| keyed(bar, "bar")))
            .child_opt(panel.map(|panel| keyed(panel, "panel")))
            .child(keyed(status(context, state, self.refreshed), "status"))
            .child(keyed(self.body(context), "body"))
            .child(keyed(paper(context, state, self.printing), "paper"))
            .child(keyed(footer, "footer"))
    }

    /// Returns the chosen view, with the detail of an opened event. Its chunk is loaded: `App::update` and
    /// the embedder wait for it.
    fn body(&self, context: &Context) -> ElementBuilder {
        let state = &self.state;
        let chunks = chunk::loaded();
        let detail = state.selected.zip(chunks.detail);
        let view = state.view();
        let main = if self.scene.feed.events.is_empty() {
            empty(context, state, context.catalog.empty)
                .attr_static("role", "status")
                .build()
        } else if state.is_filtered() && state.count() == 0 {
            let search = chunks.search;
            search.map_or_else(Html::default, |it| (it.nothing)(context, state).build())
        } else {
            match view {
                View::Axis => self.axis(context),
                View::Story => {
                    let story = chunks.story;
                    story.map_or_else(Html::default, |it| (it.view)(context, state).build())
                }
                View::Table => {
                    let table = chunks.table;
                    table.map_or_else(Html::default, |it| (it.view)(context, state).build())
                }
            }
        };
        let mut body = el!("div.body");
        if context.controls.has(Control::Views) {
            body = body
                .attr_static("role", "tabpanel")
                .attr_static("id", "panel")
                .attr_static("aria-labelledby", tab_id(view));
        }
        body.class_if(state.beside(), class!("with-detail"))
            .child(el!("div.main").node(main))
            .child_opt(detail.map(|(event, detail)| (detail.view)(context, event, state)))
    }

    /// Closes the opened event on Escape, unless another handler has used the key.
    fn escape(&self, context: &Context) -> Rc<dyn Fn(Event)> {
        let act = context.act.clone();
        let opened = self.state.selected.is_some();
        Rc::new(move |event| {
            let event: KeyboardEvent = event_as(event);
            if opened && event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                act.emit(Action::Close);
            }
        })
    }

    fn axis(&self, context: &Context) -> Html {
        let state = &self.state;
        let props = axis::Props {
            context: context.clone(),
            window: state.window,
            names_width: state.names_width(),
            plot_width: state.plot_width(),
            coarse: state.coarse,
            shown: state.shown.clone(),
            selected: state.selected,
        };
        Html::from(VComp::new::<Axis>(Rc::new(props), None))
    }
}
