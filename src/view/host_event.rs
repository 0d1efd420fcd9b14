//! Messages between the widget and its embedder: host events go out, commands come in.

use std::rc::Rc;

use super::chunk::ChunkSet;
use super::link::Link;
use super::notice::Notice;
use super::state::{Action, Effect, View};
use super::{Context, Scene};

/// A function that is called when chunks are loaded.
pub(crate) type Later = Rc<dyn Fn()>;

/// A message from the widget to its embedder.
#[derive(Clone)]
pub(crate) enum HostEvent {
    /// The widget is drawn for the first time.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// The view has changed.
    ViewChanged(View),
    /// The link to the state has changed. The flag is set if the browser's Back button undoes this change.
    LinkChanged(Link, bool),
    /// An effect is to be carried out, with messages in the language of this tag.
    Effect(Effect, String),
    /// An event is to be read aloud.
    ReadAloud(usize, Box<Context>),
    /// These rows of the table are to be saved as a file.
    SaveTable(Box<Context>, Rc<[usize]>),
    /// These chunks are needed, and the function is to be called when they are loaded.
    WithChunks(ChunkSet, Later),
    /// The pointer or focus entered the widget.
    Interest,
    /// The catalog of this language tag is needed, and the command is to be sent again when it is loaded.
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
    /// Printing begins (`true`) or ends.
    Print(bool),
}
