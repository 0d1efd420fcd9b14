//! Rules that only an editor needs: they find what is shown as it is written, and probably not as
//! meant. Texts in the wrong language, markup, links that mislead, images without their size.

mod dates;
mod links;
mod texts;

use masar_edtf::{ParseError, ParseErrorKind};
use masar_feed::json::{Kind, Node};
use masar_feed::{
    Code, Event, Media, Reported, RuleContext, RuleMessage, Rules, Text, ValueMessage,
};
use masar_language_tag::same_language;

/// All rules. One value checks one feed at a time.
#[derive(Debug, Default)]
pub struct EditorRules {
    /// For each of the feed's languages, how many texts lack it, and the first that does.
    lacking: Vec<(usize, Node)>,
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

    /// Reports of each language how many texts lack it, where the first does: in a feed that is half
    /// translated, one diagnostic per text would hide all others.
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
    }
}

impl EditorRules {
    fn texts_by_language(&mut self, context: &mut RuleContext<'_, '_>, at: Node) {
        let tree = context.tree;
        let mut given = vec![false; context.languages.len()];
        let mut has_text = false;
        for name in tree.children(at) {
            let (tag, value) = (tree.text(name), tree.value(name));
            // Names that begin so are the editor's own notes.
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
