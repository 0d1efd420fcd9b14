//! The pieces of time of the tree. Their borders are round dates, so that they do not depend on the events.

use masar_edtf::{Day, Edtf, MAX_YEAR, Moment};

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The first second.
    pub start: Moment,
    /// The first second after it.
    pub end: Moment,
}

impl Interval {
    /// All time.
    pub const ALL: Interval = Interval {
        start: Moment(i64::MIN),
        end: Moment(i64::MAX),
    };

    /// Returns its length in seconds.
    #[must_use]
    pub fn width(self) -> f64 {
        self.end.0 as f64 - self.start.0 as f64
    }

    /// Whether it has a second of another interval.
    #[must_use]
    pub fn overlaps(self, other: Interval) -> bool {
        self.start < other.end && self.end > other.start
    }

    /// Reads an interval that [`Level::name`] has written.
    pub(crate) fn parse(text: &str) -> Option<Interval> {
        let (start, end) = Edtf::parse(text).ok()?.bounds();
        let (start, end) = (start.date()?, end.date()?);
        let length = if end.time.is_some() { 60 } else { 0 };
        Some(Interval {
            start: start.start(),
            end: Moment(end.end().0.saturating_add(length)),
        })
    }
}

/// The years of each level that is longer than a year.
const YEARS: [i64; 21] = [
    10_000_000_000,
    5_000_000_000,
    1_000_000_000,
    500_000_000,
    100_000_000,
    50_000_000,
    10_000_000,
    5_000_000,
    1_000_000,
    500_000,
    100_000,
    50_000,
    10_000,
    5_000,
    1_000,
    500,
    100,
    50,
    10,
    5,
    1,
];

/// The seconds of each level that is shorter than a day.
const SECONDS: [i64; 4] = [21_600, 3_600, 600, 60];

/// A size of the pieces of time. A level with a greater number has smaller pieces, each within one of the level before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Level(u8);

impl Level {
    /// All time.
    pub(crate) const ALL: Level = Level(0);
    const QUARTER: u8 = YEARS.len() as u8 + 1;
    const MONTH: u8 = Level::QUARTER + 1;
    const TEN_DAYS: u8 = Level::QUARTER + 2;
    const DAY: u8 = Level::QUARTER + 3;
    /// A minute.
    pub(crate) const LAST: Level = Level(Level::DAY + SECONDS.len() as u8);

    /// Returns the level of the next smaller pieces.
    pub(crate) fn next(self) -> Option<Level> {
        (self < Level::LAST).then(|| Level(self.0 + 1))
    }

    /// Returns the number of years of a piece, if it has whole ones.
    pub(crate) fn years(self) -> Option<i64> {
        YEARS.get(usize::from(self.0).checked_sub(1)?).copied()
    }

    /// Returns the piece that contains a moment.
    pub(crate) fn interval(self, at: Moment) -> Interval {
        let day = at.day();
        let days = |start: Day, end: Day| Interval {
            start: start.start(),
            end: end.start(),
        };
        if let Some(years) = self.years() {
            let first = day.ymd().0.div_euclid(years) * years;
            return days(first_day(first), first_day(first + years));
        }
        match self.0 {
            0 => Interval::ALL,
            Level::QUARTER => {
                let first = day.first_of_quarter();
                days(first, first.add_months(3))
            }
            Level::MONTH => {
                let first = day.first_of_month();
                days(first, first.add_months(1))
            }
            Level::TEN_DAYS => {
                let month = day.first_of_month();
                let part = ((day.0 - month.0) / 10).min(2);
                let end = match part {
                    2 => month.add_months(1),
                    _ => month.plus(part * 10 + 10),
                };
                days(month.plus(part * 10), end)
            }
            Level::DAY => days(day, day.plus(1)),
            shorter => {
                let length = SECONDS[usize::from(shorter - Level::DAY - 1)];
                let start = at.0 - at.second_of_day() % length;
                Interval {
                    start: Moment(start),
                    end: Moment(start + length),
                }
            }
        }
    }

    /// Returns the smallest level whose piece at a moment is not shorter than so many seconds.
    pub(crate) fn of_width(at: Moment, seconds: i64) -> Level {
        let mut level = Level::LAST;
        while level > Level::ALL && level.interval(at).width() < seconds as f64 {
            level = Level(level.0 - 1);
        }
        level
    }

