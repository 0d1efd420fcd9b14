//! An event's facts as a list of names and values: category, place, people, what lies inside,
//! documents, partners.

use crate::view::axis::status_in_words;
use crate::view::element::{El, el, opener};
use crate::view::glyph::{Icon, sign};
use crate::view::{Context, STILL, TITLE};
use masar_feed::{Event, Link, Person};
use masar_locale::Catalog;

/// The facts of an event. `full`: with what the story shows elsewhere (what lies inside, partners,
/// the distance from the founding event); otherwise with the category first.
pub fn facts(context: &Context, event: usize, full: bool) -> Option<El> {
    gather(context, event, full, None)
}

/// The facts of an event told inside another, without what that one says already.
pub fn facts_inside(context: &Context, event: usize, around: usize) -> Option<El> {
    gather(context, event, false, Some(context.event(around)))
}

fn gather(context: &Context, event: usize, full: bool, around: Option<&Event>) -> Option<El> {
    let of = context.event(event);
    let around = around.filter(|_| STILL);
    let catalog = context.catalog;
    let entry = &context.scene.timeline.entries[event];
    let mut facts = Facts {
        catalog,
        list: el("dl.facts"),
        any: false,
    };
    if !full && around.is_none_or(|around| around.track != of.track) {
        let track = el("span.fact-track")
            .child(sign(context, of))
            .child(el("span").node(context.track_name(of.track)))
            // Its ring, in words.
            .maybe(of.milestone.then(|| {
                el("span.unseen")
                    .text(catalog.comma)
                    .say(catalog, catalog.milestone)
            }));
        facts.add(catalog.theme_label, track);
    }
    let status = status_in_words(context, event);
    if !status.is_empty() {
        facts.add(catalog.status, el("span").say(catalog, status));
    }
    if let Some(place) = &of.place {
        let mut line = context.told("span", &place.name);
        if !place.name.is_empty() && !place.locality.is_empty() {
            line = line.text(catalog.comma);
        }
        let mut line = line.node(context.text(&place.locality));
        if let Some(geo) = place.geo.filter(|_| full || STILL) {
            // A link and no map: nothing of another site is loaded unasked.
            line = line.text(catalog.comma).child(
                el("a")
                    .put("href", on_map(geo))
                    .set("rel", "noopener noreferrer")
                    .say(catalog, catalog.map),
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
        named(context, &of.people[at], full || STILL)
    });
    let company = around.is_none_or(|around| around.partners != of.partners);
    if full || STILL && company {
        facts.list_of(catalog.partners, of.partners.len(), &|at| {
            partner_name(context, of.partners[at])
        });
    }
    facts.list_of(catalog.documents, of.links.len(), &|at| {
        el("span.fact-track")
            .icon(Icon::Document)
            .child(document(context, &of.links[at]))
    });
    facts.any.then_some(facts.list)
}

/// A list being filled.
struct Facts {
    catalog: &'static Catalog,
    list: El,
    any: bool,
}

impl Facts {
    #[inline(never)]
    fn add(&mut self, name: &str, value: El) {
        let name = el("dt").say(self.catalog, name);
        let row = el("div").child(name).child(el("dd").child(value));
        self.list = std::mem::replace(&mut self.list, el("dl")).child(row);
        self.any = true;
    }

    #[inline(never)]
    fn list_of(&mut self, name: &str, count: usize, value: &dyn Fn(usize) -> El) {
        if count == 0 {
            return;
        }
        let mut list = el("ul role=list");
        for at in 0..count {
            list = list.child(el("li").child(value(at)));
        }
        self.add(name, list);
    }
}

/// A button that opens another event, with its sign.
fn opens(context: &Context, event: usize) -> El {
    let of = context.event(event);
    el("span.fact-track")
        .coloured(context, of.track)
        .child(sign(context, of))
        .child(opener(context, event, "link").node(context.text(&of.title)))
}

fn named(context: &Context, person: &Person, full: bool) -> El {
    el("span")
        .child(context.told("bdi", &person.name))
        .maybe((full && !person.role.is_empty()).then(|| context.told("small", &person.role)))
}

fn partner_name(context: &Context, partner: usize) -> El {
    let partner = &context.scene.feed.partners[partner];
    let name = match &partner.href {
        Some(href) => el("a rel=noopener").attr("href", href),
        None => el("span"),
    };
    name.node(context.text(&partner.name))
}

/// A link to a document or page.
pub fn document(context: &Context, link: &Link) -> El {
    let name = if link.title.is_empty() {
        el("bdi").text(&link.href).done()
    } else {
        context.text(&link.title)
    };
    el("a rel=noopener").attr("href", &link.href).node(name)
}

/// The address of a place on a map that asks for no account.
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

/// Degrees to the hundred-thousandth, a metre.
fn degrees(of: f64) -> String {
    format!("{of:.5}")
}

/// "Eight months after the agreement", for what came well after the founding event.
fn distance(context: &Context, event: usize) -> Option<El> {
    let timeline = &context.scene.timeline;
    let anchor = timeline.anchor_event.filter(|&anchor| anchor != event)?;
    let days = (timeline.entries[event].start.0 - timeline.entries[anchor].start.0) / 86_400;
    (days >= 14).then(|| {
        let sentence =
            masar_locale::capitalised(&masar_locale::distance(days, TITLE, context.catalog));
        context.telling(el("span"), &sentence, &context.event(anchor).title)
    })
}
