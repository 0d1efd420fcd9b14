//! The fields of an end of a date.

use masar_catalogs::interface_catalog as catalog;
use masar_edit::Lang;
use masar_session::{DateShape, EndParts, PointKind, PointParts};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parts::{kind_name, point_kinds};
use super::texts::texts;
use crate::controls::{TextField, typed};
use crate::form::fields::Choice;

/// The properties of [`EndFields`].
#[derive(Properties, PartialEq)]
pub struct EndFieldsProps {
    /// The beginning of the fields' ids in the page.
    pub id: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// How the two ends belong together.
    pub shape: DateShape,
    /// Whether it is the start.
    pub is_start: bool,
    /// The name of the end; none for a single date.
    pub legend: Option<&'static str>,
    /// The end.
    pub end: EndParts,
    /// Called with the end as the editor sets it.
    pub on_end: Callback<EndParts>,
}

/// The fields of an end: its precision, or that it is open or unknown, and then the parts of a date.
#[component]
pub fn EndFields(props: &EndFieldsProps) -> Html {
    let EndFieldsProps {
        id,
        lang,
        shape,
        is_start,
        legend,
        end,
        on_end,
    } = props;
    let texts = texts(*lang);
    let fields = match end {
        EndParts::Point(point) => {
            let on_point = on_end.reform(EndParts::Point);
            html! { <PointFields id={id.clone()} lang={*lang} point={point.clone()} {on_point} /> }
        }
        EndParts::Open | EndParts::Unknown => html! {},
    };
    let Some(legend) = legend else {
        return fields;
    };
    let mut options = point_kinds(texts);
    let open = match (shape, is_start) {
        (DateShape::Range, false) => texts.still_going,
        _ => texts.open,
    };
    options.push(("open".into(), open.into()));
    if *shape == DateShape::Range {
        options.push(("unknown".into(), texts.unknown.into()));
    }
    let value = match end {
        EndParts::Point(point) => kind_name(point.kind),
        EndParts::Open => "open",
        EndParts::Unknown => "unknown",
    };
    let on_choose = {
        let end = end.clone();
        on_end.reform(move |kind: String| match (kind.as_str(), &end) {
            ("open", _) => EndParts::Open,
            ("unknown", _) => EndParts::Unknown,
            (kind, end) => {
                let point = match end {
                    EndParts::Point(point) => point.clone(),
                    EndParts::Open | EndParts::Unknown => PointParts::default(),
                };
                let kind = PointKind::ALL
                    .into_iter()
                    .find(|one| kind_name(*one) == kind);
                EndParts::Point(PointParts {
                    kind: kind.unwrap_or_default(),
                    ..point
                })
            }
        })
    };
    html! {
        <fieldset class="inner">
            <legend>{*legend}</legend>
            <Choice id={format!("{id}-kind")} label={texts.precision} {value} {options} {on_choose} />
            {fields}
        </fieldset>
    }
}

/// The properties of [`PointFields`].
#[derive(Properties, PartialEq)]
struct PointFieldsProps {
    id: AttrValue,
    lang: Lang,
    point: PointParts,
    on_point: Callback<PointParts>,
}

/// The fields of a date of some precision.
#[component]
fn PointFields(props: &PointFieldsProps) -> Html {
    let PointFieldsProps {
        id,
        lang,
        point,
        on_point,
    } = props;
    let (texts, catalog) = (texts(*lang), catalog(lang.tag()));
    // Each field sets one part of the date.
    let set = |change: fn(&mut PointParts, &str)| {
        let point = point.clone();
        on_point.reform(move |text: String| {
            let mut point = point.clone();
            change(&mut point, &text);
            point
        })
    };
    let number = |number: u8| {
        if number == 0 {
            String::new()
        } else {
            number.to_string()
        }
    };
    let list = |name: &'static str, label: &'static str, value: u8, names: Vec<String>, change| {
        let none = (AttrValue::default(), AttrValue::from("–"));
        let named = names.into_iter().enumerate();
        let named =
            named.map(|(at, name)| (AttrValue::from((at + 1).to_string()), AttrValue::from(name)));
        let options: Vec<_> = [none].into_iter().chain(named).collect();
        html! { <Choice id={format!("{id}-{name}")} {label} value={number(value)} {options} on_choose={set(change)} /> }
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let days = (1..=31).map(|day: u8| day.to_string()).collect();
    let year_label = match point.kind {
        PointKind::Decade => texts.year_of_decade,
        PointKind::Century => texts.year_of_century,
        _ => texts.year,
    };
    let check = |label: &'static str, checked: bool, change: fn(&mut PointParts, bool)| {
        let point = point.clone();
        let onchange = on_point.reform(move |event: Event| {
            let mut point = point.clone();
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            change(&mut point, field.is_some_and(|field| field.checked()));
            point
        });
        html! { <label class="choice"><input type="checkbox" {checked} {onchange} />{label}</label> }
    };
    let on_time = set(|point, time| time.clone_into(&mut point.time))
        .reform(|event: InputEvent| typed(&event));
    html! {
        <>
            <div class="point">
                if point.kind == PointKind::Day {
                    {list("day", texts.day, point.day, days, |point, text| point.day = text.parse().unwrap_or(0))}
                }
                if matches!(point.kind, PointKind::Day | PointKind::Month) {
                    {list("month", texts.month, point.month, owned(&catalog.months), |point, text| point.month = text.parse().unwrap_or(0))}
                }
                if point.kind == PointKind::Season {
                    {list("season", texts.season, point.season, owned(&catalog.seasons), |point, text| point.season = text.parse().unwrap_or(0))}
                }
                <TextField
                    id={format!("{id}-year")} label={year_label} value={point.year.clone()} dir="ltr"
                    on_type={set(|point, text| text.clone_into(&mut point.year))}
                />
                if point.kind == PointKind::Day {
                    <div class="field">
                        <label for={format!("{id}-time")}>{texts.time}</label>
                        <input id={format!("{id}-time")} type="time" dir="ltr" value={point.time.clone()} oninput={on_time} />
                    </div>
                }
            </div>
            {check(texts.approximate, point.is_approximate, |point, is| point.is_approximate = is)}
            {check(texts.uncertain, point.is_uncertain, |point, is| point.is_uncertain = is)}
        </>
    }
}
