//! The rules for links: their targets, and the hosts that their titles name.

use masar_feed::json::{Kind, Node};
use masar_feed::{Code, RuleContext, RuleMessage, Text, ValueMessage};

/// Checks the target of a link, and the host that its title names.
pub(super) fn check(context: &mut RuleContext<'_, '_>, at: Node, title: &Text) {
    if context.tree.kind(at) != Kind::String {
        return;
    }
    let address = context.tree.text(at);
    let Some(authority) = authority(address) else {
        if has_prefix(address, "www.") {
            let problem = RuleMessage::LinkHost.with(address);
            context.report(Code::SuspiciousLink, at, problem, ValueMessage::WriteWhole);
        }
        return;
    };
    let host = host_of(authority);
    let found = if authority.contains('@') {
        Some((RuleMessage::LinkUser, RuleMessage::CheckLink))
    } else if is_mixed(&host) {
        Some((RuleMessage::LinkMixed, RuleMessage::CheckLink))
    } else if is_local(&host) {
        Some((RuleMessage::LinkLocal, RuleMessage::WritePublic))
    } else {
        None
    };
    if let Some((problem, fix)) = found {
        context.report(Code::SuspiciousLink, at, problem.with(&host), fix);
    }
    if let Some(named) = other_host(title, &host) {
        let problem = RuleMessage::LinkOther.with(&named).with(&host);
        context.report(Code::SuspiciousLink, at, problem, RuleMessage::CheckLink);
    }
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

/// Returns the authority of a web address: the part between `//` and the path.
fn authority(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    web.then(|| rest.split(['/', '?', '#']).next().unwrap_or(""))
}

/// Returns the host of an authority, in lower case.
fn host_of(authority: &str) -> String {
    let host = authority.rsplit('@').next().unwrap_or("");
    let end = host.rfind(':').filter(|_| !host.ends_with(']'));
    host[..end.unwrap_or(host.len())].to_lowercase()
}

/// Whether a label of a host has Latin letters and Greek or Cyrillic ones.
fn is_mixed(host: &str) -> bool {
    host.split('.').any(|part| {
        part.contains(|c: char| c.is_ascii_alphabetic())
            && part.contains(|c: char| matches!(c, '\u{370}'..='\u{52f}'))
    })
}

/// Whether a host is the local machine or in a private network.
fn is_local(host: &str) -> bool {
    let numbers: Vec<&str> = host.split('.').collect();
    let private = match numbers[..] {
        ["10" | "127", _, _, _] | ["192", "168", _, _] => true,
        ["172", second, _, _] => matches!(second.parse::<u8>(), Ok(16..=31)),
        _ => false,
    };
    private
        || host == "[::1]"
        || !host.contains(['.', ':'])
        || [".local", ".internal", ".lan"]
            .iter()
            .any(|end| host.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_private_networks_differ_from_public_ones() {
        for host in [
            "localhost",
            "127.0.0.1",
            "192.168.1.7",
            "172.20.0.1",
            "intranet",
            "pc.local",
        ] {
            assert!(is_local(host), "{host}");
        }
        for host in ["example.org", "172.32.0.1", "8.8.8.8", "10.org"] {
            assert!(!is_local(host), "{host}");
        }
    }

    #[test]
    fn the_host_is_what_follows_the_last_at_sign() {
        let host = |address| host_of(authority(address).unwrap_or(""));
        assert_eq!(host("https://example.org@evil.test:8080/x"), "evil.test");
        assert_eq!(host("HTTP://Example.org?x"), "example.org");
        assert_eq!(authority("mailto:a@example.org"), None);
    }
}
