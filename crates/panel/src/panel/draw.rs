//! The diagnostics, drawn.

use web_sys::{Document, Element};

use super::frame::Frame;
use super::{Panel, Shown};
use crate::dom::{El, el, empty};
use crate::fetch_pages::FetchError;
use crate::messages::{PanelMessages, fetch_error, fill, sign};
use masar_check::{Checked, Excerpt, Explain, Words as Shared};
use masar_feed::{Diagnostic, Severity};

impl Panel {
    /// Draws what there is to show, in place of what stands.
    pub(super) fn draw(&self) {
        let frame = self.frame.borrow();
        let Some(document) = frame.document() else {
            return;
        };
        let words = PanelMessages::of(frame.lang);
        for part in [&frame.list, &frame.foot, &frame.said, &frame.files] {
            empty(part);
        }
        let shown = self.shown.borrow();
        let state = match &*shown {
            Shown::Busy => "busy",
            Shown::FetchError(_) => "trouble",
            Shown::Checked(checked) if checked.summary.is_none() => "trouble",
            Shown::Checked(checked) if checked.diagnostics.is_empty() => "clean",
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
            Shown::FetchError(why) => {
                let (problem, fix) = fetch_error(why, frame.lang);
                frame.verdict.set_text_content(Some(&problem));
                add(&frame.list, draw_fetch_error(&document, &frame, why, fix));
            }
            Shown::Checked(checked) => self.draw_diagnostics(&document, &frame, checked, words),
        }
    }

    fn draw_diagnostics(
        &self,
        document: &Document,
        frame: &Frame,
        checked: &Checked,
        words: &PanelMessages,
    ) {
        let shared = Shared::of(frame.lang);
        let format = checked.reading.as_ref().and_then(|one| one.foreign_format);
        let mut verdict = checked.verdict(shared);
        if let Some(format) = format {
            verdict.push_str(&shared.from.replace("{}", format));
        }
        frame.verdict.set_text_content(Some(&verdict));
        for name in &checked.pages.names {
            let link = el(document, "a dir=ltr").set("href", name).text(name);
            let plain = el(document, "bdi dir=ltr").text(name);
            let named = if name.contains(':') { link } else { plain };
            add(&frame.files, el(document, "li").child(named));
        }
        let wanted = |diagnostic: &&Diagnostic| {
            self.only
                .get()
                .is_none_or(|only| diagnostic.severity == only)
        };
        let all = checked.diagnostics.iter().filter(wanted);
        for diagnostic in all.clone().take(self.most.get()) {
            add(
                &frame.list,
                one(document, checked, diagnostic, words, shared),
            );
        }
        let count = all.count();
        if count == 0 && !checked.diagnostics.is_empty() {
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

/// All diagnostics, those that are errors, those that are warnings.
fn counts(checked: &Checked) -> [usize; 3] {
    let of = |severity| {
        let found = checked.diagnostics.iter();
        found.filter(|one| one.severity == severity).count()
    };
    [
        checked.diagnostics.len(),
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
fn draw_fetch_error(document: &Document, frame: &Frame, why: &FetchError, fix: &str) -> El {
    let shared = Shared::of(frame.lang);
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
        .child(draw_fix(document, fix, PanelMessages::of(frame.lang)))
}

fn draw_fix(document: &Document, fix: &str, words: &PanelMessages) -> El {
    let label = el(document, "b").text(words.fix);
    el(document, "p.fix").child(label).text(fix)
}

/// One diagnostic: what kind, where, the sentence, the line, how to fix it.
fn one(
    document: &Document,
    checked: &Checked,
    diagnostic: &Diagnostic,
    words: &PanelMessages,
    shared: &Shared,
) -> El {
    let make = |of: &str| el(document, of);
    let (name, text) = checked.page_of(diagnostic);
    let (line, column) = (diagnostic.line.to_string(), diagnostic.column.to_string());
    let file = name.rsplit('/').next().unwrap_or(name);
    let file = file.split(['?', '#']).next().unwrap_or(file);
    let place = fill(words.place, &[&line, &column]);
    let what = make("p.what")
        .child(badge(document, diagnostic.severity, shared))
        .child(make("code.code dir=ltr").text(diagnostic.code.name()))
        .child(
            make("span.place")
                .child(make("bdi dir=ltr").text(file))
                .text(" · ")
                .text(&place),
        );
    let fix = diagnostic.fix_in(shared.lang);
    let path = make("p.path")
        .text(words.path)
        .text(" ")
        .child(make("code dir=ltr").text(&diagnostic.path));
    let tail = make("div.tail")
        .child(path)
        .maybe(event(document, checked, diagnostic, words, shared));
    make("li.finding")
        .set("data-code", diagnostic.code.name())
        .child(what)
        .child(make("p.problem").text(&diagnostic.problem_in(shared.lang)))
        .child(source(document, text, diagnostic, &line))
        .maybe((!fix.is_empty()).then(|| draw_fix(document, &fix, words)))
        .child(tail)
}

/// The line, from left to right as every editor shows it, each string of it in its own direction.
fn source(document: &Document, text: &str, diagnostic: &Diagnostic, line: &str) -> El {
    let excerpt = Excerpt::around(text, diagnostic.range);
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

/// The button to the event that a diagnostic is about.
fn event(
    document: &Document,
    checked: &Checked,
    diagnostic: &Diagnostic,
    words: &PanelMessages,
    shared: &Shared,
) -> Option<El> {
    let reading = checked.reading.as_ref()?;
    let event = &reading.feed.events[reading.event_of(diagnostic)?];
    let first = reading.feed.languages.first().map_or("", String::as_str);
    let title = event.title.get(crate::lang::tag(shared.lang), first).0;
    let button = el(document, "button.button.event type=button data-do=event")
        .set("data-event", &event.id)
        .text(&fill(words.event, &[title]));
    Some(button)
}
