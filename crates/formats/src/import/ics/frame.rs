//! The clocks of a calendar: days, local times, UTC, and the zones that it names or defines.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::MAX_ZONE;
use super::lines::{Line, Place};
use super::stamp::{Length, Stamp};
use super::zone::Definition;
use crate::zones::{self, local_of, seconds_of};

/// The clock of an event's times.
#[derive(Clone)]
pub(super) enum Frame {
    /// Whole days.
    Day,
    /// Local times, in no zone.
    Local,
    Utc,
    Named(TimeZone),
    Defined(Rc<Definition>),
}

impl Frame {
    /// Returns the seconds since 1970 of a local time: in UTC, or of days and times without a zone on their own
    /// clock.
    pub(super) fn at(&self, local: DateTime) -> i64 {
        let east = match self {
            Frame::Day | Frame::Local | Frame::Utc => 0,
            Frame::Named(zone) => zones::offset_at_local(zone, local).unwrap_or(0),
            Frame::Defined(zone) => zone.offset_at_local(local),
        };
        seconds_of(local) - east
    }

    /// Returns the offset at an instant, in seconds east of UTC.
    pub(super) fn offset(&self, instant: i64) -> i64 {
        match self {
            Frame::Day | Frame::Local | Frame::Utc => 0,
            Frame::Named(zone) => zones::offset_at(zone, instant).unwrap_or(0),
            Frame::Defined(zone) => zone.offset_at(instant),
        }
    }

    /// Returns the local time of an instant.
    pub(super) fn local(&self, instant: i64) -> Option<DateTime> {
        local_of(instant + self.offset(instant))
    }

    pub(super) fn is_day(&self) -> bool {
        matches!(self, Frame::Day)
    }

    /// Whether its times are instants.
    pub(super) fn is_absolute(&self) -> bool {
        !matches!(self, Frame::Day | Frame::Local)
    }

    /// Returns the end of a time that lasts so long.
    pub(super) fn end(&self, at: i64, length: Length) -> Option<i64> {
        match length {
            Length::None => None,
            Length::Exact(seconds) => at.checked_add(seconds),
            Length::Nominal(0, seconds) => at.checked_add(seconds),
            Length::Nominal(days, seconds) => {
                let days = jiff::Span::new().try_days(days).ok()?;
                let local = self.local(at)?.checked_add(days).ok()?;
                self.at(local).checked_add(seconds)
            }
        }
    }
}

/// A value of an event: its clock, and the time on it.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) frame: Frame,
    pub(super) local: DateTime,
}

impl Moment {
    pub(super) fn at(&self) -> i64 {
        self.frame.at(self.local)
    }
}

/// The most zones of a calendar that are kept while it is read.
const MAX_KEPT: usize = 64;

/// The zones of a calendar.
pub(super) struct Zones<'t> {
    text: &'t str,
    /// The places of the definitions, by TZID.
    pub(super) places: HashMap<String, Place>,
    found: RefCell<HashMap<String, Option<Frame>>>,
}

impl<'t> Zones<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Zones {
            text,
            places: HashMap::new(),
            found: RefCell::default(),
        }
    }

    /// Adds a VTIMEZONE. Of two with one name the first counts.
    pub(super) fn add(&mut self, place: Place) {
        if place.text(self.text).len() <= MAX_ZONE
            && let Some(id) = place.lines(self.text).find(|one| one.is("TZID"))
        {
            self.places.entry(name_of(&id.value())).or_insert(place);
        }
    }

    /// Returns the clock of a zone: its definition in the calendar, or else the rules of the zone of that name.
    pub(super) fn zone(&self, name: &str) -> Option<Frame> {
        let name = name_of(name);
        let mut found = self.found.borrow_mut();
        if let Some(frame) = found.get(&name) {
            return frame.clone();
        }
        if found.len() >= MAX_KEPT {
            found.clear();
        }
        let defined = self.places.get(&name);
        let defined = defined.and_then(|place| Definition::read(place.all_lines(self.text)));
        let frame = match defined {
            Some(zone) => Some(Frame::Defined(Rc::new(zone))),
            None => zones::by_any_name(&name).map(Frame::Named),
        };
        found.insert(name, frame.clone());
        frame
    }

    /// Returns the clock of a value in a line.
    pub(super) fn moment(&self, line: &Line<'_>, stamp: Stamp) -> Moment {
        let frame = match stamp {
            Stamp::Day(_) => Frame::Day,
            Stamp::Utc(_) => Frame::Utc,
            Stamp::Local(_) => {
                let zone = line.parameter("TZID").and_then(|name| self.zone(&name));
                zone.unwrap_or(Frame::Local)
            }
        };
        let local = stamp.local();
        Moment { frame, local }
    }
}

/// Returns a TZID without the escapes of a text.
fn name_of(id: &str) -> String {
    id.trim().trim_matches('"').replace('\\', "")
}
