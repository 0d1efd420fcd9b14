//! The sentences of all diagnostics, in Arabic, French and English. Each topic has a file, where the languages of a
//! sentence are together. A `{}` is the place of an argument.

mod date_ar;
mod date_fr;
mod event;
mod expected;
mod export;
mod feed;
mod import;
mod json;
mod rule;
mod value;

use masar_feed::{Argument, Diagnostic, Message, MessageId};

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
        let consequence = self.consequence.map(Message::from);
        let sentences = [self.fix.as_ref(), consequence.as_ref()];
        let sentences: Vec<String> = sentences
            .into_iter()
            .flatten()
            .map(|message| sentence(message, lang))
            .collect();
        sentences.join(" ")
    }
}

/// Returns a message as a sentence.
fn sentence(message: &Message, lang: MessageLang) -> String {
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
