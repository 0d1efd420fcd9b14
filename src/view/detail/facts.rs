//! An event's facts as a list of names and values: track, place, people, events inside, documents,
//! partners.

use crate::view::axis::status_in_words;
use crate::view::element::{ElementBuilder, class, el, event_opener, selector};
use crate::view::glyph::{Icon, sign};
use crate::view::{Context, TITLE};
use masar_feed::{Event, Link, Person};
use masar_locale::Catalog;

/// Returns the facts of an event. `full` adds what the story shows elsewhere (events inside, partners, the
/// distance from the founding event); otherwise the track comes first.
pub(crate) fn facts(context: &Context, event: usize, full: bool) -> Option<ElementBuilder> {
    gather(context, event, full, None)
}

/// Returns the facts of an event inside another, without those that both share.
pub(crate) fn facts_inside(
    context: &Context,
    event: usize,
    around: usize,
) -> Option<ElementBuilder> {
    gather(context, event, false, Some(context.event(around)))
}

fn gather(
    context: &Context,
    event: usize,
    full: bool,
    around: Option<&Event>,
) -> Option<ElementBuilder> {
    let of = context.event(event);
    let around = around.filter(|_| context.is_static());
    let catalog = context.catalog;
    let entry = &context.scene.timeline.entries[event];
    let mut facts = Facts {
        catalog,
        list: el!("dl.facts"),
        any: false,
    };
    if !full && around.is_none_or(|around| around.track != of.track) {
        let track = el!("span.fact-track")
            .child(sign(context, of))
            .child(el!("span").node(context.track_name(of.track)))
            // Its ring, in words.
            .child_opt(of.milestone.then(|| {
                el!("span.unseen")
                    .text(catalog.comma)
                    .interface_text(catalog, catalog.milestone)
            }));
        facts.add(catalog.theme_label, track);
    }
    let status = status_in_words(context, event);
    if !status.is_empty() {
        facts.add(catalog.status, el!("span").interface_text(catalog, status));
    }
    if let Some(place) = &of.place {
        let mut line = context.text_element(selector!("span"), &place.name);
        if !place.name.is_empty() && !place.locality.is_empty() {
            line = line.text(catalog.comma);
        }
        let mut line = line.node(context.text(&place.locality));
        if let Some(geo) = place.geo.filter(|_| full || context.is_static()) {
            // A link and no map: nothing of another site is loaded unasked.
            line = line.text(catalog.comma).child(
                el!("a")
                    .attr_owned("href", on_map(geo))
                    .attr_static("rel", "noopener noreferrer")
                    .interface_text(catalog, catalog.map),
            );
        }
        facts.add(catalog.place, line);
    }
    if full {
        if let Some(distance) = distance(context, event) {
            facts.add(catalog.distance, distance);
        }
        if let Some(parent) = entry.parent {
            facts.add(catalog.part_of, opens(context, parent));
        }
        facts.list_of(catalog.programme, entry.children.len(), &|at| {
            opens(context, entry.children[at])
        });
    }
    facts.list_of(catalog.people, of.people.len(), &|at| {
        named(context, &of.people[at], full || context.is_static())
    });
    let company = around.is_none_or(|around| around.partners != of.partners);
    if full || context.is_static() && company {
        facts.list_of(catalog.partners, of.partners.len(), &|at| {
            partner_name(context, of.partners[at])
        });
    }
    facts.list_of(catalog.documents, of.links.len(), &|at| {
        el!("span.fact-track")
            .icon(Icon::Document)
            .child(document(context, &of.links[at]))
    });
    facts.any.then_some(facts.list)
}

/// A list of facts while it is filled.
struct Facts {
    catalog: &'static Catalog,
    list: ElementBuilder,
    any: bool,
}

impl Facts {
    fn add(&mut self, name: &str, value: ElementBuilder) {
        let name = el!("dt").interface_text(self.catalog, name);
        let row = el!("div").child(name).child(el!("dd").child(value));
        self.list = std::mem::replace(&mut self.list, el!("dl")).child(row);
        self.any = true;
    }

    fn list_of(&mut self, name: &str, count: usize, value: &dyn Fn(usize) -> ElementBuilder) {
        if count == 0 {
            return;
        }
        let mut list = el!("ul role=list");
        for at in 0..count {
            list = list.child(el!("li").child(value(at)));
        }
        self.add(name, list);
    }
}

/// Returns a button that opens another event, with its sign.
fn opens(context: &Context, event: usize) -> ElementBuilder {
    let of = context.event(event);
    el!("span.fact-track")
        .track_color(context, of.track)
        .child(sign(context, of))
        .child(event_opener(context, event, class!("link")).node(context.text(&of.title)))
}

fn named(context: &Context, person: &Person, full: bool) -> ElementBuilder {
    el!("span")
        .child(context.text_element(selector!("bdi"), &person.name))
        .child_opt(
            (full && !person.role.is_empty())
                .then(|| context.text_element(selector!("small"), &person.role)),
        )
}

fn partner_name(context: &Context, partner: usize) -> ElementBuilder {
    let partner = &context.scene.feed.partners[partner];
    let name = match &partner.href {
        Some(href) => el!("a rel=noopener").attr("href", href),
        None => el!("span"),
    };
    name.node(context.text(&partner.name))
}

/// Returns a link to a document or page.
pub(crate) fn document(context: &Context, link: &Link) -> ElementBuilder {
    let name = if link.title.is_empty() {
        el!("bdi").text(&link.href).build()
    } else {
        context.text(&link.title)
    };
    el!("a rel=noopener").attr("href", &link.href).node(name)
}

/// Returns the address of a place on a map that needs no account.
fn on_map((latitude, longitude): (f64, f64)) -> String {
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

/// Returns degrees to five decimals, about a metre.
fn degrees(of: f64) -> String {
    masar_feed::fixed(of, 5)
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
