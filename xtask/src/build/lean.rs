//! Yew without what Masar does not use: a copy of its published source with `xtask/lean/yew.patch`
//! applied, for the released Wasm only. Everything else builds with Yew as it is published.

use super::write_if_new;
use crate::command::{command, output};
use crate::failure::{Failure, OnFile};
use diffy::patch_set::{FileOperation, ParseOptions, PatchSet};
use std::path::{Path, PathBuf};

const PATCH: &str = "xtask/lean/yew.patch";
/// The copy, its patched source and the lock file that goes with it. Relative to the repository, so
/// that the build is the same wherever that lies.
const COPY: &str = "target/masar/lean/yew";
const LOCK: &str = "target/masar/lean/Cargo.lock";

/// Makes the copy; gives cargo's words that put it in Yew's place, the lock file included: the
/// repository's own stays as it is.
///
/// # Errors
///
/// Cargo does not know where Yew's source is, or the patch is not of that source.
pub fn prepare(root: &Path) -> Result<Vec<String>, Failure> {
    let source = source(root)?;
    let file = root.join(PATCH);
    let patch = std::fs::read_to_string(&file).on_file("read", &file)?;
    let copy = root.join(COPY);
    for file in files(&source)? {
        let text = std::fs::read(source.join(&file)).on_file("read", &source.join(&file))?;
        place(&copy.join(&file), &text, &patch, &file)?;
    }
    for file in named(&patch)? {
        if !source.join(&file).exists() {
            return Err(outdated(&file, "which is not in Yew's source any more"));
        }
    }
    let lock = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&lock).on_file("read", &lock)?;
    write_if_new(&root.join(LOCK), unsourced(&text).as_bytes())?;
    Ok(vec![
        "-Z".into(),
        "lockfile-path".into(),
        "--config".into(),
        format!("resolver.lockfile-path=\"{LOCK}\""),
        "--config".into(),
        format!("patch.crates-io.yew.path=\"{COPY}\""),
    ])
}

/// The folder that cargo unpacked Yew into.
fn source(root: &Path) -> Result<PathBuf, Failure> {
    let said = output(command("cargo", root).args(["metadata", "--format-version=1", "--locked"]))?;
    let unknown = || Failure::new("cargo metadata does not say where Yew's source is");
    let metadata: serde_json::Value =
        serde_json::from_str(&said).map_err(|error| unknown().cause(error))?;
    let packages = metadata["packages"].as_array().ok_or_else(unknown)?;
    let yew = packages.iter().find(|package| package["name"] == "yew");
    let manifest = yew.and_then(|yew| yew["manifest_path"].as_str());
    let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
    Ok(folder.ok_or_else(unknown)?.to_path_buf())
}

/// Every file below `folder`, relative to it.
fn files(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(at) = folders.pop() {
        let here = folder.join(&at);
        for entry in std::fs::read_dir(&here).on_file("list", &here)? {
            let entry = entry.on_file("list", &here)?;
            let name = format!("{at}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(name + "/");
            } else {
                found.push(name);
            }
        }
    }
    Ok(found)
}

/// Writes a file of the copy, patched if the patch has it.
fn place(to: &Path, source: &[u8], patch: &str, file: &str) -> Result<(), Failure> {
    let folder = to.parent().unwrap_or(to);
    std::fs::create_dir_all(folder).on_file("create", folder)?;
    let text = String::from_utf8_lossy(source);
    match patched(&text, patch, file)? {
        Some(text) => write_if_new(to, text.as_bytes())?,
        None => write_if_new(to, source)?,
    };
    Ok(())
}

/// The file's text after the patch; nothing when the patch leaves it alone.
fn patched(text: &str, patch: &str, file: &str) -> Result<Option<String>, Failure> {
    for part in PatchSet::parse(patch, ParseOptions::gitdiff()) {
        let part = part.map_err(unreadable)?;
        if name(part.operation()) != Some(file) {
            continue;
        }
        let hunks = part.patch().as_text();
        let hunks = hunks.ok_or_else(|| outdated(file, "not as text"))?;
        return match diffy::apply(text, hunks) {
            Ok(text) => Ok(Some(text)),
            Err(error) => Err(outdated(file, "where it does not apply").cause(error)),
        };
    }
    Ok(None)
}

