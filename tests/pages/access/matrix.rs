//! Every view in every language of the interface, at every width, light and dark, with an event open and
//! without, and every state: two accessibility engines find nothing.
//!
//! The ordinary run takes combinations in which every two of these values, and each value with each engine, occur together;
//! `--full` takes all. Each width and each state is a scenario.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{EVENT, VIEWS, enter, open, place, show, turn};
use crate::webdriver::{
    Decisions, Engine, Failure, Outcome, Page, Scenario, Window, chosen, combinations,
};

const ENGINES: [Engine; 2] = [Engine::Axe, Engine::Ibm];
const LANGUAGES: [&str; 5] = ["ar", "zgh", "fr", "en", "es"];
const WIDTHS: [u32; 4] = [1120, 690, 390, 320];
const THEMES: [&str; 2] = ["light", "dark"];
const EVENTS: [Option<&str>; 2] = [None, Some(EVENT)];
/// The real feed and one in all five languages, in one.
const FEED: &str = "feed=\"/made/five.json\"";

/// How it stands with the feed, or what a visitor did.
struct State {
    /// Words of a scenario's name.
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

static STATES: [State; 9] = [
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
        name: "no_match",
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
        name: "kiosk_waiting",
        ..State::KIOSK
    },
    State {
        name: "kiosk_touched",
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
    async fn look(
        &mut self,
        page: &Page,
        engine: Engine,
        decisions: &mut Decisions,
        name: &str,
    ) -> Outcome {
        self.pages += 1;
        for said in page.audit(&[engine], decisions).await? {
            self.said.entry(said).or_insert((name.to_owned(), 0)).1 += 1;
        }
        Ok(())
    }

    fn none(self) -> Outcome {
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

/// One of the scenarios, and the combinations that it goes through.
enum Part {
    /// A width of the window, px.
    Width(u32, Vec<Sight>),
    /// A state: window, language, theme and engine.
    State(
        &'static State,
        Vec<(Window, &'static str, &'static str, Engine)>,
    ),
}

/// A combination of a width: language, view, theme, the event that is open, and the engine.
type Sight = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    Engine,
);

/// The parts, and what they learn together.
struct Matrix {
    parts: Vec<Part>,
    /// The decisions that some part needed, and whether each part ran.
    used: RefCell<(Decisions, Vec<bool>)>,
}

/// A scenario for each width and each state, and one for the decisions that all of them need. `full`
/// takes all combinations.
pub fn all(full: bool) -> Vec<Scenario> {
    let decisions = match Decisions::read() {
        Ok(decisions) => decisions,
        Err(Failure(why)) => {
            return vec![Scenario::new(
                "the_decisions_about_accessibility_can_be_read",
                move |_| {
                    let why = why.clone();
                    Box::pin(async move { Failure::because(why) })
                },
            )];
        }
    };
    let parts: Vec<Part> = widths(full).into_iter().chain(states(full)).collect();
    let ran = vec![false; parts.len()];
    let matrix = Rc::new(Matrix {
        parts,
        used: RefCell::new((decisions, ran)),
    });
    let scenario = |at: usize| {
        let matrix = Rc::clone(&matrix);
        Scenario::new(matrix.parts[at].name(), move |page| {
            let matrix = Rc::clone(&matrix);
            Box::pin(async move { matrix.run(page, at).await })
        })
    };
    let mut scenarios: Vec<Scenario> = (0..matrix.parts.len()).map(scenario).collect();
    let last = Scenario::new(
        "every_decision_about_accessibility_is_needed_somewhere",
        move |page| {
            let matrix = Rc::clone(&matrix);
            Box::pin(async move { matrix.all_decisions_are_needed(page).await })
        },
    );
    // Those that run alone run last, when the parts have run.
    scenarios.push(last.alone());
    scenarios
}

/// The parts of the widths.
fn widths(full: bool) -> Vec<Part> {
    let mut all = combinations([
        WIDTHS.len(),
        LANGUAGES.len(),
        VIEWS.len(),
        THEMES.len(),
        EVENTS.len(),
        ENGINES.len(),
    ]);
    // Too narrow for the axis: the story stands in its place.
    all.retain(|[width, _, view, ..]| WIDTHS[*width] >= 340 || VIEWS[*view] != "axis");
    let all = chosen(all, full);
    let part = |(at, width): (usize, &u32)| {
        let own = all.iter().filter(|combination| combination[0] == at);
        let of = |[_, lang, view, theme, event, engine]: &[usize; 6]| {
            (
                LANGUAGES[*lang],
                VIEWS[*view],
                THEMES[*theme],
                EVENTS[*event],
                ENGINES[*engine],
            )
        };
        Part::Width(*width, own.map(of).collect())
    };
    WIDTHS.iter().enumerate().map(part).collect()
}

/// The parts of the states.
fn states(full: bool) -> Vec<Part> {
    let windows = State::PLAIN.windows.len();
    let all = combinations([
        STATES.len(),
        windows,
        LANGUAGES.len(),
        THEMES.len(),
        ENGINES.len(),
    ]);
    let all = chosen(all, full);
    let part = |(at, state): (usize, &'static State)| {
        let own = all.iter().filter(|combination| combination[0] == at);
        let of = |[_, window, lang, theme, engine]: &[usize; 5]| {
            (
                state.windows[*window],
                LANGUAGES[*lang],
                THEMES[*theme],
                ENGINES[*engine],
            )
        };
        Part::State(state, own.map(of).collect())
    };
    STATES.iter().enumerate().map(part).collect()
}

impl Part {
    fn name(&self) -> String {
        match self {
            Part::Width(width, _) => {
                format!("two_engines_find_nothing_in_any_view_language_or_theme_at_{width}_px")
            }
            Part::State(state, _) => format!(
                "two_engines_find_nothing_in_the_state_{}_in_any_language_or_theme",
                state.name
            ),
        }
    }

    async fn audit(&self, page: &Page, decisions: &mut Decisions) -> Outcome {
        let mut found = Found::default();
        match self {
            Part::Width(width, combinations) => {
                open(page, Window::wide(*width), FEED).await?;
                for (lang, view, theme, event, engine) in combinations {
                    show(page, lang, view, theme, *event).await?;
                    let name = format!("{width} px, {lang}, {view}, {theme}, {event:?}");
                    found.look(page, *engine, decisions, &name).await?;
                }
            }
            Part::State(state, combinations) => {
                let mut entered = None;
                for (window, lang, theme, engine) in combinations {
                    if entered != Some(*window) {
                        if entered.replace(*window).is_some() {
                            page.eval("await caches.delete('masar')").await?;
                        }
                        enter(page, *window).await?;
                        page.eval(state.before).await?;
                        place(page, state.attributes, state.waits).await?;
                    }
                    turn(page, lang, theme).await?;
                    page.eval(state.act).await?;
                    page.settle().await?;
                    let name = format!("{} px, {lang}, {}, {theme}", window.width, state.name);
                    found.look(page, *engine, decisions, &name).await?;
                }
            }
        }
        found.none()
    }
}

impl Matrix {
    async fn run(&self, page: &Page, at: usize) -> Outcome {
        let mut decisions = Decisions::read()?;
        let outcome = self.parts[at].audit(page, &mut decisions).await;
        let (used, ran) = &mut *self.used.borrow_mut();
        used.add(&decisions);
        ran[at] = true;
        outcome
    }

    /// Runs the parts that did not run, since only some tests were asked for, and looks at what all used.
    async fn all_decisions_are_needed(&self, page: &Page) -> Outcome {
        for at in 0..self.parts.len() {
            let ran = self.used.borrow().1[at];
            if !ran {
                self.run(page, at).await?;
            }
        }
        self.used.borrow().0.all_are_needed()
    }
}
