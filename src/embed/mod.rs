//! The host page's side: mounting, attributes, methods, and the only place in the Wasm that
//! dispatches events ([`signals`]). Drawing does not belong here.

mod again;
mod attributes;
mod calendar;
mod history;
mod numbers;
mod paint;
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

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

use crate::date::{Date, Day, Edtf, Precision, Qualifier, TimeOfDay};
use crate::feed;
use crate::layout::Window;
use crate::locale;
use crate::view::state::{Action, Said, Wish};
use crate::view::{App, Message, Notice, Offers, Props, Scene, Signal};

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
    /// The feed's address.
    address: RefCell<String>,
    /// What stands before the slash in links to this widget; nothing where the page wants none.
    prefix: RefCell<Option<String>>,
    /// Hears of Back and of links followed within the page, as long as the element is in it.
    history: RefCell<Option<history::Watch>>,
    /// Hears of the page being printed.
    print: RefCell<Vec<EventListener>>,
    /// Asks for the feed again.
    again: RefCell<Option<again::Watch>>,
    /// How it stands with the feed, where it does not stand well.
    notice: RefCell<Option<Notice>>,
    /// What was said last of the page's colours.
    refused: RefCell<String>,
    /// Whether what is drawn is the feed.
    drawn: Cell<bool>,
}

impl Inner {
    /// Takes in a feed's text, or nothing where it is the one that is shown; `copy`: when the copy was
    /// made that this is. Says whether there is a feed to show.
    fn arrived(self: &Rc<Self>, text: Option<&str>, url: &str, copy: Option<&str>) -> bool {
        let notice = copy.map(|moment| Notice::Old(moment_of(moment)));
        let Some(text) = text else {
            self.tell(notice);
            return true;
        };
        let reading = match feed::read(text) {
            Ok(reading) => reading,
            Err(finding) => {
                signals::error(&self.host, &finding, url);
                self.fail();
                return false;
            }
        };
        self.report(&reading.findings, url);
        let scene = Rc::new(Scene::new(reading.feed, today()));
        self.address.replace(url.to_owned());
        self.scene.replace(Some(scene.clone()));
        if self.drawn.get() {
            self.send(Message::Replace(scene));
            self.tell(notice);
            return true;
        }
        self.notice.replace(notice);
        let attributes = Attributes::read(&self.host);
        let lang = attributes.language(&scene.feed.languages);
        let linked = attributes
            .link
            .and_then(|link| history::link(&history::prefix(&self.host, link))?.lang)
            .filter(|lang| scene.feed.languages.contains(lang));
        let lang = linked.unwrap_or(lang);
        let page = attributes.lang.unwrap_or_default();
        let tag = locale::on_page(&lang, &page);
        self.spoken(tag, Rc::new(|inner| inner.mount()));
        true
    }

    /// Says how it stands with the feed beside what is drawn.
    fn tell(&self, notice: Option<Notice>) {
        self.notice.replace(notice.clone());
        self.send(Message::Notice(notice));
        signals::state(&self.host, self.shown_state());
    }

