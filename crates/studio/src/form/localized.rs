//! A text in all languages of the feed: a field for each, in its own direction.

use masar_edit::Path;
use masar_session::localized;
use serde_json::Value;
use yew::prelude::*;

use super::context::FormContext;
use crate::controls::TextField;
use crate::direction::{direction, own_name};
use crate::findings::FieldFindings;

/// The properties of [`LocalizedField`].
#[derive(Properties, PartialEq)]
pub struct LocalizedFieldProps {
    /// The beginning of the fields' ids in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Whether the fields have several lines.
    pub is_long: bool,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the text.
    pub path: Path,
    /// The text as it is written in the file.
    pub value: Value,
}

/// The fields of a text.
#[component]
pub fn LocalizedField(props: &LocalizedFieldProps) -> Html {
    let context = &props.context;
    let default = context.languages.first().map_or("", String::as_str);
    let texts = localized(&props.value, default);
    // What visitors of a language without a text of its own see.
    let written = |one: &&(String, String)| !one.1.trim().is_empty();
    let first = texts.iter().filter(written).find(|one| one.0 == default);
    let shown = first.or_else(|| texts.iter().find(written));
    let shown = AttrValue::from(shown.map_or("", |one| &one.1).to_owned());
    let findings = format!("{}-findings", props.id);
    // Texts in languages that the feed does not list stay editable.
    let listed = context.languages.iter();
    let others = texts
        .iter()
        .map(|one| &one.0)
        .filter(|tag| !context.languages.contains(tag));
    let fields = listed.chain(others).map(|tag| {
        let text = texts.iter().find(|one| one.0 == *tag);
        let value = text.map_or("", |one| &one.1).to_owned();
        html! {
            <TextField
                key={tag.clone()}
                id={format!("{}-{tag}", props.id)}
                label={own_name(tag).to_owned()}
                label_lang={AttrValue::from(tag.clone())}
                {value}
                lang={AttrValue::from(tag.clone())}
                dir={direction(tag)}
                is_long={props.is_long}
                path={props.path.clone().language(tag)}
                placeholder={shown.clone()}
                described_by={described_by(&props.id, &props.hint)}
                on_type={context.on_type(props.path.clone().language(tag))}
            />
        }
    });
    html! {
        <fieldset class="texts" aria-describedby={findings.clone()} data-path={props.path.to_string()}>
            <legend>{&props.label}</legend>
            if !props.hint.is_empty() {
                <p class="hint" id={format!("{}-hint", props.id)}>{&props.hint}</p>
            }
            {for fields}
            <FieldFindings id={findings} path={props.path.clone()} languages={props.context.languages.clone()} />
        </fieldset>
    }
}

/// Returns the id of the hint of a field, if it has one.
fn described_by(id: &str, hint: &str) -> Option<AttrValue> {
    (!hint.is_empty()).then(|| format!("{id}-hint").into())
}
