//! The panels of the page: creates, updates and removes them, and checks their feeds.

mod actions;
mod draw;
mod frame;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, MutationObserver, MutationObserverInit};

use crate::fetch_pages::{self, FetchError};
use crate::lang;
use frame::Frame;
use masar_check::Checked;
use masar_feed::Severity;

/// The number of diagnostics that are listed at first, and that the button adds.
const LISTED_AT_ONCE: usize = 100;

/// The content of a panel.
enum Content {
    /// The feed is being checked.
    Busy,
    /// The feed could not be fetched.
    FetchError(FetchError),
    /// The result of the check.
    Checked(Box<Checked>),
}

/// The panel of an element.
struct Panel {
    host: HtmlElement,
    frame: RefCell<Frame>,
    content: RefCell<Content>,
    /// The texts of the pages as they were fetched, if fixes were applied to them here.
    fetched: RefCell<Option<Vec<String>>>,
    /// The severity of the diagnostics that are listed; `None` for all.
    severity_filter: Cell<Option<Severity>>,
    /// The largest number of diagnostics that are listed.
    limit: Cell<usize>,
    /// The number of checks that were started. The result of an older check is ignored.
    run: Cell<u32>,
    /// Whether the editor requested the check by the button, which then gets the focus back.
    recheck_requested: Cell<bool>,
    observer: RefCell<Option<MutationObserver>>,
}

thread_local! {
    static PANELS: RefCell<Vec<Rc<Panel>>> = const { RefCell::new(Vec::new()) };
}

/// Creates, updates or removes the panel of an element.
pub fn update(host: &HtmlElement, recheck: bool) {
    let known = PANELS.with_borrow(|all| {
        let at = all
            .iter()
            .position(|one| one.host.is_same_node(Some(host)))?;
        Some((at, all[at].clone()))
    });
    match (known, is_enabled(host)) {
        (Some((at, panel)), false) => {
            PANELS.with_borrow_mut(|all| drop(all.remove(at)));
            panel.remove();
        }
        (Some((_, panel)), true) => {
            panel.attach();
            panel.update_language();
            if recheck {
                panel.check();
            }
        }
        (None, true) => {
            let Some(panel) = Panel::new(host) else {
                return;
            };
            PANELS.with_borrow_mut(|all| all.push(panel.clone()));
            panel.attach();
            panel.check();
        }
        (None, false) => {}
    }
}

/// Whether the element has the attribute `debug`. A kiosk never shows the panel.
fn is_enabled(host: &HtmlElement) -> bool {
    let on = |name| {
        host.get_attribute(name)
            .is_some_and(|value| value != "false")
    };
    on("debug") && !on("kiosk")
}

