//! Reads dates of other formats: ISO 8601, RFC 3339 and what programs write in their place.

/// Returns a date in ISO 8601 as EDTF; `None` if the text is none. A `t` and a `z` may be small, a blank may stand for
/// the `T`, and the offset may have no colon or no minutes. Fractions of a second, seconds that are zero, and the name of a
/// zone in brackets are left out.
///
/// ```
/// use masar_feed::adapters::iso8601::edtf;
/// assert_eq!(edtf("2022-09-14T10:00:00.5+0100").as_deref(), Some("2022-09-14T10:00+01:00"));
/// assert_eq!(edtf("2022-09-14 10:00z").as_deref(), Some("2022-09-14T10:00Z"));
/// assert_eq!(edtf("le 31-déc"), None);
/// ```
#[must_use]
pub fn edtf(text: &str) -> Option<String> {
    let text = text.trim();
    let (text, _) = text.split_once('[').unwrap_or((text, ""));
    let Some((day, time)) = text.split_once(['T', 't', ' ']) else {
        return day_of(text);
    };
    let day = day_of(day)?;
    let time = time.trim();
    let zone_at = time.find(|letter: char| !is_of_clock(letter));
    let (clock, zone) = time.split_at(zone_at.unwrap_or(time.len()));
    Some([&*day, "T", &clock_of(clock.trim())?, &zone_of(zone.trim())?].concat())
}

fn is_of_clock(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',' | ' ')
}

/// Returns a date of digits and hyphens, with its hyphens.
fn day_of(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let parts: Vec<&str> = digits.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    match (&*lengths, &*parts) {
        ([4] | [4, 2] | [4, 2, 2], _) => Some(text.to_owned()),
        ([8], [all]) => {
            let (year, rest) = all.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            Some([sign, year, "-", month, "-", day].concat())
        }
        _ => None,
    }
}

/// Returns a time with colons, without a fraction and without seconds that are zero.
fn clock_of(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    if !is_digits(fraction) {
        return None;
    }
    let parts: Vec<&str> = whole.split(':').collect();
    let parts: Vec<&str> = match &*parts {
        [all] if matches!(all.len(), 4 | 6) => {
            let (hour, rest) = all.split_at_checked(2)?;
            let (minute, second) = rest.split_at_checked(2)?;
            vec![hour, minute, second]
        }
        _ => parts,
    };
    let short = |part: &&str| part.len() == 2 && is_digits(part);
    match &*parts {
        [hour] if short(hour) => Some([hour, ":00"].concat()),
        [hour, minute] | [hour, minute, "" | "00"] if short(hour) && short(minute) => {
            Some([hour, ":", minute].concat())
        }
        [hour, minute, second] if parts.iter().all(short) => {
            Some([hour, ":", minute, ":", second].concat())
        }
        _ => None,
    }
}

/// Returns an offset with a colon.
fn zone_of(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    if ["Z", "UTC", "GMT"]
        .iter()
        .any(|name| text.eq_ignore_ascii_case(name))
    {
        return Some("Z".into());
    }
    let mut letters = text.chars();
    let sign = match letters.next()? {
        '+' => "+",
        '-' | '\u{2212}' => "-",
        _ => return None,
    };
    let digits: String = letters.filter(|letter| *letter != ':').collect();
    if !is_digits(&digits) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let (hour, minute) = digits.split_at_checked(2)?;
    let minute = if minute.is_empty() { "00" } else { minute };
    Some([sign, hour, ":", minute].concat())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::edtf;

    #[test]
    fn every_way_to_write_a_time_is_one_of_edtf() {
        for (written, expected) in [
            ("2022", "2022"),
            ("2022-09", "2022-09"),
            ("20220914", "2022-09-14"),
            ("2022-09-14T10:00", "2022-09-14T10:00"),
            ("20220914T100000Z", "2022-09-14T10:00Z"),
            ("2022-09-14t10:00:00z", "2022-09-14T10:00Z"),
            ("2022-09-14 10:00:30", "2022-09-14T10:00:30"),
            ("2022-09-14 10:00:00 +0200", "2022-09-14T10:00+02:00"),
            ("2022-09-14 10:00:00 UTC", "2022-09-14T10:00Z"),
            ("2022-09-14T10:00:00,25+02", "2022-09-14T10:00+02:00"),
            ("2022-09-14T10:00\u{2212}01:30", "2022-09-14T10:00-01:30"),
            (
                "2022-09-14T10:00+01:00[Africa/Casablanca]",
                "2022-09-14T10:00+01:00",
            ),
        ] {
            assert_eq!(edtf(written).as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn words_and_letters_of_several_bytes_are_no_date() {
        for written in [
            "",
            "le 31-déc",
            "Mer. 14-fév",
            "Sam 18:00-dès",
            "14 شتنبر 2022",
            "٢٠٢٢-٠٩-١٤",
            "2022-09-14T10:00+1é1",
            "2022-09-14T1é:00",
            "2022-09-14T10:00+é",
            "Fri, 17 May 2024 10:00:00 GMT",
            "2022-9-4",
            "2022-09-14T",
        ] {
            assert_eq!(edtf(written), None, "{written}");
        }
    }
}
