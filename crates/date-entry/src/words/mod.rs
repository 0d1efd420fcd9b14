//! The words of dates, one table for each language. Phrases are written as people write them: accents, capitals, vowel
//! marks, hamza and the Arabic article make no difference.

pub(crate) mod ar;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;
