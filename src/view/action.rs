//! What can happen, and what only the embedder can do.

use std::rc::Rc;

use masar_edtf::Day;
use masar_layout::Window;
use masar_timeline::sort::Column;
use masar_timeline::{Filter, Kind};

use super::controls::Controls;
use super::link::{Link, View};
use super::state::offers_axis;

/// What became of a link that was to be copied.
#[derive(Clone, Debug)]
pub(crate) enum ShareOutcome {
    /// It was.
    Copied,
    /// The browser did not allow it; this is the link.
    Link(String),
}

/// What only the embedder can do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Copies the link to an event.
    CopyLink(usize),
    /// Shares it through the device.
    ShareLink(usize),
    /// Saves an event for a calendar.
    SaveCalendar(usize),
    /// Saves the table's rows for a spreadsheet.
    SaveTable,
    /// Asks for the feed once more.
    Retry,
    /// Reads an event aloud.
    ReadAloud(usize),
    /// Reads no more.
    StopReading,
    /// Asks whether the day is another by now.
    CheckDate,
}

/// What can happen to a [`State`](super::state::State).
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// Shows another view.
    Show(View),
    /// The host page's wish for a view changed.
    Ask(Option<View>),
    /// Speaks another language: the visitor's choice.
    Speak(String),
    /// The page's language changed: to this of the feed's, and this of its own.
    AskLang(String, String),
    /// Shows dates of the Umm al-Qura calendar, too, or no longer.
    Hijri(bool),
    /// The window moved.
    Look(Window),
    /// Back to the opening window.
    Fit,
    /// Opens an event.
    Open(usize),
    /// Closes the opened event.
    Close,
    /// Chooses a value of a filter, by its id, or lets go of it.
    Toggle(Kind, String),
    /// Looks for words.
    Search(String),
    /// Only what shares a day with a period; either end may be open.
    Period(Option<Day>, Option<Day>),
    /// Lets all tracks through again.
    AllTracks,
    /// Lets everything through again.
    ClearFilters,
    /// Opens or closes the further filters.
    OpenFilters(bool),
    /// Sorts the table by a column, or turns its order round.
    Sort(Column),
    /// Says what was done.
    ShareDone(ShareOutcome),
    /// Asks the embedder for something; no state changes.
    Effect(Effect),
    /// Becomes what a link says.
    Follow(Box<Link>),
    /// Turns to another stretch of a long story or table.
    Turn(usize),
    /// The widget's inline size changed, px.
    Resize(f64),
    /// The host page wants other tools.
    Offer(Controls),
    /// The host page's filter changed.
    AskFilter(Filter),
    /// Becomes a kiosk, or is one no longer.
    Kiosk(bool),
    /// The kiosk's next visitor finds everything as the first did.
    Restart,
    /// Texts in easy-to-read words, or as they were written.
    Easy(bool),
    /// The device has voices for these languages.
    Voices(Rc<[String]>),
    /// An event is being read aloud, or none.
    Reading(Option<usize>),
}

impl Action {
    /// Whether the state that comes of it is drawn by the second part of the Wasm ([`super::more`]). What
    /// leads back to the axis alone is not; nor what goes on in a state that needed it to come about.
    pub(crate) fn wants_more(&self) -> bool {
        match self {
            Action::Look(_)
            | Action::Fit
            | Action::Close
            | Action::ClearFilters
            | Action::Speak(_)
            | Action::AskLang(..)
            | Action::Hijri(_)
            | Action::Offer(_)
            | Action::Easy(_)
            | Action::Voices(_)
            | Action::ShareDone(_) => false,
            Action::Show(view) => *view != View::Axis,
            Action::Ask(view) => view.is_some_and(|view| view != View::Axis),
            Action::Resize(width) => !offers_axis(*width),
            _ => true,
        }
    }
}
