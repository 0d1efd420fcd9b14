//! A line on standard error about what takes longer than a second, so that nobody wonders.

use std::io::Write;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Nothing is said about what takes less than this; then once in this time.
const PATIENCE: Duration = Duration::from_secs(1);

/// Tells what is being done, until it is dropped.
pub(super) struct Progress {
    doing: Arc<Mutex<String>>,
    done: Option<Sender<()>>,
    teller: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to tell on standard error.
    pub(super) fn new() -> Self {
        Self::telling(PATIENCE, std::io::stderr())
    }

    fn telling(patience: Duration, mut to: impl Write + Send + 'static) -> Self {
        let doing = Arc::new(Mutex::new(String::new()));
        let (done, wait) = channel();
        let (what, begun) = (doing.clone(), Instant::now());
        let teller = std::thread::spawn(move || {
            while wait.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                let what = what.lock().map(|what| what.clone()).unwrap_or_default();
                // Who does not read is not told.
                let _ = writeln!(to, "masar: {what}: {} s so far", begun.elapsed().as_secs());
            }
        });
        Progress {
            doing,
            done: Some(done),
            teller: Some(teller),
        }
    }

    /// What is done from now on.
    pub(super) fn at(&self, what: &str) {
        if let Ok(mut doing) = self.doing.lock() {
            what.clone_into(&mut doing);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done.take();
        if let Some(teller) = self.teller.take() {
            let _ = teller.join();
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
    fn what_takes_long_is_told_and_what_does_not_is_not() {
        let page = Page::default();
        let slow = Progress::telling(Duration::ZERO, page.clone());
        slow.at("feed.json");
        while !String::from_utf8_lossy(&page.0.lock().expect("the page"))
            .contains("masar: feed.json: 0 s so far\n")
        {
            std::thread::yield_now();
        }
        drop(slow);
        let page = Page::default();
        drop(Progress::telling(Duration::from_secs(3600), page.clone()));
        assert!(page.0.lock().expect("the page").is_empty());
    }
}
