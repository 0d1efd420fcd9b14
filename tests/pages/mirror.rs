//! In Arabic everything whose place is a date stands where it stands in French, from the other side, in
//! whatever font.

use serde_json::{Value, json};

use super::fonts::{NARROW, NASKH, SANS, set_font};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![arabic_is_the_exact_mirror_of_french];

/// Stretches of time, from years to hours.
const STRETCHES: [(&str, &str); 4] = [
    ("2022-08", "2023-07"),
    ("2023-05-10", "2023-05-25"),
    ("2023-05-17T06:00", "2023-05-17T20:00"),
    ("1990", "2030"),
];

/// What is drawn, each a line of text with its place from the inline start and its width.
struct Drawn {
    /// Marks, brackets, clusters, eras and the line of today.
    dated: Vec<String>,
    /// The lines of the ticks.
    lines: Vec<String>,
}

async fn arabic_is_the_exact_mirror_of_french(page: &Page) -> Outcome {
    for fonts in [SANS, NASKH, NARROW] {
        let window = Window {
            height: 900,
            ..Window::wide(1000)
        };
        page.open_in("/tests/pages/blank.html", window).await?;
        set_font(page, fonts).await?;
        page.eval(
            "const host = document.createElement('masar-timeline'); host.feed = '/www/feeds/partnership.json'; host.view = 'axis'; host.lang = 'fr'; document.body.append(host)",
        )
        .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        for (from, to) in STRETCHES {
            let stretch = json!({ "from": from, "to": to });
            let french = drawn(page, "fr", &stretch).await?;
            let arabic = drawn(page, "ar", &stretch).await?;
            let place = format!("from {from} to {to} in {fonts}");
            mirrored(&french.dated, &arabic.dated, &place)?;
            // A unit of time is chosen whose names fit: in some fonts another for each language.
            if same_unit(&french.lines, &arabic.lines) {
                mirrored(&french.lines, &arabic.lines, &place)?;
            } else if fonts == SANS {
                return Failure::because(format!("{place} the ticks are of two units"));
            }
        }
    }
    Ok(())
}

async fn drawn(page: &Page, lang: &str, stretch: &Value) -> Outcome<Drawn> {
    page.eval(&format!(
        "const host = test.one('masar-timeline'); host.lang = '{lang}'; host.show({stretch})"
    ))
    .await?;
    page.settle().await?;
    // A pointer resting on a mark, or focus, must not be in the picture.
    let drawn = page.eval(include_str!("places.js")).await?;
    let list = |member: &str| {
        let list = drawn[member].as_array().into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    Ok(Drawn {
        dated: list("dated"),
        lines: list("lines"),
    })
}

/// Whether the lines of two lists are as far apart as those of ticks of one unit of time.
fn same_unit(one: &[String], other: &[String]) -> bool {
    let spacing = |lines: &[String]| {
        // The last words of a line are its place and its width.
        let place = |line: &String| line.rsplit(' ').nth(1).and_then(|it| it.parse().ok());
        let mut places: Vec<f64> = lines.iter().filter_map(place).collect();
        places.sort_by(f64::total_cmp);
        let gaps = places.windows(2).map(|pair| pair[1] - pair[0]);
        gaps.filter(|gap| *gap > 1.0).fold(f64::INFINITY, f64::min)
    };
    (0.8..1.25).contains(&(spacing(one) / spacing(other)))
}

/// Everything of one list is in the other.
fn mirrored(french: &[String], arabic: &[String], place: &str) -> Outcome {
    if french.len() < 3 {
        return Failure::because(format!("{place} hardly anything is drawn"));
    }
    let missing = |of: &[String], from: &[String]| -> Vec<String> {
        of.iter().filter(|it| !from.contains(it)).cloned().collect()
    };
    let (only_french, only_arabic) = (missing(french, arabic), missing(arabic, french));
    if only_french.is_empty() && french.len() == arabic.len() {
        return Ok(());
    }
    Failure::because(format!(
        "{place}: {} places in French, {} in Arabic, not mirrored: {only_french:?} (Arabic: {only_arabic:?})",
        french.len(),
        arabic.len(),
    ))
}
