//! The changes that a colleague has sent.

use masar_edit::{Choice, Lang, describe, describe_conflict};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Values;
use super::texts::{reason, texts};
use crate::state::{Action, ChangesAction, ChangesState};
use crate::storage::changes_in_words;

/// The properties of [`Received`].
#[derive(Properties, PartialEq)]
pub struct ReceivedProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The changes.
    pub state: ChangesState,
    /// Whether this tab only reads.
    pub is_reader: bool,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The choice of a colleague's file, and its changes, each of which is accepted or left out.
#[component]
pub fn Received(props: &ReceivedProps) -> Html {
    let (lang, state) = (props.lang, &props.state);
    let texts = texts(lang);
    let onchange = {
        let on_action = props.on_action.clone();
        Callback::from(move |event: Event| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            let Some(file) = field.and_then(|field| field.files()?.get(0)) else {
                return;
            };
            let on_action = on_action.clone();
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await;
                let text = text.ok().and_then(|text| text.as_string());
                let text = text.unwrap_or_default();
                on_action.emit(Action::Changes(ChangesAction::Read { text }));
            });
        })
    };
    let on = |action: fn() -> ChangesAction| {
        props
            .on_action
            .reform(move |_: MouseEvent| Action::Changes(action()))
    };
    let taken = state
        .taken
        .map(|count| texts.taken.replace("{}", &changes_in_words(count, lang)));
    html! {
        <section aria-labelledby="received-changes">
            <h2 id="received-changes">{texts.received}</h2>
            <div class="field">
                <label for="changes-file">{texts.choose}</label>
                <input id="changes-file" type="file" accept=".json,application/json" disabled={props.is_reader} {onchange} />
            </div>
            <p class="error" role="alert">
                if let Some(error) = state.error {
                    {reason(error, lang)}
                }
            </p>
            <p role="status">{taken}</p>
            if !state.received.is_empty() {
                {list(props)}
                {question(props)}
                <div class="draft-tools">
                    <button type="button" class="main" disabled={state.asked.is_some()} onclick={on(|| ChangesAction::Take)}>
                        {texts.take}
                    </button>
                    <button type="button" onclick={on(|| ChangesAction::Close)}>{texts.close}</button>
                </div>
            }
        </section>
    }
}

/// The changes with a box for each.
fn list(props: &ReceivedProps) -> Html {
    let pages = props.state.received.iter().enumerate();
    let items = pages.flat_map(|(page, changes)| {
        let differences = changes.differences.iter().enumerate();
        differences.map(move |(index, difference)| {
            let at = (page, index);
            let onchange = props.on_action.reform(move |event: Event| {
                let field: Option<HtmlInputElement> = event.target_dyn_into();
                Action::Changes(ChangesAction::Accept {
                    at,
                    is_accepted: field.is_some_and(|field| field.checked()),
                })
            });
            html! {
                <li key={format!("{page}-{index}")}>
                    <label class="choice">
                        <input type="checkbox" checked={props.state.is_accepted(at)} {onchange} />
                        <bdi>{describe(difference, props.lang)}</bdi>
                    </label>
                    <Values lang={props.lang} difference={difference.clone()} />
                </li>
            }
        })
    });
    html! {
        <fieldset class="received">
            <legend>{texts(props.lang).accept}</legend>
            <ol>{for items}</ol>
        </fieldset>
    }
}

/// The question about a conflict, if one is asked.
fn question(props: &ReceivedProps) -> Html {
    let texts = texts(props.lang);
    let decide = |choice: Choice| {
        props
            .on_action
            .reform(move |_: MouseEvent| Action::Changes(ChangesAction::Decide(choice.clone())))
    };
    let asked = props.state.asked.as_ref();
    html! {
        <div role="alert">
            if let Some((_, conflict)) = asked {
                <div class="notice warning">
                    <p>{texts.question}{" "}<bdi>{describe_conflict(conflict, props.lang)}</bdi></p>
                    <button type="button" onclick={decide(Choice::Ours)}>{texts.mine}</button>
                    <button type="button" onclick={decide(Choice::Theirs)}>{texts.theirs}</button>
                </div>
            }
        </div>
    }
}
