//! The apps that no element of the page has. Yew never removes its listeners from the root element of an app, and never
//! frees what they refer to. So an app is used again, and a page has as many as it has timelines at a time.

use std::cell::RefCell;

use web_sys::{Document, Element};
use yew::AppHandle;

use crate::view::{App, AppMessage, Props};

/// An app and its root element.
pub(super) struct PooledApp {
    /// The app.
    pub(super) handle: AppHandle<App>,
    root: Element,
}

thread_local! {
    static FREE: RefCell<Vec<PooledApp>> = const { RefCell::new(Vec::new()) };
}

/// Returns a root element for an app. It is not in the page.
pub(super) fn root(document: &Document) -> Option<Element> {
    let free = FREE.with_borrow(|free| free.last().map(|app| app.root.clone()));
    free.or_else(|| document.create_element("div").ok())
}

/// Renders into the element that [`root`] has returned.
pub(super) fn render(root: Element, props: Props) -> PooledApp {
    match FREE.with_borrow_mut(Vec::pop) {
        Some(mut app) => {
            app.handle.update(props);
            app
        }
        None => PooledApp {
            handle: yew::Renderer::<App>::with_root_and_props(root.clone(), props).render(),
            root,
        },
    }
}

/// Takes an app out of the page, and keeps it.
pub(super) fn free(app: PooledApp) {
    app.handle.send_message(AppMessage::Rest);
    app.root.remove();
    FREE.with_borrow_mut(|free| free.push(app));
}
