//! Writing a date back as EDTF: the shortest canonical text with the same meaning.

use super::{Date, Edtf, Endpoint, Precision, TimeOfDay, Zone};
use std::fmt::{Display, Formatter, Result};

impl Display for Edtf {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval { start, end } => {
                start.fmt(f)?;
                f.write_str("/")?;
                end.fmt(f)
            }
        }
    }
}

impl Display for Endpoint {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Endpoint::Date(date) => date.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.write_year(f)?;
        if let Precision::Season(season) = self.precision {
            write!(f, "-{:02}", season.saturating_add(20))?;
        } else if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        if let Some(time) = self.time {
            time.fmt(f)?;
        }
        f.write_str(
            match (self.qualifier.uncertain, self.qualifier.approximate) {
                (false, false) => "",
                (true, false) => "?",
                (false, true) => "~",
                (true, true) => "%",
            },
        )
    }
}

impl Date {
    fn write_year(&self, f: &mut Formatter<'_>) -> Result {
        if self.year.unsigned_abs() > 9_999 {
            return write!(f, "Y{}", self.year);
        }
        if self.year < 0 {
            f.write_str("-")?;
        }
        let year = self.year.unsigned_abs();
        match self.precision {
            Precision::Millennium => write!(f, "{}XXX", year / 1_000),
            Precision::Century => write!(f, "{:02}XX", year / 100),
            Precision::Decade => write!(f, "{:03}X", year / 10),
            _ => write!(f, "{year:04}"),
        }
    }
}

impl Display for TimeOfDay {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "T{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(f, ":{second:02}")?;
        }
        match self.zone {
            None => Ok(()),
            Some(Zone::Utc) => f.write_str("Z"),
            Some(Zone::Offset(minutes)) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
