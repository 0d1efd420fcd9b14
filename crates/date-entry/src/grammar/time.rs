//! Times of day and their zones.

use super::point::{Clock, Half, Point, Zone};
use super::{Found, Parser};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Adds the dates that take the time or the zone at a token.
    pub(super) fn time_steps(&self, point: &Point, at: usize, found: &mut Found<Point>) {
        if point.clock.is_some() {
            if let (None, Some((zone, next))) = (point.zone, self.zone(at)) {
                let longer = Point {
                    zone: Some(zone),
                    ..point.clone()
                };
                found.push((longer, next));
            }
            return;
        }
        for (clock, next) in self.clocks(at) {
            let longer = Point {
                clock: Some(clock),
                ..point.clone()
            };
            found.push((longer, next));
        }
    }

    /// Returns the times at a token.
    pub(super) fn clocks(&self, at: usize) -> Found<Clock> {
        let named = self.accept(at, Meaning::At);
        let start = named.unwrap_or(at);
        let noon = self.noon_or_midnight(start);
        if !noon.is_empty() {
            return noon;
        }
        let mut found: Found<Clock> = Vec::new();
        found.extend(self.clock_with_colon(start, named.is_some()));
        found.extend(self.clock_with_hour(start));
        found.extend(self.hour_alone(start, named.is_some()));
        found
    }

    fn noon_or_midnight(&self, at: usize) -> Found<Clock> {
        let hour = |hour, next| {
            let clock = Clock {
                hour,
                minute: 0,
                second: None,
                half: Half::None,
            };
            (clock, next)
        };
        // "12 noon"
        let at = if self.digits(at) == Some("12") {
            at + 1
        } else {
            at
        };
        let noon = self.accept(at, Meaning::Noon).map(|next| hour(12, next));
        // Midnight is the start or the end of the day.
        let midnight = self.accept(at, Meaning::Midnight);
        let midnights = midnight.map(|next| [hour(0, next), hour(24, next)]);
        noon.into_iter()
            .chain(midnights.into_iter().flatten())
            .collect()
    }

    /// 14:30, 2:30 pm, 09:05:30
    fn clock_with_colon(&self, at: usize, named: bool) -> Option<(Clock, usize)> {
        let hour = self.short_number(at)?;
        let half = |at| {
            let after = [Meaning::Am, Meaning::Pm, Meaning::Hour];
            after.iter().any(|half| self.accept(at, *half).is_some())
        };
        // "10.30 am", "at 10.30"
        let dot = self.sign(at + 1, '.').filter(|_| named || half(at + 3));
        let minute = self.minutes(self.sign(at + 1, ':').or(dot)?)?;
        let mut next = at + 3;
        let mut second = None;
        if let Some(after) = self.sign(next, ':') {
            second = Some(self.minutes(after)?);
            next = after + 1;
        }
        let next = self.accept(next, Meaning::Hour).unwrap_or(next);
        let is_24 = self.digits(at).is_some_and(|digits| digits.len() == 2) || self.has_24_hours();
        self.in_half(hour, minute, second, is_24, next)
    }

    /// 14 h, 14 h 30, 9 h 05 min 30 s
    fn clock_with_hour(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = self.short_number(at)?;
        let mut next = self.accept(at + 1, Meaning::Hour)?;
        let (mut minute, mut second) = (0, None);
        if let Some((minutes, after)) = self.spoken_minutes(next) {
            (minute, next) = (minutes, after);
        } else if let Some(minutes) = self.minutes(next) {
            minute = minutes;
            next += 1;
            if let Some(after) = self.accept(next, Meaning::Minute) {
                next = after;
                if let (Some(seconds), Some(after)) =
                    (self.minutes(next), self.accept(next + 1, Meaning::Second))
                {
                    (second, next) = (Some(seconds), after);
                }
            }
        }
        self.in_half(hour, minute, second, self.has_24_hours(), next)
    }

    /// An hour without another sign of a time than the word before it or the half of the day after it: "at 2", "2 pm".
    fn hour_alone(&self, at: usize, named: bool) -> Option<(Clock, usize)> {
        let half = |at| {
            let halves = [Meaning::Am, Meaning::Pm];
            halves.iter().any(|half| self.accept(at, *half).is_some())
        };
        let word = self
            .meanings(at)
            .iter()
            .find_map(|(meaning, next)| match meaning {
                Meaning::Ordinal(hour @ 1..=12) if named || half(*next) => Some((*hour, *next)),
                _ => None,
            });
        let (hour, next) = word.or(self.short_number(at).map(|hour| (hour, at + 1)))?;
        // "à 14" is not a time: the word also means "to".
        if !half(next) && (!named || self.has_ambiguous_at()) {
            return None;
        }
        match self.spoken_minutes(next) {
            Some((minute, after)) => self.in_half(hour, minute, None, false, after),
            None => self.in_half(hour, 0, None, false, next),
        }
    }

    /// Returns the hour that is only a number, as in "from 2 to 4 pm".
    pub(super) fn bare_hour(&self, at: usize) -> Option<Clock> {
        let hour = self.short_number(at).filter(|hour| *hour < 24)?;
        let is_24 = self.has_24_hours() || hour > 12 || hour == 0;
        Some(Clock {
            hour,
            minute: 0,
            second: None,
            half: if is_24 { Half::None } else { Half::NotSaid },
        })
    }

    /// Whether a time without "am" or "pm" is of 24 hours in the language.
    fn has_24_hours(&self) -> bool {
        matches!(self.lexicon.tag, "fr" | "es")
    }

    fn has_ambiguous_at(&self) -> bool {
        self.lexicon.tag == "fr"
    }

    fn minutes(&self, at: usize) -> Option<u8> {
        let two = self.digits(at).is_some_and(|digits| digits.len() == 2);
        self.short_number(at).filter(|minutes| two && *minutes < 60)
    }

    fn spoken_minutes(&self, at: usize) -> Option<(u8, usize)> {
        // "الساعة 10 و30 دقيقة"
        if let Some(next) = self.accept(at, Meaning::And)
            && let (Some(minutes), Some(after)) =
                (self.minutes(next), self.accept(next + 1, Meaning::Minute))
        {
            return Some((minutes, after));
        }
        self.meanings(at)
            .iter()
            .find_map(|(meaning, next)| match meaning {
                Meaning::Minutes(minutes) => Some((*minutes, *next)),
                _ => None,
            })
    }

    /// Returns the time with the half of the day that follows it.
    fn in_half(
        &self,
        hour: u8,
        minute: u8,
        second: Option<u8>,
        is_24: bool,
        next: usize,
    ) -> Option<(Clock, usize)> {
        let (half, next) = match (
            self.accept(next, Meaning::Am),
            self.accept(next, Meaning::Pm),
        ) {
            (Some(after), _) => (Half::Am, after),
            (_, Some(after)) => (Half::Pm, after),
            _ if is_24 || hour > 12 || hour == 0 => (Half::None, next),
            _ => (Half::NotSaid, next),
        };
        // "14 h du soir" is as it is on a clock of 24 hours.
        let half = if hour > 12 { Half::None } else { half };
        let clock = Clock {
            hour,
            minute,
            second,
            half,
        };
        let is_end = hour == 24 && minute == 0 && second.is_none();
        (hour < 24 || is_end).then_some((clock, next))
    }

    /// Returns the zone at a token: UTC, UTC+01:00, GMT+1.
    pub(super) fn zone(&self, at: usize) -> Option<(Zone, usize)> {
        let next = self.accept(at, Meaning::Utc)?;
        let east = self.sign(next, '+').map(|next| (1, next));
        let Some((sign, at)) = east.or(self.sign(next, '-').map(|next| (-1, next))) else {
            return Some((Zone::Utc, next));
        };
        let hours = i16::from(self.short_number(at)?);
        let colon = self.sign(at + 1, ':');
        let (minutes, next) = match colon {
            Some(at) => (i16::from(self.minutes(at)?), at + 1),
            None => (0, at + 1),
        };
        Some((Zone::Offset(sign * (hours * 60 + minutes)), next))
    }
}
