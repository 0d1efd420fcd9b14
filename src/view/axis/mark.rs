//! A mark: a glyph, a bar or a block, with its label. Also the pill of a cluster.

use std::rc::Rc;

use web_sys::Event;

use crate::view::Context;
use crate::view::element::{ElementBuilder, class, css_number, el};
use crate::view::glyph::{glyph, status_class};
use masar_edtf::{Date, Edtf, Moment};
use masar_feed::Status;
use masar_layout::{Align, Cluster, EndStyle, Font, Label, Mark, MarkKind, Scale};
use masar_timeline::Edge;

/// Returns a mark as a button. `tab_stop`: the Tab key stops there. `selected`: the detail of its event is open.
pub(crate) fn mark(
    context: &Context,
    mark: &Mark,
    scale: &Scale,
    tab_stop: bool,
    selected: bool,
) -> ElementBuilder {
    let event = context.event(mark.event);
    let kind = match mark.kind {
        MarkKind::Glyph => class!("point"),
        MarkKind::Milestone => class!("point ringed"),
        MarkKind::Bar => class!("bar"),
        MarkKind::Block => class!("block"),
    };
    let button = el!("button.mark part=mark")
        .key(mark.event.to_string())
        .class(kind)
        .class(status_class(event.status))
        .class_if(selected, class!("selected"))
        .attr("data-event-id", &event.id)
        .attr_number("data-index", mark.event)
        .tab_stop(tab_stop)
        .attr_owned("aria-label", accessible_name(context, mark.event))
        .attr_bool("aria-expanded", selected)
        .px("X W y", &[mark.x, mark.length, mark.y])
        .opens_event(context, mark.event);
    match mark.kind {
        MarkKind::Glyph | MarkKind::Milestone => button
            .child_opt((mark.length > 0.0).then(|| el!("i.band")))
            .child(glyph(
                context.shape(event.track),
                mark.kind == MarkKind::Milestone,
                event.status,
            )),
        MarkKind::Bar => bars(context, mark, scale, button),
        MarkKind::Block => button.child(el!("i.solid")),
    }
}

/// Adds the bar of a span to its button; for a set of dates that all apply, one bar for each date.
fn bars(
    context: &Context,
    mark: &Mark,
    scale: &Scale,
    mut button: ElementBuilder,
) -> ElementBuilder {
    let to = drawn_end(context, mark);
    let members = match &context.event(mark.event).date {
        Some(Edtf::Set(set)) if set.all && set.members.len() > 1 => &set.members[..],
        _ => return button.child(bar_line(mark.from, to)),
    };
    let share = |x: f64| ((x - mark.x) / mark.length * 100.0).clamp(0.0, 100.0);
    for member in members {
        let (first, last) = (member.first.date(), member.last.date());
        let from = first.map_or(0.0, |date| share(scale.x(date.start())));
        let until = last.map_or(100.0, |date| share(scale.x(date.end())));
        // Dates outside of the drawn part have no bar.
        if from < 100.0 && until > 0.0 {
            let end = |date: Option<Date>, open| match date {
                None => open,
                Some(date) if date.is_exact() => EndStyle::Cap,
                Some(_) => EndStyle::Cut,
            };
            let bar = bar_line(end(first, mark.from), end(last, to));
            button = button.child(bar.class(class!("part")).px("P Q", &[from, until]));
        }
    }
    button.class(class!("parted"))
}

/// Returns the style of a bar's end. The bar of an ongoing event that leaves the drawn part has its arrow at the
/// edge.
fn drawn_end(context: &Context, mark: &Mark) -> EndStyle {
    let ongoing = context.scene.timeline.entries[mark.event].to == Edge::Open;
    if mark.to == EndStyle::Cut && ongoing {
        EndStyle::Arrow
    } else {
        mark.to
    }
}

/// Returns the accessible name of a mark: the title, the date with its precision, the track, the status.
pub(crate) fn accessible_name(context: &Context, event: usize) -> String {
    let mut name = context.plain(&context.event(event).title).to_owned();
    for (_, part) in name_parts(context, event, true) {
        name.push_str(context.catalog.comma);
        name.push_str(&part);
    }
    name
}

/// Returns the text after an event's title that only screen readers read, each part in its language. `dated`: it
/// contains the date.
pub(crate) fn hidden_description(context: &Context, index: usize, dated: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let mut hidden = el!("span.unseen");
    for (source, part) in name_parts(context, index, dated) {
        hidden = hidden.text(catalog.comma);
        hidden = match source {
            NameSource::Track => hidden.node(context.track_name(context.event(index).track)),
            NameSource::Interface => hidden.interface_text(catalog, &part),
        };
    }
    hidden
}

