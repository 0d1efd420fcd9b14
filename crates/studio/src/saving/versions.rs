//! The versions that were seen in the place, or that GitHub lists.

use masar_edit::Lang;
use masar_session::Session;
use yew::prelude::*;

use super::run::{clock, day};
use super::texts::texts;
use crate::places;
use crate::state::{Action, SavingAction, SavingState};

/// The list of versions.
pub fn view(
    saving: &SavingState,
    session: &Session,
    lang: Lang,
    on_action: &Callback<Action>,
) -> Html {
    let texts = texts(lang);
    if let Some(commits) = &saving.commits {
        let commits = match commits {
            Ok(commits) => commits,
            Err(cause) => return html! { <p role="alert">{places::read_error(cause, lang)}</p> },
        };
        let items = commits.iter().map(|commit| {
            let onclick = {
                let commit = commit.clone();
                on_action.reform(move |_: MouseEvent| {
                    Action::Saving(SavingAction::PutBackCommit(commit.clone()))
                })
            };
            let time = commit.time.replace('T', " ").replace('Z', "");
            html! {
                <li class="version-row">
                    <span>
                        <bdi class="line">{&commit.title}</bdi>
                        <span class="hint"><bdi dir="ltr">{time}</bdi>{" "}<bdi>{&commit.author}</bdi></span>
                    </span>
                    <button type="button" {onclick}>{texts.put_back}</button>
                </li>
            }
        });
        return html! { <ol class="version-list">{for items}</ol> };
    }
    let versions = saving.versions();
    if versions.is_empty() {
        return html! { <p>{texts.no_versions}</p> };
    }
    let has_pages = session.pages().len() > 1;
    let items = versions.into_iter().map(|version| {
        let time = format!("{} {}", day(version.time), clock(version.time));
        let (before, after) = texts.seen.split_once("{}").unwrap_or((texts.seen, ""));
        let page = has_pages.then(|| format!(" {} {}", texts.page, version.page + 1));
        let now = session
            .pages()
            .get(version.page)
            .map(masar_session::Page::text);
        let is_now = now == Some(&version.text);
        let onclick = on_action
            .reform(move |_: MouseEvent| Action::Saving(SavingAction::PutBack(version.clone())));
        html! {
            <li class="version-row">
                <span>{before}<bdi dir="ltr">{time}</bdi>{after}{page}</span>
                <button type="button" disabled={is_now} {onclick}>{texts.put_back}</button>
            </li>
        }
    });
    html! { <ol class="version-list">{for items}</ol> }
}
