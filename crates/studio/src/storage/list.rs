//! The drafts on the first screen.

use std::rc::Rc;

use js_sys::{Array, Date, Object, Reflect};
use masar_edit::Lang;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::record::DraftHead;
use super::texts::{changes, texts};
use crate::state::{Action, DraftAction};

/// The age from which a draft is offered as a file, in ms: two days.
const OLD: f64 = 2.0 * DAY;

const DAY: f64 = 24.0 * HOUR;
const HOUR: f64 = 60.0 * MINUTE;
const MINUTE: f64 = 60_000.0;

/// The properties of [`DraftList`].
#[derive(Properties, PartialEq)]
pub struct DraftListProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The drafts.
    pub drafts: Rc<Vec<DraftHead>>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// The list of drafts; nothing if there is none.
#[component]
pub fn DraftList(props: &DraftListProps) -> Html {
    let texts = texts(props.lang);
    if props.drafts.is_empty() {
        return html! {};
    }
    let now = Date::now();
    let items = props.drafts.iter().enumerate().map(|(at, head)| {
        let on = |action: fn(String) -> DraftAction| {
            let id = head.id.clone();
            props.on_action.reform(move |_: MouseEvent| Action::Draft(action(id.clone())))
        };
        let title = match head.title(props.lang.tag()) {
            "" => texts.untitled,
            title => title,
        };
        let age = now - head.changed;
        let heading = format!("draft-{at}");
        html! {
            <li key={head.id.clone()}>
                <section class="draft" aria-labelledby={heading.clone()}>
                    <h3 id={heading}><bdi>{title}</bdi></h3>
                    <p class="draft-facts">
                        {changes(head.changes, props.lang)}{" · "}
                        <time datetime={iso(head.changed)}>{ago(age, props.lang)}</time>{" · "}
                        <bdi dir="ltr">{head.pages.first().map(|page| page.0.clone())}</bdi>
                    </p>
                    if age > OLD {
                        <p class="draft-old">{texts.old}</p>
                    }
                    <div class="draft-tools">
                        <button type="button" class="main" onclick={on(DraftAction::Continue)}>{texts.go_on}</button>
                        <button type="button" onclick={on(DraftAction::Download)}>{texts.download}</button>
                        <button type="button" class="danger" onclick={on(DraftAction::Delete)}>{texts.delete}</button>
                    </div>
                </section>
            </li>
        }
    });
    html! {
        <section aria-labelledby="drafts">
            <h2 id="drafts">{texts.drafts}</h2>
            <p>{texts.lead}</p>
            <ul class="drafts">{for items}</ul>
        </section>
    }
}

fn iso(time: f64) -> Option<String> {
    // A number that is no time has no such text, and throws.
    let is_time = time.is_finite() && time.abs() < 8.64e15;
    is_time.then(|| Date::new(&time.into()).to_iso_string().into())
}

/// Returns how long ago something was, in words of the browser (`Intl.RelativeTimeFormat`).
fn ago(age: f64, lang: Lang) -> String {
    let (amount, unit) = match age {
        age if age < HOUR => (age / MINUTE, "minute"),
        age if age < DAY => (age / HOUR, "hour"),
        age => (age / DAY, "day"),
    };
    let options = Object::new();
    // A new object takes any member.
    drop(Reflect::set(&options, &"numeric".into(), &"auto".into()));
    let format = || -> Result<String, JsValue> {
        // Moroccan Arabic has the digits of the interface.
        let tags = Array::of1(&match lang {
            Lang::Ar => "ar-MA".into(),
            lang => lang.tag().into(),
        });
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let class = Reflect::get(&intl, &"RelativeTimeFormat".into())?;
        let arguments = Array::of2(&tags, &options);
        let format = Reflect::construct(&class.into(), &arguments)?;
        let function: js_sys::Function = Reflect::get(&format, &"format".into())?.into();
        let text = function.call2(&format, &(-amount.floor()).into(), &unit.into())?;
        Ok(text.as_string().unwrap_or_default())
    };
    format().unwrap_or_default()
}
