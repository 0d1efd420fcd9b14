//! The schemas of single values: texts, dates, addresses, choices. A string of blanks counts as none for the
//! reader, and so it does here.
//!
//! `patternErrorMessage` and `defaultSnippets` are for Visual Studio Code; other editors ignore them.

use serde_json::{Map, Value, json};

use masar_feed::members::{AddressUse, MAX_PIXELS, Member, ValueType};

/// The shape of a BCP 47 tag, as the reader checks it (`masar_feed`, `read::text`).
/// Codes of three letters for languages that have one of two letters, and `tz`, are none that browsers use.
const TAG: &str =
    "^(?!(?:ara|arb|fre|fra|eng|spa|ger|deu|ita|por|ber|tz)$)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// The white space that the reader trims (`str::trim`). `\s` of ECMA-262 lacks one of these characters, and has
/// one more (the byte order mark).
const BLANK: &str = r"[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";

/// The characters that no address has: white space, controls, invisible characters, the backslash (`masar_feed`,
/// `read::address_check`).
const NOT_IN_ADDRESS: &str = r"\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\";

/// Adds the definition of a member's type, and returns its name.
pub(super) fn define(member: &Member, definitions: &mut Map<String, Value>) -> &'static str {
    let (name, schema) = definition(member);
    definitions.insert(name.into(), schema);
    name
}

/// Returns the name and the schema of a member's type.
fn definition(member: &Member) -> (&'static str, Value) {
    let string = json!({"type": "string"});
    match (member.value, member.required) {
        (ValueType::Version, _) => ("Version", json!({"const": 1})),
        (ValueType::Text, false) => ("Text", text(string, json!({}))),
        (ValueType::Text, true) => {
            let empty =
                json!({"patternProperties": {"^[_$]": true}, "additionalProperties": blank()});
            (
                "Name",
                text(string, json!({"pattern": not_blank(), "not": empty})),
            )
        }
        (ValueType::String, true) if member.name == "id" => ("RequiredId", id("")),
        (ValueType::String, false) if member.name == "id" => ("Id", id(&format!("{BLANK}*|"))),
        (ValueType::String, true) => (
            "RequiredLabel",
            json!({"type": "string", "pattern": not_blank(), "patternErrorMessage": "Write a text."}),
        ),
        (ValueType::String, false) | (ValueType::Strings, _) => ("Label", string),
        (ValueType::WorkType, _) => (
            "Mime",
            json!({"type": "string", "examples": ["document", "page", "image", "audio", "video"]}),
        ),
        (ValueType::Choice(words), _) => (
            // The choices are types of their own, each of one member.
            match member.name {
                "shape" => "Shape",
                "kind" => "Kind",
                _ => "Status",
            },
            json!({"anyOf": [{"enum": words}, blank()]}),
        ),
        (ValueType::Date, _) => ("Date", date()),
        (ValueType::LanguageTags, _) => ("Languages", languages()),
        (ValueType::TimeZone, _) => ("Zone", zone()),
        (ValueType::Color, _) => ("Color", color()),
        (ValueType::Address(AddressUse::Link), false) => {
            ("Address", address(MAIL_AND_TELEPHONE, false))
        }
        (ValueType::Address(AddressUse::Link), true) => {
            ("RequiredAddress", address(MAIL_AND_TELEPHONE, true))
        }
        (ValueType::Address(AddressUse::Media), false) => ("MediaAddress", address("", false)),
        (ValueType::Address(AddressUse::Media), true) => {
            ("RequiredMediaAddress", address("", true))
        }
        (ValueType::Integer { max }, _) => (
            if max == MAX_PIXELS { "Pixels" } else { "Level" },
            json!({"type": "integer", "minimum": 0, "maximum": max}),
        ),
        (ValueType::Coordinates, _) => ("Geo", coordinates()),
        (ValueType::Object(_) | ValueType::Objects(_) | ValueType::Any, _) => ("Note", json!(true)),
    }
}

