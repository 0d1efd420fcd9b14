//! The rules for the feed as a whole, which look at the tree: time zone, ids, names, years, languages, marks in texts.

use super::years;
use crate::fix::dates;
use crate::fix::texts::{link, ungarbled};
use crate::fix::values::language_meant;
use masar_edtf::{Day, Edtf};
use masar_feed::json::{Kind, Node};
use masar_feed::members::{self, Member, ValueType};
use masar_feed::{Code, RuleContext, RuleMessage};

/// Checks the pages of a feed in Masar's own format.
pub(super) fn check(context: &mut RuleContext<'_, '_>) {
    let tree = context.tree;
    let pages: Vec<Node> = match tree.kind(Node::ROOT) {
        Kind::List => tree.children(Node::ROOT).collect(),
        _ => vec![Node::ROOT],
    };
    let pages: Vec<Node> = pages
        .into_iter()
        .filter(|page| value(context, *page, "masar").is_some())
        .collect();
    let Some(first) = pages.first().copied() else {
        return;
    };
    time_zone(context, first);
    no_languages(context, first);
    let listed = list(context, first, "languages");
    for tag in listed {
        language(context, tag, None);
    }
    let updated = string(context, first, "updated");
    let updated = updated.and_then(|(_, text)| Some((Edtf::parse(text).ok()?.earliest()?, text)));
    let (mut events, mut eras) = (Vec::new(), Vec::new());
    for page in pages {
        object(context, page, &members::FEED.members);
        for partner in list(context, page, "partners") {
            no_name(context, partner);
        }
        for name in ["events", "tracks", "partners"] {
            ids(context, &list(context, page, name), name == "events");
        }
        events.extend(list(context, page, "events"));
        eras.extend(list(context, page, "eras"));
    }
    for event in &events {
        date(context, *event, updated);
    }
    years::check(context, &events);
    // Dates of programs are reported as what they are, and not as years that are far.
    for dated in events.iter().chain(&eras) {
        date_of_programs(context, *dated);
    }
}

/// Returns the value of an object's member, if it is not null.
pub(super) fn value(context: &RuleContext<'_, '_>, object: Node, name: &str) -> Option<Node> {
    let tree = context.tree;
    let found = tree
        .children(object)
        .filter(|_| tree.kind(object) == Kind::Object);
    let value = found
        .filter(|one| tree.text(*one) == name)
        .last()
        .map(|name| tree.value(name))?;
    (tree.kind(value) != Kind::Null).then_some(value)
}

/// Returns the elements of an object's list.
fn list(context: &RuleContext<'_, '_>, object: Node, name: &str) -> Vec<Node> {
    let list = value(context, object, name).filter(|list| context.tree.kind(*list) == Kind::List);
    list.into_iter()
        .flat_map(|list| context.tree.children(list))
        .collect()
}

fn string<'t>(context: &RuleContext<'t, '_>, object: Node, name: &str) -> Option<(Node, &'t str)> {
    let at = value(context, object, name)?;
    (context.tree.kind(at) == Kind::String).then(|| (at, context.tree.text(at)))
}

fn time_zone(context: &mut RuleContext<'_, '_>, page: Node) {
    let Some((at, zone)) = string(context, page, "timezone") else {
        return;
    };
    // The reader reports a text that does not have the form of a name.
    let is_name = zone
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"_+-/".contains(&byte));
    if is_name
        && zone.starts_with(|c: char| c.is_ascii_alphabetic())
        && !masar_feed::time_zones().any(|one| one == zone)
    {
        let problem = RuleMessage::ZoneUnknown.with(zone);
        context.report(
            Code::BadValue,
            at,
            problem,
            masar_feed::ValueMessage::WriteTimeZone,
        );
    }
}

