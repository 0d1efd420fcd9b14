//! The questions about problems whose fix nobody can compute, and what is shown until an answer.

use super::document::{Document, quoted};
use super::members;
use masar_feed::{
    Code, Diagnostic, EventMessage, Expected, FeedMessage, FixMessage, JsonMessage, Message,
    MessageId, RuleMessage, ValueMessage,
};

/// Sets the question of a diagnostic without a computed fix, and the consequence that its own sentence about the fix named.
pub fn ask(diagnostic: &mut Diagnostic, question: Option<Message>) {
    if diagnostic.consequence.is_none() {
        diagnostic.consequence = consequence(diagnostic);
    }
    if question.is_some() {
        diagnostic.fix = question;
    }
}

/// Returns what is shown until a problem is fixed, where only the sentence about its fix names it.
fn consequence(diagnostic: &Diagnostic) -> Option<EventMessage> {
    let fix = diagnostic.fix.as_ref().map(|fix| fix.id);
    match fix? {
        MessageId::Event(
            EventMessage::AddDate | EventMessage::AddDateAbove | EventMessage::AddTitle,
        ) => Some(EventMessage::EventLeftOut),
        MessageId::Event(EventMessage::AddEraDate) => Some(EventMessage::EraLeftOut),
        MessageId::Value(ValueMessage::WriteOneOf) if diagnostic.path.ends_with(".status") => {
            Some(EventMessage::ShownAsDone)
        }
        _ => None,
    }
}

/// Returns the question about a problem of a feed that nobody can fix but the editor.
pub fn of_feed(diagnostic: &Diagnostic, document: Option<&Document<'_>>) -> Option<Message> {
    let question = match (diagnostic.code, diagnostic.problem.id) {
        (Code::UnknownMember, _) => return meant_member(diagnostic, document?),
        (
            Code::BadDate
            | Code::ImpossibleDay
            | Code::EndBeforeStart
            | Code::NoDate
            | Code::SuspiciousDate,
            _,
        ) => FixMessage::AskDate,
        (Code::IdForm, MessageId::Rule(RuleMessage::IdForm)) => {
            return Some(RuleMessage::AskId.message());
        }
        (Code::MixedDirection, MessageId::Rule(RuleMessage::WrongDirection)) => {
            return Some(RuleMessage::Translate.message());
        }
        (Code::NotAFeed, MessageId::Feed(FeedMessage::NoMasar)) => {
            return Some(JsonMessage::FeedBegins.message());
        }
        (Code::NoTitle, _) => FixMessage::AskTitle,
        (Code::NoAlt, _) => FixMessage::AskAlt,
        (Code::NoSize, _) => FixMessage::AskSize,
        (Code::BadAddress, _)
        | (
            _,
            MessageId::Rule(
                RuleMessage::LinkLocal
                | RuleMessage::LinkNowhere
                | RuleMessage::LinkTypo
                | RuleMessage::PictureIsPage,
            ),
        ) => FixMessage::AskAddress,
        (Code::WrongType, _) => {
            return medium(diagnostic, document).or(Some(FixMessage::AskValue.message()));
        }
        (Code::BadValue | Code::HtmlInText | Code::MarkdownInText | Code::BadLanguage, _) => {
            FixMessage::AskValue
        }
        _ => return None,
    };
    Some(question.message())
}

/// Returns the question about an unknown member that is meant as another one, whose value needs more.
fn meant_member(diagnostic: &Diagnostic, document: &Document<'_>) -> Option<Message> {
    let place = document.find(&diagnostic.path)?;
    let target = members::target(document, &place, diagnostic)?;
    let address = document.string(place.value);
    Some(match (target, address) {
        _ if place
            .container()
            .is_some_and(|object| document.member(object, target).is_some()) =>
        {
            FixMessage::AskBoth.with(target)
        }
        ("media", Some(address)) => FixMessage::AskMedia.with(media_json(address, true).as_str()),
        _ => FixMessage::AskMember.with(target),
    })
}

/// Returns the question about a picture of which only the address is there.
fn medium(diagnostic: &Diagnostic, document: Option<&Document<'_>>) -> Option<Message> {
    let expected = diagnostic.problem.arguments.first()?;
    let is_medium = [Expected::AMedium, Expected::ListOfMedia]
        .into_iter()
        .any(|one| *expected == one.into());
    let document = document.filter(|_| is_medium)?;
    let address = document.string(document.find(&diagnostic.path)?.value)?;
    Some(FixMessage::AskMedia.with(media_json(address, false).as_str()))
}

/// Returns what is to be written for a picture, without what nobody knows.
fn media_json(address: &str, with_name: bool) -> String {
    let address = quoted(address);
    let medium = format!("{{\"src\": {address}, \"alt\": \"…\", \"width\": …, \"height\": …}}");
    if with_name {
        format!("\"media\": [{medium}]")
    } else {
        medium
    }
}
