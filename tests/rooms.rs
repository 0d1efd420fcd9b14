//! The arrows between the rooms point one way (ARCHITECTURE.md draws them): this fails when a room
//! names what it must not know. Comments and strings may name anything.
#![cfg(not(target_arch = "wasm32"))]

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::{Path, PathBuf};

/// A room, the rooms it may name besides itself, and whether it knows of the browser.
const ROOMS: [(&str, &[&str], Browser); 9] = [
    ("date", &[], Browser::Unknown),
    ("feed", &["date"], Browser::Unknown),
    ("timeline", &["date", "feed"], Browser::Unknown),
    ("layout", &["date", "feed", "timeline"], Browser::Unknown),
    ("locale", &["date"], Browser::InOneFile),
    ("check", &["date", "feed"], Browser::Unknown),
    (
        "view",
        &["date", "feed", "timeline", "layout", "locale"],
        Browser::Known,
    ),
    (
        "embed",
        &["date", "feed", "timeline", "layout", "locale", "view"],
        Browser::Known,
    ),
    (
        "cli",
        &[
            "date", "feed", "check", "timeline", "layout", "locale", "view",
        ],
        Browser::Unknown,
    ),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Browser {
    Unknown,
    /// The one seam to `Intl`.
    InOneFile,
    Known,
}

#[test]
fn every_room_names_only_what_it_may_know() {
    let mut faults = Vec::new();
    for (room, _, browser) in ROOMS {
        let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room));
        assert!(
            !files.is_empty(),
            "src/{room} has no source: has the room moved?"
        );
        let mut seams = Vec::new();
        for file in files {
            let text = std::fs::read_to_string(&file).unwrap();
            let place = file
                .strip_prefix(env!("CARGO_MANIFEST_DIR"))
                .unwrap()
                .display()
                .to_string();
            let depth = depth(&file);
            for name in names(&text, depth).unwrap_or_else(|error| panic!("{place}: {error}")) {
                if let Some(fault) = fault(room, &name) {
                    faults.push(format!("{place}:{}: {fault}", name.line));
                } else if is_browser(&name.word) && browser == Browser::InOneFile {
                    seams.push(place.clone());
                }
            }
        }
        seams.dedup();
        if seams.len() > 1 {
            faults.push(format!(
                "{room} reaches the browser through more than one file: {}",
                seams.join(", ")
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "an arrow points the wrong way:\n{}",
        faults.join("\n")
    );
}

#[test]
fn a_room_to_the_right_is_found_however_it_is_written() {
    for source in [
        "use crate::view::App;",
        "use crate::{date::Day, view};",
        "use crate::{date::{Day, Span}, layout::{self, Mark}};",
        "fn f() -> crate :: view :: App { todo!() }",
        "type A = super::super::view::App;",
        "mod tests { use super::super::super::embed::mount; }",
        "fn f() { html! { <p>{ crate::view::word() }</p> } }",
        "macro_rules! m { () => { $crate::layout::x() } }",
        "pub(in crate::view) struct A;",
        "use crate::*;",
        "use crate as masar;",
        "use crate::{self as masar};",
        "use super::super::*;",
        "use super::super::{date, timeline::Entry};",
        "use ::masar::view::App;",
    ] {
        assert_eq!(
            faults_in("feed", source).len(),
            1,
            "{source}: {:?}",
            faults_in("feed", source)
        );
    }
}

#[test]
fn a_browsers_crate_is_found_in_a_room_that_must_not_know_it() {
    for source in [
        "use yew::prelude::*;",
        "fn f(window: web_sys::Window) {}",
        "use ::js_sys::Date;",
        "#[wasm_bindgen] fn f() {}",
        "use gloo_timers::callback::Timeout;",
        "extern crate wasm_bindgen_futures;",
    ] {
        for room in ["date", "feed", "timeline", "layout", "cli"] {
            assert_eq!(faults_in(room, source).len(), 1, "{room}: {source}");
        }
        assert!(faults_in("view", source).is_empty(), "{source}");
    }
}

#[test]
fn each_room_may_look_left_and_never_right() {
    let row = ["date", "feed", "timeline", "layout", "view", "embed"];
    for (at, room) in row.iter().enumerate() {
        for (other_at, other) in row.iter().enumerate() {
            let faults = faults_in(room, &format!("use crate::{other}::Thing;"));
            assert_eq!(faults.is_empty(), other_at <= at, "{room} names {other}");
        }
    }
    assert_eq!(faults_in("locale", "use crate::feed::Text;").len(), 1);
    assert!(faults_in("locale", "use crate::date::Day;").is_empty());
    assert_eq!(faults_in("view", "use crate::cli::run;").len(), 1);
}

#[test]
fn comments_strings_and_a_rooms_own_names_are_free() {
    let source = r##"
        //! Feeds [`crate::view`], drawn by yew.
        use super::parse; // crate::layout
        use crate::date::{Day, Span};
        pub(crate) fn view(layout: &str) -> String { format!("crate::view {layout}") }
        /* web_sys */
        const A: &str = r#"use yew::prelude::*;"#;
        mod tests { use super::*; use super::super::parse; }
        impl S { fn f() { crate::feed::g(); self::h(); let r#crate_ = 1; } }
    "##;
    assert_eq!(faults_in("feed", source), Vec::<String>::new());
}

fn faults_in(room: &str, source: &str) -> Vec<String> {
    // As if in src/<room>/parse.rs.
    let names = names(source, 2).unwrap();
    names.iter().filter_map(|name| fault(room, name)).collect()
}

/// A word that may point out of a room: one after `crate::`, or a crate's name.
#[derive(Debug)]
struct Name {
    word: String,
    at_root: bool,
    line: usize,
}

fn fault(room: &str, name: &Name) -> Option<String> {
    let (_, may, browser) = *ROOMS.iter().find(|(own, ..)| *own == room)?;
    let word = name.word.as_str();
    if name.at_root {
        let known = word == room || may.contains(&word);
        return (!known).then(|| format!("{room} names crate::{word}"));
    }
    (is_browser(word) && browser == Browser::Unknown).then(|| format!("{room} names {word}"))
}

fn is_browser(word: &str) -> bool {
    ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]
        .iter()
        .any(|name| {
            word.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        })
}

/// What a source text names; `depth` is the number of modules above its items, without the crate.
fn names(source: &str, depth: usize) -> Result<Vec<Name>, String> {
    let tokens: TokenStream = source.parse().map_err(|error| format!("{error}"))?;
    let mut found = Vec::new();
    scan(&tokens.into_iter().collect::<Vec<_>>(), depth, &mut found);
    Ok(found)
}

fn scan(tokens: &[TokenTree], depth: usize, found: &mut Vec<Name>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(ident) => {
                let word = ident.to_string();
                let line = ident.span().start().line;
                if is_browser(&word) {
                    found.push(Name {
                        word,
                        at_root: false,
                        line,
                    });
                } else if word == "mod" && brace(tokens.get(at + 2)).is_some() {
                    let inside = brace(tokens.get(at + 2)).unwrap_or_default();
                    scan(&inside, depth + 1, found);
                    at += 3;
                    continue;
                } else if let Some(after) = root(tokens, at, depth) {
                    after_root(tokens, after, line, found);
                }
            }
            // `pub(crate)` names nothing.
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Parenthesis
                    && group.stream().to_string() == "crate" => {}
            TokenTree::Group(group) => {
                scan(
                    &group.stream().into_iter().collect::<Vec<_>>(),
                    depth,
                    found,
                );
            }
            _ => {}
        }
        at += 1;
    }
}

/// Where the words go on, if those at `at` lead to the crate's root: `crate`, `masar` at the start
/// of a path, or as many `super` as there are modules above.
fn root(tokens: &[TokenTree], at: usize, depth: usize) -> Option<usize> {
    // `extern crate name` names that crate, not this one.
    let is_extern = at > 0 && is(tokens.get(at - 1), "extern");
    if (is(tokens.get(at), "crate") && !is_extern)
        || (is(tokens.get(at), "masar") && colons(tokens, at + 1))
    {
        return Some(at + 1);
    }
    let mut supers = 0;
    let mut next = at;
    // A `super` in the middle of a chain was counted at its start.
    let in_chain = at >= 3 && colons(tokens, at - 2) && is(tokens.get(at - 3), "super");
    while is(tokens.get(next), "super") && !in_chain {
        supers += 1;
        next += 1;
        if supers == depth {
            return Some(next);
        }
        if !colons(tokens, next) {
            return None;
        }
        next += 2;
    }
    None
}

/// Notes what is named right after the crate's root.
fn after_root(tokens: &[TokenTree], at: usize, line: usize, found: &mut Vec<Name>) {
    let mut note = |word: &str, line| {
        found.push(Name {
            word: word.into(),
            at_root: true,
            line,
        })
    };
    if !colons(tokens, at) {
        // The root itself under another name hides everything named through it.
        return note("(itself)", line);
    }
    let Some(inside) = brace(tokens.get(at + 2)) else {
        return note(&first_word(tokens.get(at + 2)), line);
    };
    let parts =
        inside.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','));
    for part in parts.filter(|part| !part.is_empty()) {
        note(&first_word(part.first()), part[0].span().start().line);
    }
}

fn first_word(token: Option<&TokenTree>) -> String {
    match token {
        Some(TokenTree::Ident(ident)) if *ident != "self" => ident.to_string(),
        _ => "(itself)".into(),
    }
}

fn is(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == word)
}

fn colons(tokens: &[TokenTree], at: usize) -> bool {
    let colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    colon(tokens.get(at)) && colon(tokens.get(at + 1))
}

fn brace(token: Option<&TokenTree>) -> Option<Vec<TokenTree>> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            Some(group.stream().into_iter().collect())
        }
        _ => None,
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The modules above a file's items: `src/date/mod.rs` has one, `src/date/parse.rs` two.
fn depth(file: &Path) -> usize {
    let inside = file
        .strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
        .unwrap_or(file);
    let parts = inside.components().count();
    if file.ends_with("mod.rs") {
        parts - 1
    } else {
        parts
    }
}
