//! Readers of other formats that the widget shows without conversion: TimelineJS3's JSON and JSON
//! Feed. They read the file itself, so that a diagnostic has the place in the file that the editor has.

mod detect;
pub mod iso8601;
mod jsonfeed;
pub mod timelinejs;

#[cfg(test)]
mod tests;

pub(crate) use self::detect::{is_known, next_url};
use self::detect::{items, member, slides};
use self::timelinejs::Groups;
use crate::html::{PlainText, plain_text};
use crate::json::Node;
use crate::limits::{MAX_ENTRIES, MAX_LINE, MAX_PROSE, shortened};
use crate::members::AddressUse;
use crate::message::{Expected, FeedMessage, ImportMessage};
use crate::model::{Event, Link, Media, Text};
use crate::read::reader::FullReader;
use crate::read::{Contents, Pauses};

/// A link or an image is left out if it is among the first so many already. Comparing each with each would
/// take minutes in a text that consists of links.
const MAX_COMPARED: usize = 64;

/// The greatest length of a title that is the beginning of a text, in characters.
const MAX_TITLE: usize = 80;

/// The links and the media of an event, as they are found in its texts and members.
#[derive(Default)]
struct Attached {
    links: Vec<Link>,
    media: Vec<Media>,
}

impl Attached {
    /// Takes those that an event has.
    fn of(event: &mut Event) -> Self {
        // Most events have no details: looking for them must not make any.
        let Some(details) = event.details.as_deref_mut() else {
            return Attached::default();
        };
        Attached {
            links: std::mem::take(&mut details.links).into_vec(),
            media: std::mem::take(&mut details.media).into_vec(),
        }
    }

    /// Gives them to an event.
    fn attach(self, event: &mut Event) {
        if !self.links.is_empty() {
            event.links = self.links.into();
        }
        if !self.media.is_empty() {
            event.media = self.media.into();
        }
    }

    /// Adds a link, unless it is there.
    fn add_link(&mut self, href: String, title: Text) {
        let mut compared = self.links.iter().take(MAX_COMPARED);
        if compared.all(|link| link.href != href) {
            self.links.push(Link {
                href,
                title,
                kind: String::new(),
            });
        }
    }

    /// Whether an image or the like is there.
    fn has_media(&self, src: &str) -> bool {
        self.media
            .iter()
            .take(MAX_COMPARED)
            .any(|one| one.src == src)
    }
}

/// Reads a text in another format; nothing where it is in none that is supported.
pub(crate) async fn read(
    reader: &mut FullReader<'_, '_>,
    pauses: &mut Pauses<'_>,
) -> Option<Contents> {
    let tree = reader.tree;
    let (mut drafts, mut events) = (Vec::new(), Vec::new());
    let mut feed = None;
    let mut next = Node::ABSENT;
    let mut events_in_text = 0;
    for (page, number) in reader.pages().into_iter().zip(0..) {
        reader.page = number;
        let items = items(tree, page);
        // Of the two formats only JSON Feed has pages.
        let list = match items {
            None if reader.is_joined => return None,
            None => slides(tree)?,
            Some(items) => items,
        };
        reader.reserve(list, &mut drafts, &mut events);
        if items.is_some() {
            reader.foreign_format = Some("JSON Feed");
            next = reader.jsonfeed_head(page, &mut feed);
            for at in reader.elements(list, Expected::ListOfItems) {
                pauses.pause().await;
                events_in_text += 1;
                if reader.has_room_for_event(at, events_in_text) {
                    reader.jsonfeed_item(at, &mut drafts, &mut events);
                }
            }
        } else {
            reader.foreign_format = Some("TimelineJS");
            reader.nests = false;
            let mut timeline = reader.timelinejs_head();
            let mut groups = Groups::default();
            for at in reader.elements(list, Expected::ListOfSlides) {
                pauses.pause().await;
                events_in_text += 1;
                if reader.has_room_for_event(at, events_in_text) {
                    reader.timelinejs_slide(at, &mut groups, &mut drafts, &mut events);
                }
            }
            timeline.tracks = groups.tracks;
            feed = Some(timeline);
        }
    }
    pauses.pause().await;
    let mut feed = feed?;
    feed.events = reader.settle_hierarchy(drafts, events);
    feed.languages = reader.settle_languages();
    let next = reader.address(next, AddressUse::Media);
    Some(Contents {
        feed,
        events_in_text,
        next,
    })
}

impl FullReader<'_, '_> {
    /// Reads an HTML text; its links and images are attached to the event.
    fn html(&mut self, at: Node, attached: &mut Attached) -> String {
        let html = self.loose_string(at).unwrap_or("");
        let found = plain_text(html);
        self.add_links_and_images(at, &found, attached);
        found.text
    }

