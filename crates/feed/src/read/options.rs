//! How a feed is read.

use std::future::Future;
use std::pin::Pin;

use super::Contents;
use super::pause::Pauses;
use super::reader::FullReader;
use crate::diagnostic_list::Limits;
use crate::rules::Rules;

/// How a feed is read. The default reads Masar's own format alone, without the editor's rules, and
/// keeps as many diagnostics as an editor can go through.
#[derive(Default)]
pub struct ReadOptions<'o> {
    /// How many diagnostics are kept.
    pub limits: Limits,
    /// The readers of other formats. Without them a feed in another format is not a feed.
    pub adapters: Option<Adapters>,
    /// Rules that only an editor needs.
    pub rules: Option<&'o mut dyn Rules>,
}

/// The readers of other formats: those of TimelineJS and JSON Feed. A value, so that a program that
/// does not pass it does not contain them.
#[derive(Clone, Copy)]
pub struct Adapters {
    pub(crate) read: AdaptersFunction,
}

/// Reads a text in another format.
type AdaptersFunction = for<'r> fn(
    &'r mut FullReader<'_, '_>,
    &'r mut Pauses<'_>,
) -> Pin<Box<dyn Future<Output = Option<Contents>> + 'r>>;

impl Adapters {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Adapters {
            read: |reader, pauses| Box::pin(crate::adapters::read(reader, pauses)),
        }
    }
}
