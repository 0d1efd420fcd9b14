//! The grammar: it finds every way in which the tokens of a text are a date.
//!
//! Each function returns all results, with the token after each, because a word can have several meanings. The grammar is
//! the same for every language; only the lexicon differs.

mod expression;
mod hours;
mod lists;
mod numbers;
mod periods;
pub(crate) mod point;
mod steps;
mod time;

pub(crate) use expression::{End, Expression, Relation};

use crate::lexicon::Lexicon;
use crate::meaning::Meaning;
use crate::token::{Kind, Token};
use point::Point;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

/// The most steps of a search. A date needs some hundreds.
const MAX_STEPS: usize = 20_000;

/// Results, with the token after each.
pub(crate) type Found<T> = Vec<(T, usize)>;

/// The search in the tokens of one text, with the lexicon of one language.
pub(crate) struct Parser<'a> {
    pub(crate) tokens: &'a [Token],
    pub(crate) lexicon: &'a Lexicon,
    meanings: Vec<Found<Meaning>>,
    points: RefCell<Vec<Option<Rc<Found<Point>>>>>,
    furthest: Cell<usize>,
    steps: Cell<usize>,
}

impl<'a> Parser<'a> {
    /// Returns the search in some tokens.
    pub(crate) fn new(tokens: &'a [Token], lexicon: &'a Lexicon) -> Parser<'a> {
        Parser {
            meanings: (0..tokens.len())
                .map(|at| lexicon.meanings(tokens, at))
                .collect(),
            points: RefCell::new(vec![None; tokens.len() + 1]),
            furthest: Cell::new(0),
            steps: Cell::new(0),
            tokens,
            lexicon,
        }
    }

    /// Returns the first token that no search came past.
    pub(crate) fn furthest(&self) -> usize {
        self.furthest.get()
    }

    /// Whether the search was given up.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.steps.get() > MAX_STEPS
    }

    /// Returns the meanings of the phrase at a token.
    fn meanings(&self, at: usize) -> &[(Meaning, usize)] {
        self.meanings.get(at).map_or(&[], Vec::as_slice)
    }

    /// Returns the token after the phrase at a token, if the phrase has this meaning.
    fn accept(&self, at: usize, meaning: Meaning) -> Option<usize> {
        let mut all = self.meanings(at).iter();
        all.find(|(it, _)| *it == meaning).map(|(_, next)| *next)
    }

    /// Returns the token after a phrase of this meaning, before which fillers may be.
    fn accept_after_fillers(&self, at: usize, meaning: Meaning) -> Option<usize> {
        let found = self.accept(at, meaning);
        found.or_else(|| self.accept(self.after_fillers(at), meaning))
    }

    /// Returns the first token that is not a filler.
    fn after_fillers(&self, at: usize) -> usize {
        match self.accept(at, Meaning::Filler) {
            Some(next) => self.after_fillers(next),
            None => at,
        }
    }

    /// Returns the token after a sign.
    fn sign(&self, at: usize, sign: char) -> Option<usize> {
        let found = self.tokens.get(at).is_some_and(|token| token.is(sign));
        found.then_some(at + 1)
    }

    /// Returns the token after an optional sign.
    fn skip_sign(&self, at: usize, sign: char) -> usize {
        self.sign(at, sign).unwrap_or(at)
    }

    /// Returns the digits of the number at a token.
    fn digits(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Number(digits) => Some(digits),
            _ => None,
        }
    }

    /// Returns the number at a token if it has at most two digits.
    fn short_number(&self, at: usize) -> Option<u8> {
        let digits = self.digits(at)?;
        (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
    }

    /// Returns the dates that begin at a token.
    fn points(&self, at: usize) -> Rc<Found<Point>> {
        if let Some(Some(points)) = self.points.borrow().get(at) {
            return Rc::clone(points);
        }
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        self.extend(&Point::default(), at, &mut found, &mut seen);
        let found = Rc::new(found);
        if let Some(slot) = self.points.borrow_mut().get_mut(at) {
            *slot = Some(Rc::clone(&found));
        }
        found
    }

    /// Adds a date as it is so far, and all longer ones.
    fn extend(
        &self,
        point: &Point,
        at: usize,
        found: &mut Found<Point>,
        seen: &mut HashSet<(Point, usize)>,
    ) {
        self.steps.set(self.steps.get() + 1);
        if self.is_exhausted() || !seen.insert((point.clone(), at)) {
            return;
        }
        self.furthest.set(self.furthest.get().max(at));
        // Longer dates are first.
        for (longer, next) in self.steps(point, at) {
            self.extend(&longer, next, found, seen);
        }
        if point.is_date() || point.clock.is_some() {
            found.push((point.clone(), at));
        }
    }
}
