//! `masar check --fix`: writes the fixes that are sure into the files, and prints the others as differences.

use std::io::Write;
use std::path::Path;

use super::files;
use super::output::{Report, note};
use masar_check::{Checked, Fixed, ReportTexts, apply, fix_label};
use similar::TextDiff;
use tempfile::NamedTempFile;

/// Writes the pages that changed into their files.
///
/// # Errors
/// The message about a file that cannot be written, or that changed since it was read.
pub(super) fn write(checked: &Checked, fixed: &Fixed) -> Result<(), String> {
    let pages = &checked.pages;
    for ((name, before), after) in pages.names.iter().zip(&pages.texts).zip(&fixed.texts) {
        if before != after {
            write_one(Path::new(name), before, after)
                .map_err(|error| format!("cannot write {name}: {error}"))?;
        }
    }
    Ok(())
}

/// Replaces the content of a file at once: a reader sees the old text or the new one, and nothing between.
fn write_one(name: &Path, before: &str, after: &str) -> std::io::Result<()> {
    // A link stays a link; the file that it leads to is replaced.
    let path = name.canonicalize()?;
    let current = files::read_regular(&path, before.len())?;
    if current.as_deref() != Some(before.as_bytes()) {
        return Err(std::io::Error::other(
            "the file changed while it was checked",
        ));
    }
    let permissions = path.metadata()?.permissions();
    if permissions.readonly() {
        return Err(std::io::Error::other("the file is read-only"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(after.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// Adds the difference that the sure fixes make.
pub(super) fn add_differences(report: &mut Report, checked: &Checked, fixed: &Fixed) {
    let pages = &checked.pages;
    for ((name, before), after) in pages.names.iter().zip(&pages.texts).zip(&fixed.texts) {
        if before != after {
            difference(report, name, before, after);
        }
    }
}

/// Adds each fix that is not sure, as a difference with its sentence before it.
pub(super) fn add_choices(
    report: &mut Report,
    checked: &Checked,
    limit: usize,
    texts: &ReportTexts,
) {
    for diagnostic in checked.diagnostics.iter().take(limit) {
        let (name, text) = checked.page_of(diagnostic);
        for fix in diagnostic.fixes.iter().filter(|fix| !fix.is_sure) {
            let mut edits = fix.edits.clone();
            edits.sort_by_key(|edit| edit.range);
            let Some(after) = apply(text, &edits) else {
                continue;
            };
            let place = format!("{name}:{}:{}", diagnostic.line, diagnostic.column);
            report.line(&format!("# {place}: {}", fix_label(fix, texts.lang)));
            difference(report, name, text, &after);
            report.gap();
        }
    }
}

/// Adds the difference of two texts in the unified format, which `patch` and `git apply` read.
fn difference(report: &mut Report, name: &str, before: &str, after: &str) {
    let diff = TextDiff::from_lines(before, after);
    let text = diff
        .unified_diff()
        .context_radius(1)
        .header(name, name)
        .to_string();
    for line in text.lines() {
        report.line(line);
    }
}

/// Reports that a feed cannot be fixed because it is no file.
pub(super) fn needs_files() {
    note("--fix needs files, not standard input");
}
