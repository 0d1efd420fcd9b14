//! JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>). An item's `_masar` holds what an event of
//! a feed holds, the root's what the feed as a whole does; the rest of the item fills what it leaves
//! out. Without a date there, `date_published` is the date.

use super::super::address::Use;
use super::super::event::Draft;
use super::super::json::{Kind, Node, Tree};
use super::super::members::EVENT;
use super::super::reader::Reader;
use super::super::text::MOST_LANGUAGES;
use super::super::told::Number;
use super::{MOST_COMPARED, beginning, first_paragraph, media, member, plain, text};
use crate::finding::Code;
use crate::model::{Event, Feed, Link, Text};
use crate::say::Say;
use masar_edtf::{Edtf, cut};

/// Positions in [`EVENT`].
const ID: usize = 0;
const DATE: usize = 2;
const TITLE: usize = 3;
const SUMMARY: usize = 4;
const TAGS: usize = 15;

/// The list of items, if the page is one of a JSON Feed.
pub fn items(tree: &Tree<'_>, page: Node) -> Option<Node> {
    let version = member(tree, page, "version");
    let list = member(tree, page, "items");
    let named = tree
        .text(version)
        .as_bytes()
        .windows(13)
        .any(|some| some == b"jsonfeed.org/");
    (named && tree.kind(version) == Kind::String && tree.kind(list) == Kind::List).then_some(list)
}

