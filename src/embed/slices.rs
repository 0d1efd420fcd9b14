//! Reads in slices of time: each is a task of the browser, which draws and answers the visitor between two of them.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use gloo_timers::callback::Timeout;
use js_sys::Date;

/// The longest slice, in ms. The browser has the rest of 50 ms for its own work, so that none of its tasks is a long one.
const SLICE: f64 = 30.0;

/// Runs a future in tasks of the browser: at once up to the first time that it is pending, then in one task after each.
pub(super) fn run(mut future: Pin<Box<dyn Future<Output = ()>>>) {
    let mut context = Context::from_waker(Waker::noop());
    if future.as_mut().poll(&mut context).is_pending() {
        Timeout::new(0, move || run(future)).forget();
    }
}

/// Ends the task. What follows runs in the next one.
pub(super) async fn next_task() {
    let mut is_next = false;
    poll_fn(|_| {
        if std::mem::replace(&mut is_next, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Returns a function that says when a slice is over. It begins the next one.
pub(super) fn is_over() -> impl FnMut() -> bool {
    let mut start = Date::now();
    move || {
        let now = Date::now();
        // The clock may be set back.
        let is_over = (now - start).abs() > SLICE;
        if is_over {
            start = now;
        }
        is_over
    }
}
