//! A finding with its line of the feed, a caret under the place, its path and how to mend it.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use masar_check::{Excerpt, Words};
use masar_feed::{Finding, Severity};

/// Draws a finding in the editor's words. `text` is the feed it is about.
pub(super) fn draw(
    name: &str,
    text: &str,
    finding: &Finding,
    words: &Words,
    renderer: &Renderer,
) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words.error),
        Severity::Warning => Level::WARNING.with_name(words.warning),
    };
    let (problem, mend) = (finding.problem(words.tongue), finding.mend(words.tongue));
    let excerpt = Excerpt::around(text, finding.range);
    let line = usize::try_from(finding.line).unwrap_or(usize::MAX);
    let column = usize::try_from(finding.column).unwrap_or(usize::MAX);
    let title = level.primary_title(&problem).id(finding.code.name());
    let snippet = Snippet::source(&excerpt.text).line_start(line).annotation(
        AnnotationKind::Primary
            .span(excerpt.place.clone())
            .label(&finding.path),
    );
    // The renderer counts columns in what it is shown: right only where the line is shown from its
    // beginning.
    let mut group = if excerpt.cut {
        let origin = Origin::path(name).line(line).char_column(column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(name))
    };
    if !mend.is_empty() {
        group = group.element(Level::HELP.with_name(words.help).message(&mend));
    }
    renderer.render(&[group])
}
