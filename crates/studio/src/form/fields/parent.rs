//! The event that an event is part of: a search through all events.

use std::rc::Rc;

use masar_edit::{Change, Json, Path};
use masar_session::{Row, date_text_in_words, string, transliterated};
use yew::prelude::*;

use crate::controls::TextField;
use crate::findings::FieldFindings;
use crate::focus::focus;
use crate::form::context::{FormContext, field_id};
use crate::form::labels::label;

/// The most events that the search lists.
const MAX_FOUND: usize = 12;

/// The most events within each other: a feed has at most 8.
const MAX_DEPTH: usize = 8;

/// The properties of a [`ParentField`].
#[derive(Properties, PartialEq)]
pub struct ParentFieldProps {
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The id of the other event.
    pub value: AttrValue,
}

/// The event that the form's event is part of, and a search for another one.
#[component]
pub fn ParentField(props: &ParentFieldProps) -> Html {
    let ParentFieldProps {
        context,
        path,
        value,
    } = props;
    let texts = context.texts();
    let is_open = use_state_eq(|| false);
    let typed = use_state_eq(String::new);
    let id = field_id(path);
    let button = format!("{id}-choose");
    let mut rows = context.rows.iter().filter(|_| !value.is_empty());
    let chosen = rows.find(|row| row.id == value.as_str());
    let write = |parent: Option<String>| {
        let (context, path, is_open, button) = (
            context.clone(),
            path.clone(),
            is_open.clone(),
            button.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            let path = path.clone();
            context.apply(vec![match &parent {
                Some(parent) => Change::set(path, Json::text(parent)),
                None => Change::remove(path),
            }]);
            is_open.set(false);
            focus(&button);
        })
    };
    let toggle = {
        let (is_open, typed) = (is_open.clone(), typed.clone());
        Callback::from(move |_: MouseEvent| {
            typed.set(String::new());
            is_open.set(!*is_open);
        })
    };
    let on_type = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let found = is_open
        .then(|| found(context, path, &typed))
        .unwrap_or_default();
    let count = texts.found(found.len(), found.len() == MAX_FOUND);
    let items = found.iter().map(|row| {
        html! {
            <li key={row.id.clone()}>
                <button type="button" class="row" onclick={write(Some(row.id.clone()))}>{event_line(context, row)}</button>
            </li>
        }
    });
    html! {
        <fieldset class="parent" aria-describedby={format!("{id}-findings")} data-path={path.to_string()}>
            <legend>{label("Event", "part_of", context.lang)}</legend>
            <p class="parent-line">
                if let Some(row) = chosen {
                    <span class="row-line">{event_line(context, row)}</span>
                } else if value.is_empty() {
                    <span class="hint">{texts.none}</span>
                } else {
                    <code dir="ltr">{value}</code>
                }
                <button type="button" id={button.clone()} aria-expanded={is_open.to_string()} onclick={toggle}>
                    {texts.choose_event}
                </button>
                if !value.is_empty() {
                    <button type="button" aria-label={texts.of(texts.remove, label("Event", "part_of", context.lang))} onclick={write(None)}>
                        {texts.remove}
                    </button>
                }
            </p>
            <FieldFindings id={format!("{id}-findings")} path={path.clone()} />
            if *is_open {
                <div class="question">
                    <TextField id={id.clone()} label={texts.search_events} value="" dir="auto" {on_type} />
                    <p class="hint" role="status">{count}</p>
                    <ol>{for items}</ol>
                </div>
            }
        </fieldset>
    }
}

/// Returns the title and the date of an event, as the lists of the Studio have them.
fn event_line(context: &FormContext, row: &Row) -> Html {
    let date = date_text_in_words(&row.date, context.tag()).unwrap_or_else(|| row.date.clone());
    html! {
        <>
            <bdi class="row-title">{row.title(context.tag())}</bdi>
            {" "}
            <span class="row-date">{date}</span>
        </>
    }
}

/// Returns the events whose title contains a text, without those that are part of the form's event.
fn found(context: &FormContext, path: &Path, typed: &str) -> Vec<Rc<Row>> {
    let event = path.parent();
    let own = context
        .rows
        .iter()
        .find(|row| row.page == context.page && row.path == event);
    let own = own.map_or("", |row| row.id.as_str());
    let sought = transliterated(typed.trim());
    let has_title = |row: &&Rc<Row>| {
        let mut titles = row.titles.iter().map(|(_, title)| transliterated(title));
        titles.any(|title| title.contains(&sought)) || row.id.contains(&sought)
    };
    let all = context.rows.iter().filter(has_title);
    all.filter(|row| !is_within(context, row, own))
        .take(MAX_FOUND)
        .cloned()
        .collect()
}

/// Whether an event is another one or within it. Feeds can have circles.
fn is_within(context: &FormContext, row: &Row, other: &str) -> bool {
    let mut id = row.id.clone();
    for _ in 0..MAX_DEPTH {
        if id == other {
            return true;
        }
        let Some(row) = context.rows.iter().find(|row| row.id == id) else {
            return false;
        };
        string(&row.value, "part_of").clone_into(&mut id);
    }
    false
}
