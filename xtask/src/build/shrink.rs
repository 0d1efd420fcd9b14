//! wasm-opt.

use super::{slots, split};
use crate::command::{command, run};
use crate::console::{say, timed};
use crate::failure::{Failure, OnFile};
use std::path::{Path, PathBuf};

/// The target features' section stays: the next run of wasm-opt reads it (`names`).
/// Not `--ignore-implicit-traps`: it reads memory before the condition that says whether there is
/// anything to read, and once in some hundred widgets such a load was out of bounds.
const PASSES: [&str; 6] = [
    // Nothing is in the first KiB: the far end of the stack lies there.
    "--low-memory-unused",
    "-Oz",
    "--converge",
    // A function called once stays a function: inlined, its locals compress worse (4 KiB on the wire).
    "--one-caller-inline-max-function-size=0",
    // A function hardly longer than its call goes into its callers (half a KiB; at 8 it is more again).
    "--always-inline-max-function-size=6",
    "--strip-producers",
];

/// Optimises `from` and gives the file it is in; does nothing when `from` is, byte for byte, what was
/// optimised last.
///
/// # Errors
///
/// wasm-opt failed, or its result is not smaller than what it got.
pub fn shrink(wasm_opt: &Path, from: &Path, kept: &Path) -> Result<PathBuf, Failure> {
    let input = slots::freed(std::fs::read(from).on_file("read", from)?);
    let input = split::marked(&input, split::DOORS).map_err(|odd| {
        Failure::new(odd)
            .remedy("xtask/src/build/split/doors.rs names the doors; `#[inline(never)]` keeps them")
    })?;
    optimised(wasm_opt, &input, &split::NOT_INLINED, "the Wasm", kept)
}

/// The same with a Wasm that is in one piece.
///
/// # Errors
///
/// As [`shrink`].
pub fn alone(wasm_opt: &Path, from: &Path, kept: &Path) -> Result<PathBuf, Failure> {
    let input = std::fs::read(from).on_file("read", from)?;
    let last = ["--strip-target-features"];
    optimised(wasm_opt, &input, &last, "the checker's Wasm", kept)
}

fn optimised(
    wasm_opt: &Path,
    input: &[u8],
    more: &[&str],
    what: &str,
    kept: &Path,
) -> Result<PathBuf, Failure> {
    let last_recipe = kept.join("wasm-opt.recipe");
    let last_input = kept.join("wasm-opt.input");
    let last_output = kept.join("wasm-opt.output");
    let recipe = format!(
        "{} {}",
        wasm_opt.display(),
        [&PASSES[..], more].concat().join(" ")
    );
    let unchanged = std::fs::read(&last_input).is_ok_and(|last| last == input)
        && std::fs::read(&last_recipe).is_ok_and(|last| last == recipe.as_bytes());
    if unchanged && last_output.exists() {
        say("Fresh", &format!("{what}, optimised"));
        return Ok(last_output);
    }
    // Forgotten first: a run that stops half-way must not pass for the last one.
    let _ = std::fs::remove_file(&last_recipe);
    let _ = std::fs::remove_file(&last_output);
    std::fs::write(&last_input, input).on_file("write", &last_input)?;
    timed("Optimising", &format!("{what} (wasm-opt -Oz)"), || {
        run(command(wasm_opt, kept)
            .args(PASSES)
            .args(more)
            .arg(&last_input)
            .arg("-o")
            .arg(&last_output))
    })?;
    let output = std::fs::read(&last_output).on_file("read", &last_output)?;
    if output.len() >= input.len() {
        let (before, after) = (input.len(), output.len());
        let what = format!("wasm-opt did nothing: {before} bytes went in, {after} came out");
        return Err(Failure::new(what).remedy("rm -r xtask/tools/node_modules and build again"));
    }
    std::fs::write(&last_recipe, recipe).on_file("write", &last_recipe)?;
    Ok(last_output)
}
