//! A page whose style sheet destroys everything it reaches.

use serde_json::Value;

use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![the_widget_looks_the_same_under_a_hostile_style_sheet];

/// What a visitor sees of each element in the widget: its box, its letters, its colours.
const LOOKS: &str = include_str!("hostile.js");

async fn the_widget_looks_the_same_under_a_hostile_style_sheet(page: &Page) -> Outcome {
    for width in [1120, 390] {
        // The same width for the widget on both pages: 16 px at each side.
        page.open_in("/www/demo/hostile.html", Window::wide(width))
            .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        let hostile = page.eval(LOOKS).await?;
        let feed = "/www/feeds/partnership.json";
        page.open_in("/tests/pages/blank.html", Window::wide(width))
            .await?;
        page.eval(&format!(
            "document.body.style.margin = '16px'; document.body.innerHTML = '<masar-timeline feed=\"{feed}\"></masar-timeline>'"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        let calm = page.eval(LOOKS).await?;
        compare(&hostile, &calm, width)?;
    }
    Ok(())
}

fn compare(hostile: &Value, calm: &Value, width: u32) -> Outcome {
    let (hostile, calm) = (hostile.as_array(), calm.as_array());
    let (Some(hostile), Some(calm)) = (hostile, calm) else {
        return Failure::because("nothing was drawn");
    };
    if calm.len() < 20 {
        return Failure::because(format!("only {} elements were drawn", calm.len()));
    }
    let differing: Vec<String> = hostile
        .iter()
        .zip(calm)
        .filter(|(one, other)| one != other)
        .take(5)
        .map(|(one, other)| differences(one, other))
        .collect();
    if hostile.len() != calm.len() || !differing.is_empty() {
        return Failure::because(format!(
            "at {width} px {} elements are {} other_origin:\n          {}",
            hostile.len(),
            calm.len(),
            differing.join("\n          ")
        ));
    }
    Ok(())
}

/// What of one element is not as on the calm page.
fn differences(hostile: &Value, calm: &Value) -> String {
    let mut said = format!("{}:", hostile[0]);
    if hostile[1] != calm[1] {
        said.push_str(&format!(" box {} is {}", calm[1], hostile[1]));
    }
    let words = |value: &Value| value[2].as_array().cloned().unwrap_or_default();
    for (one, other) in words(hostile).iter().zip(words(calm)) {
        if *one != other {
            said.push_str(&format!(" {other} is {one};"));
        }
    }
    said
}
