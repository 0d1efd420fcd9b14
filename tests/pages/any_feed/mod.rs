//! Generated feeds of every shape, from one event to two thousand, from hours to billions of years, with one lane to forty:
//! nothing overlaps or is cut, milestones have their names, and pills stand where their events are.

use serde_json::Value;

use crate::webdriver::{Failure, Outcome, Page, Scenario, Window};

/// The number of shapes with `--full`, and in an ordinary run.
const SHAPES: [usize; 2] = [40, 10];
/// Of the widget, px: each shape has three of them in an ordinary run.
const WIDTHS: [u32; 7] = [1120, 390, 690, 280, 1600, 480, 840];
/// The views, each with an element that it has.
const VIEWS: [(&str, &str); 3] = [("axis", ".plot"), ("story", ".story"), ("table", "table")];
const LANGUAGES: [(&str, &str); 5] = [
    ("ar", "rtl"),
    ("fr", "ltr"),
    ("en", "ltr"),
    ("es", "ltr"),
    ("zgh", "ltr"),
];

/// A scenario for each five shapes.
pub fn all(full: bool) -> Vec<Scenario> {
    let shapes = SHAPES[usize::from(!full)];
    let widths = if full { WIDTHS.len() } else { 3 };
    (0..shapes)
        .step_by(5)
        .map(|first| {
            Scenario::new(
                format!("feeds_of_shapes_{first}_to_{}_are_drawn_true", first + 4),
                move |page| Box::pin(drawn_true(page, first..first + 5, widths)),
            )
        })
        .collect()
}

async fn drawn_true(page: &Page, shapes: std::ops::Range<usize>, widths: usize) -> Outcome {
    let mut found = Vec::new();
    for shape in shapes {
        let (language, direction) = LANGUAGES[shape % LANGUAGES.len()];
        page.open_in("/tests/pages/any_feed/page.html", still(1120))
            .await?;
        page.eval(&format!(
            "document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}'"
        ))
        .await?;
        let script = include_str!("shapes.js");
        let told = page
            .eval(&format!("const shape = {shape};\n{script}"))
            .await?;
        page.wait_state("ready").await?;
        for (view, part) in VIEWS {
            page.widen(1120).await?;
            page.eval(&format!(
                "document.querySelector('masar-timeline').setAttribute('view', '{view}')"
            ))
            .await?;
            page.middle(part).await?;
            page.settle().await?;
            for &width in &WIDTHS[..widths] {
                page.widen(width).await?;
                page.frame().await?;
                page.settle().await?;
                let mut problems = page.overflows().await?;
                if view == "axis" {
                    let truth = page.eval(include_str!("truth.js")).await?;
                    let truth = truth.as_array().into_iter().flatten();
                    problems.extend(truth.filter_map(Value::as_str).map(str::to_owned));
                }
                problems.truncate(4);
                for problem in problems {
                    found.push(format!(
                        "shape {shape} ({told}), {language} {view} at {width} px: {problem}"
                    ));
                }
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    found.truncate(40);
    Failure::because(found.join("\n          "))
}

fn still(width: u32) -> Window {
    Window {
        still: true,
        ..Window::wide(width)
    }
}
