//! Reads the media of a slide, whose type follows from the address as in TimelineJS, and its background
//! image.

use super::super::{Attached, has_extension, media, member, plain_text, text};
use super::add_paragraph;
use crate::json::{Kind, Node};
use crate::members::AddressUse;
use crate::message::{Expected, ImportMessage};
use crate::model::Event;
use crate::read::reader::FullReader;

const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "gif", "svg", "webp", "avif"];
const FILMS: [&str; 4] = ["mp4", "webm", "ogv", "mov"];
const SOUNDS: [&str; 5] = ["mp3", "wav", "m4a", "ogg", "oga"];
/// Hosts of videos and sounds, by a part of their name that no other host has.
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

impl FullReader<'_, '_> {
    /// Reads the media of a slide into the event.
    pub(super) fn slide_media(&mut self, at: Node, event: &mut Event, attached: &mut Attached) {
        if self.tree.kind(at) == Kind::String {
            // An address alone.
            let mut members = [Node::ABSENT; 7];
            members[0] = at;
            self.slide_media_of(at, members, event, attached);
            return;
        }
        if !self.is_object(at, Expected::AMedium) {
            return;
        }
        let members = self.media_members(at);
        self.slide_media_of(at, members, event, attached);
    }

    fn slide_media_of(
        &mut self,
        at: Node,
        members: [Node; 7],
        event: &mut Event,
        attached: &mut Attached,
    ) {
        let [url, caption, credit, thumbnail, alt, title, link] = members;
        let written = self.string(url, Expected::AnAddress).unwrap_or("");
        let caption = self.html(caption, attached);
        let credit = self.html(credit, attached);
        let alt = match self.word(alt) {
            none if none.is_empty() => self.word(title),
            alt => alt,
        };
        let link = self.word(link);
        self.add_link(at, &link, "", attached);
        let address = self.media_address(url, written, event, attached);
        let mut poster = self.poster(thumbnail);
        let src = (!address.is_empty())
            .then(|| self.repaired_address(url, &with_scheme(address), AddressUse::Media))
            .flatten();
        let Some(src) = src.or_else(|| (!poster.is_empty()).then(|| std::mem::take(&mut poster)))
        else {
            // Nothing to look at: the words about it stay.
            add_paragraph(&mut event.body, &caption);
            add_paragraph(&mut event.body, &credit);
            return;
        };
        let kind = kind_of(&src);
        if kind == "image" && alt.is_empty() {
            self.check(|rules, context| rules.image_without_alt(context, at));
        }
        let mut added = media(src, kind, text(&alt));
        added.caption = text(&caption);
        added.credit = text(&credit);
        added.poster = poster.into();
        attached.media.reserve_exact(1);
        attached.media.insert(0, added);
    }

    /// Reports what the title slide shows, if it shows something: a feed has no picture of its own.
    pub(super) fn title_media(&mut self, slide: Node, media: Node) {
        let url = match self.tree.kind(media) {
            Kind::Object => member(self.tree, media, "url"),
            _ => media,
        };
        let tree = self.tree;
        let mut names = tree.children(slide);
        if self.one(url).is_there()
            && let Some(name) = names.find(|name| tree.text(*name) == "media")
        {
            let what = || ImportMessage::ItsMember.with("TimelineJS").with("media");
            self.not_kept(name, what);
        }
    }

    /// Returns the members of a slide's media. The thumbnail was called `thumb` at first.
    fn media_members(&mut self, at: Node) -> [Node; 7] {
        let thumbnail = if member(self.tree, at, "thumbnail").is_there() {
            "thumbnail"
        } else {
            "thumb"
        };
        let known = [
            "url", "caption", "credit", thumbnail, "alt", "title", "link",
        ];
        self.members(at, &known)
    }

    /// Returns the address of a slide's media. There may be HTML instead: a frame has an address, a quotation
    /// has a text.
    fn media_address(
        &mut self,
        url: Node,
        written: &str,
        event: &mut Event,
        attached: &mut Attached,
    ) -> String {
        if !written.starts_with('<') {
            return written.to_owned();
        }
        let mut found = plain_text(written);
        let mut address = String::new();
        if found.text.is_empty() && !found.links.is_empty() {
            address = found.links.remove(0).0;
        }
        self.add_links_and_images(url, &found, attached);
        add_paragraph(&mut event.body, &found.text);
        address
    }

    /// Returns the address of the thumbnail; empty where there is none.
    fn poster(&mut self, thumbnail: Node) -> String {
        let poster = self.word(thumbnail);
        if poster.is_empty() {
            return poster;
        }
        self.repaired_address(thumbnail, &poster, AddressUse::Media)
            .unwrap_or_default()
    }

    /// Reads the image behind a slide; a colour has no place in a feed.
    pub(super) fn background(&mut self, at: Node, attached: &mut Attached) {
        if !at.is_there() || !self.is_object(at, Expected::AMedium) {
            return;
        }
        let [url, alt] = self.members(at, &["url", "alt"]);
        let alt = self.word(alt);
        let Some(address) = self.string(url, Expected::AnAddress) else {
            return;
        };
        let Some(src) = self.repaired_address(url, address, AddressUse::Media) else {
            return;
        };
        if attached.has_media(&src) {
            return;
        }
        if alt.is_empty() {
            self.check(|rules, context| rules.image_without_alt(context, at));
        }
        attached.media.push(media(src, "image", text(&alt)));
    }
}

/// Returns an address with its scheme: TimelineJS accepts some without one, and Spotify's own scheme.
fn with_scheme(address: String) -> String {
    if has_host_first(&address) {
        return ["https://", &address].concat();
    }
    match address.strip_prefix("spotify:") {
        Some(path) => ["https://open.spotify.com/", &path.replace(':', "/")].concat(),
        None => address,
    }
}

/// Whether an address begins with its host, as in `youtube.com/watch`.
fn has_host_first(address: &str) -> bool {
    let Some((host, path)) = address.split_once('/') else {
        return false;
    };
    !path.is_empty()
        && host.contains('.')
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && ["youtu", "vimeo", "www."]
            .iter()
            .any(|one| host.contains(one))
}

/// Returns the kind of media that an address leads to: `image`, `video`, `audio` or `page`.
///
/// ```
/// use masar_feed::adapters::timelinejs::kind_of;
/// assert_eq!(kind_of("https://example.org/fes.jpg?size=2"), "image");
/// assert_eq!(kind_of("https://youtu.be/x"), "video");
/// ```
#[must_use]
pub fn kind_of(src: &str) -> &'static str {
    let host = src.split('/').nth(2).unwrap_or("");
    let hosted = |hosts: &[&str]| hosts.iter().any(|one| host.contains(one));
    // A wiki's page about an image is a page.
    let is_page = src.contains("/wiki/File:") || src.contains("/wiki/Image:");
    if has_extension(src, &FILMS) || hosted(&FILM_HOSTS) {
        "video"
    } else if has_extension(src, &SOUNDS) || hosted(&SOUND_HOSTS) {
        "audio"
    } else if has_extension(src, &PICTURES) && !is_page {
        "image"
    } else {
        "page"
    }
}
