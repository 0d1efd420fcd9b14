//! Single values: strings, lists, choices, whole numbers, degrees, dates, addresses. Each reads what
//! it can and reports the rest; none gives up on what surrounds it.

use super::address::{self, Use};
use super::json::{Kind, Node};
use super::reader::{Members, Reader};
use crate::finding::{Code, on_host};
use crate::list::List;
use crate::say::{Phrase, Say};
use masar_edtf::ParseErrorKind;
use masar_edtf::{Edtf, ParseError, is_blank};

impl<'t> Reader<'t> {
    /// An object; nothing, and a finding that names what was expected, when it is something else.
    pub fn object(&mut self, at: Node, expected: Say) -> bool {
        let is_object = self.tree.kind(at) == Kind::Object;
        if !is_object {
            self.wrong_type(at, expected);
        }
        is_object
    }

    /// Does something with each element of a list.
    #[inline(never)]
    pub fn each(&mut self, list: Node, expected: Say, read: &mut dyn FnMut(&mut Self, Node)) {
        if self.tree.kind(list) == Kind::List {
            for element in self.tree.children(list) {
                read(self, element);
            }
        } else if list.is_there() {
            self.wrong_type(list, expected);
        }
    }

    /// Does something with each object of a list, and with its members.
    #[inline(never)]
    pub fn each_object(
        &mut self,
        list: Node,
        (list_of, one): (Say, Say),
        known: &[&'static str],
        read: &mut dyn FnMut(&mut Self, Node, &Members),
    ) {
        self.each(list, list_of, &mut |reader, element| {
            if reader.object(element, one) {
                let members = reader.members(element, known);
                read(reader, element, &members);
            }
        });
    }

    /// A string that says something; an empty one is as good as absent.
    #[inline(never)]
    pub fn string(&mut self, at: Node, expected: Say) -> Option<&'t str> {
        if !at.is_there() {
            return None;
        }
        if self.tree.kind(at) != Kind::String {
            self.wrong_type(at, expected);
            return None;
        }
        let text = self.tree.text(at);
        (!text.chars().all(is_blank)).then_some(text)
    }

    /// A free word, empty when there is none.
    pub fn word(&mut self, at: Node) -> String {
        self.string(at, Say::AString).unwrap_or("").to_owned()
    }

    /// A list of strings.
    pub fn strings(&mut self, list: Node) -> List<String> {
        let mut out = Vec::with_capacity(self.tree.count(list, 3));
        self.each(list, Say::ListOfStrings, &mut |reader, element| {
            if let Some(text) = reader.string(element, Say::AString) {
                out.push(text.to_owned());
            }
        });
        out.into()
    }

