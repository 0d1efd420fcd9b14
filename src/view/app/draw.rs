//! The parts, one under the other.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};
use yew::Html;
use yew::virtual_dom::VComp;

use super::App;
use crate::view::Context;
use crate::view::axis::{self, Axis};
use crate::view::controls::Control;
use crate::view::detail::detail;
use crate::view::element::{class, el, event_as};
use crate::view::filters::{empty, nothing, panel, status};
use crate::view::footer::footer;
use crate::view::header::header;
use crate::view::kiosk::kiosk;
use crate::view::notice::{Notice, alert, skeleton};
use crate::view::state::{Action, View};
use crate::view::story::{paper, story};
use crate::view::table::table;
use crate::view::toolbar::{bar, tab_id, views};

impl App {
    /// What stands in the shadow root now; `near`: whom to tell that the visitor comes near.
    pub(super) fn drawn(&self, context: &Context, near: Option<Rc<dyn Fn(Event)>>) -> Html {
        let state = &self.state;
        let view = state.view();
        let body = match view {
            _ if state.kiosk => Html::default(),
            _ if self.scene.feed.events.is_empty() => empty(context, state, context.words.empty)
                .attr_static("role", "status")
                .build(),
            _ if !state.filter.is_empty() && state.count() == 0 => nothing(context, state).build(),
            View::Axis => self.axis(context),
            View::Story => story(context, state).build(),
            View::Table => table(context, state).build(),
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
        let frame = el!("section.masar part=widget")
            .node_ref(&self.root)
            .attr_static("data-theme", self.theme)
            .style(&self.surface)
            .attr("lang", &state.lang)
            .attr_static("dir", masar_locale::direction(&state.lang).as_str());
        let told = self.notice.as_ref();
        let alert = told.map(|notice| alert(context, notice, self.busy));
        match told {
            Some(Notice::Awaited) => {
                return frame
                    .attr_static("aria-label", context.words.masar)
                    .attr_static("aria-busy", "true")
                    .child(skeleton(context, state))
                    .build();
            }
            Some(Notice::Missing) => {
                return frame
                    .attr_static("aria-label", context.words.masar)
                    .child_opt(alert)
                    .build();
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
            return frame
                .class(class!("kiosk"))
                .node(kiosk(context, state))
                .build();
        }
        let mut around = el!("div.body").key(String::from("body"));
        if context.controls.has(Control::Views) {
            around = around
                .attr_static("role", "tabpanel")
                .attr_static("id", "panel")
                .attr_static("aria-labelledby", tab_id(view));
        }
        frame
            .on("keydown", escape)
            // Each with a key: without, the panel that opens would become the bar before it, the bar the row
            // before that, and the focus would end up on another button.
            .child(header(context, state.width < 560.0).key(String::from("head")))
            .child_opt(alert.map(|alert| alert.key(String::from("alert"))))
            .child_opt(views(context, state).map(|views| views.key(String::from("views"))))
            .child_opt(
                self.scene
                    .feed
                    .events
                    .first()
                    .and_then(|_| bar(context, state))
                    .map(|bar| bar.key(String::from("bar"))),
            )
            .child_opt(
                (state.filters_open && context.controls.has(Control::Filters))
                    .then(|| panel(context, state).key(String::from("panel"))),
            )
            .child(status(context, state, self.refreshed).key(String::from("status")))
            .child(
                around
                    .class_if(state.beside(), class!("with-detail"))
                    .child(el!("div.main").node(body))
                    .child_opt(state.selected.map(|event| detail(context, event, state))),
            )
            .child(paper(context, state, self.printing).key(String::from("paper")))
            .child(
                footer(context, view, self.legend, state.count(), copy).key(String::from("foot")),
            )
            .build()
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
