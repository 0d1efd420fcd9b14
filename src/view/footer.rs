//! The footer: the legend of the axis, the source of the facts, and the credit.

use super::Context;
use super::axis::bar_line;
use super::chunk;
use super::controls::Control;
use super::element::{ElementBuilder, el, selector};
use super::glyph::glyph;
use super::state::View;
use masar_edtf::{Day, Edtf};
use masar_feed::{Shape, Status};
use masar_layout::EndStyle;
use masar_timeline::{Edge, Extent};

/// Returns the footer. The axis has a legend with the signs that occur in the feed; the table has the number of events,
/// `count`. `copy`: the time of the copy of the feed that is shown.
pub(crate) fn footer(
    context: &Context,
    view: View,
    entries: LegendEntries,
    count: usize,
    copy: Option<&Edtf>,
) -> ElementBuilder {
    let catalog = context.catalog;
    let has_legend =
        view == View::Axis && entries.0.contains(&true) && context.controls.has(Control::Legend);
    el!("footer.foot")
        .child_opt(has_legend.then(|| legend(catalog, entries)))
        .child_opt((view == View::Table).then(|| el!("p").text_owned(catalog.events(count as u64))))
        .child(credit(context, copy))
}

/// Returns the source of the facts, the time of the last change or of the copy, and the name of Masar.
fn credit(context: &Context, copy: Option<&Edtf>) -> ElementBuilder {
    let feed = &context.scene.feed;
    let catalog = context.catalog;
    let mut credit = el!("p.credit");
    if let Some(source) = feed
        .source
        .as_ref()
        .filter(|source| !source.title.is_empty() || !source.href.is_empty())
    {
        let name = if source.title.is_empty() {
            el!("bdi").text(&source.href).build()
        } else {
            context.text(&source.title)
        };
        // The first drawing has no link: the function that resolves its address is in a chunk.
        let name = match chunk::loaded().touch {
            Some(touch) if !source.href.is_empty() => el!("a rel=noopener")
                .attr_owned("href", (touch.detail.resolve)(context, &source.href, 0))
                .node(name)
                .build(),
            _ => name,
        };
        credit = credit
            .text(catalog.source)
            .text(catalog.colon)
            .node(name)
            .text(". ");
    }
    if feed.is_cut {
        credit = credit.interface_text(catalog, catalog.left_out).text(" ");
    }
    if let Some(copy) = copy {
        credit = credit
            .interface_text(
                catalog,
                &masar_locale::fill(catalog.saved_copy, &[&day_in_words(copy, catalog)]),
            )
            .text(" · ");
    } else if let Some(updated) = &feed.updated {
        credit = credit.text_owned(
            [
                catalog.updated,
                catalog.colon,
                &masar_locale::date_in_words(updated, catalog),
                " · ",
            ]
            .concat(),
        );
    }
    credit.child_text(selector!("b"), catalog.masar)
}

/// Returns the day of a moment in words.
fn day_in_words(moment: &Edtf, catalog: &masar_locale::Catalog) -> String {
    let day = moment.earliest().unwrap_or(Day(0));
    masar_locale::day_in_words(day, catalog)
}

/// The signs that occur in a feed.
#[derive(Clone, Copy, Default)]
pub(crate) struct LegendEntries([bool; 9]);

impl LegendEntries {
    /// Finds the signs that occur in the feed of a scene.
    pub(crate) fn of(scene: &super::Scene) -> LegendEntries {
        let mut occur = [false; 9];
        for (entry, event) in scene.timeline.entries.iter().zip(&scene.feed.events) {
            let span = entry.extent == Extent::Span;
            let fades = matches!(entry.from, Edge::Fades(_)) || matches!(entry.to, Edge::Fades(_));
            occur[0] |= !event.milestone;
            occur[1] |= event.milestone;
            occur[2] |= span && entry.to == Edge::Known;
            occur[3] |= entry.extent == Extent::Doubtful || fades;
            occur[4] |= entry.to == Edge::Open;
            occur[5] |= entry.to == Edge::Unknown;
            occur[6] |= event.status == Status::Planned;
            occur[7] |= event.status == Status::Postponed;
            occur[8] |= event.status == Status::Cancelled;
        }
        LegendEntries(occur)
    }
}

/// Returns the legend: the signs that occur, each with its name.
fn legend(catalog: &masar_locale::Catalog, entries: LegendEntries) -> ElementBuilder {
    let names = [
        catalog.event,
        catalog.milestone,
        catalog.known_span,
        catalog.approximate,
        catalog.ongoing,
        catalog.end_not_given,
        catalog.planned,
        catalog.postponed,
        catalog.cancelled,
    ];
    let mut legend = el!("ul.key role=list");
    for (at, name) in names
        .into_iter()
        .enumerate()
        .filter(|(at, _)| entries.0[*at])
    {
        let bar = |from, to| el!("span.bar-sign").child(bar_line(from, to));
        let sign = match at {
            0 | 1 => glyph(Shape::Circle, at == 1, Status::Confirmed),
            2 => bar(EndStyle::Cap, EndStyle::Cap),
            3 => bar(EndStyle::Fade(10.0), EndStyle::Fade(10.0)),
            4 => bar(EndStyle::Cap, EndStyle::Arrow),
            5 => bar(EndStyle::Cap, EndStyle::Fade(18.0)),
            7 => glyph(Shape::Circle, false, Status::Postponed),
            8 => glyph(Shape::Circle, false, Status::Cancelled),
            _ => el!("span.bar-sign.planned").child(el!("i.span.planned")),
        };
        legend = legend.child(
            el!("li")
                .child(sign)
                .child(el!("span").interface_text(catalog, &masar_locale::capitalised(name))),
        );
    }
    legend
}