/// Reports a feed whose texts have no language: neither `languages` nor a title tells one.
fn no_languages(context: &mut RuleContext<'_, '_>, page: Node) {
    let events = list(context, page, "events").into_iter().take(100);
    let titles: Vec<Node> = [page]
        .into_iter()
        .chain(events)
        .filter_map(|object| value(context, object, "title"))
        .collect();
    let is = |kind: Kind| titles.iter().any(|title| context.tree.kind(*title) == kind);
    let is_listed = value(context, page, "languages")
        .is_some_and(|list| context.tree.children(list).next().is_some());
    if !is_listed && is(Kind::String) && !is(Kind::Object) {
        let (problem, fix) = (RuleMessage::NoLanguages, RuleMessage::NameLanguages);
        context.report(Code::NoLanguages, page, problem, fix);
    }
}

fn no_name(context: &mut RuleContext<'_, '_>, partner: Node) {
    let Some((_, id)) = string(context, partner, "id") else {
        return;
    };
    if value(context, partner, "name").is_none() && value(context, partner, "short").is_none() {
        let problem = RuleMessage::NoName.with(id);
        context.report(Code::NoName, partner, problem, RuleMessage::AddName);
    }
}

/// Checks the form of ids, and whether two differ only by capital letters. The ids of events are in links; those of tracks and
/// partners may have letters of any script, as a table has them that only names them.
fn ids(context: &mut RuleContext<'_, '_>, items: &[Node], are_events: bool) {
    let is_id =
        |item: &&Node| string(context, **item, "id").is_some_and(|(_, id)| !id.trim().is_empty());
    let mut ids: Vec<Node> = items.iter().filter(is_id).copied().collect();
    for at in &ids {
        let Some((at, id)) = string(context, *at, "id") else {
            continue;
        };
        if (are_events && !id.is_ascii()) || id.chars().any(is_unusual) {
            let problem = RuleMessage::IdForm.with(id);
            context.report(Code::IdForm, at, problem, RuleMessage::KeepOldId);
        }
    }
    // Sorted in place: a map of the ids would take several times as much memory as the feed.
    let id_of = |item: &Node| string(context, *item, "id").map_or("", |(_, id)| id);
    let small = |item: &Node| id_of(item).chars().flat_map(char::to_lowercase);
    ids.sort_by(|one, other| small(one).cmp(small(other)));
    let groups = ids.chunk_by(|one, other| small(one).eq(small(other)));
    let mut reports = Vec::new();
    for group in groups {
        let first = id_of(&group[0]);
        let others = group.iter().filter(|item| id_of(item) != first);
        reports.extend(others.map(|item| (*item, group[0])));
    }
    for (item, first) in reports {
        let Some((at, id)) = string(context, item, "id") else {
            continue;
        };
        let first = string(context, first, "id").map_or("", |(_, id)| id);
        let problem = RuleMessage::IdCase.with(id).with(first);
        context.report(Code::IdForm, at, problem, RuleMessage::KeepOldId);
    }
}

/// Whether a character is unusual in an id: a blank, or a sign that addresses and quotes have a use for.
fn is_unusual(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '"' | '#'
                | '%'
                | ','
                | ';'
                | '<'
                | '>'
                | '['
                | ']'
                | '\\'
                | '^'
                | '`'
                | '{'
                | '|'
                | '}'
        )
}

/// Checks the date of an event, as it is written. `updated`: the first day on which the feed may have been updated, and the text of that date.
fn date(context: &mut RuleContext<'_, '_>, event: Node, updated: Option<(Day, &str)>) {
    let Some((at, text)) = string(context, event, "date") else {
        return;
    };
    if dates::two_years(text).is_some() {
        let problem = RuleMessage::DateAmbiguous.with(text);
        context.report(Code::SuspiciousDate, at, problem, None);
    }
    let Some((status_at, "planned")) = string(context, event, "status") else {
        return;
    };
    let last = Edtf::parse(text).ok().and_then(|date| date.latest());
    if let (Some(last), Some((updated, written))) = (last, updated)
        && last < updated
    {
        let problem = RuleMessage::DatePlanned.with(written);
        context.report(Code::SuspiciousDate, status_at, problem, None);
    }
}

/// Reports a date that databases and spreadsheets have where there is none.
fn date_of_programs(context: &mut RuleContext<'_, '_>, dated: Node) {
    let Some((at, text)) = string(context, dated, "date") else {
        return;
    };
    if let Some(found) = dates::of_programs(text) {
        let problem = RuleMessage::DateOfPrograms.with(found);
        context.report(Code::SuspiciousDate, at, problem, None);
    }
}

