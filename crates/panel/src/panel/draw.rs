//! Draws the content of the panel.

use web_sys::{Document, Element};

use super::frame::Frame;
use super::{Content, Panel};
use crate::dom::{El, el, remove_children};
use crate::fetch_pages::FetchError;
use crate::messages::{PanelMessages, fetch_error, sign};
use masar_check::{Checked, Excerpt, Explain, ReportTexts};
use masar_feed::{Diagnostic, Severity};
use masar_locale::fill;

impl Panel {
    /// Draws the content, in place of the earlier one.
    pub(super) fn draw(&self) {
        let frame = self.frame.borrow();
        let Some(document) = frame.document() else {
            return;
        };
        let messages = PanelMessages::of(frame.lang);
        for part in [&frame.list, &frame.footer, &frame.copy_status, &frame.pages] {
            remove_children(part);
        }
        let content = self.content.borrow();
        let state = match &*content {
            Content::Busy => "busy",
            Content::FetchError(_) => "trouble",
            Content::Checked(checked) if checked.summary.is_none() => "trouble",
            Content::Checked(checked) if checked.diagnostics.is_empty() => "clean",
            Content::Checked(checked) if counts(checked)[1] > 0 => "errors",
            Content::Checked(_) => "warnings",
        };
        drop(frame.section.set_attribute("data-state", state));
        let counts = match &*content {
            Content::Checked(checked) => counts(checked),
            _ => [0; 3],
        };
        for (at, button) in frame.filters.iter().enumerate() {
            let pressed = self.severity_filter.get()
                == [None, Some(Severity::Error), Some(Severity::Warning)][at];
            let flag = if pressed { "true" } else { "false" };
            drop(button.set_attribute("aria-pressed", flag));
            let count = counts[at].to_string();
            button.set_text_content(Some(&[messages.show[at], " ", &count].concat()));
        }
        // A button without effect is hidden.
        frame.set_visible("choose", counts[0] > 0 && state != "trouble");
        frame.set_visible("text", state != "clean");
        frame.set_visible("json", counts[0] > 0);
        match &*content {
            Content::Busy => frame.verdict.set_text_content(Some(messages.busy)),
            Content::FetchError(error) => {
                let (problem, fix) = fetch_error(error, frame.lang);
                frame.verdict.set_text_content(Some(&problem));
                add(&frame.list, draw_fetch_error(&document, &frame, error, fix));
            }
            Content::Checked(checked) => {
                self.draw_diagnostics(&document, &frame, checked, messages)
            }
        }
    }

    fn draw_diagnostics(
        &self,
        document: &Document,
        frame: &Frame,
        checked: &Checked,
        messages: &PanelMessages,
    ) {
        let texts = ReportTexts::of(frame.lang);
        let format = checked.reading.as_ref().and_then(|one| one.foreign_format);
        let mut verdict = checked.verdict(texts);
        if let Some(format) = format {
            verdict.push_str(&texts.from.replace("{}", format));
        }
        frame.verdict.set_text_content(Some(&verdict));
        for name in &checked.pages.names {
            let link = el(document, "a dir=ltr").set("href", name).text(name);
            let plain = el(document, "bdi dir=ltr").text(name);
            let named = if name.contains(':') { link } else { plain };
            add(&frame.pages, el(document, "li").child(named));
        }
        let wanted = |diagnostic: &&Diagnostic| {
            self.severity_filter
                .get()
                .is_none_or(|only| diagnostic.severity == only)
        };
        let all = checked
            .diagnostics
            .iter()
            .enumerate()
            .filter(|one| wanted(&one.1));
        for (index, diagnostic) in all.clone().take(self.limit.get()) {
            let drawn = draw_diagnostic(document, checked, diagnostic, messages, texts);
            add(
                &frame.list,
                drawn.child_opt(draw_fix_buttons(
                    document, diagnostic, index, messages, texts,
                )),
            );
        }
        self.draw_fixed(document, frame, checked, messages);
        let count = all.count();
        if count == 0 && !checked.diagnostics.is_empty() {
            add(&frame.footer, el(document, "p").text(messages.none));
        }
        let rest = count.saturating_sub(self.limit.get());
        if rest > 0 {
            let button = el(document, "button.button type=button data-do=rest");
            add(
                &frame.footer,
                button.text(&fill(messages.rest, &[&rest.to_string()])),
            );
        }
        // Repeated diagnostics are only counted beyond a limit.
        if let Some(more) = checked.omitted_text(0, texts) {
            add(&frame.footer, el(document, "p").text(&more));
        }
    }
}

impl Panel {
    /// Draws the button that applies all fixes that are sure, and what was changed here.
    fn draw_fixed(
        &self,
        document: &Document,
        frame: &Frame,
        checked: &Checked,
        messages: &PanelMessages,
    ) {
        let sure = checked
            .diagnostics
            .iter()
            .filter(|one| one.fixes.iter().any(|fix| fix.is_sure));
        let count = sure.count();
        if count > 1 {
            let button = el(document, "button.button type=button data-do=apply-sure");
            add(
                &frame.footer,
                button.text(&fill(messages.apply_sure, &[&count.to_string()])),
            );
        }
        let fetched = self.fetched.borrow();
        let Some(fetched) = fetched
            .as_ref()
            .filter(|texts| **texts != checked.pages.texts)
        else {
            return;
        };
        add(&frame.footer, el(document, "p").text(messages.fixed_here));
        let pages = checked
            .pages
            .names
            .iter()
            .zip(&checked.pages.texts)
            .zip(fetched)
            .enumerate();
        for (page, ((name, _), _)) in pages.filter(|(_, ((_, now), before))| now != before) {
            let button = el(document, "button.button type=button data-do=fixed");
            let button = button.set("data-page", &page.to_string());
            add(
                &frame.footer,
                button.text(&fill(messages.copy_fixed, &[file_of(name)])),
            );
        }
    }
}

