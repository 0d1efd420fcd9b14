//! Texts without markers.

use crate::{Tag, Token, parse};

/// Returns the texts alone, each paragraph on a line of its own: to search in, or to read aloud.
#[must_use]
pub fn words(text: &str, is_link: fn(&str) -> bool) -> String {
    let mut out = String::new();
    for token in parse(text, is_link) {
        match token {
            Token::Start(Tag::Paragraph) if !out.is_empty() => out.push('\n'),
            Token::Text(text) => out.push_str(&text),
            _ => {}
        }
    }
    out
}

/// Returns a text as a mail has it: without the marks of emphasis, with the signs of lists and quotes, and with the
/// address of a link after its text.
#[must_use]
pub fn plain_text(text: &str, is_link: fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut stack: Vec<(Tag, usize)> = Vec::new();
    // The numbers of the lists that are open, and the sign of an item that waits for its text.
    let mut numbers: Vec<Option<u32>> = Vec::new();
    let mut sign: Option<String> = None;
    for token in parse(text, is_link) {
        match token {
            Token::Start(tag) => {
                match &tag {
                    Tag::List(number) => numbers.push(*number),
                    Tag::Item => sign = numbers.last_mut().map(item_sign),
                    Tag::Paragraph => {
                        separate(&mut out, sign.is_some());
                        add_quote_signs(&mut out, &stack);
                        let depth = numbers.len().saturating_sub(1);
                        out.push_str(&"  ".repeat(depth));
                        out.push_str(&sign.take().unwrap_or_default());
                    }
                    _ => {}
                }
                stack.push((tag, out.len()));
            }
            Token::End => match stack.pop() {
                Some((Tag::List(_), _)) => drop(numbers.pop()),
                Some((Tag::Link(address), start)) if !address.ends_with(&out[start..]) => {
                    out.push_str(&[" (", &address, ")"].concat());
                }
                _ => {}
            },
            Token::Text(text) => out.push_str(&text),
        }
    }
    out
}

/// Returns the sign of the next item of a list.
fn item_sign(number: &mut Option<u32>) -> String {
    match number {
        Some(number) => {
            *number += 1;
            format!("{}. ", *number - 1)
        }
        None => String::from("- "),
    }
}

/// Separates a paragraph from the text before it.
fn separate(out: &mut String, begins_item: bool) {
    if !out.is_empty() {
        out.push_str(if begins_item { "\n" } else { "\n\n" });
    }
}

fn add_quote_signs(out: &mut String, stack: &[(Tag, usize)]) {
    for (tag, _) in stack {
        if *tag == Tag::Quote {
            out.push_str("> ");
        }
    }
}
