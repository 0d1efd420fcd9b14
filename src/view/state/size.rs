//! The sizes and positions of the parts, which depend on the width of the widget.

use super::{State, View};

/// The position of the detail of an opened event. It depends on the view and on the width of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailPosition {
    /// Beside the view, 336 px wide.
    Side,
    /// At the lower edge of the window, or under the view where the view ends before it.
    Below,
    /// In the view, under the row or the entry of the event.
    InView,
    /// In a sheet over the view: a modal dialog.
    Sheet,
}

/// Returns whether the axis has room in a width, px. A width that is not measured yet has room.
pub(crate) fn has_room_for_axis(width: f64) -> bool {
    width >= MIN_AXIS_WIDTH || width == 0.0
}

/// Returns the view that is shown in a width, px: the wanted one, else the axis; the story if the axis has no room.
pub(crate) fn shown_view(wanted: Option<View>, width: f64) -> View {
    match wanted.unwrap_or(View::Axis) {
        View::Axis if !has_room_for_axis(width) => View::Story,
        view => view,
    }
}

/// The least width with room for the axis, px.
const MIN_AXIS_WIDTH: f64 = 340.0;

impl State {
    /// Returns whether the axis has room.
    pub(crate) fn has_room_for_axis(&self) -> bool {
        has_room_for_axis(self.width)
    }

    /// Returns the position of the detail.
    pub(crate) fn detail_position(&self) -> DetailPosition {
        if self.width < 560.0 {
            DetailPosition::Sheet
        } else if self.view() != View::Axis {
            DetailPosition::InView
        } else if self.width >= 840.0 {
            DetailPosition::Side
        } else {
            DetailPosition::Below
        }
    }

    /// Returns whether a detail is shown beside the view.
    pub(crate) fn has_detail_beside(&self) -> bool {
        self.selected.is_some() && self.detail_position() == DetailPosition::Side
    }

    /// Returns the width of the column of lane names, px; 0 if each name is above its lane.
    pub(crate) fn names_width(&self) -> f64 {
        if self.width >= 840.0 {
            156.0
        } else if self.width >= 560.0 {
            116.0
        } else {
            0.0
        }
    }

    /// Returns the width of the plot, px.
    pub(crate) fn plot_width(&self) -> f64 {
        let detail = if self.has_detail_beside() {
            336.0 + 28.0
        } else {
            0.0
        };
        (self.width - self.names_width() - detail).max(200.0)
    }
}
