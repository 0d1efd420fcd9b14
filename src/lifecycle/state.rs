//! The states of one element, and the transitions between them.

use std::mem;
use std::rc::Rc;

use super::{Absence, LoadedFeed, NextPage, PageOutcome, PageRequest, PendingLink, Source, Task};
use crate::view::Scene;
use crate::view::link::Link;

/// The state of one element. `W` is the widget that is drawn in it.
#[derive(Default)]
pub(crate) enum ElementState<W> {
    /// Nothing is drawn, and no feed was requested.
    #[default]
    Empty,
    /// There is no feed to draw: a notice takes its place.
    Fallback {
        /// Why there is none.
        absence: Absence,
        /// The widget with the notice; nothing while its catalog loads.
        widget: Option<W>,
        /// A feed that arrived before and was not drawn.
        feed: Option<Box<LoadedFeed>>,
    },
    /// A feed has arrived. The chunks and catalogs for its first drawing load.
    Preparing {
        /// The feed.
        feed: Box<LoadedFeed>,
        /// The widget of the fallback, if one is drawn.
        widget: Option<W>,
    },
    /// The feed is drawn.
    Mounted {
        /// The feed.
        feed: Box<LoadedFeed>,
        /// The widget.
        widget: W,
        /// The link that waits for the chunk that writes it into the address.
        link: Option<Box<PendingLink>>,
    },
}

impl<W> ElementState<W> {
    /// The feed was requested and has not arrived.
    pub(crate) fn feed_awaited(&mut self) -> Option<Task> {
        match self {
            ElementState::Mounted { .. }
            | ElementState::Fallback {
                widget: Some(_), ..
            }
            | ElementState::Preparing {
                widget: Some(_), ..
            } => Some(Task::ShowBusy),
            _ => self.fall_back(Absence::Awaited),
        }
    }

    /// The feed could not be loaded or read.
    pub(crate) fn feed_failed(&mut self) -> Option<Task> {
        let ElementState::Mounted { feed, .. } = self else {
            return self.fall_back(Absence::Missing);
        };
        feed.source = Source::OldCopy(None);
        Some(self.update(None))
    }

    /// A feed arrived and was read.
    pub(crate) fn feed_arrived(&mut self, feed: Box<LoadedFeed>) -> Option<Task> {
        match mem::take(self) {
            ElementState::Mounted { widget, link, .. } => {
                let scene = feed.scene.clone();
                *self = ElementState::Mounted { feed, widget, link };
                Some(self.update(Some(scene)))
            }
            ElementState::Empty => self.prepare(feed, None),
            ElementState::Fallback { widget, .. } | ElementState::Preparing { widget, .. } => {
                self.prepare(feed, widget)
            }
        }
    }

    /// The feed that arrived is the one that arrived last. Its missing page is to be requested once more.
    pub(crate) fn same_feed_arrived(&mut self, source: Source) -> Option<Task> {
        let feed = self.feed_mut()?;
        feed.source = source;
        feed.keep_retry();
        match mem::take(self) {
            ElementState::Fallback {
                feed: Some(feed),
                widget,
                ..
            }
            | ElementState::Preparing { feed, widget } => self.prepare(feed, widget),
            state => {
                *self = state;
                Some(self.update(None))
            }
        }
    }

    /// A request for a further page of the feed has ended. Ignored if the feed has changed since. Also
    /// returns the page after it.
    pub(crate) fn page_settled(
        &mut self,
        request: PageRequest,
        outcome: PageOutcome,
    ) -> (Option<Task>, Option<NextPage>) {
        let Some(feed) = self.feed_mut().filter(|feed| feed.is_current(&request)) else {
            return (None, None);
        };
        let was_partial = feed.is_partial();
        let (scene, next) = feed.settle_page(request, outcome);
        let status_changed = was_partial || feed.is_partial();
        let task = self.drawn_feed().map(|feed| Task::Update {
            scene,
            status: status_changed.then(|| feed.status()),
        });
        (task, next)
    }

    /// The feed is resolved for another day, or more or fewer of its tiles are loaded.
    pub(crate) fn scene_changed(&mut self, scene: Rc<Scene>) -> Option<Task> {
        self.feed_mut()?.scene = scene.clone();
        matches!(self, ElementState::Mounted { .. }).then_some(Task::Update {
            scene: Some(scene),
            status: None,
        })
    }

    /// The fallback was drawn.
    pub(crate) fn fallback_drawn(&mut self, drawn: W) {
        if let ElementState::Fallback { widget, .. } = self {
            *widget = Some(drawn);
        }
    }

    /// The feed was drawn.
    pub(crate) fn mounted(&mut self, widget: W) {
        *self = match mem::take(self) {
            ElementState::Preparing { feed, .. } => ElementState::Mounted {
                feed,
                widget,
                link: None,
            },
            state => state,
        };
    }

