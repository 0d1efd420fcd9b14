//! What events have to do with each other: ids that are theirs alone, and what is part of what.
//!
//! Nothing here recurses: a feed may chain 20,000 events, and the stack in a browser is small.

use super::event::{Draft, title_of};
use super::json::Kind;
use super::reader::Reader;
use super::told::Number;
use crate::finding::{Code, EDITORS, on_host};
use crate::model::Event;
use crate::order;
use crate::say::Say;
use crate::work;
use masar_edtf::{Day, Edtf, digits};

/// Deeper than this a reader loses the thread, and what draws the nesting may recurse.
const MOST_NESTED: u8 = 8;

impl Reader<'_> {
    /// Puts the drafts together into the feed's events.
    pub fn family(&mut self, drafts: &[Draft], mut events: Vec<Event>) -> Vec<Event> {
        let by_id = order_by_id(&events);
        let mut parents = self.parents(drafts, &events, &by_id);
        self.part_ids(drafts, &mut events, by_id);
        self.break_cycles(drafts, &mut parents);
        let depths = self.flatten(drafts, &mut parents);
        let placed = placeable(&events, &parents, &depths);
        self.tell_of_dates(drafts, &events, &parents, &placed);

        let mut moved = vec![usize::MAX; drafts.len()];
        let mut next = 0;
        for (index, placed) in placed.iter().enumerate() {
            if *placed {
                moved[index] = next;
                next += 1;
            }
        }
        for (draft, placed) in drafts.iter().zip(&placed) {
            if *placed {
                self.places.push(self.tree.extent(draft.at));
            }
        }
        let mut index = 0;
        events.retain_mut(|event| {
            event.part_of = parents[index]
                .map(|parent| moved[parent as usize])
                .filter(|parent| *parent != usize::MAX);
            index += 1;
            placed[index - 1]
        });
        events
    }

    /// Says at once of the last event that it lies nowhere, and leaves it out, where no other could be told
    /// of it: it has no date, nothing it is part of, and no id that one could name.
    pub fn leave_out(&mut self, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        let (Some(draft), Some(event)) = (drafts.last(), events.last()) else {
            return;
        };
        let named = draft.id.is_there() && self.tree.kind(draft.id) == Kind::String;
        if event.date.is_some() || draft.part_of.is_there() || named && self.nests {
            return;
        }
        if draft.date_finding == Number::NONE {
            let mend = Say::AddDate.say();
            self.report(Code::NoDate, draft.at, Say::NoDate, "", mend);
        } else if let Some(finding) = self.findings.get(draft.date_finding.kept()) {
            finding.add(Say::EventLeftOut);
        }
        drafts.pop();
        events.pop();
    }

    /// For each draft, the draft it says it is part of.
    fn parents(&mut self, drafts: &[Draft], events: &[Event], by_id: &[usize]) -> Vec<Option<u32>> {
        let mut out = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.iter().enumerate() {
            let mut found = None;
            if draft.part_of.is_there() {
                let wanted = self.tree.text(draft.part_of);
                let at = by_id.partition_point(|one| events[*one].id.as_str() < wanted);
                found = by_id
                    .get(at)
                    .copied()
                    .filter(|one| events[*one].id == wanted);
                if found == Some(index) {
                    found = None;
                    self.report(
                        Code::Cycle,
                        draft.part_of,
                        Say::PartOfItself,
                        "",
                        Say::NameParent.say(),
                    );
                } else if found.is_none() {
                    let mend = self.suggestion(
                        wanted,
                        by_id.len(),
                        &mut by_id.iter().map(|one| events[*one].id.as_str()),
                        Say::StandsAlone,
                    );
                    self.lint(
                        Code::UnknownReference,
                        draft.part_of,
                        Say::NoParent.of(wanted),
                        mend,
                    );
                }
            }
            out.push(found.map(|found| found as u32));
        }
        out
    }

    /// Gives each event that has another's id one of its own, so that all are shown.
    fn part_ids(&mut self, drafts: &[Draft], events: &mut [Event], by_id: Vec<usize>) {
        // By the number that makes an id another's.
        let twins = by_id
            .windows(2)
            .filter(|two| events[two[0]].id == events[two[1]].id)
            .count();
        let mut renamed: Vec<(u32, u32)> = Vec::with_capacity(twins);
        let mut start = 0;
        while start < by_id.len() {
            let id = events[by_id[start]].id.as_str();
            let same = by_id[start..]
                .iter()
                .take_while(|one| events[**one].id == id)
                .count();
            let mut number = 1;
            for twin in &by_id[start + 1..start + same] {
                loop {
                    number += 1;
                    let own = [id, "-", &digits(number)].concat();
                    if by_id
                        .binary_search_by(|one| events[*one].id.cmp(&own))
                        .is_err()
                    {
                        break;
                    }
                }
                renamed.push((*twin as u32, number as u32));
            }
            start += same;
        }
        drop(by_id);
        for (index, number) in renamed {
            let (draft, event) = (&drafts[index as usize], &mut events[index as usize]);
            let own = [&event.id, "-", &digits(u64::from(number))].concat();
            let id = std::mem::replace(&mut event.id, own);
            let own = &event.id;
            let mend = on_host(|| Say::OwnIdMade.of(own));
            if draft.id.is_there() {
                let problem = on_host(|| Say::EventIdTaken.of(&id));
                self.lint(Code::DuplicateId, draft.id, problem, mend);
            } else {
                let problem = on_host(|| Say::SameDateAndTitle.of(title_of(event)));
                self.lint(Code::DuplicateId, draft.at, problem, mend);
            }
        }
    }

    /// Lets no event lie in itself: the first of a circle, in the feed's order, leaves it.
    fn break_cycles(&mut self, drafts: &[Draft], parents: &mut [Option<u32>]) {
        let mut walked = vec![0_u32; drafts.len()]; // 0: not yet; else the walk that came by
        for start in 0..drafts.len() {
            let walk = start as u32 + 1;
            let mut here = start;
            while walked[here] == 0 {
                work::add(1);
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
                work::add(1);
                first = first.min(one);
                next = parents[one];
            }
            self.report(
                Code::Cycle,
                drafts[first].part_of,
                Say::Circle,
                "",
                Say::DecideHolder.say(),
            );
            parents[first] = None;
        }
    }

    /// Moves what is nested too deep up to the deepest level there is; the depths then.
    fn flatten(&mut self, drafts: &[Draft], parents: &mut [Option<u32>]) -> Vec<u8> {
        let mut depths = vec![u8::MAX; drafts.len()];
        let mut chain = Vec::new();
        for start in 0..drafts.len() {
            let mut here = start;
            while depths[here] == u8::MAX {
                work::add(1);
                chain.push(here);
                match parents[here] {
                    Some(parent) => here = parent as usize,
                    None => break,
                }
            }
            while let Some(one) = chain.pop() {
                depths[one] = match parents[one].map(|parent| parent as usize) {
                    None => 0,
                    Some(parent) if depths[parent] < MOST_NESTED => depths[parent] + 1,
                    Some(parent) => {
                        self.lint(
                            Code::NestedTooDeep,
                            drafts[one].part_of,
                            Say::TooNested.say(),
                            Say::MoveOut.say(),
                        );
                        parents[one] = parents[parent];
                        depths[parent]
                    }
                };
            }
        }
        depths
    }

    /// Says which events are left out or placed by their parent, and which lie outside of it.
    fn tell_of_dates(
        &mut self,
        drafts: &[Draft],
        events: &[Event],
        parents: &[Option<u32>],
        placed: &[bool],
    ) {
        for (index, draft) in drafts.iter().enumerate() {
            let told = draft.date_finding != Number::NONE;
            match (&events[index].date, told, placed[index]) {
                (None, true, placed) => {
                    if let Some(finding) = self.findings.get(draft.date_finding.kept()) {
                        finding.add(if placed {
                            Say::EventWithin
                        } else {
                            Say::EventLeftOut
                        });
                    }
                }
                (None, false, false) => {
                    if draft.part_of.is_there() {
                        let mend = Say::AddDateAbove.say();
                        self.report(Code::NoDate, draft.at, Say::NoDateAbove, "", mend);
                    } else {
                        let mend = Say::AddDate.say();
                        self.report(Code::NoDate, draft.at, Say::NoDate, "", mend);
                    }
                }
                (Some(own), _, _) => {
                    if EDITORS
                        && let Some(parent) = parents[index].map(|parent| parent as usize)
                        && let Some(around) = &events[parent].date
                        && surely_outside(own, around)
                    {
                        self.lint(
                            Code::OutsideParent,
                            draft.date,
                            Say::OutsideParent
                                .of(title_of(&events[parent]))
                                .and(self.tree.text(drafts[parent].date)),
                            Say::CorrectDates.say(),
                        );
                    }
                }
                (None, false, true) => {}
            }
        }
    }
}

