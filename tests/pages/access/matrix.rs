//! Every view in every language of the interface, at every width, light and dark, with an event open and
//! without, and every state: two engines find nothing. Nothing of that product is left out.

use std::collections::BTreeMap;

use super::{EVENT, VIEWS, enter, open, place, show, turn};
use crate::webdriver::{Decisions, Engine, Failure, Outcome, Page, Window};

scenarios![two_engines_find_nothing_in_any_view_language_width_theme_or_state];

const ENGINES: [Engine; 2] = [Engine::Axe, Engine::Ibm];
const LANGUAGES: [&str; 5] = ["ar", "zgh", "fr", "en", "es"];
const WIDTHS: [u32; 4] = [1120, 690, 390, 320];
const THEMES: [&str; 2] = ["light", "dark"];
/// The real feed and one in all five languages, in one.
const FEED: &str = "feed=\"/made/five.json\"";

/// How it stands with the feed, or what a visitor did.
struct State {
    name: &'static str,
    /// The element's.
    attributes: &'static str,
    /// The `data-state` it ends in.
    waits: &'static str,
    windows: [Window; 2],
    /// What is done to the page before the element comes into it.
    before: &'static str,
    /// What brings it about once the element is there; it may happen twice.
    act: &'static str,
}

impl State {
    const PLAIN: Self = Self {
        name: "",
        attributes: FEED,
        waits: "ready",
        windows: [Window::wide(1120), Window::wide(320)],
        before: "",
        act: "",
    };
    /// On a pavilion's screen, upright and turned.
    const KIOSK: Self = Self {
        attributes: "feed=\"/made/five.json\" kiosk",
        windows: [
            Window {
                height: 1920,
                ..Window::wide(1080)
            },
            Window {
                height: 1080,
                ..Window::wide(1920)
            },
        ],
        ..Self::PLAIN
    };
}

const STATES: [State; 9] = [
    State {
        name: "awaited",
        waits: "loading",
        before: "const real = fetch; window.fetch = (what, ...more) => String(what).endsWith('five.json') ? new Promise(() => {}) : real(what, ...more)",
        act: "for (let tries = 0; !test.one('.bones') && tries < 100; tries += 1) await new Promise((done) => setTimeout(done, 50))",
        ..State::PLAIN
    },
    State {
        name: "error",
        attributes: "feed=\"/nowhere.json\"",
        waits: "error",
        ..State::PLAIN
    },
    State {
        name: "copy",
        waits: "stale",
        before: "const address = new URL('/made/five.json', location).href, text = await (await fetch(address)).text();
         const headers = { date: new Date(2026, 10, 21, 18, 40).toUTCString() };
         await (await caches.open('masar')).put(address, new Response(text, { headers }));
         const real = fetch;
         window.fetch = (what, ...more) => String(what).endsWith('five.json') ? Promise.reject(new TypeError('away')) : real(what, ...more)",
        ..State::PLAIN
    },
    State {
        name: "empty",
        attributes: "feed=\"/tests/pages/access/empty.json\"",
        waits: "empty",
        ..State::PLAIN
    },
    State {
        name: "no match",
        act: "const field = test.one('input[type=search]'); field.value = 'zzzz';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
        ..State::PLAIN
    },
    State {
        name: "filters",
        attributes: "feed=\"/made/five.json\" view=\"table\"",
        act: "const opener = test.one('.more-filters'); if (opener.ariaExpanded === 'false') opener.click();
         await new Promise((done) => setTimeout(done, 50));
         const chip = test.one('.facet .chip'); if (chip?.ariaPressed === 'false') chip.click()",
        ..State::PLAIN
    },
    State {
        name: "cluster",
        attributes: "feed=\"/made/five.json\" view=\"axis\" from=\"1990\" to=\"2050\"",
        act: "const pill = test.one('.pill'); if (pill?.ariaExpanded === 'false') pill.click()",
        ..State::PLAIN
    },
    State {
        name: "kiosk, waiting",
        ..State::KIOSK
    },
    State {
        name: "kiosk, touched",
        act: "test.one('masar-timeline').select('open-days-2023'); test.one('.kiosk-call')?.focus()",
        ..State::KIOSK
    },
];

/// What was found, each once: with the page it was found on first, and on how many.
#[derive(Default)]
struct Found {
    pages: usize,
    said: BTreeMap<String, (String, usize)>,
}

impl Found {
    async fn look(&mut self, page: &Page, decisions: &mut Decisions, name: &str) -> Outcome {
        self.pages += 1;
        for said in page.audit(&ENGINES, decisions).await? {
            self.said.entry(said).or_insert((name.to_owned(), 0)).1 += 1;
        }
        Ok(())
    }

    fn is_empty(self) -> Outcome {
        if self.said.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = self
            .said
            .iter()
            .map(|(said, (page, count))| {
                format!("{said} [{page}; {count} of {} pages]", self.pages)
            })
            .collect();
        Failure::because(format!(
            "{} findings:\n          {}",
            lines.len(),
            lines.join("\n          ")
        ))
    }
}

async fn two_engines_find_nothing_in_any_view_language_width_theme_or_state(
    page: &Page,
) -> Outcome {
    let mut decisions = Decisions::read()?;
    let mut found = Found::default();
    for width in WIDTHS {
        open(page, Window::wide(width), FEED).await?;
        for lang in LANGUAGES {
            for view in VIEWS {
                for theme in THEMES {
                    for event in [None, Some(EVENT)] {
                        // Too narrow for the axis: the story stands in its place.
                        if width < 340 && view == "axis" {
                            continue;
                        }
                        show(page, lang, view, theme, event).await?;
                        let name = format!("{width} px, {lang}, {view}, {theme}, {event:?}");
                        found.look(page, &mut decisions, &name).await?;
                    }
                }
            }
        }
    }
    for state in STATES {
        for window in state.windows {
            enter(page, window).await?;
            page.eval(state.before).await?;
            place(page, state.attributes, state.waits).await?;
            for lang in LANGUAGES {
                for theme in THEMES {
                    turn(page, lang, theme).await?;
                    page.eval(state.act).await?;
                    page.settle().await?;
                    let name = format!("{} px, {lang}, {}, {theme}", window.width, state.name);
                    found.look(page, &mut decisions, &name).await?;
                }
            }
            page.eval("await caches.delete('masar')").await?;
        }
    }
    found.is_empty()?;
    decisions.all_are_needed()
}
