//! The names that people give to the members of a feed, and the kinds of the objects that have them.

use super::document::Place;
use super::types::Form;
use masar_feed::members::{self, Member};

/// Names that people give to a member, by the kind of the object. They are compared in small letters, without blanks,
/// hyphens and underscores.
const MEANT: &[(&str, &str, &[&str])] = &[
    (
        "Event",
        "title",
        &[
            "name",
            "titre",
            "label",
            "headline",
            "heading",
            "nom",
            "subject",
            "título",
            "titulo",
            "nombre",
            "العنوان",
            "عنوان",
        ],
    ),
    (
        "Event",
        "summary",
        &[
            "description",
            "desc",
            "resume",
            "résumé",
            "abstract",
            "excerpt",
            "intro",
            "subtitle",
            "descripción",
            "descripcion",
            "الوصف",
            "وصف",
            "ملخص",
        ],
    ),
    (
        "Event",
        "body",
        &[
            "text", "content", "texte", "contenu", "details", "fulltext", "النص",
        ],
    ),
    (
        "Event",
        "date",
        &[
            "day",
            "when",
            "jour",
            "datum",
            "datetime",
            "datum",
            "eventdate",
            "fecha",
            "تاريخ",
            "التاريخ",
        ],
    ),
    (
        "Event",
        "links",
        &[
            "link",
            "url",
            "href",
            "website",
            "lien",
            "liens",
            "site",
            "enlace",
            "enlaces",
            "رابط",
            "روابط",
        ],
    ),
    (
        "Event",
        "place",
        &[
            "location",
            "lieu",
            "venue",
            "where",
            "endroit",
            "lugar",
            "مكان",
            "المكان",
        ],
    ),
    (
        "Event",
        "track",
        &[
            "category",
            "catégorie",
            "group",
            "theme",
            "thème",
            "lane",
            "محور",
            "المحور",
        ],
    ),
    (
        "Event",
        "partners",
        &[
            "partner",
            "partenaire",
            "partenaires",
            "organisation",
            "organization",
            "organizer",
            "شريك",
        ],
    ),
    (
        "Event",
        "tags",
        &["tag", "keywords", "keyword", "motsclés", "labels"],
    ),
    (
        "Event",
        "people",
        &["person", "persons", "speakers", "personnes", "participants"],
    ),
    ("Event", "part_of", &["parent", "parentid", "partof"]),
    (
        "Event",
        "media",
        &[
            "image",
            "images",
            "photo",
            "photos",
            "picture",
            "pictures",
            "img",
            "video",
            "imagen",
            "imágenes",
            "imagenes",
            "صورة",
            "صور",
        ],
    ),
    ("Event", "importance", &["priority", "weight", "priorité"]),
    (
        "Event",
        "status",
        &["state", "statut", "état", "etat", "estado", "الحالة"],
    ),
    (
        "Feed",
        "title",
        &["name", "titre", "nom", "headline", "العنوان", "عنوان"],
    ),
    (
        "Feed",
        "description",
        &["summary", "subtitle", "desc", "résumé", "وصف"],
    ),
    (
        "Feed",
        "languages",
        &["language", "lang", "langs", "langue", "langues"],
    ),
    (
        "Feed",
        "events",
        &[
            "event",
            "items",
            "entries",
            "evenements",
            "événements",
            "timeline",
            "eventos",
            "أحداث",
            "الأحداث",
        ],
    ),
    (
        "Feed",
        "tracks",
        &[
            "categories",
            "catégories",
            "groups",
            "lanes",
            "themes",
            "thèmes",
        ],
    ),
    ("Feed", "eras", &["era", "periods", "périodes", "periodes"]),
    ("Feed", "timezone", &["tz", "zone", "timezone", "fuseau"]),
    (
        "Feed",
        "partners",
        &["organisations", "organizations", "partenaires"],
    ),
    (
        "Link",
        "href",
        &["url", "link", "address", "src", "lien", "رابط"],
    ),
    ("Link", "title", &["text", "label", "name", "titre"]),
    ("Source", "href", &["url", "link", "address"]),
    ("Source", "title", &["text", "label", "name", "titre"]),
    (
        "Media",
        "src",
        &["url", "href", "file", "image", "path", "fichier"],
    ),
    (
        "Media",
        "alt",
        &["description", "text", "alternative", "alttext"],
    ),
    ("Media", "caption", &["title", "legend", "légende", "titre"]),
    (
        "Media",
        "credit",
        &["author", "copyright", "crédit", "auteur"],
    ),
    ("Place", "name", &["title", "venue", "nom"]),
    (
        "Place",
        "locality",
        &["city", "ville", "town", "مدينة", "المدينة"],
    ),
    ("Place", "geo", &["coordinates", "latlng", "latlon", "gps"]),
    (
        "Person",
        "name",
        &["title", "nom", "fullname", "اسم", "الاسم"],
    ),
    (
        "Person",
        "role",
        &["function", "job", "fonction", "rôle", "صفة"],
    ),
    (
        "Person",
        "partner",
        &["organisation", "organization", "affiliation"],
    ),
    ("Partner", "name", &["title", "label", "nom", "اسم", "الاسم"]),
    ("Partner", "href", &["url", "website", "site", "link"]),
    ("Track", "title", &["name", "label", "titre", "nom", "اسم"]),
    ("Track", "color", &["colour", "couleur", "لون"]),
    ("Era", "title", &["name", "label", "titre", "nom"]),
];