/// Checks the texts of an object and of the objects in it.
fn object(context: &mut RuleContext<'_, '_>, at: Node, known: &'static [Member]) {
    if context.tree.kind(at) != Kind::Object {
        return;
    }
    for member in known {
        let Some(inner) = value(context, at, member.name) else {
            continue;
        };
        match member.value {
            ValueType::Text => text(context, inner, member.name == "body"),
            ValueType::Object(kind) => object(context, inner, &kind.members),
            ValueType::Objects(kind) if context.tree.kind(inner) == Kind::List => {
                let elements: Vec<Node> = context.tree.children(inner).collect();
                for element in elements {
                    object(context, element, &kind.members);
                }
            }
            _ => {}
        }
    }
}

/// Checks a text: a string, or an object with one string per language.
fn text(context: &mut RuleContext<'_, '_>, at: Node, has_markdown: bool) {
    let tree = context.tree;
    if tree.kind(at) == Kind::String {
        return marks(context, at, has_markdown);
    }
    if tree.kind(at) != Kind::Object {
        return;
    }
    for name in tree.children(at).collect::<Vec<_>>() {
        let inner = tree.value(name);
        if !tree.text(name).starts_with(['_', '$']) && tree.kind(inner) == Kind::String {
            language(context, name, Some(inner));
            marks(context, inner, has_markdown);
        }
    }
}

/// Checks what is shown as it is written, and letters that were lost or read in a wrong encoding.
fn marks(context: &mut RuleContext<'_, '_>, at: Node, has_markdown: bool) {
    let text = context.tree.text(at);
    if let Some(found) = markdown(text).filter(|_| !has_markdown) {
        let problem = RuleMessage::Markdown.with(found);
        context.report(Code::MarkdownInText, at, problem, None);
    }
    if let Some(found) = text.find("\\n").filter(|_| !text.contains(":\\")) {
        context.report_inside(Code::MarkdownInText, at, found, RuleMessage::LineEnd, None);
    }
    if ungarbled(text).is_some() {
        let problem = RuleMessage::Garbled.with(text);
        context.report(Code::GarbledText, at, problem, None);
    }
    if let Some(found) = text.find('\u{fffd}') {
        // The reader reports an escape of half a character, which is decoded as this character.
        if !crate::fix::has_half_character(context.tree, at) {
            context.report_inside(
                Code::GarbledText,
                at,
                found,
                RuleMessage::Replaced,
                RuleMessage::WriteLetter,
            );
        }
    }
}

/// Returns the first mark of Markdown in a text: strong emphasis, or a link.
fn markdown(text: &str) -> Option<&str> {
    if let Some(start) = text.find("**")
        && let Some(length) = text[start + 2..].find("**").filter(|length| *length > 0)
    {
        return Some(&text[start..start + length + 4]);
    }
    text.match_indices('[').find_map(|(at, _)| {
        let (_, after) = link(&text[at..])?;
        Some(&text[at..text.len() - after.len()])
    })
}

/// Checks a language tag: one that another tag is used for, or the tag of a language with other letters.
fn language(context: &mut RuleContext<'_, '_>, at: Node, text: Option<Node>) {
    let tree = context.tree;
    let tag = tree.text(at);
    let is_tag = matches!(tag.len(), 2..=3) && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_tag {
        return;
    }
    if let Some(meant) = language_meant(tag) {
        let problem = RuleMessage::LanguageLong.with(meant).with(tag);
        context.report(Code::BadLanguage, at, problem, None);
        return;
    }
    let is_ethiopic = |letter: char| matches!(letter, '\u{1200}'..='\u{139f}');
    if tag.eq_ignore_ascii_case("am")
        && text.is_some_and(|text| !tree.text(text).chars().any(is_ethiopic))
    {
        let problem = RuleMessage::LanguageNone.with(tag);
        context.report(Code::BadLanguage, at, problem, None);
    }
}
