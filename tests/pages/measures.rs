//! The measures themselves: a check that finds nothing wrong anywhere would hold of any page.

use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    the_measure_of_texts_finds_what_is_cut_and_what_overlaps,
    the_measure_of_accessibility_looks_into_shadow_roots,
    the_measure_of_policy_hears_of_a_violation,
    the_measure_of_the_console_hears_of_an_error,
];

async fn the_measure_of_texts_finds_what_is_cut_and_what_overlaps(page: &Page) -> Outcome {
    for (what, markup) in [
        (
            "is cut at the side",
            "<p style=\"width: 40px; overflow: hidden; white-space: nowrap\">مسار الشراكة بين المؤسستين</p>",
        ),
        (
            "is wider",
            "<p style=\"width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap\">مسار الشراكة بين المؤسستين</p>",
        ),
        (
            "is cut above or below",
            "<p style=\"height: 8px; overflow: hidden; margin: 0\">مسار الشراكة</p>",
        ),
        (
            "lie upon each other",
            "<p style=\"margin: 0\">مسار الشراكة</p><p style=\"margin: -20px 0 0\">بين المؤسستين</p>",
        ),
        (
            "leaves the widget",
            "<p style=\"position: absolute; right: -20px\">مسار الشراكة</p>",
        ),
        ("the page is", "<p style=\"width: 2000px\">مسار</p>"),
    ] {
        stand_in(page, markup).await?;
        finds(what, page.nothing_overflows().await)?;
    }
    stand_in(page, "<p>مسار الشراكة</p><p>بين المؤسستين</p>").await?;
    page.nothing_overflows().await
}

async fn the_measure_of_accessibility_looks_into_shadow_roots(page: &Page) -> Outcome {
    stand_in(page, "<button></button>").await?;
    finds("button-name", page.axe_clean().await)
}

async fn the_measure_of_policy_hears_of_a_violation(page: &Page) -> Outcome {
    page.open("/www/demo/strict-csp.html").await?;
    page.eval("document.body.setAttribute('style', 'color: red')")
        .await?;
    finds("style-src", page.no_csp_violations().await)
}

async fn the_measure_of_the_console_hears_of_an_error(page: &Page) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    page.eval("setTimeout(() => { throw new Error('on purpose') })")
        .await?;
    page.settle().await?;
    finds("on purpose", page.no_console_errors().await)
}

/// Puts markup into the shadow root of an element of our name.
async fn stand_in(page: &Page, markup: &str) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    let markup = serde_json::json!(markup);
    page.eval(&format!(
        "const host = document.createElement('masar-timeline'); host.attachShadow({{ mode: 'open' }}).innerHTML = {markup};
         host.style.position = 'relative'; document.body.replaceChildren(host)"
    ))
    .await?;
    page.settle().await
}

fn finds(what: &str, outcome: Outcome) -> Outcome {
    match outcome {
        Err(Failure(said)) if said.contains(what) => Ok(()),
        Err(Failure(said)) => {
            Failure::because(format!("it found something else than \"{what}\": {said}"))
        }
        Ok(()) => Failure::because(format!("it did not find that something {what}")),
    }
}