    /// Writes a piece of this level in EDTF.
    pub(crate) fn name(self, interval: Interval) -> String {
        let first = interval.start.day();
        let last = Moment(interval.end.0.saturating_sub(1)).day();
        let (year, month, _) = first.ymd();
        match (self.years(), self.0) {
            (_, 0) => "..".to_owned(),
            (Some(1), _) => year_text(year),
            (Some(_), _) => [year_text(year), year_text(last.ymd().0)].join("/"),
            (_, Level::QUARTER) => format!("{}-{}", year_text(year), 33 + (month - 1) / 3),
            (_, Level::MONTH) => first.to_string()[..first.to_string().len() - 3].to_owned(),
            (_, Level::TEN_DAYS) => format!("{first}/{last}"),
            (_, Level::DAY) => first.to_string(),
            _ => {
                let last_minute = Moment(interval.end.0 - 60);
                match last_minute == interval.start {
                    true => minute_text(interval.start),
                    false => [minute_text(interval.start), minute_text(last_minute)].join("/"),
                }
            }
        }
    }
}

fn first_day(year: i64) -> Day {
    let year = year.clamp(-MAX_YEAR, MAX_YEAR + 1);
    Day::from_ymd(year, 1, 1).unwrap_or(Day(0))
}

fn year_text(year: i64) -> String {
    let sign = if year < 0 { "-" } else { "" };
    match year.unsigned_abs() {
        year @ 0..=9_999 => format!("{sign}{year:04}"),
        year => format!("Y{sign}{year}"),
    }
}

fn minute_text(at: Moment) -> String {
    let minute = at.second_of_day() / 60;
    format!("{}T{:02}:{:02}", at.day(), minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels() -> impl Iterator<Item = Level> {
        std::iter::successors(Some(Level::ALL), |level| level.next())
    }

    #[test]
    fn each_piece_is_within_one_of_the_level_before_and_its_name_is_its_date() {
        let moments = ["2024-12-31", "-0044-03-15", "0000-01-01", "1969-12-31"];
        for text in moments {
            let day = Edtf::parse(text)
                .expect("a date")
                .earliest()
                .expect("a day");
            let at = Moment(day.start().0 + 86_399);
            let mut around = Interval::ALL;
            for level in levels() {
                let piece = level.interval(at);
                assert!(piece.start <= at && at < piece.end, "{text} {level:?}");
                assert!(around.start <= piece.start && piece.end <= around.end);
                if level > Level::ALL {
                    let name = level.name(piece);
                    assert_eq!(Interval::parse(&name), Some(piece), "{name}");
                }
                around = piece;
            }
            assert_eq!(around.width(), 60.0);
        }
    }

    #[test]
    fn the_names_are_round_dates() {
        let at = Moment(Day::from_ymd(1956, 5, 17).expect("a day").start().0 + 40_000);
        let names: Vec<String> = levels()
            .skip_while(|level| level.years() != Some(1_000))
            .map(|level| level.name(level.interval(at)))
            .collect();
        assert_eq!(
            names,
            [
                "1000/1999",
                "1500/1999",
                "1900/1999",
                "1950/1999",
                "1950/1959",
                "1955/1959",
                "1956",
                "1956-34",
                "1956-05",
                "1956-05-11/1956-05-20",
                "1956-05-17",
                "1956-05-17T06:00/1956-05-17T11:59",
                "1956-05-17T11:00/1956-05-17T11:59",
                "1956-05-17T11:00/1956-05-17T11:09",
                "1956-05-17T11:06",
            ]
        );
    }

    #[test]
    fn deep_time_has_pieces_up_to_the_largest_year() {
        for year in [-MAX_YEAR, -13_800_000_000, MAX_YEAR] {
            let at = first_day(year).start();
            for level in levels().filter(|level| level.years().is_some()) {
                let piece = level.interval(at);
                assert_eq!(Interval::parse(&level.name(piece)), Some(piece));
            }
        }
    }

    #[test]
    fn a_date_that_is_less_exact_does_not_go_into_a_smaller_piece() {
        let of = |text: &str| {
            let Ok(Edtf::Date(date)) = Edtf::parse(text) else {
                panic!("{text}")
            };
            let level = Level::of_width(date.start(), date.end().0 - date.start().0);
            level.name(level.interval(date.start()))
        };
        assert_eq!(of("1900"), "1900");
        assert_eq!(of("201X"), "2010/2019");
        assert_eq!(of("2023-05"), "2023-05");
        assert_eq!(of("2023-21"), "2023");
        assert_eq!(of("2023-05-17"), "2023-05-17");
        assert_eq!(of("2023-05-17T10:03"), "2023-05-17T10:03");
    }
}
