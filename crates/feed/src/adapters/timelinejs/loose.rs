//! The shapes in which files for TimelineJS have their values: a blank text for nothing, a number for a text, a list of
//! one for the value, a time in words.

use crate::json::{Kind, Node};
use crate::message::{Expected, ImportMessage};
use crate::read::reader::FullReader;

impl<'t> FullReader<'t, '_> {
    /// Returns a member of which there is one: not a blank text, and of a list the first element. The others are reported.
    pub(super) fn one(&mut self, at: Node) -> Node {
        match self.tree.kind(at) {
            _ if !at.is_there() => at,
            Kind::String if self.tree.text(at).trim().is_empty() => Node::ABSENT,
            Kind::List => {
                let tree = self.tree;
                let mut elements = tree.children(at);
                let first = elements.next().unwrap_or(Node::ABSENT);
                for other in elements {
                    let written = tree.text(other).chars().take(40).collect::<String>();
                    self.not_kept(other, || ImportMessage::Bare.with(&*written));
                }
                first
            }
            _ => at,
        }
    }

    /// Reads a text, which may be a number.
    pub(in crate::adapters) fn loose_string(&mut self, at: Node) -> Option<&'t str> {
        if at.is_there() && self.tree.kind(at) == Kind::Number {
            return Some(self.tree.text(at));
        }
        self.string(at, Expected::AString)
    }

    /// Reads a time such as `05:58:44` or `7:30 PM` as the end of a date in EDTF; `None` if there is none.
    pub(super) fn clock(&mut self, at: Node) -> Option<String> {
        let at = self.one(at);
        if !at.is_there() {
            return None;
        }
        let found = clock(self.tree.text(at));
        if found.is_none() {
            self.time_not_kept(at);
        }
        found
    }

    /// Reports a time that belongs to no day, or is none.
    pub(super) fn time_not_kept(&mut self, at: Node) {
        let time = || ImportMessage::ItsMember.with("TimelineJS").with("time");
        self.not_kept(at, time);
    }
}

fn clock(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    let digits_end = text.find(|letter: char| letter != ':' && !letter.is_ascii_digit());
    let (time, half) = text.split_at(digits_end.unwrap_or(text.len()));
    let mut numbers = time.split(':').map(|part| part.parse::<u8>().ok());
    let hour = numbers.next()??;
    let rest: Option<Vec<u8>> = numbers.collect();
    let rest = rest?;
    let hour = match half.trim() {
        "" => hour,
        "am" | "a.m." if (1..=12).contains(&hour) => hour % 12,
        "pm" | "p.m." if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    let valid = hour < 24 && rest.iter().all(|part| *part < 60);
    match (&*rest, half.trim()) {
        _ if !valid => None,
        ([], "") => None,
        ([], _) => Some(format!("T{hour:02}:00")),
        ([minute] | [minute, 0], _) => Some(format!("T{hour:02}:{minute:02}")),
        ([minute, second], _) => Some(format!("T{hour:02}:{minute:02}:{second:02}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn a_time_has_hours_and_minutes_or_half_a_day() {
        for (written, expected) in [
            ("05:58:44", Some("T05:58:44")),
            ("7:30", Some("T07:30")),
            ("12:05 am", Some("T00:05")),
            ("3 PM", Some("T15:00")),
            ("25:00", None),
            ("7", None),
            ("noon", None),
            ("١٢:٣٠", None),
            ("7:30 du matin", None),
        ] {
            assert_eq!(clock(written).as_deref(), expected, "{written}");
        }
    }
}
