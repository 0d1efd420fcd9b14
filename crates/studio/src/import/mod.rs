//! The import of other formats. What it loses is told before the feed is opened.

mod texts;

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use masar_edit::Lang;
use masar_session::{Session, from_json};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use self::texts::texts;
use crate::state::Action;

#[wasm_bindgen(module = "/src/import/load.js")]
extern "C" {
    fn convert(name: &str, bytes: &[u8], language: &str) -> Promise;
}

/// What `masar-import` returns.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
struct Conversion {
    text: Option<String>,
    verdict: String,
    notes: Vec<String>,
    losses: Vec<String>,
    problems: Vec<String>,
}

/// The properties of [`ImportFile`].
#[derive(Properties, PartialEq)]
pub struct ImportFileProps {
    /// The language of the interface.
    pub lang: Lang,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

/// What has become of the file.
#[derive(Clone, PartialEq)]
enum Read {
    Nothing,
    Reading,
    Unavailable,
    Converted(String, Box<Conversion>),
}

/// The choice of a file in another format, and what its import loses.
#[component]
pub fn ImportFile(props: &ImportFileProps) -> Html {
    let lang = props.lang;
    let texts = texts(lang);
    let read = use_state(|| Read::Nothing);
    let onchange = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            let Some(file) = field.and_then(|field| field.files()?.get(0)) else {
                return;
            };
            let read = read.clone();
            read.set(Read::Reading);
            spawn_local(async move {
                let name = feed_name(&file.name());
                read.set(match import(&file, lang).await {
                    Some(conversion) => Read::Converted(name, Box::new(conversion)),
                    None => Read::Unavailable,
                });
            });
        })
    };
    let status = match &*read {
        Read::Reading => texts.reading,
        Read::Converted(_, conversion) if conversion.text.is_some() => &conversion.verdict,
        _ => "",
    };
    let error = match &*read {
        Read::Unavailable => texts.unavailable,
        Read::Converted(_, conversion) if conversion.text.is_none() => &conversion.verdict,
        _ => "",
    };
    html! {
        <section aria-labelledby="import">
            <h2 id="import">{texts.heading}</h2>
            <div class="field">
                <label for="import-file">{texts.choose}</label>
                <input
                    id="import-file" type="file" aria-describedby="import-help"
                    accept=".csv,.tsv,.xlsx,.ods,.ics,.json,.jsonld,.html,text/csv,text/calendar"
                    {onchange}
                />
                <p id="import-help" class="hint">{texts.help}</p>
            </div>
            <p role="status">{status.to_owned()}</p>
            <p class="error" role="alert">{error.to_owned()}</p>
            if let Read::Converted(name, conversion) = &*read {
                {report(props, name, conversion, &read)}
            }
        </section>
    }
}

/// The losses, and the button that opens the feed.
fn report(
    props: &ImportFileProps,
    name: &str,
    conversion: &Conversion,
    read: &UseStateHandle<Read>,
) -> Html {
    let texts = texts(props.lang);
    let Some(text) = &conversion.text else {
        return html! {};
    };
    let list = |heading: &str, sentences: &[String]| {
        if sentences.is_empty() {
            return html! {};
        }
        let items = sentences
            .iter()
            .map(|one| html! { <li><bdi>{one}</bdi></li> });
        html! { <><h3>{heading.to_owned()}</h3><ul class="told">{for items}</ul></> }
    };
    let on_open = {
        let (name, text) = (name.to_owned(), text.clone());
        let on_action = props.on_action.clone();
        Callback::from(move |_: MouseEvent| {
            // What the import writes is JSON.
            if let Ok(session) = Session::open(vec![(name.clone(), text.clone())]) {
                on_action.emit(Action::Open(Box::new(session)));
            }
        })
    };
    let on_cancel = {
        let read = read.clone();
        Callback::from(move |_: MouseEvent| read.set(Read::Nothing))
    };
    html! {
        <>
            {for conversion.notes.iter().map(|note| html! { <p><bdi>{note}</bdi></p> })}
            {list(texts.losses, &conversion.losses)}
            {list(texts.problems, &conversion.problems)}
            <div class="draft-tools">
                <button type="button" class="main" onclick={on_open}>{texts.open}</button>
                <button type="button" onclick={on_cancel}>{texts.cancel}</button>
            </div>
        </>
    }
}

/// Converts a file; `None` if the Wasm for that cannot be loaded.
async fn import(file: &File, lang: Lang) -> Option<Conversion> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = Uint8Array::new(&buffer.unchecked_into::<ArrayBuffer>()).to_vec();
    let json = JsFuture::from(convert(&file.name(), &bytes, lang.tag()))
        .await
        .ok()?;
    from_json(&json.as_string()?)
}

/// Returns the name of the feed that a file becomes.
fn feed_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}.json")
}
