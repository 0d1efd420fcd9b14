//! The forms of links: `[text](address)` and `<address>`.

/// The longest text or address of a link, in bytes. It bounds the time for a text of brackets.
const MAX_LENGTH: usize = 2_000;

/// A link as it is written.
pub(crate) struct Link<'a> {
    /// The text between the brackets.
    pub(crate) label: &'a str,
    /// The address.
    pub(crate) address: &'a str,
    /// The number of bytes of the whole link.
    pub(crate) length: usize,
}

/// Returns the link `[text](address)` or `[text](address "title")` at the beginning of a text. The title is left out.
pub(crate) fn link(text: &str) -> Option<Link<'_>> {
    let label_end = closing(text, b'[', b']')?;
    let after = &text[label_end + 1..];
    let target = after.strip_prefix('(')?;
    let target = trim(target);
    let (address, rest) = match target.strip_prefix('<') {
        Some(target) => target.split_once('>')?,
        None => target.split_at(bare_address(target)),
    };
    let rest = trim(rest);
    let rest = match rest.as_bytes().first()? {
        quote @ (b'"' | b'\'') => {
            let inside = &rest[1..];
            let end = inside
                .bytes()
                .take(MAX_LENGTH)
                .position(|byte| byte == *quote)?;
            trim(&inside[end + 1..])
        }
        _ => rest,
    };
    let rest = rest.strip_prefix(')')?;
    Some(Link {
        label: &text[1..label_end],
        address,
        length: text.len() - rest.len(),
    })
}

/// Returns the address between angle brackets at the beginning of a text. It has a scheme.
pub(crate) fn angle_address(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    let end = inside
        .bytes()
        .take(MAX_LENGTH)
        .position(|byte| matches!(byte, b'>' | b'<' | b' ' | b'\n'))?;
    let address = &inside[..end];
    (inside.as_bytes()[end] == b'>' && address.contains(':')).then_some(address)
}

/// Returns a text without the blanks before it.
fn trim(text: &str) -> &str {
    let blanks = text
        .bytes()
        .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n'));
    &text[blanks.count()..]
}

/// Returns the position of the bracket that closes the first one.
fn closing(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().take(MAX_LENGTH) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            _ if byte == open => depth += 1,
            _ if byte == close => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the length of an address that ends before a blank or before the parenthesis that closes the link.
fn bare_address(text: &str) -> usize {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b' ' | b'\t' | b'\n' => return at,
            b'(' => depth += 1,
            b')' if depth == 0 => return at,
            b')' => depth -= 1,
            _ => {}
        }
        if at == MAX_LENGTH {
            return 0;
        }
    }
    text.len()
}
