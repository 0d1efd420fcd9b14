//! What one may do with an opened event: keep it in a calendar, copy or share its link.

use crate::view::Context;
use crate::view::aloud;
use crate::view::element::{El, el};
use crate::view::glyph::Icon;
use crate::view::state::{Action, Said, State, Wish};
use masar_download::ics;
use masar_feed::Status;

/// The buttons, and what became of the last press. A cancelled event is offered to no calendar: some
/// would show it as if it took place.
pub fn acts(context: &Context, event: usize, state: &State) -> El {
    let catalog = context.catalog;
    let mut buttons = el("div.acts").maybe(listen(context, event, state.reading == Some(event)));
    let mut add = |sign: Icon, name: &'static str, wish: Wish, offered: bool| {
        if offered {
            buttons = std::mem::replace(&mut buttons, el("i")).child(
                el("button.button")
                    .press(context, Action::Wish(wish))
                    .icon(sign)
                    .child(el("span").say(catalog, name)),
            );
        }
    };
    let feed = &context.scene.feed;
    let dated = feed.events[event].status != Status::Cancelled && ics::has_day(feed, event);
    add(
        Icon::Calendar,
        catalog.add_to_calendar,
        Wish::Calendar(event),
        dated,
    );
    add(
        Icon::Link,
        catalog.copy_link,
        Wish::Copy(event),
        context.offers.links,
    );
    add(
        Icon::Share,
        catalog.share,
        Wish::Share(event),
        context.offers.links && context.offers.share,
    );
    let region = el("p.muted role=status");
    let region = match &state.said {
        Some(Said::Copied) => region.say(catalog, catalog.link_copied),
        Some(Said::Link(link)) => region.line("bdi", link),
        None => region,
    };
    el("div").child(buttons).child(region)
}

/// The button that has an event read aloud, and stops that; only where the device has a voice for it.
pub fn listen(context: &Context, event: usize, reading: bool) -> Option<El> {
    if !aloud::is_offered(context, event) {
        return None;
    }
    let wish = if reading {
        Wish::Hush
    } else {
        Wish::Read(event)
    };
    Some(
        el("button.button")
            .flag("aria-pressed", reading)
            .press(context, Action::Wish(wish))
            .icon(Icon::Listen)
            .child(el("span").say(context.catalog, context.catalog.listen)),
    )
}
