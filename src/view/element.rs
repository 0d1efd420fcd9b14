//! A builder of elements, in place of the macro `html!`: with the macro, the Wasm was 26 KiB larger after brotli
//! (docs/dependencies.md).
//!
//! ```ignore
//! el!("button.chip part=chip").attr_bool("aria-pressed", true).on_click(context, Action::Close).text("…").build()
//! ```

mod names;

use std::borrow::Cow;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Event;
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};

use super::glyph::{Icon, icon};
use super::state::Action;
use super::{Context, Output};
use masar_feed::{anchor, fixed};
use masar_locale::Catalog;

pub(crate) use names::{Class, Selector};

/// Begins an element from a literal such as `"div.lane.c1 role=group"`: its tag, its classes, and the
/// attributes that never change. An unknown tag or class does not compile.
macro_rules! el {
    ($selector:literal) => {
        $crate::view::element::element($crate::view::element::selector!($selector))
    };
}

/// A [`Selector`] from a literal. An unknown tag or class does not compile.
macro_rules! selector {
    ($selector:literal) => {{
        const SELECTOR: $crate::view::element::Selector =
            $crate::view::element::Selector::new($selector);
        SELECTOR
    }};
}

/// A [`Class`] from a literal. An unknown class does not compile.
macro_rules! class {
    ($names:literal) => {{
        const CLASS: $crate::view::element::Class = $crate::view::element::Class::new($names);
        CLASS
    }};
}

pub(crate) use {class, el, selector};

/// An element while it is built. It is boxed, so that a call moves only a pointer.
pub(crate) struct ElementBuilder(Box<Parts>);

struct Parts {
    tag: VTag,
    class: String,
    style: Option<String>,
}

/// Begins an element. A button gets `type="button"`, so that it does not submit a form.
pub(crate) fn element(selector: Selector) -> ElementBuilder {
    let mut element = ElementBuilder(Box::new(Parts {
        tag: VTag::new(selector.tag()),
        class: String::new(),
        style: None,
    }));
    for class in selector.classes() {
        element.push_class(class);
    }
    if selector.tag() == "button" {
        element = element.attr_static("type", "button");
    }
    for (name, value) in selector.attributes() {
        element = element.attr_static(name, value);
    }
    element
}

impl ElementBuilder {
    /// Adds classes.
    pub(crate) fn class(mut self, class: Class) -> Self {
        self.push_class(class.as_str());
        self
    }

    /// Adds classes if the condition holds.
    pub(crate) fn class_if(self, condition: bool, class: Class) -> Self {
        if condition { self.class(class) } else { self }
    }

    fn push_class(&mut self, name: &str) {
        let class = &mut self.0.class;
        if !class.is_empty() && !name.is_empty() {
            class.push(' ');
        }
        class.push_str(name);
    }

    /// Adds the colour of a track: the theme's, and the feed's own where it has one.
    pub(crate) fn track_color(self, context: &Context, track: Option<usize>) -> Self {
        self.class(context.color_class(track))
            .style(&context.own_color(track))
    }

