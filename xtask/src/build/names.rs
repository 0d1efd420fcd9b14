//! Short names between the Wasm and its glue.
//!
//! wasm-bindgen gives each import a name with sixteen digits of a hash, written in both files: noise
//! that no compressor shortens, 4 KiB on the wire. The digits keep the glue of one build from being
//! joined to the Wasm of another (a cache that kept one of the two); here the first import alone has
//! a name that does so, a stamp of the whole Wasm, and the second part asks for the first by it.

use super::{order, split, write_if_new};
use crate::command::{command, output, run};
use crate::failure::{Failure, OnFile};
use std::path::Path;

/// wasm-opt's own renaming, for modules as well: it leaves alone those that are not its idea of an
/// environment otherwise. Once more `-Oz`: what is read and written only is half a KiB larger.
const PASSES: [&str; 4] = [
    "-Oz",
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=6",
    "--minify-imports-and-exports-and-modules",
];
/// The last run: `-Oz` would sort the functions its own way again, and the target features' section is
/// read by every run before.
const LAST_PASSES: [&str; 3] = [
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-target-features",
];

/// The module's name, as wasm-bindgen gives it and as wasm-opt shortens it.
const MODULE: (&str, &str) = ("\"./masar_core_bg.js\":", "a:");

/// Renames what `wasm` imports and exports, cuts it in two, puts the functions of both in order, and
/// writes them to `to`; gives the glue, already minified, with the same names.
///
/// # Errors
///
/// wasm-opt failed, the Wasm could not be cut, or a name is not found in the glue where it must be.
pub fn shorten(
    wasm_opt: &Path,
    wasm: &Path,
    deferred: &split::Deferred,
    to: [&Path; 2],
    glue: &str,
) -> Result<String, Failure> {
    let folder = wasm.parent().unwrap_or(Path::new("."));
    let short = folder.join("short-names.wasm");
    let said = output(
        command(wasm_opt, folder)
            .args(PASSES)
            .args(split::NOT_INLINED)
            .arg(wasm)
            .arg("-o")
            .arg(&short),
    )?;
    let bytes = std::fs::read(&short).on_file("read", &short)?;
    let silent = || Failure::new("wasm-opt did not say which names it shortened");
    let mut names = Names::parse(&said).ok_or_else(silent)?;
    let stamp = stamp(&[said.as_bytes(), &bytes, format!("{deferred:?}").as_bytes()].concat());
    let doors = names.doors().ok_or_else(silent)?;
    let parts = split::cut(&bytes, &doors, deferred, &stamp)
        .map_err(|trouble| Failure::new("the Wasm could not be cut in two").cause(trouble))?;
    for (part, to) in [&parts.first, &parts.second].into_iter().zip(to) {
        let odd = |cause| Failure::new("the cut Wasm is malformed").cause(cause);
        let unordered = folder.join("unordered.wasm");
        std::fs::write(&unordered, order::named(part).map_err(odd)?)
            .on_file("write", &unordered)?;
        let ordered = folder.join("ordered.wasm");
        run(command(wasm_opt, folder)
            .args(LAST_PASSES)
            .arg(&unordered)
            .arg("-o")
            .arg(&ordered))?;
        let bytes = std::fs::read(&ordered).on_file("read", &ordered)?;
        write_if_new(to, &bytes)?;
    }
    for (_, short) in &mut names.imports {
        if *short == parts.stamped {
            stamp.clone_into(short);
        }
    }
    names.joined(&names.rename(glue)?, &parts, &stamp)
}

/// The same name for the same build, another for others.
fn stamp(build: &[u8]) -> String {
    // FNV-1a.
    let hash = build.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("_{:07x}", hash >> 36)
}

