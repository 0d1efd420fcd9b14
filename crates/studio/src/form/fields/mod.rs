//! The fields of values that are no texts.

mod choice;
mod color;
mod coordinates;
mod id;
mod number;
mod parent;
mod references;
mod shape;
mod strings;
mod time_zone;

pub use choice::Choice;
pub use color::ColorField;
pub use coordinates::CoordinatesField;
pub use id::IdField;
pub use number::NumberField;
pub use parent::ParentField;
pub use references::{PartnerChoice, Partners, TrackChoice};
pub use shape::{Shape, ShapeField};
pub use strings::Strings;
pub use time_zone::TimeZoneField;

use masar_edit::Path;
use yew::prelude::*;

use super::context::FormContext;
use crate::controls::TextField;

/// The properties of a field with a text that is written from left to right.
#[derive(Properties, PartialEq)]
pub struct AddressFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The value as it is written.
    pub value: AttrValue,
}

/// The field of an address.
#[component]
pub fn AddressField(props: &AddressFieldProps) -> Html {
    html! {
        <TextField
            id={props.id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            value={props.value.clone()}
            dir="ltr"
            inputmode="url"
            path={props.path.clone()}
            on_type={props.context.on_type(props.path.clone())}
        />
    }
}
