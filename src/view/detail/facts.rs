//! An event's facts as a list of names and values: track, place, people, events inside, documents,
//! partners.

use crate::view::address::resolve;
use crate::view::axis::status_in_words;
use crate::view::element::{ElementBuilder, class, el, event_opener, selector};
use crate::view::glyph::{Icon, sign};
use crate::view::more::{self, LongList};
use crate::view::{Context, TITLE};
use masar_feed::{Event, Link, Person, Place};

/// Returns the facts of an event. `full` adds the facts that the story shows elsewhere (the events inside, the
/// partners, the distance from the founding event) and leaves out the track.
pub(crate) fn facts(context: &Context, index: usize, full: bool) -> Option<ElementBuilder> {
    collect(context, index, full, None)
}

/// Returns the facts of an event inside another, without those that both have.
pub(crate) fn facts_inside(
    context: &Context,
    index: usize,
    parent: usize,
) -> Option<ElementBuilder> {
    collect(context, index, false, Some(context.event(parent)))
}

fn collect(
    context: &Context,
    index: usize,
    full: bool,
    parent: Option<&Event>,
) -> Option<ElementBuilder> {
    let event = context.event(index);
    let parent = parent.filter(|_| context.is_static());
    let catalog = context.catalog;
    // A static page has no detail: it shows more of each event in the story.
    let detailed = full || context.is_static();
    let mut facts = Facts {
        context,
        event: index,
        list: el!("dl.facts"),
        is_empty: true,
    };
    if !full && parent.is_none_or(|parent| parent.track != event.track) {
        facts.add(catalog.theme_label, track(context, event));
    }
    let status = status_in_words(context, index);
    if !status.is_empty() {
        facts.add(catalog.status, el!("span").interface_text(catalog, status));
    }
    if let Some(place) = &event.place {
        facts.add(catalog.place, place_line(context, place, detailed));
    }
    if full {
        add_relations(context, index, &mut facts);
    }
    facts.add_list(catalog.people, event.people.len(), &|at| {
        person_name(context, &event.people[at], detailed)
    });
    let has_own_partners = parent.is_none_or(|parent| parent.partners != event.partners);
    if full || context.is_static() && has_own_partners {
        facts.add_list(catalog.partners, event.partners.len(), &|at| {
            partner_name(context, event.partners[at])
        });
    }
    facts.add_list(catalog.documents, event.links.len(), &|at| {
        el!("span.fact-track").icon(Icon::Document).child(document(
            context,
            &event.links[at],
            event.page,
        ))
    });
    (!facts.is_empty).then_some(facts.list)
}

/// Adds the distance from the founding event, the parent, and the events inside.
fn add_relations(context: &Context, index: usize, facts: &mut Facts<'_>) {
    let catalog = context.catalog;
    let entry = &context.scene.timeline.entries[index];
    if let Some(distance) = distance(context, index) {
        facts.add(catalog.distance, distance);
    }
    if let Some(parent) = entry.parent {
        facts.add(catalog.part_of, event_button(context, parent));
    }
    facts.add_list(catalog.programme, entry.children.len(), &|at| {
        event_button(context, entry.children[at])
    });
}

/// Returns the track of an event, with its sign. The ring of a milestone's sign is in words for screen readers.
fn track(context: &Context, event: &Event) -> ElementBuilder {
    let catalog = context.catalog;
    el!("span.fact-track")
        .child(sign(context, event))
        .child(el!("span").node(context.track_name(event.track)))
        .child_opt(event.milestone.then(|| {
            el!("span.unseen")
                .text(catalog.comma)
                .interface_text(catalog, catalog.milestone)
        }))
}

/// Returns a place with its locality, and if `detailed`, a link to a map.
fn place_line(context: &Context, place: &Place, detailed: bool) -> ElementBuilder {
    let catalog = context.catalog;
    let mut line = context.text_element(selector!("span"), &place.name);
    if !place.name.is_empty() && !place.locality.is_empty() {
        line = line.text(catalog.comma);
    }
    let line = line.node(context.text(&place.locality));
    let Some(coordinates) = place.geo.filter(|_| detailed) else {
        return line;
    };
    // A link and no map: nothing is loaded from another site unless the visitor asks for it.
    line.text(catalog.comma).child(
        el!("a")
            .attr_owned("href", map_url(coordinates))
            .attr_static("rel", "noopener noreferrer")
            .interface_text(catalog, catalog.map),
    )
}

