//! Reads JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>). An item's `_masar` has the members of an
//! event, that of the root the members of the feed. Members of the item itself are read for those that are
//! missing there; `date_published` for the date.

use super::{Attached, beginning, first_paragraph, iso8601, media, plain_body, plain_text, text};
use crate::diagnostic::Code;
use crate::diagnostic_list::Reported;
use crate::json::{Kind, Node};
use crate::limits::MAX_ENTRIES;
use crate::members::AddressUse;
use crate::message::{Expected, ImportMessage};
use crate::model::{Event, Feed, Link, Text};
use crate::read::event::{Draft, EVENT, EventMembers};
use crate::read::reader::FullReader;
use masar_edtf::Edtf;

/// Positions in [`EVENT`].
const ID: usize = 0;
const DATE: usize = 2;
const TITLE: usize = 3;
const SUMMARY: usize = 4;
const TAGS: usize = 15;

const ROOT: [&str; 9] = [
    "items",
    "_masar",
    "title",
    "description",
    "language",
    "home_page_url",
    "next_url",
    "version",
    "feed_url",
];

const ITEM: [&str; 14] = [
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
];

/// The content of an item: as text or as HTML, and which of the two is read.
struct Content {
    html: Node,
    read: Node,
    /// Whether the item has a title; without one the content is the title.
    titled: bool,
    /// Whether `_masar` has the title: then it has all there is to read.
    complete: bool,
}

impl FullReader<'_, '_> {
    /// Reads the members of a page of a JSON Feed; of the first page also those of the feed as a whole. Returns where the
    /// address of the next page is.
    pub fn jsonfeed_head(&mut self, page: Node, feed: &mut Option<Feed>) -> Node {
        let [_, own, title, description, language, home, next, _, _] = self.members(page, &ROOT);
        let first = feed.is_none();
        if own.is_there() && self.is_object(own, Expected::AnObject) {
            self.metadata(own, feed);
        }
        let feed = feed.get_or_insert_default();
        if first && feed.title.is_empty() {
            feed.title = self.text(title);
        }
        if first && feed.description.is_empty() {
            feed.description = self.prose(description);
        }
        if self.languages.is_empty() && language.is_there() {
            let tag = self.language(language);
            self.languages.extend(tag);
        }
        if feed.source.is_none()
            && let Some(href) = self.address(home, AddressUse::Link)
        {
            feed.source = Some(Link {
                href,
                title: feed.title.clone(),
                kind: String::new(),
            });
        }
        next
    }

    /// Reads an item into the drafts.
    pub fn jsonfeed_item(&mut self, at: Node, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        if self.is_object(at, Expected::AnItem) {
            let before = events.len();
            self.item(at, drafts, events);
            if let Some(event) = events.get_mut(before) {
                self.limit(at, event);
                self.leave_out(drafts, events);
            }
        }
    }

    fn item(&mut self, at: Node, drafts: &mut Vec<Draft>, events: &mut Vec<Event>) {
        let members = self.members(at, &ITEM);
        let [own, id, title, summary, plain, html, published, tags, ..] = members;
        let [.., url, external, image, banner, attachments, language] = members;
        // Some write the id as a number; readers may take its digits.
        let id_is_text = self.tree.kind(id) == Kind::String;
        let text_id = if id_is_text { id } else { Node::ABSENT };
        let given = [
            (ID, text_id),
            (TITLE, title),
            (SUMMARY, summary),
            (TAGS, tags),
        ];
        let (members, content) = self.item_members(own, given, plain, html);
        let before = drafts.len();
        self.event(at, members, drafts, events);
        let (Some(draft), Some(event)) = (drafts.get_mut(before), events.get_mut(before)) else {
            return;
        };
        if !id_is_text && id.is_there() && self.tree.kind(id) == Kind::Number {
            event.id = self.tree.text(id).to_owned();
            draft.id = id;
        }
        if !members[DATE].is_there() && published.is_there() {
            (event.date, draft.date_problem) = self.published(published);
            draft.date = published;
        }
        let mut attached = Attached::of(event);
        self.content(&content, event, &mut attached);
        self.item_language(language, event);
        for node in [url, external] {
            if let Some(address) = self.string(node, Expected::AnAddress) {
                self.add_link(node, address, "", &mut attached);
            }
        }
        for node in [image, banner] {
            if let Some(address) = self.string(node, Expected::AnAddress)
                && let Some(src) = self.repaired_address(node, address, AddressUse::Media)
                && !attached.has_media(&src)
            {
                attached.media.push(media(src, "image", Text::default()));
            }
        }
        for at in self.first_elements(attachments, Expected::ListOfAttachments, MAX_ENTRIES) {
            if self.is_object(at, Expected::AnAttachment) {
                self.attachment(at, &mut attached);
            }
        }
        attached.attach(event);
    }

