//! What the widget and its embedder tell each other.

use std::rc::Rc;

use super::chunk::ChunkSet;
use super::link::Link;
use super::notice::Notice;
use super::state::{Action, View, Wish};
use super::{Context, Scene};

/// What is done later.
pub type Later = Rc<dyn Fn()>;

/// What the widget tells its embedder.
#[derive(Clone)]
pub enum Signal {
    /// The first drawing stands in the page.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// Another view is shown.
    View(View),
    /// What a link to what is seen says now; the second: a step one goes back from.
    Chose(Link, bool),
    /// The visitor wants what only the embedder can do, in a language.
    Wish(Wish, String),
    /// An event is to be read aloud.
    Read(usize, Box<Context>),
    /// These rows of the table are to be saved as a file.
    SaveTable(Box<Context>, Rc<[usize]>),
    /// Waits for chunks: to be called when they are loaded.
    WithChunks(ChunkSet, Later),
    /// The visitor came near the widget.
    Interest,
    /// The message needs a catalog: it is sent again when that is loaded.
    Speak(String, Message),
}

/// What the embedder tells the widget.
#[derive(Clone)]
pub enum Message {
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
