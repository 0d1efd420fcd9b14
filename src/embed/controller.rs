//! The controller connects one host element to the widget that is drawn in it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::HtmlElement;
use yew::AppHandle;

use super::chunk::embed_chunks;
use super::speech::Reading;
use super::watchers::Watchers;
use super::{dispatch, history, speech};
use crate::lifecycle::chunk_queue::ChunkQueue;
use crate::lifecycle::{Absence, ElementState, Task};
use crate::view::chunk::{Chunk, ChunkSet};
use crate::view::link::Link;
use crate::view::state::{Action, Effect};
use crate::view::{App, Command, HostEvent, Scene};

/// A function that runs once, when what it needs is loaded.
pub(super) type Continuation = Box<dyn FnOnce(&Rc<Controller>)>;

/// The controller of one host element.
///
/// `state` and `chunks` are borrowed for one transition or one read at a time, in [`Controller::read`],
/// [`Controller::change`] and [`Controller::with_app`]. No borrow is held during a call of Yew, of the
/// browser or of the page: the page may call a method of the element from there.
pub(super) struct Controller {
    /// The host element.
    pub(super) host: HtmlElement,
    state: RefCell<ElementState<Box<MountedApp>>>,
    pub(super) chunks: RefCell<ChunkQueue<Continuation>>,
}

/// The Yew app in the shadow root, and what lives as long as it does.
pub(super) struct MountedApp {
    /// The app.
    pub(super) app: AppHandle<App>,
    /// The text before the slash in links to this widget; nothing if the page wants no links.
    pub(super) prefix: Option<String>,
    /// The page's language when it was last read. Only another one is followed, so that a changed class
    /// does not undo the visitor's choice.
    pub(super) page_lang: Option<String>,
    /// The last message about the page's colours.
    pub(super) rejected_colors: String,
    /// The watchers; nothing while the element is out of the page.
    pub(super) watchers: Option<Watchers>,
    /// The listener for the device's voices; nothing until a chunk with it is loaded, and while the
    /// element is out of the page.
    pub(super) voices: Option<EventListener>,
    /// The event that is being read aloud.
    pub(super) reading: Option<Reading>,
}

impl Controller {
    /// Returns the controller of a host element in which nothing is drawn.
    pub(super) fn new(host: HtmlElement) -> Controller {
        Controller {
            host,
            state: RefCell::default(),
            chunks: RefCell::default(),
        }
    }

    /// Reads the state.
    pub(super) fn read<R>(&self, read: impl FnOnce(&ElementState<Box<MountedApp>>) -> R) -> R {
        read(&self.state.borrow())
    }

    /// Changes the state by one transition.
    pub(super) fn change<R>(
        &self,
        change: impl FnOnce(&mut ElementState<Box<MountedApp>>) -> R,
    ) -> R {
        change(&mut self.state.borrow_mut())
    }

    /// Reads or changes what belongs to the app. Does nothing if none is drawn.
    pub(super) fn with_app<R>(&self, with: impl FnOnce(&mut MountedApp) -> R) -> Option<R> {
        self.state.borrow_mut().widget_mut().map(|app| with(app))
    }

    /// Returns the scene of the feed that is drawn.
    pub(super) fn drawn_scene(&self) -> Option<Rc<Scene>> {
        self.read(|state| state.drawn_feed().map(|feed| feed.scene.clone()))
    }

    /// Returns the scene of the feed that arrived last.
    pub(super) fn scene(&self) -> Option<Rc<Scene>> {
        self.read(|state| state.feed().map(|feed| feed.scene.clone()))
    }

    /// Returns the prefix of links to this widget.
    pub(super) fn link_prefix(&self) -> Option<String> {
        self.with_app(|app| app.prefix.clone()).flatten()
    }

    /// Returns whether an app is drawn.
    pub(super) fn is_drawn(&self) -> bool {
        self.read(|state| state.widget().is_some())
    }

    /// Sends a command to the app, if one is drawn.
    pub(super) fn send(&self, command: Command) {
        let scope = self.with_app(|app| (*app.app).clone());
        if let Some(scope) = scope {
            scope.send_message(command);
        }
    }

    /// Carries out the task that follows from a transition.
    pub(super) fn carry_out(self: &Rc<Self>, task: Option<Task>) {
        match task {
            None => {}
            Some(Task::ShowBusy) => self.send(Command::Reloading),
            Some(Task::LoadFallback(absence)) => {
                self.load_fallback(absence);
                self.report_absence(absence);
            }
            Some(Task::RepeatNotice(absence)) => {
                self.send(Command::SetNotice(Some(absence.into())));
                self.report_absence(absence);
            }
            Some(Task::Prepare) => self.prepare(),
            Some(Task::Update { scene, status }) => {
                if let Some(scene) = scene {
                    self.send(Command::ReplaceScene(scene));
                }
                if let Some(status) = status {
                    self.send(Command::SetNotice(status.notice));
                    dispatch::set_data_state(&self.host, status.data_state);
                }
            }
        }
    }

