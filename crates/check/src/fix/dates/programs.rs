//! Dates that databases and spreadsheets have where there is none.

use super::{Reading, Readings, is_date};
use masar_feed::FixMessage as How;

/// The last day that databases have: it stands for "for ever".
const LAST: &str = "9999-12-31";

/// Days that stand for nothing: the first day of databases, and the number 0 as a day of a spreadsheet.
const NONE: [&str; 2] = ["0001-01-01", "1899-12-30"];

/// Returns the date of a text that programs write where there is none.
pub fn of_programs(text: &str) -> Option<&str> {
    bounds(text)
        .into_iter()
        .flatten()
        .find(|bound| is_of_programs(bound))
}

fn is_of_programs(bound: &str) -> bool {
    bound
        .get(..10)
        .is_some_and(|day| day == LAST || NONE.contains(&day))
}

/// Returns the one or the two dates of a text.
fn bounds(text: &str) -> [Option<&str>; 2] {
    match text.split_once('/') {
        Some((start, end)) => [Some(start), Some(end)],
        None => [Some(text), None],
    }
}

/// Returns the readings of an interval with such a date: without this end. Nobody knows what is meant by a single one.
pub fn without_programs(text: &str) -> Readings {
    let mut out = Readings::default();
    let [Some(start), Some(end)] = bounds(text) else {
        return out;
    };
    let list = match (is_of_programs(start), is_of_programs(end)) {
        (false, true) => [
            (format!("{start}/.."), How::OpenEnd),
            (format!("{start}/"), How::UnknownEnd),
            (start.to_owned(), How::OnlyStart),
        ],
        (true, false) => [
            (format!("/{end}"), How::UnknownStart),
            (format!("../{end}"), How::OpenStart),
            (end.to_owned(), How::OnlyEnd),
        ],
        _ => return out,
    };
    let list = list.into_iter().filter(|one| is_date(&one.0));
    out.list = list
        .map(|(date, how)| Reading {
            date,
            how: Some(how),
        })
        .collect();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_that_stands_for_none_is_told_and_can_be_left_out() {
        let dates = |text: &str| {
            let list = without_programs(text).list.into_iter();
            list.map(|one| one.date).collect::<Vec<_>>()
        };
        assert_eq!(of_programs("2023-05-18/9999-12-31"), Some("9999-12-31"));
        assert_eq!(
            dates("2023-05-18/9999-12-31T23:59:59"),
            ["2023-05-18/..", "2023-05-18/", "2023-05-18"]
        );
        assert_eq!(dates("0001-01-01/1956"), ["/1956", "../1956", "1956"]);
        assert_eq!(of_programs("1899-12-30T10:00"), Some("1899-12-30T10:00"));
        assert_eq!(dates("0001-01-01"), [""; 0]);
        for text in [
            "0001",
            "9999",
            "1970-01-01",
            "1900-01-01",
            "2023-05-18/..",
            "é",
        ] {
            assert_eq!(of_programs(text), None, "{text}");
        }
    }
}