/// The source of a part of an accessible name.
enum NameSource {
    /// The feed: the name of a track.
    Track,
    /// The catalog.
    Interface,
}

/// Returns the parts of an accessible name after the title: the date with its precision if `dated`, the track, and
/// the status.
fn name_parts(context: &Context, index: usize, dated: bool) -> Vec<(NameSource, String)> {
    let event = context.event(index);
    let catalog = context.catalog;
    let mut parts = Vec::new();
    let mut add = |source: NameSource, part: &str| {
        if !part.is_empty() {
            parts.push((source, part.to_owned()));
        }
    };
    match &event.date {
        _ if !dated => {}
        Some(date) => {
            let in_words = masar_locale::date_in_words(date, catalog);
            add(NameSource::Interface, &in_words);
            let precision = masar_locale::precision_note(date, catalog);
            add(NameSource::Interface, precision.unwrap_or(""));
            let hijri = context.hijri(date).unwrap_or_default();
            add(NameSource::Interface, &hijri);
        }
        None => add(NameSource::Interface, catalog.day_not_given),
    }
    add(NameSource::Track, context.track_plain(event.track));
    if event.milestone {
        add(NameSource::Interface, catalog.milestone);
    }
    add(NameSource::Interface, status_in_words(context, index));
    parts
}

/// Returns the status of an event in words; empty for a confirmed event that is not ongoing.
pub(crate) fn status_in_words(context: &Context, event: usize) -> &'static str {
    match stated_status(context, event) {
        "" if context.scene.timeline.entries[event].to == Edge::Open => context.catalog.ongoing,
        stated => stated,
    }
}

/// Returns the status that the feed gives an event, in words; empty for a confirmed event.
pub(crate) fn stated_status(context: &Context, event: usize) -> &'static str {
    let catalog = context.catalog;
    match context.event(event).status {
        Status::Planned => catalog.planned,
        Status::Postponed => catalog.postponed,
        Status::Cancelled => catalog.cancelled,
        Status::Confirmed => "",
    }
}

/// Returns the line of a bar with the styles of its two ends.
pub(crate) fn bar_line(from: EndStyle, to: EndStyle) -> ElementBuilder {
    let class = |end: EndStyle, cap, arrow| match end {
        EndStyle::Cap => cap,
        EndStyle::Arrow => arrow,
        EndStyle::Fade(_) | EndStyle::Cut => class!(""),
    };
    let fade = |end: EndStyle| {
        if let EndStyle::Fade(length) = end {
            length
        } else {
            0.0
        }
    };
    let faded = fade(from) > 0.0 || fade(to) > 0.0;
    el!("i.span")
        .class(class(from, class!("from-cap"), class!("from-arrow")))
        .class(class(to, class!("to-cap"), class!("to-arrow")))
        .class_if(faded, class!("faded"))
        .px("f1 f2", &[fade(from), fade(to)])
}

/// Returns the label of an event whose mark or pill is at `at`. It is hidden from screen readers, since these have an
/// accessible name. It keeps its distance from the mark when the layer is stretched.
pub(crate) fn label(context: &Context, event: usize, at: f64, label: &Label) -> ElementBuilder {
    let align = match label.align {
        Align::Start => class!(""),
        Align::Center => class!("centred"),
        Align::End => class!("ended"),
    };
    let font = match label.font {
        Font::Anchor => class!("founding"),
        Font::Strong => class!("strong"),
        Font::Label | Font::TickMajor => class!(""),
    };
    let mut lines = el!("span.label part=label aria-hidden=true")
        .key(format!("label-{event}"))
        .class(align)
        .class(font)
        .class_if(label.is_across, class!("across"))
        .px(
            "X d y w h",
            &[at, label.x - at, label.y, label.width, label.height],
        );
    let title = &context.event(event).title;
    for line in &label.lines {
        let line = context.with_lang(title, context.highlighted(line));
        lines = lines.child(el!("b").node(line));
    }
    let date = label.date.as_ref();
    let leader = (label.leader > 0.0).then(|| el!("i.leader").px("l", &[label.leader]));
    lines
        .child_opt(date.map(|date| el!("span.when").interface_text(context.catalog, date)))
        .child_opt(leader)
}

