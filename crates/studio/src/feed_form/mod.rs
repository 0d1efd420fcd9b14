//! The part “Timeline”: the head of the feed.

mod languages;
mod texts;

use masar_edit::{Path, Step};
use masar_feed::members::{FEED, names};
use masar_session::{FEED_GROUPS, Session, Topic};
use serde_json::Value;
use yew::prelude::*;

use self::languages::LanguagesField;
use self::texts::texts;
use crate::findings::{FieldFindings, FindingsContext};
use crate::form::{FormContext, Group, fields};

/// The members that have a field or a part of their own.
const MEMBERS: [&str; 13] = names(&FEED);

/// The properties of a [`FeedForm`].
#[derive(Properties, PartialEq)]
pub struct FeedFormProps {
    /// What all fields need.
    pub context: FormContext,
    /// The members of the feed's head, as they are written.
    pub value: Value,
    /// The number of texts in each language of the feed.
    pub counts: Vec<usize>,
}

/// The form of the feed's head: every member but the version, the events and the tiles.
#[component]
pub fn FeedForm(props: &FeedFormProps) -> Html {
    let FeedFormProps {
        context,
        value,
        counts,
    } = props;
    let groups = FEED_GROUPS.iter().map(|group| {
        let fields = match group.topic {
            Topic::Languages => html! { <LanguagesField context={context.clone()} counts={counts.clone()} /> },
            _ => fields(context, &FEED, group, &Path::feed(), value),
        };
        html! {
            <Group key={group.topic.name()} context={context.clone()} group={*group} object="Feed" value={value.clone()}>
                {fields}
            </Group>
        }
    });
    // Findings at members that the format does not have.
    let findings = use_context::<FindingsContext>();
    let others = findings
        .iter()
        .flat_map(|context| context.findings.all.iter());
    let others =
        others
            .filter(|finding| finding.event.is_none())
            .filter_map(|finding| match finding.path.steps() {
                [Step::Member(name), ..] if !MEMBERS.contains(&name.as_str()) => {
                    Some(finding.path.clone())
                }
                _ => None,
            });
    let mut others: Vec<Path> = others.collect();
    others.dedup();
    let others = others.into_iter().map(|path| {
        html! { <div tabindex="-1" data-path={path.to_string()}><FieldFindings id={format!("{path}-findings")} {path} /></div> }
    });
    html! {
        <section class="form feed-form" aria-labelledby="feed-title">
            <div class="form-head"><h2 id="feed-title">{texts(context.lang).heading}</h2></div>
            <FieldFindings id="feed-findings" path={Path::feed()} />
            {for others}
            {for groups}
        </section>
    }
}

/// Returns the number of texts in each language of the feed.
pub fn text_counts(session: &Session) -> Vec<usize> {
    session
        .languages()
        .iter()
        .map(|tag| session.texts_in(tag))
        .collect()
}
