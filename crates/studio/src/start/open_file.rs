//! A feed from a file on the device.

use masar_edit::Lang;
use masar_session::Session;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::texts::texts;
use crate::state::Action;

/// The properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The choice of a file.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let texts = texts(props.lang);
    let error = use_state(|| None::<AttrValue>);
    let onchange = {
        let (error, on_action) = (error.clone(), props.on_action.clone());
        let lang = props.lang;
        Callback::from(move |event: Event| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            let Some(file) = field.and_then(|field| field.files()?.get(0)) else {
                return;
            };
            let (error, on_action) = (error.clone(), on_action.clone());
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await;
                let text = text.ok().and_then(|text| text.as_string());
                match Session::open(vec![(file.name(), text.unwrap_or_default())]) {
                    Ok(session) => on_action.emit(Action::Open(Box::new(session))),
                    Err(cause) => {
                        error.set(Some(masar_edit::describe_error(&cause, lang).into()));
                    }
                }
            });
        })
    };
    html! {
        <div class="field">
            <label for="file">{texts.choose_file}</label>
            <input id="file" type="file" accept=".json,application/json" {onchange} />
            <p class="error" role="alert">
                if let Some(cause) = &*error {
                    {texts.not_a_feed}{" "}{cause}
                }
            </p>
        </div>
    }
}