/// Returns the pill of a cluster: `+12`. It is one element with a text, since a wide window over a dense feed has
/// hundreds of pills.
pub(crate) fn cluster(
    context: &Context,
    cluster: &Cluster,
    tab_stop: bool,
    open: bool,
    press: Rc<dyn Fn(Event)>,
) -> ElementBuilder {
    let first = cluster.events.first().copied().unwrap_or(0);
    // Isolated as left to right by characters (UAX 9, 2.4): an element would be a third node.
    let count = context.catalog.number(cluster.events.len() as u64);
    let is_series = !cluster.series.is_empty();
    let text = if is_series {
        String::new()
    } else {
        ["\u{2066}+", &count, "\u{2069}"].concat()
    };
    el!("button")
        .class(class!("pill"))
        .class_if(is_series, class!("series"))
        .class_if(
            cluster
                .named_after
                .is_some_and(|event| context.event(event).milestone),
            class!("ringed"),
        )
        .class_if(open, class!("selected"))
        .key(format!("cluster-{first}"))
        .px("y P pw", &[cluster.y, cluster.pill_x, cluster.pill_width])
        .attr_number("data-index", first)
        // The id of the first event: the host page finds an element on the axis for its events.
        .attr("data-event-id", &context.event(first).id)
        .tab_stop(tab_stop)
        .attr_static("aria-haspopup", "dialog")
        .attr_bool("aria-expanded", open)
        .attr_owned("aria-label", cluster_name(context, cluster))
        .on("click", press)
        .text_owned(text)
}

/// Returns the brackets of a lane's clusters in one SVG element, each from the first to the last day of its
/// cluster.
pub(crate) fn cluster_brackets(
    clusters: &[Cluster],
    plot: f64,
    height: f64,
) -> Option<ElementBuilder> {
    let mut lines = String::new();
    for cluster in clusters {
        if !cluster.series.is_empty() {
            let (x, y) = (css_number(cluster.x), css_number(cluster.y + 5.0));
            lines += &masar_locale::fill(
                "M{} {}h{}v3h-{}z",
                &[
                    &x,
                    &y,
                    &css_number(cluster.length),
                    &css_number(cluster.length),
                ],
            );
            for x in &cluster.series {
                let (x, y) = (css_number(x - 1.5), css_number(cluster.y - 5.0));
                lines += &masar_locale::fill("M{} {}h3v11h-3z", &[&x, &y]);
            }
            continue;
        }
        // The sides are 2 px wide, and the base is 3 px high.
        let (x, y) = (css_number(cluster.x), css_number(cluster.y + 6.0));
        let inner = css_number((cluster.length - 4.0).max(0.0));
        lines += &masar_locale::fill("M{} {}h2v6h{}v-6h2v9H{}z", &[&x, &y, &inner, &x]);
    }
    (!lines.is_empty()).then(|| {
        el!("svg.brackets aria-hidden=true preserveAspectRatio=none")
            .key(String::from("brackets"))
            .attr_owned(
                "viewBox",
                ["0 0 ", &css_number(plot), " ", &css_number(height)].concat(),
            )
            .child(el!("path").attr_owned("d", lines))
    })
}

/// Returns a number of events in words, after the number itself if the words do not have it.
pub(super) fn count_with_number(catalog: &masar_locale::Catalog, count: u64) -> String {
    let (number, counted) = (catalog.number(count), catalog.events(count));
    let mut windows = counted.as_bytes().windows(number.len());
    if windows.any(|window| window == number.as_bytes()) {
        return counted;
    }
    [&*number, catalog.comma, &counted].concat()
}

/// Returns the accessible name of a cluster: the number of events, the event it is named after, and their period. It
/// contains the visible number (WCAG 2.5.3) also if the phrase has no number: Arabic has a word for two events.
fn cluster_name(context: &Context, cluster: &Cluster) -> String {
    let catalog = context.catalog;
    let counted = count_with_number(catalog, cluster.events.len() as u64);
    let period = period_in_words(context, &cluster.events);
    let [title, comma] = match cluster.named_after {
        Some(event) => {
            let event = context.event(event);
            let series = event.series.as_deref();
            let name = series.filter(|_| !cluster.series.is_empty());
            [context.plain(name.unwrap_or(&event.title)), catalog.comma]
        }
        None => [""; 2],
    };
    [&*counted, catalog.comma, title, comma, &period].concat()
}

/// Returns the first and the last moment of some events.
pub(crate) fn extent(context: &Context, events: &[usize]) -> (Moment, Moment) {
    let entries = &context.scene.timeline.entries;
    events.iter().fold(
        (Moment(i64::MAX), Moment(i64::MIN)),
        |(first, last), &event| {
            (
                first.min(entries[event].start),
                last.max(entries[event].end),
            )
        },
    )
}

/// Returns the first and the last day of some events, in words.
pub(crate) fn period_in_words(context: &Context, events: &[usize]) -> String {
    let (first, last) = extent(context, events);
    masar_locale::days_in_words(
        first.day(),
        Moment((last.0 - 1).max(first.0)).day(),
        context.catalog,
    )
}
