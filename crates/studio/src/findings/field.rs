//! The findings at a field, and whether its text is out of date.

use std::rc::Rc;

use masar_edit::{Path, Step};
use masar_session::{Finding, Row, TextState, localized, state_of};
use yew::prelude::*;

use super::context::FindingsContext;
use super::item::FindingItem;
use super::texts::texts;
use crate::direction::own_name;
use crate::state::{Action, Aid};

/// The properties of [`FieldFindings`].
#[derive(Properties, PartialEq)]
pub struct FieldFindingsProps {
    /// The id of the element: the field's `aria-describedby`.
    pub id: AttrValue,
    /// The place of the field.
    pub path: Path,
    /// For a group of fields, one for each language: the languages. Findings in other languages stand at the group.
    #[prop_or_default]
    pub languages: Option<Rc<Vec<String>>>,
}

/// What is to be said of a field: its findings, and marks of what is out of date. The element is there without any, so that
/// the field's `aria-describedby` always has a target.
#[component]
pub fn FieldFindings(props: &FieldFindingsProps) -> Html {
    let Some(context) = use_context::<FindingsContext>() else {
        return html! { <div id={props.id.clone()} /> };
    };
    let of_group = props.languages.iter().flat_map(|languages| {
        let all = context.findings.all.iter().enumerate();
        all.filter(|(_, finding)| is_in_other_language(finding, &props.path, languages))
    });
    let items = context
        .of(&props.path)
        .chain(of_group)
        .map(|(index, finding)| {
            html! {
                <FindingItem
                    key={index}
                    lang={context.lang}
                    {index}
                    finding={finding.clone()}
                    on_action={context.on_action.clone()}
                />
            }
        });
    let items: Vec<Html> = items.collect();
    html! {
        <div id={props.id.clone()} class="field-findings">
            if !items.is_empty() {
                <ul>{for items}</ul>
            }
            {out_of_date(&context, &props.path)}
            {marks_others(&context, &props.path)}
        </div>
    }
}

/// Whether a finding is about a text in a language that has no field.
fn is_in_other_language(finding: &Finding, text: &Path, languages: &[String]) -> bool {
    let steps = finding.path.steps().strip_prefix(text.steps());
    matches!(steps, Some([Step::Member(tag), ..]) if !languages.contains(tag))
}

/// The properties of [`OtherFindings`].
#[derive(Properties, PartialEq)]
pub struct OtherFindingsProps {
    /// The members of the event that have a field.
    pub placed: &'static [&'static str],
}

/// The findings of the event in hand at members that have no field.
#[component]
pub fn OtherFindings(props: &OtherFindingsProps) -> Html {
    let Some(context) = use_context::<FindingsContext>() else {
        return Html::default();
    };
    let Some(row) = &context.row else {
        return Html::default();
    };
    let is_other = |(_, finding): &(usize, &Finding)| {
        let inner = finding.path.steps().get(row.path.steps().len());
        matches!(inner, Some(Step::Member(name)) if !props.placed.contains(&name.as_str()))
    };
    let others = context.findings.of_event(&row.id).filter(is_other);
    let items: Vec<Html> = others
        .map(|(index, finding)| {
            let place = finding.path.to_string();
            html! {
                <FindingItem
                    key={index}
                    lang={context.lang}
                    {index}
                    finding={finding.clone()}
                    on_action={context.on_action.clone()}
                >
                    <p class="quiet" tabindex="-1" data-path={place.clone()}><bdi dir="ltr">{inner_place(&place)}</bdi></p>
                </FindingItem>
            }
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! { <div class="field-findings"><ul>{for items}</ul></div> }
}

/// Returns a place without the event.
fn inner_place(place: &str) -> &str {
    place.split_once("].").map_or(place, |(_, inner)| inner)
}

/// The note that a text is out of date, and the button that takes the mark away.
fn out_of_date(context: &FindingsContext, path: &Path) -> Html {
    let row = context.row_around(path);
    let Some(row) = row.filter(|row| state_of(row, path) == TextState::Stale) else {
        return Html::default();
    };
    let texts = texts(context.lang);
    let (page, path) = (row.page, path.clone());
    let onclick = context.on_action.reform(move |_| {
        Action::Aid(Aid::StillRight {
            page,
            path: path.clone(),
        })
    });
    html! {
        <p class="stale">
            {texts.stale}{" "}
            <button type="button" {onclick}>{texts.still_right}</button>
        </p>
    }
}

/// The note that a text that was typed marks its other languages, and the button that takes these marks away.
fn marks_others(context: &FindingsContext, path: &Path) -> Html {
    if context.marking.as_ref() != Some(path) {
        return Html::default();
    }
    let Some((row, (Step::Member(tag), _))) =
        context.row_around(path).zip(path.steps().split_last())
    else {
        return Html::default();
    };
    let text = path.parent();
    let languages = text_languages(row, &text);
    let marked = languages.iter().filter(|other| {
        *other != tag && state_of(row, &text.clone().language(other)) == TextState::Stale
    });
    let names: Vec<&str> = marked.map(|tag| own_name(tag)).collect();
    if names.is_empty() {
        return Html::default();
    }
    let texts = texts(context.lang);
    let onclick = context.on_action.reform(|_| Action::Aid(Aid::SpellingOnly));
    html! {
        <p class="stale">
            {texts.marks_others}{" "}
            {names.join(texts.comma)}{". "}
            <button type="button" {onclick}>{texts.spelling_only}</button>
        </p>
    }
}

/// Returns the languages of a text that are written.
fn text_languages(row: &Row, text: &Path) -> Vec<String> {
    let value = row.value_at(text);
    let texts = value.map_or_else(Vec::new, |value| localized(value, ""));
    texts.into_iter().map(|(tag, _)| tag).collect()
}