    /// Sets an attribute to a constant.
    pub(crate) fn attr_static(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.tag.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// Sets the name of the element for `::part()` in the host page's style sheets. A static page has no shadow tree,
    /// and so no parts.
    pub(crate) fn part(self, context: &Context, name: &'static str) -> Self {
        match context.output {
            Output::Widget => self.attr_static("part", name),
            Output::StaticPage => self,
        }
    }

    /// Sets an attribute to a text made for it.
    pub(crate) fn attr_owned(mut self, name: &'static str, value: String) -> Self {
        self.0.tag.add_attribute(name, AttrValue::from(value));
        self
    }

    /// Sets an attribute to a borrowed text.
    pub(crate) fn attr(self, name: &'static str, value: &str) -> Self {
        self.attr_owned(name, value.to_owned())
    }

    /// Sets an attribute to a number.
    pub(crate) fn attr_number(self, name: &'static str, value: usize) -> Self {
        self.attr_owned(name, value.to_string())
    }

    /// Sets an attribute to `true` or `false`, as ARIA writes a state.
    pub(crate) fn attr_bool(self, name: &'static str, value: bool) -> Self {
        self.attr_static(name, if value { "true" } else { "false" })
    }

    /// Sets whether the Tab key stops at this element of its group.
    pub(crate) fn tab_stop(self, stop: bool) -> Self {
        self.attr_static("tabindex", if stop { "0" } else { "-1" })
    }

    /// Adds declarations to its style. They are set as a property: a strict content security policy
    /// refuses the attribute.
    pub(crate) fn style(mut self, declarations: &str) -> Self {
        self.0
            .style
            .get_or_insert_with(String::new)
            .push_str(declarations);
        self
    }

    /// Adds custom properties in px to its style, as [`px`] takes them.
    pub(crate) fn px(self, names: &str, values: &[f64]) -> Self {
        self.style(&px(names, values))
    }

    /// Sets the text in an input: a property, as the attribute is only its default.
    pub(crate) fn value(mut self, value: &str) -> Self {
        set_property(&mut self.0.tag, "value", value);
        self
    }

    /// Sets the key that distinguishes it from its siblings.
    pub(crate) fn key(mut self, key: String) -> Self {
        self.0.tag.key = Some(Key::from(key));
        self
    }

    /// Sets the reference through which the element is found once it is in the page.
    pub(crate) fn node_ref(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Adds a listener to the events of these names, with spaces between them.
    pub(crate) fn on(mut self, names: &'static str, handle: Rc<dyn Fn(Event)>) -> Self {
        for name in names.split(' ') {
            let handle = handle.clone();
            self.0
                .tag
                .add_listener(Rc::new(EventHandler { name, handle }));
        }
        self
    }

    /// Adds a listener that sends an action on a click.
    pub(crate) fn on_click(self, context: &Context, action: Action) -> Self {
        self.acts_on_click(context, move || action.clone())
    }

    /// Adds a listener that sends the action that a function returns on a click. The first drawing uses it in place of
    /// [`ElementBuilder::on_click`], so that the code that copies any action is in a chunk.
    pub(crate) fn acts_on_click(
        self,
        context: &Context,
        action: impl Fn() -> Action + 'static,
    ) -> Self {
        let act = context.dispatch.clone();
        self.on("click", Rc::new(move |_| act.emit(action())))
    }

    /// Adds a listener that opens an event of the feed on a click.
    pub(crate) fn opens_event(self, context: &Context, event: usize) -> Self {
        self.acts_on_click(context, move || Action::Open(event))
    }

    /// Adds an element inside.
    pub(crate) fn child(self, child: ElementBuilder) -> Self {
        self.node(child.build())
    }

    /// Adds an element inside, if there is one.
    pub(crate) fn child_opt(self, child: Option<ElementBuilder>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds an element with only a text inside.
    pub(crate) fn child_text(self, selector: Selector, text: &str) -> Self {
        self.child(element(selector).text(text))
    }

    /// Adds a node inside.
    pub(crate) fn node(mut self, node: Html) -> Self {
        self.0.tag.add_child(node);
        self
    }

    /// Adds several nodes inside.
    pub(crate) fn nodes(mut self, nodes: Vec<Html>) -> Self {
        for node in nodes {
            self.0.tag.add_child(node);
        }
        self
    }

    /// Adds a borrowed text inside.
    pub(crate) fn text(self, text: &str) -> Self {
        self.text_owned(text.to_owned())
    }

    /// Adds a text made for it inside.
    pub(crate) fn text_owned(self, text: String) -> Self {
        self.node(Html::from(VText::new(text)))
    }

    /// Adds a text of the interface inside. Terms that the catalog takes from another language are
    /// marked with that language (WCAG 3.1.2), so that they are not read aloud as if they were its own.
    pub(crate) fn interface_text(mut self, catalog: &Catalog, text: &str) -> Self {
        let mut left = text;
        while let Some((own, borrowed, more)) = catalog.lang.foreign_terms(left) {
            let inside = el!("span")
                .attr_static("lang", catalog.lang.fallback_lang)
                .text(borrowed);
            self = self.text(own).child(inside);
            left = more;
        }
        self.text(left)
    }

    /// Adds an icon inside.
    pub(crate) fn icon(self, name: Icon) -> Self {
        self.child(icon(name))
    }

    /// Returns the finished element.
    pub(crate) fn build(mut self) -> Html {
        if !self.0.class.is_empty() {
            let class = std::mem::take(&mut self.0.class);
            self = self.attr_owned("class", class);
        }
        if let Some(style) = self.0.style.take() {
            set_property(&mut self.0.tag, "style", &style);
        }
        Html::from(self.0.tag)
    }
}

/// Sets a property.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
fn set_property(tag: &mut VTag, name: &'static str, value: &str) {
    tag.add_property(name, wasm_bindgen::JsValue::from_str(value));
}

/// Sets an attribute: a page that is written as text has no properties.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
fn set_property(tag: &mut VTag, name: &'static str, value: &str) {
    tag.add_attribute(name, AttrValue::from(value.to_owned()));
}

/// Returns the element that opens an event: a button, or on a static page a link to the event.
pub(crate) fn event_opener(context: &Context, event: usize, class: Class) -> ElementBuilder {
    match context.output {
        Output::Widget => el!("button").class(class).opens_event(context, event),
        Output::StaticPage => el!("a")
            .class(class)
            .attr_owned("href", format!("#{}", anchor(&context.event(event).id))),
    }
}

/// Returns custom properties in px as a style: `x w` and two numbers are `--x` and `--w`. Those in
/// capitals are without a unit: the style sheet makes them a share of the plot.
pub(crate) fn px(names: &str, values: &[f64]) -> String {
    let mut style = String::new();
    for (name, &value) in names.split(' ').zip(values) {
        let share = name.starts_with(|first: char| first.is_ascii_uppercase());
        let unit = if share { ";" } else { "px;" };
        for part in ["--", name, ":", &css_number(value), unit] {
            style.push_str(part);
        }
    }
    style
}

/// Returns a number as CSS writes it, rounded to a twentieth of a pixel.
pub(crate) fn css_number(value: f64) -> String {
    fixed((value * 20.0).round() / 20.0, 2)
}

/// Returns a text as a node.
pub(crate) fn text(text: &str) -> Html {
    Html::from(VText::new(text.to_owned()))
}

/// Casts an event of the browser to the type that its name implies.
pub(crate) fn event_as<E: JsCast>(event: Event) -> E {
    event.unchecked_into()
}

/// A listener whose event has its name as a value. The listeners of Yew have a type for each event.
struct EventHandler {
    name: &'static str,
    handle: Rc<dyn Fn(Event)>,
}

impl Listener for EventHandler {
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

#[cfg(test)]
mod tests {
    use super::css_number;

    #[test]
    fn a_number_in_a_style_is_rounded_to_a_twentieth() {
        assert_eq!(css_number(12.524), "12.50");
        assert_eq!(css_number(-0.06), "-0.05");
        assert_eq!(css_number(-0.01), "0.00");
        assert_eq!(css_number(1234.99), "1235.00");
    }
}
