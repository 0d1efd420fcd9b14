//! A row of the list.

use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::Row;
use yew::prelude::*;

use super::texts::texts;
use crate::dates::date_in_words;
use crate::findings;
use crate::translations::Meter;

/// The properties of [`EventRow`].
#[derive(Properties)]
pub struct EventRowProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The event.
    pub row: Rc<Row>,
    /// The position in the list, from 0.
    pub at: usize,
    /// The number of events in the list.
    pub count: usize,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The number of findings of the event.
    pub findings: usize,
    /// Whether one of them is an error.
    pub has_error: bool,
    /// Whether its form is open.
    pub is_open: bool,
    /// Whether Tab leads to it.
    pub is_active: bool,
    /// Whether it is selected; `None` while events are not selected.
    pub is_selected: Option<bool>,
    /// Opens its form.
    pub on_open: Callback<String>,
    /// Selects it, or not.
    pub on_toggle: Callback<String>,
}

impl PartialEq for EventRowProps {
    fn eq(&self, other: &Self) -> bool {
        let rest = |props: &Self| {
            (
                props.lang,
                props.at,
                props.count,
                props.findings,
                props.has_error,
                (props.is_open, props.is_active, props.is_selected),
            )
        };
        Rc::ptr_eq(&self.row, &other.row)
            && rest(self) == rest(other)
            && self.languages == other.languages
    }
}

/// A row: the title, the date in words, the findings and the meter.
#[component]
pub fn EventRow(props: &EventRowProps) -> Html {
    let texts = texts(props.lang);
    let row = &props.row;
    let title = match row.title(props.lang.tag()) {
        "" => texts.untitled,
        title => title,
    };
    let date = match (row.date.as_str(), date_in_words(&row.date, props.lang)) {
        ("", _) => html! { <span class="row-date">{texts.no_date}</span> },
        (_, Some(words)) => html! { <bdi class="row-date">{words}</bdi> },
        (date, None) => html! { <bdi class="row-date" dir="ltr">{date.to_owned()}</bdi> },
    };
    let onclick = {
        let id = row.id.clone();
        props.on_open.reform(move |_: MouseEvent| id.clone())
    };
    let onchange = {
        let id = row.id.clone();
        props.on_toggle.reform(move |_: Event| id.clone())
    };
    let tabindex = if props.is_active { "0" } else { "-1" };
    let notes = format!("row-notes-{}", props.at);
    let number = catalog(props.lang.tag()).number(props.findings as u64);
    let finding_texts = findings::texts(props.lang);
    let of_event = match props.has_error {
        true => finding_texts.of_event_with_error,
        false => finding_texts.of_event,
    };
    html! {
        <li class="row-item" aria-setsize={props.count.to_string()} aria-posinset={(props.at + 1).to_string()}>
            if let Some(is_selected) = props.is_selected {
                <input
                    type="checkbox"
                    class="row-select"
                    aria-label={masar_locale::fill(texts.select_one, &[title])}
                    checked={is_selected}
                    {tabindex}
                    {onchange}
                />
            }
            <button
                type="button"
                class="row"
                data-at={props.at.to_string()}
                aria-current={props.is_open.then_some("true")}
                aria-describedby={notes.clone()}
                {tabindex}
                {onclick}
            >
                <bdi class="row-title">{title}</bdi>
                {" "}
                {date}
            </button>
            <div id={notes} class="row-notes">
                if props.findings > 0 {
                    <span class={classes!("row-findings", props.has_error.then_some("is-error"))}>
                        {masar_locale::fill(of_event, &[&number])}
                    </span>
                }
                <Meter lang={props.lang} row={row.clone()} languages={props.languages.clone()} />
            </div>
        </li>
    }
}
