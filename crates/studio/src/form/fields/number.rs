//! A whole number.

use masar_edit::{Json, Path};
use masar_session::transliterated;
use serde_json::Value;
use yew::prelude::*;

use super::Choice;
use crate::controls::TextField;
use crate::form::context::FormContext;

/// The properties of a [`NumberField`].
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The greatest number.
    pub max: u32,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The value as it is written, or null.
    pub value: Value,
}

/// The greatest number of a field that is a list.
const MAX_LISTED: u32 = 9;

/// The field of a number: a list for few numbers.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps { context, max, .. } = props;
    let text = AttrValue::from(plain(&props.value));
    let error = use_state_eq(|| false);
    let (id, label, hint) = (&props.id, &props.label, &props.hint);
    let on_value = context.on_value(props.path.clone());
    if *max <= MAX_LISTED {
        let numbers = (0..=*max).map(|number| AttrValue::from(number.to_string()));
        let none = (
            AttrValue::default(),
            AttrValue::from(context.texts().not_given),
        );
        let options = [none]
            .into_iter()
            .chain(numbers.map(|number| (number.clone(), number)));
        let on_choose = on_value.reform(|choice: String| choice.parse().ok().map(Json::number));
        return html! {
            <Choice id={id.clone()} label={label.clone()} hint={hint.clone()} value={text} options={options.collect::<Vec<_>>()} path={props.path.clone()} {on_choose} />
        };
    }
    let on_type = {
        let (error, max) = (error.clone(), *max);
        Callback::from(move |typed: String| {
            let typed = transliterated(typed.trim());
            let number = typed.parse().ok().filter(|number: &u32| *number <= max);
            error.set(number.is_none() && !typed.is_empty());
            if number.is_some() || typed.is_empty() {
                on_value.emit(number.map(|number| Json::number(number.into())));
            }
        })
    };
    let error_id = format!("{id}-error");
    html! {
        <div class="short">
            <TextField
                id={id.clone()} label={label.clone()} hint={hint.clone()} value={text} dir="ltr" inputmode="numeric"
                path={props.path.clone()}
                described_by={error.then(|| AttrValue::from(error_id.clone()))} {on_type}
            />
            <p class="error" role="alert" id={error_id}>
                if *error {
                    {context.texts().no_number}
                }
            </p>
        </div>
    }
}

/// Returns a value as the text of a field.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}
