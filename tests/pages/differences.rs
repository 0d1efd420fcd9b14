//! The tests that do not hold in Firefox or WebKitGTK, with the reasons. docs/browsers.md describes them.

use crate::webdriver::{Browser, Difference};

/// The differences.
pub const DIFFERENCES: &[Difference] = &[
    firefox(
        "tab_and_arrows_reach_every_event_of_the_axis",
        "Tab leads from the end of the page to the controls of the browser",
    ),
    webkit(
        "the_loader_is_at_most_four_kibibytes_on_the_wire",
        "it accepts only gzip over http",
    ),
    webkit(
        "the_pages_own_root_size_changes_nothing_and_its_property_does",
        "it measures boxes in the px of the scaled element",
    ),
];

const fn firefox(test: &'static str, reason: &'static str) -> Difference {
    Difference {
        browser: Browser::Firefox,
        test,
        reason,
    }
}

const fn webkit(test: &'static str, reason: &'static str) -> Difference {
    Difference {
        browser: Browser::WebKit,
        test,
        reason,
    }
}
