//! A group of fields, which can be folded.

use masar_edit::Step;
use masar_session::Group as GroupOfMembers;
use masar_session::Topic;
use serde_json::Value;
use yew::prelude::*;

use super::context::FormContext;
use super::labels::label;
use crate::findings::FindingsContext;

/// The properties of a [`Group`].
#[derive(Properties, PartialEq)]
pub struct GroupProps {
    /// What all fields need.
    pub context: FormContext,
    /// The group.
    pub group: GroupOfMembers,
    /// The name of the object's type in the table of members.
    pub object: &'static str,
    /// The object.
    pub value: Value,
    /// The fields.
    pub children: Children,
}

/// A group of fields. One that is folded tells which of its members are filled in.
#[component]
pub fn Group(props: &GroupProps) -> Html {
    let GroupProps { context, group, .. } = props;
    let title = context.texts().topic(group.topic);
    let findings = use_context::<FindingsContext>();
    let count = findings.map_or(0, |findings| count(&findings, group, props.object));
    if group.is_open {
        let id = format!("group-{}", group.topic.name());
        return html! {
            <section class="group" aria-labelledby={id.clone()}>
                <h3 {id}>{title}</h3>
                {for props.children.iter()}
            </section>
        };
    }
    let is_filled = |name: &&&str| is_filled(props.value.get(**name));
    let filled = group.members.iter().filter(is_filled);
    let names: Vec<&str> = filled
        .map(|name| label(props.object, name, context.lang))
        .collect();
    // The id is there in every event.
    let is_told = !names.is_empty() && (group.topic != Topic::More || names.len() > 1);
    html! {
        <details class="group">
            <summary>
                <h3>{title}</h3>
                if is_told {
                    {" "}
                    <span class="filled">{names.join(context.texts().list_comma)}</span>
                }
                if count > 0 {
                    {" "}
                    <span class="error">{context.texts().findings(count)}</span>
                }
            </summary>
            {for props.children.iter()}
        </details>
    }
}

/// Returns the number of findings at the members of a group.
fn count(context: &FindingsContext, group: &GroupOfMembers, object: &str) -> usize {
    let is_in_group = |step: Option<&Step>| matches!(step, Some(Step::Member(name)) if group.members.contains(&name.as_str()));
    match (&context.row, object) {
        (Some(row), "Event") => {
            let depth = row.path.steps().len();
            let all = context.findings.of_event(&row.id);
            all.filter(|(_, finding)| is_in_group(finding.path.steps().get(depth)))
                .count()
        }
        _ => {
            let all = context
                .findings
                .all
                .iter()
                .filter(|finding| finding.event.is_none());
            all.filter(|finding| is_in_group(finding.path.steps().first()))
                .count()
        }
    }
}

/// Whether a member has something in it.
fn is_filled(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => false,
        Some(Value::Array(items)) => !items.is_empty(),
        Some(Value::Object(members)) => !members.is_empty(),
        Some(_) => true,
    }
}
