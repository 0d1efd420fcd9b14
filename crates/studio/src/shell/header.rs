//! The header: the name, the status, undo and redo, the languages.

use masar_edit::Lang;
use yew::prelude::*;

use super::texts::texts;
use crate::direction::{INTERFACE, own_name};
use crate::saving::{SignOut, StatusLine, Tools};
use crate::state::{Action, Panel, Status};

/// The properties of the [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Where the work is.
    pub status: Status,
    /// The panel of saving that is open.
    pub panel: Option<Panel>,
    /// Whether a token or a password is in memory or on this device.
    pub has_secret: bool,
    /// What undo would take back, in words; none if there is nothing.
    pub undo: Option<AttrValue>,
    /// What redo would do again, in words; none if there is nothing.
    pub redo: Option<AttrValue>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The header of the page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let (lang, texts) = (props.lang, texts(props.lang));
    let on = |action: fn() -> Action| props.on_action.reform(move |_: MouseEvent| action());
    html! {
        <header class="head">
            <p class="wordmark"><Wordmark /></p>
            <StatusLine {lang} status={props.status.clone()} />
            <div class="tools">
                <button type="button" disabled={props.undo.is_none()} title={props.undo.clone()} aria-keyshortcuts="Control+Z" onclick={on(|| Action::Undo)}>{texts.undo}</button>
                <button type="button" disabled={props.redo.is_none()} title={props.redo.clone()} aria-keyshortcuts="Control+Shift+Z" onclick={on(|| Action::Redo)}>{texts.redo}</button>
                <button type="button" onclick={on(|| Action::Download)}>{texts.download}</button>
                <Tools {lang} panel={props.panel} on_action={props.on_action.clone()} />
                if props.has_secret {
                    <SignOut {lang} on_action={props.on_action.clone()} />
                }
            </div>
            <Languages lang={props.lang} on_action={props.on_action.clone()} />
        </header>
    }
}

/// The name of the Studio in both scripts.
#[component]
pub fn Wordmark() -> Html {
    html! {
        <>
            <span lang="ar" dir="rtl">{"استوديو مسار"}</span>
            {" "}
            <span lang="en" dir="ltr" class="latin">{"Masar Studio"}</span>
        </>
    }
}

/// The properties of [`Languages`].
#[derive(Properties, PartialEq)]
pub struct LanguagesProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The choice of the interface's language.
#[component]
pub fn Languages(props: &LanguagesProps) -> Html {
    let buttons = INTERFACE.map(|lang| {
        let onclick = props.on_action.reform(move |_| Action::SetLang(lang));
        let pressed = (lang == props.lang).to_string();
        html! {
            <button type="button" class="plain" lang={lang.tag()} aria-pressed={pressed} {onclick}>
                {own_name(lang.tag())}
            </button>
        }
    });
    html! {
        <div class="languages" role="group" aria-label={texts(props.lang).languages}>
            {for buttons}
        </div>
    }
}
