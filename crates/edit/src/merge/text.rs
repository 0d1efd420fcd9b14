//! Merges texts of which some versions are one string, and others have one string per language.

use std::collections::HashMap;

use masar_feed::json::{Kind, Node};

use super::walk::{Outcome, Side, Three, Walk};
use crate::fragment::Fragment;
use crate::json::{Json, quote};
use crate::path::Step;

impl Walk<'_, '_, '_> {
    /// Merges a text by language. One string is in the feed's first language. Returns `false` if that is unknown.
    pub(super) fn text(&mut self, three: Three) -> bool {
        let sides = self.sides;
        let own = sides.ours.source.default_language();
        let all = [sides.base.as_ref(), Some(&sides.ours), Some(&sides.theirs)];
        let is_known = !own.is_empty()
            && all
                .iter()
                .flatten()
                .all(|side| side.source.default_language() == own);
        let (Some(ours), Some(theirs), true) = (three.ours, three.theirs, is_known) else {
            return false;
        };
        let of_base = match (&sides.base, three.base) {
            (Some(side), Some(base)) => by_language(side, base, own),
            _ => Vec::new(),
        };
        let of_ours = by_language(&sides.ours, ours, own);
        let of_theirs = by_language(&sides.theirs, theirs, own);
        let in_base: HashMap<&String, Node> = of_base.iter().map(|one| (&one.0, one.1)).collect();
        let in_ours: HashMap<&String, Node> = of_ours.iter().map(|one| (&one.0, one.1)).collect();
        let in_theirs: HashMap<&String, Node> =
            of_theirs.iter().map(|one| (&one.0, one.1)).collect();
        let mut merged: Vec<(String, Json)> = of_ours
            .iter()
            .map(|(tag, node)| (tag.clone(), sides.ours.source.json(*node)))
            .collect();
        let only_base = of_base.iter().filter(|one| !in_theirs.contains_key(&one.0));
        for (tag, _) in of_theirs.iter().chain(only_base) {
            let three = Three {
                base: in_base.get(tag).copied(),
                ours: in_ours.get(tag).copied(),
                theirs: in_theirs.get(tag).copied(),
            };
            self.path.push(Step::Member(tag.clone()));
            let outcome = self.in_language(three);
            self.path.pop();
            match outcome {
                Outcome::Ours => {}
                Outcome::Removed => merged.retain(|one| one.0 != *tag),
                Outcome::Taken(fragment) => match merged.iter_mut().find(|one| one.0 == *tag) {
                    Some(one) => one.1 = fragment.json,
                    None => merged.push((tag.clone(), fragment.json)),
                },
            }
        }
        let is_string = sides.ours.source.kind(ours) == Kind::String;
        let json = match merged.as_slice() {
            [(tag, json)] if tag == own && is_string => json.clone(),
            _ => object(&merged),
        };
        if json.as_str() != sides.ours.source.slice(ours) {
            self.plan.replace(ours, Fragment::formatted(json));
        }
        true
    }

    fn in_language(&mut self, three: Three) -> Outcome {
        match (three.ours, three.theirs) {
            (Some(_), Some(_)) if self.ours_is_theirs(three) => Outcome::Ours,
            (Some(_), Some(_)) if self.base_is_theirs(three) => Outcome::Ours,
            (Some(_), Some(_)) => self.leaf(three),
            _ => self.presence(three),
        }
    }
}

/// Returns the values of a text with their languages.
fn by_language(side: &Side<'_>, text: Node, own: &str) -> Vec<(String, Node)> {
    match side.source.kind(text) {
        Kind::Object => {
            let members = side.source.members(text).into_iter();
            members.map(|(tag, node)| (tag.to_owned(), node)).collect()
        }
        _ => vec![(own.to_owned(), text)],
    }
}

/// Returns a text as an object.
fn object(texts: &[(String, Json)]) -> Json {
    let mut out = String::from("{");
    for (index, (tag, json)) in texts.iter().enumerate() {
        out.push_str(if index == 0 { "" } else { ", " });
        quote(tag, &mut out);
        out.push_str(": ");
        out.push_str(json.as_str());
    }
    out.push('}');
    Json::of_valid(out)
}
