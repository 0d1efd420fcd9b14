//! Elements, built by calls instead of `html!`: the macro's expansion of this view weighed 26 KiB
//! more, brotli (docs/dependencies.md).
//!
//! What never changes of an element is said in one word for all of it, read when it is drawn: as data
//! it weighs half of what a call for each attribute did.
//!
//! ```ignore
//! el("button.chip part=chip").flag("aria-pressed", true).press(context, Action::Close).text("…").done()
//! ```

use std::borrow::Cow;
use std::rc::Rc;

use wasm_bindgen::JsCast;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};

use super::glyph::{Icon, icon};
use super::state::Action;
use super::{Context, STILL};
use masar_feed::anchor;
use masar_locale::Catalog;

/// An element being built. Boxed: a call then moves a pointer, not the element.
pub struct El(Box<Parts>);

struct Parts {
    tag: VTag,
    class: String,
    style: Option<String>,
}

/// Begins an element: its tag, its classes, and the attributes that never change, as in
/// `div.lane.c1 role=group`. A value with a space in it needs [`El::set`]. A button submits nothing.
#[inline(never)]
pub fn el(made_of: &'static str) -> El {
    let (head, attributes) = made_of.split_once(' ').unwrap_or((made_of, ""));
    let (tag, classes) = head.split_once('.').unwrap_or((head, ""));
    let mut el = El(Box::new(Parts {
        tag: VTag::new(tag),
        class: String::new(),
        style: None,
    }));
    for class in classes.split('.') {
        el = el.class(class);
    }
    if tag == "button" {
        el = el.set("type", "button");
    }
    for attribute in attributes.split_ascii_whitespace() {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        el = el.set(name, value);
    }
    el
}

impl El {
    /// One more class; none when empty.
    #[inline(never)]
    pub fn class(mut self, name: &str) -> El {
        let class = &mut self.0.class;
        if !class.is_empty() && !name.is_empty() {
            class.push(' ');
        }
        class.push_str(name);
        self
    }

    /// One more class, if so.
    #[inline(never)]
    pub fn when(self, so: bool, name: &str) -> El {
        self.class(if so { name } else { "" })
    }

    /// The colour of a track: the theme's, and the feed's own where it has one.
    #[inline(never)]
    pub fn coloured(self, context: &Context, track: Option<usize>) -> El {
        self.class(context.colour(track))
            .style(&context.own_colour(track))
    }

    /// An attribute whose value never changes.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> El {
        // Parts are of shadow trees.
        if STILL && name == "part" {
            return self;
        }
        self.0.tag.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// An attribute.
    #[inline(never)]
    pub fn put(mut self, name: &'static str, value: String) -> El {
        self.0.tag.add_attribute(name, AttrValue::from(value));
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
        self.put(name, value.to_string())
    }

    /// A state as ARIA writes it: `true` or `false`.
    pub fn flag(self, name: &'static str, value: bool) -> El {
        self.set(name, if value { "true" } else { "false" })
    }

    /// The one of a group that the Tab key lands on.
    pub fn tab_stop(self, stop: bool) -> El {
        self.set("tabindex", if stop { "0" } else { "-1" })
    }

    /// More declarations of its style, set as a property: a strict content security policy refuses
    /// the attribute.
    #[inline(never)]
    pub fn style(mut self, declarations: &str) -> El {
        self.0
            .style
            .get_or_insert_with(String::new)
            .push_str(declarations);
        self
    }

    /// Custom properties of its style, in px, as [`px`] takes them.
    #[inline(never)]
    pub fn px(self, names: &str, values: &[f64]) -> El {
        self.style(&px(names, values))
    }

