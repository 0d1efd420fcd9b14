//! Measures the time that a test spends on each activity.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::time::{Duration, Instant};

/// The time of each activity.
pub type Spent = BTreeMap<&'static str, Duration>;

/// Adds up the time of a page's calls. A call inside another counts for the outer one.
#[derive(Default)]
pub struct Timing {
    spent: RefCell<Spent>,
    running: Cell<bool>,
}

impl Timing {
    /// Awaits `work` and adds its time to `activity`.
    pub async fn measure<T>(&self, activity: &'static str, work: impl Future<Output = T>) -> T {
        if self.running.replace(true) {
            return work.await;
        }
        let start = Instant::now();
        let result = work.await;
        self.running.set(false);
        *self.spent.borrow_mut().entry(activity).or_default() += start.elapsed();
        result
    }

    /// Returns the time of each activity since the last call.
    pub fn take(&self) -> Spent {
        self.spent.take()
    }
}
