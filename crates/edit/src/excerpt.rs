//! The text of a feed without most of its events, so that a change to one event of five thousand reads little.

use std::ops::Range;

use crate::outline::Outline;
use crate::path::{Path, Step};
use crate::splice::Splice;
use crate::style::EXAMINED;

/// An event in the text of a feed, in all of whose events an id is written. A change within the event is computed from an
/// excerpt of the text, which has the same style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventSpan {
    id: String,
    /// The place of the event.
    event: Range<usize>,
    /// The events before it that the excerpt does not have, with the separator after each.
    before: Range<usize>,
    /// Those after it.
    after: Range<usize>,
}

impl EventSpan {
    /// Returns the place of an event, by its position; `None` if an event has no id of its own, or another one has the same.
    #[must_use]
    pub fn of(outline: &Outline, index: usize) -> Option<EventSpan> {
        let events = &outline.events;
        let own = events.get(index)?;
        let id = own.id.clone()?;
        let is_plain = |(at, event): (usize, &crate::EventPlace)| {
            event.has_own_id && (at == index || event.id.as_deref() != Some(&id))
        };
        if !events.iter().enumerate().all(is_plain) {
            return None;
        }
        // The events by which the style is found stay, and the first one always.
        let is_examined = |event: &crate::EventPlace| event.range.start < EXAMINED + BOM;
        let kept = events.iter().take_while(|event| is_examined(event)).count();
        let end_of = |count: usize| count.checked_sub(1).map(|last| events[last].range.end);
        let before = match end_of(kept.min(index).max(1)).zip(end_of(index)) {
            Some((start, end)) => start..end,
            None => own.range.start..own.range.start,
        };
        let (start, end) = (end_of(kept.max(index + 1))?, end_of(events.len())?);
        Some(EventSpan {
            id,
            event: own.range.clone(),
            before,
            after: start..end,
        })
    }

    /// Whether a place is in the event, and not its id.
    pub(crate) fn has(&self, path: &Path) -> bool {
        let is_own = |step: &Step| matches!(step, Step::Key(key) if *key == self.id);
        let is_id = matches!(path.steps().get(2), Some(Step::Member(name)) if name == "id");
        path.steps().len() > 2
            && path.member_at(0) == Some("events")
            && path.steps().get(1).is_some_and(is_own)
            && !is_id
    }

    /// Returns the excerpt of the text.
    pub(crate) fn excerpt(&self, text: &str) -> Option<String> {
        let parts = [
            text.get(..self.before.start)?,
            text.get(self.before.end..self.after.start)?,
            text.get(self.after.end..)?,
        ];
        Some(parts.concat())
    }

    /// Returns splices of the excerpt as splices of the text; `None` if one is not within the event.
    pub(crate) fn in_text(&self, mut splices: Vec<Splice>) -> Option<Vec<Splice>> {
        for splice in &mut splices {
            splice.at += self.before.len();
        }
        self.contains(&splices).then_some(splices)
    }

    /// Whether splices of the text are within the event.
    pub(crate) fn contains(&self, splices: &[Splice]) -> bool {
        splices.iter().all(|splice| {
            splice.at > self.event.start && splice.at + splice.removed.len() < self.event.end
        })
    }

    /// Moves the places behind splices within the event that were carried out.
    pub(crate) fn follow(&mut self, splices: &[Splice]) {
        for splice in splices {
            let moved = |at: usize| at + splice.inserted.len() - splice.removed.len();
            self.event.end = moved(self.event.end);
            self.after = moved(self.after.start)..moved(self.after.end);
        }
    }
}

/// Moves the place of an event behind splices that were carried out. It is none if they are not all within the event.
pub(crate) fn follow(event: &mut Option<EventSpan>, splices: &[Splice]) {
    match event {
        Some(span) if span.contains(splices) => span.follow(splices),
        _ => *event = None,
    }
}

/// The length of a byte order mark, which the offsets of the outline count.
const BOM: usize = 3;

/// Returns two versions of a feed without the events that are the same in both; `None` if the events are not the same
/// ones, or have no ids of their own.
pub(crate) fn without_equal_events(
    before: (&str, &Outline),
    after: (&str, &Outline),
) -> Option<[String; 2]> {
    let (old, new) = (&before.1.events, &after.1.events);
    let pairs = || old.iter().zip(new);
    let are_same = pairs().all(|(one, other)| {
        one.has_own_id && other.has_own_id && one.id.is_some() && one.id == other.id
    });
    if old.len() != new.len() || !are_same {
        return None;
    }
    let kept: Vec<bool> = pairs()
        .enumerate()
        .map(|(at, (one, other))| {
            at == 0 || before.0.get(one.range.clone()) != after.0.get(other.range.clone())
        })
        .collect();
    Some([with_events(before, &kept)?, with_events(after, &kept)?])
}

/// Returns the text with only some events, the first of which is among them.
fn with_events((text, outline): (&str, &Outline), kept: &[bool]) -> Option<String> {
    let events = &outline.events;
    let (first, last) = (events.first()?, events.last()?);
    let mut out = text.get(..first.range.end)?.to_owned();
    for at in (1..events.len()).filter(|at| kept[*at]) {
        out.push_str(text.get(events[at - 1].range.end..events[at].range.end)?);
    }
    out.push_str(text.get(last.range.end..)?);
    Some(out)
}
