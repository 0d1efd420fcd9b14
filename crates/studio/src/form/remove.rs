//! The removal of an event.

use masar_edit::{Change, Json, Path};
use masar_session::string;
use yew::prelude::*;

use super::context::FormContext;
use crate::state::Action;

/// The properties of [`RemoveEvent`].
#[derive(Properties, PartialEq)]
pub struct RemoveEventProps {
    /// What all fields need.
    pub context: FormContext,
    /// The id of the event.
    pub id: AttrValue,
    /// The place of the event.
    pub path: Path,
    /// Whether it is cancelled already.
    pub is_cancelled: bool,
}

/// The button that deletes the event. Visitors may have links to a published event: the Studio offers to mark it as
/// cancelled instead.
#[component]
pub fn RemoveEvent(props: &RemoveEventProps) -> Html {
    let RemoveEventProps {
        context,
        id,
        path,
        is_cancelled,
    } = props;
    let texts = context.texts();
    let is_asking = use_state_eq(|| false);
    let parts = context
        .rows
        .iter()
        .filter(|row| string(&row.value, "part_of") == id.as_str())
        .count();
    let asks = context.is_published || parts > 0;
    let remove = {
        let id = id.to_string();
        context
            .on_action
            .reform(move |()| Action::RemoveEvent(id.clone()))
    };
    let onclick = {
        let (is_asking, remove) = (is_asking.clone(), remove.clone());
        Callback::from(move |_: MouseEvent| match asks {
            true => is_asking.set(!*is_asking),
            false => remove.emit(()),
        })
    };
    let cancel = {
        let (context, status, is_asking) = (
            context.clone(),
            path.clone().member("status"),
            is_asking.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            context.apply(vec![Change::set(status.clone(), Json::text("cancelled"))]);
            is_asking.set(false);
        })
    };
    let keep = {
        let is_asking = is_asking.clone();
        Callback::from(move |_: MouseEvent| is_asking.set(false))
    };
    html! {
        <div class="remove">
            <button type="button" class="danger" aria-expanded={asks.then(|| is_asking.to_string())} {onclick}>
                {texts.remove_event}
            </button>
            if *is_asking {
                <div class="question" role="group" aria-label={texts.remove_event}>
                    if context.is_published {
                        <p>{texts.published}</p>
                    }
                    if parts > 0 {
                        <p>{texts.parts(parts)}</p>
                    }
                    <div class="answers">
                        if context.is_published && !is_cancelled {
                            <button type="button" class="main" onclick={cancel}>{texts.cancel_event}</button>
                        }
                        <button type="button" class="danger" onclick={remove.reform(|_: MouseEvent| ())}>
                            {texts.remove_now}
                        </button>
                        <button type="button" onclick={keep}>{texts.keep}</button>
                    </div>
                </div>
            }
        </div>
    }
}
