//! The host page's side: mounting, attributes, methods, and the only place in the Wasm that
//! dispatches events ([`signals`]). Drawing does not belong here.

mod arrival;
mod attributes;
mod calendar;
mod catalogs;
mod chunk;
mod history;
mod opening;
mod pages;
mod paint;
mod promise;
mod save;
mod share;
mod sheet;
mod signals;
mod surface;
mod voice;
mod watch;
mod widget;
mod zone;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::{HtmlElement, ShadowRoot};
use yew::prelude::*;

use crate::view::chunk::{Chunk, ChunkSet, loaded};
use crate::view::link::Link;
use crate::view::state::{Action, Effect};
use crate::view::{App, Command, HostEvent, Notice, Scene};
use masar_edtf::{Day, Edtf};
use masar_layout::Window;
use masar_timeline::Filter;

pub use widget::Widget;

use attributes::Attributes;
use chunk::embed_chunks;

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
    /// The feed's pages that have arrived.
    pages: RefCell<pages::Pages>,
    /// Counts the pages that were taken in: what was asked for before the last of them is dropped.
    run: Cell<u32>,
    /// What stands before the slash in links to this widget; nothing where the page wants none.
    prefix: RefCell<Option<String>>,
    /// What the visitor chose before the chunk that writes it into the address was loaded, and whether Back
    /// leads to what was before.
    unwritten: RefCell<Option<(Link, bool)>>,
    /// Chunks were asked for because the visitor came near.
    approached: Cell<bool>,
    /// The chunks on their way.
    loading: Cell<ChunkSet>,
    /// What waits for chunks, in order.
    waiting: RefCell<Vec<(ChunkSet, catalogs::Then)>>,
    /// Hears of Back and of links followed within the page, as long as the element is in it.
    history: RefCell<Option<history::Watch>>,
    /// Hears of the printer and of the connection.
    heard: RefCell<Vec<EventListener>>,
    /// Asks for the feed again.
    timer: RefCell<Option<watch::Timer>>,
    /// How it stands with the feed, where it does not stand well.
    notice: RefCell<Option<Notice>>,
    /// What was said last of the page's colours.
    refused: RefCell<String>,
    /// Whether what is drawn is the feed.
    drawn: Cell<bool>,
    /// What is being read aloud.
    reading: RefCell<Option<voice::Reading>>,
    /// Hears when the device has other voices.
    voices: RefCell<Option<EventListener>>,
}

impl Inner {
    fn signal(self: &Rc<Self>, signal: HostEvent) {
        match signal {
            HostEvent::Ready => {
                signals::state(&self.host, self.shown_state());
                signals::ready(
                    &self.host,
                    self.scene
                        .borrow()
                        .as_ref()
                        .map_or(0, |scene| scene.feed.events.len()),
                );
                self.watch_voices();
            }
            HostEvent::Selected(event) => {
                let id = event.and_then(|event| {
                    self.scene
                        .borrow()
                        .as_ref()
                        .map(|scene| scene.feed.events[event].id.clone())
                });
                signals::select(&self.host, id.as_deref());
            }
            HostEvent::ViewChanged(view) => signals::view(&self.host, view.name()),
            HostEvent::LinkChanged(link, step) => self.chose(link, step),
            HostEvent::WithChunks(needed, then) => {
                self.with_chunks(needed, Rc::new(move |_| then()))
            }
            HostEvent::Interest => self.approached(),
            HostEvent::Effect(effect, lang) => self.perform(effect, lang),
            HostEvent::ReadAloud(event, context) => self.with_chunks(
                ChunkSet::of(&[Chunk::Tools]),
                Rc::new(move |inner| {
                    if let Some(page) = embed_chunks().page {
                        (page.read)(inner, event, &context);
                    }
                }),
            ),
            HostEvent::SaveTable(context, rows) => self.with_chunks(
                ChunkSet::of(&[Chunk::Tools]),
                Rc::new(move |_| {
                    if let Some(page) = embed_chunks().page {
                        (page.save_table)(&context, &rows);
                    }
                }),
            ),
            HostEvent::LoadCatalog(lang, message) => {
                self.with_catalog(&lang, Rc::new(move |inner| inner.send(message.clone())));
            }
        }
    }