/// Draws a button for each fix of a diagnostic.
fn draw_fix_buttons(
    document: &Document,
    diagnostic: &Diagnostic,
    index: usize,
    messages: &PanelMessages,
    texts: &ReportTexts,
) -> Option<El> {
    let mut buttons = el(document, "div.tail");
    for (at, fix) in diagnostic.fixes.iter().enumerate() {
        let number = match diagnostic.fixes.len() {
            1 => String::new(),
            _ => format!(" {}", at + 1),
        };
        let label = [messages.apply, &number].concat();
        let button = el(document, "button.button type=button data-do=apply")
            .set("data-finding", &index.to_string())
            .set("data-fix", &at.to_string())
            .set("title", &masar_check::fix_label(fix, texts.lang))
            .text(&label);
        buttons = buttons.child(button);
    }
    (!diagnostic.fixes.is_empty()).then_some(buttons)
}

/// Returns the name of the file of an address.
fn file_of(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.split(['?', '#']).next().unwrap_or(file)
}

fn add(to: &Element, child: El) {
    drop(to.append_child(&child.0));
}

/// Returns the number of all diagnostics, of errors, and of warnings.
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

fn badge(document: &Document, severity: Severity, texts: &ReportTexts) -> El {
    let (class, name) = match severity {
        Severity::Error => ("span.badge.error", texts.error),
        Severity::Warning => ("span.badge.warning", texts.warning),
    };
    let sign = el(document, "span.sign aria-hidden=true").text(sign(severity));
    el(document, class).child(sign).text(name)
}

/// Draws the error of a feed that cannot be fetched.
fn draw_fetch_error(document: &Document, frame: &Frame, error: &FetchError, fix: &str) -> El {
    let texts = ReportTexts::of(frame.lang);
    let address = Some(error.address()).filter(|address| !address.is_empty());
    let head = el(document, "p.what")
        .child(badge(document, Severity::Error, texts))
        .child(el(document, "code dir=ltr").text(error.code()));
    el(document, "li.finding")
        .child(head)
        .child_opt(address.map(|address| {
            let link = el(document, "a dir=ltr").set("href", address).text(address);
            el(document, "p.address").child(link)
        }))
        .child(draw_fix(document, fix, PanelMessages::of(frame.lang)))
}

fn draw_fix(document: &Document, fix: &str, messages: &PanelMessages) -> El {
    let label = el(document, "b").text(messages.fix);
    el(document, "p.fix").child(label).text(fix)
}

/// Draws a diagnostic: its code, place and sentence, its line of the feed, and its fix.
fn draw_diagnostic(
    document: &Document,
    checked: &Checked,
    diagnostic: &Diagnostic,
    messages: &PanelMessages,
    texts: &ReportTexts,
) -> El {
    let make = |of: &str| el(document, of);
    let (name, text) = checked.page_of(diagnostic);
    let (line, column) = (diagnostic.line.to_string(), diagnostic.column.to_string());
    let file = file_of(name);
    let place = fill(messages.place, &[&line, &column]);
    let what = make("p.what")
        .child(badge(document, diagnostic.severity, texts))
        .child(make("code.code dir=ltr").text(diagnostic.code.name()))
        .child(
            make("span.place")
                .child(make("bdi dir=ltr").text(file))
                .text(" · ")
                .text(&place),
        );
    let fix = diagnostic.fix_in(texts.lang);
    let path = make("p.path")
        .text(messages.path)
        .text(" ")
        .child(make("code dir=ltr").text(&diagnostic.path));
    let tail = make("div.tail").child(path).child_opt(draw_event_button(
        document, checked, diagnostic, messages, texts,
    ));
    make("li.finding")
        .set("data-code", diagnostic.code.name())
        .child(what)
        .child(make("p.problem").text(&diagnostic.problem_in(texts.lang)))
        .child(draw_line(document, text, diagnostic, &line))
        .child_opt((!fix.is_empty()).then(|| draw_fix(document, &fix, messages)))
        .child(tail)
}

/// Draws the line of a diagnostic from left to right, as text editors do, and each string of it in its own
/// direction.
fn draw_line(document: &Document, text: &str, diagnostic: &Diagnostic, line: &str) -> El {
    let excerpt = Excerpt::around(text, diagnostic.range);
    let mut code = el(document, "code");
    for (at, run) in excerpt.runs().into_iter().enumerate() {
        let mut span = el(document, "bdi");
        for (index, (piece, is_place)) in run.into_iter().enumerate() {
            // The line is shown without its indentation.
            let first = at + index == 0 && !is_place;
            let piece = if first { piece.trim_start() } else { piece };
            span = if is_place {
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

/// Draws the button that leads to the event of a diagnostic, if it is about an event.
fn draw_event_button(
    document: &Document,
    checked: &Checked,
    diagnostic: &Diagnostic,
    messages: &PanelMessages,
    texts: &ReportTexts,
) -> Option<El> {
    let reading = checked.reading.as_ref()?;
    let event = &reading.feed.events[reading.event_of(diagnostic)?];
    let first = reading.feed.languages.first().map_or("", String::as_str);
    let title = event.title.get(crate::lang::tag(texts.lang), first).0;
    let button = el(document, "button.button.event type=button data-do=event")
        .set("data-event", &event.id)
        .text(&fill(messages.event, &[title]));
    Some(button)
}
