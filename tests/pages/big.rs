//! Twenty thousand events: the axis opens and pans, and the page stays small.

use crate::webdriver::{Failure, Outcome, Page};

scenarios![twenty_thousand_events_open_and_pan_in_three_thousand_nodes];

/// Every node of the document and of open shadow roots.
const NODES: &str = "
    const count = (root) => { let sum = 0; const walk = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      for (let node = walk.currentNode; node; node = walk.nextNode()) { sum += 1; if (node.shadowRoot) sum += count(node.shadowRoot); }
      return sum; };
    return count(document)";

async fn twenty_thousand_events_open_and_pan_in_three_thousand_nodes(page: &Page) -> Outcome {
    page.open_with("<masar-timeline feed=\"/made/20000.json\" view=\"axis\"></masar-timeline>")
        .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    few_nodes(page, "when opened").await?;

    let (x, y) = page.middle(".plot").await?;
    let way: Vec<_> = (0..30)
        .map(|step| (x + f64::from(step) * 12.0, y))
        .collect();
    let before = page.eval("return test.one('.ticks').textContent").await?;
    page.drag(&way).await?;
    let after = page.eval("return test.one('.ticks').textContent").await?;
    if before == after {
        return Failure::because("dragging did not move the axis");
    }
    few_nodes(page, "when panned").await?;

    // Back again: the zoom is to end among events.
    let back: Vec<_> = way.iter().rev().copied().collect();
    page.drag(&back).await?;
    for _ in 0..6 {
        page.wheel((x, y), (0.0, -300.0), crate::webdriver::Held::Control)
            .await?;
        few_nodes(page, "when zoomed in").await?;
    }
    page.holds(
        "single events are drawn when zoomed in",
        "return test.all('.mark[data-event-id]').length > 3",
    )
    .await?;
    page.no_console_errors().await
}

async fn few_nodes(page: &Page, when: &str) -> Outcome {
    let nodes = page.eval(NODES).await?.as_u64().unwrap_or(u64::MAX);
    if nodes <= 3000 {
        return Ok(());
    }
    Failure::because(format!("{nodes} nodes {when}; at most 3000 are allowed"))
}
