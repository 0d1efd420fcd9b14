//! The lanes of the axis: a visitor folds them, and the host page sets how high they are.

use crate::webdriver::{Outcome, Page};

scenarios![
    a_lane_is_folded_to_a_thin_row_with_its_number_and_opened_again,
    the_name_of_a_lane_covers_nothing_of_the_plot,
    a_folded_lane_stays_folded_in_other_views_and_filters,
    lanes_are_folded_by_the_keyboard_after_the_first_event,
    compact_lanes_are_lower_and_roomy_ones_higher,
    a_lane_is_at_least_as_high_as_its_name_unless_it_is_folded,
];

/// Three tracks with ten events each: points, spans that overlap, and a milestone.
const THREE_LANES: &str = r#"{
  masar: 1, title: {fr: "Trois rangées", ar: "ثلاثة صفوف"}, languages: ["fr", "ar"],
  tracks: ["a", "b", "c"].map((id) => ({ id, title: `Thème ${id}` })),
  events: Array.from({length: 30}, (_, at) => ({
    id: `e${at}`, track: "abc"[at % 3], title: `Événement numéro ${at}`, tags: at % 2 ? ["impair"] : ["pair"],
    date: at % 5 === 1 ? `20${10 + (at >> 1)}-01/20${12 + (at >> 1)}-06` : `20${10 + (at >> 1)}-0${at % 2 + 3}-10`,
    milestone: at === 15,
  })),
}"#;

async fn open(page: &Page, attributes: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline {attributes} style=\"inline-size: 100%; max-inline-size: 1000px\"></masar-timeline>"
    ))
    .await?;
    page.eval(&format!(
        "test.one('masar-timeline').feedData = {THREE_LANES}"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the names of the lanes are buttons",
        "return test.all('button.lane-name').length === 3",
    )
    .await?;
    page.settle().await
}

/// `name(at)`, `lane(at)`, `height(at)`: a lane's name, the lane and its height; `fits(at)`: whether the name and all in
/// the lane are within its height.
const LANES: &str =
    "const name = (at) => test.all('.lane-name')[at], lane = (at) => test.all('.lane')[at];
  const height = (at) => lane(at).getBoundingClientRect().height;
  const fits = (at) => [...lane(at).querySelectorAll('.mark, .pill, .label')].every((it) => {
    const [box, row] = [it.getBoundingClientRect(), lane(at).getBoundingClientRect()];
    return box.top >= row.top - 7 && box.bottom <= row.bottom + 7; });";

async fn a_lane_is_folded_to_a_thin_row_with_its_number_and_opened_again(page: &Page) -> Outcome {
    for lang in ["ar", "fr"] {
        open(page, &format!("lang={lang}")).await?;
        page.eval(&format!(
            "{LANES} window.before = height(1); name(1).click()"
        ))
        .await?;
        page.wait(
            "the lane is low, has marks, no names, and its number of events",
            &format!(
                "{LANES} return name(1).ariaExpanded === 'false' && height(1) <= 64 && height(1) < before / 2
                   && name(1).textContent === 'Thème b10' && fits(1)
                   && lane(1).querySelector('.mark') && !lane(1).querySelector('.label')
                   && lane(0).querySelector('.label') && name(0).ariaExpanded === 'true'"
            ),
        )
        .await?;
        page.nothing_overflows().await?;
        page.axe_clean().await?;
        page.eval("test.one('.lane .pill, .lane .mark').focus()")
            .await?;
        page.eval(&format!("{LANES} name(1).click()")).await?;
        page.wait(
            "it is as before",
            &format!("{LANES} return name(1).ariaExpanded === 'true' && height(1) === before && lane(1).querySelector('.label')"),
        )
        .await?;
    }
    Ok(())
}

async fn the_name_of_a_lane_covers_nothing_of_the_plot(page: &Page) -> Outcome {
    open(page, "lang=ar").await?;
    page.holds(
        "each name is beside the plot",
        "const plot = test.one('.plot').getBoundingClientRect();
         return test.all('.lane-name').every((it) => it.getBoundingClientRect().left >= plot.right + 8)",
    )
    .await
}

async fn a_folded_lane_stays_folded_in_other_views_and_filters(page: &Page) -> Outcome {
    open(page, "lang=fr").await?;
    page.eval(&format!("{LANES} name(0).click()")).await?;
    for view in ["story", "axis"] {
        page.eval(&format!("test.one('#tab-{view}').click()"))
            .await?;
    }
    page.wait(
        "after another view",
        "return test.one('.lane-name')?.ariaExpanded === 'false'",
    )
    .await?;
    page.eval("const field = test.one('.search input'); field.value = 'impair'; field.dispatchEvent(new Event('input', { bubbles: true }))")
        .await?;
    page.wait(
        "with a filter it has the number of the matches",
        "return test.one('.lane-name')?.textContent === 'Thème a5'",
    )
    .await
    .map(drop)
}

