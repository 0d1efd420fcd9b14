//! Numbers of events by track.

/// A number of events for each track of the feed, in its order, and last for the events without a track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub Vec<u32>);

impl Counts {
    /// Adds an event of the track at a position.
    pub(crate) fn add_one(&mut self, track: usize) {
        if self.0.len() <= track {
            self.0.resize(track + 1, 0);
        }
        self.0[track] += 1;
    }

    /// Adds other counts.
    pub fn add(&mut self, other: &Counts) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (own, more) in self.0.iter_mut().zip(&other.0) {
            *own = own.saturating_add(*more);
        }
    }

    /// Returns the difference to smaller counts.
    #[must_use]
    pub fn minus(&self, other: &Counts) -> Counts {
        let of = |at: usize| other.0.get(at).copied().unwrap_or(0);
        let each = self.0.iter().enumerate();
        Counts(each.map(|(at, own)| own.saturating_sub(of(at))).collect())
    }

    /// Returns the smaller number of each track.
    #[must_use]
    pub(crate) fn at_most(&self, other: &Counts) -> Counts {
        let each = self.0.iter().zip(&other.0);
        Counts(each.map(|(own, other)| *own.min(other)).collect())
    }

    /// Returns the number of all events.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().map(|one| u64::from(*one)).sum()
    }

    /// Writes the list without the zeros at its end.
    pub(crate) fn write(&self, out: &mut String) {
        let length = self
            .0
            .iter()
            .rposition(|one| *one > 0)
            .map_or(0, |at| at + 1);
        let numbers: Vec<String> = self.0[..length].iter().map(u32::to_string).collect();
        out.push_str(&["[", &numbers.join(","), "]"].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn lists_of_counts_may_have_different_lengths() {
        let mut counts = Counts(vec![1, 2]);
        counts.add(&Counts(vec![0, 1, 4]));
        assert_eq!(counts, Counts(vec![1, 3, 4]));
        assert_eq!(counts.minus(&Counts(vec![1])), Counts(vec![0, 3, 4]));
        assert_eq!(
            (counts.total(), counts.at_most(&Counts(vec![5, 1])).total()),
            (8, 2)
        );
    }

    #[test]
    fn zeros_at_the_end_are_not_written() {
        let mut out = String::new();
        Counts(vec![3, 0, 0]).write(&mut out);
        Counts::default().write(&mut out);
        assert_eq!(out, "[3][]");
    }
}