    /// Adds the links and images of an HTML text.
    fn add_links_and_images(&mut self, at: Node, found: &PlainText, attached: &mut Attached) {
        if found.styled {
            self.not_kept(at, || ImportMessage::HtmlButMore);
        }
        for (src, alt) in &found.pictures {
            if let Some(src) = self.repaired_address(at, src, AddressUse::Media) {
                attached.media.push(media(src, "image", text(alt)));
            }
        }
        for (href, title) in &found.links {
            self.add_link(at, href, title, attached);
        }
    }

    /// Adds a link, unless it leads to a place within the old page.
    fn add_link(&mut self, at: Node, href: &str, title: &str, attached: &mut Attached) {
        if href.is_empty() {
            return;
        }
        if href.starts_with('#') {
            self.not_kept(at, || ImportMessage::LinkWithin);
            return;
        }
        if let Some(href) = self.repaired_address(at, href, AddressUse::Link) {
            attached.add_link(href, text(title));
        }
    }

    /// Shortens the texts and lists of an event that come from other places than members of a feed, where
    /// [`limits`](crate::limits) did not apply yet. Reports it at the event.
    fn limit(&mut self, at: Node, event: &mut Event) {
        self.limit_text(at, &mut event.title, MAX_LINE);
        self.limit_text(at, &mut event.summary, MAX_PROSE);
        // Most events have no details: looking for them must not make any.
        if let Some(details) = event.details.as_deref_mut() {
            self.limit_text(at, &mut details.body, MAX_PROSE);
            details.media = self.limit_list(at, std::mem::take(&mut details.media));
            details.links = self.limit_list(at, std::mem::take(&mut details.links));
        }
    }

    fn limit_text(&mut self, at: Node, text: &mut Text, most: usize) {
        for (_, one) in &mut text.0 {
            if one.len() > most {
                *one = self.within(at, one, most);
            }
        }
    }

    fn limit_list<T>(&mut self, at: Node, list: Box<[T]>) -> Box<[T]> {
        if list.len() <= MAX_ENTRIES {
            return list;
        }
        self.too_many(at, MAX_ENTRIES, FeedMessage::FewerEntries);
        let mut list = list.into_vec();
        list.truncate(MAX_ENTRIES);
        list.into()
    }

    /// Returns an address as browsers repair it: without blanks around it, those within as `%20`, and
    /// with `https:` where it begins with its host. Blanks alone are no address.
    fn repaired_address(&mut self, at: Node, address: &str, usage: AddressUse) -> Option<String> {
        let address = address.trim();
        if address.is_empty() {
            return None;
        }
        let scheme = if address.starts_with("//") {
            "https:"
        } else {
            ""
        };
        let address = address.replace(char::is_whitespace, "%20");
        self.safe_address(at, &[scheme, &address].concat(), usage)
    }
}

/// Returns an image or the like of which no more is known.
fn media(src: String, kind: &str, alt: Text) -> Media {
    Media {
        src,
        kind: kind.to_owned(),
        alt,
        ..Media::default()
    }
}

/// Returns a text in the feed's own language, with at most as many characters as any text has.
fn text(words: &str) -> Text {
    if words.is_empty() {
        return Text::default();
    }
    let text = shortened(words, MAX_PROSE).map_or_else(|| words.into(), String::into_boxed_str);
    Text([(Box::default(), text)].into())
}

/// Returns a plain text as the full text of an event, which is read as Markdown.
fn plain_body(words: &str) -> Text {
    text(&masar_markdown::escaped(words))
}

/// Returns the first paragraph of a text, and the rest.
fn first_paragraph(words: &str) -> (&str, &str) {
    words.split_once("\n\n").unwrap_or((words, ""))
}

/// Returns the beginning of a text as a title: the first line, cut between two words.
fn beginning(words: &str) -> String {
    let line = words.split('\n').next().unwrap_or("");
    let Some(short) = shortened(line, MAX_TITLE) else {
        return line.to_owned();
    };
    let mut end = short.trim_end_matches('…').len();
    while end > 0 && line.is_char_boundary(end) && is_within_letter(&line[..end], &line[end..]) {
        end = line.floor_char_boundary(end - 1);
    }
    match line.get(..end) {
        Some(start) if end > 0 => [start.trim_end(), "…"].concat(),
        _ => short,
    }
}

/// Whether a place is within what readers see as one letter: before a mark, beside a joiner, inside a flag.
fn is_within_letter(before: &str, after: &str) -> bool {
    let is_flag = |letter: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&letter);
    let Some(next) = after.chars().next() else {
        return false;
    };
    let joins = matches!(
        next,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{200d}'
            | '\u{20d0}'..='\u{20f0}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
    );
    let flags = before
        .chars()
        .rev()
        .take_while(|letter| is_flag(*letter))
        .count();
    joins || before.ends_with('\u{200d}') || is_flag(next) && flags % 2 == 1
}

/// Whether the path of an address ends in one of these file extensions.
fn has_extension(address: &str, extensions: &[&str]) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or("");
    path.rsplit_once('.').is_some_and(|(_, ending)| {
        extensions
            .iter()
            .any(|extension| ending.eq_ignore_ascii_case(extension))
    })
}
