//! Rules in the months of another calendar (RSCALE), and the Gregorian ones that move days which a month does not
//! have (SKIP): RFC 7529.

use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::{
    TabularAlgorithm, TabularAlgorithmEpoch, TabularAlgorithmLeapYears, UmmAlQura,
};
use icu_calendar::{Calendar, Date as IcuDate, Iso};
use jiff::civil::{Date, DateTime};

use super::rule::{Frequency, Rule, Skip};

/// A calendar of twelve months.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// Returns the year, month and day of a date.
    read: fn(Date) -> Option<(i32, u8, u8)>,
    /// Returns the first day of a month and its number of days.
    month: fn(i32, u8) -> Option<(Date, u8)>,
}

impl Scale {
    /// Returns the calendar of a name in RSCALE.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "" | "GREGORIAN" | "GREGORY" => Scale {
                read: |date| Some((date.year().into(), date.month() as u8, date.day() as u8)),
                month: |year, month| {
                    let first = Date::new(i16::try_from(year).ok()?, month as i8, 1).ok()?;
                    Some((first, first.days_in_month() as u8))
                },
            },
            "ISLAMIC" | "ISLAMIC-UMALQURA" => Scale {
                read: |date| read(date, UMALQURA),
                month: |year, month| {
                    first(IcuDate::try_new_hijri_with_calendar(year, month, 1, UMALQURA).ok()?)
                },
            },
            "ISLAMICC" | "ISLAMIC-CIVIL" => Scale {
                read: |date| read(date, CIVIL),
                month: |year, month| {
                    first(IcuDate::try_new_hijri_with_calendar(year, month, 1, CIVIL).ok()?)
                },
            },
            "ISLAMIC-TBLA" => Scale {
                read: |date| read(date, ASTRONOMICAL),
                month: |year, month| {
                    first(IcuDate::try_new_hijri_with_calendar(year, month, 1, ASTRONOMICAL).ok()?)
                },
            },
            _ => return None,
        })
    }
}

const UMALQURA: Hijri<UmmAlQura> = Hijri::new_umm_al_qura();
const CIVIL: Hijri<TabularAlgorithm> = tabular(TabularAlgorithmEpoch::Friday);
const ASTRONOMICAL: Hijri<TabularAlgorithm> = tabular(TabularAlgorithmEpoch::Thursday);

const fn tabular(epoch: TabularAlgorithmEpoch) -> Hijri<TabularAlgorithm> {
    Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, epoch)
}

fn read(date: Date, calendar: impl Calendar) -> Option<(i32, u8, u8)> {
    let iso = IcuDate::<Iso>::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8);
    let date = iso.ok()?.to_calendar(calendar);
    let year = date.year().extended_year();
    Some((year, date.month().ordinal, date.day_of_month().0))
}

/// Returns the first day of a month, and the number of its days.
fn first<C: Calendar>(first: IcuDate<C>) -> Option<(Date, u8)> {
    let days = first.days_in_month();
    let iso = first.to_calendar(Iso);
    let year = i16::try_from(iso.year().extended_year()).ok()?;
    let first = Date::new(year, iso.month().ordinal as i8, iso.day_of_month().0 as i8);
    Some((first.ok()?, days))
}

/// The last year of the Common Era that is computed: the limit of ICU's table for Umm al-Qura is earlier.
const MAX_YEAR: i16 = 2_999;

/// Returns the times of a yearly or monthly rule that names months and days only; `None` for other rules.
pub(super) fn starts(
    rule: &Rule,
    scale: Scale,
    start: DateTime,
) -> Option<impl Iterator<Item = DateTime> + use<>> {
    let known = |name: &str| matches!(name, "BYMONTH" | "BYMONTHDAY" | "WKST");
    if !rule.parts.iter().all(|one| known(&one.0)) {
        return None;
    }
    let (year, month, day) = (scale.read)(start.date())?;
    let mut days = numbers(rule, "BYMONTHDAY", 31)?;
    let mut months = numbers(rule, "BYMONTH", 12)?;
    let interval = i32::try_from(rule.interval).ok()?;
    let yearly = rule.frequency == Frequency::Yearly;
    if yearly && months.is_empty() {
        // A yearly rule of days without a month has them in each month (RFC 5545, page 44).
        months = if days.is_empty() {
            vec![month.into()]
        } else {
            (1..=12).collect()
        };
    }
    if days.is_empty() {
        days.push(day.into());
    }
    let skip = rule.skip;
    // Months are numbered from the first of year 0.
    let first = if yearly { 0 } else { i32::from(month) - 1 };
    let step = if yearly { interval * 12 } else { interval };
    let mut at = year * 12 + first;
    let mut ready: std::collections::VecDeque<DateTime> = std::collections::VecDeque::new();
    Some(std::iter::from_fn(move || {
        while ready.is_empty() {
            let here: Vec<(i32, u8)> = if yearly {
                months
                    .iter()
                    .map(|month| (at.div_euclid(12), *month as u8))
                    .collect()
            } else {
                let month = at.rem_euclid(12) + 1;
                let listed = months.is_empty() || months.contains(&month);
                listed
                    .then_some((at.div_euclid(12), month as u8))
                    .into_iter()
                    .collect()
            };
            let mut found: Vec<Date> = Vec::new();
            for (year, month) in here {
                let (first, length) = (scale.month)(year, month)?;
                if first.year() > MAX_YEAR {
                    return None;
                }
                let of_month = days
                    .iter()
                    .filter_map(|day| day_of(first, length, *day, skip));
                found.extend(of_month);
            }
            at = at.checked_add(step)?;
            if at.div_euclid(12) > 2_900 {
                return None;
            }
            found.sort_unstable();
            found.dedup();
            let times = found.into_iter().map(|date| date.to_datetime(start.time()));
            ready.extend(times.filter(|one| *one >= start));
        }
        ready.pop_front()
    }))
}

/// Returns the numbers of a part; `None` if one of them is none, or is beyond the limit.
fn numbers(rule: &Rule, name: &str, limit: i32) -> Option<Vec<i32>> {
    let part = rule.parts.iter().find(|one| one.0 == name);
    let Some((_, list)) = part else {
        return Some(Vec::new());
    };
    let number = |text: &str| {
        let number: i32 = text.trim().parse().ok()?;
        let valid = number != 0 && number.abs() <= limit && (limit > 12 || number > 0);
        valid.then_some(number)
    };
    list.split(',').map(number).collect()
}

/// Returns a day of a month, from its end if the number is negative.
fn day_of(first: Date, length: u8, day: i32, skip: Skip) -> Option<Date> {
    let length = i32::from(length);
    let day = if day < 0 { length + 1 + day } else { day };
    let day = match skip {
        _ if (1..=length).contains(&day) => day,
        _ if day < 1 => return None,
        Skip::Omit => return None,
        Skip::Backward => length,
        Skip::Forward => length + 1,
    };
    first.checked_add(jiff::Span::new().days(day - 1)).ok()
}