    /// Everything wrong with the feed goes to the console, a line each, for whoever keeps it.
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
        if self.drawn.replace(true) {
            return;
        }
        let attributes = Attributes::read(&self.host);
        let lang = attributes.language(&scene.feed.languages);
        let sought = (attributes.from.clone(), attributes.to.clone());
        let notice = self.notice.borrow().clone();
        self.draw(attributes, scene, lang, notice);
        if sought.0.is_some() || sought.1.is_some() {
            self.look(sought.0.as_deref(), sought.1.as_deref());
        }
    }

    /// Draws a scene, or what there is to say without one, in place of what stands there.
    fn draw(
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
        let Some(root) = self.clean_root(notice.as_ref()) else {
            return;
        };
        // The widget itself says it from here on.
        drop(self.host.remove_attribute("aria-busy"));
        self.asked_lang.replace(attributes.lang.clone());
        let Some(look) = self.look_now(&attributes) else {
            return;
        };
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
            page_lang: attributes.lang.unwrap_or_default(),
            view: attributes.view,
            today: today(),
            selected,
            width: self.host.get_bounding_client_rect().width(),
            theme: look.theme,
            surface: look.style,
            heading: attributes.heading,
            link,
            hijri: attributes.hijri,
            calendar: calendar::umalqura,
            offers,
            notice,
            focused,
            signal,
        };
        let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
        self.app.replace(Some(app));
        self.watch();
    }

    /// Watches everything around the element, as long as that is in the page.
    fn watch(self: &Rc<Self>) {
        self.watch_surface();
        self.watch_history();
        self.watch_print();
        self.watch_feed();
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
        if notice == Some(&Notice::Awaited) {
            shadow.append_child(&root).ok()?;
        } else {
            shadow
                .insert_before(&root, shadow.first_child().as_ref())
                .ok()?;
        }
        self.shadow.replace(Some(shadow));
        Some(root)
    }

    /// The feed could not be had, or not be read.
    fn fail(self: &Rc<Self>) {
        if self.drawn.get() {
            // What is shown stays shown.
            self.tell(Some(Notice::Old(None)));
            return;
        }
        self.stand_in(Notice::Missing);
        signals::state(&self.host, "error");
    }

    /// The feed is on its way, the widget already there.
    fn awaits(self: &Rc<Self>) {
        if self.app.borrow().is_some() {
            self.send(Message::Busy);
        } else {
            self.stand_in(Notice::Awaited);
        }
    }

    /// Says how it stands with the feed where there is nothing else to show.
    fn stand_in(self: &Rc<Self>, notice: Notice) {
        let stood = self.notice.replace(Some(notice.clone()));
        if self.app.borrow().is_some() && stood.as_ref() == Some(&notice) {
            self.send(Message::Notice(Some(notice)));
            return;
        }
        let attributes = Attributes::read(&self.host);
        let lang = locale::language(&attributes.language(&[])).tag;
        self.spoken(
            lang,
            Rc::new(move |inner| {
                // Meanwhile a feed may have come, or not come.
                if inner.drawn.get() || inner.notice.borrow().as_ref() != Some(&notice) {
                    return;
                }
                let scene = Rc::new(Scene::new(feed::Feed::default(), today()));
                let attributes = Attributes::read(&inner.host);
                inner.draw(attributes, scene, lang.to_owned(), Some(notice.clone()));
            }),
        );
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
        if self.notice.borrow().is_some() {
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
            "lang" | "dir" => self.ask_lang(&attributes, &scene),
            "view" => self.send(Message::Act(Action::Ask(attributes.view))),
            "theme" => self.resurface(&attributes),
            "refresh" => self.watch_feed(),
            "event" => match attributes.event {
                Some(id) => {
                    if let Some(event) = event_of(&scene, &id) {
                        self.send(Message::Act(Action::Open(event)));
                    }
                }
                None => self.send(Message::Act(Action::Close)),
            },
            "calendar" => self.send(Message::Act(Action::Hijri(attributes.hijri))),
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

    /// What fits the page now. What of its wishes does not is told once.
    fn look_now(&self, attributes: &Attributes) -> Option<surface::Look> {
        let shadow = self.shadow.borrow().clone()?;
        let look = surface::resolve(&self.host, &shadow, attributes.theme);
        let told = self.refused.replace(look.refused.clone());
        if told != look.refused && !look.refused.is_empty() {
            signals::say(feed::Severity::Warning, look.refused.clone());
        }
        Some(look)
    }

    fn resurface(&self, attributes: &Attributes) {
        if let Some(look) = self.look_now(attributes) {
            self.send(Message::Surface(look.theme, look.style));
        }
    }

    /// Takes over what changed around the element: its background, its language.
    fn follow_page(&self) {
        let attributes = Attributes::read(&self.host);
        self.resurface(&attributes);
        let Some(scene) = self.scene.borrow().clone() else {
            return;
        };
        if *self.asked_lang.borrow() != attributes.lang {
            self.ask_lang(&attributes, &scene);
        }
    }

    /// Speaks the page's language.
    fn ask_lang(&self, attributes: &Attributes, scene: &Scene) {
        self.asked_lang.replace(attributes.lang.clone());
        self.send(Message::Act(Action::AskLang(
            attributes.language(&scene.feed.languages),
            attributes.lang.clone().unwrap_or_default(),
        )));
    }

    /// Does what the view cannot.
    fn grant(self: &Rc<Self>, wish: Wish, lang: &str) {
        if wish == Wish::Retry {
            signals::call(&self.host, "reload", &JsValue::UNDEFINED);
        }
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
            Wish::Rows | Wish::Retry => {}
        }
    }

    /// The story of all events is drawn for the printer, and taken away after it. A browser lays out
    /// the sheets only when these events were heard, and Yew draws before that, in a microtask.
    fn watch_print(self: &Rc<Self>) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let hear = |name, printing| {
            let inner = Rc::downgrade(self);
            EventListener::new(&window, name, move |_| {
                if let Some(inner) = inner.upgrade() {
                    inner.send(Message::Print(printing));
                }
            })
        };
        let heard = vec![hear("beforeprint", true), hear("afterprint", false)];
        self.print.replace(heard);
    }

    fn watch_feed(self: &Rc<Self>) {
        let refresh = Attributes::read(&self.host).refresh;
        self.again.replace(again::Watch::new(&self.host, refresh));
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

/// A moment as HTTP writes it (RFC 9110, section 5.6.7), on the visitor's clock.
fn moment_of(text: &str) -> Option<Edtf> {
    let moment = js_sys::Date::new(&JsValue::from_str(text));
    let (year, month, of_month) = day_of(&moment)?.ymd();
    Some(Edtf::Date(Date {
        year,
        precision: Precision::Minute,
        month: Some(month),
        day: Some(of_month),
        time: Some(TimeOfDay {
            hour: moment.get_hours() as u8,
            minute: moment.get_minutes() as u8,
            second: None,
            zone: None,
        }),
        qualifier: Qualifier::default(),
        pattern: None,
        significant: 0,
    }))
}

/// The day of the visitor's clock, where they are.
fn today() -> Day {
    day_of(&js_sys::Date::new_0()).unwrap_or(Day(0))
}

fn day_of(now: &js_sys::Date) -> Option<Day> {
    Day::from_ymd(
        i64::from(now.get_full_year()),
        (now.get_month() + 1) as u8,
        now.get_date() as u8,
    )
}
