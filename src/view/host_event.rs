//! Messages between the widget and its embedder: host events go out, commands come in.

use std::rc::Rc;

use super::chunk::ChunkSet;
use super::link::Link;
use super::notice::Notice;
use super::state::{Action, Effect, View};
use super::{Context, Scene};

/// A task that runs when the chunk is loaded.
pub(crate) type Later = Rc<dyn Fn()>;

/// A message from the widget to its embedder.
#[derive(Clone)]
pub(crate) enum HostEvent {
    /// The first drawing is in the page.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// Another view is shown.
    ViewChanged(View),
    /// The link to what is shown has changed. The flag: the browser's Back returns from this step.
    LinkChanged(Link, bool),
    /// The visitor wants an effect, in a language.
    Effect(Effect, String),
    /// An event is to be read aloud.
    ReadAloud(usize, Box<Context>),
    /// These rows of the table are to be saved as a file.
    SaveTable(Box<Context>, Rc<[usize]>),
    /// Waits for chunks: to be called when they are loaded.
    WithChunks(ChunkSet, Later),
    /// The pointer or the focus entered the widget.
    Interest,
    /// The message needs a catalog: it is sent again when that is loaded.
    LoadCatalog(String, Command),
}

/// A message from the embedder to the widget.
#[derive(Clone)]
pub(crate) enum Command {
    /// An action for the reducer.
    Act(Action),
    /// Replaces the scene: another feed, or the same feed on another day.
    Replace(Rc<Scene>),
    /// Sets the theme (`light`, `dark`) and the style declarations.
    Surface(&'static str, String),
    /// Sets or removes the notice about the feed.
    Notice(Option<Notice>),
    /// The feed is being requested again.
    Busy,
    /// Printing begins or ends.
    Print(bool),
}
