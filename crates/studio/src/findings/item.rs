//! One finding: what is wrong, what to do, and its fixes.

use masar_edit::Lang;
use masar_locale::left_to_right_runs;
use masar_session::{Finding, Severity};
use yew::prelude::*;

use super::texts::texts;
use crate::state::{Action, Aid};

/// The properties of [`FindingItem`].
#[derive(Properties, PartialEq)]
pub struct FindingItemProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The position of the finding.
    pub index: usize,
    /// The finding.
    pub finding: Finding,
    /// What leads to the place, above the message.
    #[prop_or_default]
    pub children: Html,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// A finding in a list.
#[component]
pub fn FindingItem(props: &FindingItemProps) -> Html {
    let texts = texts(props.lang);
    let finding = &props.finding;
    let (class, severity) = match finding.severity {
        Severity::Error => ("finding is-error", texts.error),
        Severity::Warning => ("finding", texts.warning),
    };
    let fixes = finding.fixes.iter().enumerate().map(|(fix, found)| {
        let finding = props.index;
        let onclick = props
            .on_action
            .reform(move |_| Action::Aid(Aid::Fix { finding, fix }));
        let label = found.label.trim_end_matches('.');
        let id = format!("fix-{}-{fix}", props.index);
        match found.sure {
            true => html! {
                <>
                    <button type="button" {onclick}>{texts.fix}</button>
                    {" "}<span {id}><bdi>{sentence(label)}</bdi></span>
                </>
            },
            // Each reading is a button of its own.
            false => {
                html! { <button type="button" {onclick}><bdi>{sentence(label)}</bdi></button> }
            }
        }
    });
    let fixes: Vec<Html> = fixes.collect();
    html! {
        <li {class}>
            {props.children.clone()}
            <p><strong>{severity}{texts.colon}</strong>{" "}{sentence(&finding.message)}</p>
            if fixes.is_empty() {
                <p class="advice">{sentence(&finding.advice)}</p>
            } else {
                <div class="fixes">{for fixes}</div>
            }
        </li>
    }
}

/// A sentence in which dates and numbers run from left to right, also in Arabic.
fn sentence(text: &str) -> Html {
    let mut parts = Vec::new();
    let mut end = 0;
    for run in left_to_right_runs(text) {
        parts.push(html! { {&text[end..run.start]} });
        parts.push(html! { <bdi dir="ltr">{&text[run.clone()]}</bdi> });
        end = run.end;
    }
    parts.push(html! { {&text[end..]} });
    parts.into_iter().collect()
}
