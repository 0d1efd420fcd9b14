//! The measures themselves: a check that finds nothing wrong anywhere would hold of any page.

use crate::webdriver::{Failure, Image, Outcome, Page, chosen, combinations, compare};

scenarios![
    the_measurement_of_texts_finds_cut_and_overlapping_texts,
    the_measure_of_accessibility_looks_into_shadow_roots,
    the_measurement_of_the_policy_detects_a_violation,
    the_measurement_of_the_console_detects_an_error,
    the_comparison_of_pictures_sees_differences_that_a_reader_sees_and_no_more,
    the_browser_has_the_bundled_fonts_and_none_of_the_machine,
    the_choice_by_pairs_has_every_two_values_together_and_is_small,
];

async fn the_measurement_of_texts_finds_cut_and_overlapping_texts(page: &Page) -> Outcome {
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
            "<p style=\"margin: 0; line-height: 20px\">مسار الشراكة</p><p style=\"margin: -20px 0 0; line-height: 20px\">بين المؤسستين</p>",
        ),
        (
            "leaves the widget",
            "<p style=\"position: absolute; right: -20px\">مسار الشراكة</p>",
        ),
        ("the page is", "<p style=\"width: 2000px\">مسار</p>"),
        (
            "is cut at the side",
            "<p title=\"شيء آخر\" style=\"width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap\">مسار الشراكة بين المؤسستين</p>",
        ),
        (
            "nowhere to be had in full",
            "<p>مسار الشراكة…</p><button aria-label=\"الشراكة\">…</button>",
        ),
        (
            "the button \"مسار\" leaves the widget by",
            "<button aria-label=\"مسار\" style=\"position: absolute; right: -9px; width: 44px; height: 44px\"></button>",
        ),
        (
            "lies upon the mark",
            "<button class=\"pill\" aria-label=\"مسار\" style=\"position: absolute; right: 8px; top: 8px; width: 44px; height: 44px\"></button><p>مسار الشراكة</p>",
        ),
        (
            "the marks of",
            "<button class=\"pill\" aria-label=\"مسار\" style=\"width: 44px; height: 44px\"></button><button class=\"pill\" aria-label=\"الشراكة\" style=\"width: 44px; height: 44px; margin-inline-start: -9px\"></button>",
        ),
    ] {
        stand_in(page, markup).await?;
        finds(what, page.nothing_overflows().await)?;
    }
    for markup in [
        "<p>مسار الشراكة</p><p>بين المؤسستين</p>",
        "<p title=\"مسار الشراكة بين المؤسستين\" style=\"width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap\">مسار الشراكة بين المؤسستين</p>",
        "<p>مسار الشر…</p><button aria-label=\"مسار الشراكة، حدث\">+</button>",
    ] {
        stand_in(page, markup).await?;
        page.nothing_overflows().await?;
    }
    Ok(())
}

async fn the_measure_of_accessibility_looks_into_shadow_roots(page: &Page) -> Outcome {
    stand_in(page, "<button></button>").await?;
    finds("button-name", page.axe_clean().await)
}

async fn the_measurement_of_the_policy_detects_a_violation(page: &Page) -> Outcome {
    page.open("/www/demo/strict-csp.html").await?;
    page.eval("document.body.setAttribute('style', 'color: red')")
        .await?;
    finds("style-src", page.no_csp_violations().await)
}

async fn the_measurement_of_the_console_detects_an_error(page: &Page) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    page.eval(
        "const it = document.createElement('script'); it.text = `setTimeout(() => { throw new Error('on purpose') })`;
         document.body.append(it); await test.sleep(50)",
    )
    .await?;
    page.settle().await?;
    finds("on purpose", page.no_console_errors().await)
}

/// A lane as the axis draws it: paper, a faint line, a label, a mark of 17 px and a bar's tint.
const LANE: &str = "
    <svg width=600 height=200 style='display: block; background: #ffffff'>
      <path class=tick d='M200.5 0V200' stroke='#d9dde1'/>
      <text class=label x=120 y=60 font-family='Noto Sans, sans-serif' font-size=12.5>Forum</text>
      <circle class=mark cx=300.5 cy=60.5 r=8.5 fill='#2d8cdf'/>
      <rect class=bar x=320 y=90 width=200 height=14 fill='#d5e8f9'/>
    </svg>";

