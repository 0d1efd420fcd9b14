//! The rule for pictures that are files beside the feed: they exist. Only a program that reads files can apply it.

use crate::Checked;
use crate::fix::document::{Document, quoted};
use crate::fix::{found, move_to, write};
use masar_feed::json::{Kind, Node};
use masar_feed::{Code, Diagnostic, RuleMessage};

/// What there is at the address of a file.
pub enum FileLookup {
    /// The file.
    Found,
    /// No file. These names of files in the same folder may be meant.
    Missing(Vec<String>),
    /// The address is none of a file that may be looked for.
    Unknown,
}

impl Checked {
    /// Adds a diagnostic for each picture, sound, film or poster that is a file and is not there. `look_up` gets the name of
    /// a page and an address relative to it.
    pub fn add_missing_files(&mut self, look_up: impl Fn(&str, &str) -> FileLookup) {
        let is_foreign = self
            .reading
            .as_ref()
            .is_none_or(|one| one.foreign_format.is_some());
        if is_foreign {
            return;
        }
        let mut missing = Vec::new();
        for (page, text) in self.pages.texts.iter().enumerate() {
            let Some(document) = Document::new(text) else {
                continue;
            };
            for (path, value) in addresses(&document) {
                let address = document.tree.text(value);
                let Some(file) = file_of(address) else {
                    continue;
                };
                let FileLookup::Missing(meant) = look_up(&self.pages.names[page], &file) else {
                    continue;
                };
                missing.push(diagnostic(&document, text, page, path, value, &meant));
            }
        }
        if missing.is_empty() {
            return;
        }
        if let Some(summary) = &mut self.summary {
            summary.warnings += missing.len();
        }
        self.diagnostics.append(&mut missing);
        self.diagnostics.sort_by_key(|one| (one.page, one.range.0));
    }
}

fn diagnostic(
    document: &Document<'_>,
    text: &str,
    page: usize,
    path: String,
    value: Node,
    meant: &[String],
) -> Diagnostic {
    let address = document.tree.text(value);
    let problem = RuleMessage::PictureMissing.with(address);
    let edit = document.replace(value, "");
    let mut out = Diagnostic::new(
        Code::UnsuitableMedia,
        edit.range,
        path,
        problem,
        RuleMessage::FindPicture,
    );
    move_to(&mut out, text, edit.range);
    out.page = page;
    let folder = address.rfind('/').map_or("", |at| &address[..=at]);
    for name in meant {
        let json = quoted(&format!("{folder}{name}"));
        let edits = vec![document.replace(value, json.as_str())];
        out.fixes.push(found(write(&json), false, edits));
    }
    out
}

/// Returns the addresses of the media of a page, with their paths.
fn addresses(document: &Document<'_>) -> Vec<(String, Node)> {
    let mut out = Vec::new();
    let is = |node: Node, kind: Kind| document.tree.kind(node) == kind;
    let list = |object: Node, name: &str| {
        let list = document
            .value(object, name)
            .filter(|list| is(*list, Kind::List));
        list.map_or(Vec::new(), |list| document.children(list))
    };
    for (at, event) in list(Node::ROOT, "events").into_iter().enumerate() {
        if !is(event, Kind::Object) {
            continue;
        }
        for (index, medium) in list(event, "media").into_iter().enumerate() {
            if !is(medium, Kind::Object) {
                continue;
            }
            for name in ["src", "poster"] {
                if let Some(value) = document
                    .value(medium, name)
                    .filter(|value| is(*value, Kind::String))
                {
                    out.push((format!("$.events[{at}].media[{index}].{name}"), value));
                }
            }
        }
    }
    out
}

/// Returns the name of the file of a relative address, without query and with its characters decoded.
fn file_of(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or("");
    let is_relative = !path.is_empty() && !path.starts_with(['/', '\\']) && !path.contains(':');
    is_relative.then(|| decoded(path))
}

/// Decodes `%20` and the like; a text that is not UTF-8 then stays as it is.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after
            .get(..2)
            .and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}