pub const STARTS: &[&str] = &[
    "start",
    "startdate",
    "begin",
    "from",
    "debut",
    "début",
    "datedebut",
    "datedébut",
    "starts",
    "dtstart",
    "inicio",
    "fechainicio",
    "بداية",
    "البداية",
];

pub const ENDS: &[&str] = &[
    "end",
    "enddate",
    "finish",
    "to",
    "until",
    "fin",
    "datefin",
    "ends",
    "dtend",
    "fechafin",
    "نهاية",
    "النهاية",
];

pub const NESTED: &[&str] = &["events", "children", "subevents", "items", "événements"];

/// Splits `title_ar`, `title-fr` or `titleEn` into the member and the language.
pub fn base_and_language(kind: &str, name: &str) -> Option<(&'static str, String)> {
    members_of(kind)
        .iter()
        .filter(|member| Form::of_member(member) == Some(Form::Text))
        .find_map(|member| {
            let rest = name.strip_prefix(member.name)?;
            let tag = rest.trim_start_matches(['_', '-', '.', ':', '@']);
            let is_apart =
                tag.len() < rest.len() || tag.starts_with(|c: char| c.is_ascii_uppercase());
            let tag = tag.to_lowercase();
            let is_tag = [
                "ar", "fr", "en", "es", "zgh", "tzm", "de", "it", "pt", "nl", "ary", "shi", "rif",
            ]
            .contains(&&*tag);
            (is_apart && is_tag).then_some((member.name, tag))
        })
}

/// Returns the kind of the object that contains a value, by the names on the way to it.
pub fn kind_of_object(place: &Place) -> Option<&'static str> {
    let names: Vec<&str> = place.names[..place.names.len().checked_sub(1)?]
        .iter()
        .flatten()
        .map(String::as_str)
        .collect();
    Some(match names.as_slice() {
        [] => "Feed",
        ["events"] => "Event",
        ["source"] => "Source",
        ["partners"] => "Partner",
        ["tracks"] => "Track",
        ["eras"] => "Era",
        ["events", "place"] => "Place",
        ["events", "people"] => "Person",
        ["events", "media"] => "Media",
        ["events", "links"] => "Link",
        _ => return None,
    })
}

/// Returns the members of a kind of object.
pub fn members_of(kind: &str) -> &'static [Member] {
    match kind {
        "Feed" => &members::FEED.members,
        "Event" => &members::EVENT.members,
        "Source" => &members::SOURCE.members,
        "Partner" => &members::PARTNER.members,
        "Track" => &members::TRACK.members,
        "Era" => &members::ERA.members,
        "Place" => &members::PLACE.members,
        "Person" => &members::PERSON.members,
        "Media" => &members::MEDIA.members,
        "Link" => &members::LINK.members,
        _ => &[],
    }
}

/// Returns the member that a name means.
pub fn meant(kind: &str, name: &str) -> Option<&'static str> {
    let word = plain(name);
    MEANT
        .iter()
        .find(|(object, _, names)| *object == kind && names.contains(&word.as_str()))
        .map(|found| found.1)
        .or_else(|| {
            let members = members_of(kind).iter();
            members
                .map(|member| member.name)
                .find(|name| plain(name) == word)
        })
}

/// Returns the member whose name is one letter away.
pub fn near(known: &'static [Member], name: &str) -> Option<&'static str> {
    masar_feed::nearest(name, known.iter().map(|member| member.name))
}

/// Returns a name in small letters, without blanks, hyphens and underscores.
pub fn plain(name: &str) -> String {
    name.chars()
        .filter(|letter| !matches!(letter, ' ' | '-' | '_' | ':'))
        .flat_map(char::to_lowercase)
        .collect()
}
