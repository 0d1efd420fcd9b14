//! Which media the widget requests, and how. Media of the page's and the feed's origin are requested like any picture
//! of the page, those of other origins without a referrer and without cookies. The page may name the hosts of the
//! others (`media-hosts`); the visitor may load what a host does not send without cookies.

use super::Context;
use super::address::{host, origin, page_origin};

/// The form of the words in the attribute `media-hosts`, for the warning about another one.
pub(crate) const WANTED_HOSTS: &str =
    "same-origin, or hosts such as cdn.example.org *.example.net, in ASCII and without https://";

/// A step of the visitor with media of other origins, or of the browser.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum MediaStep {
    /// The medium with this address could not be loaded without cookies.
    Failed(String),
    /// The visitor loads media of this host with the browser's own rules.
    Allowed(String),
    /// The visitor has started the film with this address.
    Started(String),
    /// The picture with this address could not be loaded at all.
    Missing(String),
    /// The visitor has enlarged the picture with this id ([`Picture::id`]), or closed it: the id is empty. All steps have
    /// a text, since code that drops any of them is in the first drawing.
    Enlarged(String),
}

/// A picture of an event that is shown somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The part of the widget in which the visitor pressed it.
    pub(crate) place: Place,
    /// The event.
    pub(crate) event: usize,
    /// The position among the media of the event.
    pub(crate) at: usize,
}

impl Picture {
    /// Returns an id of the picture in the widget.
    pub(crate) fn id(self) -> String {
        let place = match self.place {
            Place::Story => "s-",
            Place::Detail => "d-",
            Place::Paper => "p-",
        };
        [place, &self.event.to_string(), "-", &self.at.to_string()].concat()
    }
}

/// A part of the widget that shows pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The story.
    Story,
    /// The detail of an opened event.
    Detail,
    /// Paper or a page without scripts, where nothing can be pressed.
    Paper,
}

/// What decides about media of other origins.
#[derive(Clone, Copy)]
pub(crate) struct MediaRules<'a> {
    /// The value of `media-hosts`; nothing if media of all hosts are requested.
    pub(crate) hosts: Option<&'a str>,
    /// The steps until now.
    pub(crate) steps: &'a [MediaStep],
    /// The part of the widget that shows the media.
    pub(crate) place: Place,
}

impl MediaRules<'_> {
    /// Returns these rules for another part of the widget.
    pub(crate) fn within(self, place: Place) -> Self {
        MediaRules { place, ..self }
    }

    /// Returns whether the picture with this address could not be loaded at all.
    pub(crate) fn is_missing(&self, address: &str) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| matches!(step, MediaStep::Missing(missing) if missing == address))
    }

    /// Returns the id of the picture that is enlarged; empty if none is.
    pub(crate) fn enlarged(&self) -> &str {
        let mut steps = self.steps.iter();
        let enlarged = steps.find_map(|step| match step {
            MediaStep::Enlarged(id) => Some(id.as_str()),
            _ => None,
        });
        enlarged.unwrap_or("")
    }

    /// Returns whether the visitor has started the film with this address.
    pub(crate) fn is_started(&self, address: &str) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| matches!(step, MediaStep::Started(started) if started == address))
    }

    /// Returns how a medium of another origin is requested.
    fn access_elsewhere(&self, address: &str) -> Access {
        let host = host(address);
        if let Some(hosts) = self.hosts {
            return if hosts.split_whitespace().any(|word| names(word, host)) {
                Access::WithoutReferrer
            } else {
                Access::Denied
            };
        }
        let mut access = Access::Anonymous;
        for step in self.steps {
            match step {
                MediaStep::Allowed(allowed) if allowed == host => return Access::WithoutReferrer,
                MediaStep::Failed(failed) if failed == address => access = Access::OnRequest,
                _ => {}
            }
        }
        access
    }
}

/// Adds a step. Of the steps that enlarge a picture, only the last counts.
pub(crate) fn add_step(steps: &mut Vec<MediaStep>, step: MediaStep) {
    if matches!(step, MediaStep::Enlarged(_)) {
        steps.retain(|step| !matches!(step, MediaStep::Enlarged(_)));
    }
    steps.push(step);
}

/// How a medium is requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Like any picture of the page.
    Ordinary,
    /// Without a referrer: the page or the visitor trusts the host.
    WithoutReferrer,
    /// Without a referrer and without cookies.
    Anonymous,
    /// Only if the visitor asks for it: it could not be loaded without cookies.
    OnRequest,
    /// Not at all: the page does not name the host.
    Denied,
}

/// Returns how the medium with a full address is requested. `page`: the page of the feed that contains it.
pub(crate) fn access(context: &Context, address: &str, page: u32, rules: MediaRules) -> Access {
    let Some(its_origin) = origin(address) else {
        return Access::Ordinary;
    };
    if context.is_static() {
        // There is no script that could offer what fails.
        return Access::WithoutReferrer;
    }
    if its_origin == page_origin() || Some(its_origin) == origin(context.scene.page_address(page)) {
        return Access::Ordinary;
    }
    rules.access_elsewhere(address)
}

