//! The Studio looks as accepted: in Arabic and in French, on a wide screen, on a smaller one and on a phone; and the first
//! timeline of a newcomer, step by step (`newcomer.rs`). The pictures are compared under `--full`: on a busy machine Chromium
//! draws letters that are at a fraction of a pixel in one of two ways.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::Studio;
use crate::webdriver::{Browser, Outcome, Page, Scenario, Window, repository};

/// The language of the interface, its name, the label of the field for a file, and the title of the event that is open.
const LANGUAGES: [(&str, &str, &str, &str); 2] = [
    ("ar", "العربية", "اختر ملف الخط الزمني", "توقيع الاتفاقية"),
    (
        "fr",
        "Français",
        "Choisir le fichier de la frise",
        "Signature de l’accord",
    ),
];

/// The widths of the window, px.
const WIDTHS: [u32; 3] = [1440, 1120, 390];

const FEED: &str = r##"{
  "masar": 1,
  "languages": ["ar", "fr"],
  "title": {"ar": "مسار الشراكة", "fr": "Le parcours du partenariat"},
  "tracks": [
    {"id": "acts", "title": {"ar": "أحداث", "fr": "Actes"}, "color": "#0b6e4f"},
    {"id": "people", "title": {"ar": "لقاءات", "fr": "Rencontres"}, "color": "#ad320c"}
  ],
  "events": [
    {"id": "first", "date": "1920~", "track": "people",
     "title": {"ar": "أول لقاء", "fr": "Première rencontre"}},
    {"id": "agreement", "date": "2022-09-14", "track": "acts", "kind": "milestone",
     "title": {"ar": "توقيع الاتفاقية", "fr": "Signature de l’accord"},
     "summary": {"ar": "وُقّعت بفاس.", "fr": "Signé <b>à Fès</b>."}},
    {"id": "days", "date": "2023-05-17/2023-05-21", "track": "people", "status": "planned",
     "title": {"ar": "أيام الأبواب المفتوحة", "fr": "Portes ouvertes"}}
  ]
}
"##;

/// Gives the page the fonts of the tests, which look the same everywhere.
async fn use_own_fonts(page: &Page) -> Outcome {
    for (family, file) in [
        ("Noto Sans", "NotoSans"),
        ("Noto Sans Arabic", "NotoSansArabic"),
    ] {
        for (weight, style) in [("400", "Regular"), ("700", "Bold")] {
            let path = repository().join(format!("tests/pages/fonts/{file}-{style}.ttf"));
            let bytes = BASE64_STANDARD.encode(std::fs::read(path)?);
            page.eval(&format!(
                "const bytes = Uint8Array.from(atob('{bytes}'), (one) => one.charCodeAt(0));
                 document.fonts.add(await new FontFace('{family}', bytes, {{ weight: '{weight}' }}).load())"
            ))
            .await?;
        }
    }
    Ok(())
}

pub fn all() -> Vec<Scenario> {
    let scenarios = LANGUAGES.map(|(tag, language, field, event)| {
        Scenario::new(
            format!("the_studio_looks_as_accepted_in_{tag}"),
            move |page| Box::pin(looks_as_accepted(page, [tag, language, field, event])),
        )
    });
    scenarios.into()
}

async fn looks_as_accepted(page: &Page, [tag, language, field, event]: [&str; 4]) -> Outcome {
    page.stop_clock().await?;
    for width in WIDTHS {
        let studio = Studio::open_in(page, language, still(width)).await?;
        use_own_fonts(page).await?;
        let file = ("feed.json", "application/json", FEED.as_bytes());
        studio.upload(&[field], file).await?;
        page.wait_state("ready").await?;
        studio.open_event(event).await?;
        page.wait(
            "the finding of the event is there",
            "return document.querySelector('#event-summary-fr-findings button')",
        )
        .await?;
        if width > 560 {
            page.wait(
                "the timeline has drawn the event",
                "return test.one('.masar')?.querySelector('.detail')",
            )
            .await?;
        }
        page.eval("document.activeElement.blur()").await?;
        page.point_away().await?;
        page.settle().await?;
        page.nothing_overflows().await?;
        if page.browser == Browser::Chromium && page.full {
            draw_detail_again(page).await?;
            page.matches_snapshot(&format!("studio-{tag}-{width}"))
                .await?;
        }
    }
    Ok(())
}

/// Has the browser lay out and draw the opened event of the preview again. It is at a fraction of a pixel, and Chromium keeps
/// letters a pixel higher or lower, by the order in which the parts of the page came.
async fn draw_detail_again(page: &Page) -> Outcome {
    for display in ["none", ""] {
        page.eval(&format!(
            "test.all('.detail').forEach((detail) => (detail.style.display = '{display}'))"
        ))
        .await?;
        page.frame().await?;
    }
    page.settle().await
}

/// A window of this width, in which nothing moves.
pub fn still(width: u32) -> Window {
    Window {
        still: true,
        ..Window::wide(width)
    }
}

/// Compares the page of a newcomer with the accepted picture of a step. What differs in each run, the address of the server and
/// the time, is not shown.
pub async fn step_looks_as_accepted(page: &Page, step: &str) -> Outcome {
    if page.browser != Browser::Chromium || !page.full {
        return Ok(());
    }
    use_own_fonts(page).await?;
    page.eval(
        "document.querySelector('.status').style.visibility = 'hidden';
         document.documentElement.style.caretColor = 'transparent'",
    )
    .await?;
    page.wait(
        "the timeline beside has drawn the event",
        "return test.one('.masar')?.textContent.includes('1920')",
    )
    .await?;
    // It is drawn anew after a pause in typing.
    tokio::time::sleep(Duration::from_secs(1)).await;
    page.settle().await?;
    draw_detail_again(page).await?;
    page.matches_snapshot(&format!("studio-newcomer-{step}"))
        .await
}
