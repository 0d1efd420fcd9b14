//! The feed that arrived last, and its pages.

use std::rc::Rc;

use masar_edtf::Edtf;
use masar_feed::limits::MAX_PAGES;

use super::DisplayStatus;
use crate::view::{Notice, Scene};

/// Where a feed comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    /// Its address.
    Address,
    /// A copy that was made earlier, at that day and time if they are known: the feed could not be
    /// loaded again.
    OldCopy(Option<Edtf>),
}

/// A feed that arrived, and the page of it that is missing.
pub(crate) struct LoadedFeed {
    /// The feed, resolved for the visitor's day.
    pub(crate) scene: Rc<Scene>,
    /// Where it comes from.
    pub(crate) source: Source,
    /// The request for the page that could not be loaded.
    missing: Option<PageRequest>,
    /// The address of the page after the first one, until the chunk that loads pages takes it.
    waiting: Option<String>,
    /// Whether the page that could not be loaded is to be requested again, when that chunk is there.
    retries: bool,
    /// The number of pages that were read in this element, of all its feeds.
    revision: u32,
}

/// A request for a further page of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PageRequest {
    /// The address of the page, relative to `base`.
    pub(crate) next: String,
    /// The address of the page that names it.
    pub(crate) base: Rc<str>,
    /// The revision of the feed that the page continues.
    revision: u32,
}

/// The result of a request for a page.
pub(crate) enum PageOutcome {
    /// The page could not be loaded or read.
    Missing,
    /// The feed has the page already: its links form a circle.
    Known,
    /// The page was read.
    Read {
        /// The feed with that page.
        scene: Rc<Scene>,
        /// The address of the page that it names, relative to it.
        next: Option<String>,
    },
}

/// The page that a feed names after its last one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NextPage {
    /// It is to be requested.
    Request(PageRequest),
    /// It is not requested before the visitor asks for it. The address, relative to the last page.
    LeftOut(String),
}

impl LoadedFeed {
    /// Returns a feed of one page. `before`: the feed that arrived before it.
    pub(crate) fn new(
        scene: Rc<Scene>,
        source: Source,
        before: Option<&LoadedFeed>,
    ) -> Box<LoadedFeed> {
        Box::new(LoadedFeed {
            scene,
            source,
            missing: None,
            waiting: None,
            retries: false,
            revision: before.map_or(0, |before| before.revision + 1),
        })
    }

    /// Returns the index of an event.
    pub(crate) fn event(&self, id: &str) -> Option<usize> {
        let mut events = self.scene.feed.events.iter();
        events.position(|event| event.id == id)
    }

    /// Returns the page to load after the last one. A page beyond [`MAX_PAGES`] counts as missing, since each one has all
    /// pages read again. A visitor can request one more at a time.
    pub(crate) fn next_page(&mut self, next: String) -> NextPage {
        let pages = &self.scene.pages;
        let base = pages
            .last()
            .map_or_else(Rc::default, |page| page.url.clone());
        let has_room = pages.len() < MAX_PAGES;
        let request = self.request(base, next);
        if has_room {
            return NextPage::Request(request);
        }
        let next = request.next.clone();
        self.missing = Some(request);
        NextPage::LeftOut(next)
    }

    /// Keeps the page to load after the first one until the chunk that loads pages is there.
    pub(crate) fn keep_next_page(&mut self, next: String) {
        self.waiting = Some(next);
    }

    /// Has the page that could not be loaded requested again.
    pub(super) fn keep_retry(&mut self) {
        self.retries = self.missing.is_some();
    }

    /// Takes the page that waits to be loaded.
    pub(super) fn take_page(&mut self) -> Option<NextPage> {
        if std::mem::take(&mut self.retries) {
            return self.retry().map(NextPage::Request);
        }
        let next = self.waiting.take()?;
        Some(self.next_page(next))
    }

    fn request(&self, base: Rc<str>, next: String) -> PageRequest {
        PageRequest {
            next,
            base,
            revision: self.revision,
        }
    }

    /// Returns a new request for the page that could not be loaded.
    pub(crate) fn retry(&self) -> Option<PageRequest> {
        let missing = self.missing.as_ref()?;
        Some(self.request(missing.base.clone(), missing.next.clone()))
    }

    /// Returns whether a request continues what was read, and not an older feed or fewer pages.
    pub(crate) fn is_current(&self, request: &PageRequest) -> bool {
        self.revision == request.revision
    }

    /// Returns whether the notice beside the timeline is that of a missing page.
    pub(crate) fn is_partial(&self) -> bool {
        self.missing.is_some() && matches!(self.source, Source::Address)
    }

    /// Returns the notice beside the timeline. That a copy is old is more important than a missing page.
    pub(crate) fn notice(&self) -> Option<Notice> {
        match &self.source {
            Source::OldCopy(moment) => Some(Notice::Stale(moment.clone())),
            Source::Address => self.missing.as_ref().map(|_| Notice::PageMissing),
        }
    }

    /// Returns the notice and the value of `data-state`.
    pub(crate) fn status(&self) -> DisplayStatus {
        let notice = self.notice();
        let data_state = if notice.is_some() {
            "stale"
        } else if self.scene.feed.events.is_empty() {
            "empty"
        } else {
            "ready"
        };
        DisplayStatus { notice, data_state }
    }

    /// Takes over the result of a request. Returns the scene, if it is another, and the page after it.
    pub(super) fn settle_page(
        &mut self,
        request: PageRequest,
        outcome: PageOutcome,
    ) -> (Option<Rc<Scene>>, Option<NextPage>) {
        self.missing = None;
        match outcome {
            PageOutcome::Missing => {
                self.missing = Some(request);
                (None, None)
            }
            PageOutcome::Known => (None, None),
            PageOutcome::Read { scene, next } => {
                self.scene = scene;
                self.revision += 1;
                let next = next.map(|next| self.next_page(next));
                (Some(self.scene.clone()), next)
            }
        }
    }
}
