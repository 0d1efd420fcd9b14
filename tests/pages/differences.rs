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
    firefox(
        "the_timeline_and_a_page_leave_each_other_as_they_are_with_columns",
        "balanced columns are up to a pixel higher than their content, by how high they were before",
    ),
    firefox(
        "a_vertical_touch_over_the_plot_scrolls_the_page",
        "the touch of its driver reaches the page and not what scrolls it",
    ),
    firefox(
        "of_every_kind_the_picture_of_an_event_carries_the_screen_of_a_kiosk",
        "the letters of its initial font are wider: a title has a line more, and the picture the room that is left",
    ),
    firefox(
        "the_arabic_axis_is_printed_as_a_story_on_a4",
        "most letters of its Arabic have no text in the PDF",
    ),
    webkit(
        "the_loader_is_at_most_four_kibibytes_on_the_wire",
        "it accepts only gzip over http",
    ),
    webkit(
        "the_wheel_with_control_zooms_at_the_pointer_and_the_page_stays",
        HELD_KEY,
    ),
    webkit("the_wheel_with_shift_pans_the_axis", HELD_KEY),
    webkit(
        "chips_that_scroll_fade_at_their_end_and_the_last_one_is_whole",
        "it does not scroll to the padding at the end of a row from right to left",
    ),
    webkit(
        "a_picture_is_a_file_of_its_own",
        "it measures the letters of an Arabic text in SVG from the left, and draws them from the right",
    ),
    webkit(
        "a_changed_glue_is_refused_by_a_page_that_checks_the_loader",
        "it ignores the attribute integrity of a link modulepreload",
    ),
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
