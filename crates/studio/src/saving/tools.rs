//! The buttons of saving in the header.

use masar_edit::Lang;
use yew::prelude::*;

use super::texts::texts;
use crate::state::{Action, Panel, SavingAction};

/// The properties of the [`Tools`].
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The panel that is open.
    pub panel: Option<Panel>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The buttons: the changes, the place, the versions, and save.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let texts = texts(props.lang);
    let panels = [
        (Panel::Changes, texts.review),
        (Panel::Places, texts.place),
        (Panel::Versions, texts.versions),
    ];
    let panels = panels.map(|(panel, name)| {
        let is_open = props.panel == Some(panel);
        let onclick = props.on_action.reform(move |_: MouseEvent| {
            Action::Saving(SavingAction::Show((!is_open).then_some(panel)))
        });
        html! {
            <button type="button" aria-expanded={is_open.to_string()} {onclick}>{name}</button>
        }
    });
    let on_save = props
        .on_action
        .reform(|_: MouseEvent| Action::Saving(SavingAction::Save));
    html! {
        <>
            {for panels}
            <button type="button" class="main" aria-keyshortcuts="Control+S" onclick={on_save}>{texts.save}</button>
        </>
    }
}

/// The properties of [`SignOut`].
#[derive(Properties, PartialEq)]
pub struct SignOutProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The button that forgets the token and the password.
#[component]
pub fn SignOut(props: &SignOutProps) -> Html {
    let onclick = props
        .on_action
        .reform(|_: MouseEvent| Action::Saving(SavingAction::SignOut));
    html! { <button type="button" {onclick}>{texts(props.lang).sign_out}</button> }
}
