//! Drawing in the page: the chunks and catalogs that a drawing needs, and the app's properties.

use std::rc::Rc;

use web_sys::{Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::prelude::Callback;

use super::attribute_changes::{log_rejected, read_filter};
use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::today::today;
use super::{
    Controller, MountedApp, app_pool, dispatch, hijri, history, share, style_sheet, surface,
};
use crate::view::chunk::{Chunk, ChunkSet, ShownParts, loaded};
use crate::view::link::Link;
use crate::view::state::{has_room_for_axis, shown_view};
use crate::view::{Capabilities, Density, HostEvent, Notice, Props, Scene, computed, layout_width};
use masar_timeline::Filter;

/// The panel for editors, which another Wasm puts into the shadow root.
const PANEL: &str = "[part=check]";

/// The input of a drawing that does not follow from the attributes.
struct Drawing {
    scene: Rc<Scene>,
    /// The language: a tag of the feed, or of a catalog if there is no feed.
    lang: String,
    notice: Option<Notice>,
    /// Index of the event to open.
    selected: Option<usize>,
    /// Whether a notice takes the place of the feed.
    is_fallback: bool,
}

impl Controller {
    /// Draws the feed that has arrived, when the chunks and catalogs for that are loaded.
    pub(super) fn prepare(self: &Rc<Self>) {
        let scene = self.read(|state| state.preparing().map(|feed| feed.scene.clone()));
        let Some(scene) = scene else {
            return;
        };
        let attributes = Attributes::read(&self.host);
        let needed = self.first_chunks(&attributes);
        if !needed.difference(loaded().loaded).is_empty() {
            self.with_chunks(needed, Box::new(|controller| controller.prepare()));
            return;
        }
        let tags = self.first_catalogs(&attributes, &scene);
        self.with_catalogs(tags, Box::new(|controller| controller.mount()));
    }

    /// Returns the chunks that the first drawing needs.
    pub(super) fn first_chunks(&self, attributes: &Attributes) -> ChunkSet {
        let shown = ShownParts {
            view: shown_view(attributes.view, self.width()),
            detail: attributes.event.is_some(),
            kiosk: attributes.kiosk,
            search: attributes.filter.is_some(),
            hijri: attributes.hijri,
        };
        let mut needed = shown.chunks();
        // The axis opens at the stretch of time that the page asks for.
        if attributes.from.is_some() || attributes.to.is_some() {
            needed = needed.union(ChunkSet::of(&[Chunk::Touch]));
        }
        // Only a chunk plans lanes of another height.
        if Density::around(&self.host) != Density::default() {
            needed = needed.union(ChunkSet::of(&[Chunk::Touch]));
        }
        // A link may open anything, and only a chunk reads it.
        match &attributes.link {
            Some(link) if history::starts_with(&history::prefix(self.place, link)) => {
                needed.union(ChunkSet::LIKELY)
            }
            _ => needed,
        }
    }

    /// Returns the tags of the catalogs that the first drawing needs: that of the language which the link or
    /// the page asks for, and in a kiosk those of all languages.
    fn first_catalogs(&self, attributes: &Attributes, scene: &Scene) -> Vec<String> {
        let languages = &scene.feed.languages;
        let linked = attributes
            .link
            .as_ref()
            .and_then(|link| read_link(&history::prefix(self.place, link))?.lang)
            .filter(|lang| languages.contains(lang));
        let lang = linked.unwrap_or_else(|| attributes.language(languages));
        let page = attributes.lang.as_deref().unwrap_or_default();
        let mut tags = vec![masar_locale::regional_tag(&lang, page).to_owned()];
        if attributes.kiosk {
            tags.extend(attributes.tags(scene));
        }
        tags
    }

    /// Returns the width of the host's content, layout px.
    fn width(&self) -> f64 {
        layout_width(&self.host)
    }

    /// Draws the feed that arrived last, unless that is done or a fallback has taken its place.
    fn mount(self: &Rc<Self>) {
        if self.read(|state| state.preparing().is_none()) {
            return;
        }
        let attributes = Attributes::read(&self.host);
        // The attributes may have changed during the download of the catalogs.
        let needed = self.first_chunks(&attributes);
        if !needed.difference(loaded().loaded).is_empty() {
            self.with_chunks(needed, Box::new(|controller| controller.mount()));
            return;
        }
        let drawing = self.read(|state| {
            let feed = state.preparing()?;
            let event = attributes.event.as_deref();
            Some(Drawing {
                scene: feed.scene.clone(),
                lang: attributes.language(&feed.scene.feed.languages),
                notice: feed.notice(),
                selected: event.and_then(|id| feed.event(id)),
                is_fallback: false,
            })
        });
        if let Some(app) = drawing.and_then(|drawing| self.draw(&attributes, drawing)) {
            self.change(|state| state.mounted(app));
            if let Some(update) = embed_chunks().update
                && (attributes.from.is_some() || attributes.to.is_some())
            {
                (update.show)(self, attributes.from.as_deref(), attributes.to.as_deref());
            }
        }
    }

    /// Draws a notice in place of the feed.
    pub(super) fn draw_fallback(self: &Rc<Self>, scene: Rc<Scene>, lang: String, notice: Notice) {
        let drawing = Drawing {
            scene,
            lang,
            notice: Some(notice),
            selected: None,
            is_fallback: true,
        };
        if let Some(app) = self.draw(&Attributes::read(&self.host), drawing) {
            self.change(|state| state.fallback_drawn(app));
            self.complete_drawing();
        }
    }

    /// Draws in the shadow root, in place of what is there. Returns the new app.
    fn draw(self: &Rc<Self>, attributes: &Attributes, drawing: Drawing) -> Option<Box<MountedApp>> {
        let shadow = self.host.shadow_root();
        let focused = shadow.and_then(|shadow| shadow.active_element());
        let focused = focused.is_some_and(|element| !matches!(element.closest(PANEL), Ok(Some(_))));
        let mut rejected_colors = String::new();
        if let Some(before) = self.change(|state| state.take_fallback()) {
            rejected_colors = before.rejected_colors;
            app_pool::free(before.app);
        }
        let width = self.width();
        let Some(root) = self.empty_root(drawing.notice.as_ref()) else {
            dispatch::fail(&self.host, "wasm-failed", "no element can be created");
            return None;
        };
        // From here on the widget itself says so.
        drop(self.host.remove_attribute("aria-busy"));
        let colors = self.colors(attributes)?;
        log_rejected(&rejected_colors, &colors.rejected);
        let rejected_colors = colors.rejected.clone();
        let link = attributes.link.as_deref();
        let prefix = link.map(|link| history::prefix(self.place, link));
        let props = self.props(attributes, drawing, colors, prefix.as_deref());
        let is_linked = props.link.is_some();
        let props = Props {
            // The list is gone, and with it perhaps a scroll bar. A width too narrow for the axis, which
            // `first_chunks` did not get, is left to the observer of the width.
            width: Some(self.width())
                .filter(|width| has_room_for_axis(*width))
                .unwrap_or(width),
            focused,
            ..props
        };
        Some(Box::new(MountedApp {
            app: app_pool::render(root, props),
            prefix,
            is_linked,
            is_announced: false,
            page_lang: attributes.lang.clone(),
            rejected_colors,
            watchers: None,
            connection: self.connection_listener(),
            voices: None,
            fragment: history::fragment(),
            reading: None,
        }))
    }

    /// Returns the app's properties, but for what depends on what was drawn before.
    fn props(
        self: &Rc<Self>,
        attributes: &Attributes,
        drawing: Drawing,
        colors: surface::Colors,
        prefix: Option<&str>,
    ) -> Props {
        let has_feed = !drawing.is_fallback;
        let filter = attributes.filter.as_deref().filter(|_| has_feed);
        let filter = filter.map_or_else(Filter::default, |text| read_filter(text, &drawing.scene));
        let controller = Rc::downgrade(self);
        let signal = Callback::from(move |event: HostEvent| {
            if let Some(controller) = controller.upgrade() {
                controller.on_host_event(event);
            }
        });
        Props {
            scene: drawing.scene,
            lang: drawing.lang,
            page_lang: attributes.lang.clone().unwrap_or_default(),
            direction: attributes.direction,
            view: attributes.view.filter(|_| has_feed),
            today: today(),
            selected: drawing.selected,
            width: 0.0,
            font: computed(&self.host, "font-family")
                .unwrap_or_default()
                .into(),
            density: Density::around(&self.host),
            theme: colors.theme,
            surface: colors.style,
            heading: attributes.heading,
            link: prefix.filter(|_| has_feed).and_then(read_link),
            hijri: attributes.hijri,
            calendar: hijri::umalqura,
            capabilities: Capabilities {
                links: prefix.is_some(),
                share: share::is_offered(),
            },
            notice: drawing.notice,
            focused: false,
            controls: attributes.controls,
            filter,
            kiosk: attributes.kiosk && has_feed,
            media_hosts: attributes.media_hosts.clone(),
            signal,
        }
    }

    /// Returns an empty element in the shadow root. Attaches the shadow root first if there is none: until
    /// then the page shows the host's own content, the plain list.
    fn empty_root(&self, notice: Option<&Notice>) -> Option<Element> {
        let document = self.host.owner_document()?;
        let shadow: ShadowRoot = match self.host.shadow_root() {
            Some(shadow) => shadow,
            None => self
                .host
                .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
                .ok()?,
        };
        style_sheet::adopt(&shadow)?;
        // The panel for editors stays, with the focus if it has it.
        let panel = shadow.query_selector(PANEL).ok().flatten();
        let panel = panel.as_deref();
        let mut next = shadow.first_child();
        while let Some(child) = next {
            next = child.next_sibling();
            if Some(&child) != panel {
                shadow.remove_child(&child).ok()?;
            }
        }
        let root = app_pool::root(&document)?;
        // The author's content stays as long as there is no feed: before the placeholders of a feed that
        // loads, after the notice of one that is missing.
        let slot = match notice.is_some_and(Notice::replaces_views) {
            true => Some(document.create_element("slot").ok()?),
            false => None,
        };
        let nodes = match notice {
            Some(Notice::Loading) => [slot.as_ref(), Some(&root)],
            _ => [Some(&root), slot.as_ref()],
        };
        for node in nodes.into_iter().flatten() {
            shadow.insert_before(node, panel).ok()?;
        }
        Some(root)
    }
}

/// Returns the link in the address to the widget with a prefix. Nothing before the chunk that reads it is
/// loaded; [`Controller::first_chunks`] contains it if the address starts with the prefix.
fn read_link(prefix: &str) -> Option<Link> {
    (embed_chunks().page?.link)(prefix)
}
