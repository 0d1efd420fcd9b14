//! The table of events and languages, to work through.

use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::{Coverage, Row, coverage, head_coverage};
use serde_json::Value;
use yew::prelude::*;

use super::meter::in_words;
use super::texts::texts;
use crate::direction::{direction, own_name};
use crate::state::{Action, Aid};

/// The number of events that are added to the table at once.
const STEP: usize = 200;

/// The properties of [`TranslationsPart`].
#[derive(Properties)]
pub struct TranslationsPartProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The members of the feed besides its events.
    pub head: Rc<Value>,
    /// The events.
    pub rows: Rc<Vec<Rc<Row>>>,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for TranslationsPartProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.rows, &other.rows)
            && self.languages == other.languages
            && self.head == other.head
    }
}

/// A line of the table: the title, its page, and what is written in each language.
struct Line {
    key: String,
    title: String,
    page: usize,
    found: Vec<Coverage>,
}

/// The table of events and languages.
#[component]
pub fn TranslationsPart(props: &TranslationsPartProps) -> Html {
    let texts = texts(props.lang);
    let shows_all = use_state(|| false);
    let shown = use_state(|| STEP);
    let lines = lines(props);
    let lacking = |line: &&Line| line.found.iter().any(|one| one.right() < one.texts);
    let count = lines.iter().filter(lacking).count();
    let listed = lines.iter().filter(|line| *shows_all || lacking(line));
    let listed: Vec<&Line> = listed.collect();
    let rest = listed.len().saturating_sub(*shown);
    let on_toggle = {
        let shows_all = shows_all.clone();
        Callback::from(move |_: Event| shows_all.set(!*shows_all))
    };
    let on_more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + STEP))
    };
    let number = |number: usize| catalog(props.lang.tag()).number(number as u64);
    let status = match count {
        0 => texts.all_complete.to_owned(),
        count => masar_locale::fill(texts.incomplete, &[&number(count), &number(lines.len())]),
    };
    html! {
        <section class="translations" aria-labelledby="translations-title">
            <div class="part-head">
                <h2 id="translations-title">{texts.heading}</h2>
                <label class="choice">
                    <input type="checkbox" checked={*shows_all} onchange={on_toggle} />
                    {texts.show_all}
                </label>
            </div>
            <p role="status">{status}</p>
            if !listed.is_empty() {
                <div class="table-box" role="region" tabindex="0" aria-labelledby="translations-title">
                    <table>
                        <thead><tr><th scope="col">{texts.event}</th>{for props.languages.iter().map(|tag| html! {
                            <th scope="col" lang={tag.clone()} dir={direction(tag)}>{own_name(tag)}{" "}{total(&lines, tag, props)}</th>
                        })}</tr></thead>
                        <tbody>{for listed.iter().take(*shown).map(|line| body_line(line, props))}</tbody>
                    </table>
                </div>
            }
            if rest > 0 {
                <button type="button" onclick={on_more}>{texts.more}{" ("}{number(rest)}{")"}</button>
            }
        </section>
    }
}

fn lines(props: &TranslationsPartProps) -> Vec<Line> {
    let texts = texts(props.lang);
    let head = Line {
        key: String::new(),
        title: texts.feed.to_owned(),
        page: 0,
        found: head_coverage(&props.head, &props.languages),
    };
    let events = props.rows.iter().map(|row| Line {
        key: format!("{}:{}", row.page, row.index),
        title: match row.title(props.lang.tag()) {
            "" => texts.untitled.to_owned(),
            title => title.to_owned(),
        },
        page: row.page,
        found: coverage(row, &props.languages),
    });
    std::iter::once(head).chain(events).collect()
}

/// Returns the number of texts that are missing in a language, if there are some.
fn total(lines: &[Line], tag: &str, props: &TranslationsPartProps) -> Html {
    let at = props.languages.iter().position(|one| one == tag);
    let missing = |line: &Line| at.map_or(0, |at| line.found[at].missing.len());
    let sum: usize = lines.iter().map(missing).sum();
    if sum == 0 {
        return Html::default();
    }
    let number = catalog(props.lang.tag()).number(sum as u64);
    let text = masar_locale::fill(texts(props.lang).missing, &[&number]);
    html! { <span class="quiet" lang={props.lang.tag()} dir={direction(props.lang.tag())}>{text}</span> }
}

fn body_line(line: &Line, props: &TranslationsPartProps) -> Html {
    let cells = props.languages.iter().zip(&line.found).map(|(tag, found)| {
        let words = in_words(found, props.lang);
        let Some(path) = found.first().cloned() else {
            return html! { <td class="quiet">{words}</td> };
        };
        let page = line.page;
        let label = format!("{}, {}: {words}", line.title, own_name(tag));
        let onclick = props.on_action.reform(move |_| {
            Action::Aid(Aid::GoTo {
                page,
                path: path.clone(),
            })
        });
        html! {
            <td><button type="button" class="link" aria-label={label} {onclick}>{words}</button></td>
        }
    });
    html! {
        <tr key={line.key.clone()}><th scope="row"><bdi>{&line.title}</bdi></th>{for cells}</tr>
    }
}
