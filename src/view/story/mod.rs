//! The story: one event after the other on a spine. The order is true, the spacing is not, so
//! silence is written out.

mod item;
mod plan;

use super::element::{El, el};
use super::more;
use super::state::State;
use super::table::turn;
use super::{Context, STILL};
pub use item::prose;
use plan::{Part, Plan};

/// How many events stand in the page at a time; more come by a button, so that a feed of 20,000
/// stays within the budget of nodes.
const CHUNK: usize = if STILL { usize::MAX } else { 60 };

/// The story of the events that the filters let through.
#[inline(never)] // a door
pub fn story(context: &Context, state: &State) -> El {
    let wide = state.width >= 560.0;
    let plan = Plan::new(context, &state.shown, state.page, CHUNK);
    let words = context.words;
    el("div.story part=story")
        .when(wide, "wide")
        .maybe((plan.page > 0).then(|| turn(context, words.earlier, plan.page - 1)))
        .child(list(context, &plan, state.selected, wide))
        .maybe(
            plan.later
                .then(|| turn(context, words.later, plan.page + 1)),
        )
}

/// The story for a sheet of paper: all events, whatever is looked for. Its place is there before it is
/// printed, so that what stands around it stays.
pub fn paper(context: &Context, state: &State, printing: bool) -> El {
    let paper = el("div.paper.story.wide");
    if !printing {
        return paper;
    }
    if more::is_here() {
        paper.child(all(context, state.shown.len()))
    } else {
        paper.child(plain(context))
    }
}

/// The whole story.
#[inline(never)] // a door
fn all(context: &Context, events: usize) -> El {
    let plan = Plan::new(context, &vec![true; events], 0, usize::MAX);
    list(context, &plan, None, true)
}

/// A printer does not wait for the second part of the Wasm: without that, dates, titles and summaries.
fn plain(context: &Context) -> El {
    let mut items = el("ol role=list");
    for &event in &context.scene.timeline.order {
        let of = context.event(event);
        let date = of.date.as_ref();
        items = items.child(
            el("li")
                .child(el("p").say(
                    context.words,
                    &date.map_or_else(String::new, |date| {
                        masar_locale::date_in_words(date, context.words)
                    }),
                ))
                .child(context.told("b", &of.title))
                .child(context.told("p", &of.summary)),
        );
    }
    items
}

fn list(context: &Context, plan: &Plan, selected: Option<usize>, wide: bool) -> El {
    let words = context.words;
    let mut list = el("ol role=list");
    for part in &plan.parts {
        list = list.child(match part {
            Part::Item(item) => item::item(context, item, selected, wide),
            Part::Silence(days) => silence(&masar_locale::capitalised(&masar_locale::silence(
                *days, words,
            ))),
        });
    }
    // What is drawn once and read for years has no today.
    if !plan.later && !STILL {
        if plan.quiet_until_today {
            list = list.child(silence(words.no_events_here));
        }
        list = list.child(now(context, plan.ongoing));
    }
    list
}

fn silence(text: &str) -> El {
    el("li.silence").line("p", text)
}

fn now(context: &Context, ongoing: usize) -> El {
    let words = context.words;
    let day = masar_locale::day_in_words(context.today, words);
    let mut line = el("p").line("b", words.today).text(words.comma).text(&day);
    if ongoing > 0 {
        line = line
            .text(words.comma)
            .say(words, &words.ongoing_count(ongoing as u64));
    }
    el("li.now").child(line)
}
