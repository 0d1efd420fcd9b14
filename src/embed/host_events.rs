//! The messages of the app that come after the first drawing.

use std::rc::Rc;

use super::chunk::embed_chunks;
use super::{Controller, dispatch, history, speech};
use crate::view::HostEvent;
use crate::view::chunk::{Chunk, ChunkSet};
use crate::view::link::Link;
use crate::view::state::{Action, Effect};

impl Controller {
    /// Handles a message from the app, but for those that [`Controller::on_host_event`] handles.
    pub(super) fn handle(self: &Rc<Self>, event: HostEvent) {
        match event {
            HostEvent::Selected(event) => {
                let scene = self.drawn_scene();
                let id = scene
                    .zip(event)
                    .map(|(scene, event)| scene.feed.events[event].id.clone());
                dispatch::select(&self.host, id.as_deref());
            }
            HostEvent::Resized => self.check_width(),
            HostEvent::ViewChanged(view) => dispatch::view(&self.host, view.name()),
            HostEvent::LinkChanged(link, step) => self.write_link(link, step),
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
            HostEvent::Ready | HostEvent::NeedsChunks(..) | HostEvent::Approached => {}
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
}
