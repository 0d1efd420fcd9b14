//! The root of the page: it holds the state, sends actions to the reducer and performs the effects.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use masar_edit::{Difference, Lang};
use masar_session::{Row, Session};
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::changes::Changes;
use crate::direction::{direction, interface_language};
use crate::download::download;
use crate::events::{Events, tracks};
use crate::feed_form::{FeedForm, text_counts};
use crate::findings::{Checker, FindingsContext, FindingsPart};
use crate::focus::focus_place;
use crate::form::FormContext;
use crate::json::JsonPart;
use crate::keys::listen_to_keys;
use crate::leaving::Leaving;
use crate::offline::NewVersion;
use crate::places::{Place, remembered_token};
use crate::shell::{Header, Notices, Parts, step_in_words};
use crate::start::Start;
use crate::state::{Action, Aid, Effect, Open, Part, State, StorageTask};
use crate::storage::{Storage, StorageNotice};
use crate::tabs::TabNotice;
use crate::translations::TranslationsPart;
use crate::{form, preview, saving};

/// The pause in typing after which a text is carried out, in ms.
const COMMIT_PAUSE: u32 = 250;

/// The name under which the browser stores the language of the interface.
const STORED_LANG: &str = "masar-studio-language";

/// The pause after a change before the feed is checked, in ms.
const CHECK_PAUSE: u32 = 500;

/// The properties of [`App`].
#[derive(Clone, Properties, PartialEq)]
pub struct AppProps {
    /// The address of the worker that checks the feed.
    pub check_worker: String,
}

/// The Studio.
pub struct App {
    state: State,
    commit: Option<Timeout>,
    /// Sends an action to the reducer. It is the same value in each drawing, so that equal properties stay equal.
    on_action: Callback<Action>,
    leaving: Leaving,
    check: Option<Timeout>,
    checker: Checker,
    /// The spellings of the place whose field is to have the focus when it is drawn.
    focus: Option<Vec<String>>,
    /// The pages as the timeline beside gets them, of the revision `revision`.
    texts: Rc<Vec<preview::PageText>>,
    revision: Option<u64>,
    _keys: Option<Closure<dyn FnMut(KeyboardEvent)>>,
    storage: Rc<Storage>,
}

impl Component for App {
    type Message = Action;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let lang = stored_lang().unwrap_or(Lang::Ar);
        set_page_language(lang);
        let storage = Storage::new(ctx.link().callback(Action::Draft));
        storage.perform(StorageTask::List);
        App {
            state: State::new(lang),
            commit: None,
            on_action: ctx.link().callback(|action: Action| action),
            leaving: Leaving::new(ctx.link().callback(|action: Action| action)),
            check: None,
            checker: Checker::new(&ctx.props().check_worker, ctx.link().callback(Action::from)),
            focus: None,
            texts: Rc::default(),
            revision: None,
            _keys: listen_to_keys(ctx.link().callback(|action: Action| action)),
            storage,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        if matches!(action, Action::Aid(Aid::Checked(_))) {
            self.checker.answered();
        }
        let reaction = self.state.reduce(action);
        self.read_texts();
        for effect in reaction.effects {
            self.perform(ctx, effect);
        }
        let open = self.state.open.as_ref();
        let is_unsaved = open.is_some_and(|open| open.status().is_unsaved());
        self.leaving.set_unsaved(is_unsaved);
        reaction.draw
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let lang = self.state.lang;
        html! {
            <>
                <NewVersion {lang} />
                {self.page(ctx)}
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(places) = self.focus.take() {
            focus_place(&places);
        }
    }
}

impl App {
    /// The first screen, or the feed that is open.
    fn page(&self, ctx: &Context<Self>) -> Html {
        let lang = self.state.lang;
        let on_action = self.on_action.clone();
        let Some(open) = &self.state.open else {
            let drafts = self.state.drafts.clone();
            let has_token = remembered_token().is_some();
            return html! { <Start {lang} {drafts} {has_token} {on_action} /> };
        };
        let session = &open.session;
        let findings = &open.aids.findings;
        let in_words = |step: &[Difference]| step_in_words(step, lang).map(AttrValue::from);
        html! {
            <div class="studio">
                <Header
                    {lang}
                    status={open.status()}
                    panel={open.saving.panel}
                    has_secret={has_secret(open)}
                    undo={in_words(&session.next_undo()).filter(|_| open.draft.is_writer())}
                    redo={in_words(&session.next_redo()).filter(|_| open.draft.is_writer())}
                    on_action={on_action.clone()}
                />
                <TabNotice {lang} role={open.draft.role} on_action={on_action.clone()} />
                <StorageNotice
                    {lang}
                    trouble={self.state.trouble}
                    continued={open.draft.note}
                    on_action={on_action.clone()}
                />
                {saving::view(open, lang, &on_action)}
                <div class="bar">
                    <Parts {lang} part={open.part} findings={findings.all.len() + findings.more} on_action={on_action.clone()} />
                    <Notices
                        {lang}
                        said={open.aids.said.clone()}
                        hidden={(findings.hidden, findings.events)}
                        {on_action}
                    />
                </div>
                {self.work(ctx, open)}
            </div>
        }
    }

