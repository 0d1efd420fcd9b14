//! Text follows the size that the visitor set in the browser, and the layout follows the text.

use serde_json::json;

use super::BLANK;
use crate::webdriver::{Failure, Firefox, Outcome, Page, Window};

scenarios![
    text_follows_the_visitors_font_size_and_nothing_overflows,
    text_follows_the_visitors_font_size_in_firefox,
    the_pages_own_root_size_changes_nothing_and_its_property_does,
    a_sheet_and_a_kiosk_keep_to_the_window_at_any_font_size,
];

/// Declares `size`, the size of an event's label as it is drawn, px.
const SIZE: &str = "
    const host = document.querySelector('masar-timeline');
    const widget = host.shadowRoot.querySelector('.masar');
    const label = widget.querySelector('.label b, .item .name');
    // The host is not scaled, and as wide as the widget.
    const drawn = host.getBoundingClientRect().width / widget.offsetWidth;
    const size = parseFloat(getComputedStyle(label).fontSize) * drawn;";

/// Sets the browser's own font size, in px, for the pages that are opened from here on.
async fn set_font_size(page: &Page, px: u32) -> Outcome {
    let sizes = json!({ "fontSizes": { "standard": px, "fixed": px } });
    page.cdp("Page.setFontSizes", sizes).await.map(drop)
}

async fn open(page: &Page, lang: &str, width: u32, style: &str, attributes: &str) -> Outcome {
    page.open_in(BLANK, Window::wide(width)).await?;
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    page.eval(&format!(
        "Object.assign(document.documentElement, {{ lang: '{lang}', dir: '{dir}' }});
         document.body.innerHTML = `<style>{style}</style><masar-timeline feed='/www/feeds/partnership.json' {attributes}></masar-timeline>`"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn text_follows_the_visitors_font_size_and_nothing_overflows(page: &Page) -> Outcome {
    let mut outcome = Ok(());
    'sizes: for px in [12, 20, 24, 32] {
        set_font_size(page, px).await?;
        for (lang, width) in [
            ("ar", 1120),
            ("fr", 1120),
            ("ar", 690),
            ("fr", 390),
            ("ar", 320),
        ] {
            // In less than 200 of its px the hint of the search is shortened.
            if width * 16 / px < 200 {
                continue;
            }
            open(page, lang, width, "", "").await?;
            let name = format!("{px} px, {lang}, {width} px");
            let ratio = f64::from(px) / 16.0;
            let follows = format!(
                "{SIZE} const wanted = {ratio} * parseFloat(getComputedStyle(label).fontSize);
                 return Math.abs(size - wanted) < wanted / 100 || `${{size}} in place of ${{wanted}} px`"
            );
            outcome = page.holds(&name, &follows).await;
            if outcome.is_ok() {
                outcome = page.nothing_overflows().await;
            }
            if let Err(Failure(why)) = outcome {
                outcome = Failure::because(format!("{name}: {why}"));
                break 'sizes;
            }
        }
    }
    set_font_size(page, 16).await?;
    outcome
}

async fn text_follows_the_visitors_font_size_in_firefox(page: &Page) -> Outcome {
    let address = format!("{}{BLANK}", page.origin);
    // Each size has a Firefox of its own.
    let sizes = if page.full { &[16, 24][..] } else { &[24] };
    for &px in sizes {
        let firefox = Firefox::start_with_font_size(px).await?;
        let body = super::insertion(super::TIMELINE);
        firefox.fill(&address, 1120, &body).await?;
        let size = firefox.eval(&format!("{SIZE} return size")).await?;
        let wanted = f64::from(px) / 16.0 * 16.0;
        firefox.stop().await?;
        // The founding event has the first label, of 16 px.
        if (size.as_f64().unwrap_or(0.0) - wanted).abs() > 0.2 {
            return Failure::because(format!("{size} in place of {wanted} px"));
        }
    }
    Ok(())
}

async fn the_pages_own_root_size_changes_nothing_and_its_property_does(page: &Page) -> Outcome {
    for (style, wanted) in [
        ("html { font-size: 62.5% }", 16.0),
        ("html { font-size: 120px }", 16.0),
        ("masar-timeline { --masar-font-size: 20px }", 20.0),
        (
            "html { font-size: 150% } masar-timeline { --masar-font-size: 1rem }",
            24.0,
        ),
        ("body { --masar-font-size: larger }", 19.2),
    ] {
        open(page, "fr", 1120, style, "").await?;
        page.holds(
            style,
            &format!("{SIZE} return Math.abs(size - {wanted}) < .1 || size"),
        )
        .await?;
        page.nothing_overflows().await?;
    }
    Ok(())
}

async fn a_sheet_and_a_kiosk_keep_to_the_window_at_any_font_size(page: &Page) -> Outcome {
    let large = "body { margin: 0 } masar-timeline { --masar-font-size: 24px }";
    open(page, "fr", 690, large, "event='agreement-2022'").await?;
    page.holds(
        "the sheet is in the window",
        "const { top, bottom } = test.one('.sheet').getBoundingClientRect();
         return top >= innerHeight * .1 && bottom <= innerHeight + 1 || [top, bottom, innerHeight].join()",
    )
    .await?;
    open(page, "fr", 690, large, "kiosk").await?;
    page.holds(
        "the kiosk fills the window",
        "const { width, height } = test.one('.kiosk-screen').getBoundingClientRect();
         return Math.abs(width - innerWidth) + Math.abs(height - innerHeight) < 2 || [width, height].join()",
    )
    .await
}
