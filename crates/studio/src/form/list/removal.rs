//! The removal of a track or a partner, which events refer to.

use masar_session::{FeedChange, string};
use yew::prelude::*;

use crate::form::context::FormContext;
use crate::form::fields::Choice;
use crate::state::Action;

/// The properties of a [`Removal`].
#[derive(Properties, PartialEq)]
pub struct RemovalProps {
    /// What all fields need.
    pub context: FormContext,
    /// The name of the list in the feed.
    pub list: &'static str,
    /// The id of the track or partner.
    pub id: AttrValue,
    /// What tells it apart.
    pub title: AttrValue,
}

/// The button that removes a track or a partner. If events refer to it, the editor decides first what happens to them.
#[component]
pub fn Removal(props: &RemovalProps) -> Html {
    let RemovalProps {
        context,
        list,
        id,
        title,
    } = props;
    let texts = context.texts();
    let is_asking = use_state_eq(|| false);
    let next = use_state_eq(String::new);
    let count = context
        .rows
        .iter()
        .filter(|row| refers_to(&row.value, list, id))
        .count();
    let change = match *list {
        "tracks" => FeedChange::RemoveTrack {
            id: id.to_string(),
            to: (!next.is_empty()).then(|| (*next).clone()),
        },
        _ => FeedChange::RemovePartner(id.to_string()),
    };
    let remove = {
        let is_asking = is_asking.clone();
        context.on_action.reform(move |()| {
            is_asking.set(false);
            Action::ChangeFeed(change.clone())
        })
    };
    let onclick = {
        let (is_asking, remove) = (is_asking.clone(), remove.clone());
        Callback::from(move |_: MouseEvent| match count {
            0 => remove.emit(()),
            _ => is_asking.set(!*is_asking),
        })
    };
    let keep = {
        let is_asking = is_asking.clone();
        Callback::from(move |_: MouseEvent| is_asking.set(false))
    };
    let on_choose = {
        let next = next.clone();
        Callback::from(move |id| next.set(id))
    };
    let none = (AttrValue::default(), AttrValue::from(texts.none));
    let tracks = context
        .head
        .tracks
        .iter()
        .filter(|one| one.id != id.as_str());
    let tracks = tracks.map(|one| {
        (
            AttrValue::from(one.id.clone()),
            AttrValue::from(one.title(context.tag()).to_owned()),
        )
    });
    let options: Vec<_> = [none].into_iter().chain(tracks).collect();
    let expanded = (count > 0).then(|| is_asking.to_string());
    html! {
        <>
            <button type="button" class="plain" aria-label={texts.of(texts.remove, title)} aria-expanded={expanded} {onclick}>
                {texts.remove}
            </button>
            if *is_asking {
                <div class="question" role="group" aria-label={texts.of(texts.remove, title)}>
                    <p>{texts.used_by(count)}</p>
                    if *list == "tracks" {
                        <Choice
                            id={format!("next-of-{id}")} label={texts.next_track} value={(*next).clone()} {options} {on_choose}
                        />
                    }
                    <div class="answers">
                        <button type="button" class="danger" onclick={remove.reform(|_: MouseEvent| ())}>{texts.remove_now}</button>
                        <button type="button" onclick={keep}>{texts.keep}</button>
                    </div>
                </div>
            }
        </>
    }
}

/// Whether an event refers to a track or a partner.
fn refers_to(event: &serde_json::Value, list: &str, id: &str) -> bool {
    let any = |list: &str, is_of: &dyn Fn(&serde_json::Value) -> bool| {
        let items = event.get(list).and_then(serde_json::Value::as_array);
        items.into_iter().flatten().any(is_of)
    };
    match list {
        "tracks" => string(event, "track") == id,
        _ => {
            any("partners", &|one| one == id) || any("people", &|one| string(one, "partner") == id)
        }
    }
}