/// Returns whether a word of `media-hosts` names a host.
fn names(word: &str, host: &str) -> bool {
    if !is_host(word) {
        return false;
    }
    match word.strip_prefix("*.") {
        Some(parent) => {
            let start = host.len().saturating_sub(parent.len());
            start > 1
                && host.as_bytes()[start - 1] == b'.'
                && host.as_bytes()[start..].eq_ignore_ascii_case(parent.as_bytes())
        }
        None => host.eq_ignore_ascii_case(word),
    }
}

/// Returns whether a word of `media-hosts` is understood.
pub(crate) fn is_understood(word: &str) -> bool {
    word == "same-origin" || is_host(word)
}

/// Returns whether a word has the form of a host, perhaps with a port, or of all hosts below one.
fn is_host(word: &str) -> bool {
    let (name, port) = word.split_once(':').unwrap_or((word, "0"));
    let name = name.strip_prefix("*.").unwrap_or(name);
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    name.split('.').all(is_label) && port.parse::<u16>().is_ok() && name != "same-origin"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_hosts(hosts: &str) -> MediaRules<'_> {
        MediaRules {
            hosts: Some(hosts),
            steps: &[],
            place: Place::Story,
        }
    }

    #[test]
    fn only_the_hosts_that_the_page_names_are_requested() {
        let rules = with_hosts("same-origin CDN.example.org *.example.net local.example:8080");
        for (address, expected) in [
            ("https://cdn.example.org/a.jpg", Access::WithoutReferrer),
            ("https://a.example.net/a.jpg", Access::WithoutReferrer),
            ("https://a.b.example.net/a.jpg", Access::WithoutReferrer),
            ("http://local.example:8080/a.jpg", Access::WithoutReferrer),
            ("https://example.net/a.jpg", Access::Denied),
            ("https://badexample.net/a.jpg", Access::Denied),
            ("https://example.net.bad.example/a.jpg", Access::Denied),
            ("https://cdn.example.org@bad.example/a.jpg", Access::Denied),
            ("https://cdn.example.org:8443/a.jpg", Access::Denied),
            ("http://local.example/a.jpg", Access::Denied),
            ("https://same-origin/a.jpg", Access::Denied),
        ] {
            assert_eq!(rules.access_elsewhere(address), expected, "{address}");
        }
        let address = "https://cdn.example.org/a.jpg";
        let none = with_hosts("https://cdn.example.org");
        assert_eq!(none.access_elsewhere(address), Access::Denied);
    }

    #[test]
    fn without_named_hosts_a_failure_is_offered_to_the_visitor() {
        let (one, two) = ("https://a.example/1.jpg", "https://a.example/2.jpg");
        let failed = MediaStep::Failed(one.to_owned());
        let allowed = MediaStep::Allowed("a.example".to_owned());
        let after = |steps: &[MediaStep]| {
            let rules = MediaRules {
                hosts: None,
                steps,
                place: Place::Story,
            };
            [one, two].map(|address| rules.access_elsewhere(address))
        };
        assert_eq!(after(&[]), [Access::Anonymous; 2]);
        let offered = [Access::OnRequest, Access::Anonymous];
        assert_eq!(after(std::slice::from_ref(&failed)), offered);
        assert_eq!(after(&[failed, allowed]), [Access::WithoutReferrer; 2]);
    }

    #[test]
    fn of_the_enlarged_pictures_the_last_counts() {
        let picture = |at| Picture {
            place: Place::Detail,
            event: 3,
            at,
        };
        let mut steps = vec![MediaStep::Missing("b.jpg".to_owned())];
        for id in [picture(0).id(), picture(2).id()] {
            add_step(&mut steps, MediaStep::Enlarged(id));
        }
        assert_eq!(steps.len(), 2);
        assert_eq!(rules(&steps).enlarged(), picture(2).id());
        assert!(rules(&steps).is_missing("b.jpg") && !rules(&steps).is_missing("a.jpg"));
        add_step(&mut steps, MediaStep::Enlarged(String::new()));
        assert_eq!(rules(&steps).enlarged(), "");
    }

    fn rules(steps: &[MediaStep]) -> MediaRules<'_> {
        MediaRules {
            hosts: None,
            steps,
            place: Place::Detail,
        }
    }

    #[test]
    fn a_word_is_a_host_or_same_origin() {
        for word in [
            "same-origin",
            "a.example",
            "*.a.example",
            "localhost:8080",
            "127.0.0.1",
        ] {
            assert!(is_understood(word), "{word}");
        }
        for word in [
            "https://a.example",
            "a.example/b",
            "*",
            "a..b",
            "مثال.إختبار",
            "a:b",
            "*.*",
        ] {
            assert!(!is_understood(word), "{word}");
        }
    }
}
