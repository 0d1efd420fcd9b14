//! The first drawing: what it takes, and what it begins with.

use std::rc::Rc;

use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::Callback;

use super::attributes::Attributes;
use super::{Inner, event_of, history, share, sheet, surface, today};
use crate::view::link::{Link, View};
use crate::view::state::offers_axis;
use crate::view::{App, Offers, Props, more};

impl Inner {
    /// Goes on to draw, with the words of the language that the page or its address asks for.
    pub(super) fn begin(self: &Rc<Self>) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let attributes = Attributes::read(&self.host);
        if self.wants_more(&attributes) {
            self.furnished(Rc::new(|inner| inner.begin()));
            return;
        }
        let lang = attributes.language(&scene.feed.languages);
        let linked = attributes
            .link
            .and_then(|link| linked(&history::prefix(&self.host, link))?.lang)
            .filter(|lang| scene.feed.languages.contains(lang));
        self.spoken(&linked.unwrap_or(lang), Rc::new(|inner| inner.mount()));
    }

    /// Whether the first drawing is more than an axis, and the second part of the Wasm is not there.
    fn wants_more(&self, attributes: &Attributes) -> bool {
        let linked = || {
            let prefix = attributes.link.clone();
            prefix.is_some_and(|prefix| history::speaks_of(&history::prefix(&self.host, prefix)))
        };
        !more::is_here()
            && (attributes.event.is_some()
                || self.wanted.borrow().is_some()
                || attributes.view.is_some_and(|view| view != View::Axis)
                || !offers_axis(self.width())
                || linked())
    }

    /// Inline size of the host, px.
    fn width(&self) -> f64 {
        self.host.get_bounding_client_rect().width()
    }

    /// Draws the feed that arrived last, unless that is done.
    fn mount(self: &Rc<Self>) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        if self.app.borrow().is_some() {
            return;
        }
        let today = today();
        let attributes = Attributes::read(&self.host);
        // The page may have asked for more since the words were.
        if self.wants_more(&attributes) {
            self.furnished(Rc::new(|inner| inner.mount()));
            return;
        }
        let width = self.width();
        let Some(root) = self.clean_root() else {
            return;
        };
        let lang = attributes.language(&scene.feed.languages);
        self.asked_lang.replace(attributes.lang.clone());
        let (theme, surface) = surface::resolve(&self.host, attributes.theme);
        let wanted = self.wanted.take().or(attributes.event);
        let selected = wanted.and_then(|id| event_of(&scene, &id));
        let prefix = attributes
            .link
            .map(|link| history::prefix(&self.host, link));
        let link = prefix.as_deref().and_then(linked);
        let offers = Offers {
            links: prefix.is_some(),
            share: share::is_offered(),
        };
        self.prefix.replace(prefix);
        let inner = Rc::downgrade(self);
        let signal = Callback::from(move |signal| {
            if let Some(inner) = inner.upgrade() {
                inner.signal(signal);
            }
        });
        let props = Props {
            scene,
            lang,
            view: attributes.view,
            today,
            selected,
            // The list is gone, and with it perhaps a scroll bar. Too narrow a width, which `wants_more`
            // has not seen, is left to the observer.
            width: Some(self.width())
                .filter(|width| offers_axis(*width))
                .unwrap_or(width),
            theme,
            surface,
            heading: attributes.heading,
            link,
            offers,
            signal,
        };
        let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
        self.app.replace(Some(app));
        self.watch_surface();
        self.watch_history();
        if attributes.from.is_some() || attributes.to.is_some() {
            self.look(attributes.from.as_deref(), attributes.to.as_deref());
        }
    }

    /// An empty element in the shadow root to draw in. The shadow root is attached only now: until
    /// then the host's own content, the plain list, is what the page shows.
    pub(super) fn clean_root(&self) -> Option<Element> {
        let document = self.host.owner_document()?;
        let existing = self.shadow.borrow().clone();
        let shadow = match existing.or_else(|| self.host.shadow_root()) {
            Some(shadow) => shadow,
            None => self
                .host
                .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
                .ok()?,
        };
        sheet::adopt(&shadow);
        while let Some(child) = shadow.first_child() {
            shadow.remove_child(&child).ok()?;
        }
        let root = document.create_element("div").ok()?;
        shadow.append_child(&root).ok()?;
        self.shadow.replace(Some(shadow));
        Some(root)
    }
}

/// What the address says of the widget with that prefix. Where the second part of the Wasm is not there, it
/// says nothing: `wants_more` has looked.
fn linked(prefix: &str) -> Option<Link> {
    more::is_here().then(|| history::link(prefix))?
}
