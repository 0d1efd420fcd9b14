//! Changes of the host page after the first drawing: attributes, the page's language and colours.

use std::rc::Rc;

use web_sys::Element;

use super::attributes::Attributes;
use super::chunk::{UPDATE_CHUNK, embed_chunks};
use super::today::today;
use super::{Controller, dispatch, history, surface};
use crate::view::state::{Action, Manner};
use crate::view::{AppMessage, Density, Scene};
use masar_edtf::Day;
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
        self.check_attribute(name);
        match name {
            "lang" => self.ask_lang(&attributes, &scene),
            "dir" => self.act(Action::SetDirection(attributes.direction)),
            "view" => self.follow(Action::SetHostView(attributes.view)),
            "theme" => self.update_colors(&attributes),
            "refresh" => self.restart_refresh(),
            "event" => self.event_changed(attributes.event.as_deref()),
            "calendar" => self.act(Action::ShowHijri(attributes.hijri)),
            "from" | "to" if attributes.from.is_none() && attributes.to.is_none() => {
                self.follow(Action::ResetWindow);
            }
            "from" | "to" => self.show(attributes.from.as_deref(), attributes.to.as_deref()),
            "controls" => self.act(Action::SetControls(attributes.controls)),
            "filter" => self.with_tools(Box::new(|controller| {
                if let Some(scene) = controller.drawn_scene() {
                    let filter = Attributes::read(&controller.host).filter;
                    let filter = filter.map_or_else(Filter::default, |it| read_filter(&it, &scene));
                    controller.act(Action::SetHostFilter(filter));
                }
            })),
            "kiosk" => self.kiosk_changed(&attributes, &scene),
            "heading-level" => self.act(Action::SetHeading(attributes.heading)),
            "link" => self.link_changed(&attributes),
            "media-hosts" => self.act(Action::SetMediaHosts(attributes.media_hosts)),
            _ => {}
        }
    }

    /// Sends an action to the reducer.
    pub(super) fn act(&self, action: Action) {
        self.send(AppMessage::Apply(action));
    }

    /// Sends an action that follows from an attribute to the reducer.
    fn follow(&self, action: Action) {
        self.act_for_page(action, Manner::default());
    }

    /// Shows a stretch of time. Each end is an EDTF date and may be missing.
    pub(super) fn show(&self, from: Option<&str>, to: Option<&str>) {
        let Some(scene) = self.drawn_scene() else {
            return;
        };
        let all = Window::all(&scene.timeline, today());
        let start = self
            .date("from", from)
            .and_then(|date| date.earliest())
            .map_or(all.start, Day::start);
        let end = self
            .date("to", to)
            .and_then(|date| date.latest())
            .map_or(all.end, Day::end);
        if start < end {
            self.follow(Action::SetWindow(Window { start, end }));
        } else {
            let from = from.unwrap_or("");
            self.warn_attribute("from", from, "a date before to", "what was shown before");
        }
    }

    /// Opens the event with an id, if there is one, or closes the opened event.
    fn event_changed(&self, id: Option<&str>) {
        match id {
            Some(id) => {
                let event = self.read(|state| state.drawn_feed().and_then(|feed| feed.event(id)));
                self.follow(event.map_or(Action::Close, Action::Open));
            }
            None => self.follow(Action::Close),
        }
    }

    /// Enters or leaves kiosk mode. A kiosk may have no network later, so the catalogs of all its languages
    /// are loaded before.
    fn kiosk_changed(self: &Rc<Self>, attributes: &Attributes, scene: &Scene) {
        self.link_changed(attributes);
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

    /// Follows another prefix of links, or the wish for no links.
    fn link_changed(&self, attributes: &Attributes) {
        let prefix = attributes.link.as_deref();
        let prefix = prefix.map(|link| history::prefix(self.place, link));
        let offers_links = prefix.is_some();
        self.with_app(|app| app.prefix = prefix);
        self.act(Action::OfferLinks(offers_links));
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

    /// Switches to the page's language, if the feed has it or has no languages: a browser that translates the page sets
    /// another one.
    fn ask_lang(&self, attributes: &Attributes, scene: &Scene) {
        self.with_app(|app| app.page_lang.clone_from(&attributes.lang));
        let languages = &scene.feed.languages;
        if attributes.common_language(languages).is_some() || languages.is_empty() {
            self.act(Action::SetHostLanguage(
                attributes.language(languages),
                attributes.lang.clone().unwrap_or_default(),
            ));
        }
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
        self.update_density();
    }

    /// Draws the axis again if the page asks for another density than that of the drawing.
    fn update_density(&self) {
        let shadow = self.host.shadow_root();
        let frame = shadow.and_then(|shadow| shadow.query_selector(".plot-frame").ok()?);
        let asked = Density::around(&self.host).class().as_str();
        let is_drawn = |frame: Element| {
            let classes = frame.class_name();
            classes.split_once(' ').map_or("", |(_, density)| density) == asked
        };
        if frame.is_some_and(|frame| !is_drawn(frame)) {
            self.act(Action::DrawAgain);
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
