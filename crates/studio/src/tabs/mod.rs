//! Several tabs with the same feed: one writes, the others only read until one of them takes over.

mod channel;
mod lock;
mod texts;

use masar_edit::Lang;
use yew::prelude::*;

pub use self::channel::{Channel, Message};
pub use self::lock::HeldLock;
use self::texts::texts;
use crate::state::{Action, DraftAction, Role};

/// The properties of [`TabNotice`].
#[derive(Properties, PartialEq)]
pub struct TabNoticeProps {
    /// The language of the interface.
    pub lang: Lang,
    /// What this tab may do.
    pub role: Role,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// Says that this tab only reads, and why, with the button that takes over.
#[component]
pub fn TabNotice(props: &TabNoticeProps) -> Html {
    let texts = texts(props.lang);
    let reason = match props.role {
        Role::Writer => None,
        Role::Reader => Some(texts.reader),
        Role::Stopped => Some(texts.stopped),
        Role::Split => Some(texts.split),
    };
    let onclick = props
        .on_action
        .reform(|_| Action::Draft(DraftAction::TakeOver));
    html! {
        <div class="notices" role="status">
            if let Some(reason) = reason {
                <div class="notice">
                    <p><strong>{texts.heading}</strong>{" "}{reason}</p>
                    if props.role != Role::Split {
                        <button type="button" {onclick}>{texts.take_over}</button>
                    }
                </div>
            }
        </div>
    }
}
