//! What comes out of the printer: the story of all events, whatever was on the screen.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tokio::process::Command;

use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![
    the_arabic_axis_is_printed_as_a_story_on_a4,
    the_french_table_is_printed_as_a_story_on_letter,
    searched_and_opened_events_are_printed_whole_and_the_screen_is_restored,
    a_dark_timeline_is_printed_in_ink_on_white,
    a_long_feed_is_cut_into_sheets_between_its_events,
    a_printer_that_does_not_wait_has_every_event_all_the_same,
    a_host_page_that_nobody_has_touched_is_printed_with_every_event,
    about_eight_events_stand_on_a_sheet_whatever_the_view,
];

const FEED: &str = "/www/feeds/partnership.json";
/// Width and height in inches (ISO 216, ANSI).
pub(super) const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);

/// A page on paper.
pub(super) struct Printed {
    file: PathBuf,
    /// The words of each sheet, blanks made one.
    pub(super) sheets: Vec<String>,
}

impl Printed {
    /// All its words.
    fn text(&self) -> String {
        self.sheets.join(" ")
    }

    /// A picture of the first sheet, kept beside the frames'.
    async fn looks_like(&self, page: &Page, name: &str) -> Outcome {
        let stem = self.file.with_extension("");
        run(Command::new("pdftoppm")
            .args(["-png", "-r", "60", "-f", "1", "-singlefile"])
            .arg(&self.file)
            .arg(&stem))
        .await?;
        page.image_matches_snapshot(&fs::read(stem.with_extension("png"))?, name)
    }
}

/// Prints the page for a visitor who came near the timeline first.
async fn print(page: &Page, name: &str, sheet: (f64, f64)) -> Outcome<Printed> {
    page.eval(
        "test.one('section.masar').dispatchEvent(new Event('pointerover', { bubbles: true }))",
    )
    .await?;
    page.wait(
        "the chunk of the story is loaded",
        "return [...test.one('masar-timeline').shadowRoot.adoptedStyleSheets[0].cssRules].some((it) => it.selectorText === '.spine')",
    )
    .await?;
    page.settle().await?;
    print_at_once(page, name, sheet).await
}

/// Prints the page as a headless browser does.
pub(super) async fn print_at_once(
    page: &Page,
    name: &str,
    (width, height): (f64, f64),
) -> Outcome<Printed> {
    let what = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
    let pdf = page.print(what).await?;
    let folder = repository().join("target/pages/print");
    fs::create_dir_all(&folder)?;
    let file = folder.join(format!("{name}.pdf"));
    fs::write(&file, pdf)?;
    let text = run(Command::new("pdftotext").arg(&file).arg("-")).await?;
    let sheets = text
        .trim_end_matches('\u{c}')
        .split('\u{c}')
        .map(plain)
        .collect();
    Ok(Printed { file, sheets })
}

/// Letters alone: what stands in a PDF has the order and the forms of its signs, not the blanks. Those
/// that Arabic joins into one sign come out of it in either order.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric() && !"اأإآلى".contains(*letter))
        .collect()
}

