//! The tracks' shapes and the interface's icons, as SVG.

use super::Context;
use super::chunk;
use super::element::{Class, ElementBuilder, class, el};
use masar_feed::{Event, Shape, Status};

/// Returns the outline of a shape, centred on 0,0, about 17 units across.
fn outline(shape: Shape) -> &'static str {
    match shape {
        Shape::Hexagon => "M0-8.6 7.5-4.3V4.3L0 8.6-7.5 4.3V-4.3Z",
        Shape::Cross => "M-2.9-8.2h5.8v5.3h5.3v5.8h-5.3v5.3h-5.8v-5.3h-5.3v-5.8h5.3Z",
        Shape::Circle => "M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0-15.2 0Z",
        Shape::Square => "M-7-7H7V7H-7Z",
        Shape::Triangle => "M0-8.6 8.6 6.6H-8.6Z",
        Shape::Diamond => "M0-9.4 9.4 0 0 9.4-9.4 0Z",
    }
}

/// Returns the class for a status: the sign of a planned event is hollow and dashed, that of a postponed one hollow with an
/// arrow head to later, that of a cancelled one hollow and struck through.
pub(crate) fn status_class(status: Status) -> Class {
    match status {
        Status::Confirmed => class!(""),
        Status::Planned => class!("planned"),
        Status::Postponed => class!("planned postponed"),
        Status::Cancelled => class!("cancelled"),
    }
}

/// Returns a track's shape, in a ring for a milestone. Its colour is the custom property `--c`.
pub(crate) fn glyph(shape: Shape, milestone: bool, status: Status) -> ElementBuilder {
    let frame = if milestone {
        "-17 -17 34 34"
    } else {
        "-11 -11 22 22"
    };
    let line = match status {
        Status::Cancelled => Some("M-10 0H10"),
        Status::Postponed => Some("M-2-4 2 0-2 4"),
        Status::Confirmed | Status::Planned => None,
    };
    let ring = |class, radius| el!("circle").class(class).attr_static("r", radius);
    el!("svg.glyph aria-hidden=true")
        .class_if(milestone, class!("ringed"))
        .class(status_class(status))
        .attr_static("viewBox", frame)
        .child_opt(milestone.then(|| ring(class!("halo"), "17")))
        .child_opt(milestone.then(|| ring(class!("ring"), "14")))
        .child(el!("path.shape").attr_static("d", outline(shape)))
        .child_opt(line.map(|line| el!("path.bar-through").attr_static("d", line)))
}

/// Returns an event's sign: its track's shape, styled by its status.
pub(crate) fn sign(context: &Context, event: &Event) -> ElementBuilder {
    glyph(context.shape(event.track), false, event.status)
}

/// An icon of the interface, on a 20 by 20 grid.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Icon {
    Plus,
    Minus,
    Close,
    Next,
    Previous,
    Chevron,
    Axis,
    Story,
    Table,
    Document,
    Fit,
    FullScreen,
    Play,
    Away,
    Search,
    Link,
    Share,
    Calendar,
    Date,
    Up,
    Down,
    Save,
    Filter,
    Done,
    Again,
    Easy,
    Listen,
}

impl Icon {
    /// Returns the path of the icon, and whether the icon points along the text, so that it is mirrored in
    /// right-to-left languages.
    pub(crate) fn outline(self) -> (&'static str, bool) {
        match self {
            Icon::Plus => ("M10 4v12M4 10h12", false),
            Icon::Minus => ("M4 10h12", false),
            Icon::Close => ("m5 5 10 10M15 5 5 15", false),
            Icon::Next => ("M4 10h12M11 5l5 5-5 5", true),
            Icon::Previous => ("M16 10H4M9 5l-5 5 5 5", true),
            Icon::Chevron => ("m8 5 5 5-5 5", true),
            Icon::Axis => ("M2 13h16M5 13V9M10 13V5M15 13V8", true),
            Icon::Story => ("M5 3v14M9 5h8M9 10h8M9 15h5", true),
            Icon::Table => ("M3 4h14v12H3zM3 8h14M3 12h14M8 8v8", true),
            Icon::Document => (
                "M5 2.5h6.5L15 6v11.500H5zM11.500 2.500V6H15M7.500 10h5M7.500 13h5",
                false,
            ),
            Icon::FullScreen => (
                "M3 7.500V3h4.500M12.500 3H17v4.500M17 12.500V17h-4.500M7.500 17H3v-4.500",
                false,
            ),
            Icon::Play => ("M7 4.500v11l8.500-5.500z", false),
            Icon::Away => ("M8 4H4v12h12v-4M11 4h5v5M16 4 9 11", false),
            Icon::Search => (
                "M13 13l4 4M14.500 9a5.500 5.500 0 1 1-11 0 5.500 5.500 0 0 1 11 0Z",
                false,
            ),
            Icon::Link => (
                "M8.500 11.500a3.500 3.500 0 0 0 5 0l2.500-2.500a3.500 3.500 0 0 0-5-5l-1 1M11.500 8.500a3.500 3.500 0 0 0-5 0L4 11a3.500 3.500 0 0 0 5 5l1-1",
                false,
            ),
            Icon::Share => ("M10 12V3M6.500 6 10 2.500 13.500 6M5 9H4v8h12V9h-1", false),
            Icon::Calendar => (
                "M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3M13 3v3M10 10.500v4M8 12.500h4",
                false,
            ),
            Icon::Date => (
                "M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3M13 3v3M6.500 12.500h6M10.500 10.500l2 2-2 2",
                true,
            ),
            Icon::Up => ("m5 12 5-5 5 5", false),
            Icon::Down => ("m5 8 5 5 5-5", false),
            Icon::Save => ("M10 3v9M6.500 9 10 12.500 13.500 9M4 16h12", false),
            Icon::Filter => ("M3 5h14M6 10h8M9 15h2", false),
            Icon::Done => ("m4.500 10.500 3.500 3.500 7.500-8", false),
            Icon::Again => ("M5 3v4h4M5 7a6.500 6.500 0 1 1-1.500 4", false),
            Icon::Easy => (
                "M10 5.500C8 4 5.500 3.500 2.500 3.500v11.500c3 0 5.500.500 7.500 2 2-1.500 4.500-2 7.500-2V3.500c-3 0-5.500.500-7.500 2ZM10 5.500V17",
                false,
            ),
            Icon::Listen => (
                "M3 8v4h3l4 3.500v-11L6 8ZM13 7.500a3.500 3.500 0 0 1 0 5M15 5a7 7 0 0 1 0 10",
                true,
            ),
            Icon::Fit => (
                "M3 5v10M17 5v10M5.500 10h9M8 7l-3 3 3 3M12 7l3 3-3 3",
                false,
            ),
        }
    }
}

/// Returns an icon. Before the chunk with the outlines is loaded, only its box is drawn.
pub(crate) fn icon(icon: Icon) -> ElementBuilder {
    let svg = el!("svg aria-hidden=true")
        .class(class!("icon"))
        .attr_static("viewBox", "0 0 20 20");
    let Some(touch) = chunk::loaded().touch else {
        return svg;
    };
    let (path, mirrors) = (touch.outline)(icon);
    svg.class_if(mirrors, class!("mirrors"))
        .child(el!("path").attr_static("d", path))
}
