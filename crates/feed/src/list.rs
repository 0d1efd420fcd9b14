//! A list that costs a pointer while it is empty.

use std::ops::{Deref, DerefMut};

/// A list, read as a slice. Most events have none of most things: empty, it is a third of a `Vec`. In the Wasm,
/// where pointers are half as long and bytes of code count, it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(Option<Box<Box<[T]>>>);

impl<T> List<T> {
    /// None.
    #[must_use]
    pub const fn new() -> Self {
        List(None)
    }

    /// One more at the end. All of it moves each time: what is long is made as a `Vec`.
    pub fn push(&mut self, one: T) {
        let mut list = match self.0.take() {
            Some(list) => list.into_vec(),
            None => Vec::new(),
        };
        list.reserve_exact(1);
        list.push(one);
        *self = list.into();
    }

    /// One more before all others.
    pub fn push_front(&mut self, one: T) {
        self.push(one);
        self.rotate_right(1);
    }

    fn slice(&self) -> &[T] {
        match &self.0 {
            Some(list) => list,
            None => &[],
        }
    }

    fn slice_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Some(list) => list,
            None => &mut [],
        }
    }

    fn of(list: Vec<T>) -> Self {
        List((!list.is_empty()).then(|| Box::new(list.into_boxed_slice())))
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List::new()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.slice()
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        self.slice_mut()
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(list: Vec<T>) -> Self {
        List::of(list)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Vec::from_iter(all).into()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for List<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        **self == *other
    }
}