/// Long names and their short ones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names {
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// Reads what wasm-opt prints: `["module", "long", "short"]` a line under `"imports"`, `["long",
    /// "short"]` under `"exports"`.
    fn parse(said: &str) -> Option<Names> {
        let mut names = Names::default();
        let mut exports = false;
        for line in said.lines() {
            exports |= line.trim_start().starts_with("\"exports\"");
            let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            match (exports, words.as_slice()) {
                (false, [_, long, short]) => {
                    names
                        .imports
                        .push(((*long).to_owned(), (*short).to_owned()));
                }
                (true, [long, short]) => {
                    names
                        .exports
                        .push(((*long).to_owned(), (*short).to_owned()));
                }
                _ => {}
            }
        }
        (!names.imports.is_empty() && !names.exports.is_empty()).then_some(names)
    }

    /// The short names of the doors, in the order of their list.
    fn doors(&self) -> Option<Vec<String>> {
        let short = |at| {
            let door = split::export(at);
            let names = self.exports.iter().find(|(long, _)| *long == door)?;
            Some(names.1.clone())
        };
        (0..split::DOORS.len()).map(short).collect()
    }

    /// The glue with the names by which the second part joins the first.
    fn joined(&self, glue: &str, parts: &split::Parts, stamp: &str) -> Result<String, Failure> {
        let mut glue = glue.to_owned();
        for (word, name) in [
            ("TABLE", &*parts.table),
            ("SHARED", split::SHARED),
            ("STAMP", stamp),
        ] {
            let word = [".", word].concat();
            if glue.matches(&word).count() != 1 {
                return Err(Failure::new(format!("the glue does not hold {word} once")));
            }
            glue = glue.replace(&word, &[".", name].concat());
        }
        Ok(glue)
    }

    /// The glue with the short names: an import is a member of an object (`name:`), an export is
    /// asked for by a dot (`.name`).
    fn rename(&self, glue: &str) -> Result<String, Failure> {
        let mut out = String::with_capacity(glue.len());
        let mut found = vec![0_usize; self.imports.len()];
        let mut rest = glue;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !is_name(c)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            out.push_str(before);
            let import = (self.imports.iter()).position(|(long, _)| long == word);
            let export = self.exports.iter().find(|(long, _)| long == word);
            match (import, export) {
                (Some(at), _) if after.starts_with(':') => {
                    found[at] += 1;
                    out.push_str(&self.imports[at].1);
                }
                (_, Some((_, short))) if before.ends_with('.') => out.push_str(short),
                _ => out.push_str(word),
            }
            rest = after;
        }
        out.push_str(rest);
        if let Some(at) = found.iter().position(|&times| times != 1) {
            let (name, times) = (&self.imports[at].0, found[at]);
            let what = format!("the glue holds the import {name} {times} times instead of once");
            return Err(Failure::new(what));
        }
        if out.matches(MODULE.0).count() != 1 {
            let what = format!("the glue does not hold {} once", MODULE.0);
            return Err(Failure::new(what));
        }
        Ok(out.replace(MODULE.0, MODULE.1))
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = r#"{
 "imports": [
  ["./masar_core_bg.js", "__wbg_new_0123456789abcdef", "a"],
  ["./masar_core_bg.js", "__wbg_is_fedcba9876543210", "b"]
 ],
"exports": [
  ["memory", "c"],
  ["widget_new", "d"]
 ]
}"#;
    const GLUE: &str = r#"let i={"./masar_core_bg.js":{__wbg_new_0123456789abcdef:e=>new e,__wbg_is_fedcba9876543210:(e,t)=>e===t}},memory=w.memory;w.widget_new()"#;

    #[test]
    fn both_sides_get_the_short_names() {
        let names = Names::parse(SAID).unwrap();
        assert_eq!(
            names.rename(GLUE).unwrap(),
            "let i={a:{a:e=>new e,b:(e,t)=>e===t}},memory=w.c;w.d()"
        );
    }

    #[test]
    fn another_build_has_another_stamp() {
        assert_ne!(
            stamp(SAID.as_bytes()),
            stamp(SAID.replace("_is_", "_as_").as_bytes())
        );
    }

    #[test]
    fn an_import_that_the_glue_does_not_offer_stops_the_build() {
        let names = Names::parse(SAID).unwrap();
        let glue = GLUE.replace("__wbg_is_", "__wbg_was_");
        assert!(names.rename(&glue).is_err());
    }

    #[test]
    fn silence_from_wasm_opt_is_not_taken_for_names() {
        assert_eq!(Names::parse(""), None);
    }
}
