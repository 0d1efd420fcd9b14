//! Escapes in strings (RFC 8259, section 7).

/// Returns the character of an escape, and the length of the escape; `None` if it is not an escape. Half of a surrogate
/// pair is an escape without a character.
pub fn escape(bytes: &[u8]) -> Option<(Option<char>, usize)> {
    let meant = match bytes.get(1)? {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        byte @ (b'"' | b'\\' | b'/') => char::from(*byte),
        b'u' => {
            let first = hex(bytes, 2)?;
            if let Some(meant) = char::from_u32(first) {
                return Some((Some(meant), 6));
            }
            let second = hex(bytes, 8).unwrap_or(0);
            let is_pair =
                bytes.get(6..8) == Some(b"\\u") && first < 0xDC00 && second >> 10 == 0xDC00 >> 10;
            if !is_pair {
                return Some((None, 6));
            }
            let meant = 0x1_0000 + ((first & 0x3FF) << 10) + (second & 0x3FF);
            return Some((Some(char::from_u32(meant)?), 12));
        }
        _ => return None,
    };
    Some((Some(meant), 2))
}

fn hex(bytes: &[u8], from: usize) -> Option<u32> {
    let mut number = 0;
    for at in from..from + 4 {
        number = number << 4 | char::from(*bytes.get(at)?).to_digit(16)?;
    }
    Some(number)
}
