//! Latitude and longitude.

use masar_edit::{Json, Path};
use serde_json::Value;
use yew::prelude::*;

use crate::controls::TextField;
use crate::form::context::FormContext;

/// The properties of a [`CoordinatesField`].
#[derive(Properties, PartialEq)]
pub struct CoordinatesFieldProps {
    /// The id of the field in the page.
    pub id: AttrValue,
    /// The name of the member.
    pub label: AttrValue,
    /// What to write.
    pub hint: AttrValue,
    /// What all fields need.
    pub context: FormContext,
    /// The place of the member.
    pub path: Path,
    /// The value as it is written, or null.
    pub value: Value,
}

/// The field of coordinates: two numbers, as maps show them.
#[component]
pub fn CoordinatesField(props: &CoordinatesFieldProps) -> Html {
    let error = use_state_eq(|| false);
    let numbers = props.value.as_array().into_iter().flatten();
    let numbers: Vec<String> = numbers.map(ToString::to_string).collect();
    let on_value = props.context.on_value(props.path.clone());
    let on_type = {
        let error = error.clone();
        Callback::from(move |typed: String| {
            let point = point(&typed);
            error.set(point.is_none() && !typed.trim().is_empty());
            if point.is_some() || typed.trim().is_empty() {
                on_value.emit(point);
            }
        })
    };
    let error_id = format!("{}-error", props.id);
    html! {
        <div>
            <TextField
                id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} value={numbers.join(", ")}
                dir="ltr" path={props.path.clone()} described_by={error.then(|| AttrValue::from(error_id.clone()))} {on_type}
            />
            <p class="error" role="alert" id={error_id}>
                if *error {
                    {props.context.texts().no_coordinates}
                }
            </p>
        </div>
    }
}

/// Returns the list of two numbers that a text has. They are written as typed.
fn point(text: &str) -> Option<Json> {
    let text = masar_session::transliterated(text);
    let mut numbers = text
        .split([',', ';', ' ', '[', ']'])
        .filter(|part| !part.is_empty());
    let (latitude, longitude) = (numbers.next()?, numbers.next()?);
    if numbers.next().is_some() || !is_within(latitude, 90) || !is_within(longitude, 180) {
        return None;
    }
    Json::parse(&format!("[{latitude}, {longitude}]")).ok()
}

/// Whether a text is a decimal number from `-limit` to `limit`. The parser of `f64` in std has a table of 10 KB.
fn is_within(number: &str, limit: u32) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    let whole: Option<u32> = whole.parse().ok().filter(|_| are_digits(whole));
    let is_over = |whole: u32| whole > limit || whole == limit && fraction.contains(|it| it != '0');
    !fraction.is_empty() && are_digits(fraction) && whole.is_some_and(|whole| !is_over(whole))
}

#[cfg(test)]
mod tests {
    use super::point;

    #[test]
    fn coordinates_are_read_as_maps_write_them() {
        let read = |text| point(text).map(|json| json.as_str().to_owned());
        assert_eq!(read("34.03, -5.0").as_deref(), Some("[34.03, -5.0]"));
        assert_eq!(read("٣٤ -5").as_deref(), Some("[34, -5]"));
        assert_eq!(read("-90.0 180").as_deref(), Some("[-90.0, 180]"));
        for wrong in [
            "", "34.03", "91, 0", "0, 181", "90.1, 0", "+1, 1", "1., 1", "1, 2, 3", "a, b",
            "NaN, 1",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
