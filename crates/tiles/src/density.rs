//! How many events begin in each step of the whole time, for the overview.

use masar_edtf::{Day, Moment};

use crate::interval::Interval;
use crate::text::add_name;
use crate::tree::Group;

/// The most steps.
const MAX_STEPS: i64 = 256;

/// The number of events that begin in each step of so many years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Density {
    /// The first year of the first step.
    pub from: i64,
    /// The length of a step, in years.
    pub years: i64,
    /// The number of events of each step.
    pub counts: Vec<u32>,
}

impl Density {
    /// Counts the events of all groups.
    pub(crate) fn of(groups: &[Group]) -> Density {
        let begins = || groups.iter().map(|one| one.extent.begin);
        let (Some(first), Some(last)) = (begins().min(), begins().max()) else {
            return Density::default();
        };
        let year = |at: Moment| at.day().ymd().0;
        let steps = |years: i64| year(last).div_euclid(years) - year(first).div_euclid(years) + 1;
        // 1, 5, 10, 50, …: the lengths of the pieces of the tree.
        let (mut years, mut factor) = (1, 5);
        while steps(years) > MAX_STEPS {
            years *= factor;
            factor = 7 - factor;
        }
        let from = year(first).div_euclid(years);
        let mut counts = vec![0_u32; usize::try_from(steps(years)).unwrap_or(0)];
        for group in groups {
            let step = year(group.extent.begin).div_euclid(years) - from;
            if let Some(count) = usize::try_from(step).ok().and_then(|at| counts.get_mut(at)) {
                *count += group.events.len() as u32;
            }
        }
        Density {
            from: from * years,
            years,
            counts,
        }
    }

    /// Returns the piece of time of a step.
    #[must_use]
    pub fn interval(&self, step: usize) -> Interval {
        let year = |step: usize| {
            let year = self
                .from
                .saturating_add(self.years.saturating_mul(step as i64));
            let year = year.clamp(-masar_edtf::MAX_YEAR, masar_edtf::MAX_YEAR + 1);
            Day::from_ymd(year, 1, 1).unwrap_or(Day(0)).start()
        };
        Interval {
            start: year(step),
            end: year(step + 1),
        }
    }

    /// Adds it as a member.
    pub(crate) fn write(&self, out: &mut String) {
        add_name(out, "density");
        let counts: Vec<String> = self.counts.iter().map(u32::to_string).collect();
        out.push_str(&format!(
            "{{\"from\":{},\"years\":{},\"counts\":[{}]}}",
            self.from,
            self.years,
            counts.join(",")
        ));
    }
}