    /// Returns the form of an event. Another event has a form of its own: its groups are folded.
    fn event_form(&self, open: &Open, row: Rc<Row>) -> Html {
        let (key, context) = (
            format!("{}-{}", row.page, row.index),
            self.form(open, row.page),
        );
        html! {
            <fieldset class="forms" disabled={!open.draft.is_writer()}>
                <form::EventForm {key} {context} {row} />
            </fieldset>
        }
    }

    /// Returns what the fields of a form need. `page` is the page of the feed that the form is about.
    fn form(&self, open: &Open, page: usize) -> FormContext {
        let (session, selected) = (&open.session, open.selected.as_deref());
        FormContext {
            lang: self.state.lang,
            page,
            languages: session.languages(),
            head: session.head(),
            rows: session.rows(),
            proposed_id: selected.and_then(|id| session.proposed_id(id)),
            pictures: session.pictures(),
            is_published: selected.is_some_and(|id| session.is_published(id)),
            on_action: self.on_action.clone(),
        }
    }

    /// The part that is shown, with the timeline beside.
    fn work(&self, ctx: &Context<Self>, open: &Open) -> Html {
        let lang = self.state.lang;
        let on_action = ctx.link().callback(|action: Action| action);
        let session = &open.session;
        let row = open.selected.as_deref().and_then(|id| session.row(id));
        let context = FindingsContext {
            lang,
            findings: Rc::clone(&open.aids.findings),
            row: row.clone(),
            marking: open.aids.marking().cloned(),
            on_action: on_action.clone(),
        };
        let part = match open.part {
            Part::Events => html! {
                <>
                    <Events
                        {lang}
                        rows={session.rows()}
                        languages={session.languages()}
                        tracks={Rc::new(tracks(session, lang))}
                        findings={open.aids.findings.clone()}
                        selected={open.selected.clone()}
                        on_action={on_action.clone()}
                    />
                    if let Some(row) = &row {
                        {self.event_form(open, Rc::clone(row))}
                    }
                </>
            },
            Part::Feed => html! {
                <FeedForm
                    context={self.form(open, 0)}
                    value={session.head_value()}
                    counts={text_counts(session)}
                />
            },
            Part::Findings => html! {
                <FindingsPart
                    {lang}
                    findings={open.aids.findings.clone()}
                    rows={session.rows()}
                    on_action={on_action.clone()}
                />
            },
            Part::Translations => html! {
                <TranslationsPart
                    {lang}
                    head={Rc::new(session.head_value())}
                    rows={session.rows()}
                    languages={session.languages()}
                    on_action={on_action.clone()}
                />
            },
            Part::Changes => html! {
                <Changes
                    {lang}
                    own={open.own_changes()}
                    state={open.changes.clone()}
                    is_reader={!open.draft.is_writer()}
                    on_action={on_action.clone()}
                />
            },
            Part::Json => self.json(ctx, open, row.as_deref()),
        };
        let class = match (open.part, &row) {
            (Part::Events, Some(_)) => "work has-form",
            (Part::Events, _) => "work has-no-form",
            (Part::Feed, _) => "work has-feed-form",
            _ => "work has-wide-part",
        };
        html! {
            <ContextProvider<FindingsContext> {context}>
                <main {class}>
                    {part}
                    <preview::Preview
                        {lang}
                        pages={self.texts.clone()}
                        languages={session.languages()}
                        selected={open.selected.clone()}
                        {on_action}
                    />
                </main>
            </ContextProvider<FindingsContext>>
        }
    }