/// The drafts' numbers by id, then by the feed's order.
fn order_by_id(events: &[Event]) -> Vec<usize> {
    order::sorted(events.len(), &mut |a, b| events[a].id.cmp(&events[b].id))
}

/// Whether each draft lies somewhere in time: by its own date, or within one that does.
fn placeable(events: &[Event], parents: &[Option<u32>], depths: &[u8]) -> Vec<bool> {
    let mut placed: Vec<bool> = events.iter().map(|event| event.date.is_some()).collect();
    for depth in 1..=MOST_NESTED {
        for index in 0..events.len() {
            if depths[index] == depth && !placed[index] {
                placed[index] = parents[index].is_some_and(|parent| placed[parent as usize]);
            }
        }
    }
    placed
}

/// Whether a date lies outside another however both are read: "2023" is not outside of a week in
/// May 2023, only less exact.
fn surely_outside(own: &Edtf, around: &Edtf) -> bool {
    let (start, end) = own.bounds();
    let (from, to) = (start.date(), end.date());
    let before = |day: Option<Day>| {
        around
            .earliest()
            .is_some_and(|first| day.is_some_and(|day| day < first))
    };
    let after = |day: Option<Day>| {
        around
            .latest()
            .is_some_and(|last| day.is_some_and(|day| day > last))
    };
    before(from.map(|date| date.latest()))
        || before(to.map(|date| date.latest()))
        || after(from.map(|date| date.earliest()))
        || after(to.map(|date| date.earliest()))
}
