//! Feeds of every kind (`tests/feeds/kinds/`), two of each, in Arabic, French and English: what goes wrong on such feeds is a
//! row here, and each row is checked on both feeds of its kind at the widths where it goes wrong.

mod actions;

use serde_json::Value;

use crate::webdriver::{Failure, Outcome, Page, Scenario, Window};

const LANGUAGES: [(&str, &str); 3] = [("ar", "rtl"), ("fr", "ltr"), ("en", "ltr")];

/// The kinds, each with its two feeds.
const MUSEUM: [&str; 2] = ["museum", "museum-harbour"];
const NEWSROOM: [&str; 2] = ["newsroom", "newsroom-flood"];
const SCHOOL: [&str; 2] = ["school", "school-music"];
const REGIONS: [&str; 2] = ["regions", "regions-cities"];
const DEEP: [&str; 2] = ["deep-earth", "deep-people"];
const SINGLE: [&str; 2] = ["single", "single-three"];
const MIXED: [&str; 2] = ["mixed-school", "mixed-publisher"];
const EVERY: [[&str; 2]; 7] = [MUSEUM, NEWSROOM, SCHOOL, REGIONS, DEEP, SINGLE, MIXED];

/// What must hold on the feeds of a kind.
struct Row {
    /// The rest of the scenario's name.
    name: &'static str,
    feeds: &'static [&'static str],
    view: &'static str,
    /// Of the widget, px.
    widths: &'static [u32],
    /// The body of a function (`checks.js` is before it) that returns a list of problems.
    check: &'static str,
}

