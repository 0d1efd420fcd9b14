//! The values of a feed as JSON Schema says them: texts, dates, addresses, words to choose from. A
//! string of blanks is as good as none to the reader, and so it is here.
//!
//! `patternErrorMessage` and `defaultSnippets` are for Visual Studio Code; others pass over them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

use masar_feed::members;

/// A tag as BCP 47 shapes it, as far as the reader asks (`feed::read::text`).
const TAG: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// Blanks as the reader knows them (`date::is_blank`): `\s` of ECMA-262 holds all but one, and one
/// that is no blank (the byte order mark).
const BLANK: &str = r"[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";

/// What no address holds: blanks, controls, invisible characters, the backslash (`feed::read::address`).
const NOT_IN_ADDRESS: &str = r"\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\\";

/// A schema under a name, with what stands in it.
macro_rules! value {
    ($(#[doc = $doc:literal])+ $name:ident, $make:expr) => {
        $(#[doc = $doc])+
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let make: fn(&mut SchemaGenerator) -> Value = $make;
                Schema::try_from(make(generator)).unwrap_or_default()
            }
        }
    };
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

fn chosen(words: &[&str]) -> Value {
    json!({"anyOf": [{"enum": words}, blank()]})
}

fn address(schemes: &str, required: bool) -> Value {
    let good = format!("[^{NOT_IN_ADDRESS}]");
    // With a scheme; or relative, where what stands before a colon has a / ? or # in it.
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

value!(
    /// The version.
    Version, |_| json!({"const": 1})
);
value!(
    /// A text, or none.
    Text, |_| text(json!({"type": "string"}), json!({}))
);
value!(
    /// A text that says something.
    Name, |_| text(
        json!({"type": "string"}),
        json!({"pattern": not_blank(), "not": {"patternProperties": {"^[_$]": true}, "additionalProperties": blank()}}),
    )
);
value!(
    /// Language tags.
    Languages, |_| json!({
        "type": "array",
        "items": {"type": "string", "pattern": format!("{TAG}|^{BLANK}*$"),
            "patternErrorMessage": "Write a language tag as in ar, fr, en, zgh or fr-MA (BCP 47).", "examples": ["ar", "fr", "en"]},
    })
);
value!(
    /// A zone's name.
    Zone, |_| json!({
        "type": "string",
        "patternErrorMessage": "Write one as in Africa/Casablanca.",
        "pattern": format!("^(?:[A-Za-z][A-Za-z0-9_+/\\-]{{0,63}}|{BLANK}*)$"),
        "examples": ["Africa/Casablanca"],
    })
);
value!(
    /// A date; whether it is one only the reader can say, a grammar is no pattern.
    Date, |_| json!({
        "type": "string",
        "pattern": "^[-+0-9:/.?~%,\\[\\]{}TXYZES]+$",
        "patternErrorMessage": "Write a date as 2023, 2023-05 or 2023-05-17, or two with / between them (EDTF).",
        "examples": ["2023-05-17", "2023-05", "2023", "2023-05-17/2023-05-21", "2022-09-14/..", "2022-05~"],
    })
);
value!(
    /// An id that must be there.
    Id, |_| json!({"type": "string", "pattern": not_blank(), "patternErrorMessage": "Write an id."})
);
value!(
    /// A string.
    Label, |_| json!({"type": "string"})
);
value!(
    /// A free word.
    Mime, |_| json!({"type": "string", "examples": ["document", "page", "image", "audio", "video"]})
);
value!(
    /// Anything.
    Note, |_| json!(true)
);
value!(
    /// A colour.
    Color, |_| json!({
        "type": "string",
        "patternErrorMessage": "Write it as #rgb or #rrggbb.",
        "pattern": format!("^(?:#[0-9A-Fa-f]{{3}}|#[0-9A-Fa-f]{{6}}|{BLANK}*)$"),
        "examples": ["#2d8cdf"],
    })
);
value!(
    /// A glyph.
    Shape, |_| chosen(&members::SHAPES)
);
value!(
    /// What an event is.
    Kind, |_| chosen(&members::KINDS)
);
value!(
    /// What became of it.
    Status, |_| chosen(&members::STATUSES)
);
value!(
    /// 0 to 5.
    Level, |_| json!({"type": "integer", "minimum": 0, "maximum": members::MAX_IMPORTANCE})
);
value!(
    /// A length.
    Pixels, |_| json!({"type": "integer", "minimum": 0, "maximum": members::MAX_PIXELS})
);
value!(
    /// A point on Earth.
    Geo, |_| json!({
        "type": "array",
        "prefixItems": [
            {"description": "Latitude.", "type": "number", "minimum": -90, "maximum": 90},
            {"description": "Longitude.", "type": "number", "minimum": -180, "maximum": 180},
        ],
        "items": false,
        "minItems": 2,
    })
);
value!(
    /// Something to follow, if it is there.
    Address, |_| address(MAIL_AND_TELEPHONE, false)
);
value!(
    /// Something to follow.
    RequiredAddress, |_| address(MAIL_AND_TELEPHONE, true)
);
value!(
    /// Something to load, if it is there.
    MediaAddress, |_| address("", false)
);
value!(
    /// Something to load.
    RequiredMediaAddress, |_| address("", true)
);
