//! Notices about the draft: what the browser does not store, and that an earlier draft is continued.

use masar_edit::Lang;
use yew::prelude::*;

use super::Trouble;
use super::texts::texts;
use crate::state::{Action, Continued, DraftAction};

/// The properties of [`StorageNotice`].
#[derive(Properties, PartialEq)]
pub struct StorageNoticeProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Why the draft is not stored.
    pub trouble: Option<Trouble>,
    /// Whether an earlier draft is continued.
    pub continued: Option<Continued>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The notices.
#[component]
pub fn StorageNotice(props: &StorageNoticeProps) -> Html {
    let texts = texts(props.lang);
    let warning = props.trouble.map(|trouble| match trouble {
        Trouble::Refused => texts.refused,
        Trouble::Full => texts.full,
    });
    let note = props.continued.map(|continued| match continued {
        Continued::Whole => texts.continued,
        Continued::Damaged => texts.not_continued,
    });
    let on_download = props.on_action.reform(|_| Action::Download);
    let on_close = props
        .on_action
        .reform(|_| Action::Draft(DraftAction::CloseNote));
    html! {
        <>
            <div class="notices" role="alert">
                if let Some(warning) = warning {
                    <div class="notice warning">
                        <p>{warning}</p>
                        <button type="button" onclick={on_download}>{texts.download_now}</button>
                    </div>
                }
            </div>
            <div class="notices" role="status">
                if let Some(note) = note {
                    <div class="notice">
                        <p>{note}</p>
                        <button type="button" onclick={on_close}>{texts.close}</button>
                    </div>
                }
            </div>
        </>
    }
}
