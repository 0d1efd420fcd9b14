//! What a reading has found: all of it counted, and so much of it kept as an editor can go through. A
//! hostile feed has a finding in every third byte.

use crate::finding::{Code, Finding};

/// So many findings are kept in any case, of all kinds and of each kind.
const IN_ALL: usize = 400;
const OF_EACH: usize = 50;

/// And one more for so many bytes of the feed: more than one for each event of a real feed.
const BYTES_FOR_ONE: usize = 1_000;

/// What a finding is told by, or none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number(u32);

impl Number {
    pub const NONE: Number = Number(u32::MAX);

    /// That of [`Told::add`]; one that is not kept is still one.
    pub fn of(number: usize) -> Self {
        Number(number.min(u32::MAX as usize - 1) as u32)
    }

    /// As [`Told::get`] takes it.
    pub fn kept(self) -> usize {
        self.0 as usize
    }
}

/// The findings of a reading.
pub struct Told {
    pub kept: Vec<Finding>,
    count: u32,
    counts: [u32; Code::ALL.len()],
    most: usize,
}

impl Told {
    /// For a text of so many bytes; or all there are, whatever they take.
    pub fn new(length: usize, all: bool) -> Self {
        Told {
            kept: Vec::new(),
            count: 0,
            counts: [0; Code::ALL.len()],
            most: if all {
                usize::MAX
            } else {
                IN_ALL + length / BYTES_FOR_ONE
            },
        }
    }

    /// Counts one more, and makes it if it is kept; the number it is told by.
    #[inline(always)]
    pub fn add(&mut self, code: Code, make: impl FnOnce() -> Finding) -> usize {
        self.count += 1;
        {
            self.counts[code as usize] += 1;
        }
        if self.kept.len() >= self.most && !self.is_rare(code) {
            return usize::MAX;
        }
        self.kept.push(make());
        self.kept.len() - 1
    }

    /// Whether few of a kind were found; in the console nobody goes through kinds.
    #[inline(always)]
    fn is_rare(&self, code: Code) -> bool {
        return self.counts[code as usize] as usize <= OF_EACH;
    }

    /// The finding of a number, if it is kept.
    pub fn get(&mut self, number: usize) -> Option<&mut Finding> {
        self.kept.get_mut(number)
    }

    /// How many there are, kept or not.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Of which kind how many are not kept.
    pub fn unkept(&self) -> Vec<(Code, usize)> {
        let mut counts = self.counts;
        for finding in &self.kept {
            counts[finding.code as usize] -= 1;
        }
        let mut out = Vec::new();
        for (code, count) in Code::ALL.iter().zip(counts) {
            if count > 0 {
                out.push((*code, count as usize));
            }
        }
        out
    }
}
