//! The events that the axis handles in place of the browser, which would scroll or zoom the page.
//!
//! An event can be cancelled only while it is dispatched. So this is decided here, and not in the chunk of the
//! gestures, which may not be loaded yet.

use web_sys::{KeyboardEvent, WheelEvent};

/// Returns whether a turn of the wheel zooms or pans the axis. Any other turn scrolls the page.
pub(super) fn takes_wheel(event: &WheelEvent) -> bool {
    event.ctrl_key() || event.meta_key() || horizontal_delta(event) != 0.0
}

/// Returns the distance by which a turn of the wheel pans the axis, in the unit of the event; 0 if the turn
/// scrolls the page.
pub(super) fn horizontal_delta(event: &WheelEvent) -> f64 {
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
