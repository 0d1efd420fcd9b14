//! The guide of ten tasks, carried out from its own text: each control is found by the role and the name that the guide gives
//! it. In a full run of Chromium the pictures of the guide are taken, and with `--accept` written to `docs/pictures/`.

use std::path::PathBuf;

use super::Studio;
use super::newcomer::picture;
use super::server::apache;
use crate::webdriver::{Browser, Failure, Outcome, Page, Scenario, Window, repository};

/// A guide: its language, the interface's name for it, and its file.
const GUIDES: [(&str, &str, &str); 3] = [
    ("en", "English", "docs/studio.md"),
    ("fr", "Français", "docs/fr/studio.md"),
    ("ar", "العربية", "docs/ar/studio.md"),
];

/// The first words of a step, and what they ask for.
const STEPS: [(&str, Kind); 21] = [
    ("Press ", Kind::Press),
    ("Appuyez sur ", Kind::Press),
    ("اضغط ", Kind::Press),
    ("Type ", Kind::Type),
    ("Écrivez ", Kind::Type),
    ("اكتب ", Kind::Type),
    ("Tick ", Kind::Tick),
    ("Cochez ", Kind::Tick),
    ("ضع علامة أمام ", Kind::Tick),
    ("Choose a file ", Kind::File),
    ("Choisissez un fichier ", Kind::File),
    ("اختر ملفا ", Kind::File),
    ("Choose ", Kind::Choose),
    ("Choisissez ", Kind::Choose),
    ("اختر ", Kind::Choose),
    ("Open the event ", Kind::Open),
    ("Ouvrez l’événement ", Kind::Open),
    ("افتح الحدث ", Kind::Open),
    ("The Studio says ", Kind::Says),
    ("Le Studio dit ", Kind::Says),
    ("يقول الاستوديو ", Kind::Says),
];

/// The tasks of a guide.
const TASKS: usize = 10;

/// The quality of the pictures, in percent.
const QUALITY: u32 = 65;

/// What a step asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Press,
    Type,
    Tick,
    File,
    Choose,
    Open,
    Says,
}

/// A step of a task.
#[derive(Debug)]
struct Step {
    kind: Kind,
    /// The names of the control and of the groups around it.
    names: Vec<String>,
    /// What is typed or chosen.
    value: String,
    /// What the Studio says.
    said: String,
}

pub fn all(full: bool) -> Vec<Scenario> {
    // The first language, or all under `--full`.
    let count = if full { GUIDES.len() } else { 1 };
    let guides = GUIDES.into_iter().take(count);
    let scenarios = guides.map(|(tag, language, file)| {
        Scenario::new(
            format!("the_guide_of_ten_tasks_is_carried_out_from_its_own_text_in_{tag}"),
            move |page| Box::pin(carry_out(page, tag, language, file, full)),
        )
    });
    scenarios.collect()
}

async fn carry_out(page: &Page, tag: &str, language: &str, file: &str, full: bool) -> Outcome {
    let tasks = tasks(&std::fs::read_to_string(repository().join(file))?)?;
    if tasks.len() != TASKS {
        return Failure::because(format!("{file} has {} tasks", tasks.len()));
    }
    let server = apache().await;
    let window = Window {
        height: 960,
        still: true,
        ..Window::wide(1440)
    };
    let studio = Studio::open_at_in(page, &server.origin, language, window).await?;
    studio.catch_downloads().await?;
    for (at, steps) in tasks.iter().enumerate() {
        for step in steps {
            let failed =
                |Failure(why)| Failure(format!("{file}, task {}: {step:?}: {why}", at + 1));
            follow(&studio, step).await.map_err(failed)?;
        }
        // From task 8 on the preview has other colours than the page, and axe takes ticks that are clipped for drawn on it.
        if at < 7 {
            page.axe_clean().await?;
        }
        if full && page.browser == Browser::Chromium {
            page.eval("scrollTo(0, 0)").await?;
            page.point_away().await?;
            let name = format!("studio-{tag}-{}.webp", at + 1);
            page.webp(&folder(page).join(name), QUALITY).await?;
        }
    }
    let saved = server.read("feed.json").unwrap_or_default();
    match masar_check::read(&[&saved], true) {
        Ok(reading) if reading.feed.events.len() == 1 => Ok(()),
        Ok(reading) => Failure::because(format!("{} events", reading.feed.events.len())),
        Err(cause) => Failure::because(cause.to_string()),
    }
}

/// Does what a step asks for.
async fn follow(studio: &Studio<'_>, step: &Step) -> Outcome {
    let names: Vec<&str> = step.names.iter().map(String::as_str).collect();
    match step.kind {
        Kind::Press => studio.press("button", &names).await,
        Kind::Tick => studio.press("checkbox", &names).await,
        Kind::Choose => studio.choose(&names, &step.value).await,
        Kind::Open => {
            studio
                .open_event(names.last().copied().unwrap_or_default())
                .await
        }
        Kind::Says => studio.says(&step.said).await,
        Kind::File => {
            let bytes = picture(studio.page).await?;
            let file = ("gate.jpg", "image/jpeg", &bytes[..]);
            studio.upload(&names, file).await?;
            studio.says("640").await
        }
        Kind::Type => {
            let role = match studio.count("searchbox", &names).await? {
                0 => "textbox",
                _ => "searchbox",
            };
            studio.focus(role, &names).await?;
            studio.page.eval("document.activeElement.select()").await?;
            studio.page.insert_text(&step.value).await
        }
    }
}

/// Returns the steps of each task of a guide.
fn tasks(text: &str) -> Outcome<Vec<Vec<Step>>> {
    let mut tasks: Vec<Vec<Step>> = Vec::new();
    for line in text.lines() {
        if line.starts_with("## Fill in") {
            break;
        }
        if line.starts_with("### ") {
            tasks.push(Vec::new());
        }
        let numbered = line.split_once(". ");
        let numbered = numbered.filter(|(number, _)| number.parse::<u8>().is_ok());
        if let (Some((_, text)), Some(steps)) = (numbered, tasks.last_mut()) {
            steps.push(step(text)?);
        }
    }
    Ok(tasks)
}

fn step(text: &str) -> Outcome<Step> {
    let mut kinds = STEPS.iter().filter(|(words, _)| text.starts_with(words));
    let Some((_, kind)) = kinds.next() else {
        return Failure::because(format!("what is to be done? {text}"));
    };
    let between = |sign: &str| text.split(sign).nth(1).unwrap_or_default();
    let name = between("**").replace('\u{a0}', " ");
    let names = name.split(" › ").filter(|name| !name.is_empty());
    let step = Step {
        kind: *kind,
        names: names.map(str::to_owned).collect(),
        value: between("`").to_owned(),
        said: between("*").to_owned(),
    };
    let is_whole = match step.kind {
        Kind::Says => !step.said.is_empty(),
        Kind::Type | Kind::Choose => !step.value.is_empty() && !step.names.is_empty(),
        _ => !step.names.is_empty(),
    };
    match is_whole {
        true => Ok(step),
        false => Failure::because(format!("a name is missing: {text}")),
    }
}

/// Where the pictures of this run are written.
fn folder(page: &Page) -> PathBuf {
    let folder = match page.accepts() {
        true => "docs/pictures",
        false => "target/pages/pictures",
    };
    repository().join(folder)
}
