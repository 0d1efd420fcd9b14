//! The buttons of an opened event: save it to a calendar, copy or share its link, read it aloud.

use crate::view::Context;
use crate::view::element::{ElementBuilder, el, selector};
use crate::view::files::goes_into_calendar;
use crate::view::glyph::Icon;
use crate::view::speech;
use crate::view::state::{Action, Effect, ShareOutcome, State};

/// Returns the buttons, and the result of the last attempt to copy the link.
pub(crate) fn actions(context: &Context, event: usize, state: &State) -> ElementBuilder {
    let catalog = context.catalog;
    let mut buttons =
        el!("div.acts").child_opt(listen(context, event, state.reading == Some(event)));
    let mut add = |sign: Icon, name: &'static str, effect: Effect, offered: bool| {
        if offered {
            buttons = std::mem::replace(&mut buttons, el!("i")).child(
                el!("button.button")
                    .on_click(context, Action::Effect(effect))
                    .icon(sign)
                    .child(el!("span").interface_text(catalog, name)),
            );
        }
    };
    add(
        Icon::Calendar,
        catalog.add_to_calendar,
        Effect::SaveCalendar(event),
        goes_into_calendar(context, event),
    );
    add(
        Icon::Link,
        catalog.copy_link,
        Effect::CopyLink(event),
        context.capabilities.links,
    );
    add(
        Icon::Share,
        catalog.share,
        Effect::ShareLink(event),
        context.capabilities.links && context.capabilities.share,
    );
    let region = el!("p.muted role=status");
    let region = match &state.share_outcome {
        Some(ShareOutcome::Copied) => region.interface_text(catalog, catalog.link_copied),
        Some(ShareOutcome::CopyByHand(link)) => region.child_text(selector!("bdi"), link),
        None => region,
    };
    el!("div").child(buttons).child(region)
}

/// Returns the button that starts and stops reading aloud, if the device has a voice for the event.
pub(crate) fn listen(context: &Context, event: usize, reading: bool) -> Option<ElementBuilder> {
    if !speech::is_offered(context, event) {
        return None;
    }
    let effect = if reading {
        Effect::StopReading
    } else {
        Effect::ReadAloud(event)
    };
    Some(
        el!("button.button")
            .attr_bool("aria-pressed", reading)
            .on_click(context, Action::Effect(effect))
            .icon(Icon::Listen)
            .child(el!("span").interface_text(context.catalog, context.catalog.listen)),
    )
}
