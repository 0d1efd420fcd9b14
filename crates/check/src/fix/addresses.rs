//! Addresses that are refused or misleading.

use super::document::{Document, Place, quoted};
use super::{found, members};
use crate::rules::is_page;
use masar_feed::{Argument, Diagnostic, Fix, MessageId, RuleMessage, ValueMessage, is_link};

/// Returns the fixes of an address.
pub fn fixes(document: &Document<'_>, place: &Place, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Some(address) = document.string(place.value) else {
        return Vec::new();
    };
    let one = |text: String, is_sure: bool| {
        let json = quoted(&text);
        if !is_link(&text) || text == address {
            return Vec::new();
        }
        vec![found(
            members::write(&json),
            is_sure,
            vec![document.replace(place.value, json)],
        )]
    };
    match diagnostic.problem.id {
        MessageId::Value(ValueMessage::AddressBlank) => match embedded(address) {
            Some(inner) => {
                let mut fixes = one(inner.clone(), false);
                if let (true, Some(medium), Some(fix)) =
                    (is_page(&inner), place.container(), fixes.first_mut())
                    && document.member(medium, "type").is_none()
                {
                    fix.edits
                        .push(document.append(medium, "\"type\": \"video\""));
                }
                fixes
            }
            None => match telephone(address) {
                Some(number) => one(number, true),
                None => one(without_blanks(address), true),
            },
        },
        MessageId::Value(ValueMessage::AddressBackslash) if !is_of_a_disk(address) => {
            one(address.replace('\\', "/"), true)
        }
        MessageId::Value(ValueMessage::AddressNoScheme) => one(format!("https:{address}"), true),
        MessageId::Value(ValueMessage::AddressNoHost) => {
            let (scheme, rest) = address.split_once(':').unwrap_or(("https", ""));
            let rest = rest.trim_start_matches('/');
            let is_host = rest
                .split('/')
                .next()
                .is_some_and(|host| host.contains('.'));
            if is_host {
                one(format!("{}://{rest}", scheme.to_lowercase()), true)
            } else {
                Vec::new()
            }
        }
        MessageId::Value(ValueMessage::NotFollowed | ValueMessage::NotLoaded) => {
            match address.split_once("send?") {
                Some((scheme, query)) if scheme.starts_with("whatsapp:") => {
                    one(format!("https://wa.me/?{query}"), false)
                }
                _ => near_scheme(address).map_or(Vec::new(), |text| one(text, false)),
            }
        }
        MessageId::Rule(RuleMessage::LinkHost) => one(format!("https://{address}"), true),
        MessageId::Rule(RuleMessage::LinkBareMail) => one(format!("mailto:{address}"), true),
        MessageId::Rule(RuleMessage::LinkTypo) => match address.split_once("//") {
            Some((scheme, rest)) => {
                let scheme = scheme.trim_end_matches([';', '.', ',', ':']);
                let schemes = ["https://", "http://"];
                let inner = schemes.iter().find_map(|start| rest.strip_prefix(start));
                one(format!("{scheme}://{}", inner.unwrap_or(rest)), true)
            }
            None => telephone(address).map_or(Vec::new(), |number| one(number, true)),
        },
        MessageId::Rule(RuleMessage::MediaHttp) => {
            let rest = address.get(5..).unwrap_or("");
            one(format!("https:{rest}"), false)
        }
        MessageId::Rule(RuleMessage::LinkUser) => {
            match (address.split_once("//"), address.split_once('@')) {
                (Some((scheme, _)), Some((_, host))) => one(format!("{scheme}//{host}"), false),
                _ => Vec::new(),
            }
        }
        MessageId::Rule(RuleMessage::LinkLookalike) => {
            match diagnostic.problem.arguments.as_ref() {
                [Argument::Text(host), Argument::Text(latin)] => {
                    one(address.replacen(host, latin, 1), false)
                }
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Returns the address in an element of HTML: `<iframe src="…">`.
fn embedded(text: &str) -> Option<String> {
    let tag = text.trim_start().strip_prefix('<')?;
    let at = tag.find("src=").or_else(|| tag.find("href="))?;
    let rest = tag[at..].split_once('=')?.1;
    let quote = rest
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''))?;
    let address = rest[1..].split(quote).next()?;
    Some(address.replace("&amp;", "&"))
}

/// Returns an address whose scheme is one letter away from `https` or `http`, with that scheme.
fn near_scheme(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let near = masar_feed::nearest(&scheme.to_lowercase(), ["https", "http"].into_iter())?;
    Some(format!("{near}://{rest}"))
}

/// Returns the `tel:` address of a number with blanks.
fn telephone(text: &str) -> Option<String> {
    let digits: String = super::dates::plain_digits(text)
        .trim_start_matches("tel:")
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-' | '.' | '(' | ')'))
        .collect();
    let number = digits.strip_prefix('+').unwrap_or(&digits);
    let is_number =
        (6..=15).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("tel:{digits}"))
}

/// Returns an address without blanks at its ends and invisible characters; a blank inside becomes `%20`.
fn without_blanks(address: &str) -> String {
    let mut out = String::new();
    for letter in address.trim().chars() {
        match letter {
            '\n' | '\r' | '\t' => {}
            _ if letter.is_whitespace() => out.push_str("%20"),
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Whether an address is the name of a file on a computer of its own: `C:\…`, `\\server\…`.
fn is_of_a_disk(address: &str) -> bool {
    address.starts_with("\\\\")
        || address
            .get(1..3)
            .is_some_and(|start| start.starts_with(':'))
}
