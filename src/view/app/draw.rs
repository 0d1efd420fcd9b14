//! The parts, one under the other.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};
use yew::Html;
use yew::virtual_dom::VComp;

use super::App;
use crate::view::Context;
use crate::view::axis::{self, Axis};
use crate::view::chunk;
use crate::view::controls::Control;
use crate::view::element::{el, event_as};
use crate::view::filters::{empty, status};
use crate::view::foot::foot;
use crate::view::head::head;
use crate::view::notice::{Notice, alert, skeleton};
use crate::view::state::{Action, View};
use crate::view::story::paper;
use crate::view::toolbar::{bar, tab_id, views};

impl App {
    /// What stands in the shadow root now; `near`: whom to tell that the visitor comes near.
    pub(super) fn drawn(&self, context: &Context, near: Option<Rc<dyn Fn(Event)>>) -> Html {
        let state = &self.state;
        let view = state.view();
        // What is shown has its chunk: `App::update` and the embedder wait for it.
        let chunks = chunk::loaded();
        let body = match view {
            _ if state.kiosk => Html::default(),
            _ if self.scene.feed.events.is_empty() => empty(context, state, context.catalog.empty)
                .set("role", "status")
                .done(),
            _ if !state.filter.is_empty() && state.count() == 0 => {
                let search = chunks.search;
                search.map_or_else(Html::default, |it| (it.nothing)(context, state).done())
            }
            View::Axis => self.axis(context),
            View::Story => {
                let story = chunks.story;
                story.map_or_else(Html::default, |it| (it.view)(context, state).done())
            }
            View::Table => {
                let table = chunks.table;
                table.map_or_else(Html::default, |it| (it.view)(context, state).done())
            }
        };
        let act = context.act.clone();
        let opened = state.selected.is_some();
        let escape = Rc::new(move |event| {
            let event: KeyboardEvent = event_as(event);
            if opened && event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                act.emit(Action::Close);
            }
        });
        let frame = el("section.masar part=widget")
            .at(&self.root)
            .set("data-theme", self.theme)
            .style(&self.surface)
            .attr("lang", &state.lang)
            .set("dir", masar_locale::direction(&state.lang).as_str());
        let told = self.notice.as_ref();
        let alert = told.map(|notice| alert(context, notice, self.busy));
        match told {
            Some(Notice::Awaited) => {
                return frame
                    .set("aria-label", context.catalog.masar)
                    .set("aria-busy", "true")
                    .child(skeleton(context, state))
                    .done();
            }
            Some(Notice::Missing) => {
                return frame
                    .set("aria-label", context.catalog.masar)
                    .maybe(alert)
                    .done();
            }
            _ => {}
        }
        let copy = match told {
            Some(Notice::Old(moment)) => moment.as_ref(),
            _ => None,
        };
        let frame = match near {
            Some(near) => frame.on("pointerover focusin", near),
            None => frame,
        };
        let frame = frame.attr("aria-label", context.plain(&self.scene.feed.title));
        if state.kiosk {
            let kiosk = chunks.kiosk.map(|kiosk| (kiosk.view)(context, state));
            return frame.class("kiosk").node(kiosk.unwrap_or_default()).done();
        }
        let mut around = el("div.body").key(String::from("body"));
        if context.controls.has(Control::Views) {
            around = around
                .set("role", "tabpanel")
                .set("id", "panel")
                .set("aria-labelledby", tab_id(view));
        }
        frame
            .on("keydown", escape)
            // Each with a key: without, the panel that opens would become the bar before it, the bar the row
            // before that, and the focus would end up on another button.
            .child(head(context, state.width < 560.0).key(String::from("head")))
            .maybe(alert.map(|alert| alert.key(String::from("alert"))))
            .maybe(views(context, state).map(|views| views.key(String::from("views"))))
            .maybe(
                self.scene
                    .feed
                    .events
                    .first()
                    .and_then(|_| bar(context, state))
                    .map(|bar| bar.key(String::from("bar"))),
            )
            .maybe(
                chunks
                    .search
                    .filter(|_| state.filters_open && context.controls.has(Control::Filters))
                    .map(|search| (search.panel)(context, state).key(String::from("panel"))),
            )
            .child(status(context, state, self.refreshed).key(String::from("status")))
            .child(
                around
                    .when(state.beside(), "with-detail")
                    .child(el("div.main").node(body))
                    .maybe(
                        state
                            .selected
                            .zip(chunks.detail)
                            .map(|(event, detail)| (detail.view)(context, event, state)),
                    ),
            )
            .child(paper(context, state, self.printing).key(String::from("paper")))
            .child(foot(context, view, self.signs, state.count(), copy).key(String::from("foot")))
            .done()
    }

    fn axis(&self, context: &Context) -> Html {
        let state = &self.state;
        let props = axis::Props {
            context: context.clone(),
            window: state.window,
            column: state.column(),
            plot: state.plot(),
            coarse: state.coarse,
            shown: state.shown.clone(),
            selected: state.selected,
        };
        Html::from(VComp::new::<Axis>(Rc::new(props), None))
    }
}
