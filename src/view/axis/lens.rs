//! The lens: the days of an opened event at their own scale, like the inset of a map.

use super::Props;
use super::mark::{bar_ends, unseen_besides};
use crate::view::element::{ElementBuilder, class, css_number, el, selector};
use crate::view::glyph::sign;
use crate::view::measure::{Measure, TextMeasurer};
use crate::view::{Context, TITLE};
use masar_layout::Scale;

/// The least width of a row with a note on its date, px.
const ROOM_FOR_NOTES: f64 = 420.0;

/// Returns the event whose inside is shown: the opened one, or its parent.
fn parent(context: &Context, selected: Option<usize>) -> Option<usize> {
    let entries = &context.scene.timeline.entries;
    let event = selected?;
    if entries[event].children.is_empty() {
        entries[event].parent
    } else {
        Some(event)
    }
}

/// Returns the lens under the lanes, if an event with others inside it is open.
pub(crate) fn lens(
    context: &Context,
    props: &Props,
    scale: &Scale,
    measure: &Measure,
) -> Option<ElementBuilder> {
    let parent = parent(context, props.selected)?;
    let timeline = &context.scene.timeline;
    let event = context.event(parent);
    let catalog = context.catalog;
    let lens = masar_layout::inset(
        timeline,
        parent,
        props.plot - 3.0,
        &TextMeasurer { context, measure },
    );
    let entry = &timeline.entries[parent];
    let (from, to) = (
        scale.x(entry.start).clamp(0.0, props.plot),
        scale.x(entry.end).clamp(0.0, props.plot),
    );
    let inside = masar_locale::fill(catalog.inside, &[&context.within(&event.title)]);
    let width = css_number(props.plot);
    let leaders = [
        "M",
        &css_number(from),
        " 0L0 30H",
        &width,
        "L",
        &css_number(to.max(from + 2.0)),
        " 0Z",
    ]
    .concat();
    let mut when = el!("span.muted");
    if let Some(place) = event
        .place
        .as_ref()
        .filter(|place| !place.locality.is_empty())
    {
        when = when.node(context.text(&place.locality)).text(catalog.comma);
    }
    if let Some(date) = &event.date {
        when = when.interface_text(catalog, &masar_locale::date_in_words(date, catalog));
    }
    let mut ticks = el!("div.lens-ticks aria-hidden=true");
    let mut rows = el!("ul.lens-rows role=list");
    for (at, tick) in lens.ticks.iter().enumerate() {
        if at > 0 {
            rows = rows.child(el!("li.line aria-hidden=true").px("x", &[tick.x]));
        }
        ticks = ticks.child(
            el!("span.lens-tick")
                .px("x", &[tick.x])
                .text(tick.label.as_deref().unwrap_or("")),
        );
    }
    for row in &lens.rows {
        rows = rows.child(inside_row(context, row, props));
    }
    Some(
        el!("div.lens-frame")
            .track_color(context, event.track)
            .child(
                el!("svg.leaders aria-hidden=true preserveAspectRatio=none")
                    .attr_owned("viewBox", ["0 0 ", &width, " 30"].concat())
                    .child(el!("path").attr_owned("d", leaders)),
            )
            .child(
                el!("div.lens role=group")
                    .attr("aria-label", &inside)
                    .child(
                        el!("p.lens-title")
                            .child(context.sentence_with_title(
                                el!("b aria-hidden=true"),
                                &masar_locale::fill(catalog.inside, &[TITLE]),
                                &event.title,
                            ))
                            .child(when),
                    )
                    .child(ticks)
                    .child(rows),
            ),
    )
}

fn inside_row(context: &Context, row: &masar_layout::InsetRow, props: &Props) -> ElementBuilder {
    let child = context.event(row.event);
    let catalog = context.catalog;
    let selected = props.selected == Some(row.event);
    let room = props.plot >= ROOM_FOR_NOTES;
    let note = room.then(|| {
        let note = match &child.date {
            Some(date) => masar_locale::short_date_in_words(date, catalog),
            None => catalog.day_not_given.to_owned(),
        };
        el!("span.lens-note").interface_text(catalog, &note)
    });
    el!("li").track_color(context, child.track).child(
        el!("button.lens-row")
            .class_if(selected, class!("selected"))
            .attr("data-event-id", &child.id)
            .attr_bool("aria-expanded", selected)
            .opens_event(context, row.event)
            .child(
                el!("span.lens-bar")
                    .px("x w", &[row.x, row.length])
                    .child(bar_ends(row.from, row.to)),
            )
            .child(sign(context, child))
            .child(context.text_element(selector!("span.lens-name"), &child.title))
            .child_opt(note)
            .child(unseen_besides(context, row.event, !room)),
    )
}
