//! The place in which two texts differ.

use masar_edit::Splice;

/// Returns the one place in which a text differs from another; `None` if they are equal.
#[must_use]
pub fn difference(old: &str, new: &str) -> Option<Splice> {
    let start = shared_start(old.as_bytes(), new.as_bytes());
    let is_boundary = |at: &usize| old.is_char_boundary(*at) && new.is_char_boundary(*at);
    let start = (0..=start).rev().find(is_boundary)?;
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = shared_end(old_rest.as_bytes(), new_rest.as_bytes());
    let is_boundary = |end: &usize| {
        old_rest.is_char_boundary(old_rest.len() - end)
            && new_rest.is_char_boundary(new_rest.len() - end)
    };
    let end = (0..=end).rev().find(is_boundary)?;
    let removed = &old_rest[..old_rest.len() - end];
    let added = &new_rest[..new_rest.len() - end];
    (removed != added).then(|| Splice {
        at: start,
        removed: removed.to_owned(),
        inserted: added.to_owned(),
    })
}

/// The bytes that are compared at once.
const BLOCK: usize = 4096;

/// Returns the number of bytes at the beginning that two texts share.
fn shared_start(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks_exact(BLOCK).zip(other.chunks_exact(BLOCK));
    let start = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let rest = one[start..].iter().zip(&other[start..]);
    start + rest.take_while(|(one, other)| one == other).count()
}

/// Returns the number of bytes at the end that two texts share.
fn shared_end(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks_exact(BLOCK).zip(other.rchunks_exact(BLOCK));
    let end = blocks.take_while(|(one, other)| one == other).count() * BLOCK;
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    let rest = one.iter().rev().zip(other.iter().rev());
    end + rest.take_while(|(one, other)| one == other).count()
}
