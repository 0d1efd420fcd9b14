//! As much of the Wasm binary format as the build edits: sections and their numbers (core
//! specification, 5.2.2 and 5.5.2).

use std::ops::Range;

/// An unsigned LEB128 number at `at`, and where it ends.
pub fn number(wasm: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = *wasm.get(at)?;
        at += 1;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
}

/// Writes an unsigned LEB128 number.
pub fn put(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// A name at `at` as the format writes them, length first, and where it ends.
pub fn name(wasm: &[u8], at: usize) -> Option<(&str, usize)> {
    let (length, from) = number(wasm, at)?;
    let end = from.checked_add(length)?;
    let text = std::str::from_utf8(wasm.get(from..end)?).ok()?;
    Some((text, end))
}

/// The sections: each one's id and where its contents lie.
pub fn sections(wasm: &[u8]) -> Option<Vec<(u8, Range<usize>)>> {
    let mut found = Vec::new();
    let mut at = 8;
    while at < wasm.len() {
        let (length, from) = number(wasm, at + 1)?;
        let end = from.checked_add(length)?;
        wasm.get(from..end)?;
        found.push((wasm[at], from..end));
        at = end;
    }
    Some(found)
}

/// The Wasm with other contents in the section that has `old`.
pub fn replace(wasm: &[u8], id: u8, old: &Range<usize>, contents: &[u8]) -> Option<Vec<u8>> {
    let mut out = wasm.get(..8)?.to_vec();
    for (other, range) in sections(wasm)? {
        let contents = if other == id && range == *old {
            contents
        } else {
            &wasm[range]
        };
        out.push(other);
        put(&mut out, contents.len());
        out.extend_from_slice(contents);
    }
    Some(out)
}
