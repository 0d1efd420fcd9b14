//! An element of a list of objects.

use masar_edit::Path;
use masar_feed::members::Object;
use masar_session::string;
use serde_json::Value;
use yew::prelude::*;

use super::ItemAction;
use super::removal::Removal;
use crate::findings::FieldFindings;
use crate::form::context::{FormContext, field_id};
use crate::form::fields::Shape;
use crate::form::member::member_fields;

/// The properties of an [`Item`].
#[derive(Properties)]
pub struct ItemProps {
    /// What all fields need.
    pub context: FormContext,
    /// The members.
    pub object: &'static Object,
    /// The name of the list in the feed.
    pub name: &'static str,
    /// The place of the element.
    pub path: Path,
    /// The element as it is written.
    pub value: Value,
    /// What tells it apart.
    pub title: AttrValue,
    /// Whether it is the first one.
    pub is_first: bool,
    /// Whether it is the last one.
    pub is_last: bool,
    /// Whether its fields are shown from the start.
    pub is_open: bool,
    /// Called with what the editor does.
    pub on_item: Callback<ItemAction>,
}

impl PartialEq for ItemProps {
    fn eq(&self, other: &Self) -> bool {
        self.context == other.context
            && self.path == other.path
            && self.value == other.value
            && self.title == other.title
            && (self.is_first, self.is_last, self.is_open)
                == (other.is_first, other.is_last, other.is_open)
    }
}

/// An element: its fields, folded, and the buttons that move and remove it.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let ItemProps {
        context,
        object,
        name,
        path,
        value,
        title,
        ..
    } = props;
    let texts = context.texts();
    let id = field_id(path);
    let button = |action: ItemAction, name: &'static str, side: &'static str, disabled: bool| {
        let onclick = props.on_item.reform(move |_: MouseEvent| action);
        html! {
            <button
                type="button" class="plain" id={format!("{id}-{side}")} {disabled} aria-label={texts.of(name, title)} {onclick}
            >{name}</button>
        }
    };
    let is_referred_to = matches!(*name, "tracks" | "partners");
    html! {
        <li class="item">
            <details open={props.is_open} data-path={path.to_string()}>
                <summary id={format!("{id}-summary")} aria-describedby={format!("{id}-findings")}>
                    if *name == "tracks" {
                        <Shape name={shape(value, path)} color={string(value, "color").to_owned()} />
                    }
                    <bdi>{title}</bdi>
                </summary>
                <FieldFindings id={format!("{id}-findings")} path={path.clone()} />
                <div class="item-fields">{member_fields(context, object, path, value)}</div>
            </details>
            <div class="item-tools">
                {button(ItemAction::Up, texts.up, "up", props.is_first)}
                {button(ItemAction::Down, texts.down, "down", props.is_last)}
                if is_referred_to {
                    <Removal
                        context={context.clone()} list={*name} id={AttrValue::from(string(value, "id").to_owned())}
                        title={title.clone()}
                    />
                } else {
                    {button(ItemAction::Remove, texts.remove, "remove", false)}
                }
            </div>
        </li>
    }
}

/// Returns the shape of a track: its own, or that of its position.
fn shape(value: &Value, path: &Path) -> AttrValue {
    use masar_edit::Step;
    use masar_feed::members::SHAPES;
    match (string(value, "shape"), path.steps().last()) {
        ("", Some(Step::Index(index))) => SHAPES[index % SHAPES.len()].into(),
        (own, _) => own.to_owned().into(),
    }
}
