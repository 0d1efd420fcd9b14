//! The texts of an event that are read aloud: title, date in words, text, each in its own language.

use super::Context;
use masar_feed::Text;
use masar_language_tag::same_language;

/// The texts in order, each with its language (BCP 47).
pub(crate) type Utterances = Vec<(String, String)>;

/// Returns the texts of an event.
pub(crate) fn utterances(context: &Context, event: usize) -> Utterances {
    let of = context.event(event);
    let mut script = Utterances::new();
    add(context, &mut script, &of.title);
    let date = match &of.date {
        Some(date) => masar_locale::date_in_words(date, context.catalog),
        None => context.within_parent(event),
    };
    say(&mut script, &context.lang, &date);
    for text in context.texts(event) {
        add(context, &mut script, text);
    }
    script
}

/// Returns whether the device has a voice for the language of an event's title.
pub(crate) fn is_offered(context: &Context, event: usize) -> bool {
    let (_, tag) = told(context, &context.event(event).title);
    context.voices.iter().any(|voice| same_language(voice, tag))
}

fn add(context: &Context, script: &mut Utterances, text: &Text) {
    let (text, tag) = told(context, text);
    say(script, tag, text);
}

/// Returns a text and its language.
fn told<'a>(context: &'a Context, text: &'a Text) -> (&'a str, &'a str) {
    let default = context.default_lang();
    let (text, tag) = text.get(&context.lang, default);
    (text, if tag.is_empty() { default } else { tag })
}

/// Appends a text; a full stop separates two texts of one language.
fn say(script: &mut Utterances, tag: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    match script.last_mut() {
        Some((last, said)) if last == tag => {
            if !said.ends_with(['.', '!', '?', '؟']) {
                said.push('.');
            }
            said.push(' ');
            said.push_str(text);
        }
        _ => script.push((tag.to_owned(), text.to_owned())),
    }
}
