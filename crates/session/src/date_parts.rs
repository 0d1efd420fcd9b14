//! A date as the parts of a form.

use std::fmt::Write;

use masar_edtf::{Bound, Date, Edtf, ParseError, Parts, Precision, Qualification};

/// A date as the parts of a form: a single date, a range, or one date of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateParts {
    /// How the two ends belong together.
    pub shape: DateShape,
    /// The date, or the start.
    pub start: EndParts,
    /// The end; of a single date, the start again.
    pub end: EndParts,
}

/// How the ends of a date belong together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateShape {
    /// A single date.
    #[default]
    Single,
    /// From the start to the end.
    Range,
    /// One date between the start and the end.
    OneOf,
}

/// An end of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndParts {
    /// A date.
    Point(PointParts),
    /// Open: an end that is still to come, or any time before.
    Open,
    /// It is not known.
    Unknown,
}

/// A date of some precision, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointParts {
    /// The precision.
    pub kind: PointKind,
    /// The year, as typed.
    pub year: String,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// The time of day as `10:30`, or the empty text.
    pub time: String,
    /// The season: spring, summer, autumn and winter are 1 to 4.
    pub season: u8,
    /// Whether it is approximate.
    pub is_approximate: bool,
    /// Whether it is uncertain.
    pub is_uncertain: bool,
}

/// The precision of a date in a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PointKind {
    /// A day.
    #[default]
    Day,
    /// A month.
    Month,
    /// A season.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl PointKind {
    /// All precisions, the finest first.
    pub const ALL: [PointKind; 6] = [
        PointKind::Day,
        PointKind::Month,
        PointKind::Season,
        PointKind::Year,
        PointKind::Decade,
        PointKind::Century,
    ];
}

/// The reason why the parts are no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartsError {
    /// A part is missing, or is no number.
    Incomplete,
    /// The parts are no date of a calendar.
    Invalid(ParseError),
}

impl DateParts {
    /// Returns the parts of a date; `None` for one that a form of these parts cannot show.
    ///
    /// ```
    /// use masar_edtf::Edtf;
    /// use masar_session::{DateParts, DateShape};
    /// let edtf = Edtf::parse("2023-05~/..")?;
    /// let parts = DateParts::of(&edtf).expect("parts");
    /// assert_eq!(parts.shape, DateShape::Range);
    /// assert_eq!(parts.edtf(), Ok(edtf));
    /// # Ok::<(), masar_edtf::ParseError>(())
    /// ```
    #[must_use]
    pub fn of(edtf: &Edtf) -> Option<DateParts> {
        let parts = match edtf {
            Edtf::Date(date) => {
                let point = EndParts::Point(point_of(date)?);
                DateParts {
                    shape: DateShape::Single,
                    start: point.clone(),
                    end: point,
                }
            }
            Edtf::Interval { start, end } => DateParts {
                shape: DateShape::Range,
                start: end_of(*start)?,
                end: end_of(*end)?,
            },
            Edtf::Set(set) => {
                let [member] = set.members.as_slice() else {
                    return None;
                };
                DateParts {
                    shape: DateShape::OneOf,
                    start: end_of(member.first)?,
                    end: end_of(member.last)?,
                }
            }
        };
        // A form without a place for a part of the date would drop it.
        (parts.edtf().as_ref() == Ok(edtf)).then_some(parts)
    }

    /// Returns the date.
    ///
    /// # Errors
    /// A part is missing, or the parts are no date.
    pub fn edtf(&self) -> Result<Edtf, PartsError> {
        let text = match self.shape {
            DateShape::Single => self.start.text()?,
            DateShape::Range => [self.start.text()?, "/".into(), self.end.text()?].concat(),
            DateShape::OneOf => {
                let side = |end: &EndParts| match end {
                    EndParts::Point(point) => point.text(),
                    EndParts::Open | EndParts::Unknown => Ok(String::new()),
                };
                ["[", &side(&self.start)?, "..", &side(&self.end)?, "]"].concat()
            }
        };
        Edtf::parse(&text).map_err(PartsError::Invalid)
    }

    /// Returns the parts in another shape.
    #[must_use]
    pub fn with_shape(self, shape: DateShape) -> DateParts {
        let point = |end: EndParts| match end {
            EndParts::Point(point) => point,
            EndParts::Open | EndParts::Unknown => PointParts::default(),
        };
        match (shape, &self.start) {
            (DateShape::Single, EndParts::Point(_)) => DateParts { shape, ..self },
            (DateShape::Single, _) => {
                let start = EndParts::Point(point(self.end));
                DateParts {
                    shape,
                    end: start.clone(),
                    start,
                }
            }
            _ => DateParts { shape, ..self },
        }
    }
}

impl Default for DateParts {
    fn default() -> DateParts {
        let point = EndParts::Point(PointParts::default());
        DateParts {
            shape: DateShape::Single,
            start: point.clone(),
            end: point,
        }
    }
}

impl EndParts {
    fn text(&self) -> Result<String, PartsError> {
        match self {
            EndParts::Point(point) => point.text(),
            EndParts::Open => Ok("..".to_owned()),
            EndParts::Unknown => Ok(String::new()),
        }
    }
}

