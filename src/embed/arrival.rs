//! What becomes of the feed: it came, it did not come, it is on its way.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::attributes::Attributes;
use super::chunk::embed_chunks;
use super::{Inner, day_of, signals, today};
use crate::view::chunk::{Chunk, ChunkSet};
use crate::view::{Command, Notice, Scene};
use masar_edtf::{Date, Edtf, Precision, Qualification, TimeOfDay};

impl Inner {
    /// Takes in a feed's text, or nothing where it is the one that is shown; `copy`: when the copy was
    /// made that this is. Says whether there is a feed to show.
    pub(super) fn arrived(
        self: &Rc<Self>,
        text: Option<&str>,
        url: &str,
        copy: Option<&str>,
    ) -> bool {
        let notice = copy.map(|moment| Notice::Old(moment_of(moment)));
        match text {
            None => self.ask_again(),
            Some(text) if embed_chunks().adapters.is_none() && masar_feed::is_foreign(text) => {
                let given = [text, url, copy.unwrap_or("")].map(str::to_owned);
                let dated = copy.is_some();
                self.with_chunks(
                    ChunkSet::of(&[Chunk::Adapters]),
                    Rc::new(move |inner| {
                        let [text, url, copy] = &given;
                        inner.arrived(Some(text), url, dated.then_some(copy));
                    }),
                );
                return true;
            }
            Some(text) => {
                if !self.first_page(text, url) {
                    self.fail();
                    return false;
                }
                self.address.replace(url.to_owned());
            }
        }
        if self.drawn.get() {
            if text.is_some() {
                self.redraw();
            }
            // Its page is on its way, and not here.
            let part = self.pages.borrow().missing.is_some();
            self.tell(notice.or(part.then_some(Notice::Part)));
            return true;
        }
        self.notice.replace(notice);
        self.begin();
        true
    }

    /// Says how it stands with the feed beside what is drawn.
    pub(super) fn tell(&self, notice: Option<Notice>) {
        self.notice.replace(notice.clone());
        self.send(Command::Notice(notice));
        signals::state(&self.host, self.shown_state());
    }

    /// Everything wrong with a page of the feed goes to the console, a line each, for whoever keeps it.
    pub(super) fn report(&self, diagnostics: &[masar_feed::Diagnostic], url: &str) {
        // A feed with one mistake in every event must not drown the console.
        const MOST: usize = 50;
        for diagnostic in diagnostics.iter().take(MOST) {
            let line = signals::diagnostic_line(diagnostic, url);
            signals::say(diagnostic.severity, line);
        }
        if let Some(last) = diagnostics.last() {
            let more = if diagnostics.len() > MOST {
                "There is more. "
            } else {
                ""
            };
            let line = [
                "masar: ",
                more,
                "`masar check ",
                url,
                "` explains each and how to fix it.",
            ]
            .concat();
            signals::say(last.severity, line);
        }
    }

    /// The feed could not be had, or not be read.
    pub(super) fn fail(self: &Rc<Self>) {
        if self.drawn.get() {
            // What is shown stays shown.
            self.tell(Some(Notice::Old(None)));
            return;
        }
        self.stand_in(Notice::Missing);
        signals::state(&self.host, "error");
    }

    /// The feed is on its way, the widget already there.
    pub(super) fn awaits(self: &Rc<Self>) {
        if self.app.borrow().is_some() {
            self.send(Command::Busy);
        } else {
            // On their way together with the feed.
            self.load(self.chunks(&Attributes::read(&self.host)));
            self.stand_in(Notice::Awaited);
        }
    }

    /// Says how it stands with the feed where there is nothing else to show.
    fn stand_in(self: &Rc<Self>, notice: Notice) {
        let stood = self.notice.replace(Some(notice.clone()));
        if self.app.borrow().is_some() && same(stood.as_ref(), &notice) {
            self.send(Command::Notice(Some(notice)));
            return;
        }
        let attributes = Attributes::read(&self.host);
        let lang = masar_locale::language(&attributes.language(&[])).tag;
        self.with_catalog(
            lang,
            Rc::new(move |inner| {
                // Meanwhile a feed may have come, or not come.
                if inner.drawn.get() || !same(inner.notice.borrow().as_ref(), &notice) {
                    return;
                }
                let scene = Rc::new(Scene::new(masar_feed::Feed::default(), today()));
                let attributes = Attributes::read(&inner.host);
                inner.draw(attributes, scene, lang.to_owned(), Some(notice.clone()));
            }),
        );
    }
}

/// Whether that is said already, of the two that stand alone.
fn same(stood: Option<&Notice>, notice: &Notice) -> bool {
    let awaited = |notice: &Notice| matches!(notice, Notice::Awaited);
    stood.is_some_and(|stood| stood.is_alone() && awaited(stood) == awaited(notice))
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
        qualification: Qualification::default(),
        pattern: None,
        significant: 0,
    }))
}