impl Reader<'_> {
    /// Adds what a page of a JSON Feed says, the first one of the feed as a whole too, and its events.
    /// Where the next page is.
    pub fn jsonfeed(
        &mut self,
        (page, list): (Node, Node),
        feed: &mut Option<Feed>,
        drafts: &mut Vec<Draft>,
        events: &mut Vec<Event>,
    ) -> Node {
        let [_, own, title, description, language, home, next, ..] = self.members(
            page,
            &[
                "items",
                "_masar",
                "title",
                "description",
                "language",
                "home_page_url",
                "next_url",
                "version",
                "feed_url",
            ],
        );
        let first = feed.is_none();
        if own.is_there() && self.object(own, Say::AnObject) {
            self.head(own, feed);
        }
        let feed = feed.get_or_insert_default();
        if first && feed.title.is_empty() {
            feed.title = self.text(title);
        }
        if first && feed.description.is_empty() {
            feed.description = self.text(description);
        }
        if self.languages.is_empty() && language.is_there() {
            let tag = self.language(language);
            self.languages.extend(tag);
        }
        if feed.source.is_none()
            && let Some(href) = self.address(home, Use::Link)
        {
            feed.source = Some(Link {
                href,
                title: feed.title.clone(),
                kind: String::new(),
            });
        }
        self.each(list, Say::ListOfItems, &mut |reader, at| {
            if reader.object(at, Say::AnItem) {
                let before = events.len();
                reader.item(at, drafts, events);
                if events.len() > before {
                    reader.leave_out(drafts, events);
                }
            }
        });
        next
    }

    fn item(&mut self, at: Node, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        let [
            own,
            id,
            title,
            summary,
            said,
            html,
            published,
            tags,
            url,
            external,
            image,
            banner,
            attachments,
            language,
            ..,
        ] = self.members(
            at,
            &[
                "_masar",
                "id",
                "title",
                "summary",
                "content_text",
                "content_html",
                "date_published",
                "tags",
                "url",
                "external_url",
                "image",
                "banner_image",
                "attachments",
                "language",
            ],
        );
        let mut members = [Node::ABSENT; 18];
        if own.is_there() && self.object(own, Say::AnObject) {
            let format = std::mem::take(&mut self.foreign);
            members = self.members(own, &EVENT);
            self.foreign = format;
        }
        let complete = members[TITLE].is_there();
        let content = if self.string(said, Say::AString).is_some() {
            said
        } else {
            html
        };
        // Some write the id as a number, which the format allows readers to take for its digits.
        let id_is_text = self.tree.kind(id) == Kind::String;
        for (place, given) in [
            (ID, if id_is_text { id } else { Node::ABSENT }),
            (TITLE, title),
            (SUMMARY, summary),
            (TAGS, tags),
        ] {
            if !members[place].is_there() {
                members[place] = given;
            }
        }
        let titled = self.tree.kind(members[TITLE]) != Kind::String && members[TITLE].is_there()
            || self.string(members[TITLE], Say::AString).is_some();
        if !titled {
            members[TITLE] = content;
        }
        {
            self.html = html;
        }
        let before = drafts.len();
        self.event(at, &members, drafts, events);
        let (Some(draft), Some(event)) = (drafts.get_mut(before), events.get_mut(before)) else {
            return;
        };
        if id.is_there() && !id_is_text && self.tree.kind(id) == Kind::Number {
            event.id = self.tree.text(id).to_owned();
            draft.id = id;
        }
        if !members[DATE].is_there() && published.is_there() {
            (event.date, draft.date_finding) = self.published(published);
            draft.date = published;
        }
        let words = if content == html {
            self.html(html, event)
        } else {
            let words = self.tree.text(content).to_owned();
            // The links of the same words in HTML are worth keeping, too.
            let found = plain(self.string(html, Say::AString).unwrap_or(""));
            self.take(html, &found, event);
            words
        };
        if !titled {
            event.title = text(&beginning(&words));
        }
        // What `_masar` says is all there is to say; content that repeats it adds nothing.
        let repeated = complete
            || [&event.title, &event.summary]
                .iter()
                .any(|one| one.get("", "").0 == words);
        if !repeated && event.summary.is_empty() {
            let (start, rest) = first_paragraph(&words);
            event.summary = text(start);
            if !rest.is_empty() {
                event.body = text(rest);
            }
        } else if !repeated && event.body.is_empty() {
            event.body = text(&words);
        }
        let tag = self.word(language);
        if !tag.is_empty()
            && self.languages.first() != Some(&tag)
            && let Some(tag) = self.language(language)
        {
            let speak = |text: &mut Text| {
                for one in text.0.iter_mut() {
                    if one.0.is_empty() {
                        one.0 = tag.as_str().into();
                    }
                }
            };
            speak(&mut event.title);
            speak(&mut event.summary);
            if !event.body.0.is_empty() {
                speak(&mut event.body);
            }
            if self.used.iter().all(|one| one.0 != tag) && self.used.len() < MOST_LANGUAGES {
                self.used.push((tag, language));
            }
        }
        for (node, picture) in [
            (url, false),
            (external, false),
            (image, true),
            (banner, true),
        ] {
            let Some(address) = self.string(node, Say::AnAddress) else {
                continue;
            };
            if !picture {
                self.link(node, address, "", event);
            } else if let Some(src) = self.mended(node, address, Use::Media)
                && event
                    .media
                    .iter()
                    .take(MOST_COMPARED)
                    .all(|one| one.src != src)
            {
                event.media.push(media(src, "image", Text::default()));
            }
        }
        self.each(attachments, Say::ListOfAttachments, &mut |reader, at| {
            if reader.object(at, Say::AnAttachment) {
                reader.attachment(at, event);
            }
        });
    }

    fn attachment(&mut self, at: Node, event: &mut Event) {
        let [url, mime, title, ..] = self.members(at, &["url", "mime_type", "title"]);
        let title = self.word(title);
        let mime = self.word(mime);
        let kind = cut(&mime, b'/').0;
        let address = self.word(url);
        if !matches!(kind, "image" | "audio" | "video") {
            self.link(url, &address, &title, event);
        } else if let Some(src) = self.mended(url, &address, Use::Media)
            && event
                .media
                .iter()
                .take(MOST_COMPARED)
                .all(|one| one.src != src)
        {
            let mut made = media(src, kind, Text::default());
            made.caption = text(&title);
            event.media.push(made);
        }
    }

    /// When an item was published, without the fraction of its second.
    fn published(&mut self, at: Node) -> (Option<Edtf>, Number) {
        let Some(written) = self.string(at, Say::ADate) else {
            return (None, Number::NONE);
        };
        let mut date = String::new();
        let mut fraction = false;
        for letter in written.chars() {
            fraction = letter == '.' || fraction && letter.is_ascii_digit();
            if !fraction {
                date.push(letter);
            }
        }
        match Edtf::parse(&date) {
            Ok(date) => (Some(date), Number::NONE),
            Err(_) => {
                let mend = Say::WriteMoment.say();
                let finding = self.report(Code::BadDate, at, Say::NotADate, written, mend);
                (None, Number::of(finding))
            }
        }
    }
}
