//! Reads a large feed in slices of time, so that it blocks neither the page nor the visitor.

use std::rc::Rc;

use super::pages::AfterReading;
use super::{Controller, slices};
use crate::view::FeedPage;
use masar_feed::{Pauses, read_silently_with_pauses};

/// Reads the pages of a feed in slices.
pub(super) fn read(controller: &Rc<Controller>, pages: Vec<FeedPage>, then: AfterReading) {
    let controller = Rc::downgrade(controller);
    slices::run(Box::pin(async move {
        let mut is_over = slices::is_over();
        let reading = read_silently_with_pauses(&pages, Pauses::when(&mut is_over)).await;
        slices::next_task().await;
        if let Some(controller) = controller.upgrade() {
            controller.feed_read(reading, pages, then);
        }
    }));
}
