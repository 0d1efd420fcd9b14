//! The fixes of dates in files of other formats, and the questions about their problems.

use super::document::quoted;
use super::{dates, found, members};
use masar_feed::adapters::iso8601;
use masar_feed::{
    Code, Diagnostic, Edit, Fix, FixMessage, ImportMessage, Message, MessageId, ValueMessage,
};

/// Returns a fix for each reading of a date that is a string of JSON, as far as the format can have it: days and times, not
/// what only EDTF can say.
pub fn fixes(text: &str, diagnostic: &Diagnostic) -> Vec<Fix> {
    if !matches!(diagnostic.code, Code::BadDate | Code::ImpossibleDay) {
        return Vec::new();
    }
    let (start, end) = diagnostic.range;
    let string = text.get(start..end).and_then(|raw| {
        let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
        (!inner.contains(['\\', '"'])).then_some(inner)
    });
    let Some(string) = string else {
        return Vec::new();
    };
    let mut read = dates::readings(string);
    read.list
        .retain(|reading| iso8601::edtf(&reading.date).is_some());
    let is_sure = read.is_sure;
    let fix = |reading: dates::Reading| {
        let json = quoted(&reading.date);
        let label = match reading.how {
            Some(how) => FixMessage::WriteTextHow.with(json.as_str()).with(how),
            None => members::write(&json),
        };
        let edit = Edit {
            range: diagnostic.range,
            replacement: json,
        };
        found(label, is_sure, vec![edit])
    };
    read.list.into_iter().map(fix).collect()
}

/// Returns the question about a problem that nobody can fix but the editor. Other problems have the sentences of the
/// format's reader.
pub fn question(diagnostic: &Diagnostic) -> Option<Message> {
    let own_fix = diagnostic.fix.as_ref().map(|fix| fix.id);
    let is_of_format = matches!(
        own_fix,
        Some(MessageId::Import(fix)) if fix != ImportMessage::WriteMoment
    );
    let question = match (diagnostic.code, diagnostic.problem.id) {
        _ if is_of_format => return None,
        (Code::NoDate, _)
        | (
            Code::BadDate,
            MessageId::Value(ValueMessage::BadDate) | MessageId::Import(ImportMessage::NotADate),
        ) => FixMessage::AskDateAlone,
        (Code::NoTitle, _) => FixMessage::AskTitle,
        (Code::NoAlt, _) => FixMessage::AskAlt,
        (Code::NoSize, _) => FixMessage::AskSize,
        _ => return None,
    };
    Some(question.message())
}
