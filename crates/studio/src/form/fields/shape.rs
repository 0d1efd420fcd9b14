//! The shape of a track's marks.

use masar_edit::Path;
use masar_feed::members::SHAPES;
use yew::prelude::*;

use crate::findings::FieldFindings;
use crate::form::context::{FormContext, field_id};
use crate::form::labels::{choice_label, label};

/// Returns the outline of a shape, centred on 0,0, as the timeline draws it.
fn outline(shape: &str) -> &'static str {
    match shape {
        "hexagon" => "M0-8.6 7.5-4.3V4.3L0 8.6-7.5 4.3V-4.3Z",
        "cross" => "M-2.9-8.2h5.8v5.3h5.3v5.8h-5.3v5.3h-5.8v-5.3h-5.3v-5.8h5.3Z",
        "circle" => "M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0-15.2 0Z",
        "square" => "M-7-7H7V7H-7Z",
        "triangle" => "M0-8.6 8.6 6.6H-8.6Z",
        _ => "M0-9.4 9.4 0 0 9.4-9.4 0Z",
    }
}

/// The properties of a [`Shape`].
#[derive(Properties, PartialEq)]
pub struct ShapeProps {
    /// The name of the shape.
    pub name: AttrValue,
    /// The colour; the colour of the text if there is none.
    #[prop_or_default]
    pub color: AttrValue,
}

/// A shape as the timeline draws it.
#[component]
pub fn Shape(props: &ShapeProps) -> Html {
    let color = match props.color.as_str() {
        "" => AttrValue::from("currentColor"),
        _ => props.color.clone(),
    };
    html! {
        <svg class="shape" viewBox="-11 -11 22 22" aria-hidden="true">
            <path d={outline(&props.name)} fill={color} />
        </svg>
    }
}

/// The properties of a [`ShapeField`].
#[derive(Properties, PartialEq)]
pub struct ShapeFieldProps {
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The name of the shape as it is written.
    pub value: AttrValue,
}

/// The choice of a shape by its drawing.
#[component]
pub fn ShapeField(props: &ShapeFieldProps) -> Html {
    let ShapeFieldProps {
        context,
        path,
        value,
    } = props;
    let name = field_id(path);
    let on_choose = context.on_choose(path.clone());
    let all = [""].into_iter().chain(SHAPES).map(|shape| {
        let onchange = on_choose.reform(move |_: Event| shape.to_owned());
        let text = match shape {
            "" => context.texts().by_position,
            shape => choice_label(shape, context.lang),
        };
        html! {
            <label class="choice">
                <input type="radio" name={name.clone()} checked={value.as_str() == shape} {onchange} />
                if !shape.is_empty() {
                    <Shape name={shape} />
                }
                {text}
            </label>
        }
    });
    html! {
        <fieldset class="choices" aria-describedby={format!("{name}-findings")} data-path={path.to_string()}>
            <legend>{label("Track", "shape", context.lang)}</legend>
            {for all}
            <FieldFindings id={format!("{name}-findings")} path={path.clone()} />
        </fieldset>
    }
}
