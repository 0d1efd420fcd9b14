//! Changes of the host page after the first drawing: attributes, the page's language and colours.

use std::rc::Rc;

use super::attributes::Attributes;
use super::chunk::{UPDATE_CHUNK, embed_chunks};
use super::today::today;
use super::{Controller, dispatch, history, surface};
use crate::view::media_access::{WANTED_HOSTS, is_understood};
use crate::view::state::Action;
use crate::view::{AppMessage, Scene};
use masar_edtf::{Day, Edtf};
use masar_feed::Severity;
use masar_layout::Window;
use masar_timeline::Filter;

impl Controller {
    /// An attribute of the host has changed. Before the first drawing nothing follows: the drawing reads
    /// all attributes.
    pub(super) fn attribute_changed(self: &Rc<Self>, name: String) {
        if self.read(|state| state.drawn_feed().is_some()) {
            self.with_chunks(
                UPDATE_CHUNK,
                Box::new(move |controller| {
                    if let Some(update) = embed_chunks().update {
                        (update.attribute_changed)(controller, &name);
                    }
                }),
            );
        }
    }

    /// Follows a changed attribute of the host.
    pub(super) fn follow_attribute(self: &Rc<Self>, name: &str) {
        let Some(scene) = self.drawn_scene() else {
            return;
        };
        let attributes = Attributes::read(&self.host);
        match name {
            "lang" | "dir" => self.ask_lang(&attributes, &scene),
            "view" => self.act(Action::SetHostView(attributes.view)),
            "theme" => self.update_colors(&attributes),
            "refresh" => self.restart_refresh(),
            "event" => self.event_changed(attributes.event.as_deref()),
            "calendar" => self.act(Action::ShowHijri(attributes.hijri)),
            "from" | "to" => self.show_now(attributes.from.as_deref(), attributes.to.as_deref()),
            "controls" => self.act(Action::SetControls(attributes.controls)),
            "filter" => self.with_tools(Box::new(|controller| {
                if let Some(scene) = controller.drawn_scene() {
                    let filter = Attributes::read(&controller.host).filter;
                    let filter = filter.map_or_else(Filter::default, |it| read_filter(&it, &scene));
                    controller.act(Action::SetHostFilter(filter));
                }
            })),
            "kiosk" => self.kiosk_changed(&attributes, &scene),
            "height" => self.check_height(),
            "media-hosts" => {
                self.act(Action::SetMediaHosts(attributes.media_hosts));
                self.check_media_hosts();
            }
            _ => {}
        }
    }

    /// Warns about the words of `media-hosts` that are not understood.
    pub(super) fn check_media_hosts(&self) {
        let attributes = Attributes::read(&self.host);
        let hosts = attributes.media_hosts.as_deref().unwrap_or("");
        for word in hosts.split_whitespace().filter(|word| !is_understood(word)) {
            dispatch::warn_attribute_part("media-hosts", word, WANTED_HOSTS);
        }
    }

    /// Warns about a `height` that is no length. The loader has set it as a style, which a browser then ignores.
    pub(super) fn check_height(&self) {
        let height = self.host.get_attribute("height").unwrap_or_default();
        let style = self.host.style().get_property_value("min-block-size");
        if !height.is_empty() && style.is_ok_and(|style| style.is_empty()) {
            dispatch::warn_attribute("height", &height, "a CSS length, or a number of px");
        }
    }

    /// Sends an action to the reducer.
    pub(super) fn act(&self, action: Action) {
        self.send(AppMessage::Apply(action));
    }

    /// Shows a stretch of time, when the chunk for that is loaded. Each end is an EDTF date and may be missing.
    pub(super) fn show(self: &Rc<Self>, from: Option<String>, to: Option<String>) {
        if self.read(|state| state.drawn_feed().is_some()) {
            self.with_chunks(
                UPDATE_CHUNK,
                Box::new(move |controller| {
                    if let Some(update) = embed_chunks().update {
                        (update.show)(controller, from.as_deref(), to.as_deref());
                    }
                }),
            );
        }
    }

