//! The choice of the part of the Studio that is shown.

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use yew::prelude::*;

use super::texts::texts;
use crate::state::{Action, Part};

/// The properties of [`Parts`].
#[derive(Properties, PartialEq)]
pub struct PartsProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The part that is shown.
    pub part: Part,
    /// The number of findings.
    pub findings: usize,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The parts of the Studio, one of which is shown.
#[component]
pub fn Parts(props: &PartsProps) -> Html {
    let texts = texts(props.lang);
    let all = [
        (Part::Events, texts.events),
        (Part::Feed, texts.feed),
        (Part::Findings, texts.findings),
        (Part::Translations, texts.translations),
        (Part::Json, texts.json),
        (Part::Changes, texts.changes),
    ];
    let items = all.map(|(part, name)| {
        let onclick = props.on_action.reform(move |_| Action::Show(part));
        let current = (part == props.part).then_some("page");
        let count = Some(props.findings).filter(|count| part == Part::Findings && *count > 0);
        html! {
            <li><button type="button" class="tab" aria-current={current} {onclick}>
                {name}
                if let Some(count) = count {
                    {" "}<span class="quiet">{"("}{catalog(props.lang.tag()).number(count as u64)}{")"}</span>
                }
            </button></li>
        }
    });
    html! {
        <nav class="parts" aria-label={texts.parts}>
            <ul>{for items}</ul>
        </nav>
    }
}
