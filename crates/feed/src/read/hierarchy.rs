//! Relations between events: unique ids, and which event is part of which.
//!
//! Nothing here recurses: a feed may chain 20,000 events, and the stack in a browser is small.

use super::event::Draft;
use super::reader::{Reader, did_you_mean};
use crate::diagnostic::Code;
use crate::json::Kind;
use crate::message::EventMessage;
use crate::model::Event;
use crate::sink::Sink;
use crate::steps;

/// The greatest depth of nesting: people cannot follow a deeper one, and code that draws it may recurse.
const MAX_DEPTH: u8 = 8;

impl<S: Sink> Reader<'_, S> {
    /// Puts the drafts together into the feed's events.
    pub fn settle_hierarchy(&mut self, drafts: Vec<Draft>, mut events: Vec<Event>) -> Vec<Event> {
        let by_id = sorted_by_id(&events);
        let mut parents = self.parents(&drafts, &events, &by_id);
        let numbers = unique_numbers(&by_id, &events);
        drop(by_id);
        self.make_ids_unique(&drafts, &mut events, numbers);
        self.break_cycles(&drafts, &mut parents);
        let depths = self.limit_depths(&drafts, &mut parents);
        let placed = has_place_in_time(&events, &parents, &depths);
        self.report_dates(&drafts, &events, &parents, &placed);
        self.keep(&drafts, events, &parents, &placed)
    }

    /// Reports the last event at once and leaves it out, where it has no place in time and no other
    /// event can change that: it has no date, is part of nothing, and has no id to refer to.
    pub fn leave_out(&mut self, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        let (Some(draft), Some(event)) = (drafts.last(), events.last()) else {
            return;
        };
        let named = draft.id.is_there() && self.tree.kind(draft.id) == Kind::String;
        if event.date.is_some() || draft.part_of.is_there() || named && self.nests {
            return;
        }
        self.report_left_out(draft);
        drafts.pop();
        events.pop();
    }

    fn report_left_out(&mut self, draft: &Draft) {
        match draft.date_problem {
            Some(reported) => {
                self.set_consequence(reported, EventMessage::EventLeftOut);
            }
            None => {
                self.report(Code::NoDate, draft.at, |_| {
                    (EventMessage::NoDate, EventMessage::AddDate)
                });
            }
        }
    }

    /// Returns for each draft the draft that it is part of.
    fn parents(&mut self, drafts: &[Draft], events: &[Event], by_id: &[u32]) -> Vec<Option<u32>> {
        let mut out = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.iter().enumerate() {
            if !draft.part_of.is_there() {
                out.push(None);
                continue;
            }
            let wanted = self.tree.text(draft.part_of);
            let found = find(by_id, events, wanted);
            if found.is_none() {
                self.report(Code::UnknownReference, draft.part_of, |reader| {
                    let ids = by_id.iter().map(|one| events[*one as usize].id.as_str());
                    let near = reader.suggestions.nearest(wanted, ids);
                    let fix = did_you_mean(near, EventMessage::StandsAlone);
                    (EventMessage::NoParent.with(wanted), fix)
                });
            }
            let is_own = found.is_some_and(|found| found as usize == index);
            if is_own {
                self.report(Code::Cycle, draft.part_of, |_| {
                    (EventMessage::PartOfItself, EventMessage::NameParent)
                });
            }
            out.push(found.filter(|_| !is_own));
        }
        out
    }

    /// Gives each event whose id is taken an id of its own, so that all are shown.
    fn make_ids_unique(
        &mut self,
        drafts: &[Draft],
        events: &mut [Event],
        numbers: Vec<(u32, u32)>,
    ) {
        for (index, number) in numbers {
            let (draft, event) = (&drafts[index as usize], &mut events[index as usize]);
            let own = numbered(&event.id, number);
            let id = std::mem::replace(&mut event.id, own);
            let has_id = draft.id.is_there();
            let at = if has_id { draft.id } else { draft.at };
            self.report(Code::DuplicateId, at, |_| {
                let problem = if has_id {
                    EventMessage::EventIdTaken.with(&id)
                } else {
                    EventMessage::SameDateAndTitle.with(event.title.first())
                };
                (problem, EventMessage::OwnIdMade.with(&event.id))
            });
        }
    }

    /// Takes the first event of each circle, in the feed's order, out of the event it is part of.
    fn break_cycles(&mut self, drafts: &[Draft], parents: &mut [Option<u32>]) {
        // The number of the walk that visited each draft; 0 for none.
        let mut walked = vec![0_u32; drafts.len()];
        for start in 0..drafts.len() {
            let walk = start as u32 + 1;
            let mut here = start;
            while walked[here] == 0 {
                steps::add(1);
                walked[here] = walk;
                match parents[here] {
                    Some(parent) => here = parent as usize,
                    None => break,
                }
            }
            if walked[here] != walk || parents[here].is_none() {
                continue;
            }
            let (mut first, mut next) = (here, parents[here]);
            while let Some(one) = next.map(|one| one as usize).filter(|one| *one != here) {
                steps::add(1);
                first = first.min(one);
                next = parents[one];
            }
            self.report(Code::Cycle, drafts[first].part_of, |_| {
                (EventMessage::Circle, EventMessage::DecideHolder)
            });
            parents[first] = None;
        }
    }

    /// Moves events that are nested too deep up to the greatest depth. Returns the depth of each.
    fn limit_depths(&mut self, drafts: &[Draft], parents: &mut [Option<u32>]) -> Vec<u8> {
        let mut depths = vec![u8::MAX; drafts.len()];
        let mut chain = Vec::new();
        for start in 0..drafts.len() {
            let mut here = start;
            while depths[here] == u8::MAX {
                steps::add(1);
                chain.push(here);
                match parents[here] {
                    Some(parent) => here = parent as usize,
                    None => break,
                }
            }
            while let Some(one) = chain.pop() {
                depths[one] = match parents[one].map(|parent| parent as usize) {
                    None => 0,
                    Some(parent) if depths[parent] < MAX_DEPTH => depths[parent] + 1,
                    Some(parent) => {
                        self.report(Code::NestedTooDeep, drafts[one].part_of, |_| {
                            (EventMessage::TooNested, EventMessage::MoveOut)
                        });
                        parents[one] = parents[parent];
                        depths[parent]
                    }
                };
            }
        }
        depths
    }

    /// Reports which events are left out or placed by the event they are part of, and checks those
    /// that have a date of their own against it.
    fn report_dates(
        &mut self,
        drafts: &[Draft],
        events: &[Event],
        parents: &[Option<u32>],
        placed: &[bool],
    ) {
        for (index, draft) in drafts.iter().enumerate() {
            let event = &events[index];
            if event.date.is_some() {
                if let Some(parent) = parents[index].map(|parent| parent as usize) {
                    let (date, around) = (draft.date, drafts[parent].date);
                    let parent = &events[parent];
                    self.check(|rules, context| rules.part(context, date, event, parent, around));
                }
                continue;
            }
            match (draft.date_problem, placed[index]) {
                (Some(reported), true) => {
                    self.set_consequence(reported, EventMessage::EventWithin);
                }
                (None, false) if draft.part_of.is_there() => {
                    self.report(Code::NoDate, draft.at, |_| {
                        (EventMessage::NoDateAbove, EventMessage::AddDateAbove)
                    });
                }
                (_, false) => self.report_left_out(draft),
                (None, true) => {}
            }
        }
    }

    /// Keeps the events that have a place in time, and the relations between them.
    fn keep(
        &mut self,
        drafts: &[Draft],
        mut events: Vec<Event>,
        parents: &[Option<u32>],
        placed: &[bool],
    ) -> Vec<Event> {
        let mut moved: Vec<Option<u32>> = vec![None; drafts.len()];
        let mut count = 0;
        self.places
            .reserve_exact(placed.iter().filter(|placed| **placed).count());
        for (index, draft) in drafts.iter().enumerate() {
            if placed[index] {
                moved[index] = Some(count);
                count += 1;
                self.places
                    .push((draft.at.start() as usize, draft.end as usize));
            }
        }
        let mut index = 0;
        events.retain_mut(|event| {
            let parent = parents[index].and_then(|parent| moved[parent as usize]);
            event.part_of = parent.map(|parent| parent as usize);
            index += 1;
            placed[index - 1]
        });
        events
    }
}

