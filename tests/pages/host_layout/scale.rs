//! Pages that transform or zoom what is around the timeline: it is laid out in its own px, and what is dragged stays
//! under the pointer.

use super::{Case, hold};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_scaled_timeline_is_laid_out_in_its_own_width,
    a_drag_in_a_scaled_timeline_stays_under_the_pointer,
    the_overviews_window_in_a_scaled_timeline_stays_under_the_pointer,
    the_wheel_in_a_scaled_timeline_zooms_at_the_pointer,
    the_pointer_is_followed_in_a_page_that_is_scrolled_sideways,
];

/// The styles of a box around the timeline.
const STYLES: [&str; 8] = [
    "inline-size: 960px; transform: scale(.5); transform-origin: 0 0",
    "inline-size: 960px; transform: scale(1.6); transform-origin: 0 0",
    "inline-size: 960px; zoom: 1.25",
    "zoom: 1.5",
    "zoom: .8",
    "inline-size: 700px; scale: .75",
    "inline-size: 900px; zoom: 1.4; transform: scale(.6)",
    "inline-size: 800px; transform: perspective(600px) scale(.9)",
];

/// Sends the events of a pointer to `target`.
const POINTER: &str = "
    const plot = test.box(part('.plot'));
    const send = (target, type, x) => target.dispatchEvent(new PointerEvent(type, {
      bubbles: true, cancelable: true, pointerId: 7, button: 0, buttons: 1, clientX: x, clientY: plot.y + 9,
    }));
    const drag = async (target, from, by) => {
      send(target, 'pointerdown', from);
      for (const share of [.2, .5, .8, 1]) { send(target, 'pointermove', from + by * share); await frame(); }
      await sleep(150);
    };";

fn cases(check: &str) -> Vec<Case> {
    STYLES
        .iter()
        .map(|style| Case {
            name: (*style).into(),
            width: 1120,
            markup: format!("<div style='{style}'>@</div>"),
            check: format!("{POINTER} {check}"),
        })
        .collect()
}

async fn a_scaled_timeline_is_laid_out_in_its_own_width(page: &Page) -> Outcome {
    let check = "
        const box = part('.plot').getBoundingClientRect();
        const [width, own] = [parseFloat(part('.axis').style.getPropertyValue('--PLOT')), part('.plot').offsetWidth];
        if (Math.abs(width - own) > 1) return `the axis is laid out in ${width} px, and has ${own}`;
        const names = parts('.tick.minor:not(.bare)').map((it) => {
          const range = document.createRange(); range.selectNodeContents(it);
          return range.getBoundingClientRect();
        }).filter((it) => it.width > 0 && it.right > box.left && it.left < box.right).sort((a, b) => a.x - b.x);
        const over = names.findIndex((it, at) => at > 0 && it.left < names[at - 1].right);
        return names.length > 3 && over < 0 || `name ${over} of ${names.length} runs into the one before`";
    hold(page, &cases(check)).await
}

async fn a_drag_in_a_scaled_timeline_stays_under_the_pointer(page: &Page) -> Outcome {
    let check = "
        const mark = () => test.box(part('.mark[data-event-id=agreement-2022]')).x;
        const before = mark(), target = part('.plot');
        await drag(target, plot.x + plot.width / 2, -60);
        send(target, 'pointerup', plot.x + plot.width / 2 - 60);
        await sleep(100);
        const moved = mark() - before;
        return Math.abs(moved + 60) < 2 || `a drag of -60 px moved a mark by ${moved}`";
    hold(page, &cases(check)).await
}

async fn the_overviews_window_in_a_scaled_timeline_stays_under_the_pointer(page: &Page) -> Outcome {
    let check = "
        const box = () => test.box(part('.overview .window'));
        const strip = part('.strip'), before = box(), middle = before.x + before.width / 2;
        await drag(strip, middle, 24);
        const moved = box().x - before.x;
        send(strip, 'pointerup', middle + 24);
        if (Math.abs(moved - 24) > 2) return `a drag of 24 px moved the window by ${moved}`;
        await sleep(100);
        const edge = part('.handle.end'), start = box();
        send(edge, 'pointerdown', start.left);
        send(strip, 'pointermove', start.left + 16);
        await frame(); await frame();
        const resized = box().left - start.left;
        send(strip, 'pointerup', start.left + 16);
        return Math.abs(resized - 16) < 2 || `a drag of 16 px moved the handle by ${resized}`";
    hold(page, &cases(check)).await
}

async fn the_wheel_in_a_scaled_timeline_zooms_at_the_pointer(page: &Page) -> Outcome {
    let check = "
        const middle = (it) => { const box = test.box(it); return box.x + box.width / 2; };
        const mark = part('.mark[data-event-id=agreement-2022]'), at = middle(mark);
        part('.plot').dispatchEvent(new WheelEvent('wheel', {
          bubbles: true, cancelable: true, ctrlKey: true, deltaY: -120, clientX: at, clientY: plot.y + 9,
        }));
        do await sleep(100); while (test.busy());
        const moved = middle(part('.mark[data-event-id=agreement-2022]')) - at;
        return Math.abs(moved) < 3 || `the mark under the pointer moved by ${moved} px`";
    hold(page, &cases(check)).await
}

async fn the_pointer_is_followed_in_a_page_that_is_scrolled_sideways(page: &Page) -> Outcome {
    const FRAME: &str = ".overview .window";
    page.open_with(
        "<style>body { inline-size: 2000px } masar-timeline { --masar-font-size: 24px; inline-size: 900px; margin-inline-start: 700px }</style>
         <masar-timeline feed=\"/www/feeds/partnership.json\"></masar-timeline>",
    )
    .await?;
    page.wait_state("ready").await?;
    page.eval("scrollTo(-600, 0)").await?;
    page.settle().await?;
    let (x, y) = page.middle(FRAME).await?;
    page.click((x - 200.0, y)).await?;
    let (middle, _) = page.middle(FRAME).await?;
    if (middle - x + 200.0).abs() < 3.0 {
        return Ok(());
    }
    Failure::because(format!(
        "the window of the overview is at {middle} px and not at {} px, where it was pressed",
        x - 200.0
    ))
}
