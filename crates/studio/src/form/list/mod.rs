//! A list of objects: people, links, media, and the lists of the feed's head.

mod item;
mod removal;

use masar_edit::{Change, Json, Path, Position, Step};
use masar_feed::members::Object;
use serde_json::Value;
use yew::prelude::*;

use self::item::Item;
use super::context::{FormContext, field_id};
use super::labels::{item_name, label};
use crate::findings::FieldFindings;
use crate::focus::focus;

/// The properties of [`Objects`].
#[derive(Properties)]
pub struct ObjectsProps {
    /// What all fields need.
    pub context: FormContext,
    /// The members of an element.
    pub object: &'static Object,
    /// The name of the list in the feed.
    pub name: &'static str,
    /// The place of the list.
    pub path: Path,
    /// The list as it is written, or null.
    pub value: Value,
}

impl PartialEq for ObjectsProps {
    fn eq(&self, other: &Self) -> bool {
        self.context == other.context
            && self.name == other.name
            && self.path == other.path
            && self.value == other.value
    }
}

/// What the editor does with an element of a list.
#[derive(Clone, Copy)]
pub enum ItemAction {
    /// Moves it to the position before.
    Up,
    /// Moves it to the position after.
    Down,
    /// Removes it.
    Remove,
}

/// A list of objects whose elements are added, removed and moved. After each of them the focus is where the editor
/// continues, and the change is announced.
pub struct Objects {
    /// The id of the element that gets the focus after the next drawing.
    next_focus: Option<String>,
    /// The position of the element that was just added.
    added: Option<usize>,
    said: String,
}

/// What the editor does with a list.
pub enum ListMessage {
    /// Adds an element.
    Add,
    /// Does something with the element at a position.
    Item(usize, ItemAction),
}

impl Component for Objects {
    type Message = ListMessage;
    type Properties = ObjectsProps;

    fn create(_: &Context<Self>) -> Self {
        Objects {
            next_focus: None,
            added: None,
            said: String::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: ListMessage) -> bool {
        let ObjectsProps { context, path, .. } = ctx.props();
        let texts = context.texts();
        let (list, count) = (field_id(path), self.items(ctx).len());
        let item = |index: usize| path.clone().index(index);
        let move_to = |index: usize, to: Position| Change::Move {
            path: item(index),
            to,
        };
        self.added = None;
        let change = match message {
            ListMessage::Add => {
                self.added = Some(count);
                self.next_focus = Some(format!("{list}-{count}-summary"));
                self.said = texts.added(&self.title(ctx, count));
                Change::Insert {
                    list: path.clone(),
                    at: Position::Last,
                    value: new_item(context, ctx.props().name),
                }
            }
            ListMessage::Item(index, ItemAction::Up) => {
                let before = index.saturating_sub(1);
                self.next_focus = Some(format!(
                    "{list}-{before}-{}",
                    if before == 0 { "down" } else { "up" }
                ));
                self.said = texts.moved(&self.title(ctx, index), before + 1);
                move_to(index, Position::Before(Step::Index(before)))
            }
            ListMessage::Item(index, ItemAction::Down) => {
                let after = index + 1;
                self.next_focus = Some(format!(
                    "{list}-{after}-{}",
                    if after + 1 == count { "up" } else { "down" }
                ));
                self.said = texts.moved(&self.title(ctx, index), after + 1);
                move_to(index, Position::After(Step::Index(after)))
            }
            ListMessage::Item(index, ItemAction::Remove) => {
                self.next_focus = Some(format!("{list}-add"));
                self.said = texts.removed(&self.title(ctx, index));
                match count {
                    1 => Change::remove(path.clone()),
                    _ => Change::remove(item(index)),
                }
            }
        };
        context.apply(vec![change]);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ObjectsProps {
            context,
            object,
            name,
            path,
            ..
        } = ctx.props();
        let texts = context.texts();
        let list = field_id(path);
        let items = self.items(ctx);
        let count = items.len();
        let views = items.iter().enumerate().map(|(index, value)| {
            let on_item = ctx
                .link()
                .callback(move |action| ListMessage::Item(index, action));
            html! {
                <Item
                    key={index}
                    context={context.clone()}
                    {object}
                    {name}
                    path={path.clone().index(index)}
                    value={value.clone()}
                    title={self.title(ctx, index)}
                    is_first={index == 0}
                    is_last={index + 1 == count}
                    is_open={self.added == Some(index)}
                    {on_item}
                />
            }
        });
        let onclick = ctx.link().callback(|_| ListMessage::Add);
        html! {
            <fieldset class="objects" aria-describedby={format!("{list}-findings")} data-path={path.to_string()}>
                <legend>{label(owner(name), name, context.lang)}</legend>
                <FieldFindings id={format!("{list}-findings")} path={path.clone()} />
                <ol>{for views}</ol>
                <button type="button" id={format!("{list}-add")} {onclick}>{texts.of(texts.add, item_name(name, context.lang))}</button>
                <p class="heard" role="status">{&self.said}</p>
            </fieldset>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(id) = &self.next_focus
            && focus(id)
        {
            self.next_focus = None;
        }
    }
}

impl Objects {
    fn items<'c>(&self, ctx: &'c Context<Self>) -> &'c [Value] {
        ctx.props().value.as_array().map_or(&[], Vec::as_slice)
    }

    /// Returns the name of an element: its title, or its number.
    fn title(&self, ctx: &Context<Self>, index: usize) -> String {
        let ObjectsProps { context, name, .. } = ctx.props();
        let noun = item_name(name, context.lang);
        let default = context.languages.first().map_or("", String::as_str);
        let title = self
            .items(ctx)
            .get(index)
            .map(|item| title(item, context.tag(), default));
        match title.filter(|title| !title.is_empty()) {
            Some(title) => title,
            None => format!("{noun} {}", index + 1),
        }
    }
}

/// The members that tell elements apart, the best first.
const TITLES: [&str; 7] = ["title", "short", "name", "alt", "href", "src", "id"];

fn title(item: &Value, tag: &str, default: &str) -> String {
    let texts = TITLES.iter().filter_map(|name| item.get(*name));
    let mut texts = texts.filter_map(|text| {
        let texts = masar_session::localized(text, default);
        let own = texts
            .iter()
            .find(|one| masar_language_tag::same_language(&one.0, tag));
        own.or(texts.first())
            .map(|one| one.1.clone())
            .filter(|text| !text.is_empty())
    });
    texts.next().unwrap_or_default()
}

/// Returns the object of the table of members that has a list.
fn owner(list: &str) -> &'static str {
    match list {
        "people" | "media" | "links" => "Event",
        _ => "Feed",
    }
}

/// Returns the text of a new element. Tracks and partners have ids, to which events refer.
fn new_item(context: &FormContext, list: &str) -> Json {
    let id = match list {
        "tracks" => free_id("track", |id| {
            context.head.tracks.iter().any(|one| one.id == id)
        }),
        "partners" => free_id("partner", |id| {
            context.head.partners.iter().any(|one| one.id == id)
        }),
        _ => None,
    };
    let text = match id {
        Some(id) => format!("{{\"id\": {}}}", Json::text(&id).as_str()),
        None => "{}".to_owned(),
    };
    // The id is quoted, so the text is JSON.
    Json::parse(&text).unwrap_or_else(|_| unreachable!())
}

fn free_id(stem: &str, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    (1..)
        .map(|number| format!("{stem}-{number}"))
        .find(|id| !is_taken(id))
}
