//! Recurrence rules (RFC 5545, section 3.3.10; RFC 7529). The crate `rrule` computes their times on a clock without
//! a zone; the end and the count of a rule, its calendar and its zone are applied here.

use jiff::civil::{Date, DateTime};
use rrule::{RRule, RRuleSet, Unvalidated};

use super::scale::{self, Scale};
use super::stamp::Stamp;
use crate::zones::{local_of, seconds_of};

/// The unit of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frequency {
    Yearly,
    Monthly,
    Weekly,
    Daily,
    /// Hourly or more frequently.
    Finer,
}

/// The end of a rule, which belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    Day(Date),
    /// A time on the clock of the event.
    Local(DateTime),
    /// Seconds since 1970, in UTC.
    At(i64),
}

/// What happens to a day that a month does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Skip {
    Omit,
    Backward,
    Forward,
}

/// A rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) frequency: Frequency,
    pub(super) interval: i64,
    pub(super) count: Option<usize>,
    pub(super) until: Option<Until>,
    /// The calendar, by its name in RSCALE.
    pub(super) calendar: String,
    pub(super) skip: Skip,
    /// The other parts, in upper case: `BYDAY` and the like.
    pub(super) parts: Vec<(String, String)>,
    /// The name of the frequency.
    unit: String,
}

/// A part of a rule that cannot be used: the whole rule, or a part without which the rule still has a meaning.
pub(super) struct BadPart(pub(super) String);

impl Rule {
    /// Reads a rule. Returns it with the parts that were not understood and do not count.
    pub(super) fn parse(text: &str) -> Result<(Self, Vec<BadPart>), BadPart> {
        let mut rule = Rule {
            frequency: Frequency::Finer,
            interval: 1,
            count: None,
            until: None,
            calendar: String::new(),
            skip: Skip::Omit,
            parts: Vec::new(),
            unit: String::new(),
        };
        let mut bad = Vec::new();
        for part in text.split(';').filter(|one| !one.trim().is_empty()) {
            let upper = part.to_ascii_uppercase();
            let (name, value) = upper.split_once('=').unwrap_or((&upper, ""));
            let unusable = || BadPart(part.trim().chars().take(60).collect());
            match rule.part(name.trim(), value.trim()) {
                Some(true) => {}
                Some(false) => bad.push(unusable()),
                None => return Err(unusable()),
            }
        }
        if rule.unit.is_empty() {
            return Err(BadPart("FREQ".into()));
        }
        Ok((rule, bad))
    }

    /// Takes a part. Returns whether it was understood; `None` if without it the rule has no meaning.
    fn part(&mut self, name: &str, value: &str) -> Option<bool> {
        match name {
            "FREQ" => {
                self.frequency = frequency(value)?;
                value.clone_into(&mut self.unit);
            }
            "INTERVAL" => {
                let interval = value.parse::<u16>().ok().filter(|one| *one > 0);
                self.interval = interval?.into();
            }
            "COUNT" => {
                let Some(count) = value.parse::<u32>().ok().filter(|one| *one > 0) else {
                    return Some(false);
                };
                self.count = Some(count as usize);
            }
            "UNTIL" => {
                self.until = Some(match Stamp::parse(value)? {
                    Stamp::Day(day) => Until::Day(day),
                    Stamp::Local(local) => Until::Local(local),
                    Stamp::Utc(utc) => Until::At(seconds_of(utc)),
                });
            }
            "RSCALE" => value.clone_into(&mut self.calendar),
            "SKIP" => {
                self.skip = match value {
                    "OMIT" => Skip::Omit,
                    "BACKWARD" => Skip::Backward,
                    "FORWARD" => Skip::Forward,
                    _ => return Some(false),
                };
            }
            "BYSECOND" | "BYMINUTE" | "BYHOUR" | "BYDAY" | "BYMONTHDAY" | "BYYEARDAY"
            | "BYWEEKNO" | "BYMONTH" | "BYSETPOS" | "WKST" => {
                if value.is_empty() || self.has(name) {
                    return Some(false);
                }
                // `rrule` slices these texts by bytes.
                if !value.is_ascii() {
                    return None;
                }
                self.parts.push((name.into(), value.into()));
            }
            _ => return Some(false),
        }
        Some(true)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|one| one.0 == name)
    }

    /// Returns the rule with the month and the day of a start, if it names none itself.
    pub(super) fn with_days_of(&self, start: DateTime) -> Self {
        let mut rule = self.clone();
        let days = ["BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"];
        if !days.iter().any(|name| rule.has(name)) {
            if !rule.has("BYMONTH") {
                rule.parts
                    .push(("BYMONTH".into(), start.month().to_string()));
            }
            rule.parts
                .push(("BYMONTHDAY".into(), start.day().to_string()));
        }
        rule
    }

    /// Returns the times of the rule on the clock of the event, from the start on; they do not end with UNTIL or
    /// COUNT.
    pub(super) fn starts(
        &self,
        start: DateTime,
    ) -> Result<Box<dyn Iterator<Item = DateTime>>, BadPart> {
        let gregorian = matches!(&*self.calendar, "" | "GREGORIAN" | "GREGORY");
        let by_months = matches!(self.frequency, Frequency::Yearly | Frequency::Monthly);
        let months = ["BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"];
        let of_calendar = by_months || months.iter().any(|name| self.has(name));
        if of_calendar && !gregorian || by_months && self.skip != Skip::Omit {
            let scale = Scale::named(&self.calendar);
            let starts = scale.and_then(|scale| scale::starts(self, scale, start));
            let starts = starts.ok_or_else(|| BadPart(format!("RSCALE={}", self.calendar)))?;
            return Ok(Box::new(starts));
        }
        self.gregorian_starts(start)
    }

    fn gregorian_starts(
        &self,
        start: DateTime,
    ) -> Result<Box<dyn Iterator<Item = DateTime>>, BadPart> {
        let mut text = format!("FREQ={};INTERVAL={}", self.unit, self.interval);
        for (name, value) in &self.parts {
            text.push_str(&format!(";{name}={value}"));
        }
        let unusable = || BadPart(text.chars().take(100).collect());
        let rule: RRule<Unvalidated> = text.parse().map_err(|_| unusable())?;
        let start = chrono::DateTime::from_timestamp(seconds_of(start), 0)
            .ok_or_else(|| BadPart("DTSTART".into()))?
            .with_timezone(&rrule::Tz::UTC);
        let rule = rule.validate(start).map_err(|_| unusable())?;
        let set = RRuleSet::new(start).rrule(rule).limit();
        let starts = (&set).into_iter();
        Ok(Box::new(
            starts.filter_map(|start| local_of(start.timestamp())),
        ))
    }
}

fn frequency(name: &str) -> Option<Frequency> {
    Some(match name {
        "YEARLY" => Frequency::Yearly,
        "MONTHLY" => Frequency::Monthly,
        "WEEKLY" => Frequency::Weekly,
        "DAILY" => Frequency::Daily,
        "HOURLY" | "MINUTELY" | "SECONDLY" => Frequency::Finer,
        _ => return None,
    })
}
