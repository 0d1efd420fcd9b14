//! Single values: strings, lists, choices, whole numbers, degrees, dates, addresses. Each method reads
//! what it can and reports the rest; what surrounds a bad value is still read.

use super::address_check;
use super::reader::Reader;
use super::suggest;
use crate::decimal::decimal;
use crate::diagnostic::Code;
use crate::diagnostic_list::Reported;
use crate::json::{Children, Kind, Node};
use crate::limits::{MAX_ENTRIES, MAX_LINE};
use crate::members::AddressUse;
use crate::message::{Expected, FeedMessage, Message, ValueMessage};
use crate::sink::Sink;
use masar_edtf::{Edtf, ParseError, ParseErrorKind};
use std::iter::Take;

impl<'t, S: Sink> Reader<'t, S> {
    /// Whether a value is an object; reports what was expected when it is something else.
    pub fn is_object(&mut self, at: Node, expected: Expected) -> bool {
        let is_object = self.tree.kind(at) == Kind::Object;
        if !is_object {
            self.wrong_type(at, expected);
        }
        is_object
    }

    /// Returns the elements of a list.
    pub fn elements(&mut self, list: Node, expected: Expected) -> Children<'t> {
        let tree = self.tree;
        if tree.kind(list) == Kind::List {
            return tree.children(list);
        }
        if list.is_there() {
            self.wrong_type(list, expected);
        }
        tree.children(Node::ABSENT)
    }

    /// Returns the elements of a list, at most `most`; reports the first that is left out.
    pub fn first_elements(
        &mut self,
        list: Node,
        expected: Expected,
        most: usize,
    ) -> Take<Children<'t>> {
        let elements = self.elements(list, expected);
        if let Some(beyond) = elements.clone().nth(most) {
            self.too_many(beyond, most, FeedMessage::FewerEntries);
        }
        elements.take(most)
    }

    /// Returns the values of the members of an object in a list; nothing if it is no object.
    pub fn object<const N: usize>(
        &mut self,
        at: Node,
        expected: Expected,
        known: &[&str; N],
    ) -> Option<[Node; N]> {
        self.is_object(at, expected)
            .then(|| self.members(at, known))
    }

    /// Reads a string; an empty one is as good as absent.
    pub fn string(&mut self, at: Node, expected: Expected) -> Option<&'t str> {
        if !at.is_there() {
            return None;
        }
        if self.tree.kind(at) != Kind::String {
            self.wrong_type(at, expected);
            return None;
        }
        let text = self.tree.text(at);
        (!text.trim().is_empty()).then_some(text)
    }

    /// Reads a string that may be missing; then it is empty.
    pub fn word(&mut self, at: Node) -> String {
        self.string(at, Expected::AString).unwrap_or("").to_owned()
    }

    /// Reads a list of strings.
    pub fn strings(&mut self, list: Node) -> Box<[String]> {
        let mut out = Vec::new();
        for element in self.first_elements(list, Expected::ListOfStrings, MAX_ENTRIES) {
            if let Some(text) = self.string(element, Expected::AString) {
                out.push(self.within(element, text, MAX_LINE).into_string());
            }
        }
        out.into()
    }

    /// Returns the position of a string among those that are allowed. A typing mistake is taken for
    /// what was meant: an event that is "canceled" must not be shown as confirmed.
    pub fn choice(&mut self, at: Node, allowed: &[&str]) -> Option<usize> {
        let word = self.string(at, Expected::AString)?;
        let position = |wanted: &str| allowed.iter().position(|one| *one == wanted);
        if let Some(found) = position(word) {
            return Some(found);
        }
        // Few values are allowed, so this is not part of the effort of all suggestions: what is taken never
        // depends on the number of problems before.
        let near = suggest::nearest(word, allowed.iter().copied());
        self.report(Code::BadValue, at, |_| {
            let fix = match near {
                Some(near) => FeedMessage::DidYouMeanTaken.with(near),
                None => ValueMessage::WriteOneOf.with(allowed.join(", ").as_str()),
            };
            (ValueMessage::NotAllowed.with(word), fix)
        });
        near.and_then(position)
    }

    /// Reads a whole number from 0 to a bound; of one beyond them, takes the nearer bound and reports it.
    pub fn whole(&mut self, at: Node, max: u32) -> Option<u32> {
        if !at.is_there() {
            return None;
        }
        if self.tree.kind(at) != Kind::Number {
            self.wrong_type(at, Expected::AWholeNumber);
            return None;
        }
        let number = self.tree.text(at);
        let found = decimal(number).unwrap_or(-1.0);
        // `as` cuts off at 0 and at the greatest number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let taken = (found as u32).min(max);
        if f64::from(taken) != found {
            self.report(Code::BadValue, at, |_| {
                let fix = ValueMessage::WriteUpTo.with(max.to_string().as_str());
                (ValueMessage::NoWholeNumber.with(number), fix)
            });
        }
        Some(taken)
    }

    /// Reads latitude and longitude, in degrees.
    pub fn coordinates(&mut self, list: Node) -> Option<(f64, f64)> {
        if !list.is_there() {
            return None;
        }
        if let Some(point) = self.point_of(list) {
            return Some(point);
        }
        self.report(Code::BadValue, list, |_| {
            (ValueMessage::NoPlace, ValueMessage::WriteDegrees)
        });
        None
    }

    fn point_of(&self, list: Node) -> Option<(f64, f64)> {
        if self.tree.kind(list) != Kind::List {
            return None;
        }
        let mut elements = self.tree.children(list);
        let (north, east) = (elements.next()?, elements.next()?);
        if elements.next().is_some() {
            return None;
        }
        point(self.degrees(north)?, self.degrees(east)?)
    }

    /// Reads a number of degrees, without a diagnostic.
    pub fn degrees(&self, at: Node) -> Option<f64> {
        match self.tree.kind(at) {
            Kind::Number => decimal(self.tree.text(at)),
            _ => None,
        }
    }

    /// Reads a date.
    ///
    /// # Errors
    /// The diagnostic, of a value that is not a date.
    pub fn date(&mut self, at: Node) -> Result<Option<Edtf>, Reported> {
        if !at.is_there() {
            return Ok(None);
        }
        if self.tree.kind(at) != Kind::String {
            let (expected, fix) = (Expected::ADate, ValueMessage::WriteDate);
            return Err(self.report_type(Code::BadDate, at, expected, fix));
        }
        let text = self.tree.text(at);
        let read = match Edtf::parse(text) {
            Ok(date) if date.has_unknown_year() => Err(ParseError {
                kind: ParseErrorKind::YearUnknown,
                at: text.find('X').unwrap_or(0),
            }),
            read => read,
        };
        read.map(Some).map_err(|error| {
            let code = Code::of_date(error.kind);
            let reported = self.report(code, at, |_| date_problem(text, &error));
            let tree = self.tree;
            self.sink.change(reported, |diagnostic| {
                diagnostic.range = tree.range_inside(at, error.at);
            });
            self.check(|rules, context| rules.date(context, reported, at, &error));
            reported
        })
    }

    /// Reads an address that is safe to follow or to load.
    pub fn address(&mut self, at: Node, usage: AddressUse) -> Option<String> {
        let address = self.string(at, Expected::AnAddress)?;
        self.safe_address(at, address, usage)
    }

    /// Returns an address that is part of a string, if it is safe.
    pub fn safe_address(&mut self, at: Node, address: &str, usage: AddressUse) -> Option<String> {
        match address_check::objection(address, usage) {
            None => Some(address.to_owned()),
            Some((problem, fix)) => {
                self.report(Code::BadAddress, at, |_| (problem, fix));
                None
            }
        }
    }
}

/// Returns a point on Earth, in degrees.
pub fn point(north: f64, east: f64) -> Option<(f64, f64)> {
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some((north, east))
}

/// Returns what is wrong with a date, and how to fix it where the problem's sentence leaves that open.
pub fn date_problem(text: &str, error: &ParseError) -> (Message, Option<Message>) {
    let fix = match error.kind {
        ParseErrorKind::DayNotInMonth { year, month, days } => {
            let fix = ValueMessage::WriteDay.with(days.to_string().as_str());
            Some(fix.with(format!("{year:04}-{month:02}").as_str()))
        }
        _ => None,
    };
    (ValueMessage::BadDate.with(text).with(error.kind), fix)
}
