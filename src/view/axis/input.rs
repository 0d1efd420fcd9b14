//! The input that the axis takes from the page: the browser must not scroll, zoom or move by it.
//!
//! An event can be cancelled only while it is dispatched. This is decided before the chunk of the gestures
//! is loaded, since a gesture that waits for the chunk is too late for that.

use web_sys::{KeyboardEvent, WheelEvent};

/// Returns whether the axis zooms or pans by a turn of the wheel. The page scrolls by any other turn.
pub(super) fn takes_wheel(event: &WheelEvent) -> bool {
    event.ctrl_key() || event.meta_key() || sideways(event) != 0.0
}

/// Returns by how much a turn of the wheel pans the axis, in the unit of the event; 0 if the page scrolls.
pub(super) fn sideways(event: &WheelEvent) -> f64 {
    let (across, down) = (event.delta_x(), event.delta_y());
    if event.shift_key() {
        return if across == 0.0 { down } else { across };
    }
    if across.abs() < down.abs() {
        0.0
    } else {
        across
    }
}

/// Returns whether a key moves along the axis or changes its scale.
pub(super) fn takes_key(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    let keys = [
        "ArrowRight",
        "ArrowLeft",
        "ArrowUp",
        "ArrowDown",
        "Home",
        "End",
        "+",
        "=",
        "-",
        "0",
    ];
    !modified && keys.contains(&event.key().as_str())
}
