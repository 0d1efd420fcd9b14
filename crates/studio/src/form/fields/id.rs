//! The id of an event, a track or a partner.

use masar_edit::Path;
use masar_session::{FeedChange, string};
use yew::prelude::*;

use crate::controls::TextField;
use crate::findings::FieldFindings;
use crate::form::context::{FormContext, field_id};
use crate::form::labels::label;
use crate::state::Action;

/// The properties of an [`IdField`].
#[derive(Properties, PartialEq)]
pub struct IdFieldProps {
    /// What all fields need.
    pub context: FormContext,
    /// The name of the object's type in the table of members.
    pub list: &'static str,
    /// The place of the id.
    pub path: Path,
    /// The id as it is written.
    pub value: AttrValue,
}

/// An id. It is shown; to change it is a step of its own, which warns of links that break.
#[component]
pub fn IdField(props: &IdFieldProps) -> Html {
    let IdFieldProps {
        context,
        list,
        value,
        ..
    } = props;
    let texts = context.texts();
    let is_open = use_state_eq(|| false);
    let typed = use_state_eq(|| value.to_string());
    let id = field_id(&props.path);
    let toggle = {
        let (is_open, typed, value) = (is_open.clone(), typed.clone(), value.to_string());
        Callback::from(move |_: MouseEvent| {
            typed.set(value.clone());
            is_open.set(!*is_open);
        })
    };
    let proposal = context.proposed_id.as_ref().filter(|_| *list == "Event");
    let problem = problem(context, list, &typed, value);
    let onclick = {
        let (is_open, change) = (is_open.clone(), rename(list, value, typed.trim()));
        context.on_action.reform(move |_: MouseEvent| {
            is_open.set(false);
            Action::ChangeFeed(change.clone())
        })
    };
    let on_type = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let is_event = *list == "Event";
    let name = label(list, "id", context.lang);
    html! {
        <div class="id">
            <p class="id-line">
                <span class="id-name">{name}</span>
                <code dir="ltr">{value}</code>
                <button type="button" data-path={props.path.to_string()} aria-describedby={format!("{id}-findings")} aria-expanded={is_open.to_string()} onclick={toggle}>{texts.change_id}</button>
            </p>
            <FieldFindings id={format!("{id}-findings")} path={props.path.clone()} />
            if let Some(proposal) = proposal {
                <p class="hint">{texts.will_be}{" "}<code dir="ltr">{proposal}</code></p>
            }
            if *is_open {
                <div class="question">
                    if is_event && context.is_published {
                        <p class="warning">{texts.links_break}</p>
                    }
                    <TextField id={id.clone()} label={texts.new_id} hint={texts.id_hint} value={value.clone()} dir="ltr" {on_type} />
                    <p class="error" role="alert">{problem.unwrap_or("")}</p>
                    <button
                        type="button" disabled={problem.is_some() || typed.trim() == value.as_str()} {onclick}
                    >{texts.change_id_now}</button>
                </div>
            }
        </div>
    }
}

/// Returns why an id cannot be given.
fn problem(context: &FormContext, list: &str, typed: &str, value: &str) -> Option<&'static str> {
    let typed = typed.trim();
    let texts = context.texts();
    let is_taken = match list {
        "Event" => context.rows.iter().any(|row| row.id == typed),
        "Track" => context
            .head
            .tracks
            .iter()
            .any(|one| string(&one.value, "id") == typed),
        _ => context
            .head
            .partners
            .iter()
            .any(|one| string(&one.value, "id") == typed),
    };
    if typed.is_empty() {
        Some(texts.id_empty)
    } else if is_taken && typed != value {
        Some(texts.id_taken)
    } else {
        None
    }
}

fn rename(list: &str, from: &str, to: &str) -> FeedChange {
    let (from, to) = (from.to_owned(), to.to_owned());
    match list {
        "Event" => FeedChange::RenameEvent { from, to },
        "Track" => FeedChange::RenameNamed {
            list: "tracks",
            from,
            to,
        },
        _ => FeedChange::RenameNamed {
            list: "partners",
            from,
            to,
        },
    }
}
