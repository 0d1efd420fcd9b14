//! The form of an event, and the fields that all forms use.

mod context;
mod date;
mod fields;
mod group;
mod labels;
mod list;
mod localized;
mod member;
mod remove;
mod texts;

use std::rc::Rc;

use masar_feed::members::{EVENT, Object, names};
use masar_session::{EVENT_GROUPS, Group as GroupOfMembers, Row, string};
use serde_json::Value;
use yew::prelude::*;

pub use self::context::FormContext;
pub use self::group::Group;
use self::member::member_field;
use self::remove::RemoveEvent;
use crate::findings::{FieldFindings, OtherFindings};
use crate::pictures::AddPicture;
use crate::state::{Action, Aid};
use crate::translations::Meter;

/// The members that have a field, at which their findings stand.
const MEMBERS: &[&str] = &names(&EVENT);

/// The properties of [`EventForm`].
#[derive(Properties, PartialEq)]
pub struct EventFormProps {
    /// What all fields need.
    pub context: FormContext,
    /// The event.
    pub row: Rc<Row>,
}

/// The form of an event: every member of the format, in groups.
#[component]
pub fn EventForm(props: &EventFormProps) -> Html {
    let EventFormProps { context, row } = props;
    let texts = context.texts();
    let groups = EVENT_GROUPS.iter().map(|group| {
        let fields = fields(context, &EVENT, group, &row.path, &row.value);
        html! {
            <Group key={group.topic.name()} context={context.clone()} group={*group} object="Event" value={(*row.value).clone()}>
                {fields}
            </Group>
        }
    });
    let id = row.id.clone();
    let on_duplicate = context
        .on_action
        .reform(move |_| Action::Aid(Aid::Duplicate(id.clone())));
    let on_close = context.on_action.reform(|_| Action::Select(None));
    html! {
        <section class="form" aria-labelledby="form-title">
            <div class="form-head">
                <h2 id="form-title">{texts.heading}</h2>
                <div class="tools">
                    <button type="button" onclick={on_duplicate}>{texts.duplicate}</button>
                    <button type="button" onclick={on_close}>{texts.close}</button>
                </div>
            </div>
            <Meter lang={context.lang} row={row.clone()} languages={context.languages.clone()} />
            <FieldFindings id="event-findings" path={row.path.clone()} />
            <OtherFindings placed={MEMBERS} />
            {for groups}
            <AddPicture
                key={format!("{}-picture", row.id)}
                lang={context.lang}
                page={row.page}
                path={row.path.clone()}
                languages={context.languages.clone()}
                used={context.pictures.clone()}
                on_action={context.on_action.clone()}
            />
            <RemoveEvent
                context={context.clone()} id={row.id.clone()} path={row.path.clone()}
                is_cancelled={string(&row.value, "status") == "cancelled"}
            />
        </section>
    }
}

/// Returns the fields of a group.
pub fn fields(
    context: &FormContext,
    object: &'static Object,
    group: &GroupOfMembers,
    path: &masar_edit::Path,
    value: &Value,
) -> Html {
    let members = group
        .members
        .iter()
        .filter_map(|name| object.members.iter().find(|member| member.name == *name));
    let fields = members.map(|member| member_field(context, object, member, path, value));
    html! { {for fields} }
}
