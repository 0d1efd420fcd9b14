//! The search and the filters of the list.

use std::rc::Rc;

use masar_edit::Lang;
use masar_session::{Lack, ListQuery, Order, Severity};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::texts::texts;
use super::{STATUSES, Track, status_names};
use crate::controls::typed;
use crate::direction::own_name;

/// The properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// The language of the interface.
    pub lang: Lang,
    /// What the list shows.
    pub query: ListQuery,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The tracks of the feed.
    pub tracks: Rc<Vec<Track>>,
    /// Asks for other events.
    pub on_query: Callback<ListQuery>,
    /// Goes to the next event that was found, or to the previous one.
    pub on_step: Callback<bool>,
}

/// The fields that say which events are listed.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let texts = texts(props.lang);
    let query = &props.query;
    let on_search = {
        let query = query.clone();
        props.on_query.reform(move |event: InputEvent| ListQuery {
            text: typed(&event),
            ..query.clone()
        })
    };
    let on_key = {
        let on_step = props.on_step.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                on_step.emit(!event.shift_key());
            }
        })
    };
    let step = |forward: bool| props.on_step.reform(move |_: MouseEvent| forward);
    let on_reset = {
        let order = query.order;
        props.on_query.reform(move |_: MouseEvent| ListQuery {
            order,
            ..ListQuery::default()
        })
    };
    html! {
        <search class="filters">
            <div class="field">
                <label for="events-search">{texts.search}</label>
                <input
                    id="events-search"
                    type="search"
                    autocomplete="off"
                    value={query.text.clone()}
                    oninput={on_search}
                    onkeydown={on_key}
                />
            </div>
            if !query.text.trim().is_empty() {
                <div class="tools">
                    <button type="button" onclick={step(false)}>{texts.previous}</button>
                    <button type="button" onclick={step(true)}>{texts.next}</button>
                </div>
            }
            <details class="more-filters">
                <summary>{texts.filters}</summary>
                <div class="filter-fields">{fields(props)}</div>
            </details>
            if query.is_filtering() {
                <button type="button" class="plain" onclick={on_reset}>{texts.reset}</button>
            }
        </search>
    }
}

fn fields(props: &FiltersProps) -> Html {
    let texts = texts(props.lang);
    let query = &props.query;
    let findings = match query.findings {
        None => "",
        Some(None) => "any",
        Some(Some(Severity::Error)) => "errors",
        Some(Some(Severity::Warning)) => "warnings",
    };
    let language = query
        .language
        .as_ref()
        .map_or_else(String::new, |(tag, lack)| match lack {
            Lack::Missing => format!("{tag} missing"),
            Lack::Stale => format!("{tag} stale"),
        });
    let languages = props.languages.iter().flat_map(|tag| {
        let name = own_name(tag);
        [
            (
                format!("{tag} missing"),
                format!("{name}: {}", texts.missing),
            ),
            (format!("{tag} stale"), format!("{name}: {}", texts.stale)),
        ]
    });
    let named = |value: &str, name: &str| (value.to_owned(), name.to_owned());
    let all = || std::iter::once(named("", texts.all));
    let statuses = STATUSES.iter().zip(status_names(props.lang));
    let tracks = props
        .tracks
        .iter()
        .map(|track| (format!("={}", track.id), track.title.clone()));
    let order = match query.order {
        Order::Date => "date",
        Order::File => "file",
    };
    html! {
        <>
            {choice(props, "filter-findings", texts.findings, findings, all().chain([named("any", texts.any_finding), named("errors", texts.errors), named("warnings", texts.warnings)]), |query, value| {
                query.findings = match value {
                    "any" => Some(None),
                    "errors" => Some(Some(Severity::Error)),
                    "warnings" => Some(Some(Severity::Warning)),
                    _ => None,
                };
            })}
            if props.languages.len() > 1 {
                {choice(props, "filter-language", texts.language, &language, all().chain(languages), |query, value| {
                    query.language = value.split_once(' ').map(|(tag, lack)| {
                        let lack = if lack == "stale" { Lack::Stale } else { Lack::Missing };
                        (tag.to_owned(), lack)
                    });
                })}
            }
            {choice(props, "filter-status", texts.status, query.status.as_deref().unwrap_or(""), all().chain(statuses.map(|(value, name)| named(value, name))), |query, value| {
                query.status = (!value.is_empty()).then(|| value.to_owned());
            })}
            {choice(props, "filter-track", texts.track, &query.track.as_ref().map_or_else(String::new, |id| format!("={id}")), all().chain(tracks).chain([named("=", texts.no_track)]), |query, value| {
                query.track = value.strip_prefix('=').map(str::to_owned);
            })}
            {choice(props, "filter-order", texts.order, order, [named("date", texts.by_date), named("file", texts.by_file)].into_iter(), |query, value| {
                query.order = if value == "file" { Order::File } else { Order::Date };
            })}
        </>
    }
}

/// A list of options that changes the query.
fn choice(
    props: &FiltersProps,
    id: &'static str,
    label: &'static str,
    current: &str,
    options: impl Iterator<Item = (String, String)>,
    change: fn(&mut ListQuery, &str),
) -> Html {
    let options = options.map(|(value, name)| {
        let selected = value == current;
        html! { <option {value} {selected}>{name}</option> }
    });
    let query = props.query.clone();
    let onchange = props.on_query.reform(move |event: Event| {
        let list: Option<HtmlSelectElement> = event.target_dyn_into();
        let mut query = query.clone();
        change(
            &mut query,
            &list.map_or_else(String::new, |list| list.value()),
        );
        query
    });
    html! {
        <div class="field"><label for={id}>{label}</label><select {id} {onchange}>{for options}</select></div>
    }
}
