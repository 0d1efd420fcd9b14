//! What a visitor downloads, held against the budget.

use super::beside;
use super::{CHECKER, LATER, SHIPPED};
use crate::failure::{Failure, OnFile};
use std::fmt::Write;
use std::path::Path;

/// The most that the shipped files may weigh together, brotli, in bytes: below the peers.
pub const BUDGET: u64 = 118 * 1024;
/// What they ought to weigh.
pub const GOAL: u64 = 77 * 1024;

/// One file's sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The shipped files with their sizes.
#[derive(Debug)]
pub struct Sizes {
    files: Vec<(String, Weight)>,
    /// What comes later.
    later: Vec<(String, Weight)>,
    /// What only a page with `debug` asks for: not counted.
    aside: Vec<(String, Weight)>,
    /// The words of each language, of which a page loads one.
    words: Vec<(String, Weight)>,
}

/// Measures the shipped files in `pkg`, those of the words among them, and the compressed ones beside
/// them.
///
/// # Errors
///
/// One of them is not there.
pub fn measure(pkg: &Path, words: &[String]) -> Result<Sizes, Failure> {
    let length = |file: &Path| {
        let data = std::fs::metadata(file).on_file("measure", file)?;
        Ok::<u64, Failure>(data.len())
    };
    let weight = |name: &str| {
        let file = pkg.join(name);
        let weight = Weight {
            raw: length(&file)?,
            gzip: length(&beside(&file, "gz"))?,
            brotli: length(&beside(&file, "br"))?,
        };
        Ok::<_, Failure>((name.to_owned(), weight))
    };
    Ok(Sizes {
        files: SHIPPED.into_iter().map(weight).collect::<Result<_, _>>()?,
        later: vec![weight(LATER)?],
        aside: CHECKER.into_iter().map(weight).collect::<Result<_, _>>()?,
        words: words
            .iter()
            .map(|name| weight(name))
            .collect::<Result<_, _>>()?,
    })
}

/// The total, brotli, of the build before, if there was one.
pub fn last(kept: &Path) -> Option<u64> {
    std::fs::read_to_string(kept.join("brotli-total"))
        .ok()?
        .trim()
        .parse()
        .ok()
}

impl Sizes {
    /// Keeps the total for the next build to compare with.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn remember(&self, kept: &Path) -> Result<(), Failure> {
        let file = kept.join("brotli-total");
        std::fs::write(&file, self.total().brotli.to_string()).on_file("write", &file)
    }

    /// The table that a build prints.
    pub fn table(&self, last: Option<u64>) -> String {
        let total = self.total();
        let mut table = format!(
            "{:<20}{:>12}{:>12}{:>12}\n",
            "on the wire", "raw", "gzip 9", "brotli 11"
        );
        for (name, weight) in self
            .files
            .iter()
            .chain(&self.words)
            .chain([&("to be ready".to_owned(), total)])
            .chain(&self.later)
            .chain([&("all of it".to_owned(), total.and(&self.later))])
            .chain(&self.aside)
        {
            let Weight { raw, gzip, brotli } = *weight;
            // A String takes all that is written to it.
            let _ = writeln!(
                table,
                "{name:<20}{:>12}{:>12}{:>12}",
                kib(raw),
                kib(gzip),
                kib(brotli)
            );
        }
        let verdict = match total.brotli {
            size if size <= GOAL => "the goal is met",
            size if size <= BUDGET => "within the budget, above the goal",
            _ => "OVER THE BUDGET",
        };
        let _ = writeln!(
            table,
            "budget {}, goal {}: {verdict}",
            kib(BUDGET),
            kib(GOAL)
        );
        let _ = match last.map(|last| (last, total.brotli.abs_diff(last))) {
            None => Ok(()),
            Some((_, 0)) => writeln!(table, "no change since the last build"),
            Some((last, change)) => {
                let sign = if total.brotli > last { '+' } else { '-' };
                writeln!(
                    table,
                    "{sign}{} ({sign}{change} bytes) since the last build",
                    kib(change)
                )
            }
        };
        table
    }

    /// What a page loads until its timeline is ready: of the words, the language that weighs most.
    fn total(&self) -> Weight {
        let words = self.words.iter().max_by_key(|(_, weight)| weight.brotli);
        Weight::default().and(&self.files).and(words)
    }
}

impl Weight {
    fn and<'a>(self, files: impl IntoIterator<Item = &'a (String, Weight)>) -> Weight {
        files.into_iter().fold(self, |sum, (_, weight)| Weight {
            raw: sum.raw + weight.raw,
            gzip: sum.gzip + weight.gzip,
            brotli: sum.brotli + weight.brotli,
        })
    }
}

/// Bytes as KiB with one decimal.
fn kib(bytes: u64) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{} KiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(brotli: u64) -> Sizes {
        let weight = Weight {
            raw: 3 * brotli,
            gzip: brotli,
            brotli,
        };
        Sizes {
            files: vec![("masar.js".to_owned(), weight)],
            later: vec![("masar_more.wasm".to_owned(), weight)],
            aside: vec![("masar_check.js".to_owned(), weight)],
            words: Vec::new(),
        }
    }

    #[test]
    fn the_words_of_one_language_count_the_heaviest() {
        let words = |brotli| ("masar_words_ar.txt".to_owned(), of(brotli).files[0].1);
        let mut sizes = of(3072);
        sizes.words = vec![words(1024), words(2048)];
        assert_eq!(sizes.total().brotli, 5120);
    }

    #[test]
    fn what_comes_later_counts_in_all_of_it_and_the_checker_in_nothing() {
        let table = of(1024).table(None);
        let line = |name: &str| {
            table
                .lines()
                .find(|line| line.starts_with(name))
                .unwrap()
                .to_owned()
        };
        assert!(line("to be ready").ends_with(" 1.0 KiB"), "{table}");
        assert!(line("all of it").ends_with(" 2.0 KiB"), "{table}");
        assert!(line("masar_check.js").ends_with(" 1.0 KiB"), "{table}");
    }

    #[test]
    fn the_table_says_which_side_of_the_budget_a_build_is_on() {
        assert!(of(GOAL).table(None).contains("the goal is met"));
        assert!(of(GOAL + 1).table(None).contains("above the goal"));
        assert!(of(BUDGET + 1).table(None).contains("OVER THE BUDGET"));
    }

    #[test]
    fn the_change_since_the_last_build_has_its_sign() {
        assert!(
            of(3072)
                .table(Some(2048))
                .contains("+1.0 KiB (+1024 bytes)")
        );
        assert!(
            of(2048)
                .table(Some(3072))
                .contains("-1.0 KiB (-1024 bytes)")
        );
        assert!(of(2048).table(Some(2048)).contains("no change"));
        assert!(!of(2048).table(None).contains("since"));
    }

    #[test]
    fn kibibytes_are_rounded_to_a_tenth() {
        assert_eq!(kib(0), "0.0 KiB");
        assert_eq!(kib(1024 + 51), "1.0 KiB");
        assert_eq!(kib(1024 + 52), "1.1 KiB");
    }
}