impl PointParts {
    /// Returns the date as EDTF.
    fn text(&self) -> Result<String, PartsError> {
        let year = number(&self.year).ok_or(PartsError::Incomplete)?;
        let known = |part: u8| {
            if part == 0 {
                Err(PartsError::Incomplete)
            } else {
                Ok(part)
            }
        };
        let mut out = match self.kind {
            PointKind::Decade if (0..10_000).contains(&year) => format!("{:03}X", year / 10),
            PointKind::Century if (0..10_000).contains(&year) => format!("{:02}XX", year / 100),
            PointKind::Decade | PointKind::Century => return Err(PartsError::Incomplete),
            _ if year.abs() > 9999 => format!("Y{year}"),
            _ if year < 0 => format!("-{:04}", -year),
            _ => format!("{year:04}"),
        };
        // Writing to a string cannot fail.
        match self.kind {
            PointKind::Day => {
                let _ = write!(out, "-{:02}-{:02}", known(self.month)?, known(self.day)?);
                if !self.time.is_empty() {
                    let _ = write!(out, "T{}", self.time);
                }
            }
            PointKind::Month => drop(write!(out, "-{:02}", known(self.month)?)),
            PointKind::Season => drop(write!(out, "-{:02}", known(self.season)? + 20)),
            PointKind::Year | PointKind::Decade | PointKind::Century => {}
        }
        out.push_str(match (self.is_approximate, self.is_uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        });
        Ok(out)
    }
}

/// Returns the number that a text is, also in Arabic digits.
fn number(text: &str) -> Option<i64> {
    let plain = crate::proposed_id::transliterated(text.trim());
    plain
        .parse()
        .ok()
        .filter(|year: &i64| year.abs() < 1_000_000_000_000)
}

fn end_of(bound: Bound) -> Option<EndParts> {
    Some(match bound {
        Bound::Date(date) => EndParts::Point(point_of(&date)?),
        Bound::Open => EndParts::Open,
        Bound::Unknown => EndParts::Unknown,
    })
}

fn point_of(date: &Date) -> Option<PointParts> {
    let kind = match date.precision {
        Precision::Minute | Precision::Day => PointKind::Day,
        Precision::Month => PointKind::Month,
        Precision::Season(1..=4) => PointKind::Season,
        Precision::Year => PointKind::Year,
        Precision::Decade => PointKind::Decade,
        Precision::Century => PointKind::Century,
        Precision::Season(_) | Precision::Millennium | Precision::AnyYear => return None,
    };
    let season = match date.precision {
        Precision::Season(season) => season,
        _ => 0,
    };
    let time = |time: masar_edtf::TimeOfDay| format!("{:02}:{:02}", time.hour, time.minute);
    let Qualification {
        uncertain,
        approximate,
    } = date.qualification;
    Some(PointParts {
        kind,
        year: date.year.to_string(),
        month: date.month.unwrap_or(0),
        day: date.day.unwrap_or(0),
        time: date.time.map_or_else(String::new, time),
        season,
        is_approximate: Parts::any(approximate),
        is_uncertain: Parts::any(uncertain),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<DateParts> {
        DateParts::of(&Edtf::parse(text).expect("EDTF"))
    }

    #[test]
    fn parts_of_a_date_give_the_same_date() {
        for text in [
            "2023-05-17",
            "2023-05",
            "2023-22",
            "2023",
            "192X",
            "19XX",
            "1920~",
            "1920?",
            "2023-05-17%",
            "2023-05-17/2023-05-21",
            "2022-09-14/..",
            "2022-09-14/",
            "../1927",
            "[..1927]",
            "[1920..1925]",
            "[1920..]",
            "2023-05-18T10:00",
            "-0043",
            "Y-170000",
            "2023-24/2025-03~",
        ] {
            let edtf = parts(text).and_then(|parts| parts.edtf().ok());
            assert_eq!(edtf.map(|edtf| edtf.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_date_that_the_parts_cannot_show_has_none() {
        for text in [
            "2004?-06-11",
            "156X-12-25",
            "1950S2",
            "2023-34",
            "{1960,1961}",
            "[1667,1668]",
            "2023-05-18T10:00:30Z",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn a_missing_part_is_no_date_and_an_impossible_day_says_why() {
        let mut parts = DateParts::default();
        assert_eq!(parts.edtf(), Err(PartsError::Incomplete));
        let day = PointParts {
            year: "٢٠٢٣".into(),
            month: 2,
            day: 30,
            ..PointParts::default()
        };
        parts.start = EndParts::Point(day);
        assert!(matches!(parts.edtf(), Err(PartsError::Invalid(_))));
    }

    #[test]
    fn another_shape_keeps_the_date() {
        let parts = parts("2023-05-17")
            .expect("parts")
            .with_shape(DateShape::Range);
        assert_eq!(
            parts.edtf().map(|edtf| edtf.to_string()).as_deref(),
            Ok("2023-05-17/2023-05-17")
        );
        let single = DateParts {
            start: EndParts::Open,
            ..parts
        }
        .with_shape(DateShape::Single);
        assert_eq!(
            single.edtf().map(|edtf| edtf.to_string()).as_deref(),
            Ok("2023-05-17")
        );
    }
}
