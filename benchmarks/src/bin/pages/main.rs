//! Measures pages with Masar, with other timelines and with a plain list, in Chromium: the same events on the same host
//! page, interleaved in one run. `cargo xtask bench --pages` prepares and runs it; `docs/benchmarks.md` has the definitions.

mod browser;
mod candidates;
mod check;
mod conditions;
mod events;
mod feeds;
mod gestures;
mod load;
mod machine;
mod measurement;
mod memory;
mod options;
mod pictures;
mod plan;
mod protocol;
mod report;
mod server;
mod site;

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use crate::candidates::{Candidate, EMPTY};
use crate::conditions::Condition;
use crate::events::Events;
use crate::measurement::{Case, Figures, GestureFigures, Load, Run, Skipped};
use crate::options::Options;
use crate::pictures::Pictures;
use crate::server::Server;
use crate::site::Folders;

fn main() -> ExitCode {
    match run(&Options::read()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Measures and reports. Returns whether all candidates of a quick run drew their events.
fn run(options: &Options) -> Result<bool> {
    let folders = folders();
    let name = if options.quick {
        "quick.json"
    } else {
        "pages.json"
    };
    let stored = folders.repository.join("target/benchmarks").join(name);
    let run = if options.stored {
        let text = std::fs::read_to_string(&stored)
            .with_context(|| format!("{} is missing: nothing was measured", stored.display()))?;
        serde_json::from_str(&text)?
    } else {
        measure(options, &folders, &stored)?
    };
    if options.write {
        report::write(&folders.repository, &run)?;
    } else if !options.quick {
        print!("{}", report::tables(&run));
    }
    let problems = check::problems(&run);
    for problem in &problems {
        eprintln!("{problem}");
    }
    Ok(!options.quick || problems.is_empty())
}

fn folders() -> Folders {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = here.parent().unwrap_or(here).to_path_buf();
    Folders {
        peers: here.join("peers"),
        site: repository.join("target/benchmarks/site"),
        repository,
    }
}

fn measure(options: &Options, folders: &Folders, stored: &PathBuf) -> Result<Run> {
    let start = Instant::now();
    let mut run = Run {
        date: machine::now(),
        command: options.command.clone(),
        machine: machine::describe(),
        versions: machine::versions(&folders.repository, &folders.peers, &options.only)?,
        ..Run::default()
    };
    write_site(options, folders)?;
    let server = Server::start(&folders.site)?;
    let cases = plan::cases(options);
    for (index, case) in cases.iter().enumerate() {
        let place = format!(
            "[{}/{}] {} {} {}",
            index + 1,
            cases.len(),
            case.candidate,
            case.events,
            case.condition
        );
        if let Some(reason) = plan::reason_to_skip(&run, case) {
            eprintln!("{place}: left out, {reason}");
            run.skipped.push(Skipped {
                case: case.clone(),
                reason,
            });
            continue;
        }
        let outcome = load_case(options, folders, &server, case);
        eprintln!("{place}: {}", summary(&outcome));
        run.loads.push(Load {
            case: case.clone(),
            outcome,
        });
        run.minutes = start.elapsed().as_secs_f64() / 60.0;
        // Stored after each load: a run that is interrupted is not lost.
        std::fs::write(stored, serde_json::to_vec_pretty(&run)?)?;
    }
    if options.quick {
        check::probe(&server)?;
    }
    Ok(run)
}

fn write_site(options: &Options, folders: &Folders) -> Result<()> {
    let mut candidates = options.only.clone();
    if options.quick {
        candidates.push(&EMPTY);
    }
    for candidate in &candidates {
        site::write_files(folders, candidate)?;
    }
    for number in &options.events {
        let events = Events::generate(*number)?;
        for candidate in &candidates {
            site::write_page(folders, candidate, &events)?;
        }
    }
    Ok(())
}

fn load_case(
    options: &Options,
    folders: &Folders,
    server: &Server,
    case: &Case,
) -> Result<Figures, String> {
    let mut candidates = options.only.iter();
    let candidate: &Candidate = candidates
        .find(|candidate| candidate.name == case.candidate)
        .ok_or("there is no such candidate")?;
    let condition = Condition::named(&case.condition).ok_or("there is no such condition")?;
    let address = format!("{}{}/{}/", server.address, candidate.name, case.events);
    let pictures = Pictures {
        folder: options
            .quick
            .then(|| folders.repository.join("target/benchmarks/pictures")),
        load: format!("{}-{}-{}", candidate.name, case.events, condition.name),
    };
    load::measure(candidate, &address, condition, load::LIMIT, &pictures)
}

/// Returns the line about a load that the terminal shows.
fn summary(outcome: &Result<Figures, String>) -> String {
    let figures = match outcome {
        Ok(figures) => figures,
        Err(error) => return error.clone(),
    };
    let Figures {
        events,
        first,
        ready,
        ..
    } = figures;
    let gesture = |gesture: &GestureFigures| match &gesture.error {
        Some(error) => format!("{}: {error}", gesture.name),
        None => format!(
            "{} {:.1} / {:.0} ms",
            gesture.name, gesture.p95, gesture.longest
        ),
    };
    let mut parts = vec![format!(
        "{events} events, first {first:.0} ms, ready {ready:.0} ms"
    )];
    parts.extend(figures.gestures.iter().map(gesture));
    parts.join(", ")
}
