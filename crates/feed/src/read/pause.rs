//! Pauses of a reading, in which a browser draws and answers the visitor.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Decides when a reading pauses: a reading with pauses is pending once for each. The program polls it again when it has
/// done its other work.
///
/// ```
/// use std::task::{Context, Poll, Waker};
///
/// let texts = [r#"{"masar": 1, "events": [{"date": "2022", "title": "Signed"}]}"#];
/// let mut always = || true;
/// let mut reading = std::pin::pin!(masar_feed::read_silently_with_pauses(
///     &texts,
///     masar_feed::Pauses::when(&mut always),
/// ));
/// let mut context = Context::from_waker(Waker::noop());
/// let mut pauses = 0;
/// let reading = loop {
///     match reading.as_mut().poll(&mut context) {
///         Poll::Ready(reading) => break reading.expect("a feed"),
///         Poll::Pending => pauses += 1,
///     }
/// };
/// assert_eq!(reading.feed.events.len(), 1);
/// assert_eq!(pauses, 2, "before the event, and after the last one");
/// ```
pub struct Pauses<'p> {
    is_due: &'p mut dyn FnMut() -> bool,
}

impl<'p> Pauses<'p> {
    /// Pauses when a function says so. It is called after each part of the text that was parsed, and before each event.
    pub fn when(is_due: &'p mut dyn FnMut() -> bool) -> Self {
        Pauses { is_due }
    }

    /// Pauses, if a pause is due.
    pub(crate) async fn pause(&mut self) {
        let mut is_due = (self.is_due)();
        poll_fn(|context| {
            if std::mem::take(&mut is_due) {
                context.waker().wake_by_ref();
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
    }
}

/// Returns the result of a reading whose pauses are never due.
pub(crate) fn without_pauses<F: Future>(reading: F) -> F::Output {
    let mut reading = pin!(reading);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = reading.as_mut().poll(&mut context) {
            return result;
        }
    }
}