    /// The position of a string among the few that are allowed, the first when there is none. A slip
    /// of the hand is taken for what was meant: an event that is "canceled" must not be shown as
    /// confirmed.
    #[inline(never)]
    pub fn choice(&mut self, at: Node, allowed: &[&'static str]) -> Option<usize> {
        let word = self.string(at, Say::AString)?;
        let position = |wanted: &str| allowed.iter().position(|one| *one == wanted);
        if let Some(found) = position(word) {
            return Some(found);
        }
        let near = self.nearest(word, allowed.len(), &mut allowed.iter().copied());
        let mend = on_host(|| match near {
            Some(near) => Say::DidYouMeanTaken.of(near),
            None => Say::WriteOneOf.of(&allowed.join(", ")),
        });
        self.lint(Code::BadValue, at, Say::NotAllowed.of(word), mend);
        near.and_then(position)
    }

    /// A whole number from 0 to a bound; one beyond them is the nearer bound, and a finding.
    #[inline(never)]
    pub fn whole(&mut self, at: Node, most: u32) -> Option<u32> {
        if !at.is_there() {
            return None;
        }
        if self.tree.kind(at) != Kind::Number {
            self.wrong_type(at, Say::AWholeNumber);
            return None;
        }
        let number = self.tree.text(at);
        let found = decimal(number).unwrap_or(-1.0);
        // Cut off at 0 and at the greatest there is.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let taken = (found as u32).min(most);
        if f64::from(taken) != found {
            let mend = on_host(|| Say::WriteUpTo.of(&most.to_string()));
            self.lint(Code::BadValue, at, Say::NoWholeNumber.of(number), mend);
        }
        Some(taken)
    }

    /// Latitude and longitude, in degrees.
    pub fn geo(&mut self, list: Node) -> Option<(f64, f64)> {
        if !list.is_there() {
            return None;
        }
        let mut degrees = [f64::NAN; 2];
        let mut count = 0;
        if self.tree.kind(list) == Kind::List {
            for element in self.tree.children(list) {
                if let Some(slot) = degrees.get_mut(count)
                    && self.tree.kind(element) == Kind::Number
                {
                    *slot = decimal(self.tree.text(element)).unwrap_or(f64::NAN);
                }
                count += 1;
            }
        }
        let [north, east] = degrees;
        if count == 2 && north.abs() <= 90.0 && east.abs() <= 180.0 {
            return Some((north, east));
        }
        self.lint(
            Code::BadValue,
            list,
            Say::NoPlace.say(),
            Say::WriteDegrees.say(),
        );
        None
    }

    /// A date; `Err` holds the number of the finding for one that is none.
    #[inline(never)]
    pub fn date(&mut self, at: Node) -> Result<Option<Edtf>, usize> {
        if !at.is_there() {
            return Ok(None);
        }
        if self.tree.kind(at) != Kind::String {
            return Err(self.mistyped(Code::BadDate, at, Say::ADate, Say::WriteDate.say()));
        }
        let text = self.tree.text(at);
        let read = match Edtf::parse(text) {
            Ok(date) if date.has_unknown_year() => Err(ParseError {
                kind: ParseErrorKind::YearUnknown,
                at: text.bytes().position(|byte| byte == b'X').unwrap_or(0),
            }),
            read => read,
        };
        match read {
            Ok(date) => Ok(Some(date)),
            Err(error) => {
                let english = ("“{}” is no date that is read here.", text);
                let (problem, mend) = no_date(text, &error);
                let finding = self.tell(Code::of_date(error.kind), at, problem, english, mend);
                let place = self.tree.place(at);
                if let Some(finding) = self.findings.get(finding) {
                    finding.range = inside(place, text, error.at);
                }
                Err(finding)
            }
        }
    }

    /// An address that is safe to follow or to load.
    #[inline(never)]
    pub fn address(&mut self, at: Node, usage: Use) -> Option<String> {
        let address = self.string(at, Say::AnAddress)?;
        self.safe(at, address, usage)
    }

    /// The same for an address that stands somewhere inside a string.
    pub fn safe(&mut self, at: Node, address: &str, usage: Use) -> Option<String> {
        match address::objection(address, usage) {
            None => Some(address.to_owned()),
            Some((problem, mend)) => {
                let english = ("This address is refused.", "");
                self.tell(Code::BadAddress, at, problem.say(), english, mend.say());
                None
            }
        }
    }
}

/// What is wrong with a date, and how to mend it.
pub fn no_date(text: &str, error: &ParseError) -> (Phrase, Phrase) {
    let mend = match error.kind {
        ParseErrorKind::DayNotInMonth { year, month, days } => Say::WriteDay
            .of(&days.to_string())
            .and(&format!("{year:04}-{month:02}")),
        ParseErrorKind::Obsolete => match masar_edtf::migrate_edtf_2012(text) {
            Some(new) => Say::WriteNew.of(&new),
            None => Say::Nothing.say(),
        },
        // The problem says it all.
        _ => Say::Nothing.say(),
    };
    (Say::BadDate.of(text).and_date(error.kind), mend)
}

/// The place in the feed of one character inside a string, by its byte offset in what the string
/// means. Escapes are longer where they are written: with one of them it is the whole string.
pub fn inside((start, end): (usize, usize), text: &str, at: usize) -> (usize, usize) {
    if end - start != text.len() + 2 {
        return (start, end);
    }
    let letter = text.get(at..).and_then(|rest| rest.chars().next());
    // Just after the last character is the closing quote.
    let length = letter.map_or(1, char::len_utf8);
    (start + 1 + at, start + 1 + at + length)
}

/// The number a JSON number means, exact for any with up to 15 digits and a small exponent, which is
/// all a feed holds. (The standard library's reader is exact for all, and weighs 10 KiB.)
pub fn decimal(text: &str) -> Option<f64> {
    let (mut value, mut scale, mut exponent) = (0_u64, 0_i64, 0_i64);
    let (mut after_point, mut in_exponent, mut down) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            // Far beyond any number there is, it may stop growing.
            b'0'..=b'9' if in_exponent => {
                let longer = exponent * 10 + i64::from(byte - b'0');
                exponent = longer.min(1_000_000_000_000);
            }
            b'0'..=b'9' if value < 1_000_000_000_000_000 => {
                value = value * 10 + u64::from(byte - b'0');
                scale -= after_point;
            }
            b'0'..=b'9' => scale += 1 - after_point,
            b'.' => after_point = 1,
            b'e' | b'E' => in_exponent = true,
            b'-' => down = in_exponent,
            _ => {} // a plus
        }
    }
    scale += if down { -exponent } else { exponent };
    #[allow(clippy::cast_precision_loss)] // below 2^53 by the bound above, or nearly
    let mut out = value as f64;
    if value != 0 {
        if scale.unsigned_abs() > 300 {
            return None;
        }
        let mut power = 1.0;
        for _ in 0..scale.unsigned_abs() {
            power *= 10.0;
        }
        out = if scale < 0 { out / power } else { out * power };
    }
    Some(if text.starts_with("-") { -out } else { out })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly() {
        for text in [
            "0", "-0.5", "34.03", "-5.0", "33.9716", "1e2", "12.5e-1", "180",
        ] {
            assert_eq!(decimal(text), text.parse::<f64>().ok(), "{text}");
        }
        assert_eq!(decimal("1e999999999999"), None);
        assert_eq!(decimal("1e400"), None);
        assert!(
            decimal("99999999999999999999999999999999").is_some_and(|one| (one / 1e32) > 0.999)
        );
    }
}