    /// Keeps a link until the chunk that writes it is loaded. The newest link replaces the one before; a
    /// step to go back from stays one.
    pub(crate) fn keep_link(&mut self, new: Link, new_step: bool) {
        if let ElementState::Mounted { link, .. } = self {
            let step = new_step || link.as_ref().is_some_and(|link| link.step);
            *link = Some(Box::new(PendingLink { link: new, step }));
        }
    }

    /// Takes the link that waits to be written.
    pub(crate) fn take_link(&mut self) -> Option<Box<PendingLink>> {
        match self {
            ElementState::Mounted { link, .. } => link.take(),
            _ => None,
        }
    }

    /// Takes the page of the feed that waits to be loaded.
    pub(crate) fn take_page(&mut self) -> Option<NextPage> {
        self.feed_mut()?.take_page()
    }

    /// Takes the widget of a fallback, in whose place another is drawn.
    pub(crate) fn take_fallback(&mut self) -> Option<W> {
        match self {
            ElementState::Fallback { widget, .. } | ElementState::Preparing { widget, .. } => {
                widget.take()
            }
            _ => None,
        }
    }

    /// Returns whether a fallback of that kind is to be drawn.
    pub(crate) fn wants_fallback(&self, kind: Absence) -> bool {
        matches!(self, ElementState::Fallback { absence, .. } if *absence == kind)
    }

    /// Returns the feed that is to be drawn for the first time.
    pub(crate) fn preparing(&self) -> Option<&LoadedFeed> {
        match self {
            ElementState::Preparing { feed, .. } => Some(feed),
            _ => None,
        }
    }

    /// Returns the feed that is drawn.
    pub(crate) fn drawn_feed(&self) -> Option<&LoadedFeed> {
        match self {
            ElementState::Mounted { feed, .. } => Some(feed),
            _ => None,
        }
    }

    /// Returns the feed that arrived last, drawn or not.
    pub(crate) fn feed(&self) -> Option<&LoadedFeed> {
        match self {
            ElementState::Empty => None,
            ElementState::Fallback { feed, .. } => feed.as_deref(),
            ElementState::Preparing { feed, .. } | ElementState::Mounted { feed, .. } => Some(feed),
        }
    }

    /// Returns the widget, of the timeline or of the fallback.
    pub(crate) fn widget(&self) -> Option<&W> {
        match self {
            ElementState::Empty => None,
            ElementState::Fallback { widget, .. } | ElementState::Preparing { widget, .. } => {
                widget.as_ref()
            }
            ElementState::Mounted { widget, .. } => Some(widget),
        }
    }

    /// Returns the widget, and drops the rest.
    pub(crate) fn into_widget(self) -> Option<W> {
        match self {
            ElementState::Empty => None,
            ElementState::Fallback { widget, .. } | ElementState::Preparing { widget, .. } => {
                widget
            }
            ElementState::Mounted { widget, .. } => Some(widget),
        }
    }

    /// Returns the widget, of the timeline or of the fallback.
    pub(crate) fn widget_mut(&mut self) -> Option<&mut W> {
        match self {
            ElementState::Empty => None,
            ElementState::Fallback { widget, .. } | ElementState::Preparing { widget, .. } => {
                widget.as_mut()
            }
            ElementState::Mounted { widget, .. } => Some(widget),
        }
    }

    fn feed_mut(&mut self) -> Option<&mut LoadedFeed> {
        match self {
            ElementState::Empty => None,
            ElementState::Fallback { feed, .. } => feed.as_deref_mut(),
            ElementState::Preparing { feed, .. } | ElementState::Mounted { feed, .. } => Some(feed),
        }
    }

    fn prepare(&mut self, feed: Box<LoadedFeed>, widget: Option<W>) -> Option<Task> {
        *self = ElementState::Preparing { feed, widget };
        Some(Task::Prepare)
    }

    /// Shows a notice in place of a feed. A notice that is drawn already is announced once more.
    fn fall_back(&mut self, kind: Absence) -> Option<Task> {
        let (widget, feed) = match mem::take(self) {
            ElementState::Empty => (None, None),
            ElementState::Preparing { feed, widget } => (widget, Some(feed)),
            ElementState::Fallback {
                absence,
                widget,
                feed,
            } if absence != kind || widget.is_none() => (widget, feed),
            state => {
                *self = state;
                return self
                    .wants_fallback(kind)
                    .then_some(Task::RepeatNotice(kind));
            }
        };
        *self = ElementState::Fallback {
            absence: kind,
            widget,
            feed,
        };
        Some(Task::LoadFallback(kind))
    }

    /// Returns the update of a mounted widget: a scene, if there is another, and the status.
    fn update(&self, scene: Option<Rc<Scene>>) -> Task {
        Task::Update {
            scene,
            status: self.drawn_feed().map(LoadedFeed::status),
        }
    }
}
