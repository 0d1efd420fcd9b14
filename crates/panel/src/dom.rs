//! Builds the elements of the panel. Text is added as text, never as markup.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// An element that is being built.
pub struct El(pub Element);

/// Creates an element from its tag, classes and attributes: `button.chip type=button`. A value that
/// contains a space needs [`El::set`].
pub fn el(document: &Document, description: &str) -> El {
    let mut words = description.split(' ');
    let mut classes = words.next().unwrap_or("div").split('.');
    let element = document
        .create_element(classes.next().unwrap_or("div"))
        .unwrap_or_else(|_| document.body().map(JsCast::unchecked_into).expect("a body"));
    let class: Vec<&str> = classes.collect();
    let mut el = El(element);
    if !class.is_empty() {
        el = el.set("class", &class.join(" "));
    }
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        el = el.set(name, value);
    }
    el
}

impl El {
    /// Sets an attribute.
    pub fn set(self, name: &str, value: &str) -> El {
        drop(self.0.set_attribute(name, value));
        self
    }

    /// Appends a text.
    pub fn text(self, text: &str) -> El {
        drop(self.0.append_with_str_1(text));
        self
    }

    /// Appends an element.
    pub fn child(self, child: El) -> El {
        drop(self.0.append_child(&child.0));
        self
    }

    /// Appends an element, if there is one.
    pub fn child_opt(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }
}

/// Removes all children of an element.
pub fn remove_children(element: &Node) {
    while let Some(child) = element.first_child() {
        drop(element.remove_child(&child));
    }
}
