//! Elements of the panel. Text goes in as text, never as markup.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// An element being built.
pub struct El(pub Element);

/// Begins an element of a document, as in `button.chip type=button`; a value with a space in it needs
/// [`El::set`].
pub fn el(document: &Document, made_of: &str) -> El {
    let mut words = made_of.split(' ');
    let mut classes = words.next().unwrap_or("div").split('.');
    let made = document
        .create_element(classes.next().unwrap_or("div"))
        .unwrap_or_else(|_| document.body().map(JsCast::unchecked_into).expect("a body"));
    let class: Vec<&str> = classes.collect();
    let mut el = El(made);
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
    /// An attribute.
    pub fn set(self, name: &str, value: &str) -> El {
        drop(self.0.set_attribute(name, value));
        self
    }

    /// Text at its end.
    pub fn text(self, text: &str) -> El {
        drop(self.0.append_with_str_1(text));
        self
    }

    /// An element at its end.
    pub fn child(self, child: El) -> El {
        drop(self.0.append_child(&child.0));
        self
    }

    /// One more, where there is one.
    pub fn maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }
}

/// Takes out all that is in an element.
pub fn empty(element: &Node) {
    while let Some(child) = element.first_child() {
        drop(element.remove_child(&child));
    }
}
