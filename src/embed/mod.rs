//! The host page's side: mounting, attributes, methods, and the only place in the Wasm that
//! dispatches events ([`signals`]). Drawing does not belong here, but for the one sentence that
//! stands where there is nothing to draw ([`failure`]).

mod attributes;
mod failure;
mod history;
mod numbers;
mod pages;
mod promise;
mod save;
mod share;
mod sheet;
mod signals;
mod speech;
mod surface;
mod widget;
mod zone;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

use crate::date::{Day, Edtf};
use crate::feed;
use crate::layout::Window;
use crate::locale;
use crate::view::state::{Action, Said, Wish};
use crate::view::{App, Message, Offers, Props, Scene, Signal};

pub use widget::Widget;

use attributes::Attributes;

struct Inner {
    host: HtmlElement,
    shadow: RefCell<Option<ShadowRoot>>,
    app: RefCell<Option<AppHandle<App>>>,
    scene: RefCell<Option<Rc<Scene>>>,
    surface: RefCell<Option<surface::Watch>>,
    /// Event to open once the feed is there.
    wanted: RefCell<Option<String>>,
    /// The language the page asked for when it was last looked at: only another one is followed, so
    /// that a change of class does not undo what the visitor chose.
    asked_lang: RefCell<Option<String>>,
    /// What stands before the slash in links to this widget; nothing where the page wants none.
    prefix: RefCell<Option<String>>,
    /// The feed's address.
    address: RefCell<String>,
    /// The feed's pages that have arrived.
    pages: RefCell<pages::Pages>,
    /// Counts the feeds: a page of an older one is dropped.
    run: Cell<u32>,
    /// Hears of Back and of links followed within the page, as long as the element is in it.
    history: RefCell<Option<history::Watch>>,
}

