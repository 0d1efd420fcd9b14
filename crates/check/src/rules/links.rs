//! The rules for links: their targets, and the hosts that their titles name.

use super::hosts::{
    authority, host_of, host_of_mail, is_local, lookalike, mixed_letter, odd_character,
};
use masar_feed::json::{Kind, Node};
use masar_feed::{Code, Message, RuleContext, RuleMessage, Text, ValueMessage};

/// Checks the target of a link, and the host that its title names.
pub(super) fn check(context: &mut RuleContext<'_, '_>, at: Node, title: &Text) {
    if context.tree.kind(at) != Kind::String {
        return;
    }
    let address = context.tree.text(at);
    if let Some(problem) = mistaken_for_file(address) {
        let problem = problem.with(address);
        context.report(Code::SuspiciousLink, at, problem, ValueMessage::WriteWhole);
        return;
    }
    check_host(context, at);
    if let Some(host) = authority(address).map(host_of)
        && let Some(named) = other_host(title, &host)
    {
        let problem = RuleMessage::LinkOther.with(&named).with(&host);
        context.report(Code::SuspiciousLink, at, problem, RuleMessage::CheckLink);
    }
}

/// The ends of names that are files rather than hosts.
const FILE_TYPES: &[&str] = &[
    "html", "htm", "php", "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "mp3", "mp4",
    "webm", "ogg", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip", "txt", "md",
    "json", "csv", "ics", "xml", "aspx", "jsp",
];

/// Returns what is wrong with an address that is read as a file beside the feed: it is a host, a mail address, or has a
/// typing mistake in its scheme.
fn mistaken_for_file(address: &str) -> Option<RuleMessage> {
    if has_prefix(address, "www.") {
        return Some(RuleMessage::LinkHost);
    }
    if matches!(address, "#" | "/" | "." | "./" | "-" | "?" | "…" | "...") {
        return Some(RuleMessage::LinkNowhere);
    }
    if [
        "https;//",
        "http;//",
        "https.//",
        "http.//",
        "https,//",
        "http,//",
        "https//",
        "http//",
        "https://https://",
        "https://http://",
        "http://https://",
        "http://http://",
    ]
    .iter()
    .any(|one| has_prefix(address, one))
        || is_telephone(address)
    {
        return Some(RuleMessage::LinkTypo);
    }
    let host = address.split(['/', '?', '#']).next().unwrap_or("");
    if host.contains(':') || host.starts_with('.') {
        return None;
    }
    if let Some((user, host)) = address.split_once('@') {
        let is_mail = !user.is_empty()
            && !user.contains('/')
            && host.contains('.')
            && !host.contains(['/', '@']);
        return is_mail.then_some(RuleMessage::LinkBareMail);
    }
    let end = host.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    let is_domain = host.contains('.')
        && (2..=6).contains(&end.len())
        && end.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !FILE_TYPES.contains(&end.as_str());
    (is_domain && (address.len() > host.len() || is_common(&end))).then_some(RuleMessage::LinkHost)
}

/// Whether an address is only the digits of a telephone number, as `00212537000000`.
fn is_telephone(address: &str) -> bool {
    let digits = address.strip_prefix('+').unwrap_or(address);
    (9..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a domain is so common that a name with it is a host, even without a path.
fn is_common(domain: &str) -> bool {
    matches!(
        domain,
        "org"
            | "com"
            | "net"
            | "edu"
            | "gov"
            | "info"
            | "ma"
            | "fr"
            | "eu"
            | "es"
            | "uk"
            | "dz"
            | "tn"
    )
}

/// Checks whether the host of an address is the one that it seems to be.
pub(super) fn check_host(context: &mut RuleContext<'_, '_>, at: Node) {
    let address = context.tree.text(at);
    let authority = authority(address);
    let Some(host) = authority.map(host_of).or_else(|| host_of_mail(address)) else {
        return;
    };
    let check = RuleMessage::CheckLink;
    let (problem, fix) = if authority.is_some_and(|authority| authority.contains('@')) {
        (RuleMessage::LinkUser.with(&host), check)
    } else if let Some(letter) = odd_character(&host) {
        (with_letter(RuleMessage::LinkOdd, &host, letter), check)
    } else if let Some(letter) = mixed_letter(&host) {
        (with_letter(RuleMessage::LinkMixed, &host, letter), check)
    } else if let Some(latin) = lookalike(&host) {
        let problem = RuleMessage::LinkLookalike.with(&host);
        (problem.with(&latin), check)
    } else if is_local(&host) {
        let problem = RuleMessage::LinkLocal.with(&host);
        (problem, RuleMessage::WritePublic)
    } else {
        return;
    };
    context.report(Code::SuspiciousLink, at, problem, fix);
}

/// Returns a message with a host, a letter of it and the number of that letter.
fn with_letter(message: RuleMessage, host: &str, letter: char) -> Message {
    let number = format!("{:04X}", u32::from(letter));
    message
        .with(host)
        .with(letter.to_string().as_str())
        .with(number.as_str())
}

/// Whether a text begins with a prefix, in small or capital letters.
pub(super) fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// Returns the first host that a title names, if it is not the one that the link leads to.
fn other_host(title: &Text, host: &str) -> Option<String> {
    let short = |host: &str| host.trim_start_matches("www.").to_owned();
    let named = |text: &str| {
        text.split_whitespace().find_map(|word| {
            let named = host_of(authority(word)?);
            named.contains('.').then_some(named)
        })
    };
    title
        .0
        .iter()
        .filter_map(|(_, text)| named(text))
        .find(|named| short(named) != short(host))
}
