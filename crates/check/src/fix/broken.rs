//! The fixes of a text that is not JSON.

use super::{file_kind, found, members, syntax};
use masar_feed::{Code, Diagnostic, Edit, Fix, FixMessage, JsonMessage, MessageId};
use masar_table::{TableKind, builder::TreeReader};

/// Returns the fix of a text that is not JSON, and names its mistake as what it is.
pub fn fixes(text: &str, diagnostic: &mut Diagnostic) -> Vec<Fix> {
    if !matches!(diagnostic.code, Code::NotJson | Code::NotUtf8) {
        return Vec::new();
    }
    let general = MessageId::Json(JsonMessage::NotUtf8);
    if diagnostic.code == Code::NotUtf8 && diagnostic.problem.id != general {
        // Its encoding is named.
        return Vec::new();
    }
    if let Some((problem, fix)) = file_kind::file_kind(text) {
        if problem == JsonMessage::TableFile
            && let Err(fault) = masar_table::read(text, TableKind::Events, TreeReader::default())
        {
            diagnostic.problem = fault.problem;
            diagnostic.fix = fault.fix;
            return Vec::new();
        }
        diagnostic.problem = problem.message();
        diagnostic.fix = Some(fix.message());
        return Vec::new();
    }
    if diagnostic.code == Code::NotUtf8 {
        return Vec::new();
    }
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let skipped = text.len() - bare.len();
    let Some(repair) = syntax::repair(bare, false) else {
        return Vec::new();
    };
    if let Some(((start, end), problem, fix)) = repair.cause {
        diagnostic.problem = problem.message();
        diagnostic.fix = Some(fix.message());
        move_to(diagnostic, text, (start + skipped, end + skipped));
    }
    let shifted = |edits: Vec<Edit>| -> Vec<Edit> {
        let shift = |edit: Edit| Edit {
            range: (edit.range.0 + skipped, edit.range.1 + skipped),
            ..edit
        };
        edits.into_iter().map(shift).collect()
    };
    let first = repair.edits.first();
    let label = match (diagnostic.problem.id, first) {
        (MessageId::Json(JsonMessage::NoWord | JsonMessage::NoNumber), Some(edit)) => {
            members::write(&edit.replacement)
        }
        _ => diagnostic
            .fix
            .clone()
            .unwrap_or_else(|| FixMessage::DeleteThis.message()),
    };
    if !repair.has_comments {
        return vec![found(label, repair.is_sure, shifted(repair.edits))];
    }
    let mut fixes = vec![found(
        FixMessage::DeleteComments.message(),
        false,
        shifted(repair.edits),
    )];
    if let Some(kept) = syntax::repair(bare, true) {
        fixes.push(found(
            FixMessage::KeepComments.message(),
            false,
            shifted(kept.edits),
        ));
    }
    fixes
}

/// Moves a diagnostic to a range of its page.
pub fn move_to(diagnostic: &mut Diagnostic, text: &str, range: (usize, usize)) {
    let before = &text[..text.floor_char_boundary(range.0)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    diagnostic.range = range;
    diagnostic.line = count(before.matches('\n').count() + 1);
    let letters = before[line_start..]
        .chars()
        .filter(|letter| *letter != '\u{feff}');
    diagnostic.column = count(letters.count() + 1);
}