async fn lanes_are_folded_by_the_keyboard_after_the_first_event(page: &Page) -> Outcome {
    open(page, "lang=fr").await?;
    page.eval("test.one('.lane [tabindex=\"0\"]').focus()")
        .await?;
    page.key("Tab").await?;
    page.holds(
        "the Tab key goes from the events to the name of the first lane",
        "return test.one('.lane-name').matches(':focus')",
    )
    .await?;
    page.key("Enter").await?;
    page.wait(
        "Enter folds it, and focus stays",
        "return test.one('.lane-name').ariaExpanded === 'false' && test.one('.lane-name').matches(':focus')",
    )
    .await?;
    page.key(" ").await?;
    page.wait(
        "Space opens it",
        "return test.one('.lane-name').ariaExpanded === 'true'",
    )
    .await
    .map(drop)
}

async fn compact_lanes_are_lower_and_roomy_ones_higher(page: &Page) -> Outcome {
    open(page, "lang=fr").await?;
    page.eval(&format!("{LANES} window.usual = height(0)"))
        .await?;
    for (density, is_right) in [
        ("compact", "height(0) < usual - 10"),
        ("roomy", "height(0) > usual + 10"),
        ("", "height(0) === usual"),
    ] {
        page.eval(&format!(
            "test.one('masar-timeline').style.setProperty('--masar-density', '{density}')"
        ))
        .await?;
        page.wait(
            &format!("the lanes follow a changed style sheet: “{density}”"),
            &format!(
                "{LANES} return {is_right} && [0, 1, 2].every(fits) && test.one('.lane .label')"
            ),
        )
        .await?;
        page.nothing_overflows().await?;
    }
    page.open_with("<masar-timeline lang=fr style=\"--masar-density: compact; inline-size: 1000px\"></masar-timeline>")
        .await?;
    page.eval(&format!(
        "const host = test.one('masar-timeline');
         window.heights = [];
         const note = () => {{
           const frame = host.shadowRoot?.querySelector('.plot-frame');
           if (frame) heights.push(frame.className + frame.style.cssText);
           requestAnimationFrame(note);
         }};
         note();
         host.feedData = {THREE_LANES}"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "a page that sets it from the start has it",
        "return test.one('.plot-frame.compact')",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "the first drawing has it, and no lane moves",
        "return heights.length > 0 && new Set(heights).size === 1 || [...new Set(heights)]",
    )
    .await
}

/// Two tracks with names of many words, each with one span, for which a lane of 48 px is enough.
const LONG_NAMES: &str = r#"{
  masar: 1, title: {fr: "Noms", ar: "أسماء"}, languages: ["fr", "ar"],
  tracks: [
    {id: "a", title: {fr: "Conservation et restauration des manuscrits anciens du royaume", ar: "صيانة وترميم المخطوطات القديمة في خزانات المملكة"}},
    {id: "b", title: {fr: "Relations internationales et coopération", ar: "العلاقات الدولية والتعاون مع المؤسسات الشريكة"}},
  ],
  events: [
    {id: "one", date: "2010/2014", title: "Une", track: "a"}, {id: "two", date: "2011/2015", title: "Deux", track: "b"},
  ],
}"#;

async fn a_lane_is_at_least_as_high_as_its_name_unless_it_is_folded(page: &Page) -> Outcome {
    for (lang, width) in [("fr", 1000), ("fr", 600), ("ar", 1000), ("ar", 600)] {
        page.open_with(&format!(
            "<masar-timeline lang={lang} style=\"inline-size: {width}px\"></masar-timeline>"
        ))
        .await?;
        page.eval(&format!(
            "test.one('masar-timeline').feedData = {LONG_NAMES}"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.wait(
            "the names of the lanes are buttons",
            "return test.all('button.lane-name').length === 2",
        )
        .await?;
        page.settle().await?;
        page.holds(
            &format!("{lang}, {width} px: each name is whole, in more than two lines, and inside its lane"),
            &format!(
                "{LANES} return [0, 1].every((at) => {{
                   const span = name(at).querySelector('span'), range = document.createRange();
                   range.selectNodeContents(span);
                   const [text, row] = [range.getBoundingClientRect(), lane(at).getBoundingClientRect()];
                   return text.height > 50 && text.bottom <= row.bottom && span.scrollHeight <= span.clientHeight + 1;
                 }})"
            ),
        )
        .await?;
        page.nothing_overflows().await?;
        page.eval(&format!("{LANES} name(0).click()")).await?;
        page.wait(
            "a folded lane is a thin row",
            &format!("{LANES} return name(0).ariaExpanded === 'false' && height(0) < 48"),
        )
        .await?;
    }
    Ok(())
}
