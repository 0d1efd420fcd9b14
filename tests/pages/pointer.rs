//! A visitor with a mouse or a finger: dragging pans, the wheel stays the page's.

use crate::webdriver::{Failure, Modifier, Outcome, Page, Point, Window};

scenarios![
    a_click_on_a_mark_opens_its_event,
    a_sideways_drag_pans_the_axis,
    nothing_glides_where_motion_is_unwelcome,
    a_drag_that_ends_on_a_mark_opens_nothing,
    the_wheel_over_the_plot_scrolls_the_page,
    the_wheel_with_control_zooms_at_the_pointer_and_the_page_stays,
    a_sideways_wheel_pans_the_axis,
    the_wheel_with_shift_pans_the_axis,
    the_zoom_buttons_zoom,
    a_vertical_touch_over_the_plot_scrolls_the_page,
    two_fingers_pan_and_zoom_the_axis,
    the_overviews_window_is_dragged,
    the_axis_follows_the_pointer_at_a_larger_font_size,
    a_slow_drawing_is_never_seen_at_another_place,
    targets_are_large_enough_for_a_finger;
    alone: a_flick_glides_on_and_comes_to_rest, a_zoom_travels_and_arrives,
];

const AGREEMENT: &str =
    "return test.one('.mark[data-event-id=agreement-2022]').getBoundingClientRect().left";
const APART: &str =
    "const at = (id) => test.one(`.mark[data-event-id=${id}]`)?.getBoundingClientRect().left;
                     return Math.abs(at('agreement-2022') - at('children-consultations-2023'))";

