//! Boxes that fit their content: the timeline has a width of its own, which may shrink.

use super::{Case, FIND, TIMELINE, hold};
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    a_box_that_fits_its_content_gives_the_timeline_its_room,
    the_plain_list_has_the_same_room_as_the_timeline,
    every_width_from_120_to_2560_px_is_filled,
];

/// The markup of a page, and the least width of its timeline in windows of 1120 and 700 px, in percent of the window.
const PAGES: [(&str, [u32; 2]); 22] = [
    ("<table border=1><tr><td>before</td><td>@</td><td>after</td></tr></table>", [85, 75]),
    ("<div style='display: flex; gap: 10px'><div>before</div>@<div>after</div></div>", [85, 80]),
    ("<div style='display: flex; flex-direction: column; align-items: center'>@</div>", [96, 95]),
    ("<div style='display: grid; place-items: center'>@</div>", [96, 95]),
    ("<div style='display: grid; grid-template-columns: min-content 1fr'>@<div>rest</div></div>", [22, 22]),
    ("<div style='display: inline-block; border: 1px solid'>@</div>", [96, 95]),
    ("<div style='float: inline-start; border: 1px solid'>@</div>", [96, 95]),
    ("<div style='position: absolute'>@</div>", [96, 95]),
    ("<div style='inline-size: max-content'>@</div>", [96, 95]),
    ("<div style='inline-size: fit-content; border: 1px solid'>@</div>", [96, 95]),
    ("<dialog open>@</dialog>", [90, 90]),
    ("<style>*, *::before, *::after { float: left !important; margin: 9px !important; border: 1px solid red !important;
        font: 20px/3 cursive !important; transition: all 1s !important }</style>@", [90, 85]),
    ("<main style='writing-mode: vertical-rl; height: 600px'>@</main>", [96, 95]),
    ("<main style='max-inline-size: 645px; margin-inline: auto'><div style='display: flex; flex-flow: column wrap;
        align-items: center; gap: 24px'>@</div></main>", [57, 90]),
    // Boxes in boxes.
    ("<table><tr><td><div style='display: flex'>@</div></td></tr></table>", [96, 95]),
    ("<div style='display: flex; flex-wrap: wrap; justify-content: center'><nav>a menu</nav>@</div>", [96, 95]),
    ("<div style='display: inline-flex'><figure style='margin: 0'>@<figcaption>a caption</figcaption></figure></div>", [96, 95]),
    ("<style>masar-timeline { float: inline-end; display: inline-block }</style>@", [96, 95]),
    ("<style>masar-timeline { position: absolute; inset-inline-start: 100px }</style>@", [85, 80]),
    ("<fieldset style='inline-size: fit-content'><legend>a form</legend>@</fieldset>", [93, 90]),
    ("<div style='writing-mode: vertical-lr; display: flex'>@</div>", [96, 95]),
    ("<div style='float: inline-start' id=own></div><script>document.querySelector('#own').attachShadow({ mode: 'open' })
        .innerHTML = `@`</script>", [96, 95]),
];

/// Returns a check of the width of the timeline. A scroll bar of the window, which takes room in Firefox, is no fault.
fn fills(least: u32) -> String {
    format!(
        "const width = host.getBoundingClientRect().width;
         if (100 * width / innerWidth < {least}) return `${{width}} of ${{innerWidth}} px`;
         if (part('.masar').offsetWidth < width - 20) return `the widget has ${{part('.masar').offsetWidth}} of ${{width}} px`;
         const over = document.documentElement.scrollWidth - innerWidth - 8;
         return over <= 0 || `the page is ${{over}} px too wide`"
    )
}

async fn a_box_that_fits_its_content_gives_the_timeline_its_room(page: &Page) -> Outcome {
    let widths = [1120, 700];
    let cases = PAGES.iter().flat_map(|(markup, least)| {
        widths.into_iter().zip(least).map(|(width, least)| Case {
            name: (*markup).into(),
            width,
            markup: (*markup).into(),
            check: fills(*least),
        })
    });
    // Each page in one of the widths, or in both under `--full`.
    let is_chosen = |at: usize| page.full || matches!(at % 4, 0 | 3);
    let chosen = cases.enumerate().filter(|(at, _)| is_chosen(*at));
    let cases: Vec<Case> = chosen.map(|(_, case)| case).collect();
    hold(page, &cases).await
}

/// Holds the Wasm back until `answer` is called.
const HOLD: &str = "const real = fetch;
    const held = new Promise((done) => { window.answer = done; });
    window.fetch = async (what, ...more) => {
      if (String(what).includes('core_bg')) await held;
      return real(what, ...more);
    };";

async fn the_plain_list_has_the_same_room_as_the_timeline(page: &Page) -> Outcome {
    for (markup, _) in PAGES {
        page.open_in("/tests/pages/blank.html", Window::wide(1120))
            .await?;
        let body = super::insertion(&markup.replace('@', TIMELINE));
        page.eval(&format!("{HOLD} {body}")).await?;
        page.wait(
            "the list is there",
            &format!("{FIND} return (host?.shadowRoot ?? host)?.querySelector('ol li time')"),
        )
        .await?;
        page.eval(&format!(
            "{FIND} for (const one of document.getAnimations()) one.finish();
             window.before = host.getBoundingClientRect().width; answer()"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.holds(
            markup,
            &format!(
                "{FIND} const after = host.getBoundingClientRect().width;
                 return Math.abs(after - before) <= after / 50 || `${{before}} px, then ${{after}}`"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn every_width_from_120_to_2560_px_is_filled(page: &Page) -> Outcome {
    let cases: Vec<Case> = [120, 160, 240, 320, 480, 1440, 2560]
        .into_iter()
        .map(|width| Case {
            name: format!("a column of {width} px"),
            width: width.max(500),
            markup: format!("<div style='inline-size: {width}px'>@</div>"),
            check: format!(
                "const box = part('.masar').getBoundingClientRect();
                 if (Math.abs(box.width - {width}) > 1) return box.width;
                 const out = parts('.masar :is(h2, p, button, a, input, label)').filter((it) => {{
                   const {{ left, right, width }} = it.getBoundingClientRect();
                   return width > 1 && (left < box.left - 1 || right > box.right + 1) && !it.closest('.chips, .plot');
                 }});
                 return out.length === 0 || out.map((it) => it.outerHTML.slice(0, 60)).join()"
            ),
        })
        .collect();
    hold(page, &cases).await
}
