//! Fixes that are computed from the text of a feed. A diagnostic gets one fix that is sure, several where the text may mean
//! several things, or a question to the editor.

mod addresses;
mod apply;
mod broken;
mod cells;
mod date_values;
pub mod dates;
pub mod document;
mod file_kind;
mod foreign;
mod latin;
mod media;
mod members;
mod names;
mod question;
mod references;
mod strings;
mod structure;
mod syntax;
pub mod texts;
mod types;
mod value_names;
pub mod values;
mod verify;

pub use apply::{apply, with_sure_fixes};
pub use broken::move_to;
pub use latin::id_in_form;
pub use members::write;

use document::{Document, Place};
use masar_feed::json::Node;
use masar_feed::{
    Code, Diagnostic, Edit, EventMessage, FeedMessage, Fix, FixMessage, Message, MessageId,
    RuleMessage,
};
use masar_table::TableKind;

/// The largest number of diagnostics of a page that get fixes.
const MAX_FIXED: usize = 300;

/// The largest number of bytes of lists and objects that the fixes of a page may walk through.
const MAX_EFFORT: usize = 32 << 20;

/// Returns a fix.
pub fn found(label: Message, is_sure: bool, edits: Vec<Edit>) -> Fix {
    Fix {
        label,
        is_sure,
        edits,
    }
}

/// Adds their fixes to the diagnostics of one page. `is_foreign`: the page is in another format. Of these only dates are
/// changed.
pub fn add_fixes(text: &str, diagnostics: &mut [&mut Diagnostic], is_foreign: bool) {
    let document = Document::new(text);
    let is_table = TableKind::of(text).is_some();
    let languages = document.as_ref().map(languages_of).unwrap_or_default();
    let verifier = verify::Verifier::new(text, diagnostics.len(), is_foreign);
    for diagnostic in diagnostics.iter_mut().take(MAX_FIXED) {
        let mut fixes = match &document {
            _ if is_table => cells::fixes(text, diagnostic),
            _ if is_foreign => foreign::fixes(text, diagnostic),
            None => broken::fixes(text, diagnostic),
            Some(document) if document.effort() > MAX_EFFORT => Vec::new(),
            Some(document) => of_document(document, diagnostic, &languages),
        };
        let mut seen: Vec<Vec<Edit>> = Vec::new();
        fixes.retain(|fix| {
            let is_new = !fix.edits.is_empty() && !seen.contains(&fix.edits);
            seen.push(fix.edits.clone());
            is_new && verifier.is_clean(fix)
        });
        if fixes.len() > 1 {
            fixes.iter_mut().for_each(|fix| fix.is_sure = false);
        }
        if is_foreign && !is_table {
            let question = foreign::question(diagnostic).filter(|_| fixes.is_empty());
            question::ask(diagnostic, question);
        } else {
            let question = fixes
                .is_empty()
                .then(|| question::of_feed(diagnostic, document.as_ref()));
            question::ask(diagnostic, question.flatten());
        }
        diagnostic.fixes = fixes;
    }
}

/// Returns the languages that the feed names.
fn languages_of(document: &Document<'_>) -> Vec<String> {
    let list = document.value(Node::ROOT, "languages");
    let elements = list.into_iter().flat_map(|list| document.children(list));
    elements
        .filter_map(|element| document.string(element).map(str::to_owned))
        .collect()
}

/// Returns the fixes of a diagnostic about a value, a member or an object.
fn of_document(document: &Document<'_>, diagnostic: &Diagnostic, languages: &[String]) -> Vec<Fix> {
    let Some(place) = document.find(&diagnostic.path) else {
        return Vec::new();
    };
    let containers = place.around.iter().copied().chain([place.value]);
    if containers
        .into_iter()
        .any(|one| document.is_large_object(one))
    {
        return Vec::new();
    }
    let id = diagnostic.problem.id;
    match diagnostic.code {
        Code::BadDate | Code::ImpossibleDay | Code::EndBeforeStart => {
            date_values::date(document, &place)
        }
        Code::NoDate => members::missing(document, &place, "date"),
        Code::NoTitle => structure::title(document, &place),
        Code::NotAFeed => structure::not_a_feed(document, id),
        Code::Version => values::version(
            document,
            &place,
            id == MessageId::Feed(FeedMessage::VersionType),
        ),
        Code::DuplicateMember => structure::duplicate_member(document, &place, diagnostic),
        Code::UnknownMember => members::unknown(document, &place, diagnostic),
        Code::MissingMember => structure::missing(document, &place, diagnostic),
        Code::WrongType => structure::wrong_type(document, &place, diagnostic),
        Code::BadValue if matches!(id, MessageId::Json(_)) => structure::half_character(diagnostic),
        Code::BadValue if id == MessageId::Rule(RuleMessage::ZoneUnknown) => {
            values::zone_fixes(document, place.value)
        }
        Code::BadValue => values::fixes(document, &place, diagnostic),
        Code::BadLanguage => values::language_fixes(document, &place),
        Code::UnlistedLanguage => structure::unlisted(document, diagnostic),
        Code::DuplicateId if id == MessageId::Event(EventMessage::SameDateAndTitle) => {
            references::same_event(document, &place, diagnostic)
        }
        Code::DuplicateId => references::duplicate_id(document, &place, diagnostic),
        Code::UnknownReference => references::unknown(document, &place, diagnostic),
        Code::Cycle if place.names.last().and_then(Option::as_deref) == Some("next_url") => {
            vec![found(
                FixMessage::Delete.with("next_url"),
                true,
                references::removed(document, &place),
            )]
        }
        Code::Cycle | Code::NestedTooDeep | Code::OutsideParent => {
            references::without_parent(document, &place)
        }
        Code::BadAddress => addresses::fixes(document, &place, diagnostic),
        Code::SuspiciousLink => addresses::fixes(document, &place, diagnostic),
        Code::SuspiciousDate => date_values::suspicious_date(document, &place, id),
        Code::UnsuitableMedia => media::fixes(document, &place, id),
        Code::NoLanguages => structure::languages(document, &place),
        Code::NoName => structure::no_name(document, &place),
        Code::GarbledText if id == MessageId::Rule(RuleMessage::Garbled) => {
            texts::garbled(document, &place)
        }
        Code::IdForm if id == MessageId::Rule(RuleMessage::IdCase) => {
            let id = document.string(place.value).unwrap_or("");
            let id = id_in_form(id).unwrap_or_else(|| id.to_lowercase());
            references::renamed(document, &place, &format!("{id}-2"))
        }
        Code::IdForm => references::id_form(document, &place),
        Code::HtmlInText | Code::MarkdownInText => markup(document, &place, id),
        Code::MixedDirection if id == MessageId::Rule(RuleMessage::DirectionMark) => {
            texts::direction_mark(document, &place, diagnostic)
        }
        Code::MixedDirection => texts::wrong_direction(document, &place, languages),
        _ => Vec::new(),
    }
}

fn markup(document: &Document<'_>, place: &Place, id: MessageId) -> Vec<Fix> {
    match id {
        MessageId::Rule(RuleMessage::Markdown) => texts::markdown(document, place),
        MessageId::Rule(RuleMessage::LineEnd) => texts::line_ends(document, place),
        _ => texts::html(document, place),
    }
}

/// Whether a string may have an escape of half a character: it has an escape.
pub fn has_half_character(tree: &masar_feed::json::Tree<'_>, string: Node) -> bool {
    let (start, end) = tree.place(string);
    end - start != tree.text(string).len() + 2
}
