//! The tools at the end of the row with the chips: those of the view, and the files.

use super::controls::Control;
use super::element::{ElementBuilder, el};
use super::state::{State, View};
use super::toolbar::{download, zoom};
use super::{Context, files};

/// The least width in which the files are beside the search, px.
const WIDE: f64 = 840.0;

/// Returns whether the files are beside the search. In a narrow widget they have no room there.
pub(super) fn has_files_beside_search(context: &Context, state: &State) -> bool {
    context.controls.has(Control::Download) && state.width >= WIDE
}

/// Returns whether the zoom buttons, and the files, are in the row with the chips.
fn wanted(context: &Context, state: &State) -> [bool; 2] {
    let is_narrow = state.width < WIDE;
    [
        context.controls.has(Control::Zoom),
        context.controls.has(Control::Download) && is_narrow,
    ]
}

/// Returns the boxes of the tools of the axis, with the only name among them.
pub(super) fn boxes(context: &Context, state: &State) -> Option<ElementBuilder> {
    let [zooms, saves] = wanted(context, state);
    (zooms || saves).then(|| {
        el!("div.zoom")
            .child_opt(zooms.then(|| el!("div.button-group")))
            .child_opt(zooms.then(|| el!("i.button").text(context.catalog.today)))
            .child_opt(saves.then(|| el!("i.room")))
    })
}

/// Returns the tools: the zoom buttons of the axis or the download button of the table, and the menu of the files.
pub(super) fn end_tools(context: &Context, state: &State) -> Option<ElementBuilder> {
    let [zooms, saves] = wanted(context, state);
    let files = files::menu(context, state).filter(|_| saves);
    let tools = match state.view() {
        View::Axis if zooms || saves => {
            let tools = if zooms {
                zoom(context, state)
            } else {
                el!("div.zoom")
            };
            // The box of the first drawing keeps its room where there is no file.
            let is_missing = saves && files.is_none();
            tools.child_opt(is_missing.then(|| el!("i.room")))
        }
        View::Table if context.controls.has(Control::Download) => {
            el!("div.end-tools").child(download(context))
        }
        _ if files.is_none() => return None,
        _ => el!("div.end-tools.few"),
    };
    Some(tools.child_opt(files))
}