impl Panel {
    fn new(host: &HtmlElement) -> Option<Rc<Panel>> {
        let frame = Frame::new(host, lang::of_page(host))?;
        let panel = Rc::new(Panel {
            host: host.clone(),
            frame: RefCell::new(frame),
            content: RefCell::new(Content::Busy),
            fetched: RefCell::new(None),
            severity_filter: Cell::new(None),
            limit: Cell::new(LISTED_AT_ONCE),
            run: Cell::new(0),
            recheck_requested: Cell::new(false),
            observer: RefCell::new(None),
        });
        // The widget may empty its shadow root, and its theme and language may change.
        let weak = Rc::downgrade(&panel);
        let changed = Closure::<dyn FnMut()>::new(move || {
            if let Some(panel) = weak.upgrade() {
                update(&panel.host, false);
            }
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        drop(changed.into_js_value());
        panel.observer.replace(Some(observer));
        panel.add_click_listener();
        Some(panel)
    }

    /// Puts the panel last in the shadow root, if it is not there, observes the element for changes that the
    /// panel has to follow, and applies the theme.
    fn attach(&self) {
        let frame = self.frame.borrow();
        let Some(shadow) = frame::shadow(&self.host) else {
            return;
        };
        let is_attached = frame
            .root
            .parent_node()
            .is_some_and(|at| at.is_same_node(Some(&shadow)))
            && frame.root.next_sibling().is_none();
        if !is_attached {
            drop(shadow.append_child(&frame.root));
            if self.recheck_requested.get() {
                frame.restore_focus();
            }
        }
        if let Some(observer) = &*self.observer.borrow() {
            observer.disconnect();
            let attributes = MutationObserverInit::new();
            attributes.set_attribute_filter(&names(["debug", "kiosk"]));
            drop(observer.observe_with_options(&self.host, &attributes));
            let children = MutationObserverInit::new();
            children.set_child_list(true);
            drop(observer.observe_with_options(&shadow, &children));
            if let Ok(Some(widget)) = shadow.query_selector(".masar") {
                let themes = MutationObserverInit::new();
                themes.set_attribute_filter(&names(["data-theme", "lang"]));
                drop(observer.observe_with_options(&widget, &themes));
            }
            // The widget is mounted into an element of the shadow root that is empty at first.
            for child in frame::children(&shadow) {
                if !child.is_same_node(Some(&frame.root)) {
                    drop(observer.observe_with_options(&child, &children));
                }
            }
        }
        frame.apply_theme(&self.host, &shadow);
    }

    fn remove(&self) {
        if let Some(observer) = self.observer.take() {
            observer.disconnect();
        }
        let root = self.frame.borrow().root.clone();
        if let Some(parent) = root.parent_node() {
            drop(parent.remove_child(&root));
        }
    }

    /// Writes the panel in the page's language, if that has changed.
    fn update_language(self: &Rc<Self>) {
        let lang = lang::of_page(&self.host);
        if lang != self.frame.borrow().lang {
            self.frame.borrow_mut().build(lang);
            self.draw();
        }
    }

    /// Fetches the feed and checks it.
    fn check(self: &Rc<Self>) {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        // A refresh by the timer shows nothing until the result is different.
        let requested = self.recheck_requested.get();
        if requested || matches!(*self.content.borrow(), Content::Busy) {
            self.frame.borrow().show_busy();
        }
        let panel = self.clone();
        spawn_local(async move {
            let fetched = fetch_pages::fetch_pages(&panel.host).await;
            if panel.run.get() != run {
                return;
            }
            let content = match fetched {
                Ok(pages) => Content::Checked(Box::new(Checked::new(pages, false))),
                Err(error) => Content::FetchError(error),
            };
            if !requested
                && (is_same(&panel.content.borrow(), &content) || panel.is_fixed_here(&content))
            {
                return;
            }
            panel.fetched.replace(None);
            panel.content.replace(content);
            panel.limit.set(LISTED_AT_ONCE);
            panel.draw();
            if panel.recheck_requested.take() {
                panel.frame.borrow().restore_focus();
            }
        });
    }
}

impl Panel {
    /// Whether a result is about the same texts to which fixes were applied here.
    fn is_fixed_here(&self, content: &Content) -> bool {
        let fetched = self.fetched.borrow();
        matches!(content, Content::Checked(checked) if fetched.as_ref() == Some(&checked.pages.texts))
    }

    /// Checks the feed with other texts of its pages.
    fn apply(&self, change: impl FnOnce(&Checked) -> Option<Vec<String>>) {
        let checked = match &*self.content.borrow() {
            Content::Checked(before) => {
                let Some(texts) = change(before) else {
                    return;
                };
                self.fetched
                    .borrow_mut()
                    .get_or_insert_with(|| before.pages.texts.clone());
                Checked::new(before.pages_with(texts), false)
            }
            _ => return,
        };
        self.content.replace(Content::Checked(Box::new(checked)));
        self.draw();
        self.frame.borrow().restore_focus();
    }
}

fn names(names: [&str; 2]) -> js_sys::Array {
    names.into_iter().map(JsValue::from_str).collect()
}

/// Whether two results are the same.
fn is_same(before: &Content, now: &Content) -> bool {
    match (before, now) {
        (Content::FetchError(before), Content::FetchError(now)) => before == now,
        (Content::Checked(before), Content::Checked(now)) => {
            before.diagnostics == now.diagnostics
                && before.pages.names == now.pages.names
                && before.pages.texts == now.pages.texts
        }
        _ => false,
    }
}
