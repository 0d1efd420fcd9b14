//! What an event or a person refers to: a track, partners.

use masar_edit::{Change, Json, Path, Position};
use masar_session::Named;
use serde_json::Value;
use yew::prelude::*;

use super::Choice;
use crate::findings::FieldFindings;
use crate::form::context::{FormContext, field_id};
use crate::form::labels::label;

/// The properties of a field with an id of the feed.
#[derive(Properties, PartialEq)]
pub struct ReferenceProps {
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The id as it is written.
    pub value: AttrValue,
}

/// The choice of a track by its title.
#[component]
pub fn TrackChoice(props: &ReferenceProps) -> Html {
    let label = label("Event", "track", props.context.lang);
    reference(props, label, &props.context.head.tracks)
}

/// The choice of a partner by its name.
#[component]
pub fn PartnerChoice(props: &ReferenceProps) -> Html {
    let label = label("Person", "partner", props.context.lang);
    reference(props, label, &props.context.head.partners)
}

fn reference(props: &ReferenceProps, label: &'static str, named: &[Named]) -> Html {
    let ReferenceProps {
        context,
        path,
        value,
    } = props;
    let none = (AttrValue::default(), AttrValue::from(context.texts().none));
    let named = named.iter().map(|one| {
        let title = one.title(context.tag()).to_owned();
        (AttrValue::from(one.id.clone()), AttrValue::from(title))
    });
    let options: Vec<_> = [none].into_iter().chain(named).collect();
    let on_choose = context.on_choose(path.clone());
    html! { <Choice id={field_id(path)} {label} value={value.clone()} {options} path={path.clone()} {on_choose} /> }
}

/// The properties of [`Partners`].
#[derive(Properties, PartialEq)]
pub struct PartnersProps {
    /// What all fields need.
    pub context: FormContext,
    /// The place of the list.
    pub path: Path,
    /// The ids as they are written.
    pub value: Value,
}

/// The choice of several partners.
#[component]
pub fn Partners(props: &PartnersProps) -> Html {
    let PartnersProps {
        context,
        path,
        value,
    } = props;
    let chosen = value
        .as_array()
        .map_or_else(Vec::new, |list| list.iter().map(Value::as_str).collect());
    let known = context
        .head
        .partners
        .iter()
        .map(|one| (one.id.as_str(), one.title(context.tag())));
    let is_unknown = |id: &&str| context.head.partners.iter().all(|one| one.id != **id);
    let unknown = chosen
        .iter()
        .copied()
        .flatten()
        .filter(is_unknown)
        .map(|id| (id, id));
    let boxes = known.chain(unknown).map(|(id, name)| {
        let position = chosen.iter().position(|one| *one == Some(id));
        let change = match position {
            Some(_) if chosen.len() == 1 => Change::remove(path.clone()),
            Some(index) => Change::remove(path.clone().index(index)),
            None => Change::Insert {
                list: path.clone(),
                at: Position::Last,
                value: Json::text(id),
            },
        };
        let context = context.clone();
        let onchange = Callback::from(move |_: Event| context.apply(vec![change.clone()]));
        html! {
            <label class="choice" key={id.to_owned()}>
                <input type="checkbox" checked={position.is_some()} {onchange} />
                <bdi>{name}</bdi>
            </label>
        }
    });
    let texts = context.texts();
    html! {
        <fieldset class="choices" aria-describedby={format!("{}-findings", field_id(path))} data-path={path.to_string()}>
            <legend>{label("Event", "partners", context.lang)}</legend>
            {for boxes}
            if context.head.partners.is_empty() {
                <p class="hint">{texts.no_partners}</p>
            }
            <FieldFindings id={format!("{}-findings", field_id(path))} path={path.clone()} />
        </fieldset>
    }
}
