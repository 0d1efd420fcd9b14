//! The form of a new feed.

use masar_edit::Lang;
use masar_session::{NewFeed, Session};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::texts::texts;
use crate::controls::TextField;
use crate::direction::{direction, own_name};
use crate::state::Action;

/// The languages that the form offers.
const OFFERED: [&str; 5] = ["ar", "fr", "en", "es", "zgh"];

/// The properties of [`NewFeedForm`].
#[derive(Properties, PartialEq)]
pub struct NewFeedFormProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The form of a new feed: its title and its languages.
#[component]
pub fn NewFeedForm(props: &NewFeedFormProps) -> Html {
    let texts = texts(props.lang);
    let title = use_state(String::new);
    let chosen = use_state(|| None::<Vec<String>>);
    // Until some are chosen, it is the language of the interface, also if that is changed.
    let languages = match &*chosen {
        Some(chosen) => chosen.clone(),
        None => vec![props.lang.tag().to_owned()],
    };
    let on_type = {
        let title = title.clone();
        Callback::from(move |text| title.set(text))
    };
    let onsubmit = {
        let (title, languages) = (title.clone(), languages.clone());
        props.on_action.reform(move |event: SubmitEvent| {
            event.prevent_default();
            let new = NewFeed {
                title: (*title).clone(),
                languages: languages.clone(),
                timezone: None,
            };
            Action::Open(Box::new(Session::new(&new)))
        })
    };
    let boxes = OFFERED.map(|tag| {
        let (chosen, languages) = (chosen.clone(), languages.clone());
        let checked = languages.iter().any(|one| one == tag);
        let onchange = Callback::from(move |event: Event| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            let mut list = languages.clone();
            list.retain(|one| one != tag);
            if field.is_some_and(|field| field.checked()) {
                list.push(tag.to_owned());
            }
            chosen.set(Some(list));
        });
        html! {
            <label class="choice" lang={tag}>
                <input type="checkbox" {checked} {onchange} />
                {own_name(tag)}
            </label>
        }
    });
    let first = languages.first().cloned().unwrap_or_default();
    html! {
        <form {onsubmit}>
            <TextField
                id="new-title"
                label={texts.title}
                value=""
                dir={direction(&first)}
                lang={AttrValue::from(first.clone())}
                {on_type}
            />
            <fieldset>
                <legend>{texts.languages}</legend>
                {for boxes}
            </fieldset>
            <button type="submit" class="main" disabled={languages.is_empty()}>{texts.create}</button>
        </form>
    }
}
