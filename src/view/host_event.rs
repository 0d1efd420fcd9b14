//! What the widget and its embedder tell each other.

use std::rc::Rc;

use super::Scene;
use super::link::Link;
use super::notice::Notice;
use super::speech::Utterances;
use super::state::{Action, Effect, View};

/// What is done later.
pub(crate) type Later = Rc<dyn Fn()>;

/// What the widget tells its embedder.
#[derive(Clone)]
pub(crate) enum HostEvent {
    /// The first drawing stands in the page.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// Another view is shown.
    ViewChanged(View),
    /// What a link to what is seen says now; the second: a step one goes back from.
    LinkChanged(Link, bool),
    /// The visitor wants what only the embedder can do, in a language.
    Effect(Effect, String),
    /// An event is to be read aloud.
    ReadAloud(usize, Utterances),
    /// A text to be saved as a file: name, media type, content.
    SaveFile(&'static str, &'static str, String),
    /// Waits for the second part of the Wasm: to be called when that is there.
    Later(Later),
    /// The visitor came near the widget.
    Interest,
    /// The message waits for the words of a language: to be sent again when they are there.
    LoadCatalog(String, Message),
}

/// What the embedder tells the widget.
#[derive(Clone)]
pub(crate) enum Message {
    /// Something for the reducer.
    Act(Action),
    /// Another feed takes the place of this one.
    Replace(Rc<Scene>),
    /// Theme (`light`, `dark`) and declarations changed.
    Surface(&'static str, String),
    /// What there is to say of the feed, now that it came or did not.
    Notice(Option<Notice>),
    /// The feed is asked for again.
    Busy,
    /// The page goes to a printer, or is back from it.
    Print(bool),
}
