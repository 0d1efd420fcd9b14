//! The contents of labels: titles in lines, and dates. A label is tried at many places, and again when others move; its content
//! is made once.

use std::cell::RefCell;
use std::rc::Rc;

use super::label_places::unplaced;
use super::labels::LabelContext;
use super::lanes::dated;
use super::wrap::{MAX_WIDTH, shortened, wrap};
use super::{Font, Label};

/// What decides about a content: the event, the font, and the greatest width, px.
type Key = (usize, u8, u32);

/// The contents of a lane's labels, in the order of their keys.
#[derive(Default)]
pub(super) struct Contents(RefCell<Vec<(Key, Option<Rc<Content>>)>>);

impl Contents {
    /// Returns the content of a label in the glyph row; `None` if the title does not fit into lines of at most `widest` px.
    pub(super) fn get(
        &self,
        event: usize,
        font: Font,
        widest: f64,
        context: &LabelContext<'_>,
    ) -> Option<Rc<Content>> {
        let key = (event, font as u8, widest as u32);
        let found = self.0.borrow().binary_search_by_key(&key, |known| known.0);
        match found {
            Ok(at) => self.0.borrow()[at].1.clone(),
            Err(at) => {
                let made = content(event, font, widest, context).map(Rc::new);
                self.0.borrow_mut().insert(at, (key, made.clone()));
                made
            }
        }
    }
}

/// The title and the date of a mark's label, before it has a place.
pub(super) struct Content {
    pub(super) label: Label,
    pub(super) date: Option<String>,
    pub(super) date_width: f64,
}

/// Returns the content of a label in the glyph row; `None` if the title does not fit into lines of at most `widest` px.
fn content(event: usize, font: Font, widest: f64, context: &LabelContext<'_>) -> Option<Content> {
    let (labels, shape) = (context.request.labels, context.shape);
    let is_anchor = font == Font::Anchor;
    let has_status = !labels.status(event).is_empty();
    let text = labels.title(event);
    let most = if shape.roomy || is_anchor {
        3
    } else {
        shape.lines.max(2)
    };
    let mut title = None;
    if widest >= MAX_WIDTH {
        if shape.lines <= 1 && !is_anchor {
            title = wrap(text, font, 1, labels);
        }
        title = title.or_else(|| wrap(text, font, most, labels));
    }
    if title.is_none() {
        let most = if is_anchor {
            most
        } else {
            shape.lines.clamp(1, most)
        };
        title = shortened(text, font, most, widest, labels);
    }
    let mut date = None;
    let mut date_width = 0.0;
    // The date of an event that is planned, postponed or cancelled has that word.
    if is_anchor || (shape.roomy || has_status) && dated(event, labels) {
        let text = labels.date(event, context.dates);
        date_width = labels.width(&text, Font::Label);
        date = Some(text).filter(|_| date_width <= widest);
    }
    Some(Content {
        label: unplaced(title?, font, labels),
        date,
        date_width,
    })
}
