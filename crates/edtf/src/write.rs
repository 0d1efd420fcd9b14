//! Writes dates as EDTF: the shortest text with the same meaning.

use super::{Bound, Date, Edtf, Pattern, Precision, Set, TimeOfDay, Zone};
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
            Edtf::Set(set) => set.fmt(f),
        }
    }
}

impl Display for Bound {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Bound::Date(date) => date.fmt(f),
            Bound::Open => f.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

impl Display for Set {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(if self.all { "{" } else { "[" })?;
        for (at, member) in self.members.iter().enumerate() {
            if at > 0 {
                f.write_str(",")?;
            }
            // Two dots between two dates; an open bound writes them itself.
            match (member.first, member.last) {
                (first, last) if first == last => first.fmt(f)?,
                (Bound::Date(first), Bound::Date(last)) => write!(f, "{first}..{last}")?,
                (first, last) => write!(f, "{first}{last}")?,
            }
        }
        f.write_str(if self.all { "}" } else { "]" })
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        // A mark on all parts is written at the end; any other to the left of each part.
        let whole = self.parts();
        let (uncertain, approximate) =
            (self.qualification.uncertain, self.qualification.approximate);
        let alike = |of| of == whole || of == super::Parts(0);
        let end = alike(uncertain) && alike(approximate);
        let mark = |part: u8| match (uncertain.0 & part != 0, approximate.0 & part != 0) {
            (false, false) => "",
            (true, false) => "?",
            (false, true) => "~",
            (true, true) => "%",
        };
        let left = |part| if end { "" } else { mark(part) };
        f.write_str(left(1))?;
        match self.pattern {
            Some(pattern) => pattern.write_year(f)?,
            None => self.write_year(f)?,
        }
        if let Some(pattern) = self.pattern {
            if whole.0 > 1 {
                write!(f, "-{}", left(2))?;
                write_digits(f, u16::from(pattern.month), pattern.unknown >> 2, 2)?;
            }
            if whole.0 > 3 {
                write!(f, "-{}", left(4))?;
                write_digits(f, u16::from(pattern.day), pattern.unknown, 2)?;
            }
        } else if let Precision::Season(season) = self.precision {
            write!(f, "-{}{:02}", left(2), season.saturating_add(20))?;
        } else if let Some(month) = self.month {
            write!(f, "-{}{month:02}", left(2))?;
            if let Some(day) = self.day {
                write!(f, "-{}{day:02}", left(4))?;
            }
        }
        if let Some(time) = self.time {
            time.fmt(f)?;
        }
        f.write_str(if end { mark(whole.0) } else { "" })
    }
}

impl Pattern {
    fn write_year(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(if self.negative { "-" } else { "" })?;
        write_digits(f, self.year, self.unknown >> 4, 4)
    }
}

fn write_digits(f: &mut Formatter<'_>, number: u16, unknown: u8, count: u32) -> Result {
    for at in (0..count).rev() {
        if unknown >> at & 1 == 1 {
            f.write_str("X")?;
        } else {
            write!(f, "{}", number / 10_u16.pow(at) % 10)?;
        }
    }
    Ok(())
}

impl Date {
    fn write_year(&self, f: &mut Formatter<'_>) -> Result {
        if self.year.unsigned_abs() > 9_999 {
            write!(f, "Y{}", self.year)?;
        } else {
            if self.year < 0 {
                f.write_str("-")?;
            }
            let year = self.year.unsigned_abs();
            match self.precision {
                Precision::AnyYear => f.write_str("XXXX")?,
                Precision::Millennium => write!(f, "{}XXX", year / 1_000)?,
                Precision::Century => write!(f, "{:02}XX", year / 100)?,
                Precision::Decade => write!(f, "{:03}X", year / 10)?,
                _ => write!(f, "{year:04}")?,
            }
        }
        if self.significant > 0 {
            write!(f, "S{}", self.significant)?;
        }
        Ok(())
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
