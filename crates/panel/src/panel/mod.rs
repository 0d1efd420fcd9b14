//! The panel of each element that wants one: when it looks, what it holds, when it goes.

mod draw;
mod frame;
mod press;

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

/// So many diagnostics are listed at once.
const MOST: usize = 100;

/// What there is to show.
enum Shown {
    /// It is being looked at.
    Busy,
    /// There is no feed.
    FetchError(FetchError),
    /// What was found.
    Checked(Box<Checked>),
}

/// One panel.
struct Panel {
    host: HtmlElement,
    frame: RefCell<Frame>,
    shown: RefCell<Shown>,
    /// The severity that is listed; nothing for all.
    only: Cell<Option<Severity>>,
    /// How many diagnostics are listed at most.
    most: Cell<usize>,
    /// Counts the looks: the answer to an older one is dropped.
    run: Cell<u32>,
    /// The editor asked for the look from here: the focus comes back to the button.
    asked: Cell<bool>,
    observer: RefCell<Option<MutationObserver>>,
}

thread_local! {
    static PANELS: RefCell<Vec<Rc<Panel>>> = const { RefCell::new(Vec::new()) };
}

/// Makes, renews or takes away the panel of an element.
pub fn look(host: &HtmlElement, anew: bool) {
    let known = PANELS.with_borrow(|all| {
        let at = all
            .iter()
            .position(|one| one.host.is_same_node(Some(host)))?;
        Some((at, all[at].clone()))
    });
    match (known, is_wanted(host)) {
        (Some((at, panel)), false) => {
            PANELS.with_borrow_mut(|all| drop(all.remove(at)));
            panel.leave();
        }
        (Some((_, panel)), true) => {
            panel.place();
            panel.speak();
            if anew {
                panel.check();
            }
        }
        (None, true) => {
            let Some(panel) = Panel::new(host) else {
                return;
            };
            PANELS.with_borrow_mut(|all| all.push(panel.clone()));
            panel.place();
            panel.check();
        }
        (None, false) => {}
    }
}

/// Whether the page wants the panel; a kiosk has no editor before it.
fn is_wanted(host: &HtmlElement) -> bool {
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
            shown: RefCell::new(Shown::Busy),
            only: Cell::new(None),
            most: Cell::new(MOST),
            run: Cell::new(0),
            asked: Cell::new(false),
            observer: RefCell::new(None),
        });
        // The widget empties its shadow root when it draws anew; its theme and its language change with
        // the page's.
        let weak = Rc::downgrade(&panel);
        let changed = Closure::<dyn FnMut()>::new(move || {
            // Taken away, it is what `look` no longer wants.
            if let Some(panel) = weak.upgrade() {
                look(&panel.host, false);
            }
        });
        let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        drop(changed.into_js_value());
        panel.observer.replace(Some(observer));
        panel.listen();
        Some(panel)
    }

    /// Sees to it that the panel stands in the element, below the timeline, in its theme.
    fn place(&self) {
        let frame = self.frame.borrow();
        let Some(shadow) = frame::shadow(&self.host) else {
            return;
        };
        let there = frame
            .root
            .parent_node()
            .is_some_and(|at| at.is_same_node(Some(&shadow)))
            && frame.root.next_sibling().is_none();
        if !there {
            drop(shadow.append_child(&frame.root));
            if self.asked.get() {
                frame.focus_again();
            }
        }
        if let Some(observer) = &*self.observer.borrow() {
            observer.disconnect();
            let wishes = MutationObserverInit::new();
            wishes.set_attribute_filter(&names(["debug", "kiosk"]));
            drop(observer.observe_with_options(&self.host, &wishes));
            let children = MutationObserverInit::new();
            children.set_child_list(true);
            drop(observer.observe_with_options(&shadow, &children));
            if let Ok(Some(widget)) = shadow.query_selector(".masar") {
                let themes = MutationObserverInit::new();
                themes.set_attribute_filter(&names(["data-theme", "lang"]));
                drop(observer.observe_with_options(&widget, &themes));
            }
            // The widget is drawn into an element that was put there empty.
            for child in frame::children(&shadow) {
                if !child.is_same_node(Some(&frame.root)) {
                    drop(observer.observe_with_options(&child, &children));
                }
            }
        }
        frame.take_theme(&self.host, &shadow);
    }

    fn leave(&self) {
        if let Some(observer) = self.observer.take() {
            observer.disconnect();
        }
        let root = self.frame.borrow().root.clone();
        if let Some(parent) = root.parent_node() {
            drop(parent.remove_child(&root));
        }
    }

    /// Speaks the page's language, if that is another now.
    fn speak(self: &Rc<Self>) {
        let lang = lang::of_page(&self.host);
        if lang != self.frame.borrow().lang {
            self.frame.borrow_mut().fill(lang);
            self.draw();
        }
    }

    /// Has the feed and looks at it.
    fn check(self: &Rc<Self>) {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        // A timer may have asked: that says nothing as long as nothing is new.
        let asked = self.asked.get();
        if asked || matches!(*self.shown.borrow(), Shown::Busy) {
            self.frame.borrow().busy();
        }
        let panel = self.clone();
        spawn_local(async move {
            let had = fetch_pages::fetch_pages(&panel.host).await;
            if panel.run.get() != run {
                return;
            }
            let shown = match had {
                Ok(pages) => Shown::Checked(Box::new(Checked::of(pages, false))),
                Err(trouble) => Shown::FetchError(trouble),
            };
            if !asked && is_same(&panel.shown.borrow(), &shown) {
                return;
            }
            panel.shown.replace(shown);
            panel.most.set(MOST);
            panel.draw();
            if panel.asked.take() {
                panel.frame.borrow().focus_again();
            }
        });
    }
}

fn names(names: [&str; 2]) -> js_sys::Array {
    names.into_iter().map(JsValue::from_str).collect()
}

/// Whether a look has shown what the one before did.
fn is_same(before: &Shown, now: &Shown) -> bool {
    match (before, now) {
        (Shown::FetchError(before), Shown::FetchError(now)) => before == now,
        (Shown::Checked(before), Shown::Checked(now)) => {
            before.diagnostics == now.diagnostics
                && before.pages.names == now.pages.names
                && before.pages.texts == now.pages.texts
        }
        _ => false,
    }
}
