//! Measures the files that a visitor downloads, and compares them with the budget (docs/budgets.md).

use super::assets::{Asset, Assets};
use super::{CORE, IMPORT, PANEL, STUDIO, compressed_name};
use crate::failure::{Failure, OnFile};
use std::path::Path;

/// The largest size of all files that a page loads until its timeline is ready, compressed with brotli, in bytes.
pub const BUDGET: u64 = 140 * 1024;
/// The goal for the same size.
pub const GOAL: u64 = 118 * 1024;
/// The largest size of all files that a visitor can load, compressed with brotli, in bytes.
pub const BUDGET_IN_ALL: u64 = 200 * 1024;
/// The largest size of the Studio's own files, compressed with brotli, in bytes.
pub const BUDGET_OF_STUDIO: u64 = 350 * 1024;

/// The sizes of a file in bytes: uncompressed, and compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileSize {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The files of `pkg/` with their sizes.
#[derive(Debug)]
pub struct Sizes {
    /// The files that every page loads, except the catalog.
    core: Vec<(String, FileSize)>,
    /// The catalogs, of which a page loads one.
    catalogs: Vec<(String, FileSize)>,
    /// The chunks.
    chunks: Vec<(String, FileSize)>,
    /// The panel, which has no budget.
    panel: Vec<(String, FileSize)>,
    /// The Studio, which no visitor loads.
    studio: Vec<(String, FileSize)>,
    /// The import, which the Studio loads when it is needed. It has no budget.
    import: Vec<(String, FileSize)>,
}

/// Measures the files in `pkg`, and the compressed ones beside them.
///
/// # Errors
///
/// A file does not exist.
pub fn measure(pkg: &Path, assets: &Assets) -> Result<Sizes, Failure> {
    let mut sizes = Sizes {
        core: Vec::new(),
        catalogs: Vec::new(),
        chunks: Vec::new(),
        panel: Vec::new(),
        studio: Vec::new(),
        import: Vec::new(),
    };
    for asset in &assets.files {
        let list = if CORE.contains(&&*asset.plain) {
            &mut sizes.core
        } else if PANEL.contains(&&*asset.plain) {
            &mut sizes.panel
        } else if STUDIO.contains(&&*asset.plain) {
            &mut sizes.studio
        } else if IMPORT.contains(&&*asset.plain) {
            &mut sizes.import
        } else if asset.plain.starts_with("masar_words") {
            &mut sizes.catalogs
        } else if asset.plain.ends_with(".wasm") || asset.plain == "masar_fallback.js" {
            &mut sizes.chunks
        } else {
            continue;
        };
        list.push((asset.plain.clone(), size(pkg, asset)?));
    }
    Ok(sizes)
}

fn size(pkg: &Path, asset: &Asset) -> Result<FileSize, Failure> {
    let file = pkg.join(&asset.name);
    let length = |file: &Path| {
        let data = std::fs::metadata(file).on_file("measure", file)?;
        Ok::<u64, Failure>(data.len())
    };
    Ok(FileSize {
        raw: asset.bytes.len() as u64,
        gzip: length(&compressed_name(&file, "gz"))?,
        brotli: length(&compressed_name(&file, "br"))?,
    })
}

/// Returns the total of the last build, compressed with brotli, if there was one.
pub fn last_total(cache: &Path) -> Option<u64> {
    std::fs::read_to_string(cache.join("brotli-total"))
        .ok()?
        .trim()
        .parse()
        .ok()
}

