//! The findings, drawn.

use web_sys::{Document, Element};

use super::frame::Frame;
use super::{Panel, Shown};
use crate::dom::{El, el, empty};
use crate::had::Trouble;
use crate::words::{Words, fill, sign, trouble};
use masar_check::{Checked, Excerpt, Words as Shared};
use masar_feed::{Finding, Severity};

impl Panel {
    /// Draws what there is to show, in place of what stands.
    pub(super) fn draw(&self) {
        let frame = self.frame.borrow();
        let Some(document) = frame.document() else {
            return;
        };
        let words = Words::of(frame.tongue);
        for part in [&frame.list, &frame.foot, &frame.said, &frame.files] {
            empty(part);
        }
        let shown = self.shown.borrow();
        let state = match &*shown {
            Shown::Busy => "busy",
            Shown::Trouble(_) => "trouble",
            Shown::Checked(checked) if checked.summary.is_none() => "trouble",
            Shown::Checked(checked) if checked.findings.is_empty() => "clean",
            Shown::Checked(checked) if counts(checked)[1] > 0 => "errors",
            Shown::Checked(_) => "warnings",
        };
        drop(frame.section.set_attribute("data-state", state));
        let counts = match &*shown {
            Shown::Checked(checked) => counts(checked),
            _ => [0; 3],
        };
        for (at, button) in frame.filters.iter().enumerate() {
            let pressed =
                self.only.get() == [None, Some(Severity::Error), Some(Severity::Warning)][at];
            let flag = if pressed { "true" } else { "false" };
            drop(button.set_attribute("aria-pressed", flag));
            let count = counts[at].to_string();
            button.set_text_content(Some(&[words.show[at], " ", &count].concat()));
        }
        // Where there is nothing to choose from, or to copy, no button says so.
        frame.offer("choose", counts[0] > 0 && state != "trouble");
        frame.offer("text", state != "clean");
        frame.offer("json", counts[0] > 0);
        match &*shown {
            Shown::Busy => frame.verdict.set_text_content(Some(words.busy)),
            Shown::Trouble(why) => {
                let (problem, mend) = trouble(why, frame.tongue);
                frame.verdict.set_text_content(Some(&problem));
                add(&frame.list, troubled(&document, &frame, why, mend));
            }
            Shown::Checked(checked) => self.draw_findings(&document, &frame, checked, words),
        }
    }

    fn draw_findings(&self, document: &Document, frame: &Frame, checked: &Checked, words: &Words) {
        let shared = Shared::of(frame.tongue);
        let foreign = checked.reading.as_ref().map_or("", |one| one.foreign);
        let mut verdict = checked.verdict(shared);
        if !foreign.is_empty() {
            verdict.push_str(&shared.from.replace("{}", foreign));
        }
        frame.verdict.set_text_content(Some(&verdict));
        for name in &checked.pages.names {
            let link = el(document, "a dir=ltr").set("href", name).text(name);
            let plain = el(document, "bdi dir=ltr").text(name);
            let named = if name.contains(':') { link } else { plain };
            add(&frame.files, el(document, "li").child(named));
        }
        let wanted =
            |finding: &&Finding| self.only.get().is_none_or(|only| finding.severity == only);
        let all = checked.findings.iter().filter(wanted);
        for finding in all.clone().take(self.most.get()) {
            add(&frame.list, one(document, checked, finding, words, shared));
        }
        let count = all.count();
        if count == 0 && !checked.findings.is_empty() {
            add(&frame.foot, el(document, "p").text(words.none));
        }
        let rest = count.saturating_sub(self.most.get());
        if rest > 0 {
            let button = el(document, "button.button type=button data-do=rest");
            add(
                &frame.foot,
                button.text(&fill(words.rest, &[&rest.to_string()])),
            );
        }
        // Of very many alike the checker keeps some and counts the others.
        if let Some(more) = checked.more(0, shared) {
            add(&frame.foot, el(document, "p").text(&more));
        }
    }
}

fn add(to: &Element, child: El) {
    drop(to.append_child(&child.0));
}

/// All findings, those that are errors, those that are warnings.
fn counts(checked: &Checked) -> [usize; 3] {
    let of = |severity| {
        let found = checked.findings.iter();
        found.filter(|one| one.severity == severity).count()
    };
    [
        checked.findings.len(),
        of(Severity::Error),
        of(Severity::Warning),
    ]
}

