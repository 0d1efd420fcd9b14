//! What is written of an event in each language, in short.

use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::{Coverage, Row, coverage};
use yew::prelude::*;

use super::texts::texts;
use crate::direction::own_name;

/// The properties of [`Meter`].
#[derive(Properties, PartialEq)]
pub struct MeterProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The event.
    pub row: Rc<Row>,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
}

/// A number for each language: what is written and right, of all texts.
#[component]
pub fn Meter(props: &MeterProps) -> Html {
    if props.languages.len() < 2 {
        return Html::default();
    }
    let found = coverage(&props.row, &props.languages);
    let items = props.languages.iter().zip(&found).map(|(tag, one)| {
        let short = format!("{}/{}", one.right(), one.texts);
        let lacks = one.right() < one.texts;
        html! {
            <li class={classes!("meter-item", lacks.then_some("lacks"))}>
                <span aria-hidden="true"><bdi dir="ltr">{tag}{" "}{short}</bdi></span>
                <span class="spoken">{own_name(tag)}{": "}{in_words(one, props.lang)}</span>
            </li>
        }
    });
    html! {
        <ul class="meter" aria-label={texts(props.lang).meter}>{for items}</ul>
    }
}

/// Returns what is written, missing and out of date, in words.
pub fn in_words(found: &Coverage, lang: Lang) -> String {
    let texts = texts(lang);
    let number = |number: usize| catalog(lang.tag()).number(number as u64);
    if found.texts == 0 {
        return texts.nothing.to_owned();
    }
    if found.right() == found.texts {
        return texts.complete.to_owned();
    }
    let parts = [
        (found.missing.len(), texts.missing),
        (found.stale.len(), texts.stale),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, text)| masar_locale::fill(text, &[&number(count)]))
        .collect();
    parts.join(texts.comma)
}