async fn run(command: &mut Command) -> Outcome<String> {
    let program = command.as_std().get_program().to_owned();
    let output = command.output().await.map_err(|cause| {
        Failure(format!(
            "{} does not start ({cause}): apt-get install poppler-utils",
            program.display()
        ))
    })?;
    if !output.status.success() {
        return Failure::because(format!(
            "{}: {}",
            program.display(),
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The frames' page with its fonts and its clock, in a language and a view.
async fn open(page: &Page, lang: &str, view: &str) -> Outcome {
    page.open(&format!(
        "/tests/pages/frames/print.html?lang={lang}&view={view}"
    ))
    .await?;
    page.wait_state("ready").await?;
    // With a link at the foot, and one that an event has.
    page.eval(&format!(
        "const feed = await (await fetch('{FEED}')).json(); feed.source.href = 'https://example.org/press?id=7';
         feed.events.find((it) => it.id === 'agreement-2022').links = [{{ href: 'https://example.org/agreement.pdf', title: {{ ar: 'نص الاتفاقية', fr: 'Texte de l’accord', en: 'Text' }} }}];
         test.one('masar-timeline').feedData = feed"
    ))
    .await?;
    page.wait(
        "the feed with its links was there",
        "return test.one('.foot a[href]')",
    )
    .await?;
    page.settle().await
}

/// The titles of all events in a language.
fn titles(lang: &str) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(repository().join(FEED.trim_start_matches('/')))?;
    let reading = masar_feed::read(&text).map_err(|diagnostic| Failure(diagnostic.to_string()))?;
    Ok(reading
        .feed
        .events
        .iter()
        .map(|event| event.title.get(lang, "ar").0.to_owned())
        .collect())
}

fn holds(printed: &Printed, wanted: &[String], unwanted: &[&str]) -> Outcome {
    let text = printed.text();
    for title in wanted {
        if !text.contains(&plain(title)) {
            return Failure::because(format!("{title} is not on paper: {text}"));
        }
    }
    for label in unwanted {
        if text.contains(&plain(label)) {
            return Failure::because(format!("{label} is on paper, and nobody can press it"));
        }
    }
    Ok(())
}

/// Both addresses are spelled out, from left to right.
fn addresses(printed: &Printed) -> Outcome {
    holds(
        printed,
        &[
            "https://example.org/press?id=7".to_owned(),
            "https://example.org/agreement.pdf".to_owned(),
        ],
        &[],
    )
}

async fn the_arabic_axis_is_printed_as_a_story_on_a4(page: &Page) -> Outcome {
    open(page, "ar", "axis").await?;
    let printed = print(page, "ar-a4", A4).await?;
    let unwanted = ["نظرة عامة", "ابحث", "جدول", "English"];
    holds(&printed, &titles("ar")?, &unwanted)?;
    addresses(&printed)?;
    printed.looks_like(page, "print-ar-a4").await
}

async fn the_french_table_is_printed_as_a_story_on_letter(page: &Page) -> Outcome {
    open(page, "fr", "table").await?;
    let printed = print(page, "fr-letter", LETTER).await?;
    let unwanted = ["Tableau", "Rechercher", "Télécharger", "Trier", "العربية"];
    holds(&printed, &titles("fr")?, &unwanted)?;
    addresses(&printed)?;
    printed.looks_like(page, "print-fr-letter").await
}

async fn searched_and_opened_events_are_printed_whole_and_the_screen_is_restored(
    page: &Page,
) -> Outcome {
    open(page, "en", "axis").await?;
    page.eval(
        "test.one('masar-timeline').select('open-days-2023'); const field = test.one('.search input');
         field.value = 'Fez'; field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))",
    )
    .await?;
    page.wait(
        "less was shown",
        "return test.one('.status').textContent && test.one('.detail h3, .detail [tabindex]')",
    )
    .await?;
    // The search draws the detail anew.
    page.settle().await?;
    page.eval("test.one('.detail h3, .detail [tabindex]').focus(); window.at = test.focused()")
        .await?;
    let printed = print(page, "en-filtered", A4).await?;
    holds(
        &printed,
        &titles("en")?,
        &["Clear all", "Add to calendar", "Copy link"],
    )?;
    page.wait(
        "the screen was as before: the same event open, the focus in its place, no story beside it",
        "return test.one('.detail') && !test.one('.paper > *') && test.focused() === at && test.one('.search input').value === 'Fez'",
    )
    .await?;
    page.holds(
        "no other view was told to the page",
        "return !test.events.some((it) => it.type === 'masar-view')",
    )
    .await
}

async fn a_dark_timeline_is_printed_in_ink_on_white(page: &Page) -> Outcome {
    open(page, "en", "story").await?;
    page.eval(
        "const host = test.one('masar-timeline'); host.theme = 'dark'; host.style.setProperty('--masar-ink', '#ffffee')",
    )
    .await?;
    page.settle().await?;
    page.eval(
        "window.inks = []; addEventListener('beforeprint', () => queueMicrotask(() => {
           const paper = test.one('.paper'); inks.push(!!paper);
         }))",
    )
    .await?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    page.holds(
        "ink is dark, the surface white",
        "const style = getComputedStyle(test.one('section.masar'));
         return style.color === 'rgb(20, 24, 29)' && style.backgroundColor === 'rgb(255, 255, 255)' || [style.color, style.backgroundColor]",
    )
    .await?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await?;
    Ok(())
}

