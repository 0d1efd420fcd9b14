//! The texts of an event that are read aloud: the title, the date in words and the texts, each in its language.

use super::Context;
use masar_feed::Text;
use masar_language_tag::same_language;

/// The texts in order, each with its language, a BCP 47 tag.
pub(crate) type Utterances = Vec<(String, String)>;

/// Returns the texts of an event.
pub(crate) fn utterances(context: &Context, index: usize) -> Utterances {
    let event = context.event(index);
    let mut list = Utterances::new();
    push_text(context, &mut list, &event.title);
    let date = match &event.date {
        Some(date) => masar_locale::date_in_words(date, context.catalog),
        None => context.within_parent(index),
    };
    push(&mut list, &context.lang, &date);
    let [first, body] = context.texts(index);
    push_text(context, &mut list, first);
    let (body, tag) = text_and_lang(context, body);
    let words = masar_markdown::words(body, masar_feed::is_link);
    push(&mut list, tag, &words);
    list
}

/// Returns whether the device has a voice for the language of an event's title.
pub(crate) fn is_offered(context: &Context, event: usize) -> bool {
    let (_, tag) = text_and_lang(context, &context.event(event).title);
    context.voices.iter().any(|voice| same_language(voice, tag))
}

/// Appends a text of the feed.
fn push_text(context: &Context, list: &mut Utterances, text: &Text) {
    let (text, tag) = text_and_lang(context, text);
    push(list, tag, text);
}

/// Returns a text and its language.
fn text_and_lang<'a>(context: &'a Context, text: &'a Text) -> (&'a str, &'a str) {
    let default = context.default_lang();
    let (text, tag) = text.get(&context.lang, default);
    (text, if tag.is_empty() { default } else { tag })
}

/// Appends a text. A full stop separates it from a text before it in the same language.
fn push(list: &mut Utterances, tag: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    match list.last_mut() {
        Some((last, spoken)) if last == tag => {
            if !spoken.ends_with(['.', '!', '?', '؟']) {
                spoken.push('.');
            }
            spoken.push(' ');
            spoken.push_str(text);
        }
        _ => list.push((tag.to_owned(), text.to_owned())),
    }
}
