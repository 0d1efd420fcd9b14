//! What the page says once: what was taken back, and what visitors do not see.

use masar_catalogs::interface_catalog as catalog;
use masar_edit::{Difference, Lang, describe};
use yew::prelude::*;

use super::texts::texts;
use crate::findings::hidden_events;
use crate::state::{Action, Part, Said};

/// Returns a step in words: its first difference, and the number of the others. None if there is none.
pub fn step_in_words(differences: &[Difference], lang: Lang) -> Option<String> {
    let (first, others) = differences.split_first()?;
    let mut words = describe(first, lang);
    if !others.is_empty() {
        let number = catalog(lang.tag()).number(others.len() as u64);
        words.push_str(&masar_locale::fill(texts(lang).more, &[&number]));
    }
    Some(words)
}

/// The properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The language of the interface.
    pub lang: Lang,
    /// What is said once.
    pub said: Option<Said>,
    /// The number of events that visitors do not see, and of all.
    pub hidden: (usize, usize),
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// Lines below the parts: each is there only if there is something to say.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let texts = texts(props.lang);
    let step = |text: &'static str, differences: &[Difference]| {
        let words = step_in_words(differences, props.lang).unwrap_or_default();
        masar_locale::fill(text, &[&words])
    };
    let said = match &props.said {
        None => String::new(),
        Some(Said::Undone(differences)) => step(texts.undone, differences),
        Some(Said::Redone(differences)) => step(texts.redone, differences),
        Some(Said::NoFindings) => texts.no_findings.to_owned(),
    };
    let on_see = props.on_action.reform(|_| Action::Show(Part::Findings));
    let (hidden, all) = props.hidden;
    html! {
        <>
            <p class="said" role="status">{&said}</p>
            if hidden > 0 && said.is_empty() {
                <p class="said">
                    {hidden_events(props.lang, hidden, all)}{" "}
                    <button type="button" class="link" onclick={on_see}>{texts.see_findings}</button>
                </p>
            }
        </>
    }
}
