//! Why the last save stopped, and the ways out.

use masar_edit::Lang;
use masar_places::Refusal;
use masar_session::Problem;
use yew::prelude::*;

use super::texts::{SavingTexts, texts};
use crate::places;
use crate::state::{Action, Panel, SavingAction};

/// Returns why a save stopped, as sentences.
pub fn sentence(problem: &Problem, lang: Lang) -> String {
    let texts = texts(lang);
    match problem {
        Problem::Vanished => texts.vanished.to_owned(),
        Problem::Exists => texts.exists.to_owned(),
        Problem::Refused(cause) => places::refusal(*cause, lang),
        Problem::Unknown(cause) => [texts.unknown, &places::read_error(cause, lang)].join(" "),
        Problem::NotJson => texts.not_json.to_owned(),
        Problem::Busy => texts.busy.to_owned(),
    }
}

/// The sentences and the buttons of a problem.
pub fn view(problem: &Problem, lang: Lang, on_action: &Callback<Action>) -> Html {
    let texts = texts(lang);
    let button = |label: &'static str, action: fn() -> Action| {
        let onclick = on_action.reform(move |_: MouseEvent| action());
        html! { <button type="button" {onclick}>{label}</button> }
    };
    let first = first_way(problem, texts).map(|(label, action)| button(label, action));
    html! {
        <>
            <p role="alert">{sentence(problem, lang)}</p>
            <div class="answers">
                {first.unwrap_or_default()}
                {button(texts.other_place, || Action::Saving(SavingAction::Show(Some(Panel::Places))))}
                {button(texts.download, || Action::Download)}
            </div>
        </>
    }
}

/// A way out: the name of its button, and what it does.
type Way = (&'static str, fn() -> Action);

/// Returns the way out that is most likely.
fn first_way(problem: &Problem, texts: &SavingTexts) -> Option<Way> {
    let save: fn() -> Action = || Action::Saving(SavingAction::Save);
    let insist: fn() -> Action = || Action::Saving(SavingAction::Insist);
    Some(match problem {
        Problem::Exists => return None,
        Problem::Vanished => (texts.make_again, insist),
        Problem::NotJson => (texts.replace, insist),
        Problem::Unknown(_) => (texts.check, save),
        Problem::Refused(Refusal::SignIn) => (texts.sign_in, || {
            Action::Saving(SavingAction::Show(Some(Panel::Places)))
        }),
        Problem::Refused(_) | Problem::Busy => (texts.try_again, save),
    })
}
