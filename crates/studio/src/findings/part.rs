//! The part of the Studio with all findings.

use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::{Finding, Findings, Row, Severity};
use yew::prelude::*;

use super::item::FindingItem;
use super::texts::texts;
use crate::state::{Action, Aid};

/// The most findings of a severity that are listed.
const MOST: usize = 300;

/// The properties of [`FindingsPart`].
#[derive(Properties)]
pub struct FindingsPartProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The findings.
    pub findings: Rc<Findings>,
    /// The events.
    pub rows: Rc<Vec<Rc<Row>>>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for FindingsPartProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.findings, &other.findings)
            && Rc::ptr_eq(&self.rows, &other.rows)
    }
}

/// All findings by severity.
#[component]
pub fn FindingsPart(props: &FindingsPartProps) -> Html {
    let texts = texts(props.lang);
    let step = |forward: bool| {
        props
            .on_action
            .reform(move |_: MouseEvent| Action::Aid(Aid::NextFinding { forward }))
    };
    let is_clean = props.findings.all.is_empty();
    html! {
        <section class="findings" aria-labelledby="findings-title">
            <div class="part-head">
                <h2 id="findings-title">{texts.heading}</h2>
                if !is_clean {
                    <div class="tools">
                        <button type="button" aria-keyshortcuts="Shift+F8" onclick={step(false)}>{texts.previous}</button>
                        <button type="button" aria-keyshortcuts="F8" onclick={step(true)}>{texts.next}</button>
                    </div>
                }
            </div>
            <p role="status">{summary(props)}</p>
            {group(props, Severity::Error, texts.errors)}
            {group(props, Severity::Warning, texts.warnings)}
            if props.findings.more > 0 {
                <p>{texts.more}{" "}{catalog(props.lang.tag()).number(props.findings.more as u64)}</p>
            }
        </section>
    }
}

/// Says whether there are findings, and how many events visitors do not see.
fn summary(props: &FindingsPartProps) -> String {
    let texts = texts(props.lang);
    match (props.findings.all.is_empty(), props.findings.hidden) {
        (true, _) => texts.none.to_owned(),
        (false, 0) => texts.all_shown.to_owned(),
        (false, hidden) => hidden_events(props.lang, hidden, props.findings.events),
    }
}

/// Returns how many of the events visitors do not see, as a sentence.
pub fn hidden_events(lang: Lang, hidden: usize, all: usize) -> String {
    let texts = texts(lang);
    let number = |number: usize| catalog(lang.tag()).number(number as u64);
    masar_locale::fill(texts.hidden, &[&number(hidden), &number(all)])
}

fn group(props: &FindingsPartProps, severity: Severity, heading: &'static str) -> Html {
    let all = props.findings.all.iter().enumerate();
    let of_group: Vec<_> = all.filter(|(_, one)| one.severity == severity).collect();
    if of_group.is_empty() {
        return Html::default();
    }
    let number = catalog(props.lang.tag()).number(of_group.len() as u64);
    let items = of_group.into_iter().take(MOST);
    let items = items.map(|(index, finding)| {
        html! {
            <FindingItem
                key={index}
                lang={props.lang}
                {index}
                finding={finding.clone()}
                on_action={props.on_action.clone()}
            >
                {place(props, finding)}
            </FindingItem>
        }
    });
    html! {
        <section class="finding-group">
            <h3>{heading}{" ("}{number}{")"}</h3>
            <ul>{for items}</ul>
        </section>
    }
}

/// A button that leads to the place of a finding.
fn place(props: &FindingsPartProps, finding: &Finding) -> Html {
    let texts = texts(props.lang);
    let id = finding.event.as_deref();
    let row = id.and_then(|id| props.rows.iter().find(|row| row.id == id));
    let title = row.map_or("", |row| row.title(props.lang.tag()));
    let name = match (row, title) {
        (None, _) => texts.feed,
        (Some(_), "") => texts.untitled,
        (Some(_), title) => title,
    };
    let (page, path) = (finding.page, finding.path.clone());
    let onclick = props.on_action.reform(move |_| {
        Action::Aid(Aid::GoTo {
            page,
            path: path.clone(),
        })
    });
    let line = catalog(props.lang.tag()).number(finding.line.into());
    html! {
        <p class="finding-place">
            <button type="button" class="link" {onclick}><bdi>{name}</bdi></button>
            {" "}<span class="quiet">{texts.line}{" "}{line}</span>
        </p>
    }
}
