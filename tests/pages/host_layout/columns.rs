//! Pages in columns: the timeline is in one of them, not cut across two.

use super::{Case, hold};
use crate::webdriver::{Outcome, Page};

scenarios![a_timeline_is_not_cut_across_columns];

async fn a_timeline_is_not_cut_across_columns(page: &Page) -> Outcome {
    let text = |words: usize| format!("<p>{}</p>", "some text of a column ".repeat(words));
    let cases: Vec<Case> = [
        ("columns: 2; column-gap: 20px", 60, 60),
        ("columns: 3 300px", 10, 200),
        ("column-width: 400px; direction: ltr", 150, 5),
        ("columns: 2; column-rule: 1px solid", 0, 400),
    ]
    .into_iter()
    .map(|(style, before, after)| Case {
        name: format!("{style}; {before} and {after}"),
        width: 1120,
        markup: format!(
            "<div style='{style}'>{}@{}</div>",
            text(before),
            text(after)
        ),
        check: "const boxes = host.getClientRects().length;
                return boxes === 1 || `it is in ${boxes} pieces`"
            .into(),
    })
    .collect();
    hold(page, &cases).await
}
