//! The tests that do not hold in Firefox or WebKitGTK, with the reasons. docs/browsers.md describes them.

use crate::webdriver::{Browser, Difference};

/// The differences.
pub const DIFFERENCES: &[Difference] = &[
    firefox(
        "tab_and_arrows_reach_every_event_of_the_axis",
        "Tab leads from the end of the page to the controls of the browser",
    ),
    firefox(
        "the_focus_goes_through_the_widget_in_the_order_it_is_read",
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
    webkit(
        "a_scaled_timeline_is_laid_out_in_its_own_width",
        "a container query compares the width of a scaled element in the px of the page",
    ),
    webkit(
        "the_wheel_with_control_zooms_at_the_pointer_and_the_page_stays",
        HELD_KEY,
    ),
    webkit(
        "random_actions_leave_a_timeline_that_works",
        "it has no Navigation API, by which the test stays on its pages",
    ),
    webkit("the_wheel_with_shift_pans_the_axis", HELD_KEY),
];

const HELD_KEY: &str = "its driver turns the wheel without the key that is held";

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
