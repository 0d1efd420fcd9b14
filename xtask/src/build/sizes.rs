//! What a visitor downloads, held against the budget (docs/budgets.md).

use super::{CORE, PANEL, beside};
use crate::failure::{Failure, OnFile};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The most that a page may load until its timeline is ready, brotli, in bytes.
pub const BUDGET: u64 = 140 * 1024;
/// What that ought to be.
pub const GOAL: u64 = 118 * 1024;
/// The most that a visitor can load in all, brotli, in bytes.
pub const BUDGET_IN_ALL: u64 = 200 * 1024;

/// One file's sizes in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The files of `pkg/` with their sizes.
#[derive(Debug)]
pub struct Sizes {
    /// What every page loads, but for the texts.
    core: Vec<(String, Weight)>,
    /// The texts of each language, of which a page loads one.
    texts: Vec<(String, Weight)>,
    /// The chunks.
    chunks: Vec<(String, Weight)>,
    /// The panel, which counts in no budget.
    panel: Vec<(String, Weight)>,
}

/// Measures the files that were published in `pkg`, and the compressed ones beside them.
///
/// # Errors
///
/// One of them is not there.
pub fn measure(pkg: &Path, files: &[(PathBuf, Vec<u8>)]) -> Result<Sizes, Failure> {
    let length = |file: &Path| {
        let data = std::fs::metadata(file).on_file("measure", file)?;
        Ok::<u64, Failure>(data.len())
    };
    let mut sizes = Sizes {
        core: Vec::new(),
        texts: Vec::new(),
        chunks: Vec::new(),
        panel: Vec::new(),
    };
    for (name, bytes) in files {
        let file = pkg.join(name);
        let weight = Weight {
            raw: bytes.len() as u64,
            gzip: length(&beside(&file, "gz"))?,
            brotli: length(&beside(&file, "br"))?,
        };
        let name = name.to_string_lossy().into_owned();
        let list = if CORE.contains(&&*name) {
            &mut sizes.core
        } else if PANEL.contains(&&*name) {
            &mut sizes.panel
        } else if name.ends_with(".txt") {
            &mut sizes.texts
        } else {
            &mut sizes.chunks
        };
        list.push((name, weight));
    }
    Ok(sizes)
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
        let in_all = total.and(&self.chunks);
        let mut table = format!(
            "{:<20}{:>12}{:>12}{:>12}\n",
            "on the wire", "raw", "gzip 9", "brotli 11"
        );
        for (name, weight) in self
            .core
            .iter()
            .chain(&self.texts)
            .chain([&("until ready".to_owned(), total)])
            .chain(&self.chunks)
            .chain([&("in all".to_owned(), in_all)])
            .chain(&self.panel)
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
            "until ready: budget {}, goal {}: {verdict}",
            kib(BUDGET),
            kib(GOAL)
        );
        let verdict = if in_all.brotli <= BUDGET_IN_ALL {
            "within the budget"
        } else {
            "OVER THE BUDGET"
        };
        let _ = writeln!(table, "in all: budget {}: {verdict}", kib(BUDGET_IN_ALL));
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

    /// What a page loads until its timeline is ready, in the language whose texts weigh most.
    fn total(&self) -> Weight {
        let texts = self.texts.iter().max_by_key(|(_, weight)| weight.brotli);
        Weight::default().and(&self.core).and(texts)
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
            core: vec![("masar.js".to_owned(), weight)],
            texts: Vec::new(),
            chunks: vec![("masar_table.wasm".to_owned(), weight)],
            panel: vec![("masar_check.js".to_owned(), weight)],
        }
    }

    #[test]
    fn of_the_languages_the_heaviest_counts() {
        let texts = |brotli| ("masar_words_ar.txt".to_owned(), of(brotli).core[0].1);
        let mut sizes = of(3072);
        sizes.texts = vec![texts(1024), texts(2048)];
        assert_eq!(sizes.total().brotli, 5120);
    }

    #[test]
    fn a_chunk_counts_in_all_and_the_panel_in_nothing() {
        let table = of(1024).table(None);
        let line = |name: &str| {
            table
                .lines()
                .find(|line| line.starts_with(name))
                .unwrap()
                .to_owned()
        };
        assert!(line("until ready ").ends_with(" 1.0 KiB"), "{table}");
        assert!(line("in all ").ends_with(" 2.0 KiB"), "{table}");
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
