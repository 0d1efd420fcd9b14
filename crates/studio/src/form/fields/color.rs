//! The colour of a track.

use masar_edit::{Json, Path};
use masar_session::contrast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::TextField;
use crate::form::context::FormContext;

/// The colours of a page, light and dark, with which the contrast is computed.
const PAPERS: [&str; 2] = ["#ffffff", "#11161b"];

/// The contrast that a mark has at least (WCAG 2.2, 1.4.11).
const LEAST: f64 = 3.0;

/// The properties of a [`ColorField`].
#[derive(Properties, PartialEq)]
pub struct ColorFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The colour as it is written.
    pub value: AttrValue,
}

/// The field of a colour: its number, a choice of the browser, and its contrast on a light and a dark page.
#[component]
pub fn ColorField(props: &ColorFieldProps) -> Html {
    let ColorFieldProps {
        id, context, value, ..
    } = props;
    let texts = context.texts();
    let error = use_state_eq(|| false);
    let on_value = context.on_value(props.path.clone());
    let write = {
        let error = error.clone();
        Callback::from(move |typed: String| {
            let color = typed.trim();
            let is_color = contrast(color, "#fff").is_some();
            error.set(!is_color && !color.is_empty());
            if is_color || color.is_empty() {
                on_value.emit(is_color.then(|| Json::text(color)));
            }
        })
    };
    let onchange = write.reform(|event: Event| {
        event
            .target_dyn_into::<HtmlInputElement>()
            .map_or_else(String::new, |field| field.value())
    });
    let ratios = PAPERS.map(|paper| contrast(value, paper).unwrap_or(0.0));
    let note = match value.is_empty() {
        true => String::new(),
        false => texts.contrast(ratios),
    };
    let is_low = !value.is_empty() && ratios.iter().any(|ratio| *ratio < LEAST);
    let (note_id, error_id) = (format!("{id}-note"), format!("{id}-error"));
    let described = [(!note.is_empty(), &note_id), (*error, &error_id)];
    let described: Vec<&str> = described
        .iter()
        .filter(|one| one.0)
        .map(|one| one.1.as_str())
        .collect();
    html! {
        <div class="color">
            <TextField
                id={id.clone()} label={props.label.clone()} hint={texts.color_hint} value={value.clone()} dir="ltr"
                path={props.path.clone()} described_by={AttrValue::from(described.join(" "))} on_type={write.clone()}
            />
            <input type="color" aria-label={texts.choose_color} value={long(value)} {onchange} />
            <p class={classes!("hint", is_low.then_some("error"))} id={note_id}>
                {note}
                if is_low {
                    {" "}{texts.low_contrast}
                }
            </p>
            <p class="error" role="alert" id={error_id}>
                if *error {
                    {texts.no_color}
                }
            </p>
        </div>
    }
}

/// Returns a colour as `#rrggbb`, the only form that the browser's field takes.
fn long(color: &str) -> String {
    let digits = color.strip_prefix('#').unwrap_or("808080");
    match digits.len() {
        3 => ["#".to_owned()]
            .into_iter()
            .chain(digits.chars().map(|digit| [digit, digit].iter().collect()))
            .collect(),
        _ => ["#", digits].concat(),
    }
}
