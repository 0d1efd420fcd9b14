//! The sentences of all diagnostics, in Arabic, French and English. Each topic has a file, where the languages of a
//! sentence are together. A `{}` is the place of an argument.

mod date_ar;
mod date_fr;
mod event;
mod expected;
mod export;
mod feed;
mod fix;
mod import;
mod json;
mod rule;
mod value;

use masar_feed::{Argument, Code, Diagnostic, Fix, FixMessage, Message, MessageId};

/// A language of diagnostics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageLang {
    /// Arabic.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

/// A sentence in each language.
struct Texts {
    ar: &'static str,
    fr: &'static str,
    en: &'static str,
}

impl Texts {
    const fn get(self, lang: MessageLang) -> &'static str {
        match lang {
            MessageLang::Ar => self.ar,
            MessageLang::Fr => self.fr,
            MessageLang::En => self.en,
        }
    }
}

const fn texts(id: MessageId) -> Texts {
    match id {
        MessageId::Json(id) => json::texts(id),
        MessageId::Feed(id) => feed::texts(id),
        MessageId::Value(id) => value::texts(id),
        MessageId::Event(id) => event::texts(id),
        MessageId::Rule(id) => rule::texts(id),
        MessageId::Fix(id) => fix::texts(id),
        MessageId::Import(id) => import::texts(id),
        MessageId::Export(id) => export::texts(id),
        MessageId::Expected(id) => expected::texts(id),
    }
}

/// The sentences of a diagnostic in a language.
///
/// ```
/// use masar_check::{Explain, MessageLang};
/// let broken = masar_feed::read("{\"masar\": 1,}").expect_err("a trailing comma");
/// assert_eq!(broken.problem_in(MessageLang::Fr), "Rien ne suit cette virgule.");
/// ```
pub trait Explain {
    /// Returns the problem.
    fn problem_in(&self, lang: MessageLang) -> String;

    /// Returns the fix, and what is shown until then; empty if the sentence of the problem includes it.
    fn fix_in(&self, lang: MessageLang) -> String;
}

impl Explain for Diagnostic {
    fn problem_in(&self, lang: MessageLang) -> String {
        sentence(&self.problem, lang)
    }

    fn fix_in(&self, lang: MessageLang) -> String {
        let mut sentences = match self.fixes.as_slice() {
            [] => Vec::from_iter(self.fix.as_ref().map(|fix| sentence(fix, lang))),
            [fix] if !fix.is_sure && has_own_question(self.code) => {
                let label = sentence(&fix.label, lang);
                let question = self.fix.as_ref().map(|fix| sentence(fix, lang));
                let question = question.filter(|question| !question.contains(&label));
                question.into_iter().chain([label]).collect()
            }
            fixes => fixes_in(fixes, lang),
        };
        let consequence = self.consequence.map(Message::from);
        sentences.extend(consequence.map(|message| sentence(&message, lang)));
        sentences.join(" ")
    }
}

/// Whether the problem's own sentence about its fix asks better than "Is this meant?".
fn has_own_question(code: Code) -> bool {
    matches!(
        code,
        Code::Cycle | Code::OutsideParent | Code::NestedTooDeep | Code::Version | Code::IdForm
    )
}

/// Returns the sentence about a fix.
#[must_use]
pub fn fix_label(fix: &Fix, lang: MessageLang) -> String {
    sentence(&fix.label, lang)
}

/// Returns the sentences about fixes: the only one, or a question with numbered answers.
fn fixes_in(fixes: &[Fix], lang: MessageLang) -> Vec<String> {
    let label = |fix: &Fix| sentence(&fix.label, lang);
    match fixes {
        [fix] if fix.is_sure => vec![label(fix)],
        [fix] => vec![sentence(&FixMessage::IsMeant.message(), lang), label(fix)],
        _ => {
            let answers = fixes.iter().enumerate();
            let answers = answers.map(|(at, fix)| format!("{}) {}", at + 1, label(fix)));
            let question = sentence(&FixMessage::Choose.message(), lang);
            std::iter::once(question).chain(answers).collect()
        }
    }
}

/// Returns a message as a sentence.
#[must_use]
pub fn sentence(message: &Message, lang: MessageLang) -> String {
    let mut out = String::new();
    let mut arguments = message.arguments.iter();
    // Sentences also quote JSON with braces. Only the two together are the place of an argument.
    let mut parts = texts(message.id).get(lang).split("{}");
    out.push_str(parts.next().unwrap_or(""));
    for part in parts {
        match arguments.next() {
            Some(Argument::Text(text)) => out.push_str(text),
            Some(Argument::Message(message)) => out.push_str(&sentence(message, lang)),
            Some(Argument::Date(kind)) => out.push_str(&ended(match lang {
                MessageLang::Ar => date_ar::text(*kind),
                MessageLang::Fr => date_fr::text(*kind),
                MessageLang::En => kind.to_string(),
            })),
            None => {}
        }
        out.push_str(part);
    }
    out
}

/// Returns a sentence with its full stop.
fn ended(sentence: String) -> String {
    if sentence.ends_with(['?', '؟']) {
        sentence
    } else {
        sentence + "."
    }
}
