//! The list of events.

mod filters;
mod row;
mod several;
mod texts;
mod window;

use std::collections::BTreeSet;
use std::rc::Rc;

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::{
    Bulk, EventList, Findings, ListQuery, Row, Session, Severity, localized, string,
};
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
use yew::prelude::*;

use self::filters::Filters;
use self::row::EventRow;
use self::several::Several;
use self::texts::texts;
use self::window::Window;
use crate::state::{Action, Aid};

pub use masar_feed::members::STATUSES;

/// A track of the feed, by its name in the language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The id.
    pub id: String,
    /// The title, or the id.
    pub title: String,
}

/// Returns the tracks of a feed.
pub fn tracks(session: &Session, lang: Lang) -> Vec<Track> {
    let found = session.pages()[0].member("tracks");
    let found = found.as_ref().and_then(Value::as_array);
    let of = |track: &Value| {
        let id = string(track, "id").to_owned();
        let titles = track.get("title");
        let titles = titles.map_or_else(Vec::new, |title| localized(title, lang.tag()));
        let own = titles.iter().find(|one| one.0 == lang.tag());
        let title = own.or(titles.first()).map(|one| one.1.clone());
        Track {
            title: title.unwrap_or_else(|| id.clone()),
            id,
        }
    };
    found.into_iter().flatten().map(of).collect()
}

/// Returns the names of [`STATUSES`].
pub fn status_names(lang: Lang) -> [&'static str; 4] {
    texts(lang).statuses
}

/// The properties of [`Events`].
#[derive(Properties)]
pub struct EventsProps {
    /// The language of the interface.
    pub lang: Lang,
    /// The events.
    pub rows: Rc<Vec<Rc<Row>>>,
    /// The languages of the feed.
    pub languages: Rc<Vec<String>>,
    /// The tracks of the feed.
    pub tracks: Rc<Vec<Track>>,
    /// The findings.
    pub findings: Rc<Findings>,
    /// The id of the event whose form is open.
    pub selected: Option<String>,
    /// Receives the actions.
    pub on_action: Callback<Action>,
}

impl PartialEq for EventsProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.rows, &other.rows)
            && Rc::ptr_eq(&self.findings, &other.findings)
            && self.languages == other.languages
            && self.tracks == other.tracks
            && self.selected == other.selected
    }
}

/// What happens to the list.
pub enum Msg {
    /// Other events are asked for.
    Query(ListQuery),
    /// The list was scrolled.
    Scrolled,
    /// The focus is to move to a row.
    Move(usize),
    /// The form of the next event that was found is to open, or that of the previous one.
    Step(bool),
    /// Events are selected, or no longer.
    SelectSeveral,
    /// An event is selected, or no longer.
    Toggle(String),
    /// All listed events are selected, or none.
    All(bool),
    /// The selected events are changed.
    Change(Bulk),
}

/// The list of events. Only the rows in sight are in the page.
pub struct Events {
    query: ListQuery,
    list: EventList,
    found: Vec<Rc<Row>>,
    window: Window,
    /// The row that Tab leads to.
    active: usize,
    /// Whether the focus moves to the active row when it is drawn.
    moves_focus: bool,
    chosen: Option<BTreeSet<String>>,
    scroller: NodeRef,
}

