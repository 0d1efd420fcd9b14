//! Makes the doors known to wasm-opt: exports that it keeps, under names that it does not inline.

use super::doors::plain;
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportKind, Module, NameMap, NameSection, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// What every door's name begins with.
const DOOR: &str = "door_";

/// What tells wasm-opt not to inline a door.
pub const NOT_INLINED: [&str; 2] = ["-g", "--no-inline=door_*"];

/// The name under which a door is exported, by its place in the list.
pub fn export(at: usize) -> String {
    format!("{DOOR}{at}")
}

/// The Wasm with the doors exported, without what the linker wrote for the splitting, and with no names
/// of functions but the doors'.
///
/// # Errors
///
/// Says what is odd about it.
pub fn marked(wasm: &[u8], doors: &[&str]) -> Result<Vec<u8>, String> {
    let odd = |cause: wasmparser::BinaryReaderError| format!("the Wasm is malformed: {cause}");
    let found = found(wasm, doors).map_err(odd)?;
    if let Some(at) = (0..doors.len()).find(|at| !found.contains_key(at)) {
        return Err(format!(
            "no function of the Wasm bears the name of the door {}",
            doors[at]
        ));
    }
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(odd)?;
        match &payload {
            Payload::ExportSection(reader) => {
                let mut exports = wasm_encoder::ExportSection::new();
                (RoundtripReencoder.parse_export_section(&mut exports, reader.clone()))
                    .map_err(|cause| cause.to_string())?;
                for (at, function) in &found {
                    exports.export(&export(*at), ExportKind::Func, *function);
                }
                module.section(&exports);
            }
            Payload::CustomSection(custom) => {
                let name = custom.name();
                if name == "linking" || name == "name" || name.starts_with("reloc.") {
                    continue;
                }
                module.section(&wasm_encoder::CustomSection {
                    name: name.into(),
                    data: custom.data().into(),
                });
            }
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let data = &wasm[range.start as usize..range.end as usize];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    let mut functions = NameMap::new();
    let mut names: Vec<(u32, usize)> = found
        .into_iter()
        .map(|(at, function)| (function, at))
        .collect();
    names.sort_unstable();
    for (function, at) in names {
        functions.append(function, &export(at));
    }
    let mut section = NameSection::new();
    section.functions(&functions);
    module.section(&section);
    Ok(module.finish())
}

/// The functions that are doors, by their place in the list.
fn found(
    wasm: &[u8],
    doors: &[&str],
) -> Result<BTreeMap<usize, u32>, wasmparser::BinaryReaderError> {
    let mut found = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(custom) = payload? else {
            continue;
        };
        let KnownCustom::Name(names) = custom.as_known() else {
            continue;
        };
        for part in names {
            if let Name::Function(functions) = part? {
                for naming in functions {
                    let naming = naming?;
                    let name = plain(naming.name);
                    if let Some(at) = doors.iter().position(|door| *door == name) {
                        found.insert(at, naming.index);
                    }
                }
            }
        }
    }
    Ok(found)
}
