//! A date in EDTF.

use masar_edit::Lang;
use masar_edtf::Edtf;
use yew::prelude::*;

use super::texts::texts;
use crate::controls::TextField;

/// The properties of [`Notation`].
#[derive(Properties, PartialEq)]
pub struct NotationProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// The date as it is written in the file.
    pub value: AttrValue,
    /// Called with the date that the editor types.
    pub on_set: Callback<String>,
}

/// The field of the notation that the file has.
#[component]
pub fn Notation(props: &NotationProps) -> Html {
    let texts = texts(props.lang);
    let error = use_state_eq(|| false);
    let on_type = {
        let (error, on_set) = (error.clone(), props.on_set.clone());
        Callback::from(move |typed: String| {
            let typed = typed.trim();
            let is_date = Edtf::parse(typed).is_ok();
            error.set(!is_date && !typed.is_empty());
            if is_date || typed.is_empty() {
                on_set.emit(typed.to_owned());
            }
        })
    };
    let error_id = format!("{}-error", props.id);
    html! {
        <>
            <TextField
                id={props.id.clone()} label={texts.notation} value={props.value.clone()} dir="ltr"
                described_by={error.then(|| AttrValue::from(error_id.clone()))} {on_type}
            />
            <p class="error" role="alert" id={error_id}>
                if *error {
                    {texts.no_notation}
                }
            </p>
        </>
    }
}
