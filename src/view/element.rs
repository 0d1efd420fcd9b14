//! Elements, built by calls instead of `html!`: the macro's expansion of this view weighed 60 KiB
//! brotli, the same view through one set of functions a third of that (docs/dependencies.md).
//!
//! ```ignore
//! el("button").class("chip").flag("aria-pressed", true).press(context, Action::Close).text("…").done()
//! ```

use std::borrow::Cow;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};

use super::Context;
use super::state::Action;
use crate::date::digits;

/// An element being built. Boxed: a call then moves a pointer, not the element.
pub struct El(Box<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// Begins a button that submits nothing.
#[inline(never)]
pub fn button(class: &'static str) -> El {
    el("button").set("type", "button").set("class", class)
}

impl El {
    /// Its class; one string of names.
    pub fn class(self, names: &'static str) -> El {
        self.set("class", names)
    }

    /// Its class from several names; empty ones are left out.
    #[inline(never)]
    pub fn classes(self, names: &[&str]) -> El {
        let mut all = String::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(name);
        }
        self.put("class", all)
    }

    /// An attribute whose value never changes.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> El {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: String) -> El {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// An attribute from borrowed text.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> El {
        self.put(name, value.to_owned())
    }

    /// An attribute that is a number.
    #[inline(never)]
    pub fn number(self, name: &'static str, value: usize) -> El {
        self.put(name, digits(value as u64))
    }

    /// A state as ARIA writes it: `true` or `false`.
    pub fn flag(self, name: &'static str, value: bool) -> El {
        self.set(name, if value { "true" } else { "false" })
    }

    /// The one of a group that the Tab key lands on.
    pub fn tab_stop(self, stop: bool) -> El {
        self.set("tabindex", if stop { "0" } else { "-1" })
    }

    /// Declarations set as a property: a strict content security policy refuses the attribute.
    #[inline(never)]
    pub fn style(mut self, declarations: String) -> El {
        self.0
            .add_property("style", JsValue::from_str(&declarations));
        self
    }

    /// What an input holds: a property, as the attribute is only its default.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> El {
        self.0.add_property("value", JsValue::from_str(value));
        self
    }

    /// What tells it from its siblings.
    #[inline(never)]
    pub fn key(mut self, key: String) -> El {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Where the element is found once it stands in the page.
    #[inline(never)]
    pub fn at(mut self, place: &NodeRef) -> El {
        self.0.node_ref = place.clone();
        self
    }

    /// What happens on an event of that name.
    #[inline(never)]
    pub fn on(mut self, name: &'static str, handle: Rc<dyn Fn(Event)>) -> El {
        self.0.add_listener(Rc::new(On { name, handle }));
        self
    }

    /// What a press does.
    #[inline(never)]
    pub fn press(self, context: &Context, action: Action) -> El {
        let act = context.act.clone();
        self.on("click", Rc::new(move |_| act.emit(action.clone())))
    }

    /// An element inside.
    #[inline(never)]
    pub fn child(self, child: El) -> El {
        self.node(child.done())
    }

    /// An element inside, if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Anything inside.
    #[inline(never)]
    pub fn node(mut self, node: Html) -> El {
        self.0.add_child(node);
        self
    }

    /// Several things inside.
    #[inline(never)]
    pub fn nodes(mut self, nodes: Vec<Html>) -> El {
        for node in nodes {
            self.0.add_child(node);
        }
        self
    }

    /// Text inside.
    #[inline(never)]
    pub fn text(self, text: &str) -> El {
        self.node(words(text))
    }

    /// The element, built.
    #[inline(never)]
    pub fn done(self) -> Html {
        Html::from(*self.0)
    }
}

/// Text.
#[inline(never)]
pub fn words(text: &str) -> Html {
    Html::from(VText::new(text.to_owned()))
}

/// An event as the kind its name promises.
pub fn event_as<E: JsCast>(event: Event) -> E {
    event.unchecked_into()
}

/// A listener with its event's name as a value, where Yew's own have a type for each.
struct On {
    name: &'static str,
    handle: Rc<dyn Fn(Event)>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(Cow::Borrowed(self.name))
    }

    fn handle(&self, event: Event) {
        (self.handle)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
