//! The field of a member, by the type of its value in the table of members.

use masar_edit::Path;
use masar_feed::members::{Member, Object, ValueType};
use serde_json::Value;
use yew::prelude::*;

use super::context::{FormContext, field_id};
use super::date::DateField;
use super::fields::{
    AddressField, Choice, ColorField, CoordinatesField, IdField, NumberField, ParentField,
    PartnerChoice, Partners, ShapeField, Strings, TimeZoneField, TrackChoice,
};
use super::labels::{choice_label, hint, label};
use super::list::Objects;
use super::localized::LocalizedField;
use crate::controls::TextField;
use crate::findings::FieldFindings;

/// The types of works of an object's member `type`.
const MEDIA_TYPES: &[&str] = &["image", "audio", "video"];
const DOCUMENT_TYPES: &[&str] = &["document", "page"];

/// The texts that have several lines.
const LONG: [&str; 6] = ["summary", "body", "easy", "description", "caption", "alt"];

/// Returns the fields of all members of an object.
pub fn member_fields(
    context: &FormContext,
    object: &'static Object,
    path: &Path,
    value: &Value,
) -> Html {
    let fields = object
        .members
        .iter()
        .map(|member| member_field(context, object, member, path, value));
    html! { {for fields} }
}

/// Returns the field of a member.
pub fn member_field(
    context: &FormContext,
    object: &'static Object,
    member: &'static Member,
    path: &Path,
    value: &Value,
) -> Html {
    let name = member.name;
    let (path, value) = (
        path.clone().member(name),
        value.get(name).cloned().unwrap_or_default(),
    );
    let id = AttrValue::from(field_id(&path));
    let text = AttrValue::from(value.as_str().unwrap_or("").to_owned());
    let label_text = label(object.name, name, context.lang);
    let hint_text = hint(object.name, name, context.lang);
    let context = context.clone();
    match (object.name, name) {
        ("Event" | "Track" | "Partner", "id") => {
            return html! { <IdField {context} list={object.name} {path} value={text} /> };
        }
        ("Event", "track") => return html! { <TrackChoice {context} {path} value={text} /> },
        ("Event", "part_of") => return html! { <ParentField {context} {path} value={text} /> },
        ("Event", "partners") => return html! { <Partners {context} {path} {value} /> },
        ("Person", "partner") => return html! { <PartnerChoice {context} {path} value={text} /> },
        ("Track", "shape") => return html! { <ShapeField {context} {path} value={text} /> },
        _ => {}
    }
    match member.value {
        ValueType::Text => html! {
            <LocalizedField {id} label={label_text} hint={hint_text} is_long={LONG.contains(&name)} {context} {path} {value} />
        },
        ValueType::Date => {
            let on_write = context.on_type(path.clone());
            html! { <DateField {id} label={label_text} hint={hint_text} lang={context.lang} path={path.clone()} value={text} {on_write} /> }
        }
        ValueType::Choice(choices) => {
            choice(&context, (id, label_text, hint_text), path, text, choices)
        }
        ValueType::WorkType => {
            let types = if object.name == "Media" {
                MEDIA_TYPES
            } else {
                DOCUMENT_TYPES
            };
            choice(&context, (id, label_text, hint_text), path, text, types)
        }
        ValueType::Integer { max } => html! {
            <NumberField {id} label={label_text} hint={hint_text} {max} {context} {path} {value} />
        },
        ValueType::Coordinates => html! {
            <CoordinatesField {id} label={label_text} hint={hint_text} {context} {path} {value} />
        },
        ValueType::Color => {
            html! { <ColorField {id} label={label_text} {context} {path} value={text} /> }
        }
        ValueType::TimeZone => html! {
            <TimeZoneField {id} label={label_text} hint={hint_text} {context} {path} value={text} />
        },
        ValueType::Address(_) => html! {
            <AddressField {id} label={label_text} hint={hint_text} {context} {path} value={text} />
        },
        ValueType::Strings | ValueType::LanguageTags => html! {
            <Strings {id} label={label_text} hint={hint_text} {name} {context} {path} {value} />
        },
        ValueType::Object(inner) => html! {
            <fieldset class="inner" aria-describedby={format!("{id}-findings")} data-path={path.to_string()}>
                <legend>{label_text}</legend>
                <FieldFindings id={format!("{id}-findings")} path={path.clone()} />
                {member_fields(&context, inner, &path, &value)}
            </fieldset>
        },
        ValueType::Objects(inner) => {
            html! { <Objects {context} object={inner} {name} {path} {value} /> }
        }
        ValueType::Any => logo(&context, label_text, &path, &value),
        ValueType::String | ValueType::Version => html! {
            <TextField {id} label={label_text} value={text} dir="auto" path={path.clone()} on_type={context.on_type(path)} />
        },
    }
}

/// Returns the choice of one of some texts. The empty choice is the default.
fn choice(
    context: &FormContext,
    (id, label, hint): (AttrValue, &'static str, &'static str),
    path: Path,
    value: AttrValue,
    choices: &[&'static str],
) -> Html {
    let named = |choice: &&'static str| {
        let name = choice_label(choice, context.lang);
        (AttrValue::from(*choice), AttrValue::from(name))
    };
    let mut options: Vec<(AttrValue, AttrValue)> = choices.iter().map(named).collect();
    // The type of a document or page is not told if none is written; in other lists the first choice is meant then.
    let has_default = choices != DOCUMENT_TYPES;
    if !has_default {
        options.insert(0, ("".into(), context.texts().not_given.into()));
    } else if let Some(first) = options.first_mut() {
        first.0 = "".into();
    }
    let first = choices.first().filter(|_| has_default);
    let is_default = first.is_some_and(|first| *first == value.as_str());
    let value = if is_default {
        AttrValue::default()
    } else {
        value
    };
    html! { <Choice {id} {label} {hint} {value} {options} path={path.clone()} on_choose={context.on_choose(path)} /> }
}

/// Returns the fields of a logo: its address and its alternative text.
fn logo(context: &FormContext, name: &'static str, path: &Path, value: &Value) -> Html {
    let (src, alt) = (path.clone().member("src"), path.clone().member("alt"));
    let address = AttrValue::from(masar_session::string(value, "src").to_owned());
    html! {
        <fieldset class="inner">
            <legend>{name}</legend>
            <AddressField
                id={field_id(&src)} label={label("Media", "src", context.lang)} context={context.clone()}
                path={src} value={address}
            />
            <LocalizedField
                id={field_id(&alt)} label={label("Media", "alt", context.lang)} is_long={false}
                context={context.clone()} path={alt} value={value.get("alt").cloned().unwrap_or_default()}
            />
        </fieldset>
    }
}
