//! The order of the functions.
//!
//! A compressor finds what it has seen before, the cheaper the nearer. Functions of one type side by
//! side are one run in the list of types; those of one type that begin alike (their locals stand
//! first) often go on alike.

use wasm_encoder::{Encode, NameMap, NameSection, Section};
use wasmparser::{BinaryReaderError, Parser, Payload, TypeRef};

/// The Wasm with a name for each function that says its place in the order by type, then by code;
/// wasm-opt's `--reorder-functions-by-name` does the rest.
///
/// # Errors
///
/// The Wasm is malformed.
pub fn named(wasm: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    let mut imports = 0;
    let mut kinds = Vec::new();
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    imports += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(reader) => {
                kinds = reader.into_iter().collect::<Result<_, _>>()?
            }
            Payload::CodeSectionEntry(body) => {
                let place = functions.len();
                functions.push((kinds.get(place).copied(), body.as_bytes(), place));
            }
            _ => {}
        }
    }
    functions.sort_unstable();
    let mut places = vec![0; functions.len()];
    for (place, &(_, _, function)) in functions.iter().enumerate() {
        places[function] = place;
    }
    let mut names = NameMap::new();
    for (function, place) in (imports..).zip(places) {
        names.append(function, &format!("{place:07}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut out = wasm.to_vec();
    out.push(section.id());
    section.encode(&mut out);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_go_by_their_type_and_then_by_their_code() {
        // One import, then functions of types 1, 0 and 0; the last one's code comes first.
        let mut wasm = b"\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\0\0\x03\x04\x03\x01\0\0".to_vec();
        wasm.extend_from_slice(b"\x0a\x0d\x03\x02\0\x0b\x04\0\x41\x07\x0b\x03\0\x01\x0b");
        let names = b"\0\x23\x04name\x01\x1c\x03\x01\x070000002\x02\x070000001\x03\x070000000";
        let named = named(&wasm).unwrap();
        assert_eq!(named[..wasm.len()], wasm);
        assert_eq!(named[wasm.len()..], *names);
    }

    #[test]
    fn what_is_no_wasm_has_no_order() {
        assert!(named(&[1, 2, 3]).is_err());
    }
}
