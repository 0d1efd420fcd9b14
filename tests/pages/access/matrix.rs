//! Every view in every language of the feed, at every width, light and dark, with an event open and
//! without, and every state: two engines find nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{EVENT, FEED, VIEWS, open, open_until, show, turn};
use crate::webdriver::{Decisions, Engine, Failure, Outcome, Page, Window};

scenarios![two_engines_find_nothing_in_any_view_language_width_theme_or_state];

const ENGINES: [Engine; 2] = [Engine::Axe, Engine::Ibm];
const WIDTHS: [u32; 4] = [1120, 690, 390, 320];
const THEMES: [&str; 2] = ["light", "dark"];

/// A state's name, the element's attributes, the `data-state` it ends in, and what brings it about, which
/// may happen twice.
type State = (&'static str, &'static str, &'static str, &'static str);

const STATES: [State; 5] = [
    ("error", "feed=\"/nowhere.json\"", "error", ""),
    (
        "empty",
        "feed=\"/tests/pages/access/empty.json\"",
        "empty",
        "",
    ),
    (
        "no match",
        "feed=\"/www/feeds/partnership.json\"",
        "ready",
        "const field = test.one('input[type=search]'); field.value = 'zzzz';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
    ),
    (
        "filters",
        "feed=\"/www/feeds/partnership.json\" view=\"table\"",
        "ready",
        "const opener = test.one('.more-filters'); if (opener.ariaExpanded === 'false') opener.click();
         await new Promise((done) => setTimeout(done, 50));
         const chip = test.one('.facet .chip'); if (chip?.ariaPressed === 'false') chip.click()",
    ),
    (
        "cluster",
        "feed=\"/www/feeds/partnership.json\" view=\"axis\" from=\"1990\" to=\"2050\"",
        "ready",
        "const pill = test.one('.pill'); if (pill?.ariaExpanded === 'false') pill.click()",
    ),
];

/// The languages of the feed: one more there is one more here.
async fn languages(page: &Page) -> Outcome<Vec<String>> {
    let said = page
        .eval("return (await (await fetch('/www/feeds/partnership.json')).json()).languages")
        .await?;
    Ok(said
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

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
        for lang in languages(page).await? {
            for view in VIEWS {
                for theme in THEMES {
                    for event in [None, Some(EVENT)] {
                        // Too narrow for the axis: the story stands in its place.
                        if width < 340 && view == "axis" {
                            continue;
                        }
                        show(page, &lang, view, theme, event).await?;
                        let name = format!("{width} px, {lang}, {view}, {theme}, {event:?}");
                        found.look(page, &mut decisions, &name).await?;
                    }
                }
            }
        }
    }
    for (state, attributes, waits, act) in STATES {
        for width in [1120, 320] {
            open_until(page, Window::wide(width), attributes, waits).await?;
            for lang in languages(page).await? {
                for theme in THEMES {
                    turn(page, &lang, theme).await?;
                    page.eval(act).await?;
                    page.settle().await?;
                    let name = format!("{width} px, {lang}, {state}, {theme}");
                    found.look(page, &mut decisions, &name).await?;
                }
            }
        }
    }
    found.is_empty()?;
    decisions.all_are_needed()
}
