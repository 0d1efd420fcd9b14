//! Chooses the times of a long series that are imported: those around the current day.

use std::collections::VecDeque;

use jiff::civil::DateTime;

use super::stamp::Length;

/// A start, its local time, and its own length.
pub(super) type Found = (i64, DateTime, Option<Length>);

/// The seconds of the years that are shown on either side of the current day.
const MAX_DISTANCE: i64 = MAX_YEARS * 365 * 86_400;

/// The years of a series without an end that are shown after the current day, and of one that began too long ago to be
/// shown from its start also those before.
const MAX_YEARS: i64 = 10;

/// The times of a series around the current day.
pub(super) struct Chosen {
    now: i64,
    room: usize,
    ends: bool,
    past: VecDeque<Found>,
    future: Vec<Found>,
    before: Option<(DateTime, DateTime)>,
    pub(super) after: Option<DateTime>,
}

impl Chosen {
    pub(super) fn new(now: i64, room: usize, ends: bool) -> Self {
        Chosen {
            now,
            room,
            ends,
            past: VecDeque::new(),
            future: Vec::new(),
            before: None,
            after: None,
        }
    }

    /// Takes a time. Returns whether more are wanted.
    pub(super) fn take(&mut self, found: Found) -> bool {
        if found.0 < self.now {
            self.past.push_back(found);
            if self.past.len() > self.room
                && let Some(first) = self.past.pop_front()
            {
                self.drop_before(first.1);
            }
            return true;
        }
        let wanted = self.room - self.past.len().min(self.room / 2);
        let far = !self.ends && self.now != i64::MIN && found.0 - self.now > MAX_DISTANCE;
        if self.future.len() >= wanted || far && self.past.len() + self.future.len() > 1 {
            self.after = Some(found.1);
            return false;
        }
        self.future.push(found);
        true
    }

    fn drop_before(&mut self, local: DateTime) {
        self.before = Some((self.before.map_or(local, |one| one.0), local));
    }

    pub(super) fn finish(mut self) -> (Vec<Found>, Option<(DateTime, DateTime)>, Option<DateTime>) {
        while let Some(first) = self.past.front()
            && (self.past.len() + self.future.len() > self.room
                || self.before.is_some() && !self.ends && self.now - first.0 > MAX_DISTANCE)
        {
            let local = first.1;
            self.past.pop_front();
            self.drop_before(local);
        }
        let list = self.past.into_iter().chain(self.future).collect();
        (list, self.before, self.after)
    }
}
