//! Reads the dates of slides and eras, which TimelineJS has in parts.

use crate::diagnostic::Code;
use crate::diagnostic_list::Reported;
use crate::json::{Kind, Node};
use crate::message::{Expected, ImportMessage};
use crate::read::reader::FullReader;
use crate::read::values::date_problem;
use masar_edtf::{Edtf, ParseError};

/// A date that was read from its parts.
#[derive(Default)]
pub(super) struct When {
    pub(super) date: Option<Edtf>,
    /// The date as EDTF.
    pub(super) written: String,
    /// The diagnostic, if there is no date.
    pub(super) problem: Option<Reported>,
}

impl FullReader<'_, '_> {
    /// Reads the date between a start and an end. Of an invalid start, the valid part is read.
    pub(super) fn when(&mut self, start: Node, end: Node) -> When {
        let mut unread = None;
        let mut written = self.date_parts(start, "", &mut unread);
        // An end that has only a time is on the day of the start.
        let day = written.split('T').next().unwrap_or("").to_owned();
        let to = self.date_parts(end, &day, &mut None);
        let (mut problem, mut reported) = (unread, None);
        while !written.is_empty()
            && let Err(error) = Edtf::parse(&written)
        {
            // A wrong month is wrong with its day and without it: one mistake.
            if reported.as_ref() != Some(&error.kind) {
                problem = Some(self.report_date(start, &written, &error));
                reported = Some(error.kind);
            }
            written = coarser(&written);
        }
        if written.is_empty() {
            if start.is_there() && problem.is_none() {
                problem = Some(self.report(Code::BadDate, start, |_| {
                    (ImportMessage::NoYear, ImportMessage::WriteYear)
                }));
            }
            return When {
                problem,
                ..When::default()
            };
        }
        if !to.is_empty() && to != written {
            let both = [&*written, "/", &to].concat();
            match Edtf::parse(&both) {
                Ok(date) => {
                    return When {
                        date: Some(date),
                        written: both,
                        problem: None,
                    };
                }
                Err(error) => self.report_date(end, &to, &error),
            };
        }
        When {
            date: Edtf::parse(&written).ok(),
            written,
            problem: None,
        }
    }

    fn report_date(&mut self, at: Node, written: &str, error: &ParseError) -> Reported {
        self.report(Code::of_date(error.kind), at, |_| {
            (date_problem(written, error).0, ImportMessage::FixParts)
        })
    }

    /// Returns a date object as EDTF; empty when it has no year, and neither a time for the day that is given. `unread` is set
    /// to the diagnostic of a year that is none.
    fn date_parts(&mut self, at: Node, day: &str, unread: &mut Option<Reported>) -> String {
        let mut out = String::new();
        if !at.is_there() || !self.is_object(at, Expected::ADateObject) {
            return out;
        }
        let names = ["year", "month", "day", "hour", "minute", "second", "time"];
        let [year, rest @ .., time] = self.members(at, &names);
        let found = self.clock(time);
        let Some((negative, number)) = self.date_part(year, unread) else {
            match found {
                Some(found) if is_day(day) => out = [day, &found].concat(),
                Some(_) => self.time_not_kept(time),
                None => {}
            }
            return out;
        };
        if number == 0 {
            self.report(Code::BadValue, year, |_| {
                (ImportMessage::YearZero, ImportMessage::FirstBefore)
            });
        }
        // TimelineJS has no year 0: its -1 is 1 BCE, which EDTF writes 0000.
        let year = number - u64::from(negative);
        let letter = if year > 9_999 { "Y" } else { "" };
        let sign = if negative && year > 0 { "-" } else { "" };
        out.push_str(&format!("{letter}{sign}{year:04}"));
        for (part, separator) in rest.into_iter().zip(["-", "-", "T", ":", ":"]) {
            let Some((_, number)) = self.date_part(part, &mut None) else {
                // An hour without its minute is on the hour.
                if out.contains('T') && !out.contains(':') {
                    out.push_str(":00");
                }
                break;
            };
            out.push_str(&format!("{separator}{number:02}"));
        }
        match found {
            Some(found) if is_day(&out) => out.push_str(&found),
            Some(_) => self.time_not_kept(time),
            None => {}
        }
        out
    }

    /// Reads a whole number, and whether it is negative; sheets write thousands with commas or blanks. `unread` is set to the
    /// diagnostic of another text.
    fn date_part(&mut self, at: Node, unread: &mut Option<Reported>) -> Option<(bool, u64)> {
        let written = match self.tree.kind(at) {
            _ if !at.is_there() => return None,
            Kind::Number | Kind::String => self.tree.text(at),
            _ => "",
        };
        let digits = written.replace([' ', ','], "");
        let (negative, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits.as_str()),
        };
        let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
        if is_number && let (1..18, Ok(number)) = (digits.len(), digits.parse()) {
            return Some((negative && number > 0, number));
        }
        if !digits.is_empty() {
            let reported = self.report(Code::BadDate, at, |_| match written.contains('/') {
                true => (
                    ImportMessage::NotUnderstood.with(written),
                    ImportMessage::WriteYear,
                ),
                false => (
                    ImportMessage::NotWhole.with(written),
                    ImportMessage::WriteWholeNumber,
                ),
            });
            *unread = Some(reported);
        }
        None
    }
}

/// Whether a date is a day, without a time.
fn is_day(date: &str) -> bool {
    !date.contains('T') && date.trim_start_matches('-').matches('-').count() == 2
}

/// Returns what is left of a date without its finest part.
fn coarser(date: &str) -> String {
    let cut = date.split_once('T').or_else(|| date.rsplit_once('-'));
    cut.map_or(String::new(), |(coarser, _)| coarser.to_owned())
}
