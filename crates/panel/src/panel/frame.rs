//! The fixed parts of the panel: its heading, its buttons and the containers of its content. They are in
//! a shadow root of their own, so that the styles of the page and of the widget do not apply.

use masar_check::MessageLang;
use wasm_bindgen::JsCast;
use web_sys::{
    CssStyleSheet, Document, Element, HtmlElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode,
};

use crate::dom::{El, el, remove_children};
use crate::lang::tag;
use crate::messages::PanelMessages;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/panel.css"));

/// The fixed parts of a panel.
pub struct Frame {
    /// The element in the host's shadow root.
    pub root: HtmlElement,
    /// The language of the texts.
    pub lang: MessageLang,
    /// The section that contains all visible parts.
    pub section: Element,
    /// The result in a sentence, which screen readers announce.
    pub verdict: Element,
    /// The addresses of the feed's pages.
    pub pages: Element,
    /// The buttons that filter the list: all, errors, warnings.
    pub filters: [Element; 3],
    /// The result of copying.
    pub copy_status: Element,
    /// The list of diagnostics.
    pub list: Element,
    /// The part after the list: the button that lists more, and notes.
    pub footer: Element,
    /// The button that checks again.
    recheck_button: HtmlElement,
}

impl Frame {
    /// Creates the panel of an element, without content.
    pub fn new(host: &HtmlElement, lang: MessageLang) -> Option<Frame> {
        let document = host.owner_document()?;
        let root: HtmlElement = el(&document, "div part=check").0.unchecked_into();
        let shadow = root
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .ok()?;
        if let Ok(sheet) = CssStyleSheet::new() {
            drop(sheet.replace_sync(STYLE));
            shadow.set_adopted_style_sheets(&js_sys::Array::of1(&sheet));
        }
        let section = el(&document, "section.check").0;
        shadow.append_child(&section).ok()?;
        let some = || el(&document, "p");
        let mut frame = Frame {
            root,
            lang,
            section,
            verdict: some().0,
            pages: some().0,
            filters: [some().0, some().0, some().0],
            copy_status: some().0,
            list: some().0,
            footer: some().0,
            recheck_button: some().0.unchecked_into(),
        };
        frame.build(lang);
        Some(frame)
    }

    /// Builds the parts in a language.
    pub fn build(&mut self, lang: MessageLang) {
        let Some(document) = self.section.owner_document() else {
            return;
        };
        let (make, messages) = (|of: &str| el(&document, of), PanelMessages::of(lang));
        self.lang = lang;
        let dir = if lang == MessageLang::Ar {
            "rtl"
        } else {
            "ltr"
        };
        for (name, value) in [
            ("lang", tag(lang)),
            ("dir", dir),
            ("aria-label", messages.title),
        ] {
            drop(self.section.set_attribute(name, value));
        }
        remove_children(&self.section);

        self.verdict = make("p.verdict role=status").0;
        self.pages = make("ul.files").set("aria-label", messages.pages).0;
        self.copy_status = make("div.said role=status").0;
        self.list = make("ol.findings").0;
        self.footer = make("div.foot").0;
        let head = make("div.head")
            .child(make("h3").text(messages.title))
            .child(El(self.verdict.clone()))
            .child(El(self.pages.clone()));
        for part in [
            head,
            self.build_buttons(&document, messages),
            El(self.copy_status.clone()),
            El(self.list.clone()),
            El(self.footer.clone()),
            make("p.only").text(messages.only_you),
        ] {
            drop(self.section.append_child(&part.0));
        }
    }

    /// Builds the row of buttons: the filters, copying, and checking again.
    fn build_buttons(&mut self, document: &Document, messages: &PanelMessages) -> El {
        let make = |of: &str| el(document, of);
        let button = |action: &str, text: &str| {
            make("button.button type=button")
                .set("data-do", action)
                .text(text)
        };
        let mut filters =
            make("div.group role=group data-do=choose").set("aria-label", messages.filter);
        for (at, action) in ["all", "error", "warning"].into_iter().enumerate() {
            let filter = button(action, messages.show[at]).set("aria-pressed", "false");
            self.filters[at] = filter.0.clone();
            filters = filters.child(filter);
        }
        let recheck = button("again", messages.recheck);
        self.recheck_button = recheck.0.clone().unchecked_into();
        let others = make("div.group")
            .child(button("text", messages.copy_text))
            .child(button("json", messages.copy_json))
            .child(recheck);
        make("div.bar").child(filters).child(others)
    }

    /// Shows or hides the part with this value of `data-do`.
    pub fn set_visible(&self, action: &str, visible: bool) {
        let part = ["[data-do=", action, "]"].concat();
        if let Ok(Some(part)) = self.section.query_selector(&part) {
            drop(part.toggle_attribute_with_force("hidden", !visible));
        }
    }

    /// Shows that the feed is being checked. The earlier content stays.
    pub fn show_busy(&self) {
        drop(self.section.set_attribute("data-state", "busy"));
        let messages = PanelMessages::of(self.lang);
        self.verdict.set_text_content(Some(messages.busy));
    }

    /// Moves the focus back to the button that checks again, unless the editor has moved it elsewhere.
    pub fn restore_focus(&self) {
        let elsewhere = self
            .document()
            .and_then(|document| document.active_element())
            .is_some_and(|at| {
                at.tag_name() != "BODY" && !at.contains(Some(&self.root)) && {
                    let host = self.root.get_root_node().dyn_into::<ShadowRoot>();
                    !host.is_ok_and(|shadow| shadow.host().is_same_node(Some(&at)))
                }
            });
        if !elsewhere {
            drop(self.recheck_button.focus());
        }
    }

    /// Applies the theme of the widget, or of the host.
    pub fn apply_theme(&self, host: &HtmlElement, shadow: &ShadowRoot) {
        let widget = shadow.query_selector(".masar[data-theme]").ok().flatten();
        let theme = widget
            .and_then(|widget| widget.get_attribute("data-theme"))
            .or_else(|| host.get_attribute("theme"));
        drop(match theme.as_deref() {
            Some(theme @ ("light" | "dark")) => self.section.set_attribute("data-theme", theme),
            _ => self.section.remove_attribute("data-theme"),
        });
    }

    /// Returns the document of the page.
    pub fn document(&self) -> Option<Document> {
        self.root.owner_document()
    }
}

/// Returns the shadow root of an element. Creates one that shows the element's content if there is none.
pub fn shadow(host: &HtmlElement) -> Option<ShadowRoot> {
    if let Some(shadow) = host.shadow_root() {
        return Some(shadow);
    }
    let shadow = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .ok()?;
    let slot = host.owner_document()?.create_element("slot").ok()?;
    shadow.append_child(&slot).ok()?;
    Some(shadow)
}

/// Returns the children of a node.
pub fn children(node: &Node) -> Vec<Node> {
    let mut out = Vec::new();
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        out.push(child);
    }
    out
}