    /// Shows a stretch of time.
    pub(super) fn show_now(&self, from: Option<&str>, to: Option<&str>) {
        let Some(scene) = self.drawn_scene() else {
            return;
        };
        let all = Window::all(&scene.timeline, today());
        let start = read_date(from)
            .and_then(|date| date.earliest())
            .map_or(all.start, Day::start);
        let end = read_date(to)
            .and_then(|date| date.latest())
            .map_or(all.end, Day::end);
        if start < end {
            self.act(Action::SetWindow(Window { start, end }));
        } else {
            dispatch::warn_attribute("from", from.unwrap_or(""), "a date before `to`");
        }
    }

    /// Opens the event with an id, if there is one, or closes the opened event.
    fn event_changed(&self, id: Option<&str>) {
        match id {
            Some(id) => {
                let event = self.read(|state| state.drawn_feed().and_then(|feed| feed.event(id)));
                if let Some(event) = event {
                    self.act(Action::Open(event));
                }
            }
            None => self.act(Action::Close),
        }
    }

    /// Enters or leaves kiosk mode. A kiosk may have no network later, so the catalogs of all its languages
    /// are loaded before.
    fn kiosk_changed(self: &Rc<Self>, attributes: &Attributes, scene: &Scene) {
        let prefix = attributes.link.as_deref();
        let prefix = prefix.map(|link| history::prefix(self.place, link));
        self.with_app(|app| app.prefix = prefix);
        let kiosk = attributes.kiosk;
        let tags = if kiosk {
            attributes.tags(scene)
        } else {
            Vec::new()
        };
        self.with_catalogs(
            tags,
            Box::new(move |controller| controller.act(Action::SetKiosk(kiosk))),
        );
    }

    /// Follows the page's background and its language.
    pub(super) fn follow_page(self: &Rc<Self>) {
        let attributes = Attributes::read(&self.host);
        self.update_colors(&attributes);
        let lang_changed = self.with_app(|app| app.page_lang != attributes.lang);
        if let Some(scene) = self.drawn_scene().filter(|_| lang_changed == Some(true)) {
            self.ask_lang(&attributes, &scene);
        }
    }

    /// Switches to the page's language.
    fn ask_lang(&self, attributes: &Attributes, scene: &Scene) {
        self.with_app(|app| app.page_lang.clone_from(&attributes.lang));
        self.act(Action::SetHostLanguage(
            attributes.language(&scene.feed.languages),
            attributes.lang.clone().unwrap_or_default(),
        ));
    }

    /// Applies the theme and the colours that fit the page.
    fn update_colors(&self, attributes: &Attributes) {
        let Some(colors) = self.colors(attributes) else {
            return;
        };
        let rejected = colors.rejected.clone();
        let before = self.with_app(|app| std::mem::replace(&mut app.rejected_colors, rejected));
        if let Some(before) = before {
            log_rejected(&before, &colors.rejected);
            self.send(AppMessage::SetStyle(colors.theme, colors.style));
        }
    }

    /// Returns the theme and the colours that fit the page. Nothing before the first drawing.
    pub(super) fn colors(&self, attributes: &Attributes) -> Option<surface::Colors> {
        let shadow = self.host.shadow_root()?;
        Some(surface::resolve(&self.host, &shadow, attributes.theme))
    }
}

/// Logs which of the page's colours are rejected, unless that is what was logged before.
pub(super) fn log_rejected(before: &str, rejected: &str) {
    if rejected != before && !rejected.is_empty() {
        dispatch::log(Severity::Warning, rejected);
    }
}

/// Reads the filter that the page asks for. No filter before the chunk that reads it is loaded.
pub(super) fn read_filter(text: &str, scene: &Scene) -> Filter {
    let page = embed_chunks().page;
    page.map_or_else(Filter::default, |page| (page.filter)(text, scene))
}

fn read_date(text: Option<&str>) -> Option<Edtf> {
    let text = text?;
    Edtf::parse(text)
        .map_err(|_| dispatch::warn_attribute("from/to", text, "an EDTF date such as 2022-09-14"))
        .ok()
}