fn badge(document: &Document, severity: Severity, shared: &Shared) -> El {
    let (class, name) = match severity {
        Severity::Error => ("span.badge.error", shared.error),
        Severity::Warning => ("span.badge.warning", shared.warning),
    };
    let sign = el(document, "span.sign aria-hidden=true").text(sign(severity));
    el(document, class).child(sign).text(name)
}

/// Why there is no feed to look at.
fn troubled(document: &Document, frame: &Frame, why: &Trouble, mend: &str) -> El {
    let shared = Shared::of(frame.tongue);
    let address = Some(why.address()).filter(|address| !address.is_empty());
    let head = el(document, "p.what")
        .child(badge(document, Severity::Error, shared))
        .child(el(document, "code dir=ltr").text(why.code()));
    el(document, "li.finding")
        .child(head)
        .maybe(address.map(|address| {
            let link = el(document, "a dir=ltr").set("href", address).text(address);
            el(document, "p.address").child(link)
        }))
        .child(mended(document, mend, Words::of(frame.tongue)))
}

fn mended(document: &Document, mend: &str, words: &Words) -> El {
    let label = el(document, "b").text(words.mend);
    el(document, "p.mend").child(label).text(mend)
}

/// One finding: what kind, where, the sentence, the line, how to mend it.
fn one(
    document: &Document,
    checked: &Checked,
    finding: &Finding,
    words: &Words,
    shared: &Shared,
) -> El {
    let make = |of: &str| el(document, of);
    let (name, text) = checked.page_of(finding);
    let (line, column) = (finding.line.to_string(), finding.column.to_string());
    let file = name.rsplit('/').next().unwrap_or(name);
    let file = file.split(['?', '#']).next().unwrap_or(file);
    let place = fill(words.place, &[&line, &column]);
    let what = make("p.what")
        .child(badge(document, finding.severity, shared))
        .child(make("code.code dir=ltr").text(finding.code.name()))
        .child(
            make("span.place")
                .child(make("bdi dir=ltr").text(file))
                .text(" · ")
                .text(&place),
        );
    let mend = finding.mend(shared.tongue);
    let path = make("p.path")
        .text(words.path)
        .text(" ")
        .child(make("code dir=ltr").text(&finding.path));
    let tail = make("div.tail")
        .child(path)
        .maybe(event(document, checked, finding, words, shared));
    make("li.finding")
        .set("data-code", finding.code.name())
        .child(what)
        .child(make("p.problem").text(&finding.problem(shared.tongue)))
        .child(source(document, text, finding, &line))
        .maybe((!mend.is_empty()).then(|| mended(document, &mend, words)))
        .child(tail)
}

/// The line, from left to right as every editor shows it, each string of it in its own direction.
fn source(document: &Document, text: &str, finding: &Finding, line: &str) -> El {
    let excerpt = Excerpt::around(text, finding.range);
    let mut code = el(document, "code");
    for (at, stretch) in excerpt.stretches().into_iter().enumerate() {
        let mut span = el(document, "bdi");
        for (index, (piece, place)) in stretch.into_iter().enumerate() {
            // How deep the line lies in the feed says nothing here.
            let first = at + index == 0 && !place;
            let piece = if first { piece.trim_start() } else { piece };
            span = if place {
                span.child(el(document, "mark").text(piece))
            } else {
                span.text(piece)
            };
        }
        code = code.child(span);
    }
    let number = el(document, "span.number aria-hidden=true").text(line);
    el(document, "pre.source dir=ltr").child(number).child(code)
}

/// The button to the event that a finding is about.
fn event(
    document: &Document,
    checked: &Checked,
    finding: &Finding,
    words: &Words,
    shared: &Shared,
) -> Option<El> {
    let reading = checked.reading.as_ref()?;
    let event = &reading.feed.events[reading.event_of(finding)?];
    let first = reading.feed.languages.first().map_or("", String::as_str);
    let title = event.title.get(crate::tongue::tag(shared.tongue), first).0;
    let button = el(document, "button.button.event type=button data-do=event")
        .set("data-event", &event.id)
        .text(&fill(words.event, &[title]));
    Some(button)
}
