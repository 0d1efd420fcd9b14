//! Saving: the line that says where the work is, the buttons in the header, and the panels below it.

mod panel;
mod problem;
mod question;
mod run;
mod status;
mod texts;
mod tools;
mod versions;

use masar_edit::{Lang, describe};
use yew::prelude::*;

use self::panel::PanelFrame;
use self::question::Question;
pub use self::run::perform;
pub use self::status::StatusLine;
use self::texts::{taken, texts};
pub use self::tools::{SignOut, Tools};
use crate::places::{self, Place, PlaceForms};
use crate::state::{Action, Open, Panel, SavingAction};

/// Draws the panel of saving that is open, and what a person should know of the place.
pub fn view(open: &Open, lang: Lang, on_action: &Callback<Action>) -> Html {
    let saving = &open.saving;
    let texts = texts(lang);
    let notices = saving.notices.iter();
    let notices = notices.map(|one| html! { <p class="warning">{places::notice(one, lang)}</p> });
    let proposal = saving
        .place
        .as_ref()
        .and_then(Place::proposal)
        .map(|proposal| {
            // The address is of GitHub's page; only one of the web becomes a link.
            let is_web =
                proposal.url.starts_with("https://") || proposal.url.starts_with("http://");
            let href = is_web.then(|| proposal.url.clone());
            html! {
                <p><a {href} target="_blank" rel="noopener noreferrer">{texts.see_proposal}</a></p>
            }
        });
    let (heading, content) = match saving.panel {
        None => (None, Html::default()),
        Some(Panel::Changes) => (Some(texts.changes), changes(open, lang, on_action)),
        Some(Panel::Places) => (Some(texts.places), choose(open, lang, on_action)),
        Some(Panel::Versions) => {
            let list = versions::view(saving, &open.session, lang, on_action);
            (Some(texts.versions), list)
        }
        Some(Panel::Question) => match saving.conflict() {
            Some((conflict, count)) => {
                let question = html! {
                    <Question
                        key={conflict.place.path.to_string()}
                        {lang}
                        conflict={conflict.clone()}
                        open={count}
                        languages={open.session.languages()}
                        on_action={on_action.clone()}
                    />
                };
                (Some(texts.question), question)
            }
            None => (None, Html::default()),
        },
        Some(Panel::Problem) => match &saving.problem {
            Some(cause) => (Some(texts.problem), problem::view(cause, lang, on_action)),
            None => (None, Html::default()),
        },
    };
    let on_close = on_action.reform(|()| Action::Saving(SavingAction::Show(None)));
    html! {
        <div class="saving">
            {for notices}
            {proposal.unwrap_or_default()}
            <p role="status" class="hint">{(saving.taken > 0).then(|| taken(saving.taken, lang))}</p>
            if let Some(heading) = heading {
                <PanelFrame key={heading} {heading} close={texts.close} {on_close}>
                    {content}
                </PanelFrame>
            }
        </div>
    }
}

/// The list of changes in words, and the button that saves them.
fn changes(open: &Open, lang: Lang, on_action: &Callback<Action>) -> Html {
    let texts = texts(lang);
    let found = open.saving.saving().differences(&open.session);
    if found.is_empty() {
        return html! { <p>{texts.no_changes}</p> };
    }
    let items = found
        .iter()
        .map(|one| html! { <li>{describe(one, lang)}</li> });
    let onclick = on_action.reform(|_: MouseEvent| Action::Saving(SavingAction::Save));
    html! {
        <>
            <ul class="change-list">{for items}</ul>
            <div class="answers">
                <button type="button" class="main" {onclick}>{texts.save}</button>
            </div>
        </>
    }
}

/// The choice of a place for the feed that is open.
fn choose(open: &Open, lang: Lang, on_action: &Callback<Action>) -> Html {
    let texts = texts(lang);
    let pages: Vec<String> = open
        .session
        .pages()
        .iter()
        .map(|page| page.name.clone())
        .collect();
    let onclick = on_action.reform(|_: MouseEvent| Action::Download);
    html! {
        <>
            <p>{texts.places_lead}</p>
            <div class="place-list">
                <PlaceForms {lang} pages={Some(pages)} on_action={on_action.clone()} />
            </div>
            <div class="answers">
                <button type="button" {onclick}>{texts.download}</button>
            </div>
        </>
    }
}
