//! Draws a diagnostic for a terminal: the line of the feed, a caret under the place, the path and how to fix it.

use std::io::IsTerminal;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use masar_check::{Excerpt, Explain, ReportTexts, visible};
use masar_feed::{Diagnostic, Severity};

use super::Report;

/// Returns the renderer for an output: with colours on a terminal, unless `NO_COLOR` is set.
pub(super) fn renderer(output: &impl IsTerminal) -> Renderer {
    if output.is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
}

impl Report {
    /// Adds a diagnostic, and an empty line. `name` and `text` are those of its page.
    pub(in crate::output) fn draw(
        &mut self,
        (name, text): (&str, &str),
        diagnostic: &Diagnostic,
        texts: &ReportTexts,
        renderer: &Renderer,
    ) {
        self.0
            .push_str(&draw(name, text, diagnostic, texts, renderer));
        self.0.push_str("\n\n");
    }
}

/// Draws a diagnostic. Each part is made visible before the renderer gets it, because the renderer adds colours.
fn draw(
    name: &str,
    text: &str,
    diagnostic: &Diagnostic,
    texts: &ReportTexts,
    renderer: &Renderer,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(texts.error),
        Severity::Warning => Level::WARNING.with_name(texts.warning),
    };
    let (problem, fix) = (
        diagnostic.problem_in(texts.lang),
        diagnostic.fix_in(texts.lang),
    );
    let (problem, fix) = (visible(&problem), visible(&fix));
    let (name, path) = (visible(name), visible(&diagnostic.path));
    let written = Excerpt::around(text, diagnostic.range);
    let excerpt = written.visible();
    let line = usize::try_from(diagnostic.line).unwrap_or(usize::MAX);
    let column = usize::try_from(diagnostic.column).unwrap_or(usize::MAX);
    let title = level.primary_title(&*problem).id(diagnostic.code.name());
    let snippet = Snippet::source(&excerpt.text).line_start(line).annotation(
        AnnotationKind::Primary
            .span(excerpt.range.clone())
            .label(&*path),
    );
    // The renderer counts columns in the excerpt, which is wrong if the excerpt begins inside the line or has numbers in
    // place of characters.
    let mut group = if excerpt.starts_late || excerpt != written {
        let origin = Origin::path(&*name).line(line).char_column(column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(&*name))
    };
    if !fix.is_empty() {
        group = group.element(Level::HELP.with_name(texts.help).message(&*fix));
    }
    renderer.render(&[group])
}
