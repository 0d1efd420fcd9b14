//! A time zone, from the list of all.

use masar_edit::{Json, Path};
use yew::prelude::*;

use crate::controls::typed;
use crate::findings::FieldFindings;
use crate::form::context::FormContext;

/// The properties of a [`TimeZoneField`].
#[derive(Properties, PartialEq)]
pub struct TimeZoneFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    pub hint: AttrValue,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The time zone as it is written.
    pub value: AttrValue,
}

/// The field of a time zone. The browser proposes those that contain what is typed; only one of the list is written.
#[component]
pub fn TimeZoneField(props: &TimeZoneFieldProps) -> Html {
    let TimeZoneFieldProps {
        id, context, value, ..
    } = props;
    let text = use_state_eq(|| None::<String>);
    let on_value = context.on_value(props.path.clone());
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let zone = typed(&event);
            let is_known = masar_feed::time_zones().any(|name| name == zone.trim());
            if is_known || zone.trim().is_empty() {
                on_value.emit(is_known.then(|| Json::text(zone.trim())));
            }
            text.set((!is_known && !zone.trim().is_empty()).then_some(zone));
        })
    };
    let shown = (*text)
        .clone()
        .map_or_else(|| value.clone(), AttrValue::from);
    let (options, hint, error) = (
        format!("{id}-options"),
        format!("{id}-hint"),
        format!("{id}-error"),
    );
    let zones = masar_feed::time_zones().map(|value| html! { <option {value} /> });
    html! {
        <div class="field">
            <label for={id.clone()}>{&props.label}</label>
            <p class="hint" id={hint.clone()}>{&props.hint}</p>
            <input
                id={id.clone()} type="text" dir="ltr" autocomplete="off" list={options.clone()} value={shown}
                aria-describedby={format!("{hint} {error} {id}-findings")} data-path={props.path.to_string()} {oninput}
            />
            <datalist id={options}>{for zones}</datalist>
            <p class="hint" id={error} role="status">
                if text.is_some() {
                    {context.texts().no_zone}
                }
            </p>
            <FieldFindings id={format!("{id}-findings")} path={props.path.clone()} />
        </div>
    }
}