/// An id: without blanks and signs other than hyphens and the like, as links suit it.
fn id(empty: &str) -> Value {
    json!({
        "type": "string",
        "pattern": format!(r##"^(?:{empty}[^{}"#%,;<>\[\]\\^`{{|}}]+)$"##, &BLANK[1..BLANK.len() - 1]),
        "patternErrorMessage": "Write an id in small letters, digits and hyphens.",
    })
}

fn not_blank() -> String {
    ["[^", &BLANK[1..]].concat()
}

fn blank() -> Value {
    json!({"type": "string", "pattern": format!("^{BLANK}*$")})
}

fn text(texts: Value, more: Value) -> Value {
    let mut many = json!({
        "type": "object",
        "patternProperties": {TAG: texts, "^[_$]": true},
        "additionalProperties": false,
    });
    let mut one = json!({"type": "string"});
    if let (Some(one), Some(many), Some(more)) = (
        one.as_object_mut(),
        many.as_object_mut(),
        more.as_object().cloned(),
    ) {
        for (key, value) in more {
            let into = if key == "pattern" {
                &mut *one
            } else {
                &mut *many
            };
            into.insert(key, value);
        }
    }
    json!({
        "anyOf": [one, many],
        "defaultSnippets": [{"label": "per language", "body": {"ar": "$1", "fr": "$2", "en": "$3"}}],
    })
}

fn address(schemes: &str, required: bool) -> Value {
    let good = format!("[^{NOT_IN_ADDRESS}]");
    // With a scheme; or relative, with a / ? or # before any colon.
    let forms = format!(
        "(?!//)(?:[Hh][Tt][Tt][Pp][Ss]?://[^/?#:@{NOT_IN_ADDRESS}]{good}*|{schemes}[^:/?#{NOT_IN_ADDRESS}]*(?:[/?#]{good}*)?)"
    );
    let empty = if required { "" } else { "*" };
    let pattern = match required {
        true => format!("^(?!$){forms}$"),
        false => format!("^(?:{BLANK}{empty}|{forms})$"),
    };
    json!({
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": "Write an address that begins with https: or http: (a link also with mailto: or tel:), or one relative to the feed; without blanks.",
    })
}

const MAIL_AND_TELEPHONE: &str = "(?:[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff\\\\]+|";

/// A date: years, months of 01 to 12 (seasons, quarters and halves of 21 to 41), days of 01 to 31, times, intervals and sets.
/// The reader checks the rest: whether a month has a day, and whether an interval ends before it starts.
fn date() -> Value {
    let mark = "[?~%]?";
    let year = r"(?:-?[0-9X]{4}(?:S[0-9]+)?|Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?)";
    let month = "(?:0[1-9X]|1[0-2X]|2[1-9X]|3[0-9X]|4[01X]|X[0-9X])";
    let day = "(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])";
    let time = "T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[-+][0-9]{2}(?::[0-9]{2})?)?";
    let date = format!(
        "{mark}{year}{mark}(?:-{mark}{month}{mark}(?:-{mark}{day}{mark}(?:{time}{mark})?)?)?"
    );
    let bound = format!(r"(?:{date}|\.\.)?");
    let part = format!(r"(?:\.\.)?{date}(?:\.\.(?:{date})?)?");
    let set = format!(r"(?:\[{part}(?:,{part})*\]|\{{{part}(?:,{part})*\}})");
    json!({
        "type": "string",
        "pattern": format!("^(?:{date}|(?!/?$){bound}/{bound}|{set})$"),
        "patternErrorMessage": "Write a date as year, year-month or year-month-day, in four and two digits, or two of them with / between (EDTF).",
        "examples": ["2023-05-17", "2023-05", "2023", "2023-05-17/2023-05-21", "2022-09-14/..", "2022-05~"],
    })
}

/// A list of language tags.
fn languages() -> Value {
    json!({
        "type": "array",
        "items": {"type": "string", "pattern": format!("{TAG}|^{BLANK}*$"),
            "patternErrorMessage": "Write a language tag as in ar, fr, en, zgh or fr-MA (BCP 47).", "examples": ["ar", "fr", "en"]},
    })
}

/// The name of a time zone.
fn zone() -> Value {
    let names: Vec<&str> = masar_feed::time_zones().collect();
    json!({"anyOf": [{"enum": names}, blank()], "examples": ["Africa/Casablanca"]})
}

/// A colour.
fn color() -> Value {
    json!({
        "type": "string",
        "patternErrorMessage": "Write it as #rgb or #rrggbb.",
        "pattern": format!("^(?:#[0-9A-Fa-f]{{3}}|#[0-9A-Fa-f]{{6}}|{BLANK}*)$"),
        "examples": ["#2d8cdf"],
    })
}

/// A point on Earth.
fn coordinates() -> Value {
    json!({
        "type": "array",
        "prefixItems": [
            {"description": "Latitude.", "type": "number", "minimum": -90, "maximum": 90},
            {"description": "Longitude.", "type": "number", "minimum": -180, "maximum": 180},
        ],
        "items": false,
        "minItems": 2,
    })
}
