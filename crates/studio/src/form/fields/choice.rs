//! One of some values.

use masar_edit::Path;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::findings::FieldFindings;

/// The properties of a [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The text above the field.
    pub label: AttrValue,
    /// What to choose.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The value that is chosen.
    pub value: AttrValue,
    /// The values and their names.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The place of the value in the feed: its findings stand below the field.
    #[prop_or_default]
    pub path: Option<Path>,
    /// Called with the value that the editor chooses.
    pub on_choose: Callback<String>,
}

/// A list of values, one of which is chosen. A value of the file that is none of them is in the list, too.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let list = use_node_ref();
    {
        // The browser keeps what was chosen, also when the file has another value again.
        let (list, value) = (list.clone(), props.value.clone());
        use_effect(move || {
            if let Some(list) = list.cast::<HtmlSelectElement>() {
                list.set_value(&value);
            }
        });
    }
    let onchange = props.on_choose.reform(|event: Event| {
        let list: Option<HtmlSelectElement> = event.target_dyn_into();
        list.map_or_else(String::new, |list| list.value())
    });
    let is_known = props.options.iter().any(|(value, _)| *value == props.value);
    let unknown = (!is_known).then(|| (props.value.clone(), props.value.clone()));
    let options = props
        .options
        .iter()
        .cloned()
        .chain(unknown)
        .map(|(value, name)| {
            let selected = value == props.value;
            html! { <option {value} {selected}>{name}</option> }
        });
    let hint = format!("{}-hint", props.id);
    let findings = props
        .path
        .clone()
        .map(|path| (format!("{}-findings", props.id), path));
    let described = [
        (!props.hint.is_empty()).then(|| hint.clone()),
        findings.as_ref().map(|one| one.0.clone()),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let place = props.path.as_ref().map(ToString::to_string);
    html! {
        <div class="field">
            <label for={props.id.clone()}>{&props.label}</label>
            if !props.hint.is_empty() {
                <p class="hint" id={hint}>{&props.hint}</p>
            }
            <select id={props.id.clone()} ref={list} aria-describedby={described} data-path={place} {onchange}>
                {for options}
            </select>
            if let Some((id, path)) = findings {
                <FieldFindings {id} {path} />
            }
        </div>
    }
}
