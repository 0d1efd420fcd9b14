//! What `masar export --to html` writes: a page without a script, and a fragment that stands in for
//! the widget.

use std::fs;

use serde_json::json;
use tokio::process::Command;

use crate::webdriver::{Failure, Outcome, Page, Window, repository};

scenarios![
    an_exported_page_is_accessible_and_fits_every_width_in_light_and_dark,
    an_exported_page_is_valid_html,
    a_picture_that_is_missing_leaves_nothing_on_an_exported_page,
    an_exported_fragment_gives_way_to_the_widget,
    frame_9_is_the_arabic_story_without_a_script,
    frame_10_is_the_french_story_without_a_script_on_a_phone,
    frame_11_is_the_arabic_story_on_paper,
];

async fn an_exported_page_is_accessible_and_fits_every_width_in_light_and_dark(
    page: &Page,
) -> Outcome {
    for lang in ["ar", "fr"] {
        for width in [1120, 690, 390, 320] {
            let dark = width == 690;
            let window = Window {
                dark,
                ..Window::wide(width)
            };
            page.open_in(&format!("/made/story-{lang}.html"), window)
                .await?;
            page.holds(
                "each of the eleven events is there once",
                "const ids = test.all('[data-event-id]').map((it) => it.dataset.eventId); return ids.length === 11 && new Set(ids).size === 11 || ids",
            )
            .await?;
            page.axe_clean().await?;
            page.nothing_overflows().await?;
            page.no_console_errors().await?;
        }
    }
    Ok(())
}

async fn a_picture_that_is_missing_leaves_nothing_on_an_exported_page(page: &Page) -> Outcome {
    page.open("/made/story-of-museum-fr.html").await?;
    page.eval(
        "for (const image of test.all('.media img')) {
           const failed = new Promise((done) => { image.onerror = done; });
           image.loading = 'eager';
           image.src = '/nothing.jpg';
           await failed;
         }",
    )
    .await?;
    page.holds(
        "there is neither a box nor a sign, and a screen reader gets the text",
        "const images = test.all('.media img');
         const left = images.map((it) => it.getBoundingClientRect()).filter((box) => box.width * box.height > 0);
         const named = images.every((it) => it.closest('[role=img]')?.ariaLabel && it.alt === '');
         return images.length > 0 && left.length === 0 && named || [images.length, left.length, named]",
    )
    .await?;
    page.axe_clean().await
}

async fn an_exported_page_is_valid_html(page: &Page) -> Outcome {
    let root = repository();
    let mut files = Vec::new();
    for lang in ["ar", "fr", "en"] {
        page.open(&format!("/made/story-{lang}.html")).await?;
        let text = page
            .eval("return (await fetch(location.href)).text()")
            .await?;
        let file = root.join(format!("target/pages/story-{lang}.html"));
        fs::create_dir_all(root.join("target/pages"))?;
        fs::write(&file, text.as_str().unwrap_or(""))?;
        files.push(file);
    }
    let said = Command::new("node")
        .arg(root.join("xtask/tools/node_modules/html-validate/bin/html-validate.mjs"))
        .arg("--config")
        .arg(root.join("tests/webdriver/html-validate.json"))
        .args(&files)
        .output()
        .await?;
    if said.status.success() {
        return Ok(());
    }
    Failure::because(format!(
        "html-validate: {}{}",
        String::from_utf8_lossy(&said.stdout),
        String::from_utf8_lossy(&said.stderr)
    ))
}

async fn an_exported_fragment_gives_way_to_the_widget(page: &Page) -> Outcome {
    page.open("/made/fallback-ar.html").await?;
    page.wait_state("ready").await?;
    page.holds(
        "the widget is seen, and the fragment is not",
        "const host = test.one('masar-timeline'), left = host.querySelector('.masar-page');
         return test.visible(test.one('.masar', host.shadowRoot)) && left && !test.visible(left)",
    )
    .await?;
    page.holds(
        "the page's own headings are as they were",
        "const style = getComputedStyle(document.querySelector('h1')); return style.fontSize === '32px' || style.fontSize",
    )
    .await?;
    page.no_console_errors().await?;
    page.axe_clean().await
}

async fn frame_9_is_the_arabic_story_without_a_script(page: &Page) -> Outcome {
    looks(page, "ar", 1184, "screen", "9-page-ar").await
}

async fn frame_10_is_the_french_story_without_a_script_on_a_phone(page: &Page) -> Outcome {
    looks(page, "fr", 390, "screen", "10-page-fr-mobile").await
}

async fn frame_11_is_the_arabic_story_on_paper(page: &Page) -> Outcome {
    // A4 less its margins.
    let done = looks(page, "ar", 718, "print", "11-page-ar-print").await;
    page.cdp("Emulation.setEmulatedMedia", json!({"media": ""}))
        .await?;
    done
}

async fn looks(page: &Page, lang: &str, width: u32, media: &str, name: &str) -> Outcome {
    let window = Window {
        still: true,
        ..Window::wide(width)
    };
    page.open_in(&format!("/made/story-{lang}-in-test-fonts.html"), window)
        .await?;
    page.cdp("Emulation.setEmulatedMedia", json!({"media": media}))
        .await?;
    page.eval("await Promise.all([...document.fonts].map((font) => font.load()))")
        .await?;
    // The mouse of the test before may be over a link, which is underlined then.
    page.point_away().await?;
    page.nothing_overflows().await?;
    page.matches_snapshot(name).await
}
