//! By keyboard alone, by touch alone, by mouse alone: every control and every event is reached, and
//! one comes back.

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Point, Window};

scenarios![
    by_touch_alone_every_control_is_pressed,
    by_mouse_alone_every_control_is_pressed,
    by_keyboard_alone_every_control_is_focused,
    by_touch_alone_every_event_is_opened_and_closed,
    by_mouse_alone_every_event_is_opened_and_closed,
    a_finger_drags_the_window_of_the_overview,
];

#[derive(Clone, Copy, PartialEq)]
enum Input {
    Touch,
    Mouse,
}

impl Input {
    fn window(self) -> Window {
        match self {
            Input::Touch => Window {
                touch: true,
                height: 844,
                ..Window::wide(390)
            },
            Input::Mouse => Window {
                height: 900,
                ..Window::wide(1120)
            },
        }
    }

    async fn press(self, page: &Page, at: Point) -> Outcome {
        match self {
            Input::Touch => page.fingers(&[vec![at]]).await,
            Input::Mouse => page.click(at).await,
        }
    }
}

/// Controls a visitor sees, from every shadow root.
const CONTROLS: &str = "const controls = () => test.all('button:enabled, a[href], input, [role=slider]', test.one('masar-timeline').shadowRoot).filter(test.visible)";

async fn open(page: &Page, by: Input, view: &str) -> Outcome {
    page.open_in("/tests/pages/blank.html", by.window()).await?;
    let body = json!(format!(
        "<masar-timeline feed=\"/www/feeds/partnership.json\" view=\"{view}\"></masar-timeline>"
    ));
    page.eval(&format!("document.body.innerHTML = {body}; return true"))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// Presses each control where it stands, and sees that it is the control that hears of it. What a
/// press does is held back: the next control is still there.
async fn every_control(page: &Page, by: Input) -> Outcome {
    for view in ["axis", "story", "table"] {
        open(page, by, view).await?;
        for opened in [false, true] {
            if opened {
                let sign = match view {
                    "axis" => ".mark[data-event-id=open-days-2023]",
                    _ => ".open",
                };
                page.eval(&format!("test.one('{sign}').click()")).await?;
                page.settle().await?;
            }
            page.eval(&format!(
                "{CONTROLS};
                 globalThis.left = controls().filter((it) => !opened_only || it.closest('.detail')).map((it) => [it, it.tagName + ' ' + (it.ariaLabel || it.textContent || it.className).trim()]);
                 globalThis.heard ??= (addEventListener('click', (event) => {{ globalThis.pressed = event.composedPath(); event.stopImmediatePropagation(); event.preventDefault(); }}, true), true);
                 globalThis.held = true"
            ).replace("opened_only", if opened { "true" } else { "false" }))
            .await?;
            loop {
                let at = page.eval(include_str!("next_control.js")).await?;
                let Value::Array(at) = at else { break };
                let point = (at[0].as_f64().unwrap_or(0.0), at[1].as_f64().unwrap_or(0.0));
                by.press(page, point).await?;
                let heard = page
                    .wait(
                        "a control heard of its press",
                        "const [it] = left[0]; if (!pressed.includes(it)) return false; left.shift(); return true",
                    )
                    .await;
                if heard.is_err() {
                    let name = page.eval("return left[0][1]").await?;
                    return Failure::because(format!("in the {view} no press reaches {name}"));
                }
            }
            page.eval("globalThis.held = false").await?;
            if opened || view == "table" {
                break;
            }
            // The presses were held back at the window: a fresh page opens an event for real.
            open(page, by, view).await?;
        }
    }
    Ok(())
}

async fn by_touch_alone_every_control_is_pressed(page: &Page) -> Outcome {
    every_control(page, Input::Touch).await
}

async fn by_mouse_alone_every_control_is_pressed(page: &Page) -> Outcome {
    every_control(page, Input::Mouse).await
}

async fn by_keyboard_alone_every_control_is_focused(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        open(page, Input::Mouse, view).await?;
        page.eval("globalThis.focused = new Set(); test.one('masar-timeline').shadowRoot.addEventListener('focusin', (event) => focused.add(event.target))")
            .await?;
        for _ in 0..80 {
            page.key("Tab").await?;
            if page
                .eval("return !test.focused()?.getRootNode().host && focused.size > 3")
                .await?
                == json!(true)
            {
                break;
            }
        }
        // Marks and tabs share one stop and are reached by arrows: keyboard.rs walks them all.
        page.holds(
            &format!("Tab came to every control of the {view}"),
            &format!("{CONTROLS}; const missed = controls().filter((it) => !focused.has(it) && it.tabIndex >= 0 || (it.tabIndex < 0 && !it.matches('.mark, .pill, [role=tab]') && !focused.has(it)));
                      return missed.length === 0 || missed.map((it) => it.outerHTML.slice(0, 90)).join()"),
        )
        .await?;
    }
    Ok(())
}

/// Opens every event of the feed from the story, the nested ones from the list inside their parents,
/// and closes each again.
async fn every_event(page: &Page, by: Input) -> Outcome {
    open(page, by, "story").await?;
    let ids = page
        .eval("return (await (await fetch('/www/feeds/partnership.json')).json()).events.map((it) => it.id)")
        .await?;
    for id in ids.as_array().into_iter().flatten() {
        let sign = format!(
            "article[data-event-id={id}] .open, .inner[data-event-id={id}]",
            id = id.as_str().unwrap_or("")
        );
        let at = page.middle(&sign).await?;
        by.press(page, at).await?;
        page.wait(
            &format!("{id} was open"),
            &format!("return location.hash === '#masar/' + {id} + '?view=story' || location.hash === '#masar/' + {id}"),
        )
        .await?;
        page.settle().await?;
        let close = page.middle(".detail .close").await?;
        by.press(page, close).await?;
        page.wait(
            &format!("{id} was closed and its sign has focus again"),
            "return !test.one('[part=detail]') && !!test.focused()",
        )
        .await?;
    }
    Ok(())
}

async fn by_touch_alone_every_event_is_opened_and_closed(page: &Page) -> Outcome {
    every_event(page, Input::Touch).await
}

async fn by_mouse_alone_every_event_is_opened_and_closed(page: &Page) -> Outcome {
    every_event(page, Input::Mouse).await
}

async fn a_finger_drags_the_window_of_the_overview(page: &Page) -> Outcome {
    open(page, Input::Touch, "axis").await?;
    page.eval("test.one('.overview').scrollIntoView({ block: 'center' })")
        .await?;
    page.settle().await?;
    let before = page
        .eval("return test.one('.overview .window').getBoundingClientRect().x")
        .await?;
    let (x, y) = page.middle(".overview .window").await?;
    page.fingers(&[vec![(x, y), (x - 15.0, y), (x - 40.0, y), (x - 60.0, y)]])
        .await?;
    page.settle().await?;
    page.wait(
        "the window went along with the finger",
        &format!("return test.one('.overview .window').getBoundingClientRect().x < {before} - 30"),
    )
    .await
    .map(drop)
}