const ROWS: [Row; 16] = [
    Row {
        name: "each_milestone_has_its_name_and_pills_are_inside_the_data",
        feeds: &[
            "museum", "museum-harbour", "newsroom", "newsroom-flood", "school", "school-music", "regions",
            "regions-cities", "deep-earth", "deep-people", "mixed-school", "mixed-publisher",
        ],
        view: "axis",
        widths: &[1120, 690, 390],
        check: include_str!("../any_feed/truth.js"),
    },
    Row {
        name: "labels_of_150_years_have_their_year",
        feeds: &MUSEUM,
        view: "axis",
        widths: &[1120, 690],
        check: "return test.all('.label .when').map((it) => it.textContent).filter((it) => !/\\d{4}/.test(it))",
    },
    Row {
        name: "names_of_lanes_and_eras_are_whole_and_clear_of_marks",
        feeds: &["museum", "museum-harbour", "regions", "regions-cities", "deep-earth", "deep-people"],
        view: "axis",
        widths: &[1120, 690, 390],
        check: "return [...brokenWords('.lane-name > span'), ...eraNames()]",
    },
    Row {
        name: "a_picture_is_no_larger_than_its_file_and_70_percent_of_the_window",
        feeds: &MUSEUM,
        view: "story",
        widths: &[1120, 690, 390],
        check: "return pictures()",
    },
    Row {
        name: "markdown_is_drawn_and_an_approximate_year_heads_its_date",
        feeds: &MUSEUM,
        view: "story",
        widths: &[1120, 390],
        check: "return [...headings(), ...await rawMarkdown()]",
    },
    Row {
        name: "the_table_leaves_its_titles_40_percent_and_is_cards_below_700_px",
        feeds: &["museum", "museum-harbour", "regions", "newsroom", "school"],
        view: "table",
        widths: &[690, 840, 1120],
        check: "return tableColumns()",
    },
    Row {
        name: "ten_days_of_news_have_the_names_of_days",
        feeds: &NEWSROOM,
        view: "axis",
        widths: &[390, 690, 1120, 1280, 1440],
        check: "return test.all('.tick.minor span').filter(inPlot).length >= 8 ? [] : [`${test.all('.tick.minor span').filter(inPlot).length} names of days`]",
    },
    Row {
        name: "the_overview_of_ten_days_has_bins_of_different_heights",
        feeds: &NEWSROOM,
        view: "axis",
        widths: &[1120, 690],
        check: "const heights = new Set(test.all('.bin').map((it) => Math.round(it.getBoundingClientRect().height)));
                return test.all('.bin').length >= 8 && heights.size > 1 ? [] : [`${test.all('.bin').length} bins of ${heights.size} heights`]",
    },
    Row {
        name: "a_day_of_news_is_written_once_in_the_story",
        feeds: &NEWSROOM,
        view: "story",
        widths: &[1120, 390],
        check: "return test.all('.day-heading').length < 3 ? ['no headings of days'] : test.all('.day-heading ~ .item .day').filter((it) => /2026/.test(it.textContent)).map((it) => it.textContent)",
    },
    Row {
        name: "today_is_between_past_and_future_in_the_story",
        feeds: &["school", "school-music", "newsroom", "newsroom-flood"],
        view: "story",
        widths: &[1120, 390],
        check: "return todayInStory()",
    },
    Row {
        name: "a_status_is_a_word_on_the_label_and_in_the_legend",
        feeds: &["school", "newsroom", "newsroom-flood"],
        view: "axis",
        widths: &[1120],
        check: "return statuses()",
    },
    Row {
        name: "a_course_is_one_row_with_its_name",
        feeds: &SCHOOL,
        view: "axis",
        widths: &[1120, 690, 390],
        check: "return test.all('.pill.series').filter((it) => !it.nextElementSibling?.matches('.label')).map((it) => `the course ${it.dataset.eventId} has no name`)
                  .concat(test.all('.pill.series').length < 3 ? ['fewer than three courses'] : [])",
    },
    Row {
        name: "deep_time_has_round_years_in_words_and_no_months",
        feeds: &DEEP,
        view: "axis",
        widths: &[1120, 690, 390],
        check: "return roundYears('.tick span, .pinned, .strip-years span, .label .when')",
    },
    Row {
        name: "deep_time_has_no_months_in_the_story",
        feeds: &DEEP,
        view: "story",
        widths: &[1120],
        check: "return roundYears('.year, .item .day, .item .vague, .gap')",
    },
    Row {
        name: "the_overview_covers_what_the_axis_shows",
        feeds: &["single", "single-three", "museum", "newsroom", "school", "deep-earth"],
        view: "axis",
        widths: &[1120, 690],
        check: "return overviewCovers()",
    },
    Row {
        name: "french_signs_stay_with_their_words_on_the_axis",
        feeds: &["mixed-school", "mixed-publisher", "newsroom", "museum", "museum-harbour"],
        view: "axis",
        widths: &[1120, 690, 390],
        check: "return test.all('.label b').map((it) => it.textContent).filter((it) => /(^\\s*[»:;!?%])|(«\\s*$)/.test(it))",
    },
];

/// A scenario for each row; with `--full` also one for each kind in which nothing overflows at any width.
pub fn all(full: bool) -> Vec<Scenario> {
    let row = |row: &'static Row| {
        Scenario::new(format!("of_every_kind_{}", row.name), move |page| {
            Box::pin(holds(page, row, full))
        })
    };
    let kind = |feeds: [&'static str; 2]| {
        let name = format!(
            "of_every_kind_nothing_overflows_in_{}",
            feeds[0].replace('-', "_")
        );
        Scenario::new(name, move |page| {
            Box::pin(nothing_overflows(page, feeds, full))
        })
    };
    let rows = ROWS.iter().map(row);
    rows.chain(EVERY.map(kind)).chain(actions::all()).collect()
}

/// Opens a feed in a language and a view, on the day of the frames.
async fn open(page: &Page, feed: &str, language: usize, view: &str) -> Outcome {
    let window = Window {
        still: true,
        ..Window::wide(1120)
    };
    page.open_in("/tests/pages/any_feed/page.html", window)
        .await?;
    show(page, feed, language, view).await
}

