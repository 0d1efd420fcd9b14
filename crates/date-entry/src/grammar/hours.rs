//! Days with two times: "18 May 2023, 10:00 to 12:30".

use super::Parser;
use super::expression::{End, Expression, range};
use super::point::{Clock, Point, Zone};
use crate::meaning::Meaning;

impl Parser<'_> {
    /// Adds the days with two times, or with the time at which something begins.
    pub(super) fn hours(&self, found: &mut Vec<Expression>) {
        let from = self.accept(0, Meaning::From);
        let starts = from.into_iter().chain([0]).map(|at| self.points(at));
        for (point, next) in starts
            .flat_map(|points| points.as_ref().clone())
            .collect::<Vec<_>>()
            .iter()
        {
            if let Some(first) = point.clock {
                self.end_time(point, first, *next, found);
                continue;
            }
            let next = self.skip_sign(*next, ',');
            self.start_time(point, next, found);
            for (first, last, zone, next) in self.clock_ranges(next) {
                if next == self.tokens.len() {
                    let mut point = point.clone();
                    point.zone = zone;
                    found.push(Expression::Hours(point, first, last));
                }
            }
        }
        for (first, last, zone, next) in self.clock_ranges(0) {
            let points = self.points(self.skip_sign(next, ',')).as_ref().clone();
            found.extend(self.complete(points).map(|mut point| {
                point.zone = zone;
                Expression::Hours(point, first, last)
            }));
        }
    }

    /// Adds the days whose first time is before "to": "14 May 2022 at 10:00 to 16:00".
    fn end_time(&self, point: &Point, first: Clock, at: usize, found: &mut Vec<Expression>) {
        for after in self.joints(at) {
            for last in self.complete(self.clocks(after)) {
                let mut day = point.clone();
                day.clock = None;
                found.push(Expression::Hours(day, first, last));
            }
        }
    }

    /// Adds a day with the time from which something takes place: that time, and from then to an unknown end.
    fn start_time(&self, point: &Point, at: usize, found: &mut Vec<Expression>) {
        let Some(start) = self.accept(at, Meaning::From) else {
            return;
        };
        for clock in self.complete(self.clocks(start)) {
            let mut point = point.clone();
            point.clock = Some(clock);
            found.push(Expression::Point(point.clone()));
            found.push(range(End::Point(point), End::Unknown));
        }
    }

    fn clock_ranges(&self, at: usize) -> Vec<(Clock, Clock, Option<Zone>, usize)> {
        let mut found = Vec::new();
        let from = self.accept(at, Meaning::From);
        let between = self.accept(at, Meaning::Between);
        for start in from.into_iter().chain(between).chain([at]) {
            let bare = self.bare_hour(start).map(|clock| (clock, start + 1));
            for (first, next) in self.clocks(start).into_iter().chain(bare) {
                let mut joints = self.joints(next);
                joints.extend(between.and_then(|_| self.accept(next, Meaning::And)));
                for after in joints {
                    // "من الساعة 9 إلى 12"
                    let named = self.accept(start, Meaning::At);
                    let bare = named.and_then(|_| self.bare_hour(after));
                    let bare = bare.map(|clock| (clock, after + 1));
                    for (last, next) in self.clocks(after).into_iter().chain(bare) {
                        found.push((first, last, None, next));
                        let open = self.skip_sign(next, '(');
                        if let Some((zone, next)) = self.zone(open) {
                            found.push((first, last, Some(zone), self.skip_sign(next, ')')));
                        }
                    }
                }
            }
        }
        found
    }
}
