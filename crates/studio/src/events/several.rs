//! One change to the events that are selected.

use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::Bulk;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::texts::texts;
use super::{STATUSES, Track, status_names};
use crate::controls::typed;

/// The properties of [`Several`].
#[derive(Properties, PartialEq)]
pub struct SeveralProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The number of events that are selected.
    pub count: usize,
    /// The tracks of the feed.
    pub tracks: Rc<Vec<Track>>,
    /// Selects all events that are listed, or none.
    pub on_all: Callback<bool>,
    /// Changes the events.
    pub on_change: Callback<Bulk>,
}

/// What can be changed in several events at once.
#[component]
pub fn Several(props: &SeveralProps) -> Html {
    let texts = texts(props.lang);
    let tag = use_state(String::new);
    let number = catalog(props.lang.tag()).number(props.count as u64);
    let is_empty = props.count == 0;
    let all = |all: bool| props.on_all.reform(move |_: MouseEvent| all);
    let on_tag = {
        let tag = tag.clone();
        Callback::from(move |event: InputEvent| tag.set(typed(&event)))
    };
    let with_tag = |bulk: fn(String) -> Bulk| {
        let tag = tag.trim().to_owned();
        props
            .on_change
            .reform(move |_: MouseEvent| bulk(tag.clone()))
    };
    let tracks = props
        .tracks
        .iter()
        .map(|track| (track.id.clone(), track.title.clone()));
    let tracks = tracks.chain([(String::new(), texts.no_track.to_owned())]);
    let statuses = STATUSES.iter().zip(status_names(props.lang));
    let statuses = statuses.map(|(value, name)| ((*value).to_owned(), name.to_owned()));
    let has_no_tag = is_empty || tag.trim().is_empty();
    html! {
        <fieldset class="several">
            <legend>{texts.change_several}</legend>
            <p role="status">{masar_locale::fill(texts.selected, &[&number])}</p>
            <div class="tools">
                <button type="button" onclick={all(true)}>{texts.select_all}</button>
                <button type="button" disabled={is_empty} onclick={all(false)}>{texts.select_none}</button>
            </div>
            {choice(props, "several-track", texts.track, tracks, |value| Bulk::Track((!value.is_empty()).then_some(value)))}
            {choice(props, "several-status", texts.status, statuses, |value| Bulk::Status((value != "confirmed").then_some(value)))}
            <div class="field">
                <label for="several-tag">{texts.tag}</label>
                <input id="several-tag" type="text" autocomplete="off" value={(*tag).clone()} oninput={on_tag} />
            </div>
            <div class="tools">
                <button type="button" disabled={has_no_tag} onclick={with_tag(Bulk::AddTag)}>{texts.add_tag}</button>
                <button type="button" disabled={has_no_tag} onclick={with_tag(Bulk::RemoveTag)}>{texts.remove_tag}</button>
            </div>
            <button type="button" class="danger" disabled={is_empty} onclick={props.on_change.reform(|_| Bulk::Delete)}>
                {texts.delete_selected}
            </button>
        </fieldset>
    }
}

/// A list whose options change the events at once.
fn choice(
    props: &SeveralProps,
    id: &'static str,
    label: &'static str,
    options: impl Iterator<Item = (String, String)>,
    bulk: fn(String) -> Bulk,
) -> Html {
    // Each option has a sign before its value, so that an empty value is one, too.
    let options = options.map(|(value, name)| {
        html! { <option value={format!("={value}")}>{name}</option> }
    });
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        let list: Option<HtmlSelectElement> = event.target_dyn_into();
        let Some(list) = list else { return };
        if let Some(value) = list.value().strip_prefix('=') {
            on_change.emit(bulk(value.to_owned()));
        }
        list.set_value("");
    });
    html! {
        <div class="field">
            <label for={id}>{label}</label>
            <select {id} disabled={props.count == 0} {onchange}>
                <option value="" selected=true>{texts(props.lang).choose}</option>
                {for options}
            </select>
        </div>
    }
}