/// Returns the numbers of the events, by their ids and then in the feed's order.
fn sorted_by_id(events: &[Event]) -> Vec<u32> {
    let mut by_id: Vec<u32> = (0..events.len() as u32).collect();
    by_id.sort_unstable_by(|a, b| {
        let id = |index: u32| events[index as usize].id.as_str();
        id(*a).cmp(id(*b)).then(a.cmp(b))
    });
    by_id
}

/// Returns the first event that has an id.
fn find(by_id: &[u32], events: &[Event], wanted: &str) -> Option<u32> {
    let id = |index: u32| events[index as usize].id.as_str();
    let at = by_id.partition_point(|one| id(*one) < wanted);
    by_id.get(at).copied().filter(|one| id(*one) == wanted)
}

/// Returns the events whose id is taken, by id, each with the number that makes its id unique.
fn unique_numbers(by_id: &[u32], events: &[Event]) -> Vec<(u32, u32)> {
    let id = |index: u32| events[index as usize].id.as_str();
    let same_id = |a: &u32, b: &u32| id(*a) == id(*b);
    let taken = by_id.windows(2).filter(|two| same_id(&two[0], &two[1]));
    // A hostile feed has nothing but events of one id.
    let mut out = Vec::with_capacity(taken.count());
    for same in by_id.chunk_by(same_id) {
        let mut number = 1;
        for index in &same[1..] {
            loop {
                number += 1;
                if find(by_id, events, &numbered(id(*index), number)).is_none() {
                    break;
                }
            }
            out.push((*index, number));
        }
    }
    out
}

fn numbered(id: &str, number: u32) -> String {
    format!("{id}-{number}")
}

/// Returns whether each draft has a place in time: its own date, or that of an event it is part of.
fn has_place_in_time(events: &[Event], parents: &[Option<u32>], depths: &[u8]) -> Vec<bool> {
    let mut placed: Vec<bool> = events.iter().map(|event| event.date.is_some()).collect();
    for depth in 1..=MAX_DEPTH {
        for index in 0..events.len() {
            if depths[index] == depth && !placed[index] {
                placed[index] = parents[index].is_some_and(|parent| placed[parent as usize]);
            }
        }
    }
    placed
}
