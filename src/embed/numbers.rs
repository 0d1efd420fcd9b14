//! Numbers in what the browser writes: a colour, a date.

/// The whole numbers of a text in order, 0 for those it does not have: 23 and 5 of `23:05`.
pub fn numbers(text: &str) -> [i64; 6] {
    let mut numbers = [0i64; 6];
    let mut at = 0;
    let mut within = false;
    for byte in text.bytes() {
        let digit = byte.is_ascii_digit();
        if within && !digit {
            at += 1;
        }
        within = digit;
        if let (true, Some(number)) = (digit, numbers.get_mut(at)) {
            *number = number
                .saturating_mul(10)
                .saturating_add(i64::from(byte - b'0'));
        }
    }
    numbers
}
