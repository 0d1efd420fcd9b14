//! The inset of an opened event: the days of that event at their own scale, like the inset of a map. Its CSS
//! classes begin with `lens`.

use super::Props;
use super::density::Density;
use super::mark::{bar_line, hidden_description};
use crate::view::element::{ElementBuilder, class, css_number, el, selector};
use crate::view::glyph::sign;
use crate::view::measure::{SceneLabels, TextMeasurer};
use crate::view::{Context, TITLE};
use masar_feed::Event;
use masar_layout::{Inset, InsetRow, Scale};

/// The least width of the plot at which a row has a note with its date, px.
const NOTE_MIN_WIDTH: f64 = 420.0;

/// Returns the event that the inset shows: the opened one, or its parent.
fn inset_event(context: &Context, selected: Option<usize>) -> Option<usize> {
    let entries = &context.scene.timeline.entries;
    let event = selected?;
    if entries[event].children.is_empty() {
        entries[event].parent
    } else {
        Some(event)
    }
}

/// Returns the inset under the lanes; nothing unless an event with others inside it is open.
pub(crate) fn inset(
    context: &Context,
    props: &Props,
    scale: &Scale,
    measurer: &TextMeasurer,
) -> Option<ElementBuilder> {
    let index = inset_event(context, props.selected)?;
    let event = context.event(index);
    let layout = masar_layout::inset(
        &context.scene.timeline,
        index,
        props.plot_width - 3.0,
        &SceneLabels {
            context,
            measurer,
            density: Density::default(),
            names_width: 0.0,
        },
    );
    let name = masar_locale::fill(context.catalog.inside, &[&context.isolated(&event.title)]);
    let (ticks, rows) = ticks_and_rows(context, props, &layout);
    Some(
        el!("div.lens-frame")
            .track_color(context, event.track)
            .child(leaders(context, props, scale, index))
            .child(
                el!("div.lens role=group")
                    .attr("aria-label", &name)
                    .child(title(context, event))
                    .child(ticks)
                    .child(rows),
            ),
    )
}

/// Returns the area that leads from the event on the axis to the inset.
fn leaders(context: &Context, props: &Props, scale: &Scale, event: usize) -> ElementBuilder {
    let entry = &context.scene.timeline.entries[event];
    let from = scale.x(entry.start).clamp(0.0, props.plot_width);
    let to = scale.x(entry.end).clamp(0.0, props.plot_width);
    let width = css_number(props.plot_width);
    let path = [
        "M",
        &css_number(from),
        " 0L0 30H",
        &width,
        "L",
        &css_number(to.max(from + 2.0)),
        " 0Z",
    ]
    .concat();
    el!("svg.leaders aria-hidden=true preserveAspectRatio=none")
        .attr_owned("viewBox", ["0 0 ", &width, " 30"].concat())
        .child(el!("path").attr_owned("d", path))
}

/// Returns the title of the inset, with the place and the date of its event.
fn title(context: &Context, event: &Event) -> ElementBuilder {
    let catalog = context.catalog;
    let mut details = el!("span.muted");
    if let Some(place) = event
        .place
        .as_ref()
        .filter(|place| !place.locality.is_empty())
    {
        details = details
            .node(context.text(&place.locality))
            .text(catalog.comma);
    }
    if let Some(date) = &event.date {
        details = details.interface_text(catalog, &masar_locale::date_in_words(date, catalog));
    }
    el!("p.lens-title")
        .child(context.sentence_with_title(
            el!("b aria-hidden=true"),
            &masar_locale::fill(catalog.inside, &[TITLE]),
            &event.title,
        ))
        .child(details)
}

/// Returns the ticks of the inset, and its rows with the lines of the ticks.
fn ticks_and_rows(
    context: &Context,
    props: &Props,
    layout: &Inset,
) -> (ElementBuilder, ElementBuilder) {
    let mut ticks = el!("div.lens-ticks aria-hidden=true");
    let mut rows = el!("ul.lens-rows role=list");
    for (at, tick) in layout.ticks.iter().enumerate() {
        if at > 0 {
            rows = rows.child(el!("li.line aria-hidden=true").px("x", &[tick.x]));
        }
        ticks = ticks.child(
            el!("span.lens-tick")
                .px("x", &[tick.x])
                .text(tick.label.as_deref().unwrap_or("")),
        );
    }
    for row in &layout.rows {
        rows = rows.child(inset_row(context, row, props));
    }
    (ticks, rows)
}

/// Returns the row of one event inside.
fn inset_row(context: &Context, row: &InsetRow, props: &Props) -> ElementBuilder {
    let child = context.event(row.event);
    let catalog = context.catalog;
    let selected = props.selected == Some(row.event);
    let has_note = props.plot_width >= NOTE_MIN_WIDTH;
    let note = has_note.then(|| {
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
                    .child(bar_line(row.from, row.to)),
            )
            .child(sign(context, child))
            .child(context.text_element(selector!("span.lens-name"), &child.title))
            .child_opt(note)
            .child(hidden_description(context, row.event, !has_note)),
    )
}
