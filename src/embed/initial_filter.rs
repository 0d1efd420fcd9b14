//! The filter that the host page asks for.

use super::dispatch;
use crate::view::Scene;
use crate::view::chunk::loaded;
use crate::view::link;
use masar_feed::Severity;
use masar_timeline::Filter;

/// Reads a filter that is spelled as in a link. Warns about each part that is not understood or that the feed
/// does not have.
pub(super) fn read(text: &str, scene: &Scene) -> Filter {
    let mut warn = |part: &str| {
        let wanted = "what a link to a filtered view says, such as track=ID&from=2022-09";
        dispatch::log(
            Severity::Warning,
            &dispatch::part_warning("filter", part, wanted),
        );
    };
    let mut filter = link::filter(text, &mut warn);
    // It is in the same chunk.
    if let Some(search) = loaded().search {
        for id in (search.strip)(&mut filter, scene) {
            warn(&id);
        }
    }
    filter
}