    /// Writes that the feed is missing into `data-state`.
    fn report_absence(&self, absence: Absence) {
        if absence == Absence::Missing {
            dispatch::set_data_state(&self.host, "error");
        }
    }

    /// Handles a message from the app.
    pub(super) fn on_host_event(self: &Rc<Self>, event: HostEvent) {
        match event {
            HostEvent::Ready => self.on_ready(),
            HostEvent::Selected(event) => {
                let scene = self.drawn_scene();
                let id = scene
                    .zip(event)
                    .map(|(scene, event)| scene.feed.events[event].id.clone());
                dispatch::select(&self.host, id.as_deref());
            }
            HostEvent::ViewChanged(view) => dispatch::view(&self.host, view.name()),
            HostEvent::LinkChanged(link, step) => self.write_link(link, step),
            HostEvent::NeedsChunks(needed, then) => {
                self.with_chunks(needed, Box::new(move |_| then()));
            }
            HostEvent::Approached => self.on_interest(),
            HostEvent::PerformEffect(effect, lang) => self.perform(effect, lang),
            HostEvent::ReadAloud(event, context) => self.with_tools(Box::new(move |controller| {
                if let Some(page) = embed_chunks().page {
                    (page.read)(controller, event, &context);
                }
            })),
            HostEvent::SaveTable(context, rows) => self.with_tools(Box::new(move |_| {
                if let Some(page) = embed_chunks().page {
                    (page.save_table)(&context, &rows);
                }
            })),
            HostEvent::NeedsCatalog(lang, command) => {
                self.with_catalog(&lang, Box::new(move |controller| controller.send(command)))
            }
        }
    }

    /// The first drawing of the feed is in the page.
    fn on_ready(self: &Rc<Self>) {
        let ready = self.read(|state| {
            let feed = state.drawn_feed()?;
            Some((feed.status().data_state, feed.scene.feed.events.len()))
        });
        if let Some((data_state, events)) = ready {
            dispatch::set_data_state(&self.host, data_state);
            dispatch::ready(&self.host, events);
            self.watch_voices();
            self.complete_drawing();
        }
    }

    /// Performs an effect of the view.
    fn perform(self: &Rc<Self>, effect: Effect, lang: String) {
        match effect {
            Effect::CopyLink(_) | Effect::ShareLink(_) | Effect::SaveCalendar(_) => {
                self.with_tools(Box::new(move |controller| {
                    if let Some(page) = embed_chunks().page {
                        (page.perform)(controller, effect, &lang);
                    }
                }));
            }
            Effect::Retry => self.reload(),
            Effect::StopReading => speech::stop(self),
            Effect::CheckDate => self.refresh_today(),
            Effect::SaveTable | Effect::ReadAloud(_) => {}
        }
    }

    /// Writes the visitor's choices into the address, now or when the chunk for that is loaded.
    pub(super) fn write_link(self: &Rc<Self>, link: Link, step: bool) {
        let Some(page) = embed_chunks().page else {
            self.change(|state| state.keep_link(link, step));
            // Back has to return to it, also after a method call, which no pointer precedes.
            if step {
                self.load_chunks(ChunkSet::of(&[Chunk::Tools]));
            }
            return;
        };
        // The link replaces one that still waits: another widget of the page may have loaded the chunk.
        self.change(|state| state.take_link());
        if let Some(prefix) = self.link_prefix() {
            (page.write)(&link, &prefix, step);
        }
    }

    /// Takes over what the address contains, after Back or a link within the page.
    pub(super) fn follow_address(self: &Rc<Self>) {
        let Some(prefix) = self.link_prefix() else {
            return;
        };
        let is_empty = embed_chunks().page.is_some() && history::is_empty();
        if is_empty || history::starts_with(&prefix) {
            self.with_tools(Box::new(|controller| {
                let link = |prefix: String| (embed_chunks().page?.followed)(&prefix);
                if let Some(link) = controller.link_prefix().and_then(link) {
                    controller.act(Action::FollowLink(Box::new(link)));
                }
            }));
        }
    }

    /// Calls a function when the chunk with the page's tools is loaded.
    pub(super) fn with_tools(self: &Rc<Self>, then: Continuation) {
        self.with_chunks(ChunkSet::of(&[Chunk::Tools]), then);
    }

    /// Returns a callback for the browser. It does nothing when the widget no longer exists.
    pub(super) fn callback(self: &Rc<Self>, call: fn(&Rc<Controller>)) -> Rc<dyn Fn()> {
        let controller = Rc::downgrade(self);
        Rc::new(move || {
            if let Some(controller) = controller.upgrade() {
                call(&controller);
            }
        })
    }
}