/// Shows a feed in the page that is open.
async fn show(page: &Page, feed: &str, language: usize, view: &str) -> Outcome {
    let (language, direction) = LANGUAGES[language];
    page.widen(1120).await?;
    page.eval(&format!(
        "const feed = await (await fetch('/tests/feeds/kinds/{feed}.json')).json();
         const base = new URL('/tests/feeds/kinds/', location);
         for (const media of feed.events.flatMap((event) => event.media ?? [])) media.src = new URL(media.src, base).href;
         document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}';
         const host = test.one('masar-timeline');
         host.setAttribute('view', '{view}'); host.feedData = feed"
    ))
    .await?;
    page.wait_state("ready").await?;
    let part = match view {
        "story" => ".story",
        "table" => "table",
        _ => ".plot",
    };
    page.wait(
        "the view is drawn in the language",
        &format!("return !!test.one('{part}') && test.one('section.masar').lang === '{language}'"),
    )
    .await?;
    page.eval(
        "test.one('section.masar').dispatchEvent(new Event('pointerover', { bubbles: true }))",
    )
    .await?;
    page.settle().await
}

/// The feeds and languages of a run: all with `--full`; otherwise each feed in one language and each language on one feed.
fn chosen(feeds: usize, at: usize, full: bool) -> Vec<(usize, usize)> {
    let all =
        (0..feeds).flat_map(|feed| (0..LANGUAGES.len()).map(move |language| (feed, language)));
    let is_chosen =
        |&(feed, language): &(usize, usize)| full || (feed + at) % LANGUAGES.len() == language;
    let mut chosen: Vec<_> = all.filter(is_chosen).collect();
    for language in 0..LANGUAGES.len() {
        if chosen.iter().all(|&(_, other)| other != language) {
            chosen.push((language % feeds, language));
        }
    }
    chosen
}

async fn holds(page: &Page, row: &Row, full: bool) -> Outcome {
    let mut found = Vec::new();
    for (feed, language) in chosen(row.feeds.len(), row.name.len(), full) {
        let feed = row.feeds[feed];
        open(page, feed, language, row.view).await?;
        for &width in row.widths {
            at_width(page, width).await?;
            let check = format!("{}\n{}", include_str!("checks.js"), row.check);
            let problems = page.eval(&check).await?;
            let problems = problems.as_array().into_iter().flatten();
            let place = format!("{feed}, {} at {width} px", LANGUAGES[language].0);
            found.extend(
                problems
                    .filter_map(Value::as_str)
                    .take(6)
                    .map(|problem| format!("{place}: {problem}")),
            );
        }
    }
    none(found)
}

async fn at_width(page: &Page, width: u32) -> Outcome {
    page.widen(width).await?;
    page.frame().await?;
    page.settle().await
}

/// Fails with the problems, if there are any.
fn none(mut found: Vec<String>) -> Outcome {
    if found.is_empty() {
        return Ok(());
    }
    found.truncate(40);
    Failure::because(found.join("\n          "))
}

/// Of the widget, px; the first ones in an ordinary run.
const WIDTHS: [u32; 7] = [1120, 390, 280, 690, 840, 480, 1600];
/// The number of widths of an ordinary run.
const FEW: usize = 2;

async fn nothing_overflows(page: &Page, feeds: [&str; 2], full: bool) -> Outcome {
    let widths = if full { &WIDTHS[..] } else { &WIDTHS[..FEW] };
    let mut found = Vec::new();
    for (at, feed) in feeds.into_iter().enumerate() {
        for (number, view) in ["axis", "story", "table"].into_iter().enumerate() {
            for (language, (tag, _)) in LANGUAGES.into_iter().enumerate() {
                if !full && (at + number) % LANGUAGES.len() != language {
                    continue;
                }
                open(page, feed, language, view).await?;
                for &width in widths {
                    at_width(page, width).await?;
                    for problem in page.overflows().await?.into_iter().take(3) {
                        found.push(format!("{feed}, {tag} {view} at {width} px: {problem}"));
                    }
                }
            }
        }
    }
    none(found)
}