impl Inner {
    /// Everything wrong with a page of the feed goes to the console, a line each, for whoever keeps it.
    fn report(&self, findings: &[feed::Finding], url: &str) {
        // A feed with one mistake in every event must not drown the console.
        const MOST: usize = 50;
        for finding in findings.iter().take(MOST) {
            signals::say(finding.severity, signals::finding_line(finding, url));
        }
        if let Some(last) = findings.last() {
            let more = if findings.len() > MOST {
                "There is more. "
            } else {
                ""
            };
            let line = [
                "masar: ",
                more,
                "`masar check ",
                url,
                "` says how to mend each.",
            ]
            .concat();
            signals::say(last.severity, line);
        }
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
        let link = prefix.as_deref().and_then(history::link);
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
            width: self.host.get_bounding_client_rect().width(),
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
    fn clean_root(&self) -> Option<Element> {
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

    fn fail(self: &Rc<Self>) {
        let lang = Attributes::read(&self.host).language(&[]);
        self.spoken(&lang, Rc::new(|inner| inner.say_failure()));
    }

    fn say_failure(&self) {
        if self.app.borrow().is_some() {
            // What is shown stays shown.
            signals::state(&self.host, "stale");
            return;
        }
        let attributes = Attributes::read(&self.host);
        let lang = attributes.language(&[]);
        let (theme, surface) = surface::resolve(&self.host, attributes.theme);
        if let Some(root) = self.clean_root() {
            failure::show(&root, locale::words(&lang), theme, &surface);
        }
        signals::state(&self.host, "error");
    }

    fn signal(self: &Rc<Self>, signal: Signal) {
        match signal {
            Signal::Ready => {
                signals::state(&self.host, self.shown_state());
                signals::ready(
                    &self.host,
                    self.scene
                        .borrow()
                        .as_ref()
                        .map_or(0, |scene| scene.feed.events.len()),
                );
            }
            Signal::Selected(event) => {
                let id = event.and_then(|event| {
                    self.scene
                        .borrow()
                        .as_ref()
                        .map(|scene| scene.feed.events[event].id.clone())
                });
                signals::select(&self.host, id.as_deref());
            }
            Signal::View(view) => signals::view(&self.host, view.name()),
            Signal::Chose(link, step) => {
                if let Some(prefix) = &*self.prefix.borrow() {
                    history::write(&link, prefix, step);
                }
            }
            Signal::Wish(wish, lang) => self.grant(wish, &lang),
            Signal::Save(name, kind, text) => save::save(name, kind, &text),
            Signal::Speak(lang, message) => {
                self.spoken(&lang, Rc::new(move |inner| inner.send(message.clone())));
            }
        }
    }

    fn shown_state(&self) -> &'static str {
        if self.pages.borrow().lacking {
            return "stale";
        }
        let empty = self
            .scene
            .borrow()
            .as_ref()
            .is_none_or(|scene| scene.feed.events.is_empty());
        if empty { "empty" } else { "ready" }
    }

    fn send(&self, message: Message) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(message);
        }
    }

    fn attribute_changed(self: &Rc<Self>, name: &str) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let attributes = Attributes::read(&self.host);
        match name {
            "lang" | "dir" => self.send(Message::Act(Action::AskLang(
                attributes.language(&scene.feed.languages),
            ))),
            "view" => self.send(Message::Act(Action::Ask(attributes.view))),
            "theme" => self.resurface(&attributes),
            "event" => match attributes.event {
                Some(id) => {
                    if let Some(event) = event_of(&scene, &id) {
                        self.send(Message::Act(Action::Open(event)));
                    }
                }
                None => self.send(Message::Act(Action::Close)),
            },
            "from" | "to" => self.look(attributes.from.as_deref(), attributes.to.as_deref()),
            _ => {}
        }
    }

    fn look(&self, from: Option<&str>, to: Option<&str>) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let opening = Window::all(&scene.timeline, today());
        let start = read_date(from)
            .and_then(|date| date.earliest())
            .map_or(opening.start, Day::start);
        let end = read_date(to)
            .and_then(|date| date.latest())
            .map_or(opening.end, Day::end);
        if start < end {
            self.send(Message::Act(Action::Look(Window { start, end })));
        } else {
            signals::warn("from", from.unwrap_or(""), "a date before `to`");
        }
    }

    fn resurface(&self, attributes: &Attributes) {
        let (theme, surface) = surface::resolve(&self.host, attributes.theme);
        self.send(Message::Surface(theme, surface));
    }

    /// Takes over what changed around the element: its background, its language.
    fn follow_page(&self) {
        let attributes = Attributes::read(&self.host);
        self.resurface(&attributes);
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let lang = attributes.language(&scene.feed.languages);
        if self.asked_lang.replace(attributes.lang.clone()) != attributes.lang {
            self.send(Message::Act(Action::AskLang(lang)));
        }
    }

    /// Does what the view cannot.
    fn grant(self: &Rc<Self>, wish: Wish, lang: &str) {
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        let prefix = self.prefix.borrow().clone();
        let address = |event: usize| match &prefix {
            Some(prefix) => history::address(&scene.feed.events[event].id, prefix),
            None => String::new(),
        };
        match wish {
            Wish::Copy(event) => {
                let inner = Rc::downgrade(self);
                let link = address(event);
                share::copy(&link.clone(), move |copied| {
                    let said = if copied {
                        Said::Copied
                    } else {
                        Said::Link(link.clone())
                    };
                    if let Some(inner) = inner.upgrade() {
                        inner.send(Message::Act(Action::Said(said)));
                    }
                });
            }
            Wish::Share(event) => {
                let of = &scene.feed.events[event];
                share::share(of.title.get(lang, "").0, &address(event));
            }
            Wish::Calendar(event) => {
                let text = save::calendar(&scene, event, lang, &self.address.borrow(), &address);
                if let Some(text) = text {
                    save::save("masar.ics", "text/calendar;charset=utf-8", &text);
                }
            }
            Wish::Rows => {}
        }
    }

    fn watch_history(self: &Rc<Self>) {
        let watch = history::Watch::new(&self.when_called(Inner::follow_address));
        self.history.replace(watch);
    }

    /// Does that as long as the widget lives.
    fn when_called(self: &Rc<Self>, act: fn(&Inner)) -> Rc<dyn Fn()> {
        let inner = Rc::downgrade(self);
        Rc::new(move || {
            if let Some(inner) = inner.upgrade() {
                act(&inner);
            }
        })
    }

    /// Becomes what the address says, after Back or a link within the page.
    fn follow_address(&self) {
        let Some(prefix) = self.prefix.borrow().clone() else {
            return;
        };
        if let Some(link) = history::followed(&prefix) {
            self.send(Message::Act(Action::Follow(Box::new(link))));
        }
    }

    fn watch_surface(self: &Rc<Self>) {
        let changed = self.when_called(Inner::follow_page);
        let watch = surface::Watch::new(&self.host, &changed);
        self.surface.replace(Some(watch));
    }
}

/// The event with an id.
fn event_of(scene: &Scene, id: &str) -> Option<usize> {
    scene.feed.events.iter().position(|event| event.id == id)
}

fn read_date(text: Option<&str>) -> Option<Edtf> {
    let text = text?;
    Edtf::parse(text)
        .map_err(|_| signals::warn("from/to", text, "an EDTF date such as 2022-09-14"))
        .ok()
}

/// The day of the visitor's clock, where they are.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(
        i64::from(now.get_full_year()),
        (now.get_month() + 1) as u8,
        now.get_date() as u8,
    )
    .unwrap_or(Day(0))
}
