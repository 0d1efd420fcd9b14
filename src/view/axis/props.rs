//! The properties of the axis.

use std::rc::Rc;

use yew::prelude::{AttrValue, Properties};

use super::Density;
use crate::view::Context;
use masar_layout::Window;

/// The properties of the axis.
#[derive(Properties)]
pub(crate) struct Props {
    /// The scene, the language and the catalog.
    pub(crate) context: Context,
    /// The visible stretch of time.
    pub(crate) window: Window,
    /// The width of the column of lane names, px; 0 if each name is above its lane.
    pub(crate) names_width: f64,
    /// The width of the plot, px.
    pub(crate) plot_width: f64,
    /// The page's font family, as the browser computes it.
    pub(crate) font: AttrValue,
    /// The height of the lanes that the page asks for at the first drawing.
    pub(crate) density: Density,
    /// Whether the pointer is a finger.
    pub(crate) coarse: bool,
    /// For each event, whether it is shown.
    pub(crate) shown: Rc<[bool]>,
    /// The opened event.
    pub(crate) selected: Option<usize>,
    /// Whether the chunk that completes the first drawing is loaded.
    pub(crate) complete: bool,
}

impl Props {
    /// Returns whether all properties are equal that decide the layout of a window.
    pub(super) fn has_same_layout(&self, other: &Props) -> bool {
        self.context == other.context
            && (self.names_width, self.plot_width) == (other.names_width, other.plot_width)
            && self.coarse == other.coarse
            && self.shown == other.shown
            && self.selected == other.selected
    }
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.window, self.complete) == (other.window, other.complete)
            && self.context.found == other.context.found
            && self.has_same_layout(other)
    }
}
