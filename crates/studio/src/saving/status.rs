//! The line that says where the work is.

use masar_edit::Lang;
use yew::prelude::*;

use super::texts::{changes, texts};
use crate::state::Status;

/// The properties of the [`StatusLine`].
#[derive(Properties, PartialEq)]
pub struct StatusLineProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Where the work is.
    pub status: Status,
}

/// The line that says where the work is. A screen reader is told when it is elsewhere, not at each change.
#[component]
pub fn StatusLine(props: &StatusLineProps) -> Html {
    let texts = texts(props.lang);
    let (text, name, count) = match &props.status {
        Status::Unchanged { place } if place.is_empty() => (texts.unchanged.to_owned(), None, 0),
        Status::Unchanged { place } => (texts.unchanged.to_owned(), Some(place), 0),
        Status::Unsaved { changes } => (texts.only_here.to_owned(), None, *changes),
        Status::Saving => (texts.saving.to_owned(), None, 0),
        Status::Saved { at, place } => (texts.saved.replace("{}", at), Some(place), 0),
        Status::OnDisk { at, file } => (texts.on_disk.replace("{}", at), Some(file), 0),
        Status::Proposed { at, place } => (texts.proposed.replace("{}", at), Some(place), 0),
        Status::NotSaved { changes } => (texts.not_saved.to_owned(), None, *changes),
        Status::Downloaded { at } => (texts.downloaded.replace("{}", at), None, 0),
    };
    let is_bad = matches!(props.status, Status::NotSaved { .. });
    html! {
        <p class={classes!("status", is_bad.then_some("error"))}>
            <span role="status">
                {text}
                if let Some(name) = name {
                    {" ("}<bdi dir="ltr">{name}</bdi>{")"}
                }
            </span>
            if count > 0 {
                <span>{texts.comma}{changes(count, props.lang)}</span>
            }
        </p>
    }
}