    /// What an input holds: a property, as the attribute is only its default.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> El {
        property(&mut self.0.tag, "value", value);
        self
    }

    /// What tells it from its siblings.
    #[inline(never)]
    pub fn key(mut self, key: String) -> El {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// Where the element is found once it stands in the page.
    #[inline(never)]
    pub fn at(mut self, place: &NodeRef) -> El {
        self.0.tag.node_ref = place.clone();
        self
    }

    /// What happens on the events of that name, or those names.
    #[inline(never)]
    pub fn on(mut self, names: &'static str, handle: Rc<dyn Fn(Event)>) -> El {
        for name in names.split_ascii_whitespace() {
            let handle = handle.clone();
            self.0.tag.add_listener(Rc::new(On { name, handle }));
        }
        self
    }

    /// What a press does.
    #[inline(never)]
    pub fn press(self, context: &Context, action: Action) -> El {
        let act = context.act.clone();
        self.on("click", Rc::new(move |_| act.emit(action.clone())))
    }

    /// A press opens an event.
    #[inline(never)]
    pub fn opens(self, context: &Context, event: usize) -> El {
        self.press(context, Action::Open(event))
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
        self.0.tag.add_child(node);
        self
    }

    /// Several things inside.
    #[inline(never)]
    pub fn nodes(mut self, nodes: Vec<Html>) -> El {
        for node in nodes {
            self.0.tag.add_child(node);
        }
        self
    }

    /// Text inside.
    #[inline(never)]
    pub fn text(self, text: &str) -> El {
        self.said(text.to_owned())
    }

    /// Text inside, made for it.
    #[inline(never)]
    pub fn said(self, text: String) -> El {
        self.node(Html::from(VText::new(text)))
    }

    /// Words of the interface inside. Those that their language borrowed from another say so (WCAG
    /// 3.1.2): they would be read aloud as if they were its own.
    #[inline(never)]
    pub fn say(mut self, catalog: &Catalog, text: &str) -> El {
        let mut left = text;
        while let Some((own, borrowed, more)) = catalog.lang.foreign_terms(left) {
            let inside = el("span")
                .set("lang", catalog.lang.fallback_lang)
                .text(borrowed);
            self = self.text(own).child(inside);
            left = more;
        }
        self.text(left)
    }

    /// An element inside that holds but a text.
    #[inline(never)]
    pub fn line(self, made_of: &'static str, text: &str) -> El {
        self.child(el(made_of).text(text))
    }

    /// An icon inside.
    #[inline(never)]
    pub fn icon(self, sign: Icon) -> El {
        self.child(icon(sign))
    }

    /// The element, built.
    #[inline(never)]
    pub fn done(mut self) -> Html {
        if !self.0.class.is_empty() {
            let class = std::mem::take(&mut self.0.class);
            self = self.put("class", class);
        }
        if let Some(style) = self.0.style.take() {
            property(&mut self.0.tag, "style", &style);
        }
        Html::from(self.0.tag)
    }
}

#[cfg(target_arch = "wasm32")]
fn property(tag: &mut VTag, name: &'static str, value: &str) {
    tag.add_property(name, JsValue::from_str(value));
}

/// A text knows no properties.
#[cfg(not(target_arch = "wasm32"))]
fn property(tag: &mut VTag, name: &'static str, value: &str) {
    tag.add_attribute(name, AttrValue::from(value.to_owned()));
}

/// What opens an event: a button, or on paper the link to it.
pub fn opener(context: &Context, event: usize, class: &'static str) -> El {
    if STILL {
        return el("a")
            .class(class)
            .put("href", ["#", &anchor(&context.event(event).id)].concat());
    }
    el("button").class(class).opens(context, event)
}

/// Custom properties in px, as a style: `x w` and two numbers are `--x` and `--w`. Those in capitals
/// are without a unit: what the style sheet makes a share of the plot.
#[inline(never)]
pub fn px(names: &str, values: &[f64]) -> String {
    let mut style = String::new();
    for (name, &value) in names.split_ascii_whitespace().zip(values) {
        let share = name.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        let unit = if share { ";" } else { "px;" };
        for part in ["--", name, ":", &number(value), unit] {
            style.push_str(part);
        }
    }
    style
}

/// A number as CSS writes it, to a twentieth of a pixel.
#[inline(never)]
pub fn number(value: f64) -> String {
    let twentieths = (value * 20.0).round() as i64;
    let hundredths = twentieths.unsigned_abs() * 5;
    let sign = if twentieths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
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