/// The partner's page, which is long enough to scroll, with the plot in the middle of the window.
async fn open(page: &Page) -> Outcome<Point> {
    page.open_in(
        "/www/demo/partner-ar.html",
        Window {
            height: 700,
            ..Window::wide(1120)
        },
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('.plot').scrollIntoView({ block: 'center' })")
        .await?;
    page.settle().await?;
    page.middle(".plot").await
}

async fn number(page: &Page, body: &str) -> Outcome<f64> {
    Ok(page.eval(body).await?.as_f64().unwrap_or(f64::NAN))
}

async fn a_click_on_a_mark_opens_its_event(page: &Page) -> Outcome {
    open(page).await?;
    let mark = page.middle(".mark[data-event-id=agreement-2022]").await?;
    page.click(mark).await?;
    page.wait(
        "its detail was open",
        "return test.one('[part=detail]')?.textContent.includes('اتفاقية')",
    )
    .await?;
    Ok(())
}

async fn a_sideways_drag_pans_the_axis(page: &Page) -> Outcome {
    let (x, y) = open(page).await?;
    let before = number(page, AGREEMENT).await?;
    page.drag(&[
        (x, y),
        (x - 30.0, y),
        (x - 80.0, y + 4.0),
        (x - 120.0, y + 4.0),
    ])
    .await?;
    let after = number(page, AGREEMENT).await?;
    if (after - before + 120.0).abs() < 3.0 {
        return Ok(());
    }
    Failure::because(format!(
        "a drag of −120 px moved a mark from {before} to {after}"
    ))
}

/// How far the agreement's mark still goes after a flick of 90 px to the left.
async fn flicked(page: &Page, motion: &str) -> Outcome<f64> {
    let (x, y) = open(page).await?;
    let features = serde_json::json!([{ "name": "prefers-reduced-motion", "value": motion }]);
    page.cdp(
        "Emulation.setEmulatedMedia",
        serde_json::json!({ "features": features }),
    )
    .await?;
    page.eval(&format!(
        "addEventListener('pointerup', () => {{ globalThis.let_go = (() => {{ {AGREEMENT} }})(); }}, {{ capture: true, once: true }})"
    ))
    .await?;
    page.flick(&[(x, y), (x - 30.0, y), (x - 60.0, y), (x - 90.0, y)])
        .await?;
    page.settle().await?;
    Ok(number(page, AGREEMENT).await? - number(page, "return let_go").await?)
}

async fn a_flick_glides_on_and_comes_to_rest(page: &Page) -> Outcome {
    // On a machine that is slow at the moment a flick may come to rest before it is let go.
    let mut gone = 0.0;
    for _ in 0..4 {
        gone = flicked(page, "no-preference").await?;
        if gone <= -15.0 {
            break;
        }
    }
    if gone > -15.0 {
        return Failure::because(format!("after a flick the axis went on by {gone} px"));
    }
    page.holds(
        "the overview's window went along",
        "const [mark, strip, frame] = ['.plot', '.strip', '.overview .window'].map((what) => test.one(what).getBoundingClientRect());
         return frame.right <= strip.right + 4 && mark.width > 0",
    )
    .await
}

async fn nothing_glides_where_motion_is_unwelcome(page: &Page) -> Outcome {
    let gone = flicked(page, "reduce").await?;
    if gone.abs() < 1.0 {
        return Ok(());
    }
    Failure::because(format!("with reduced motion a flick went on by {gone} px"))
}

async fn a_zoom_travels_and_arrives(page: &Page) -> Outcome {
    open(page).await?;
    let before = number(page, APART).await?;
    let on_the_way = number(
        page,
        &format!(
            "test.all('.zoom button')[0].click();
             const apart = () => {{ {APART} }};
             const before = apart();
             for (let at = 0; at < 60 && apart() > before - 2; at += 1) await new Promise(requestAnimationFrame);
             return apart()"
        ),
    )
    .await?;
    page.settle().await?;
    let after = number(page, APART).await?;
    if before > on_the_way + 2.0 && on_the_way > after + 2.0 {
        return Ok(());
    }
    Failure::because(format!(
        "two marks were {before} px apart, {on_the_way} on the way and {after} in the end"
    ))
}

async fn a_drag_that_ends_on_a_mark_opens_nothing(page: &Page) -> Outcome {
    open(page).await?;
    let (x, y) = page.middle(".mark[data-event-id=agreement-2022]").await?;
    page.drag(&[(x, y), (x - 40.0, y), (x - 90.0, y)]).await?;
    page.settle().await?;
    page.holds("no detail is open", "return !test.one('[part=detail]')")
        .await
}

async fn the_wheel_over_the_plot_scrolls_the_page(page: &Page) -> Outcome {
    let at = open(page).await?;
    let (mark, scrolled) = (
        number(page, APART).await?,
        number(page, "return scrollY").await?,
    );
    page.wheel(at, (0.0, 120.0), Modifier::Nothing).await?;
    let (mark_after, scrolled_after) = (
        number(page, APART).await?,
        number(page, "return scrollY").await?,
    );
    if scrolled_after > scrolled && (mark_after - mark).abs() < 0.5 {
        return Ok(());
    }
    Failure::because(format!(
        "the page scrolled from {scrolled} to {scrolled_after}, two marks were {mark} and are {mark_after} px apart"
    ))
}

async fn the_wheel_with_control_zooms_at_the_pointer_and_the_page_stays(page: &Page) -> Outcome {
    open(page).await?;
    let at = page.middle(".mark[data-event-id=agreement-2022]").await?;
    let (apart, scrolled) = (
        number(page, APART).await?,
        number(page, "return scrollY").await?,
    );
    page.wheel(at, (0.0, -60.0), Modifier::Control).await?;
    let (apart_after, scrolled_after) = (
        number(page, APART).await?,
        number(page, "return scrollY").await?,
    );
    let moved = (page.middle(".mark[data-event-id=agreement-2022]").await?.0 - at.0).abs();
    if apart_after > apart * 1.1 && scrolled == scrolled_after && moved < 3.0 {
        return Ok(());
    }
    Failure::because(format!(
        "marks {apart} → {apart_after} px apart, page {scrolled} → {scrolled_after}, the mark under the pointer moved {moved} px"
    ))
}

async fn a_sideways_wheel_pans_the_axis(page: &Page) -> Outcome {
    let at = open(page).await?;
    let before = number(page, AGREEMENT).await?;
    page.wheel(at, (-80.0, 0.0), Modifier::Nothing).await?;
    let after = number(page, AGREEMENT).await?;
    if (after - before).abs() > 40.0 {
        return Ok(());
    }
    Failure::because(format!("the mark stayed: {before} → {after}"))
}

async fn the_wheel_with_shift_pans_the_axis(page: &Page) -> Outcome {
    let at = open(page).await?;
    let before = number(page, AGREEMENT).await?;
    page.wheel(at, (0.0, 80.0), Modifier::Shift).await?;
    let after = number(page, AGREEMENT).await?;
    if (after - before).abs() > 40.0 {
        return Ok(());
    }
    Failure::because(format!("the mark stayed: {before} → {after}"))
}

async fn the_zoom_buttons_zoom(page: &Page) -> Outcome {
    open(page).await?;
    let before = number(page, APART).await?;
    let button = page.middle(".zoom button:first-child").await?;
    page.click(button).await?;
    let after = number(page, APART).await?;
    if after < before * 0.75 {
        return Ok(());
    }
    Failure::because(format!(
        "the first button zooms out, but two marks were {before} and are {after} px apart"
    ))
}

async fn a_vertical_touch_over_the_plot_scrolls_the_page(page: &Page) -> Outcome {
    let (x, y) = open(page).await?;
    let before = number(page, "return scrollY").await?;
    let way = (0..8).map(|step| (x, y - f64::from(step) * 20.0)).collect();
    page.touch(&[way]).await?;
    page.wait(
        "the page had scrolled",
        &format!("return scrollY > {before} + 20"),
    )
    .await?;
    Ok(())
}

/// One stroke for both: Chromium's touch emulation loses the next one after a stroke of two fingers.
async fn two_fingers_pan_and_zoom_the_axis(page: &Page) -> Outcome {
    let (x, y) = open(page).await?;
    let (apart, mark) = (number(page, APART).await?, number(page, AGREEMENT).await?);
    let finger = |sign: f64| {
        let together = (0..5).map(|step| (x + sign * 60.0 - 12.0 * f64::from(step), y));
        let spread = (0..8).map(|step| (x - 48.0 + sign * (60.0 + f64::from(step) * 8.0), y));
        together.chain(spread).collect()
    };
    page.touch(&[finger(-1.0), finger(1.0)]).await?;
    page.settle().await?;
    let (apart_after, mark_after) = (number(page, APART).await?, number(page, AGREEMENT).await?);
    let factor = apart_after / apart;
    // What was between the fingers is between them in the end; the ring is 44 px wide.
    let wanted = x - 48.0 + (mark + 22.0 - x) * factor - 22.0;
    if factor > 1.2 && (mark_after - wanted).abs() < 8.0 {
        return Ok(());
    }
    Failure::because(format!(
        "zoomed {factor} times, the agreement at {mark_after} and not {wanted}"
    ))
}

async fn the_overviews_window_is_dragged(page: &Page) -> Outcome {
    open(page).await?;
    let before = number(page, AGREEMENT).await?;
    let (x, y) = page.middle(".overview .window").await?;
    page.drag(&[(x, y), (x + 10.0, y), (x + 30.0, y)]).await?;
    let after = number(page, AGREEMENT).await?;
    if (after - before).abs() > 20.0 {
        return Ok(());
    }
    Failure::because(format!("the mark stayed: {before} → {after}"))
}

async fn the_axis_follows_the_pointer_at_a_larger_font_size(page: &Page) -> Outcome {
    const MARK: &str = ".mark[data-event-id=agreement-2022]";
    page.open_with(
        r#"<style>masar-timeline { --masar-font-size: 24px }</style>
           <masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#,
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let (x, y) = page.middle(MARK).await?;
    page.drag(&[(x, y), (x - 50.0, y), (x - 200.0, y)]).await?;
    is_at(page, MARK, x - 200.0).await?;
    let mark = page.middle(MARK).await?;
    page.click(mark).await?;
    page.wait("the mark was pressed", "return test.one('[part=detail]')")
        .await?;
    Ok(())
}

async fn a_slow_drawing_is_never_seen_at_another_place(page: &Page) -> Outcome {
    const MARK: &str = ".mark[data-event-id=agreement-2022]";
    open(page).await?;
    let (x, y) = page.middle(MARK).await?;
    // Each look at the clock takes longer than the time after which Yew lets the browser paint.
    page.eval(&format!(
        "const place = () => {{ const mark = test.one('{MARK}'); const box = mark && test.box(mark); return mark && box.x + box.width / 2; }};
         window.places = [];
         const seen = new MutationObserver(() => places.push(place()));
         seen.observe(test.one('.plot'), {{ subtree: true, childList: true, attributes: true }});
         let now = Date.now(); Date.now = () => (now += 20);"
    ))
    .await?;
    page.drag(&[(x, y), (x - 50.0, y), (x - 200.0, y)]).await?;
    page.holds(
        "at each change of the drawing the mark was under the pointer or on the way there",
        &format!("const away = places.filter((it) => it > {x} + 3 || it < {x} - 203); return places.length > 1 && !away.length || places.join()"),
    )
    .await
}

/// Fails unless the middle of the element is at this distance from the left side of the window, px.
async fn is_at(page: &Page, selector: &str, x: f64) -> Outcome {
    let (middle, _) = page.middle(selector).await?;
    if (middle - x).abs() < 3.0 {
        return Ok(());
    }
    Failure::because(format!("{selector} is at {middle} px and not at {x}"))
}

async fn targets_are_large_enough_for_a_finger(page: &Page) -> Outcome {
    let window = Window {
        touch: true,
        ..Window::wide(390)
    };
    page.open_in("/made/ar-axis.html", window).await?;
    small_targets(page).await
}

async fn small_targets(page: &Page) -> Outcome {
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "the pointer is coarse",
        "return matchMedia('(pointer: coarse)').matches",
    )
    .await?;
    page.holds(
        "every control is at least 44 px high or wide where a finger can hit it",
        include_str!("small_targets.js"),
    )
    .await
}
