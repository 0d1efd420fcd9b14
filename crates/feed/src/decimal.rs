//! Decimal numbers, without the parser and the formatting of `f64` in the standard library: in the Wasm they
//! are 14 KB of code and a table of 10 KB that does not compress (docs/dependencies.md).

/// The greatest power of ten in a `u64`.
const MAX_POWER: u32 = 18;

/// Returns the number that a JSON number means; nothing where no finite number does, or the text is no
/// number.
///
/// A number of up to 15 digits, with up to 18 of them after the point, is the nearest `f64` (the fast path
/// of William D. Clinger, *How to read floating point numbers accurately*, 1990): digits and power of ten
/// are exact, and one division rounds once. Of other numbers the first 18 digits count, and each step of
/// 18 places rounds again: they differ from the nearest `f64` by a few units in the last place.
///
/// ```
/// assert_eq!(masar_feed::decimal("-7.9892"), Some(-7.9892));
/// assert_eq!(masar_feed::decimal("1e400"), None);
/// ```
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, digits),
    };
    let (mut number, mut scale) = (0_u64, exponent_of(exponent)?);
    let (mut is_fraction, mut is_empty) = (false, true);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                is_empty = false;
                let counts = number < 10_u64.pow(MAX_POWER - 1);
                if counts {
                    number = number * 10 + u64::from(byte - b'0');
                }
                // A significant digit after the point moves the point; so does another digit before it.
                if counts == is_fraction {
                    scale = scale.saturating_add(if counts { -1 } else { 1 });
                }
            }
            b'.' if !is_fraction => is_fraction = true,
            _ => return None,
        }
    }
    let value = sign * scaled(number as f64, scale);
    (!is_empty && value.is_finite()).then_some(value)
}

/// Returns an exponent, cut off at the bounds of an `i32`.
fn exponent_of(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let bound = if text.starts_with('-') {
        i32::MIN
    } else {
        i32::MAX
    };
    is_number.then(|| text.parse().unwrap_or(bound))
}

/// Returns a number times a power of ten.
fn scaled(mut value: f64, scale: i32) -> f64 {
    let mut left = scale.unsigned_abs();
    while left > 0 && value != 0.0 && value.is_finite() {
        let step = left.min(MAX_POWER);
        let power = 10_u64.pow(step) as f64;
        value = if scale < 0 {
            value / power
        } else {
            value * power
        };
        left -= step;
    }
    value
}

/// Returns a number with so many digits after the point, rounded. No zero has a sign.
///
/// ```
/// assert_eq!(masar_feed::fixed(-7.9892, 2), "-7.99");
/// ```
#[must_use]
pub fn fixed(value: f64, digits: usize) -> String {
    let unit = 10_u64.pow(digits as u32);
    let units = (value * unit as f64).round() as i64;
    let sign = if units < 0 { "-" } else { "" };
    let units = units.unsigned_abs();
    format!("{sign}{}.{:0digits$}", units / unit, units % unit)
}

#[cfg(test)]
mod tests {
    use super::{decimal, fixed};
    use proptest::prelude::*;

    #[test]
    fn a_number_that_is_too_great_for_any_float_is_none() {
        assert_eq!(decimal("-0.5"), Some(-0.5));
        assert_eq!(decimal("1e400"), None);
        assert_eq!(decimal("1e999999999999"), None);
        assert_eq!(decimal("1e-999999999999"), Some(0.0));
        assert_eq!(decimal("0e999999999999"), Some(0.0));
    }

    #[test]
    fn a_text_that_is_no_number_is_none() {
        for text in [
            "", "-", ".", "inf", "NaN", "none", "1.2.3", "1e", "1e+", "1e5.5", "--1", "1e--1",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn digits_beyond_the_eighteenth_keep_their_place() {
        assert_eq!(decimal("1000000000000000000000"), Some(1e21));
        assert_eq!(decimal("3.0000000000000000000001"), Some(3.0));
        assert_eq!(decimal("0.00000000000000000000005"), Some(5e-23));
    }

    #[test]
    fn a_number_of_fixed_digits_is_written_as_the_standard_library_writes_it() {
        for value in [0.0, 31.629_472_3, -7.9892, -0.5, 179.999_996, 5e-6] {
            assert_eq!(fixed(value, 5), format!("{value:.5}"));
            assert_eq!(
                fixed(value, 2),
                format!("{:.2}", (value * 100.0).round() / 100.0 + 0.0)
            );
        }
    }

    proptest! {
        #[test]
        fn a_number_of_up_to_15_digits_is_the_nearest_float(
            text in "-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,5})?([eE][+-]?[0-3])?",
        ) {
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }

        #[test]
        fn any_other_number_differs_by_a_few_units_in_the_last_place(
            text in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?",
        ) {
            let (own, std) = (decimal(&text).expect("finite"), text.parse::<f64>().expect("a number"));
            prop_assert!((own - std).abs() <= std.abs() * 5e-15, "{} is not {}", own, std);
        }
    }
}
