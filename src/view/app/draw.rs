//! The elements of the widget: its parts, one under the other.

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
use crate::view::filters::empty_message;
use crate::view::footer::footer;
use crate::view::header::header;
use crate::view::notice::{Notice, alert, skeleton};
use crate::view::state::{Action, DetailPosition, View};
use crate::view::story::paper;
use crate::view::toolbar::{tab_id, tools_row, views_row};

impl App {
    /// Returns the content of the shadow root. `on_approach` is called when the pointer or focus enters the widget.
    pub(super) fn draw(&self, context: &Context, on_approach: Option<Rc<dyn Fn(Event)>>) -> Html {
        let state = &self.state;
        let frame = self.frame(context);
        let alert = self
            .notice
            .as_ref()
            .map(|notice| alert(context, notice, self.reloading));
        match &self.notice {
            Some(Notice::Loading) => {
                return frame
                    .attr_static("aria-label", context.catalog.masar)
                    .attr_static("aria-busy", "true")
                    .child(skeleton(context, state))
                    .build();
            }
            Some(Notice::Failed) => {
                return frame
                    .attr_static("aria-label", context.catalog.masar)
                    .child_opt(alert)
                    .build();
            }
            _ => {}
        }
        let frame = match on_approach {
            Some(on_approach) => frame.on("pointerover focusin", on_approach),
            None => frame,
        };
        let title = context.plain(&self.scene.feed.title);
        let name = if title.is_empty() {
            context.catalog.masar
        } else {
            title
        };
        let frame = frame.attr("aria-label", name);
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
        self.add_parts(
            context,
            frame.on("keydown", self.close_on_escape(context)),
            alert,
        )
        .build()
    }

    /// Returns the root element. Its first child is as wide as the widget and never higher than 0: [`App::watch_size`]
    /// observes it.
    fn frame(&self, context: &Context) -> ElementBuilder {
        let own = context.language_direction();
        el!("section.masar part=widget")
            .node_ref(&self.root)
            .key(self.generation.to_string())
            .attr_static("data-theme", self.theme)
            .style(&self.surface)
            .attr("lang", &context.lang)
            .attr_static("dir", context.direction.as_str())
            .class_if(own.is_rtl(), class!("tall-lines"))
            .class_if(own != context.direction, class!("turned"))
            .child(el!("i.width").key("width".to_owned()))
    }

    /// Adds the parts to the root element. Each has a key: without keys, Yew would reuse the elements of one part
    /// for another when the panel opens, and focus would move to another button.
    fn add_parts(
        &self,
        context: &Context,
        frame: ElementBuilder,
        alert: Option<ElementBuilder>,
    ) -> ElementBuilder {
        let state = &self.state;
        let keyed = |part: ElementBuilder, key: &str| part.key(key.to_owned());
        let status = chunk::loaded()
            .touch
            .map(|touch| (touch.toolbar.match_status)(context, state, self.refreshed));
        let partly_loaded = chunk::loaded()
            .touch
            .and_then(|touch| (touch.toolbar.partly_loaded)(context, state));
        let has_events = !self.scene.feed.events.is_empty();
        let bar = has_events.then(|| tools_row(context, state)).flatten();
        let search = chunk::loaded().search;
        let panel = search.and_then(|search| (search.panel)(context, state));
        let copy = match &self.notice {
            Some(Notice::Stale(moment)) => moment.as_ref(),
            _ => None,
        };
        let footer = footer(
            context,
            state.view(),
            self.legend,
            state.match_count(),
            copy,
        );
        frame
            .child(keyed(header(context, state.width < 560.0), "header"))
            .child_opt(alert.map(|alert| keyed(alert, "alert")))
            .child_opt(views_row(context, state).map(|views| keyed(views, "views")))
            .child_opt(bar.map(|bar| keyed(bar, "bar")))
            .child_opt(panel.map(|panel| keyed(panel, "panel")))
            .child_opt(status.map(|status| keyed(status, "status")))
            .child(keyed(self.body(context), "body"))
            .child_opt(partly_loaded.map(|line| keyed(line, "partly-loaded")))
            .child(keyed(paper(context, state, self.printing), "paper"))
            .child(keyed(footer, "footer"))
    }

    /// Returns the chosen view, with the detail of an opened event. Its chunk is loaded, since `App::update` and the
    /// embedder wait for it.
    fn body(&self, context: &Context) -> ElementBuilder {
        let state = &self.state;
        let opened = state.selected.zip(chunk::loaded().touch);
        let mut detail = opened.map(|(event, touch)| (touch.detail.view)(context, event, state));
        let in_view = state.detail_position() == DetailPosition::InView;
        let outside = if in_view { None } else { detail.take() };
        let main = self.main(context, &mut detail);
        let detail = outside.or(detail);
        let view = state.view();
        let mut body = el!("div.body");
        if context.controls.has(Control::Views) {
            body = body
                .attr_static("role", "tabpanel")
                .attr_static("id", "panel")
                .attr_static("aria-labelledby", tab_id(view));
        }
        body.class_if(state.has_detail_beside(), class!("with-detail"))
            .child(el!("div.main").node(main))
            .child_opt(detail)
    }

    /// Returns the chosen view, or a message if there is no event to show. The view takes the detail if it shows the
    /// opened event.
    fn main(&self, context: &Context, detail: &mut Option<ElementBuilder>) -> Html {
        let state = &self.state;
        let chunks = chunk::loaded();
        if self.scene.feed.events.is_empty() {
            return empty_message(context, state, context.catalog.empty)
                .attr_static("role", "status")
                .build();
        }
        let drawn = if state.is_filtered() && state.match_count() == 0 {
            chunks
                .search
                .map(|search| (search.no_matches)(context, state))
        } else {
            match state.view() {
                View::Axis => return self.axis(context),
                View::Story => chunks
                    .story
                    .map(|story| (story.view)(context, state, detail)),
                View::Table => chunks
                    .table
                    .map(|table| (table.view)(context, state, detail)),
            }
        };
        drawn.map_or_else(Html::default, ElementBuilder::build)
    }

    /// Returns the listener that closes the opened event on Escape, unless another listener handled the key.
    fn close_on_escape(&self, context: &Context) -> Rc<dyn Fn(Event)> {
        let act = context.dispatch.clone();
        let is_open = self.state.selected.is_some();
        Rc::new(move |event| {
            let event: KeyboardEvent = event_as(event);
            if is_open && event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                act.emit(Action::Close);
            }
        })
    }

    /// Returns the axis.
    fn axis(&self, context: &Context) -> Html {
        let state = &self.state;
        let props = axis::Props {
            context: context.clone(),
            window: state.window,
            names_width: state.names_width(),
            plot_width: state.plot_width(),
            font: self.font.clone(),
            density: self.density,
            coarse: state.coarse,
            shown: state.shown.clone(),
            selected: state.selected,
            complete: chunk::loaded().touch.is_some(),
        };
        Html::from(VComp::new::<Axis>(Rc::new(props), None))
    }
}
