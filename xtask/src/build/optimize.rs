//! Optimises Wasm with wasm-opt.

use crate::command::{command, output};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The options of every module. docs/dependencies.md has the figures.
const PASSES: [&str; 6] = [
    // The first KiB of the memory is the end of the stack and has no data.
    "--low-memory-unused",
    "-Oz",
    // A longer function that is called once is not inlined: its locals would compress worse.
    "--one-caller-inline-max-function-size=20",
    // A function that is hardly longer than its call is inlined.
    "--always-inline-max-function-size=6",
    "--strip-producers",
    "--strip-target-features",
];

/// The additional option of all modules but the import: the second run saves 300 bytes (brotli) of the main module and
/// 1.6 KiB of the Studio. It gains nothing for the import, which is eight times as large, and would take 10 s.
const AGAIN: &str = "-Oz";

/// The additional option of a chunk. A chunk has an unused import that only the main module of the same build
/// exports, so that a chunk of another build does not link. wasm-opt would remove it.
const CHUNK_PASSES: [&str; 1] = ["--skip-pass=remove-unused-module-elements"];

/// The features of WebAssembly that the modules may use. With `--all-features` wasm-opt would write encodings that
/// browsers do not support yet.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises `from` and returns the file of the result. Does nothing if `from` has not changed since the last
/// call.
///
/// # Errors
///
/// wasm-opt failed.
fn optimize(wasm_opt: &Path, from: &Path, cache: &Path) -> Result<PathBuf, Failure> {
    let name = from.file_name().unwrap_or_default();
    let input = std::fs::read(from).on_file("read", from)?;
    let folder = cache.join("optimized");
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    let last_output = folder.join(name);
    let last_input = last_output.with_extension("input");
    let last_recipe = last_output.with_extension("recipe");
    let mut arguments = [&PASSES[..], &FEATURES].concat();
    let plain = name.to_string_lossy();
    if !plain.starts_with("masar_import") {
        arguments.insert(1, AGAIN);
    }
    if !plain.ends_with("_bg.wasm") {
        arguments.extend(CHUNK_PASSES);
    }
    let recipe = format!("{} {}", wasm_opt.display(), arguments.join(" "));
    let unchanged = std::fs::read(&last_input).is_ok_and(|last| last == input)
        && std::fs::read(&last_recipe).is_ok_and(|last| last == recipe.as_bytes());
    if unchanged && last_output.exists() {
        return Ok(last_output);
    }
    // The recipe is removed first, so that the next run does not use the output of an interrupted one.
    let _ = std::fs::remove_file(&last_recipe);
    let _ = std::fs::remove_file(&last_output);
    std::fs::write(&last_input, input).on_file("write", &last_input)?;
    // The warnings of wasm-opt are about name sections, which it removes: `output` does not print them.
    output(
        command(wasm_opt, cache)
            .args(arguments)
            .arg(&last_input)
            .arg("-o")
            .arg(&last_output),
    )?;
    std::fs::write(&last_recipe, recipe).on_file("write", &last_recipe)?;
    Ok(last_output)
}

/// Optimises several modules in parallel, one for each processor, the largest first. Returns the results in the
/// order of `files`.
///
/// # Errors
///
/// As [`optimize`].
pub fn optimize_all(
    wasm_opt: &Path,
    files: &[PathBuf],
    cache: &Path,
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
            done.push((at, optimize(wasm_opt, &files[at], cache)?));
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