/// The files that the patch changes.
fn named(patch: &str) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for part in PatchSet::parse(patch, ParseOptions::gitdiff()) {
        let part = part.map_err(unreadable)?;
        let name = name(part.operation()).map(String::from);
        names.push(name.ok_or_else(|| outdated("files", "not all of them in place"))?);
    }
    Ok(names)
}

/// The file that is changed in place: the patch makes, moves and deletes none.
fn name<'a>(operation: &'a FileOperation<'_, str>) -> Option<&'a str> {
    match operation {
        FileOperation::Modify { modified, .. } => modified.strip_prefix("b/"),
        _ => None,
    }
}

fn unreadable(error: diffy::patch_set::PatchSetParseError) -> Failure {
    Failure::new(format!("{PATCH} is not a unified diff")).cause(error)
}

fn outdated(file: &str, how: &str) -> Failure {
    Failure::new(format!("{PATCH} changes {file}, {how}")).remedy(
        "cargo xtask build --plain-yew builds with Yew as it is; docs/building.md tells how to renew the patch",
    )
}

/// The lock file as cargo writes it when Yew comes from a folder: without its source and checksum.
fn unsourced(lock: &str) -> String {
    let mut yew = false;
    let mut out = String::with_capacity(lock.len());
    for line in lock.split_inclusive('\n') {
        match line.trim_end() {
            "[[package]]" => yew = false,
            "name = \"yew\"" => yew = true,
            _ => {}
        }
        if !(yew && (line.starts_with("source = ") || line.starts_with("checksum = "))) {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";
    const DIFF: &str = "About this patch.

diff --git a/src/a.rs b/src/a.rs
--- a/src/a.rs
+++ b/src/a.rs
@@ -1,2 +1,2 @@
-one
+ONE
 two
@@ -6,2 +6,1 @@
 six
-seven
";

    #[test]
    fn a_file_of_the_patch_is_changed_and_another_is_not() {
        let changed = patched(SOURCE, DIFF, "src/a.rs").unwrap();
        assert_eq!(
            changed.as_deref(),
            Some("ONE\ntwo\nthree\nfour\nfive\nsix\n")
        );
        assert_eq!(patched(SOURCE, DIFF, "src/b.rs").unwrap(), None);
        assert_eq!(named(DIFF).unwrap(), ["src/a.rs"]);
    }

    #[test]
    fn a_source_that_moved_on_is_refused_by_file_and_hunk() {
        let newer = SOURCE.replace("seven", "SEVEN");
        let failure = patched(&newer, DIFF, "src/a.rs").unwrap_err().to_string();
        assert!(failure.contains("src/a.rs"), "{failure}");
        assert!(failure.contains("hunk #2"), "{failure}");
    }

    #[test]
    fn a_patch_that_makes_a_file_is_refused() {
        let makes = DIFF.replace("--- a/src/a.rs", "--- /dev/null");
        assert!(named(&makes).is_err());
        assert!(named("nothing like a diff").is_err());
    }

    #[test]
    fn only_yew_loses_its_source_in_the_lock_file() {
        let lock = "[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\nsource = \"r\"\nchecksum = \"c\"\ndependencies = [\n \"slab\",\n]\n\n[[package]]\nname = \"yew-macro\"\nversion = \"0.23.0\"\nsource = \"r\"\nchecksum = \"d\"\n";
        assert_eq!(
            unsourced(lock),
            "[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\ndependencies = [\n \"slab\",\n]\n\n[[package]]\nname = \"yew-macro\"\nversion = \"0.23.0\"\nsource = \"r\"\nchecksum = \"d\"\n"
        );
    }

    #[test]
    fn the_patch_is_of_the_locked_yew() {
        let root = crate::repository();
        let source = source(&root).unwrap();
        let patch = std::fs::read_to_string(root.join(PATCH)).unwrap();
        for file in named(&patch).unwrap() {
            let text = std::fs::read_to_string(source.join(&file)).unwrap();
            let changed = patched(&text, &patch, &file).unwrap().unwrap();
            assert_ne!(changed, text, "{file}");
        }
    }
}