    fn shown_state(&self) -> &'static str {
        if self.notice.borrow().is_some() || self.pages.borrow().missing.is_some() {
            return "stale";
        }
        let empty = self
            .scene
            .borrow()
            .as_ref()
            .is_none_or(|scene| scene.feed.events.is_empty());
        if empty { "empty" } else { "ready" }
    }

    fn send(&self, message: Command) {
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
            "view" => self.send(Command::Act(Action::Ask(attributes.view))),
            "theme" => self.resurface(&attributes),
            "refresh" => self.watch_clock(),
            "event" => match attributes.event {
                Some(id) => {
                    if let Some(event) = event_of(&scene, &id) {
                        self.send(Command::Act(Action::Open(event)));
                    }
                }
                None => self.send(Command::Act(Action::Close)),
            },
            "calendar" => self.send(Command::Act(Action::Hijri(attributes.hijri))),
            "from" | "to" => self.look(attributes.from.as_deref(), attributes.to.as_deref()),
            "controls" => self.send(Command::Act(Action::Offer(attributes.controls))),
            "filter" => self.with_chunks(
                ChunkSet::of(&[Chunk::Tools]),
                Rc::new(|inner| {
                    let filter = inner.filter(Attributes::read(&inner.host).filter.as_deref());
                    inner.send(Command::Act(Action::AskFilter(filter)));
                }),
            ),
            "kiosk" => self.become_kiosk(&attributes, &scene),
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
            self.send(Command::Act(Action::Look(Window { start, end })));
        } else {
            signals::warn("from", from.unwrap_or(""), "a date before `to`");
        }
    }

    /// The filter that the page begins with; each part is warned about that is none or that the feed does
    /// not have.
    fn filter(&self, text: Option<&str>) -> Filter {
        let chunks = (loaded().search, embed_chunks().page);
        let (Some(text), Some(scene), (Some(search), Some(page))) =
            (text, &*self.scene.borrow(), chunks)
        else {
            return Filter::default();
        };
        let mut bad = |part: &str| {
            let wanted = "what a link to a filtered view says, such as track=ID&from=2022-09";
            signals::warn_part("filter", part, wanted);
        };
        let mut filter = (page.filter)(text, &mut bad);
        for id in (search.strip)(&mut filter, scene) {
            bad(&id);
        }
        filter
    }

    /// Becomes a kiosk, or is one no longer. Once it is one there may be no network: the catalogs of
    /// all its languages are loaded before.
    fn become_kiosk(self: &Rc<Self>, attributes: &Attributes, scene: &Scene) {
        let prefix = attributes.link.clone();
        self.prefix
            .replace(prefix.map(|link| history::prefix(&self.host, link)));
        let kiosk = attributes.kiosk;
        let first = if kiosk {
            attributes.tags(scene)
        } else {
            Vec::new()
        };
        self.with_catalogs(
            first,
            Rc::new(move |inner| inner.send(Command::Act(Action::Kiosk(kiosk)))),
        );
    }

    /// What fits the page now. What of its wishes does not is told once.
    fn look_now(&self, attributes: &Attributes) -> Option<surface::Look> {
        let shadow = self.shadow.borrow().clone()?;
        let look = surface::resolve(&self.host, &shadow, attributes.theme);
        let told = self.refused.replace(look.refused.clone());
        if told != look.refused && !look.refused.is_empty() {
            signals::say(masar_feed::Severity::Warning, look.refused.clone());
        }
        Some(look)
    }

    fn resurface(&self, attributes: &Attributes) {
        if let Some(look) = self.look_now(attributes) {
            self.send(Command::Surface(look.theme, look.style));
        }
    }

    /// Draws for today, where what stands was drawn for another day.
    fn know_the_day(&self) {
        let (now, scene) = (today(), self.scene.borrow().clone());
        if let Some(scene) = scene.filter(|scene| scene.today != now) {
            let scene = Scene::on(scene.feed.clone(), now);
            self.scene.replace(Some(Rc::new(scene)));
            self.redraw();
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
        self.send(Command::Act(Action::AskLang(
            attributes.language(&scene.feed.languages),
            attributes.lang.clone().unwrap_or_default(),
        )));
    }

    /// Does what the view cannot.
    fn perform(self: &Rc<Self>, effect: Effect, lang: String) {
        match effect {
            Effect::CopyLink(_) | Effect::ShareLink(_) | Effect::SaveCalendar(_) => self
                .with_chunks(
                    ChunkSet::of(&[Chunk::Tools]),
                    Rc::new(move |inner| {
                        if let Some(page) = embed_chunks().page {
                            (page.perform)(inner, effect, &lang);
                        }
                    }),
                ),
            Effect::Retry => self.reload(),
            Effect::StopReading => voice::hush(self),
            Effect::CheckDate => self.know_the_day(),
            Effect::SaveTable | Effect::ReadAloud(_) => {}
        }
    }

    /// Becomes what the address says, after Back or a link within the page.
    fn follow_address(&self) {
        let (Some(prefix), Some(page)) = (self.prefix.borrow().clone(), embed_chunks().page) else {
            return;
        };
        if let Some(link) = (page.followed)(&prefix) {
            self.send(Command::Act(Action::Follow(Box::new(link))));
        }
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
    day_of(&js_sys::Date::new_0()).unwrap_or(Day(0))
}

fn day_of(now: &js_sys::Date) -> Option<Day> {
    Day::from_ymd(
        i64::from(now.get_full_year()),
        (now.get_month() + 1) as u8,
        now.get_date() as u8,
    )
}
