//! Functions that only wasm-bindgen's own command ever asked for.
//!
//! js-sys describes to that command how each of its closures is called, by the function's place in
//! the table of indirect calls. The descriptions are gone when it is done, the places are not, and so
//! wasm-opt keeps some fifty functions that nothing calls. JavaScript calls a closure by an export, and
//! that stays.

use super::leb;
use std::collections::BTreeSet;

const ELEMENTS: u8 = 9;
const CUSTOM: u8 = 0;

/// The Wasm with another function in the places of those; as it was when it has no names or its table
/// is of another form than the linker's (one segment of function indices).
pub fn freed(wasm: Vec<u8>) -> Vec<u8> {
    try_freed(&wasm).unwrap_or(wasm)
}

fn try_freed(wasm: &[u8]) -> Option<Vec<u8>> {
    let sections = leb::sections(wasm)?;
    let dead = shims(wasm, &sections)?;
    let (_, elements) = sections.iter().find(|(id, _)| *id == ELEMENTS)?;
    // One segment, active in table 0, from a constant place on.
    if wasm.get(elements.start..elements.start + 3)? != [1, 0, 0x41] {
        return None;
    }
    let (_, end) = leb::number(wasm, elements.start + 3)?;
    let (count, mut at) = leb::number(wasm, end + 1)?;
    let mut functions = Vec::new();
    for _ in 0..count {
        let (function, next) = leb::number(wasm, at)?;
        functions.push(function);
        at = next;
    }
    if at != elements.end {
        return None;
    }
    let living = *functions.iter().find(|function| !dead.contains(function))?;
    let mut contents = wasm[elements.start..=end].to_vec();
    leb::put(&mut contents, count);
    for function in functions {
        let function = if dead.contains(&function) {
            living
        } else {
            function
        };
        leb::put(&mut contents, function);
    }
    leb::replace(wasm, ELEMENTS, elements, &contents)
}

/// The functions through which JavaScript calls closures, by their names.
fn shims(wasm: &[u8], sections: &[(u8, std::ops::Range<usize>)]) -> Option<BTreeSet<usize>> {
    const FUNCTIONS: u8 = 1;
    for (id, range) in sections {
        if *id != CUSTOM {
            continue;
        }
        let (name, mut at) = leb::name(wasm, range.start)?;
        while name == "name" && at < range.end {
            let kind = wasm[at];
            let (length, from) = leb::number(wasm, at + 1)?;
            at = from + length;
            if kind != FUNCTIONS {
                continue;
            }
            let (count, mut next) = leb::number(wasm, from)?;
            let mut found = BTreeSet::new();
            for _ in 0..count {
                let (function, name_at) = leb::number(wasm, next)?;
                let (name, end) = leb::name(wasm, name_at)?;
                if name.starts_with("wasm_bindgen[")
                    && name.contains("::convert::closures::_")
                    && name.contains("::invoke::<")
                {
                    found.insert(function);
                }
                next = end;
            }
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(name: &str) -> Vec<u8> {
        let mut names = vec![4];
        names.extend_from_slice(b"name");
        let mut functions = vec![1, 1];
        leb::put(&mut functions, name.len());
        functions.extend_from_slice(name.as_bytes());
        names.push(1);
        leb::put(&mut names, functions.len());
        names.append(&mut functions);
        // Functions 0, 1 and 200 in the table, from place 1 on.
        let mut wasm = b"\0asm\x01\0\0\0\x09\x0a\x01\0\x41\x01\x0b\x03\x00\x01\xc8\x01".to_vec();
        wasm.push(CUSTOM);
        leb::put(&mut wasm, names.len());
        wasm.append(&mut names);
        wasm
    }

    #[test]
    fn a_closures_shim_gives_up_its_place_in_the_table() {
        let wasm =
            module("wasm_bindgen[dcfc40]::convert::closures::_::invoke::<js_sys[ee]::Array, ()>");
        let freed = freed(wasm.clone());
        assert_eq!(freed[8..19], *b"\x09\x0a\x01\0\x41\x01\x0b\x03\x00\x00\xc8");
        assert_eq!(freed.len(), wasm.len());
    }

    #[test]
    fn any_other_function_keeps_its_place() {
        let wasm = module("masar::view::convert::closures::_::invoke::<()>");
        assert_eq!(freed(wasm.clone()), wasm);
    }

    #[test]
    fn what_is_no_wasm_stays_as_it_is() {
        assert_eq!(freed(vec![1, 2, 3]), [1, 2, 3]);
    }
}