    /// The text of the page that the event in hand is on.
    fn json(&self, ctx: &Context<Self>, open: &Open, row: Option<&Row>) -> Html {
        let pages = open.session.pages();
        let page = row.map_or(0, |row| row.page);
        let page = open.aids.text_page.unwrap_or(page).min(pages.len() - 1);
        let selected = row.filter(|row| row.page == page);
        let selected = selected.and_then(|row| pages[page].event_ranges().nth(row.index));
        html! {
            <JsonPart
                lang={self.state.lang}
                names={pages.iter().map(|page| page.name.clone()).collect::<Vec<_>>()}
                {page}
                text={pages[page].text().to_owned()}
                {selected}
                on_page={ctx.link().callback(|page| Action::Aid(Aid::ShowPage(page)))}
                on_action={ctx.link().callback(|action: Action| action)}
            />
        }
    }

    /// Copies the texts of the pages, if they have changed.
    fn read_texts(&mut self) {
        let session = self.state.open.as_ref().map(|open| &open.session);
        let revision = session.map(Session::revision);
        if revision == self.revision {
            return;
        }
        self.revision = revision;
        let pages = session.map_or(&[][..], Session::pages).iter();
        let texts = pages.map(|page| (page.name.clone(), page.text().to_owned()));
        self.texts = Rc::new(texts.collect());
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::CommitSoon => {
                let link = ctx.link().clone();
                self.commit = Some(Timeout::new(COMMIT_PAUSE, move || {
                    link.send_message(Action::Commit);
                }));
            }
            Effect::CheckSoon => {
                let link = ctx.link().clone();
                self.check = Some(Timeout::new(CHECK_PAUSE, move || {
                    link.send_message(Action::Aid(Aid::Check));
                }));
            }
            Effect::Check(request) => self.checker.check(request),
            Effect::Focus(places) => self.focus = Some(places),
            Effect::StoreLang(lang) => {
                set_page_language(lang);
                let storage = web_sys::window().and_then(|window| window.local_storage().ok()?);
                if let Some(storage) = storage {
                    // A browser that stores nothing forgets the choice.
                    drop(storage.set_item(STORED_LANG, lang.tag()));
                }
            }
            Effect::Saving(effect) => {
                saving::perform(*effect, ctx.link().callback(|action: Action| action));
            }
            Effect::Storage(task) => self.storage.perform(task),
            Effect::Download {
                name,
                media_type,
                bytes,
            } => {
                if let Err(cause) = download(&name, &media_type, &bytes) {
                    web_sys::console::error_1(&cause);
                }
            }
        }
    }
}

/// Whether a token or a password is in memory or on this device.
fn has_secret(open: &Open) -> bool {
    let place = open.saving.place.as_ref();
    place.is_some_and(Place::has_secret) || remembered_token().is_some()
}

/// Returns the language that was chosen last, or else the browser's.
fn stored_lang() -> Option<Lang> {
    let window = web_sys::window()?;
    let stored = window.local_storage().ok().flatten();
    let stored = stored.and_then(|storage| storage.get_item(STORED_LANG).ok()?);
    let tag = stored.or_else(|| window.navigator().language())?;
    Some(interface_language(&tag))
}

/// Sets the language and the direction of the page.
fn set_page_language(lang: Lang) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        // The attributes are valid names.
        drop(root.set_attribute("lang", lang.tag()));
        drop(root.set_attribute("dir", direction(lang.tag())));
    }
}
