//! wasm-opt.

use crate::command::{command, output};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What docs/dependencies.md gives figures for.
const PASSES: [&str; 7] = [
    // No data lies in the first KiB: the far end of the stack is there.
    "--low-memory-unused",
    "-Oz",
    "--converge",
    // A function that is called once stays a function: inlined, its locals compress worse.
    "--one-caller-inline-max-function-size=0",
    // A function hardly longer than its call goes into its callers.
    "--always-inline-max-function-size=6",
    "--strip-producers",
    "--strip-target-features",
];

/// For a chunk besides: nothing uses its import that only the main module of the same build has, and that has
/// to stay, so that a chunk of another build is refused.
const CHUNK_PASSES: [&str; 1] = ["--skip-pass=remove-unused-module-elements"];

/// The features of WebAssembly that the modules may use. Not `--all-features`: with it wasm-opt writes
/// encodings that browsers do not read yet.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises `from` and returns the file that holds the result. Does nothing where `from` is, byte for
/// byte, what was optimised last.
///
/// # Errors
///
/// wasm-opt failed.
fn optimize(wasm_opt: &Path, from: &Path, kept: &Path) -> Result<PathBuf, Failure> {
    let name = from.file_name().unwrap_or_default();
    let input = std::fs::read(from).on_file("read", from)?;
    let folder = kept.join("optimized");
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    let last_output = folder.join(name);
    let last_input = last_output.with_extension("input");
    let last_recipe = last_output.with_extension("recipe");
    let mut arguments = [&PASSES[..], &FEATURES].concat();
    if !name.to_string_lossy().ends_with("_bg.wasm") {
        arguments.extend(CHUNK_PASSES);
    }
    let recipe = format!("{} {}", wasm_opt.display(), arguments.join(" "));
    let unchanged = std::fs::read(&last_input).is_ok_and(|last| last == input)
        && std::fs::read(&last_recipe).is_ok_and(|last| last == recipe.as_bytes());
    if unchanged && last_output.exists() {
        return Ok(last_output);
    }
    // Removed first: a run that stops half-way must not pass for the last one.
    let _ = std::fs::remove_file(&last_recipe);
    let _ = std::fs::remove_file(&last_output);
    std::fs::write(&last_input, input).on_file("write", &last_input)?;
    // Its warnings are about sections of names, which it drops.
    output(
        command(wasm_opt, kept)
            .args(arguments)
            .arg(&last_input)
            .arg("-o")
            .arg(&last_output),
    )?;
    std::fs::write(&last_recipe, recipe).on_file("write", &last_recipe)?;
    Ok(last_output)
}

/// Optimises several modules, as many at a time as there are processors, the largest first. The results
/// stand in the order of `files`.
///
/// # Errors
///
/// As [`optimize`].
pub fn optimize_all(
    wasm_opt: &Path,
    files: &[PathBuf],
    kept: &Path,
) -> Result<Vec<PathBuf>, Failure> {
    let size = |file: &PathBuf| std::fs::metadata(file).map_or(0, |data| data.len());
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|&at| size(&files[at]));
    let queue = Mutex::new(order);
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        let mut done = Vec::new();
        while let Some(at) = next() {
            done.push((at, optimize(wasm_opt, &files[at], kept)?));
        }
        Ok::<_, Failure>(done)
    };
    let what = format!("{} modules (wasm-opt -Oz)", files.len());
    let mut done = timed("Optimising", &what, || {
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
            let mut done = Vec::new();
            for worker in workers {
                let part = worker.join();
                done.append(&mut part.unwrap_or_else(|_| {
                    Err(Failure::new("a thread that ran wasm-opt panicked"))
                })?);
            }
            Ok::<_, Failure>(done)
        })
    })?;
    done.sort();
    Ok(done.into_iter().map(|(_, file)| file).collect())
}
