//! Drawing in the page: what it takes, and what it begins with.

use std::rc::Rc;

use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::Callback;

use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::{Inner, calendar, event_of, history, share, sheet, today};
use crate::view::chunk::{ChunkSet, Shown, loaded};
use crate::view::link::Link;
use crate::view::state::{offers_axis, shown_view};
use crate::view::{App, Capabilities, Notice, Props, Scene};
use masar_timeline::Filter;

impl Inner {
    /// Goes on to draw the feed, with the catalog of the language that the page or its address asks for.
    pub(super) fn begin(self: &Rc<Self>) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let attributes = Attributes::read(&self.host);
        let needed = self.chunks(&attributes);
        if !needed.without(loaded().loaded).is_empty() {
            self.with_chunks(needed, Rc::new(|inner| inner.begin()));
            return;
        }
        let lang = attributes.language(&scene.feed.languages);
        let tags = attributes.tags(&scene);
        let linked = attributes
            .link
            .and_then(|link| linked(&history::prefix(&self.host, link))?.lang)
            .filter(|lang| scene.feed.languages.contains(lang));
        let lang = linked.unwrap_or(lang);
        let page = attributes.lang.unwrap_or_default();
        let mut first = vec![masar_locale::regional_tag(&lang, &page).to_owned()];
        if attributes.kiosk {
            first.extend(tags);
        }
        self.with_catalogs(first, Rc::new(|inner| inner.mount()));
    }

    /// The chunks that the first drawing needs.
    pub(super) fn chunks(&self, attributes: &Attributes) -> ChunkSet {
        let shown = Shown {
            view: shown_view(attributes.view, self.width()),
            detail: attributes.event.is_some() || self.wanted.borrow().is_some(),
            kiosk: attributes.kiosk,
            search: attributes.filter.is_some(),
        };
        let mut needed = shown.chunks();
        let prefix = attributes.link.clone();
        // A link may open anything; only its chunk reads it.
        if prefix.is_some_and(|prefix| history::speaks_of(&history::prefix(&self.host, prefix))) {
            needed = needed.and(ChunkSet::LIKELY);
        }
        needed
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
        // Another feed may have been asked for since: what is said of that one stands for it.
        let outrun = self.notice.borrow().as_ref().is_some_and(Notice::is_alone);
        if self.drawn.get() || outrun {
            return;
        }
        let attributes = Attributes::read(&self.host);
        // The attributes may have changed during the download of the catalogs.
        let needed = self.chunks(&attributes);
        if !needed.without(loaded().loaded).is_empty() {
            self.with_chunks(needed, Rc::new(|inner| inner.mount()));
            return;
        }
        self.drawn.set(true);
        let lang = attributes.language(&scene.feed.languages);
        let sought = (attributes.from.clone(), attributes.to.clone());
        let notice = self.notice.borrow().clone();
        self.draw(attributes, scene, lang, notice);
        if sought.0.is_some() || sought.1.is_some() {
            self.look(sought.0.as_deref(), sought.1.as_deref());
        }
    }

    /// Draws a scene, or what there is to say without one, in place of what stands there.
    pub(super) fn draw(
        self: &Rc<Self>,
        attributes: Attributes,
        scene: Rc<Scene>,
        lang: String,
        notice: Option<Notice>,
    ) {
        let focused = self
            .shadow
            .borrow()
            .as_ref()
            .is_some_and(|shadow| shadow.active_element().is_some());
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        let width = self.width();
        let Some(root) = self.clean_root(notice.as_ref()) else {
            return;
        };
        // The widget itself says it from here on.
        drop(self.host.remove_attribute("aria-busy"));
        self.asked_lang.replace(attributes.lang.clone());
        let Some(look) = self.look_now(&attributes) else {
            return;
        };
        let alone = notice.as_ref().is_some_and(Notice::is_alone);
        // Which event is wanted stays so until there is a feed.
        let wanted = (!alone).then(|| self.wanted.take().or(attributes.event));
        let selected = wanted.flatten().and_then(|id| event_of(&scene, &id));
        let prefix = attributes
            .link
            .map(|link| history::prefix(&self.host, link));
        let link = prefix.as_deref().filter(|_| !alone).and_then(linked);
        let capabilities = Capabilities {
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
        let filter = match &attributes.filter {
            Some(filter) if !alone => self.filter(Some(filter)),
            _ => Filter::default(),
        };
        let props = Props {
            scene,
            lang,
            page_lang: attributes.lang.unwrap_or_default(),
            view: attributes.view.filter(|_| !alone),
            today: today(),
            selected,
            // The list is gone, and with it perhaps a scroll bar. Too narrow a width, which `chunks`
            // has not seen, is left to the observer.
            width: Some(self.width())
                .filter(|width| offers_axis(*width))
                .unwrap_or(width),
            theme: look.theme,
            surface: look.style,
            heading: attributes.heading,
            link,
            hijri: attributes.hijri,
            calendar: calendar::umalqura,
            capabilities,
            notice,
            focused,
            controls: attributes.controls,
            filter,
            kiosk: attributes.kiosk && !alone,
            signal,
        };
        let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
        self.app.replace(Some(app));
        self.watch();
    }

    /// An empty element in the shadow root to draw in. The shadow root is attached only now: until
    /// then the host's own content, the plain list, is what the page shows.
    fn clean_root(&self, notice: Option<&Notice>) -> Option<Element> {
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
        // What the author wrote stays as long as there is no feed: before what is to come, after what
        // is missing.
        if notice.is_some_and(Notice::is_alone) {
            shadow
                .append_child(&document.create_element("slot").ok()?.into())
                .ok()?;
        }
        if matches!(notice, Some(Notice::Awaited)) {
            shadow.append_child(&root).ok()?;
        } else {
            shadow
                .insert_before(&root, shadow.first_child().as_ref())
                .ok()?;
        }
        self.shadow.replace(Some(shadow));
        Some(root)
    }
}

/// What the address says of the widget with that prefix, as far as the chunk that reads it is loaded:
/// [`Inner::chunks`] has asked for it where the address is about the widget.
fn linked(prefix: &str) -> Option<Link> {
    (embed_chunks().page?.link)(prefix)
}
