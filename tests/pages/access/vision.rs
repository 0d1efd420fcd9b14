//! For who sees little, sees other colours, or needs larger or wider text; and for large fingers.

use serde_json::json;

use super::{EVENT, FEED, VIEWS, enter, open, place, show, turn};
use crate::pages::fonts::{NARROW, NASKH, SANS, set_font};
use crate::webdriver::{Failure, Outcome, Page, Window, chosen, combinations, repository};

scenarios![
    every_text_has_a_contrast_of_seven_to_one,
    every_control_has_24_px_for_a_mouse_and_44_for_a_finger,
    every_control_has_its_px_in_a_naskh_font,
    every_control_has_its_px_in_a_narrow_font,
    text_spaced_as_wcag_asks_is_not_cut,
    at_400_percent_the_page_scrolls_one_way_only,
    forced_colours_leave_nothing_out,
    a_feeds_own_colours_give_way_to_forced_ones_and_shapes_tell_its_tracks,
    who_wants_no_motion_sees_none,
];

/// A window in which everything is in sight: what lies under a text is asked for by its place.
fn tall(width: u32) -> Window {
    Window {
        height: 7000,
        ..Window::wide(width)
    }
}

/// Of the window, px.
const WIDTHS: [u32; 6] = [1120, 690, 600, 440, 390, 320];
const THEMES: [&str; 2] = ["light", "dark"];
const EVENTS: [Option<&str>; 2] = [None, Some(EVENT)];
/// Whether the screen is a touch screen, and the px that a control has to have there.
const POINTERS: [(bool, f64); 2] = [(false, 24.0), (true, 44.0)];
const FONTS: [&str; 3] = [SANS, NASKH, NARROW];

/// Whether a view is offered at a width: where it is too narrow for the axis, the story stands in its place.
fn is_offered(view: usize, width: usize) -> bool {
    WIDTHS[width] >= 340 || VIEWS[view] != "axis"
}

async fn every_text_has_a_contrast_of_seven_to_one(page: &Page) -> Outcome {
    let mut all = combinations([WIDTHS.len(), THEMES.len(), VIEWS.len(), EVENTS.len()]);
    all.retain(|[width, _, view, _]| is_offered(*view, *width));
    let mut opened = None;
    for [width, theme, view, event] in chosen(all, page.full) {
        let (width, view, event) = (WIDTHS[width], VIEWS[view], EVENTS[event]);
        if opened.replace(width) != Some(width) {
            open(page, tall(width), FEED).await?;
        }
        show(page, "ar", view, THEMES[theme], event).await?;
        let held = page.every_text_has_contrast(7.0).await;
        told(
            held,
            &format!("{width} px, {view}, {}, {event:?}", THEMES[theme]),
        )?;
    }
    Ok(())
}

async fn every_control_has_24_px_for_a_mouse_and_44_for_a_finger(page: &Page) -> Outcome {
    every_control_has_its_px(page, SANS).await
}

async fn every_control_has_its_px_in_a_naskh_font(page: &Page) -> Outcome {
    every_control_has_its_px(page, NASKH).await
}

async fn every_control_has_its_px_in_a_narrow_font(page: &Page) -> Outcome {
    every_control_has_its_px(page, NARROW).await
}

/// In one of the fonts, each control is large enough and nothing overflows, in the views at the widths that
/// fall to this font.
async fn every_control_has_its_px(page: &Page, fonts: &str) -> Outcome {
    let mut all = combinations([
        FONTS.len(),
        POINTERS.len(),
        WIDTHS.len(),
        VIEWS.len(),
        EVENTS.len(),
    ]);
    all.retain(|[_, _, width, view, _]| is_offered(*view, *width));
    let mut own = chosen(all, page.full);
    own.retain(|[font, ..]| FONTS[*font] == fonts);
    let mut opened = None;
    let mut failures = Vec::new();
    for [_, pointer, width, view, event] in own {
        let (touch, least) = POINTERS[pointer];
        let (width, view, event) = (WIDTHS[width], VIEWS[view], EVENTS[event]);
        let window = Window {
            touch,
            ..tall(width)
        };
        if opened.replace(window) != Some(window) {
            enter(page, window).await?;
            set_font(page, fonts).await?;
            place(page, FEED, "ready").await?;
        }
        show(page, "fr", view, "light", event).await?;
        let at = format!("{width} px, {view}, {event:?}, touch {touch}");
        for outcome in [
            page.every_target_has(least).await,
            page.nothing_overflows().await,
        ] {
            failures.extend(told(outcome, &at).err().map(|failure| failure.0));
        }
    }
    if failures.is_empty() {
        return Ok(());
    }
    Failure::because(failures.join("\n        "))
}

async fn text_spaced_as_wcag_asks_is_not_cut(page: &Page) -> Outcome {
    let mut all = combinations([WIDTHS.len(), VIEWS.len(), EVENTS.len()]);
    all.retain(|[width, view, _]| is_offered(*view, *width));
    let mut opened = None;
    for [width, view, event] in chosen(all, page.full) {
        let (width, view, event) = (WIDTHS[width], VIEWS[view], EVENTS[event]);
        if opened.replace(width) != Some(width) {
            open(page, Window::wide(width), FEED).await?;
            page.space_the_text().await?;
            // The axis measures its texts when it is drawn, so another view comes first.
            show(page, "fr", "table", "light", None).await?;
        }
        show(page, "fr", view, "light", event).await?;
        let held = page.nothing_overflows().await;
        told(held, &format!("{width} px, {view}, {event:?}"))?;
    }
    Ok(())
}