async fn the_comparison_of_pictures_sees_differences_that_a_reader_sees_and_no_more(
    page: &Page,
) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    let lane = |change: &str| {
        format!(
            "document.body.innerHTML = {};
             const it = (name) => document.querySelector(`.${{name}}`); {change}",
            serde_json::json!(LANE)
        )
    };
    page.eval(&lane("")).await?;
    let accepted = Image::read(&page.capture().await?)?;
    for (seen, what, change) in [
        (false, "nothing", ""),
        (
            true,
            "a label a pixel to the side",
            "it('label').setAttribute('x', 121)",
        ),
        (
            true,
            "a label a pixel lower",
            "it('label').setAttribute('y', 61)",
        ),
        (true, "another letter", "it('label').textContent = 'Forun'"),
        (
            true,
            "a faint line a pixel to the side",
            "it('tick').setAttribute('d', 'M201.5 0V200')",
        ),
        (
            true,
            "a mark a pixel to the side",
            "it('mark').setAttribute('cx', 301.5)",
        ),
        (
            true,
            "a mark of another colour",
            "it('mark').setAttribute('fill', '#19736e')",
        ),
        (
            true,
            "a mark that is hardly another colour",
            "it('mark').setAttribute('fill', '#2d8ce6')",
        ),
        (true, "no mark", "it('mark').remove()"),
        (
            true,
            "a bar of a paler tint",
            "it('bar').setAttribute('fill', '#dbecfa')",
        ),
        // What another processor or another release of the browser might make of the same drawing.
        (
            false,
            "a mark a fifth of a pixel to the side",
            "it('mark').setAttribute('cx', 300.7)",
        ),
        (
            false,
            "a label in a grey hardly paler",
            "it('label').setAttribute('fill', '#0c0c0c')",
        ),
        (
            false,
            "a tint rounded to the next step",
            "it('bar').setAttribute('fill', '#d6e9fa')",
        ),
    ] {
        page.eval(&lane(change)).await?;
        let actual = Image::read(&page.capture().await?)?;
        let difference = compare(&accepted, &actual);
        if difference.is_some() != seen {
            let count = difference.map_or(0, |it| it.count);
            return Failure::because(format!("{what}: {count} pixels were counted as differing"));
        }
    }
    Ok(())
}

async fn the_browser_has_the_bundled_fonts_and_none_of_the_machine(page: &Page) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    page.eval(
        "for (const family of ['system-ui', 'sans-serif', 'serif', 'Arial', 'DejaVu Sans', 'monospace']) {
           const line = document.createElement('p'); line.style.fontFamily = family; line.className = 'line';
           line.textContent = 'Masar مسار ⵎⴰⵙⴰⵔ 中文'; document.body.append(line);
         }",
    )
    .await?;
    let fonts = page.fonts_of(".line").await?;
    let strange: Vec<_> = fonts
        .iter()
        .filter(|font| !font.family.starts_with("Noto ") || font.family.contains("CJK"))
        .collect();
    if fonts.len() >= 6 && strange.is_empty() {
        return Ok(());
    }
    Failure::because(format!("texts are drawn in {strange:?} of {fonts:?}"))
}

async fn the_choice_by_pairs_has_every_two_values_together_and_is_small(_: &Page) -> Outcome {
    // Three factors of 4, 5 and 3 values; the first value of the first never meets that of the third.
    let mut all = combinations([4, 5, 3]);
    all.retain(|[one, _, three]| *one != 0 || *three != 0);
    if all.len() != 55 || chosen(all.clone(), true) != all {
        return Failure::because("not all combinations are taken where all are asked for");
    }
    let chosen = chosen(all.clone(), false);
    for wanted in &all {
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let together = |it: &[usize; 3]| it[one] == wanted[one] && it[other] == wanted[other];
            if !chosen.iter().any(together) {
                return Failure::because(format!("{wanted:?}: {one} and {other} are missing"));
            }
        }
    }
    if chosen.len() > 24 {
        return Failure::because(format!("{} of {} were chosen", chosen.len(), all.len()));
    }
    Ok(())
}

/// Puts markup into the shadow root of an element of our name.
async fn stand_in(page: &Page, markup: &str) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    let markup = serde_json::json!(markup);
    page.eval(&format!(
        "const host = document.createElement('masar-timeline'); host.attachShadow({{ mode: 'open' }}).innerHTML = {markup};
         host.style.position = 'relative'; host.style.display = 'block'; document.body.replaceChildren(host)"
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