impl Sizes {
    /// Stores the total, for the comparison by the next build.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn save_total(&self, cache: &Path) -> Result<(), Failure> {
        let file = cache.join("brotli-total");
        std::fs::write(&file, self.total().brotli.to_string()).on_file("write", &file)
    }

    /// Returns the table that a build prints.
    pub fn table(&self, last: Option<u64>) -> String {
        let total = self.total();
        let in_all = total.plus(&self.chunks);
        let studio = FileSize::default().plus(&self.studio);
        let mut table = format!(
            "{:<20}{:>12}{:>12}{:>12}\n",
            "on the wire", "raw", "gzip 9", "brotli 11"
        );
        for (name, size) in self
            .core
            .iter()
            .chain(&self.catalogs)
            .chain([&("until ready".to_owned(), total)])
            .chain(&self.chunks)
            .chain([&("in all".to_owned(), in_all)])
            .chain(&self.panel)
            .chain(&self.studio)
            .chain([&("Studio in all".to_owned(), studio)])
            .chain(&self.import)
        {
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kib);
            table.push_str(&format!("{name:<20}{raw:>12}{gzip:>12}{brotli:>12}\n"));
        }
        let verdict = match total.brotli {
            size if size <= GOAL => "the goal is met",
            size if size <= BUDGET => "within the budget, above the goal",
            _ => "OVER THE BUDGET",
        };
        let (budget, goal) = (kib(BUDGET), kib(GOAL));
        table.push_str(&format!(
            "until ready: budget {budget}, goal {goal}: {verdict}\n"
        ));
        let verdict = match in_all.brotli {
            size if size <= BUDGET_IN_ALL => "within the budget",
            _ => "OVER THE BUDGET",
        };
        let budget = kib(BUDGET_IN_ALL);
        table.push_str(&format!("in all: budget {budget}: {verdict}\n"));
        let verdict = match studio.brotli {
            size if size <= BUDGET_OF_STUDIO => "within the budget",
            _ => "OVER THE BUDGET",
        };
        let budget = kib(BUDGET_OF_STUDIO);
        table.push_str(&format!("Studio: budget {budget}: {verdict}\n"));
        if let Some(last) = last {
            table.push_str(&change(last, total.brotli));
        }
        table
    }

    /// Returns the size of all files that a page loads until its timeline is ready, with the largest catalog.
    fn total(&self) -> FileSize {
        let catalog = self.catalogs.iter().max_by_key(|(_, size)| size.brotli);
        FileSize::default().plus(&self.core).plus(catalog)
    }
}

impl FileSize {
    fn plus<'a>(self, files: impl IntoIterator<Item = &'a (String, FileSize)>) -> FileSize {
        files.into_iter().fold(self, |sum, (_, size)| FileSize {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

/// Returns the line about the change since the last build.
fn change(last: u64, now: u64) -> String {
    let change = now.abs_diff(last);
    if change == 0 {
        return "no change since the last build\n".to_owned();
    }
    let sign = if now > last { '+' } else { '-' };
    let kib = kib(change);
    format!("{sign}{kib} ({sign}{change} bytes) since the last build\n")
}

/// Formats a number of bytes as KiB with one decimal.
fn kib(bytes: u64) -> String {
    let tenths = (bytes * 10 + 512) / 1024;
    format!("{}.{} KiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(brotli: u64) -> Sizes {
        let size = FileSize {
            raw: 3 * brotli,
            gzip: brotli,
            brotli,
        };
        Sizes {
            core: vec![("masar.js".to_owned(), size)],
            catalogs: Vec::new(),
            chunks: vec![("masar_table.wasm".to_owned(), size)],
            panel: vec![("masar_check.js".to_owned(), size)],
            studio: vec![("masar_studio.js".to_owned(), size)],
            import: Vec::new(),
        }
    }

    #[test]
    fn the_largest_catalog_counts() {
        let catalog = |brotli| ("masar_words_ar.txt".to_owned(), of(brotli).core[0].1);
        let mut sizes = of(3072);
        sizes.catalogs = vec![catalog(1024), catalog(2048)];
        assert_eq!(sizes.total().brotli, 5120);
    }

    #[test]
    fn a_chunk_counts_in_the_sum_of_all_and_the_panel_in_no_sum() {
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
    fn the_table_compares_a_build_with_the_budget() {
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
