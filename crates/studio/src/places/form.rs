//! The forms of all places: to open a feed there, or to save one there.

use std::future::Future;

use masar_edit::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::error;
use super::github_form::GitHubForm;
use super::open::{Found, OpenError, Opened, find_disk, open_disk};
use super::texts::texts;
use super::web_form::WebForm;
use crate::state::{Action, SavingAction};

/// What a place is chosen for.
#[derive(Clone, PartialEq)]
pub enum Purpose {
    /// To open a feed.
    Open,
    /// To save the feed that is open: the names of its pages.
    Save(Vec<String>),
}

/// The properties of [`PlaceForms`].
#[derive(Clone, Properties, PartialEq)]
pub struct PlaceFormsProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The names of the pages of the feed that is to be saved; none to open one.
    #[prop_or_default]
    pub pages: Option<Vec<String>>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PlaceFormsProps {
    /// Returns what the place is chosen for.
    pub fn purpose(&self) -> Purpose {
        match &self.pages {
            Some(pages) => Purpose::Save(pages.clone()),
            None => Purpose::Open,
        }
    }
}

/// What a form has found.
pub enum Result {
    /// A feed was opened.
    Opened(Box<Opened>),
    /// A place for the feed that is open.
    Found(Box<Found>),
    /// The person has cancelled.
    Cancelled,
}

impl From<Opened> for Result {
    fn from(opened: Opened) -> Result {
        Result::Opened(Box::new(opened))
    }
}

impl From<Found> for Result {
    fn from(found: Found) -> Result {
        Result::Found(Box::new(found))
    }
}

/// What a form shows of its work.
#[derive(Clone, Default, PartialEq)]
pub enum Work {
    /// Nothing.
    #[default]
    Idle,
    /// It waits for the place.
    Busy,
    /// It has failed.
    Failed(OpenError),
}

/// Does the work of a form, shows its state, and sends what it has found.
pub fn run<R: Into<Result>>(
    work: UseStateHandle<Work>,
    on_action: Callback<Action>,
    task: impl Future<Output = std::result::Result<R, OpenError>> + 'static,
) {
    work.set(Work::Busy);
    spawn_local(async move {
        match task.await.map(Into::into) {
            Ok(Result::Opened(opened)) => on_action.emit(Action::OpenAt(opened)),
            Ok(Result::Found(found)) => {
                work.set(Work::Idle);
                on_action.emit(Action::Saving(SavingAction::Choose(found)));
            }
            Ok(Result::Cancelled) => work.set(Work::Idle),
            Err(cause) => work.set(Work::Failed(cause)),
        }
    });
}

/// Shows the state of a form's work: an alert if it failed, with the line of the server that mends it.
pub fn show(work: &Work, lang: Lang) -> Html {
    html! {
        <>
            <p class="hint" role="status">
                if *work == Work::Busy {
                    {texts(lang).busy}
                }
            </p>
            <div class="error" role="alert">
                if let Work::Failed(cause) = work {
                    <p>{error::open_error(cause, lang)}</p>
                    if let OpenError::Obstacles(found) = cause {
                        {for found.iter().skip(1).map(|one| html! { <p>{error::obstacle(*one, lang)}</p> })}
                        {lines(found)}
                    }
                }
            </div>
        </>
    }
}

/// The lines that the server lacks.
fn lines(found: &[masar_places::Obstacle]) -> Html {
    let origin = super::origin().unwrap_or_default();
    let mut lines: Vec<String> = Vec::new();
    for line in found.iter().filter_map(|one| one.header(&origin)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.is_empty() {
        return Html::default();
    }
    html! { <pre dir="ltr" tabindex="0"><code>{lines.join("\n")}</code></pre> }
}

/// The forms of all places.
#[component]
pub fn PlaceForms(props: &PlaceFormsProps) -> Html {
    let texts = texts(props.lang);
    let web = match props.pages {
        Some(_) => texts.web_choose,
        None => texts.web,
    };
    html! {
        <>
            <section class="place" aria-labelledby="place-web">
                <h2 id="place-web">{web}</h2>
                <WebForm ..props.clone() />
            </section>
            <section class="place" aria-labelledby="place-github">
                <h2 id="place-github">{texts.github}</h2>
                <GitHubForm ..props.clone() />
            </section>
            <section class="place" aria-labelledby="place-disk">
                <h2 id="place-disk">{texts.disk}</h2>
                <DiskForm ..props.clone() />
            </section>
        </>
    }
}

/// The choice of a file on the disk.
#[component]
fn DiskForm(props: &PlaceFormsProps) -> Html {
    let texts = texts(props.lang);
    let work = use_state(Work::default);
    if !super::disk::can_write() {
        return html! { <p>{texts.disk_cannot}</p> };
    }
    let onclick = {
        let (work, on_action, purpose) = (work.clone(), props.on_action.clone(), props.purpose());
        Callback::from(move |_: MouseEvent| {
            let purpose = purpose.clone();
            run(work.clone(), on_action.clone(), async move {
                Ok(match purpose {
                    Purpose::Open => open_disk().await?.map_or(Result::Cancelled, Result::from),
                    Purpose::Save(_) => find_disk().await?.map_or(Result::Cancelled, Result::from),
                })
            });
        })
    };
    let (button, hint) = match props.pages {
        Some(_) => (texts.disk_choose, texts.disk_new_hint),
        None => (texts.disk_open, texts.disk_hint),
    };
    html! {
        <>
            <p class="hint">{hint}</p>
            <button type="button" {onclick}>{button}</button>
            {show(&work, props.lang)}
        </>
    }
}
