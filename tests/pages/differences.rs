//! The tests that do not hold in Firefox or WebKitGTK, with the reasons. docs/browsers.md describes them.

use crate::webdriver::{Browser, Difference};

/// The differences.
pub const DIFFERENCES: &[Difference] = &[firefox(
    "tab_and_arrows_reach_every_event_of_the_axis",
    "Tab leads from the end of the page to the controls of the browser",
)];

const fn firefox(test: &'static str, reason: &'static str) -> Difference {
    Difference {
        browser: Browser::Firefox,
        test,
        reason,
    }
}
