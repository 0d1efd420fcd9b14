//! The part "Changes": what differs from what is saved, each of which can be dropped; and changes by mail.

mod received;
mod texts;

use masar_edit::{Difference, Lang, describe};
use yew::prelude::*;

use self::received::Received;
use self::texts::texts;
use crate::state::{Action, ChangesAction, ChangesState};

/// The properties of [`Changes`].
#[derive(Properties, PartialEq)]
pub struct ChangesProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The changes that are not saved, with their pages.
    pub own: Vec<(usize, Difference)>,
    /// The changes of a colleague.
    pub state: ChangesState,
    /// Whether this tab only reads.
    pub is_reader: bool,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The part "Changes".
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    let texts = texts(props.lang);
    let own = props.own.iter().map(|(page, difference)| {
        let sentence = describe(difference, props.lang);
        let onclick = {
            let (page, difference) = (*page, difference.clone());
            props.on_action.reform(move |_| {
                Action::Changes(ChangesAction::Drop {
                    page,
                    difference: Box::new(difference.clone()),
                })
            })
        };
        html! {
            <li class="change">
                <div>
                    <p><bdi>{&sentence}</bdi></p>
                    <Values lang={props.lang} difference={difference.clone()} />
                </div>
                <button type="button" disabled={props.is_reader} aria-label={format!("{}: {sentence}", texts.drop)} {onclick}>
                    {texts.drop}
                </button>
            </li>
        }
    });
    let on_send = props
        .on_action
        .reform(|_| Action::Changes(ChangesAction::Send));
    html! {
        <div class="changes">
            <section aria-labelledby="own-changes">
                <h2 id="own-changes">{texts.own}</h2>
                if props.own.is_empty() {
                    <p>{texts.none}</p>
                } else {
                    <ol>{for own}</ol>
                    <p class="hint">{texts.send_help}</p>
                    <button type="button" onclick={on_send}>{texts.send}</button>
                }
            </section>
            <Received
                lang={props.lang}
                state={props.state.clone()}
                is_reader={props.is_reader}
                on_action={props.on_action.clone()}
            />
        </div>
    }
}

/// The properties of [`Values`].
#[derive(Properties, PartialEq)]
pub struct ValuesProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The change.
    pub difference: Difference,
}

/// The text before a change and after it, where these are texts of the feed: their sentence does not have them.
#[component]
pub fn Values(props: &ValuesProps) -> Html {
    let texts = texts(props.lang);
    let Difference { before, after, .. } = &props.difference;
    let text = |json: &Option<masar_edit::Json>| {
        let text = json.as_ref().and_then(masar_edit::Json::string);
        text.filter(|text| !text.is_empty())
    };
    html! {
        <dl class="values">
            if let Some(text) = text(before) {
                <dt>{texts.before}</dt><dd><del><bdi dir="auto">{text}</bdi></del></dd>
            }
            if let Some(text) = text(after) {
                <dt>{texts.after}</dt><dd><ins><bdi dir="auto">{text}</bdi></ins></dd>
            }
        </dl>
    }
}
