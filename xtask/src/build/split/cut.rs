//! Cuts the optimised Wasm in two: what is reached without going through a door, and the rest.

use super::links::Deferred;
use super::parts::{Cutting, Names};
use super::trouble::Trouble;
use super::whole::Whole;
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::{Export, ExternalKind};

/// Stretches of memory shorter than this are not worth a segment of their own.
const WORTH: usize = 24;

/// The two parts.
#[derive(Debug)]
pub struct Parts {
    /// What a page loads.
    pub first: Vec<u8>,
    /// What it loads later.
    pub second: Vec<u8>,
    /// The name under which the first part exports the table of indirect calls.
    pub table: String,
    /// The import that bears the stamp now, by its name before.
    pub stamped: String,
}

/// Cuts the Wasm. `doors` are names of exported functions; `stamp` is what only parts of this very build
/// share.
///
/// # Errors
///
/// The Wasm is malformed, or has what this does not know to cut.
pub fn cut(
    wasm: &[u8],
    doors: &[String],
    deferred: &Deferred,
    stamp: &str,
) -> Result<Parts, Trouble> {
    let whole = Whole::read(wasm)?;
    let mut shut = Vec::new();
    for door in doors {
        let export = whole.exports.iter().find(|export| export.name == door);
        shut.push(export.ok_or(Trouble::Odd("has lost a door"))?.index);
    }
    let is_door = |export: &&Export| doors.iter().any(|door| door == export.name);
    // What the first part is reached from.
    let mut roots: BTreeSet<u32> = whole.start.into_iter().collect();
    for export in whole.exports.iter().filter(|export| !is_door(export)) {
        if export.kind == ExternalKind::Func {
            roots.insert(export.index);
        }
    }
    let mut later = Vec::new();
    for (start, functions) in &whole.places {
        for (place, &function) in (*start..).zip(functions) {
            if deferred.places.contains(&place) {
                later.push((place, function));
            } else {
                roots.insert(function);
            }
        }
    }
    let closed: BTreeSet<u32> = shut.iter().copied().collect();
    if roots.iter().any(|root| closed.contains(root)) {
        return Err(Trouble::Odd(
            "has a door that is called by the table or from outside",
        ));
    }
    let filled = |(start, functions): &(u32, Vec<u32>)| *start..*start + functions.len() as u32;
    if !whole
        .places
        .iter()
        .map(filled)
        .eq(deferred.table.iter().cloned())
    {
        return Err(Trouble::Odd("has another table than the linker's"));
    }
    let calls = whole.calls()?;
    let kept = reached(&roots, &calls, &closed);
    later.retain(|(_, function)| !kept.contains(function));
    let mut beyond: BTreeSet<u32> = closed.clone();
    beyond.extend(later.iter().map(|(_, function)| *function));
    let imported = whole.imports.len() as u32;
    let moved: BTreeSet<u32> = (reached(&beyond, &calls, &BTreeSet::new()).into_iter())
        .filter(|function| *function >= imported && !kept.contains(function))
        .collect();
    // Functions of the first part that the second calls.
    let shared: BTreeSet<u32> = (moved
        .iter()
        .filter_map(|function| calls.get(function))
        .flatten())
    .filter(|called| kept.contains(called) && **called >= imported)
    .copied()
    .collect();
    let size = whole.tables.first().map_or(0, |table| table.initial) as u32;
    let cutting = Cutting {
        whole: &whole,
        stamp,
        doors: (size..)
            .zip(&shut)
            .map(|(place, door)| (*door, place))
            .collect(),
        shared: (size + shut.len() as u32..)
            .zip(&shared)
            .map(|(place, one)| (*one, place))
            .collect(),
        later,
        memory: deferred
            .memory
            .iter()
            .filter(|stretch| stretch.len() >= WORTH)
            .cloned()
            .collect(),
        names: Names::new(&whole, doors),
        stamped: kept
            .iter()
            .copied()
            .next()
            .filter(|first| *first < imported),
    };
    let stamped = cutting.stamped.ok_or(Trouble::Odd("imports nothing"))?;
    Ok(Parts {
        first: cutting.first(&kept, &closed)?,
        second: cutting.second(&moved)?,
        table: cutting.names.tables[0].clone(),
        stamped: whole.imports[stamped as usize].1.to_owned(),
    })
}

/// All functions that are called from the roots, without going through those.
fn reached(
    roots: &BTreeSet<u32>,
    calls: &BTreeMap<u32, BTreeSet<u32>>,
    shut: &BTreeSet<u32>,
) -> BTreeSet<u32> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<u32> = roots.iter().copied().collect();
    while let Some(function) = waiting.pop() {
        if !shut.contains(&function) && reached.insert(function) {
            waiting.extend(calls.get(&function).into_iter().flatten());
        }
    }
    reached
}
