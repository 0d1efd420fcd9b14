//! The order of the functions.
//!
//! A compressor finds what it has seen before, the cheaper the nearer. Functions of one type side by
//! side are one run in the list of types; those of one type that begin alike (their locals stand
//! first) often go on alike.

use super::leb;

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;
const CODE: u8 = 10;

/// The Wasm with a name for each function that says its place in the order by type, then by code;
/// wasm-opt's `--reorder-functions-by-name` does the rest. Nothing when it is not laid out as the core
/// specification says (5.5), or imports anything but functions.
pub fn named(wasm: &[u8]) -> Option<Vec<u8>> {
    let sections = leb::sections(wasm)?;
    let start = |wanted: u8| {
        let (_, range) = sections.iter().find(|(id, _)| *id == wanted)?;
        leb::number(wasm, range.start)
    };
    let (imports, mut at) = start(IMPORTS)?;
    for _ in 0..imports {
        let (_, name) = leb::name(wasm, at)?;
        let (_, kind) = leb::name(wasm, name)?;
        if *wasm.get(kind)? != 0 {
            return None;
        }
        at = leb::number(wasm, kind + 1)?.1;
    }
    let (count, mut at) = start(FUNCTIONS)?;
    let (_, mut body) = start(CODE)?;
    let mut functions = Vec::new();
    for function in 0..count {
        let (kind, next) = leb::number(wasm, at)?;
        at = next;
        let (length, from) = leb::number(wasm, body)?;
        body = from.checked_add(length)?;
        functions.push((kind, wasm.get(from..body)?, function));
    }
    functions.sort_unstable();
    let mut places = vec![0; count];
    for (place, &(_, _, function)) in functions.iter().enumerate() {
        places[function] = place;
    }
    let mut names = Vec::new();
    leb::put(&mut names, count);
    for (function, place) in places.into_iter().enumerate() {
        leb::put(&mut names, imports + function);
        put_name(&mut names, &format!("{place:07}"));
    }
    let mut contents = Vec::new();
    put_name(&mut contents, "name");
    // The functions' names are part 1 (core specification, 7.4.1).
    contents.push(1);
    leb::put(&mut contents, names.len());
    contents.append(&mut names);
    let mut out = wasm.to_vec();
    out.push(CUSTOM);
    leb::put(&mut out, contents.len());
    out.append(&mut contents);
    Some(out)
}

fn put_name(out: &mut Vec<u8>, name: &str) {
    leb::put(out, name.len());
    out.extend_from_slice(name.as_bytes());
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
    fn what_imports_a_memory_or_is_no_wasm_has_no_order() {
        assert_eq!(named(&[1, 2, 3]), None);
        assert_eq!(
            named(b"\0asm\x01\0\0\0\x02\x08\x01\x01a\x01b\x02\0\0\x03\x01\0\x0a\x01\0"),
            None
        );
    }
}
