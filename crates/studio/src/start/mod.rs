//! The first screen: a new feed, or one that exists.

mod new_feed;
mod open_file;
mod texts;

use std::rc::Rc;

use masar_edit::Lang;
use yew::prelude::*;

use self::new_feed::NewFeedForm;
use self::open_file::OpenFile;
use self::texts::texts;
use crate::import::ImportFile;
use crate::places::PlaceForms;
use crate::saving::SignOut;
use crate::shell::{Languages, Wordmark};
use crate::state::Action;
use crate::storage::{DraftHead, DraftList};

/// The properties of [`Start`].
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The drafts in the browser's storage.
    pub drafts: Rc<Vec<DraftHead>>,
    /// Whether a token is remembered on this device.
    pub has_token: bool,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The first screen.
#[component]
pub fn Start(props: &StartProps) -> Html {
    let texts = texts(props.lang);
    let on_action = &props.on_action;
    html! {
        <div class="start">
            <header class="head">
                <p class="wordmark"><Wordmark /></p>
                if props.has_token {
                    <SignOut lang={props.lang} on_action={on_action.clone()} />
                }
                <Languages lang={props.lang} on_action={on_action.clone()} />
            </header>
            <main>
                <h1>{texts.heading}</h1>
                <p class="lead">{texts.lead}</p>
                <DraftList lang={props.lang} drafts={props.drafts.clone()} on_action={on_action.clone()} />
                <section aria-labelledby="new-feed">
                    <h2 id="new-feed">{texts.new_feed}</h2>
                    <NewFeedForm lang={props.lang} on_action={on_action.clone()} />
                </section>
                <PlaceForms key={if props.has_token { "token" } else { "" }} lang={props.lang} on_action={on_action.clone()} />
                <section aria-labelledby="open-file">
                    <h2 id="open-file">{texts.open_file}</h2>
                    <OpenFile lang={props.lang} on_action={on_action.clone()} />
                </section>
                <ImportFile lang={props.lang} on_action={on_action.clone()} />
            </main>
        </div>
    }
}
