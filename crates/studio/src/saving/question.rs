//! The question about a conflict: both values, and three answers.

use masar_edit::{Choice, Conflict, Json, Lang, describe_conflict};
use masar_session::localized;
use serde_json::Value;
use yew::prelude::*;

use super::texts::{questions, texts};
use crate::controls::TextField;
use crate::direction::direction;
use crate::state::{Action, SavingAction};

/// The properties of the [`Question`].
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The conflict.
    pub conflict: Conflict,
    /// The number of conflicts that are open.
    pub open: usize,
    /// The languages of the feed.
    pub languages: std::rc::Rc<Vec<String>>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The question about a conflict.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let texts = texts(props.lang);
    let conflict = &props.conflict;
    let typed = use_state(|| None::<String>);
    let decide = |choice: Choice| {
        props
            .on_action
            .reform(move |_: MouseEvent| Action::Saving(SavingAction::Decide(choice.clone())))
    };
    let language = language_of(conflict, &props.languages);
    let value = |label: &'static str, value: &Option<Json>, take: Option<(&str, Choice)>| {
        html! {
            <div class="version">
                <dt>{label}</dt>
                <dd>{shown(value, language.as_deref(), texts.deleted)}</dd>
                if let Some((name, choice)) = take {
                    <dd class="take"><button type="button" onclick={decide(choice)}>{name.to_owned()}</button></dd>
                }
            </div>
        }
    };
    let text = conflict.ours.as_ref().and_then(Json::string);
    let is_text = text.is_some()
        && conflict
            .theirs
            .as_ref()
            .is_some_and(|it| it.string().is_some());
    let dir = language.as_deref().map_or("ltr", direction);
    let on_type = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(Some(text)))
    };
    let other = (*typed).clone().or(text.clone()).unwrap_or_default();
    html! {
        <>
            <p>{texts.question_lead}{" "}{questions(props.open, props.lang)}</p>
            <p class="what">{describe_conflict(&without_values(conflict), props.lang)}</p>
            <dl class="conflict-values">
                {value(texts.mine, &conflict.ours, Some((texts.take_mine, Choice::Ours)))}
                {value(texts.theirs, &conflict.theirs, Some((texts.take_theirs, Choice::Theirs)))}
                if conflict.base.is_some() {
                    {value(texts.before, &conflict.base, None)}
                }
            </dl>
            if is_text {
                <div class="answer-typed">
                    <TextField
                        key={conflict.place.path.to_string()}
                        id="other-text"
                        label={texts.other_text}
                        value={text.unwrap_or_default()}
                        lang={language.clone().map(AttrValue::from)}
                        {dir}
                        {on_type}
                    />
                    <button type="button" onclick={decide(Choice::Value(Json::text(&other)))}>{texts.take_other}</button>
                </div>
            }
        </>
    }
}

/// Returns the conflict without its values, which are shown in their own languages.
fn without_values(conflict: &Conflict) -> Conflict {
    Conflict {
        base: None,
        ours: None,
        theirs: None,
        ..conflict.clone()
    }
}

/// Returns the language of the value, if the place is a text in one language.
fn language_of(conflict: &Conflict, languages: &[String]) -> Option<String> {
    match conflict.place.path.steps().last()? {
        masar_edit::Step::Member(name) if languages.contains(name) => Some(name.clone()),
        masar_edit::Step::Member(name)
            if ["title", "summary", "body", "name"].contains(&name.as_str()) =>
        {
            languages.first().cloned()
        }
        _ => None,
    }
}

/// Shows a value: a text in its own direction, an object by its texts.
fn shown(value: &Option<Json>, language: Option<&str>, deleted: &'static str) -> Html {
    let Some(json) = value else {
        return html! { <em>{deleted}</em> };
    };
    let value: Value = serde_json::from_str(json.as_str()).unwrap_or_default();
    match &value {
        Value::String(text) => {
            let dir = language.map_or("ltr", direction);
            let lang = language.map(str::to_owned);
            html! { <span {lang} {dir}>{text}</span> }
        }
        Value::Object(_) => {
            let own = [&value["title"], &value["name"], &value];
            let mut texts = own
                .iter()
                .map(|it| localized(it, language.unwrap_or_default()));
            let texts = texts.find(|texts| !texts.is_empty()).unwrap_or_default();
            let lines = texts.into_iter().map(|(tag, text)| {
                let dir = if tag.is_empty() {
                    "auto"
                } else {
                    direction(&tag)
                };
                html! { <span class="line" lang={tag} {dir}>{text}</span> }
            });
            let date = value["date"]
                .as_str()
                .map(|date| html! { <span class="line" dir="ltr">{date.to_owned()}</span> });
            html! { <>{for lines}{date.unwrap_or_default()}</> }
        }
        _ => html! { <code dir="ltr">{json.as_str().to_owned()}</code> },
    }
}
