//! What of the panel stays while its diagnostics come and go: a root of its own in the element's shadow
//! root, so that neither the page's style nor the widget's reaches it, the heading and the buttons.

use masar_check::MessageLang;
use wasm_bindgen::JsCast;
use web_sys::{
    CssStyleSheet, Document, Element, HtmlElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode,
};

use crate::dom::{El, el, empty};
use crate::lang::tag;
use crate::messages::PanelMessages;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/panel.css"));

/// The panel's parts that are written anew.
pub struct Frame {
    /// Where it stands in the element.
    pub root: HtmlElement,
    /// What it is written in.
    pub lang: MessageLang,
    /// All that is seen of it.
    pub section: Element,
    /// The numbers, said to who does not see them.
    pub verdict: Element,
    /// The feed's address, and those of its pages.
    pub files: Element,
    /// The buttons that choose: all, errors, warnings.
    pub filters: [Element; 3],
    /// What came of a copy.
    pub said: Element,
    /// The diagnostics.
    pub list: Element,
    /// The button for the rest of them, if there is one.
    pub foot: Element,
    /// The button that asks again.
    again: HtmlElement,
}

impl Frame {
    /// An empty panel for an element.
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
            files: some().0,
            filters: [some().0, some().0, some().0],
            said: some().0,
            list: some().0,
            foot: some().0,
            again: some().0.unchecked_into(),
        };
        frame.fill(lang);
        Some(frame)
    }

    /// Writes what stays, in a language.
    pub fn fill(&mut self, lang: MessageLang) {
        let Some(document) = self.section.owner_document() else {
            return;
        };
        let (make, words) = (|of: &str| el(&document, of), PanelMessages::of(lang));
        self.lang = lang;
        let rtl = lang == MessageLang::Ar;
        drop(self.section.set_attribute("lang", tag(lang)));
        drop(
            self.section
                .set_attribute("dir", if rtl { "rtl" } else { "ltr" }),
        );
        drop(self.section.set_attribute("aria-label", words.title));
        empty(&self.section);

        self.verdict = make("p.verdict role=status").0;
        self.files = make("ul.files").set("aria-label", words.pages).0;
        self.said = make("div.said role=status").0;
        self.list = make("ol.findings").0;
        self.foot = make("div.foot").0;
        let button = |act: &str, text: &str| {
            make("button.button type=button")
                .set("data-do", act)
                .text(text)
        };
        let choice =
            |act: &str, at: usize| button(act, words.show[at]).set("aria-pressed", "false");
        let choices = [choice("all", 0), choice("error", 1), choice("warning", 2)];
        self.filters = [0, 1, 2].map(|at| choices[at].0.clone());
        let again = button("again", words.again);
        self.again = again.0.clone().unchecked_into();
        let mut group = make("div.group role=group data-do=choose").set("aria-label", words.filter);
        for choice in choices {
            group = group.child(choice);
        }
        let acts = make("div.group")
            .child(button("text", words.copy_text))
            .child(button("json", words.copy_json))
            .child(again);
        let head = make("div.head")
            .child(make("h3").text(words.title))
            .child(El(self.verdict.clone()))
            .child(El(self.files.clone()));
        let bar = make("div.bar").child(group).child(acts);
        for part in [
            head,
            bar,
            El(self.said.clone()),
            El(self.list.clone()),
            El(self.foot.clone()),
            make("p.only").text(words.only_you),
        ] {
            drop(self.section.append_child(&part.0));
        }
    }

    /// Shows or hides what is called so.
    pub fn offer(&self, act: &str, offered: bool) {
        let part = ["[data-do=", act, "]"].concat();
        if let Ok(Some(part)) = self.section.query_selector(&part) {
            drop(part.toggle_attribute_with_force("hidden", !offered));
        }
    }

    /// The feed is being looked at; what was found before stays as long.
    pub fn busy(&self) {
        drop(self.section.set_attribute("data-state", "busy"));
        let words = PanelMessages::of(self.lang);
        self.verdict.set_text_content(Some(words.busy));
    }

    /// The button that asked has the focus again, unless the editor went elsewhere meanwhile.
    pub fn focus_again(&self) {
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
            drop(self.again.focus());
        }
    }

    /// As dark as the widget is.
    pub fn take_theme(&self, host: &HtmlElement, shadow: &ShadowRoot) {
        let widget = shadow.query_selector(".masar[data-theme]").ok().flatten();
        let theme = widget
            .and_then(|widget| widget.get_attribute("data-theme"))
            .or_else(|| host.get_attribute("theme"));
        drop(match theme.as_deref() {
            Some(theme @ ("light" | "dark")) => self.section.set_attribute("data-theme", theme),
            _ => self.section.remove_attribute("data-theme"),
        });
    }

    /// The page's document.
    pub fn document(&self) -> Option<Document> {
        self.root.owner_document()
    }
}

/// The element's shadow root; where it has none yet, one that shows what the author wrote.
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

/// What is directly in a node.
pub fn children(of: &Node) -> Vec<Node> {
    let mut out = Vec::new();
    let mut next = of.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        out.push(child);
    }
    out
}
