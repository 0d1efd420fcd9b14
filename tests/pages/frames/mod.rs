//! What the timeline looks like: each frame of the design has its counterpart here, a page that is
//! opened, put into the frame's state and compared with the picture that was accepted last
//! (`png/`, tolerance: `tests/webdriver/image_diff.rs`).
//!
//! Fonts (`tests/pages/fonts/`), the day and the window are the same on every machine; nothing moves.

use std::fs;

use crate::webdriver::{Failure, Outcome, Page, Scenario, Window, repository};

/// A page in one state.
struct Frame {
    /// What it shows, in the words of a case's name.
    name: &'static str,
    /// The page beside this file and the picture under `png/`.
    file: &'static str,
    /// Of the window, px.
    width: u32,
    /// What `data-state` is then; empty where there is no timeline.
    state: &'static str,
    /// What is done once the timeline stands.
    steps: &'static [Step],
}

/// What a visitor does before the picture is taken.
enum Step {
    /// Clicks the first of these.
    Press(&'static str),
    /// Goes there by keyboard: it has the focus, and its ring.
    Focus(&'static str),
    /// Presses a key.
    Key(&'static str),
    /// Types into the first of these.
    Type(&'static str, &'static str),
    /// Waits until there is one of these.
    See(&'static str),
}

use Step::{Focus, Key, Press, See, Type};

const FRAMES: [Frame; 17] = [
    Frame {
        name: "frame_1_is_the_arabic_axis_with_an_open_event_and_its_lens",
        file: "1-axis-ar-panel",
        width: 1184,
        state: "ready",
        steps: &[
            Press(".mark[data-event-id=open-days-2023]"),
            See(".detail"),
            See(".lens"),
        ],
    },
    Frame {
        name: "frame_2_is_the_dense_french_axis_with_an_open_cluster",
        file: "2-axis-fr-dense",
        width: 1184,
        state: "ready",
        steps: &[
            Focus(".pill[aria-label^='12 ']"),
            Key("Enter"),
            See(".cluster-list"),
        ],
    },
    Frame {
        name: "frame_3_is_the_arabic_story_on_a_phone",
        file: "3-story-ar-mobile",
        width: 390,
        state: "ready",
        steps: &[],
    },
    Frame {
        name: "frame_4_is_the_english_story_on_paper",
        file: "4-story-en-wide",
        width: 1026,
        state: "ready",
        steps: &[],
    },
    Frame {
        name: "frame_5_is_the_arabic_axis_in_the_dark_with_the_focus_on_the_founding_event",
        file: "5-axis-ar-dark",
        width: 1184,
        state: "ready",
        steps: &[Focus(".mark[data-event-id=agreement-2022]")],
    },
    Frame {
        name: "frame_6a_is_the_arabic_axis_before_its_feed_is_there",
        file: "6a-loading",
        width: 1184,
        state: "loading",
        steps: &[See(".bones")],
    },
    Frame {
        name: "frame_6b_is_the_arabic_axis_of_a_saved_copy",
        file: "6b-error-saved-copy",
        width: 1184,
        state: "stale",
        steps: &[See(".alert")],
    },
    Frame {
        name: "frame_6b_in_the_dark",
        file: "6b-dark",
        width: 690,
        state: "stale",
        steps: &[See(".alert")],
    },
    Frame {
        name: "frame_6c_is_a_french_question_that_nothing_answers",
        file: "6c-empty-filter",
        width: 1184,
        state: "ready",
        steps: &[
            Press(".chip.c3"),
            Press(".chip.c5"),
            Type(".search input", "séminaire Tanger"),
            See(".empty"),
        ],
    },
    Frame {
        name: "frame_6e_is_an_english_feed_without_events",
        file: "6e-empty-feed",
        width: 690,
        state: "empty",
        steps: &[See(".empty")],
    },
    Frame {
        name: "frame_6f_is_a_feed_that_cannot_be_had_on_a_phone",
        file: "6f-error",
        width: 390,
        state: "error",
        steps: &[See(".alert")],
    },
    Frame {
        name: "frame_7_is_the_arabic_table",
        file: "7-table-ar",
        width: 1184,
        state: "ready",
        steps: &[],
    },
    Frame {
        name: "frame_8_is_a_newspapers_sidebar_of_320_px",
        file: "8-sidebar-320",
        width: 1184,
        state: "ready",
        steps: &[],
    },
    Frame {
        name: "the_frame_in_tamazight_is_the_axis_in_tifinagh_with_what_falls_back",
        file: "languages-zgh",
        width: 1184,
        state: "ready",
        steps: &[Press(".mark[data-event-id=meeting]"), See(".detail")],
    },
    Frame {
        name: "the_frame_in_spanish_is_the_axis_with_an_event_to_come",
        file: "languages-es",
        width: 1184,
        state: "ready",
        steps: &[Press(".mark[data-event-id=meeting]"), See(".detail")],
    },
    Frame {
        name: "the_frame_of_two_calendars_is_the_axis_of_cairo_with_hijri_months",
        file: "languages-ar-hijri",
        width: 1184,
        state: "ready",
        steps: &[Press(".mark[data-event-id=workshop]"), See(".detail")],
    },
    Frame {
        name: "frame_9_is_the_six_ready_palettes",
        file: "9-palettes",
        width: 1120,
        state: "",
        steps: &[See("[data-done]")],
    },
];

/// A scenario for each frame.
pub fn all() -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = FRAMES
        .iter()
        .map(|frame| Scenario::new(frame.name, |page| Box::pin(frame.looks_as_accepted(page))))
        .collect();
    scenarios.push(Scenario::new(
        "the_feeds_of_the_frames_are_without_a_fault",
        |_| {
            Box::pin(async {
                feed_is_sound("dense", 120)?;
                feed_is_sound("languages", 7)
            })
        },
    ));
    scenarios
}

impl Frame {
    async fn looks_as_accepted(&self, page: &Page) -> Outcome {
        let path = format!("/tests/pages/frames/{}.html", self.file);
        let window = Window {
            still: true,
            ..Window::wide(self.width)
        };
        page.open_in(&path, window).await?;
        if !self.state.is_empty() {
            page.wait_state(self.state).await?;
        }
        page.settle().await?;
        for step in self.steps {
            step.take(page).await?;
        }
        // No mark is hovered but by chance.
        page.point_away().await?;
        page.settle().await?;
        // Such a picture is not to be accepted, either.
        page.nothing_overflows().await?;
        page.every_letter_is_of_a_bundled_font().await?;
        page.matches_snapshot(self.file).await
    }
}

impl Step {
    async fn take(&self, page: &Page) -> Outcome {
        match self {
            Press(selector) => {
                let place = page.middle(selector).await?;
                page.click(place).await
            }
            Focus(selector) => {
                page.middle(selector).await?;
                // A key first: the browser rings what scripts focus only for who uses the keyboard.
                page.key("Tab").await?;
                let selector = serde_json::json!(selector);
                page.eval(&format!("test.all({selector}).find(test.visible).focus()"))
                    .await?;
                page.settle().await
            }
            Key(key) => page.key(key).await,
            Type(selector, text) => {
                page.middle(selector).await?;
                let (selector, text) = (serde_json::json!(selector), serde_json::json!(text));
                page.eval(&format!(
                    "const field = test.one({selector}); field.value = {text};
                     field.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}))"
                ))
                .await?;
                page.settle().await
            }
            See(selector) => {
                page.middle(selector).await?;
                Ok(())
            }
        }
    }
}

fn feed_is_sound(name: &str, of: usize) -> Outcome {
    let file = format!("tests/pages/frames/{name}.json");
    let text = fs::read_to_string(repository().join(file))?;
    let reading = match masar_feed::read(&text) {
        Ok(reading) => reading,
        Err(findings) => return Failure::because(format!("no feed: {findings:?}")),
    };
    // That some texts fall back on another language is what such a feed is for.
    let faults = |one: &&masar_feed::Diagnostic| one.code != masar_feed::Code::MissingLanguage;
    let events = reading.feed.events.len();
    let findings = reading.diagnostics.iter().filter(faults).count();
    if (events, findings) == (of, 0) {
        return Ok(());
    }
    Failure::because(format!(
        "{events} events and {findings} findings: {:?}",
        reading.diagnostics.iter().find(faults)
    ))
}