    /// Returns the members of an item's event: those of `_masar`, else those of the item itself.
    fn item_members(
        &mut self,
        own: Node,
        given: [(usize, Node); 4],
        plain: Node,
        html: Node,
    ) -> (EventMembers, Content) {
        let mut members = [Node::ABSENT; EVENT.len()];
        if own.is_there() && self.is_object(own, Expected::AnObject) {
            // In there names are Masar's own.
            let format = self.foreign_format.take();
            members = self.members(own, &EVENT);
            self.foreign_format = format;
        }
        let complete = members[TITLE].is_there();
        let has_plain = self.string(plain, Expected::AString).is_some();
        let read = if has_plain { plain } else { html };
        for (place, given) in given {
            if !members[place].is_there() {
                members[place] = given;
            }
        }
        let title = members[TITLE];
        let titled = title.is_there() && self.tree.kind(title) != Kind::String
            || self.string(title, Expected::AString).is_some();
        if !titled {
            members[TITLE] = read;
        }
        self.html = html;
        let content = Content {
            html,
            read,
            titled,
            complete,
        };
        (members, content)
    }

    /// Adds the content of an item to its event.
    fn content(&mut self, content: &Content, event: &mut Event, attached: &mut Attached) {
        let words = if content.read == content.html {
            self.html(content.html, attached)
        } else {
            // The links of the same words in HTML are worth keeping, too.
            let html = self.string(content.html, Expected::AString).unwrap_or("");
            self.add_links_and_images(content.html, &plain_text(html), attached);
            self.tree.text(content.read).to_owned()
        };
        if !content.titled {
            event.title = text(&beginning(&words));
        }
        // Content that repeats the title or the summary adds nothing.
        let repeats = |text: &Text| text.get("", "").0 == words;
        if content.complete || repeats(&event.title) || repeats(&event.summary) {
            return;
        }
        if event.summary.is_empty() {
            let (start, rest) = first_paragraph(&words);
            event.summary = text(start);
            if !rest.is_empty() {
                event.body = plain_body(rest);
            }
        } else if event.body.is_empty() {
            event.body = plain_body(&words);
        }
    }

    /// Marks the texts of an item's event as being in the item's language, if that is not the feed's.
    fn item_language(&mut self, language: Node, event: &mut Event) {
        let tag = self.word(language);
        if tag.is_empty() || self.languages.first() == Some(&tag) {
            return;
        }
        let Some(tag) = self.language(language) else {
            return;
        };
        let mark = |text: &mut Text| {
            for (language, _) in text.0.iter_mut().filter(|one| one.0.is_empty()) {
                *language = tag.as_str().into();
            }
        };
        mark(&mut event.title);
        mark(&mut event.summary);
        if !event.body.0.is_empty() {
            mark(&mut event.body);
        }
        self.use_language(tag, language);
    }

    fn attachment(&mut self, at: Node, attached: &mut Attached) {
        let [url, mime, title] = self.members(at, &["url", "mime_type", "title"]);
        let title = self.word(title);
        let mime = self.word(mime);
        let kind = mime.split('/').next().unwrap_or("");
        let address = self.word(url);
        if !matches!(kind, "image" | "audio" | "video") {
            self.add_link(url, &address, &title, attached);
        } else if let Some(src) = self.repaired_address(url, &address, AddressUse::Media)
            && !attached.has_media(&src)
        {
            let mut added = media(src, kind, Text::default());
            added.caption = text(&title);
            attached.media.push(added);
        }
    }

    /// Reads the time of an item's publication.
    fn published(&mut self, at: Node) -> (Option<Edtf>, Option<Reported>) {
        let Some(written) = self.string(at, Expected::ADate) else {
            return (None, None);
        };
        let date = iso8601::edtf(written).and_then(|date| Edtf::parse(&date).ok());
        match date {
            Some(date) => (Some(date), None),
            None => {
                let reported = self.report(Code::BadDate, at, |_| {
                    let problem = ImportMessage::NotADate.with(written);
                    (problem, ImportMessage::WriteMoment)
                });
                (None, Some(reported))
            }
        }
    }
}