impl Component for Events {
    type Message = Msg;
    type Properties = EventsProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut events = Events {
            query: ListQuery::default(),
            list: EventList::default(),
            found: Vec::new(),
            window: Window {
                row: 72.0,
                view: 700.0,
                top: 0.0,
            },
            active: 0,
            moves_focus: false,
            chosen: None,
            scroller: NodeRef::default(),
        };
        events.find(ctx);
        events
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Query(query) => {
                self.query = query;
                self.active = 0;
                self.scroll_to(0.0);
                self.find(ctx);
            }
            Msg::Scrolled => return self.read_scroll(),
            Msg::Move(row) => {
                self.active = row.min(self.found.len().saturating_sub(1));
                self.moves_focus = true;
                self.scroll_to(self.window.top_for(self.active));
            }
            Msg::Step(forward) => self.step(ctx, forward),
            Msg::SelectSeveral => {
                self.chosen = match self.chosen {
                    Some(_) => None,
                    None => Some(BTreeSet::new()),
                };
            }
            Msg::Toggle(id) => {
                let chosen = self.chosen.get_or_insert_default();
                if !chosen.remove(&id) {
                    chosen.insert(id);
                }
            }
            Msg::All(all) => {
                let ids = self.found.iter().map(|row| row.id.clone());
                self.chosen = Some(ids.filter(|_| all).collect());
            }
            Msg::Change(bulk) => {
                let ids: Vec<String> = self.chosen.iter().flatten().cloned().collect();
                let change = Aid::ChangeEvents { ids, bulk };
                ctx.props().on_action.emit(Action::Aid(change));
                return false;
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &EventsProps) -> bool {
        let props = ctx.props();
        let same_rows = Rc::ptr_eq(&props.rows, &old.rows);
        if !same_rows || !Rc::ptr_eq(&props.findings, &old.findings) {
            self.find(ctx);
        }
        if !same_rows && let Some(chosen) = &mut self.chosen {
            // An event that is gone is not selected.
            chosen.retain(|id| props.rows.iter().any(|row| row.id == *id));
        }
        if props.selected != old.selected {
            self.show_selected(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let texts = texts(props.lang);
        let on_add = props.on_action.reform(|_| Action::AddEvent);
        let on_several = ctx.link().callback(|_: MouseEvent| Msg::SelectSeveral);
        html! {
            <section class="events" aria-labelledby="events-title">
                <div class="events-head">
                    <h2 id="events-title">{texts.heading}</h2>
                    <div class="tools">
                        <button type="button" aria-pressed={self.chosen.is_some().to_string()} onclick={on_several}>{texts.select_several}</button>
                        <button type="button" onclick={on_add}>{texts.add}</button>
                    </div>
                </div>
                <Filters
                    lang={props.lang}
                    query={self.query.clone()}
                    languages={props.languages.clone()}
                    tracks={props.tracks.clone()}
                    on_query={ctx.link().callback(Msg::Query)}
                    on_step={ctx.link().callback(Msg::Step)}
                />
                if let Some(chosen) = &self.chosen {
                    <Several
                        lang={props.lang}
                        count={chosen.len()}
                        tracks={props.tracks.clone()}
                        on_all={ctx.link().callback(Msg::All)}
                        on_change={ctx.link().callback(Msg::Change)}
                    />
                }
                <p class="events-count quiet" role="status">{self.count_in_words(ctx)}</p>
                <div class="events-scroll" ref={self.scroller.clone()} onscroll={ctx.link().callback(|_| Msg::Scrolled)}>
                    <ol onkeydown={self.on_key(ctx)}>{for self.shown().map(|at| self.row(ctx, at))}</ol>
                </div>
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.measure(ctx, first);
        self.place_rows();
        if std::mem::take(&mut self.moves_focus)
            && let Some(button) = self.element(&format!("[data-at=\"{}\"]", self.active))
        {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // A button can have the focus.
            drop(button.focus_with_options(&options));
        }
    }
}

impl Events {
    /// Finds the events that are asked for.
    fn find(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        self.list
            .find(&props.rows, &self.query, &props.findings, &mut self.found);
        self.active = self.active.min(self.found.len().saturating_sub(1));
    }

    /// Returns the number of events, and of those that are found.
    fn count_in_words(&self, ctx: &Context<Self>) -> String {
        let props = ctx.props();
        let catalog = catalog(props.lang.tag());
        let (found, all) = (self.found.len() as u64, props.rows.len() as u64);
        match (found, self.query.is_filtering()) {
            (0, true) => texts(props.lang).none_found.to_owned(),
            (_, true) => catalog.found(found, all),
            (_, false) => catalog.events(all),
        }
    }

    /// Returns the positions of the rows that are in the page: those in sight, and the one with the focus.
    fn shown(&self) -> impl Iterator<Item = usize> + use<> {
        let range = self.window.range(self.found.len());
        let active = Some(self.active).filter(|active| *active < self.found.len());
        let before = active.filter(|active| *active < range.start);
        let after = active.filter(|active| *active >= range.end);
        before.into_iter().chain(range).chain(after)
    }

    fn row(&self, ctx: &Context<Self>, at: usize) -> Html {
        let props = ctx.props();
        let row = &self.found[at];
        let findings = props.findings.of_event(&row.id);
        let severities: Vec<Severity> = findings.map(|one| one.1.severity).collect();
        let is_open = props.selected.as_ref() == Some(&row.id);
        let chosen = self.chosen.as_ref();
        html! {
            <EventRow
                key={format!("{}:{}", row.page, row.index)}
                lang={props.lang}
                row={row.clone()}
                {at}
                count={self.found.len()}
                languages={props.languages.clone()}
                findings={severities.len()}
                has_error={severities.contains(&Severity::Error)}
                {is_open}
                is_active={at == self.active}
                is_selected={chosen.map(|chosen| chosen.contains(&row.id))}
                on_open={props.on_action.reform(|id| Action::Select(Some(id)))}
                on_toggle={ctx.link().callback(Msg::Toggle)}
            />
        }
    }

    /// The keys that move through the list.
    fn on_key(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let (link, last) = (ctx.link().clone(), self.found.len().saturating_sub(1));
        let (active, page) = (self.active, (self.window.view / self.window.row) as usize);
        Callback::from(move |event: KeyboardEvent| {
            let row = match event.key().as_str() {
                "ArrowDown" => active + 1,
                "ArrowUp" => active.saturating_sub(1),
                "PageDown" => active + page,
                "PageUp" => active.saturating_sub(page),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            link.send_message(Msg::Move(row.min(last)));
        })
    }

    /// Opens the next event that was found, or the previous one.
    fn step(&mut self, ctx: &Context<Self>, forward: bool) {
        let Some(last) = self.found.len().checked_sub(1) else {
            return;
        };
        let selected = ctx.props().selected.as_ref();
        let current = selected.and_then(|id| self.found.iter().position(|row| row.id == *id));
        let next = match current {
            None if forward => 0,
            None => last,
            Some(at) if forward => (at + 1) % (last + 1),
            Some(at) => (at + last) % (last + 1),
        };
        let id = self.found[next].id.clone();
        ctx.props().on_action.emit(Action::Select(Some(id)));
    }

    /// Scrolls the list to the event whose form is open.
    fn show_selected(&mut self, ctx: &Context<Self>) {
        let selected = ctx.props().selected.as_ref();
        let at = selected.and_then(|id| self.found.iter().position(|row| row.id == *id));
        if let Some(at) = at {
            self.active = at;
            self.scroll_to(self.window.top_for(at));
        }
    }

    fn element(&self, selector: &str) -> Option<HtmlElement> {
        let scroller = self.scroller.cast::<HtmlElement>()?;
        let found = scroller.query_selector(selector).ok().flatten()?;
        found.dyn_into().ok()
    }

    fn scroll_to(&mut self, top: f64) {
        self.window.top = top;
        if let Some(scroller) = self.scroller.cast::<HtmlElement>() {
            // Whole px are near enough, and no list is that high.
            scroller.set_scroll_top(top as i32);
        }
    }

    /// Returns whether other rows are to be drawn.
    fn read_scroll(&mut self) -> bool {
        let before = self.window.range(self.found.len());
        if let Some(scroller) = self.scroller.cast::<HtmlElement>() {
            self.window.top = scroller.scroll_top().into();
            self.window.view = scroller.client_height().into();
        }
        self.window.range(self.found.len()) != before
    }

    /// Measures a row and the box, which depend on the size of letters.
    fn measure(&mut self, ctx: &Context<Self>, first: bool) {
        let height = self.element("li").map(|row| f64::from(row.offset_height()));
        let is_other = height.is_some_and(|height| height > 0.0 && height != self.window.row);
        if let Some(height) = height.filter(|_| is_other) {
            self.window.row = height;
        }
        if is_other || first {
            ctx.link().send_message(Msg::Scrolled);
        }
    }

    /// Leaves the room of the rows that are not in the page.
    fn place_rows(&self) {
        let Some(list) = self.element("ol") else {
            return;
        };
        let count = self.found.len();
        let range = self.window.range(count);
        let active = usize::from(count > 0);
        let before = range.start - active * usize::from(self.active < range.start);
        let after = count - range.end - active * usize::from(self.active >= range.end);
        let height = |rows: usize| format!("{}px", (rows as f64 * self.window.row).round() as u64);
        for (name, rows) in [("--before", before), ("--after", after)] {
            // The names are valid.
            drop(list.style().set_property(name, &height(rows)));
        }
    }
}
