//! The one sort of both rooms: keys of one type, so that its code comes once.

/// What is sorted: by a first number, then a second, then a third, of which the lower 32 bits are the
/// index that is sorted.
pub type Key = (i64, i64, i64);

/// A key with one more number before the index.
pub fn key(first: i64, second: i64, third: usize, index: usize) -> Key {
    (first, second, (third as i64) << 32 | index as i64)
}

/// The indices of keys, in the keys' order.
pub fn sorted(mut keys: Vec<Key>) -> Vec<usize> {
    keys.sort_unstable();
    let mut indices = Vec::new();
    for key in keys {
        indices.push(key.2 as u32 as usize);
    }
    indices
}

/// A number with a fraction as one without, in the same order.
pub fn rank(px: f64) -> i64 {
    let bits = px.to_bits() as i64;
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

/// The first row that is free at `start`, taken from then until `end`; `ends` holds until when each
/// row is taken.
pub fn first_free(ends: &mut Vec<i64>, start: i64, end: i64) -> usize {
    for (row, taken) in ends.iter_mut().enumerate() {
        if *taken <= start {
            *taken = end;
            return row;
        }
    }
    ends.push(end);
    ends.len() - 1
}
