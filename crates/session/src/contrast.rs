//! The contrast between a colour and the page.

/// Returns the contrast of two colours (WCAG 2.2, 1.4.3), from 1 to 21. A colour is `#rgb` or `#rrggbb`; `None` for
/// another text.
///
/// ```
/// use masar_session::contrast;
/// assert_eq!(contrast("#000", "#ffffff"), Some(21.0));
/// assert_eq!(contrast("red", "#fff"), None);
/// ```
#[must_use]
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (luminance(one)?, luminance(other)?);
    Some((one.max(other) + 0.05) / (one.min(other) + 0.05))
}

/// Returns the relative luminance of a colour, from 0 to 1.
fn luminance(color: &str) -> Option<f64> {
    let digits = color.strip_prefix('#')?;
    let digits: Option<Vec<u32>> = digits.chars().map(|digit| digit.to_digit(16)).collect();
    let parts = match digits?.as_slice() {
        [red, green, blue] => [red * 17, green * 17, blue * 17],
        [a, b, c, d, e, f] => [a * 16 + b, c * 16 + d, e * 16 + f],
        _ => return None,
    };
    let linear = parts.map(|part| {
        let part = f64::from(part) / 255.0;
        match part <= 0.040_45 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        }
    });
    Some(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
}

#[cfg(test)]
mod tests {
    use super::contrast;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let rounded =
            |one, other| contrast(one, other).map(|ratio| (ratio * 100.0).round() / 100.0);
        assert_eq!(rounded("#767676", "#fff"), Some(4.54));
        assert_eq!(rounded("#fff", "#ad320c"), rounded("#ad320c", "#FFFFFF"));
        assert_eq!(rounded("#12345", "#fff"), None);
    }
}
