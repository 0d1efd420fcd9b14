//! A list of short texts: tags, audiences.

use masar_edit::{Change, Json, Path, Position, Step};
use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::findings::FieldFindings;
use crate::focus::focus;
use crate::form::context::FormContext;

/// The properties of [`Strings`].
#[derive(Properties, PartialEq)]
pub struct StringsProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The name of the member in the feed.
    pub name: &'static str,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the list.
    pub path: Path,
    /// The list as it is written, or null.
    pub value: Value,
}

/// A list of short texts, and a field that adds one. Texts of other events are proposed.
#[component]
pub fn Strings(props: &StringsProps) -> Html {
    let StringsProps {
        context, path, id, ..
    } = props;
    let texts = context.texts();
    let typed = use_state_eq(String::new);
    let said = use_state_eq(String::new);
    let is_used = use_state_eq(|| false);
    let list: Vec<&str> = props
        .value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let change = |change: Change, say: String, then: String| {
        let (context, said) = (context.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            context.apply(vec![change.clone()]);
            said.set(say.clone());
            focus(&then);
        })
    };
    let items = list.iter().enumerate().map(|(index, text)| {
        let place = path.clone().index(index);
        let removal = if list.len() == 1 { path.clone() } else { place.clone() };
        let onremove = change(Change::remove(removal), texts.removed(text), id.to_string());
        let earlier = index.checked_sub(1).map(|before| {
            let to = Position::Before(Step::Index(before));
            change(Change::Move { path: place, to }, texts.moved(text, before + 1), format!("{id}-{before}-up"))
        });
        html! {
            <li key={index}>
                <bdi>{text}</bdi>
                <FieldFindings id={format!("{id}-{index}-findings")} path={path.clone().index(index)} />
                <button
                    type="button" class="plain" data-path={path.clone().index(index).to_string()} id={format!("{id}-{index}-up")} disabled={earlier.is_none()}
                    aria-describedby={format!("{id}-{index}-findings")}
                    aria-label={texts.of(texts.up, text)} onclick={earlier}
                >{texts.up}</button>
                <button type="button" class="plain" aria-label={texts.of(texts.remove, text)} onclick={onremove}>
                    {texts.remove}
                </button>
            </li>
        }
    });
    let add = {
        let (context, path, typed, said) =
            (context.clone(), path.clone(), typed.clone(), said.clone());
        let taken: Vec<String> = list.iter().map(|text| (*text).to_owned()).collect();
        Callback::from(move |()| {
            let text = typed.trim().to_owned();
            if text.is_empty() || taken.contains(&text) {
                return;
            }
            let value = Json::text(&text);
            context.apply(vec![Change::Insert {
                list: path.clone(),
                at: Position::Last,
                value,
            }]);
            said.set(context.texts().added(&text));
            typed.set(String::new());
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed.set(
                event
                    .target_dyn_into::<HtmlInputElement>()
                    .map_or_else(String::new, |field| field.value()),
            );
        })
    };
    let onkeydown = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    let options = format!("{id}-options");
    let hint = format!("{id}-hint");
    // The texts of all events are collected only for the field that is used.
    let proposals = match *is_used {
        true => proposals(context, props.name, &list),
        false => Vec::new(),
    };
    let onfocus = {
        let is_used = is_used.clone();
        Callback::from(move |_: FocusEvent| is_used.set(true))
    };
    let onblur = Callback::from(move |_: FocusEvent| is_used.set(false));
    html! {
        <fieldset class="strings" aria-describedby={format!("{id}-findings")} data-path={path.to_string()}>
            <legend>{&props.label}</legend>
            <FieldFindings id={format!("{id}-findings")} path={path.clone()} />
            <ol class="tags">{for items}</ol>
            <div class="add">
                <div class="field">
                    <label for={id.clone()}>{texts.another}</label>
                    if !props.hint.is_empty() {
                        <p class="hint" id={hint.clone()}>{&props.hint}</p>
                    }
                    <input
                        {id} type="text" dir="auto" autocomplete="off" list={options.clone()} value={(*typed).clone()}
                        aria-describedby={(!props.hint.is_empty()).then_some(hint)} {oninput} {onkeydown} {onfocus} {onblur}
                    />
                </div>
                <datalist id={options}>
                    {for proposals.into_iter().map(|value| html! { <option {value} /> })}
                </datalist>
                <button type="button" onclick={add.reform(|_| ())} aria-label={texts.of(texts.add, &props.label)}>
                    {texts.add}
                </button>
            </div>
            <p class="heard" role="status">{(*said).clone()}</p>
        </fieldset>
    }
}

/// The most texts that are proposed.
const MAX_PROPOSALS: usize = 50;

/// Returns the texts that other events have in the list.
fn proposals(context: &FormContext, name: &str, list: &[&str]) -> Vec<String> {
    let all = context
        .rows
        .iter()
        .filter_map(|row| row.value.get(name)?.as_array());
    let mut found: Vec<String> = all
        .flatten()
        .filter_map(|text| Some(text.as_str()?.to_owned()))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.retain(|text| !list.contains(&text.as_str()));
    found.truncate(MAX_PROPOSALS);
    found
}
