//! Pages that reload themselves while somebody works on them. Only `cargo xtask serve` does this.

use std::io::Write;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Where the server-sent events come from.
pub const EVENTS_PATH: &str = "/__reload";
/// Where the script is.
pub const SCRIPT_PATH: &str = "/__reload.js";
/// Listens for a change. After a restart of the server the page reloads as well.
pub const SCRIPT: &str = "{
  const events = new EventSource('/__reload');
  let before;
  events.onmessage = (event) => {
    if (before !== undefined && before !== event.data) location.reload();
    before = event.data;
  };
}
";

/// Often enough for a proxy not to hang up, and for a closed page's thread to end.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Tells the open pages that something changed.
#[derive(Clone, Debug)]
pub struct Signal {
    shared: Arc<(Mutex<u64>, Condvar)>,
}

impl Default for Signal {
    fn default() -> Self {
        // Not from zero: a restarted server must not look like the one before.
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let first = now.unwrap_or_default().as_secs() * 1000;
        Self {
            shared: Arc::new((Mutex::new(first), Condvar::new())),
        }
    }
}

impl Signal {
    /// Something changed.
    pub fn raise(&self) {
        let (version, changed) = &*self.shared;
        *version.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_all();
    }

    /// Tells one page the version, now and at each change, until the page is gone.
    pub fn tell(&self, out: &mut impl Write) {
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n";
        let (version, changed) = &*self.shared;
        let mut told = None;
        if out.write_all(head.as_bytes()).is_err() {
            return;
        }
        loop {
            let guard = version.lock().unwrap_or_else(PoisonError::into_inner);
            let (guard, _) = changed
                .wait_timeout_while(guard, HEARTBEAT, |version| told == Some(*version))
                .unwrap_or_else(PoisonError::into_inner);
            let now = *guard;
            drop(guard);
            let message = if told == Some(now) {
                ":\n\n".into()
            } else {
                format!("data: {now}\n\n")
            };
            told = Some(now);
            if out.write_all(message.as_bytes()).is_err() {
                return;
            }
        }
    }
}

/// Whether the script may be put into a page: a page with a policy of its own would refuse it and
/// report a violation that its own author never caused.
pub fn may_enter(page: &str, query: &str) -> bool {
    let plain = query.split('&').any(|word| word == "plain");
    !plain
        && !page
            .to_ascii_lowercase()
            .contains("content-security-policy")
}

/// The page with the script at the end of its body.
pub fn with_script(page: &str) -> String {
    let at = page.rfind("</body>").unwrap_or(page.len());
    format!(
        "{}<script src=\"{SCRIPT_PATH}\"></script>\n{}",
        &page[..at],
        &page[at..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_a_policy_or_asked_for_plainly_is_left_alone() {
        assert!(may_enter("<p>hello", ""));
        assert!(!may_enter(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"\">",
            ""
        ));
        assert!(!may_enter("<p>hello", "lang=ar&plain"));
        assert!(may_enter("<p>hello", "plainly"));
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        assert!(with_script("<body>a</body></html>").ends_with("</script>\n</body></html>"));
        assert!(with_script("a").ends_with("</script>\n"));
    }

    /// Takes `left` writes, then is gone, like a page that was closed.
    struct Page {
        text: String,
        left: usize,
    }

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.left == 0 {
                return Err(std::io::ErrorKind::BrokenPipe.into());
            }
            self.left -= 1;
            self.text.push_str(std::str::from_utf8(bytes).unwrap());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn an_open_page_is_told_each_change_once() {
        let signal = Signal::default();
        let raiser = signal.clone();
        let telling = std::thread::spawn(move || {
            let mut page = Page {
                text: String::new(),
                left: 3,
            };
            signal.tell(&mut page);
            page.text
        });
        // Whatever is raised before the page listens is its first version; so raise until it is gone.
        while !telling.is_finished() {
            raiser.raise();
            std::thread::sleep(Duration::from_millis(5));
        }
        let text = telling.join().unwrap();
        let versions: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("data: "))
            .collect();
        assert_eq!(versions.len(), 2, "{text}");
        assert!(versions[0] < versions[1], "{text}");
    }
}
