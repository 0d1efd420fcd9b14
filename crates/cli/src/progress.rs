//! Prints a line to standard error each second while a command is reading large files.

use std::io::Write;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::output::{errors, line};

/// The time between two lines, and before the first.
const INTERVAL: Duration = Duration::from_secs(1);

/// Prints the current task at intervals, until it is dropped.
pub(super) struct Progress {
    task: Arc<Mutex<String>>,
    done: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Starts printing to standard error.
    pub(super) fn new() -> Self {
        Self::start(INTERVAL, errors())
    }

    /// Starts printing to `to` at each interval.
    fn start(interval: Duration, mut to: impl Write + Send + 'static) -> Self {
        let task = Arc::new(Mutex::new(String::new()));
        let (done, wait) = channel();
        let (what, begun) = (task.clone(), Instant::now());
        // Without threads, as under WASI, nothing is printed.
        let thread = std::thread::Builder::new().spawn(move || {
            while wait.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                let what = what.lock().map(|what| what.clone()).unwrap_or_default();
                // A closed error stream is not a failure.
                let so_far = format!("masar: {what}: {} s so far", begun.elapsed().as_secs());
                let _ = to.write_all(line(&so_far).as_bytes());
            }
        });
        Progress {
            task,
            done: Some(done),
            thread: thread.ok(),
        }
    }

    /// Sets the current task.
    pub(super) fn set_task(&self, what: &str) {
        if let Ok(mut task) = self.task.lock() {
            what.clone_into(&mut task);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("the page").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_task_is_printed_after_an_interval_and_not_before() {
        let page = Page::default();
        let slow = Progress::start(Duration::ZERO, page.clone());
        slow.set_task("feed.json");
        while !String::from_utf8_lossy(&page.0.lock().expect("the page"))
            .contains("masar: feed.json: 0 s so far\n")
        {
            std::thread::yield_now();
        }
        drop(slow);
        let page = Page::default();
        drop(Progress::start(Duration::from_secs(3600), page.clone()));
        assert!(page.0.lock().expect("the page").is_empty());
    }
}
