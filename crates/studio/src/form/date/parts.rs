//! The parts of a date, each in a field.

use masar_edit::Lang;
use masar_edtf::Edtf;
use masar_session::{DateParts, DateShape, EndParts, PartsError, PointKind};
use yew::prelude::*;

use super::point::EndFields;
use super::texts::{DateTexts, texts};
use crate::form::fields::Choice;

/// The properties of a [`PartsForm`].
#[derive(Properties, PartialEq)]
pub struct PartsFormProps {
    /// The beginning of the fields' ids in the page.
    pub id: AttrValue,
    /// The language of the interface.
    pub lang: Lang,
    /// The date as it is written in the file (EDTF).
    pub value: AttrValue,
    /// Called with the date that the parts are.
    pub on_set: Callback<String>,
}

/// The fields of a date's parts. They keep what is not yet a date.
pub struct PartsForm {
    /// The parts; none if the date has a form that the fields do not show.
    parts: Option<DateParts>,
    /// The date that the parts were made from or have written.
    written: AttrValue,
    error: Option<PartsError>,
}

impl Component for PartsForm {
    type Message = DateParts;
    type Properties = PartsFormProps;

    fn create(ctx: &Context<Self>) -> Self {
        let written = ctx.props().value.clone();
        PartsForm {
            parts: parts(&written),
            written,
            error: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, parts: DateParts) -> bool {
        match parts.edtf() {
            Ok(edtf) => {
                self.error = None;
                self.written = edtf.to_string().into();
                ctx.props().on_set.emit(self.written.to_string());
            }
            Err(error) => self.error = Some(error),
        }
        self.parts = Some(parts);
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &PartsFormProps) -> bool {
        let value = &ctx.props().value;
        if *value != self.written {
            *self = PartsForm {
                parts: parts(value),
                written: value.clone(),
                error: None,
            };
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PartsFormProps { id, lang, .. } = ctx.props();
        let texts = texts(*lang);
        let parts = self.parts.clone().unwrap_or_default();
        let on_parts = ctx.link().callback(|parts: DateParts| parts);
        let on_kind = {
            let parts = parts.clone();
            on_parts.reform(move |kind: String| with_kind(&parts, &kind))
        };
        let end = |is_start: bool| {
            let set = {
                let parts = parts.clone();
                on_parts.reform(move |end: EndParts| match (is_start, parts.shape) {
                    (_, DateShape::Single) => DateParts {
                        start: end.clone(),
                        end,
                        ..parts.clone()
                    },
                    (true, _) => DateParts {
                        start: end,
                        ..parts.clone()
                    },
                    (false, _) => DateParts {
                        end,
                        ..parts.clone()
                    },
                })
            };
            let (part, name) = match is_start {
                true => (&parts.start, texts.start),
                false => (&parts.end, texts.end),
            };
            let legend = (parts.shape != DateShape::Single).then_some(name);
            let side = if is_start { "start" } else { "end" };
            html! {
                <EndFields
                    key={side} id={format!("{id}-{side}")} lang={*lang} shape={parts.shape} {is_start} {legend}
                    end={part.clone()} on_end={set}
                />
            }
        };
        html! {
            <div class="date-parts">
                if self.parts.is_none() && !self.written.is_empty() {
                    <p class="hint">{texts.other_form}</p>
                }
                <Choice
                    id={format!("{id}-kind")} label={texts.kind} value={kind_of(&parts)} options={kinds(texts)}
                    on_choose={on_kind}
                />
                {end(true)}
                if parts.shape != DateShape::Single {
                    {end(false)}
                }
                <p class="error" role="alert">{error(self.error.as_ref(), texts, *lang)}</p>
            </div>
        }
    }
}

fn parts(value: &str) -> Option<DateParts> {
    DateParts::of(&Edtf::parse(value).ok()?)
}

fn error(error: Option<&PartsError>, texts: &DateTexts, lang: Lang) -> String {
    match error {
        None => String::new(),
        Some(PartsError::Incomplete) => texts.incomplete.to_owned(),
        Some(PartsError::Invalid(cause)) => {
            let refusal = masar_date_entry::Refusal {
                kind: cause.kind.into(),
                places: Vec::new(),
            };
            refusal.text("", lang.tag())
        }
    }
}

/// Returns the name of a precision in a form.
pub fn kind_name(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Day => "day",
        PointKind::Month => "month",
        PointKind::Season => "season",
        PointKind::Year => "year",
        PointKind::Decade => "decade",
        PointKind::Century => "century",
    }
}

/// Returns the precisions with their names.
pub fn point_kinds(texts: &DateTexts) -> Vec<(AttrValue, AttrValue)> {
    let named = |kind: PointKind| (kind_name(kind).into(), texts.point(kind).into());
    PointKind::ALL.into_iter().map(named).collect()
}

/// Returns the kinds of dates with their names.
fn kinds(texts: &DateTexts) -> Vec<(AttrValue, AttrValue)> {
    let mut all = point_kinds(texts);
    all.push(("range".into(), texts.range.into()));
    all.push(("one-of".into(), texts.one_of.into()));
    all
}

fn kind_of(parts: &DateParts) -> &'static str {
    match (parts.shape, &parts.start) {
        (DateShape::Range, _) => "range",
        (DateShape::OneOf, _) => "one-of",
        (DateShape::Single, EndParts::Point(point)) => kind_name(point.kind),
        (DateShape::Single, _) => "day",
    }
}

fn with_kind(parts: &DateParts, kind: &str) -> DateParts {
    let parts = parts.clone();
    match kind {
        "range" => return parts.with_shape(DateShape::Range),
        "one-of" => return parts.with_shape(DateShape::OneOf),
        _ => {}
    }
    let mut parts = parts.with_shape(DateShape::Single);
    if let EndParts::Point(point) = &mut parts.start {
        let named = PointKind::ALL
            .into_iter()
            .find(|one| kind_name(*one) == kind);
        point.kind = named.unwrap_or_default();
        parts.end = parts.start.clone();
    }
    parts
}
