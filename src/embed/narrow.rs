//! A warning for the author of a page that leaves the widget next to no width.

use web_sys::Element;

use super::attributes::nearest;
use super::{Controller, dispatch};
use crate::view::{computed, layout_width};
use masar_feed::Severity;

/// The least width in which the widget can be read, px.
const LEAST_WIDTH: f64 = 120.0;

impl Controller {
    /// Logs once that the widget is too narrow, and which element of the page leaves it no room.
    pub(super) fn check_width(&self) {
        let width = layout_width(&self.host);
        // What the page hides has no height either.
        let is_hidden = self.host.get_bounding_client_rect().height() == 0.0;
        if width >= LEAST_WIDTH || is_hidden {
            return;
        }
        let is_reported = |app: &mut super::MountedApp| {
            let watchers = app.watchers.as_mut()?;
            Some(std::mem::replace(&mut watchers.is_width_reported, true))
        };
        if self.with_app(is_reported).flatten() == Some(false) {
            let px = (width.round() as i64).to_string();
            let line = [
                "masar: the timeline is ",
                &px,
                " px wide and needs 120: ",
                &cause(&self.host),
            ];
            dispatch::log(Severity::Warning, &line.concat());
        }
    }
}

/// Returns which element leaves no room: the one around the outermost element that is as narrow as the host.
fn cause(host: &web_sys::HtmlElement) -> String {
    let mut narrow = String::new();
    let mut outer = None;
    nearest(host, &mut |element| {
        if element.get_bounding_client_rect().width() < LEAST_WIDTH {
            narrow = name(element);
            return None;
        }
        outer = Some(element.clone());
        Some(String::new())
    });
    let Some(outer) = outer else {
        return ["no element around ", &narrow, " is wider"].concat();
    };
    let display = computed(&outer, "display").unwrap_or_default();
    [
        &name(&outer),
        " (display: ",
        &display,
        ") gives ",
        &narrow,
        " no more",
    ]
    .concat()
}

/// Returns the start tag of an element, with its id and its classes.
fn name(element: &Element) -> String {
    let mut name = ["<", &element.local_name()].concat();
    for attribute in ["id", "class"] {
        if let Some(value) = element.get_attribute(attribute) {
            name.push_str(&[" ", attribute, "=\"", &value, "\""].concat());
        }
    }
    name.push('>');
    name
}
