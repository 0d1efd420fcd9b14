//! Whole numbers and days in digits.

use super::Day;

/// A number in digits. The standard library's `to_string` would bring `core::fmt` into the Wasm, 1 KiB
/// brotli; what is in the Wasm writes its numbers by this.
///
/// ```
/// assert_eq!(masar_edtf::digits(1_024), "1024");
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

/// A number in digits, with zeros before it up to `width` digits (six at most); a longer one as it is.
#[inline(never)]
pub fn padded(number: u64, width: usize) -> String {
    let number = digits(number);
    let zeros = width.saturating_sub(number.len());
    ["000000".get(..zeros).unwrap_or(""), &number].concat()
}

/// A day as year, month and day (ISO 8601-1, with as many digits as a far year needs).
#[inline(never)]
pub fn iso(day: Day) -> String {
    let (year, month, day) = day.ymd();
    [
        if year < 0 { "-" } else { "" },
        &padded(year.unsigned_abs(), 4),
        "-",
        &padded(u64::from(month), 2),
        "-",
        &padded(u64::from(day), 2),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{digits, padded};

    #[test]
    fn zeros_fill_up_and_cut_nothing() {
        assert_eq!(padded(7, 2), "07");
        assert_eq!(padded(476, 4), "0476");
        assert_eq!(padded(12_345, 4), "12345");
    }

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for number in [0, 9, 10, 1_969, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
