//! The rule for years that are centuries away from those of all other events, and that a slip explains: a year of the Hijri
//! calendar, or two digits that changed places.

use super::document::value;
use crate::fix::dates::near_years;
use masar_edtf::Edtf;
use masar_feed::json::{Kind, Node};
use masar_feed::{Code, RuleContext, RuleMessage};

/// The distance to the nearest other year from which on a year is far, in years.
const FAR: i64 = 120;

/// Reports the events whose year is far from all others.
pub(super) fn check(context: &mut RuleContext<'_, '_>, events: &[Node]) {
    let tree = context.tree;
    let mut dated: Vec<(i64, Node)> = events
        .iter()
        .filter_map(|event| {
            let at = value(context, *event, "date")?;
            let is_string = tree.kind(at) == Kind::String;
            let date = Edtf::parse(tree.text(at)).ok().filter(|_| is_string)?;
            let day = date.earliest().or(date.latest())?;
            Some((day.ymd().0, at))
        })
        .collect();
    dated.sort_unstable_by_key(|one| one.0);
    // Groups of years with less than `FAR` years between neighbours. The largest group is the feed's time.
    let mut groups: Vec<Vec<(i64, Node)>> = Vec::new();
    for one in dated {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| one.0 - last.0 < FAR) => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    let Some(main) = (0..groups.len()).max_by_key(|at| (groups[*at].len(), std::cmp::Reverse(*at)))
    else {
        return;
    };
    let range = match groups[main].as_slice() {
        [first, .., last] => (first.0, last.0),
        [only] => (only.0, only.0),
        [] => return,
    };
    // A slip is rare. If several years are far, they are the subject of the feed.
    let outside: usize = groups.iter().map(Vec::len).sum::<usize>() - groups[main].len();
    if outside > 1.max(groups[main].len() / 5) {
        return;
    }
    for (at, group) in groups.iter().enumerate() {
        for (year, date) in group.iter().filter(|_| at != main) {
            if near_years(*year, range).is_empty() {
                continue;
            }
            let problem = RuleMessage::DateFar.with(year.to_string().as_str());
            context.report(Code::SuspiciousDate, *date, problem, None);
        }
    }
}
