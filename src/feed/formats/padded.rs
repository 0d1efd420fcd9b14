//! Numbers of a fixed width.

use crate::date::digits;

/// A number in digits, with zeros before it up to `width` digits (six at most); a longer one as it is.
pub(super) fn padded(number: u64, width: usize) -> String {
    let number = digits(number);
    let zeros = width.saturating_sub(number.len());
    ["000000".get(..zeros).unwrap_or(""), &number].concat()
}

#[cfg(test)]
mod tests {
    use super::padded;

    #[test]
    fn zeros_fill_up_and_cut_nothing() {
        assert_eq!(padded(7, 2), "07");
        assert_eq!(padded(476, 4), "0476");
        assert_eq!(padded(12_345, 4), "12345");
    }
}
