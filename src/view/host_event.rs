//! Messages between the widget and its embedder: host events go out, commands come in.

use std::rc::Rc;

use masar_layout::Window;

use super::chunk::ChunkSet;
use super::link::Link;
use super::notice::Notice;
use super::state::{Action, Effect, SavedFile, View};
use super::{Context, Scene};

/// A function that is called when chunks are loaded.
pub(crate) type OnLoaded = Box<dyn FnOnce()>;

/// A message from the widget to its embedder.
pub(crate) enum HostEvent {
    /// The widget is drawn for the first time.
    Ready,
    /// An event was opened, or closed.
    Selected(Option<usize>),
    /// The widget has another width.
    Resized,
    /// The axis of a split feed rests at another window.
    WindowChanged(Window),
    /// The view has changed.
    ViewChanged(View),
    /// The link to the state has changed. The flag is set if the browser's Back button undoes this change.
    LinkChanged(Link, bool),
    /// An effect is to be carried out, with messages in the language of this tag.
    PerformEffect(Effect, String),
    /// An event is to be read aloud.
    ReadAloud(usize, Box<Context>),
    /// These events are to be saved as a file, in this order. The axis shows this window.
    Save(SavedFile, Box<Context>, Rc<[usize]>, Window),
    /// These chunks are needed, and the function is to be called when they are loaded.
    NeedsChunks(ChunkSet, OnLoaded),
    /// The pointer or focus entered the widget.
    Approached,
    /// The catalog of this language tag is needed, and the command is to be sent again when it is loaded.
    NeedsCatalog(String, AppMessage),
}

/// A message from the embedder to the widget.
pub(crate) enum AppMessage {
    /// An action for the reducer.
    Apply(Action),
    /// Replaces the scene: another feed, or the same feed on another day.
    ReplaceScene(Rc<Scene>),
    /// Shows the scene that waited for a chunk or a catalog. A later one may have taken its place.
    ShowNextScene,
    /// Sets the theme (`light`, `dark`) and the style declarations.
    SetStyle(&'static str, String),
    /// Sets or removes the notice about the feed.
    SetNotice(Option<Notice>),
    /// The feed is being requested again.
    Reloading,
    /// Printing begins (`true`) or ends.
    Printing(bool),
    /// The chunk that completes the first drawing is loaded.
    Complete,
    /// The app is not in the page any more. It draws nothing until it has other properties.
    Rest,
}