/// 1,280 px at 400 % are 320 px wide and, on a screen of 1,024, 256 high (WCAG 1.4.10).
async fn at_400_percent_the_page_scrolls_one_way_only(page: &Page) -> Outcome {
    let window = Window {
        height: 256,
        ..Window::wide(320)
    };
    open(page, window, FEED).await?;
    for lang in ["ar", "fr"] {
        for view in VIEWS {
            for event in [None, Some(EVENT)] {
                // Too narrow for the axis: its tab is not offered, the story stands in its place.
                let view = if view == "axis" { "story" } else { view };
                show(page, lang, view, "light", event).await?;
                page.holds(
                    &format!("nothing is wider than the window in the {view}, {lang}, {event:?}"),
                    "const wide = test.all('*', test.one('masar-timeline').shadowRoot).filter((it) => test.visible(it) && !it.closest('.unseen, svg') && (it.getBoundingClientRect().left < -1 || it.getBoundingClientRect().right > innerWidth + 1));
                     return document.scrollingElement.scrollWidth <= innerWidth && wide.length === 0 || wide.map((it) => it.outerHTML.slice(0, 80))",
                )
                .await?;
                if event.is_some() {
                    page.holds(
                        "the sheet leaves a way to close it, and scrolls",
                        "const close = test.one('.detail .close').getBoundingClientRect(); const sheet = test.one('.sheet');
                         return close.top >= 0 && close.bottom <= innerHeight && sheet.scrollHeight > sheet.clientHeight",
                    )
                    .await?;
                }
            }
        }
    }
    Ok(())
}

/// The visitor's own few colours, on a light or a dark ground.
async fn force_colours(page: &Page, scheme: &str) -> Outcome {
    let media = json!({ "features": [
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-color-scheme", "value": scheme },
    ] });
    page.cdp("Emulation.setEmulatedMedia", media).await?;
    Ok(())
}

async fn forced_colours_leave_nothing_out(page: &Page) -> Outcome {
    for scheme in ["light", "dark"] {
        open(page, Window::wide(1120), FEED).await?;
        force_colours(page, scheme).await?;
        for view in VIEWS {
            for event in [None, Some(EVENT)] {
                show(page, "ar", view, scheme, event).await?;
                page.eval("test.one('.chip').ariaPressed === 'true' || test.one('.chip').click()")
                    .await?;
                page.settle().await?;
                // A picture of each, for people to look at.
                if page.full {
                    let name = format!(
                        "forced-{scheme}-{view}{}.png",
                        if event.is_some() { "-open" } else { "" }
                    );
                    page.picture(&repository().join("target/pages").join(name))
                        .await?;
                }
                page.holds(
                    &format!(
                        "what is drawn is drawn in the visitor's palette, in the {view}, {scheme}"
                    ),
                    include_str!("forced_colors.js"),
                )
                .await?;
            }
        }
    }
    page.resize(Window::wide(1120)).await
}

async fn a_feeds_own_colours_give_way_to_forced_ones_and_shapes_tell_its_tracks(
    page: &Page,
) -> Outcome {
    enter(page, Window::wide(1120)).await?;
    // The last track has none: it has the theme's, also inside another.
    page.eval(
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         feed.tracks.slice(0, -1).forEach((track) => { track.color = '#8a4b00'; });
         const host = document.createElement('masar-timeline'); host.lang = 'fr'; host.feedData = feed;
         host.view = 'axis'; test.one('main').append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let drawn = include_str!("feed_colors.js");
    page.holds(
        "the feed's colours are drawn, and the theme's where it has none",
        &format!("{drawn} return [...fills, ...lines].filter((it) => it === '#8a4b00').length > 3 && lines.includes('#780b87') || [fills, lines]"),
    )
    .await?;
    for scheme in ["light", "dark"] {
        force_colours(page, scheme).await?;
        page.settle().await?;
        page.holds(
            &format!("in forced colours, {scheme}, all of it is the visitor's text colour, and each track has a shape of its own"),
            &format!(
                "{drawn} const outlines = new Set(shapes.map((it) => it.outerHTML));
                 return [...fills, ...lines].every((it) => it === system) && shapes.length === 6 && outlines.size === 6 || [system, fills, lines, outlines.size]"
            ),
        )
        .await?;
    }
    page.resize(Window::wide(1120)).await
}

async fn who_wants_no_motion_sees_none(page: &Page) -> Outcome {
    let still = Window {
        still: true,
        ..Window::wide(1120)
    };
    open(page, still, FEED).await?;
    turn(page, "ar", "light").await?;
    page.eval(
        "globalThis.moved = new Set();
         globalThis.seen = [];
         const watch = () => { for (const it of test.all('*')) for (const one of it.getAnimations()) moved.add(it.className + ' ' + (one.animationName ?? one.transitionProperty));
           seen.push(test.one('.mark')?.getBoundingClientRect().x); test.frame(watch); };
         watch();
         test.one(`.mark[data-event-id=open-days-2023]`).click()",
    )
    .await?;
    page.settle().await?;
    page.eval("globalThis.seen = []; test.all('.zoom .button')[1].click()")
        .await?;
    page.settle().await?;
    page.key("Escape").await?;
    page.holds(
        "nothing was animated, and a zoom was one step",
        "const places = new Set(seen.filter(Boolean).map(Math.round));
         return moved.size === 0 && places.size <= 3 || [...moved, ...places].join()",
    )
    .await
}

/// The failure, with where it was.
fn told(held: Outcome, place: &str) -> Outcome {
    held.or_else(|failure| Failure::because(format!("{place}: {failure}")))
}
