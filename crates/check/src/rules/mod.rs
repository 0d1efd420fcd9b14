//! The rules that only an editor needs. They find values that are shown as they are written, but probably not as
//! intended: texts in the wrong language, markup, misleading links, images without a size.

mod dates;
mod document;
mod hosts;
mod links;
mod pictures;
mod texts;
mod years;

pub(crate) use pictures::{is_film, is_page};

use masar_edtf::{ParseError, ParseErrorKind};
use masar_feed::json::{Kind, Node};
use masar_feed::{
    Code, Event, Media, Reported, RuleContext, RuleMessage, Rules, Text, ValueMessage,
};
use masar_language_tag::same_language;

/// All rules. A value of this type checks one feed at a time.
#[derive(Debug, Default)]
pub struct EditorRules {
    /// For each language of the feed, the number of texts that lack it, and the first one.
    lacking: Vec<(usize, Node)>,
    /// Whether the file is a feed, and not one of another format that becomes a feed.
    is_feed: bool,
}

impl EditorRules {
    /// Returns the rules for a feed: also those about its ids, languages, dates and names, which a file of another format
    /// does not have in this form.
    #[must_use]
    pub fn for_feed() -> EditorRules {
        EditorRules {
            is_feed: true,
            ..EditorRules::default()
        }
    }
}

impl Rules for EditorRules {
    fn text(&mut self, context: &mut RuleContext<'_, '_>, at: Node, is_html: bool) {
        match context.tree.kind(at) {
            Kind::String => texts::check(context, at, "", is_html),
            Kind::Object => self.texts_by_language(context, at),
            _ => {}
        }
    }

    fn date(
        &mut self,
        context: &mut RuleContext<'_, '_>,
        reported: Reported,
        at: Node,
        error: &ParseError,
    ) {
        let text = context.tree.text(at);
        let error = error.clone().or_obsolete(text);
        if error.kind == ParseErrorKind::Obsolete {
            let problem = ValueMessage::BadDate.with(text).with(error.kind);
            let new = masar_edtf::migrate_edtf_2012(text);
            let fix = new.map(|new| ValueMessage::WriteNew.with(new.as_str()));
            context.replace_inside(reported, at, error.at, problem, fix);
        }
    }

    fn link(&mut self, context: &mut RuleContext<'_, '_>, address: Node, title: &Text) {
        links::check(context, address, title);
    }

    fn media(&mut self, context: &mut RuleContext<'_, '_>, at: Node, src: Node, media: &Media) {
        let has_size = media.width > 0 && media.height > 0;
        let problem = match media.kind.as_str() {
            "image" => Some(RuleMessage::NoSize),
            "video" => Some(RuleMessage::NoFilmSize),
            _ => None,
        };
        if let Some(problem) = problem.filter(|_| !has_size) {
            context.report(Code::NoSize, at, problem, RuleMessage::AddSize);
        }
        links::check_host(context, src);
        pictures::check(context, at, src, media);
        if links::has_prefix(&media.src, "http:") {
            let (problem, fix) = (RuleMessage::MediaHttp, RuleMessage::WriteHttps);
            context.report(Code::SuspiciousLink, src, problem, fix);
        }
    }

    fn image_without_alt(&mut self, context: &mut RuleContext<'_, '_>, at: Node) {
        context.report(Code::NoAlt, at, RuleMessage::NoAlt, RuleMessage::AddAlt);
    }

    fn part(
        &mut self,
        context: &mut RuleContext<'_, '_>,
        date: Node,
        event: &Event,
        parent: &Event,
        parent_date: Node,
    ) {
        if let (Some(own), Some(around)) = (&event.date, &parent.date)
            && dates::is_outside(own, around)
        {
            let written = context.tree.text(parent_date);
            let problem = RuleMessage::OutsideParent.with(parent.title.first());
            let fix = RuleMessage::CorrectDates;
            context.report(Code::OutsideParent, date, problem.with(written), fix);
        }
    }

    /// Reports for each language the number of texts that lack it, at the first of them. In a half translated feed, one
    /// diagnostic per text would hide all others.
    fn finish(&mut self, context: &mut RuleContext<'_, '_>) {
        for (index, (count, at)) in std::mem::take(&mut self.lacking).into_iter().enumerate() {
            let tag = context.languages[index].as_str();
            let problem = match count {
                0 => continue,
                1 => RuleMessage::MissingLanguage.with(tag),
                _ => RuleMessage::MissingLanguages
                    .with(&count.to_string())
                    .with(tag),
            };
            context.report(Code::MissingLanguage, at, problem, RuleMessage::Translate);
        }
        if self.is_feed {
            document::check(context);
        }
    }
}

impl EditorRules {
    fn texts_by_language(&mut self, context: &mut RuleContext<'_, '_>, at: Node) {
        let tree = context.tree;
        let mut given = vec![false; context.languages.len()];
        let mut has_text = false;
        for name in tree.children(at) {
            let (tag, value) = (tree.text(name), tree.value(name));
            // Members whose names begin with these characters are notes of the editor.
            if tag.starts_with(['_', '$']) || tree.kind(value) != Kind::String {
                continue;
            }
            if !tree.text(value).trim().is_empty() {
                has_text = true;
                for (given, language) in given.iter_mut().zip(context.languages) {
                    *given |= same_language(language, tag);
                }
            }
            texts::check(context, value, tag, false);
        }
        if !has_text {
            return;
        }
        self.lacking.resize(given.len(), (0, at));
        for (lacking, _) in self.lacking.iter_mut().zip(given).filter(|one| !one.1) {
            if lacking.0 == 0 {
                lacking.1 = at;
            }
            lacking.0 += 1;
        }
    }
}
