//! The story: one event after the other on a spine. The order is true, the spacing is not, so
//! silence is written out.

mod item;
mod plan;

use super::Context;
use super::element::{El, el};
use super::state::State;
use super::table::turn;
use crate::locale;
pub use item::paragraph;
use plan::{Part, Plan};

/// How many events stand in the page at a time; more come by a button, so that a feed of 20,000
/// stays within the budget of nodes.
const CHUNK: usize = 60;

/// The story of the events that the filters let through.
#[inline(never)] // a door
pub fn story(context: &Context, state: &State) -> El {
    let words = context.words;
    let wide = state.width >= 560.0;
    let plan = Plan::new(context, &state.shown, state.page * CHUNK, CHUNK);
    if plan.parts.is_empty() {
        return el("div.empty").line("p", words.empty);
    }
    let mut list = el("ol role=list");
    for part in &plan.parts {
        list = list.child(match part {
            Part::Item(item) => item::item(context, item, state.selected, wide),
            Part::Silence(days) => silence(&locale::capitalised(&locale::silence(*days, words))),
        });
    }
    if !plan.later {
        if plan.quiet_until_today {
            list = list.child(silence(words.no_events_here));
        }
        list = list.child(now(context, plan.ongoing));
    }
    el("div.story part=story")
        .when(wide, "wide")
        .maybe((state.page > 0).then(|| turn(context, words.earlier, state.page - 1)))
        .child(list)
        .maybe(
            plan.later
                .then(|| turn(context, words.later, state.page + 1)),
        )
}

fn silence(text: &str) -> El {
    el("li.silence").line("p", text)
}

fn now(context: &Context, ongoing: usize) -> El {
    let words = context.words;
    let day = locale::day_in_words(context.today, words);
    let mut line = el("p").line("b", words.today).text(words.comma).text(&day);
    if ongoing > 0 {
        line = line
            .text(words.comma)
            .said(words.ongoing_count(ongoing as u64));
    }
    el("li.now").child(line)
}
