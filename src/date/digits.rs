//! Whole numbers in digits.

/// A number in digits. The standard library's `to_string` would bring `core::fmt` into the Wasm, 1 KiB
/// brotli; what is in the Wasm writes its numbers by this.
///
/// ```
/// assert_eq!(masar::date::digits(1_024), "1024");
/// ```
#[must_use]
#[inline(never)]
pub fn digits(number: u64) -> String {
    let mut unit = 1;
    while number / unit > 9 {
        unit *= 10;
    }
    let mut out = String::new();
    while unit > 0 {
        // One digit, by the remainder.
        out.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [0, 9, 10, 1_969, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
