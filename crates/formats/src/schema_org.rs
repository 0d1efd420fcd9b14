//! Events and their parts as objects of schema.org, for both kinds of JSON-LD: the list on a page, in one
//! language, and the series, in all languages.

use serde_json::{Map, Value, json};

use crate::json::put;
use masar_edtf::{Bound, Date, Edtf, Precision, Qualification};
use masar_feed::{
    Feed, Link, Media, Partner, Person, Place, Status, Text, effective_date, effective_place,
};

/// Writes the parts of a feed as objects of schema.org.
pub(super) struct SchemaOrg<'a> {
    pub(super) feed: &'a Feed,
    /// Returns a text as a string, or as a value for each language; null for an empty text.
    pub(super) text: &'a dyn Fn(&Text) -> Value,
}

impl SchemaOrg<'_> {
    /// Returns an event with its date and place, or those of the event that it is part of: search engines show no event
    /// without them. The caller adds partners, people and the parent.
    pub(super) fn event(&self, at: usize, id: String) -> Map<String, Value> {
        let of = &self.feed.events[at];
        let date = effective_date(self.feed, at).map(|(date, _)| date);
        let place = effective_place(self.feed, at);
        let mut out = thing("Event");
        out.insert("@id".into(), id.into());
        put(&mut out, "name", self.text(&of.title));
        put(&mut out, "description", self.text(&of.summary));
        let (start, end) = date.map(ends).unwrap_or_default();
        put(&mut out, "startDate", start.into());
        put(&mut out, "endDate", end.into());
        let status = match of.status {
            Status::Confirmed | Status::Planned => "https://schema.org/EventScheduled",
            Status::Postponed => "https://schema.org/EventPostponed",
            Status::Cancelled => "https://schema.org/EventCancelled",
        };
        out.insert("eventStatus".into(), status.into());
        if let Some(of) = place {
            out.insert("location".into(), self.place(of));
        }
        let audience = of
            .audience
            .iter()
            .map(|one| json!({"@type": "Audience", "audienceType": one}));
        put(&mut out, "audience", list(audience.collect()));
        if let Some(track) = of.track.and_then(|at| self.feed.tracks.get(at)) {
            let mut term = thing("DefinedTerm");
            term.insert("termCode".into(), track.id.clone().into());
            put(&mut term, "name", self.text(&track.title));
            put(&mut term, "description", self.text(&track.description));
            out.insert("about".into(), term.into());
        }
        if !of.tags.is_empty() {
            out.insert("keywords".into(), json!(of.tags[..]));
        }
        let (images, others): (Vec<&Media>, Vec<&Media>) =
            of.media.iter().partition(|one| one.kind == "image");
        let images = images
            .into_iter()
            .map(|one| self.medium(one, "ImageObject"));
        put(&mut out, "image", list(images.collect()));
        let mut works: Vec<Value> = others
            .into_iter()
            .map(|one| {
                let kind = match one.kind.as_str() {
                    "video" => "VideoObject",
                    "audio" => "AudioObject",
                    _ => "MediaObject",
                };
                self.medium(one, kind)
            })
            .collect();
        works.extend(of.links.iter().map(|one| self.work(one)));
        put(&mut out, "subjectOf", list(works));
        out
    }

    pub(super) fn text(&self, text: &Text) -> Value {
        (self.text)(text)
    }

    pub(super) fn organization(&self, of: &Partner) -> Value {
        let mut out = thing("Organization");
        out.insert("identifier".into(), of.id.clone().into());
        put(&mut out, "name", self.text(&of.name));
        put(&mut out, "alternateName", self.text(&of.short));
        put(&mut out, "url", of.href.as_deref().unwrap_or("").into());
        out.into()
    }

    pub(super) fn person(&self, of: &Person) -> Value {
        let mut out = thing("Person");
        put(&mut out, "name", self.text(&of.name));
        put(&mut out, "jobTitle", self.text(&of.role));
        if let Some(partner) = of.partner.and_then(|at| self.feed.partners.get(at)) {
            out.insert("affiliation".into(), self.organization(partner));
        }
        out.into()
    }

    fn place(&self, of: &Place) -> Value {
        let mut out = thing("Place");
        put(&mut out, "name", self.text(&of.name));
        let town = self.text(&of.locality);
        if !town.is_null() {
            let mut address = thing("PostalAddress");
            address.insert("addressLocality".into(), town);
            out.insert("address".into(), address.into());
        }
        if let Some((north, east)) = of.geo {
            let geo = json!({"@type": "GeoCoordinates", "latitude": north, "longitude": east});
            out.insert("geo".into(), geo);
        }
        out.into()
    }

    fn medium(&self, of: &Media, kind: &str) -> Value {
        let mut out = thing(kind);
        out.insert("contentUrl".into(), of.src.clone().into());
        put(&mut out, "description", self.text(&of.alt));
        // Only a few kinds of media have a caption of their own.
        let caption = match kind {
            "MediaObject" => "abstract",
            _ => "caption",
        };
        put(&mut out, caption, self.text(&of.caption));
        put(&mut out, "creditText", self.text(&of.credit));
        for (name, px) in [("width", of.width), ("height", of.height)] {
            if px > 0 {
                let px = json!({"@type": "QuantitativeValue", "value": px, "unitCode": "E37"});
                out.insert(name.into(), px);
            }
        }
        put(&mut out, "thumbnailUrl", of.poster.to_string().into());
        out.into()
    }

    pub(super) fn work(&self, of: &Link) -> Value {
        let mut out = thing("CreativeWork");
        put(&mut out, "name", self.text(&of.title));
        put(&mut out, "url", of.href.clone().into());
        put(&mut out, "additionalType", of.kind.clone().into());
        out.into()
    }
}

/// Returns an object of a type.
pub(super) fn thing(kind: &str) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("@type".into(), kind.into());
    out
}

/// Returns a list as a value: a list of one as that one.
pub(super) fn list(mut all: Vec<Value>) -> Value {
    if all.len() == 1 {
        all.remove(0)
    } else {
        all.into()
    }
}

/// Returns start and end in ISO 8601, no more exact than they are known; empty if there is none.
fn ends(edtf: &Edtf) -> (String, String) {
    let (start, end) = edtf.bounds();
    let written = |end: Bound, first| {
        end.date()
            .map_or(String::new(), |date| written(&date, first))
    };
    let (start, end) = (written(start, true), written(end, false));
    if start == end && !matches!(edtf, Edtf::Interval { .. }) {
        return (start, String::new());
    }
    (start, end)
}

fn written(date: &Date, first: bool) -> String {
    if is_stretch(date) {
        let day = if first {
            date.earliest()
        } else {
            date.latest()
        };
        return day.to_string();
    }
    let bare = Date {
        qualification: Qualification::default(),
        ..*date
    };
    bare.to_string()
}

/// Whether a date is not a year, a month, a day or a time. Other formats have its first and last day.
pub(super) fn is_stretch(date: &Date) -> bool {
    date.precision < Precision::Year
        || matches!(date.precision, Precision::Season(_))
        || date.pattern.is_some()
        || date.significant > 0
}