async fn a_long_feed_is_cut_into_sheets_between_its_events(page: &Page) -> Outcome {
    page.open("/made/en-story.html").await?;
    page.eval("test.one('masar-timeline').setAttribute('feed', '/made/120.json')")
        .await?;
    page.wait(
        "all of it was there",
        "return test.one('.story .more, .story .item') && test.all('.item').length > 20",
    )
    .await?;
    let printed = print(page, "long", A4).await?;
    if printed.sheets.len() < 5 {
        return Failure::because(format!("{} sheets", printed.sheets.len()));
    }
    // Each event's title stands on the same sheet as its last words: none is cut in two.
    page.eval("dispatchEvent(new Event('beforeprint'))").await?;
    page.frame().await?;
    let events = page
        .eval(
            "return test.all('.paper .item').map((item) => [item.querySelector('.name').textContent,
               [...item.querySelectorAll('.prose, .facts dd')].at(-1)?.textContent ?? ''])",
        )
        .await?;
    page.eval("dispatchEvent(new Event('afterprint'))").await?;
    let events = events.as_array().cloned().unwrap_or_default();
    if events.len() < 60 {
        return Failure::because(format!("only {} events are printed", events.len()));
    }
    let mut latin = 0;
    for event in events {
        let [name, last] = [0, 1].map(|at| plain(event[at].as_str().unwrap_or("")));
        if !name.is_ascii() {
            // Not sure to come out of a PDF in the order of its letters.
            continue;
        }
        latin += 1;
        let whole = printed
            .sheets
            .iter()
            .any(|sheet| sheet.contains(&name) && sheet.contains(&last));
        if !whole {
            return Failure::because(format!("{event} is cut in two"));
        }
    }
    if latin < 20 {
        return Failure::because(format!("only {latin} events could be looked for"));
    }
    Ok(())
}

async fn a_printer_that_does_not_wait_has_every_event_all_the_same(page: &Page) -> Outcome {
    open(page, "fr", "axis").await?;
    let printed = print_at_once(page, "fr-at-once", A4).await?;
    let unwanted = ["Tableau", "Rechercher", "Télécharger", "العربية"];
    holds(&printed, &titles("fr")?, &unwanted)
}

async fn about_eight_events_stand_on_a_sheet_whatever_the_view(page: &Page) -> Outcome {
    for (lang, view) in [("ar", "axis"), ("fr", "story"), ("fr", "table")] {
        page.open_with(&format!(
            "<masar-timeline lang=\"{lang}\" view=\"{view}\"></masar-timeline>"
        ))
        .await?;
        page.eval(&format!(
            "{} test.one('masar-timeline').feedData = feeds.museum",
            include_str!("opening.js")
        ))
        .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        let printed = print_at_once(page, &format!("museum-{lang}-{view}"), A4).await?;
        let sheets = printed.sheets.len();
        if !(6..=10).contains(&sheets) {
            return Failure::because(format!("{sheets} sheets for 61 events in the {view}"));
        }
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        page.eval("dispatchEvent(new Event('beforeprint'))").await?;
        page.frame().await?;
        page.holds(
            "no picture is higher than 6 cm",
            "const heights = test.all('.paper img').map((it) => it.getBoundingClientRect().height); return heights.length > 10 && Math.max(...heights) <= 6 / 2.54 * 96 || heights",
        )
        .await?;
        page.eval("dispatchEvent(new Event('afterprint'))").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await?;
    }
    Ok(())
}

/// Host pages, with `@` for the timeline.
const HOSTS: [&str; 3] = [
    "<h1>Town hall</h1><p>Text before the timeline</p>@<footer>Footer</footer>",
    "<div style='inline-size: 300px'>@</div>",
    "<style>* { box-sizing: border-box; margin: 0 } body { background: #111; color: #eee }</style><main style='display: flex'>@</main>",
];

async fn a_host_page_that_nobody_has_touched_is_printed_with_every_event(page: &Page) -> Outcome {
    let tag = format!("<masar-timeline feed=\"{FEED}\" lang=\"fr\"></masar-timeline>");
    for (at, host) in HOSTS.iter().enumerate() {
        page.open_with(&host.replace('@', &tag)).await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        let printed = print_at_once(page, &format!("untouched-{at}"), A4).await?;
        let unwanted = ["Tableau", "Rechercher", "Télécharger", "العربية"];
        holds(&printed, &titles("fr")?, &unwanted)?;
    }
    Ok(())
}
