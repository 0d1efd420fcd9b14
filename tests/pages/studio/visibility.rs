//! The Studio in forced colours, and at a zoom of 400 %.

use std::cell::Cell;

use serde_json::json;

use super::screens::{each, tab_through};
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    in_forced_colours_each_control_its_focus_its_state_and_each_finding_is_seen,
    at_a_zoom_of_400_percent_nothing_is_cut_and_all_is_reached_by_keyboard,
];

/// A window of 1280 by 1024 px at a zoom of 400 %.
const ZOOMED: Window = Window {
    width: 320,
    height: 256,
    ..Window::wide(320)
};

/// The ring of a control with the focus, in the colour of the visitor.
const HAS_RING: &str = "
    const ringed = (at) => {
      const style = getComputedStyle(at);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
    };
    return ringed(it) || `${name} has no focus ring`;";

async fn in_forced_colours_each_control_its_focus_its_state_and_each_finding_is_seen(
    page: &Page,
) -> Outcome {
    // The colours that are forced are the same in most of the page.
    let schemes = if page.full {
        &["light", "dark"][..]
    } else {
        &["light"]
    };
    for scheme in schemes {
        let screens = Cell::new(0);
        let forced = async |page: &Page| {
            let media = json!({ "features": [
                { "name": "forced-colors", "value": "active" },
                { "name": "prefers-color-scheme", "value": scheme },
            ] });
            page.cdp("Emulation.setEmulatedMedia", media)
                .await
                .map(drop)
        };
        each(page, Window::wide(1120), forced, async |page, _| {
            page.holds(
                "all can be told in the colours of the visitor",
                include_str!("forced_colors.js"),
            )
            .await?;
            match *scheme {
                "light" if is_chosen(page, &screens) => tab_through(page, HAS_RING).await,
                _ => Ok(()),
            }
        })
        .await?;
    }
    page.resize(Window::wide(1120)).await
}

async fn at_a_zoom_of_400_percent_nothing_is_cut_and_all_is_reached_by_keyboard(
    page: &Page,
) -> Outcome {
    let nothing = async |_: &Page| Ok(());
    let screens = Cell::new(0);
    each(page, ZOOMED, nothing, async |page, _| {
        page.holds("all fits into the window", include_str!("fits.js"))
            .await?;
        if is_chosen(page, &screens) {
            tab_through(page, "return true").await?;
        }
        Ok(())
    })
    .await
}

/// Whether Tab goes through the next screen: every second one, or each under `--full`.
fn is_chosen(page: &Page, screens: &Cell<usize>) -> bool {
    let at = screens.replace(screens.get() + 1);
    page.full || at.is_multiple_of(2)
}
