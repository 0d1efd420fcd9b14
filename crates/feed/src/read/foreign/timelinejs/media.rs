//! What a slide shows: its medium, told by the address as TimelineJS tells it, and the picture behind it.

use super::super::super::address::Use;
use super::super::super::json::Node;
use super::super::super::reader::Reader;
use super::super::{MOST_COMPARED, ends_in, media, member, plain, text};
use super::add;
use crate::finding::Code;
use crate::model::Event;
use crate::say::Say;
use masar_edtf::cut;

const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "gif", "svg", "webp", "avif"];
const FILMS: [&str; 4] = ["mp4", "webm", "ogv", "mov"];
const SOUNDS: [&str; 5] = ["mp3", "wav", "m4a", "ogg", "oga"];
/// Hosts of films and sounds, by a part of their name that no other host has.
const FILM_HOSTS: [&str; 7] = [
    "youtu",
    "vimeo",
    "dailymotion",
    "wistia",
    "tiktok",
    "vine.co",
    "twitch",
];
const SOUND_HOSTS: [&str; 2] = ["soundcloud", "spotify"];

impl Reader<'_> {
    pub fn medium(&mut self, at: Node, event: &mut Event) {
        if !self.object(at, Say::AMedium) {
            return;
        }
        const KNOWN: [&str; 8] = [
            "url",
            "caption",
            "credit",
            "thumbnail",
            "alt",
            "title",
            "link",
            "thumb",
        ];
        // What a thumbnail was called at first.
        let named = member(self.tree, at, "thumbnail").is_there();
        let known = &KNOWN[..KNOWN.len() - usize::from(named)];
        let [url, caption, credit, thumbnail, alt, title, link, thumb, ..] =
            self.members(at, known);
        let thumbnail = if named { thumbnail } else { thumb };
        let written = self.string(url, Say::AnAddress).unwrap_or("");
        let caption = self.html(caption, event);
        let credit = self.html(credit, event);
        let alt = if alt.is_there() && !self.word(alt).is_empty() {
            alt
        } else {
            title
        };
        let alt = self.word(alt);
        let link = self.word(link);
        self.link(at, &link, "", event);
        let mut address = written.to_owned();
        // Markup in the place of an address: a frame leads somewhere, a quotation says something.
        if written.as_bytes().first() == Some(&b'<') {
            let mut found = plain(written);
            address.clear();
            if found.text.is_empty() && !found.links.is_empty() {
                address = found.links.remove(0).0;
            }
            self.take(url, &found, event);
            add(&mut event.body, &found.text);
        }
        let poster = self.word(thumbnail);
        let mut poster = (!poster.is_empty())
            .then(|| self.mended(thumbnail, &poster, Use::Media))
            .flatten()
            .unwrap_or_default();
        let mut src = None;
        if !address.is_empty() {
            // The protocol is optional for TimelineJS, and Spotify's own is another's on the web.
            if has_host_first(&address) {
                address.insert_str(0, "https://");
            } else if address.as_bytes().starts_with(b"spotify:") {
                let path = address.split_off("spotify".len());
                address = "https://open.spotify.com".to_owned();
                for letter in path.chars() {
                    address.push(if letter == ':' { '/' } else { letter });
                }
            }
            src = self.mended(url, &address, Use::Media);
        }
        let Some(src) = src.or_else(|| (!poster.is_empty()).then(|| std::mem::take(&mut poster)))
        else {
            // Nothing to look at: what was said of it stays.
            add(&mut event.body, &caption);
            add(&mut event.body, &credit);
            return;
        };
        let kind = kind_of(&src);
        if kind == "image" && alt.is_empty() {
            self.no_alt(at);
        }
        let mut made = media(src, kind, text(&alt));
        made.caption = text(&caption);
        made.credit = text(&credit);
        made.poster = poster;
        event.media.push_front(made);
    }

    /// A picture behind a slide is a picture; a colour has no place in a feed.
    pub fn background(&mut self, at: Node, event: &mut Event) {
        if !at.is_there() || !self.object(at, Say::AMedium) {
            return;
        }
        let [url, alt, ..] = self.members(at, &["url", "alt"]);
        let alt = self.word(alt);
        let Some(address) = self.string(url, Say::AnAddress) else {
            return;
        };
        let Some(src) = self.mended(url, address, Use::Media) else {
            return;
        };
        if event
            .media
            .iter()
            .take(MOST_COMPARED)
            .any(|one| one.src == src)
        {
            return;
        }
        if alt.is_empty() {
            self.no_alt(at);
        }
        event.media.push(media(src, "image", text(&alt)));
    }

    fn no_alt(&mut self, at: Node) {
        self.lint(Code::NoAlt, at, Say::NoAlt.say(), Say::AddAlt.say());
    }
}

/// `youtube.com/watch`: a host without what stands before it.
fn has_host_first(address: &str) -> bool {
    let (host, path) = cut(address, b'/');
    !path.is_empty()
        && !host.is_empty()
        && host.bytes().any(|byte| byte == b'.')
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && ["youtu", "vimeo", "www."].iter().any(|one| has(host, one))
}

/// What kind of thing an address leads to.
pub fn kind_of(src: &str) -> &'static str {
    let (_, rest) = cut(src, b'/');
    let (_, rest) = cut(rest, b'/');
    let host = cut(rest, b'/').0;
    let hosted = |hosts: &[&str]| hosts.iter().any(|one| has(host, one));
    // A wiki's page about a picture is a page.
    let page = has(src, "/wiki/File:") || has(src, "/wiki/Image:");
    if ends_in(src, &FILMS) || hosted(&FILM_HOSTS) {
        "video"
    } else if ends_in(src, &SOUNDS) || hosted(&SOUND_HOSTS) {
        "audio"
    } else if ends_in(src, &PICTURES) && !page {
        "image"
    } else {
        "page"
    }
}

/// Whether a text holds another.
fn has(text: &str, part: &str) -> bool {
    text.as_bytes()
        .windows(part.len())
        .any(|some| some == part.as_bytes())
}