/// A list of facts while it is filled.
struct Facts<'a> {
    context: &'a Context,
    event: usize,
    list: ElementBuilder,
    is_empty: bool,
}

impl Facts<'_> {
    /// Adds a fact.
    fn add(&mut self, name: &str, value: ElementBuilder) {
        let name = el!("dt").interface_text(self.context.catalog, name);
        let row = el!("div").child(name).child(el!("dd").child(value));
        self.list = std::mem::replace(&mut self.list, el!("dl")).child(row);
        self.is_empty = false;
    }

    /// Adds a fact with a list of values, or its beginning and a button, unless the list is empty.
    fn add_list(&mut self, name: &str, count: usize, value: &dyn Fn(usize) -> ElementBuilder) {
        if count == 0 {
            return;
        }
        let long = LongList::OfEvent(self.event);
        let mut list = el!("ul role=list");
        for at in 0..count.min(self.context.drawn(long)) {
            list = list.child(el!("li").child(value(at)));
        }
        let more = more::rest(self.context, long, count);
        self.add(name, list.child_opt(more.map(|more| el!("li").child(more))));
    }
}

/// Returns a button that opens another event, beside the sign of that event.
fn event_button(context: &Context, index: usize) -> ElementBuilder {
    let event = context.event(index);
    el!("span.fact-track")
        .track_color(context, event.track)
        .child(sign(context, event))
        .child(event_opener(context, index, class!("link")).node(context.text(&event.title)))
}

/// Returns the name of a person, and if `detailed`, the role.
fn person_name(context: &Context, person: &Person, detailed: bool) -> ElementBuilder {
    el!("span")
        .child(context.text_element(selector!("bdi"), &person.name))
        .child_opt(
            (detailed && !person.role.is_empty())
                .then(|| context.text_element(selector!("small"), &person.role)),
        )
}

/// Returns the name of a partner, as a link if the partner has an address.
fn partner_name(context: &Context, partner: usize) -> ElementBuilder {
    let partner = &context.scene.feed.partners[partner];
    let name = match &partner.href {
        Some(href) => {
            el!("a rel=noopener").attr_owned("href", resolve(context, href, partner.page))
        }
        None => el!("span"),
    };
    name.node(context.text(&partner.name))
}

/// Returns a link to a document or page. `page`: the page of the feed that contains it.
pub(crate) fn document(context: &Context, link: &Link, page: u32) -> ElementBuilder {
    let name = if link.title.is_empty() {
        el!("bdi").text(&link.href).build()
    } else {
        context.text(&link.title)
    };
    el!("a rel=noopener")
        .attr_owned("href", resolve(context, &link.href, page))
        .node(name)
}

/// Returns the address of a map at coordinates in degrees.
fn map_url((latitude, longitude): (f64, f64)) -> String {
    let (lat, lon) = (degrees(latitude), degrees(longitude));
    [
        "https://www.openstreetmap.org/?mlat=",
        &lat,
        "&mlon=",
        &lon,
        "#map=15/",
        &lat,
        "/",
        &lon,
    ]
    .concat()
}

/// Returns degrees with five decimals: a precision of about a metre.
fn degrees(value: f64) -> String {
    masar_feed::fixed(value, 5)
}

/// Returns the distance from the founding event, as in "Eight months after the agreement".
fn distance(context: &Context, event: usize) -> Option<ElementBuilder> {
    let timeline = &context.scene.timeline;
    let anchor = timeline.anchor_event.filter(|&anchor| anchor != event)?;
    let days = (timeline.entries[event].start.0 - timeline.entries[anchor].start.0) / 86_400;
    (days >= 14).then(|| {
        let sentence =
            masar_locale::capitalised(&masar_locale::distance(days, TITLE, context.catalog));
        context.sentence_with_title(el!("span"), &sentence, &context.event(anchor).title)
    })
}
