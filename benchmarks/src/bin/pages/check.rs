//! The smoke test: every page draws its events, every gesture changes something, and the probe notices a page without
//! events.

use anyhow::{Result, ensure};
use std::time::Duration;

use crate::candidates::{self, EMPTY};
use crate::conditions;
use crate::load;
use crate::measurement::Run;
use crate::pictures::Pictures;
use crate::server::Server;

/// How long the page without events may take: the probe waits in vain.
const EMPTY_LIMIT: Duration = Duration::from_secs(6);

/// Returns an error if the probe finds events on a page that has none.
pub fn probe(server: &Server) -> Result<()> {
    let address = format!("{}{}/20/", server.address, EMPTY.name);
    let outcome = load::measure(
        &EMPTY,
        &address,
        &conditions::ALL[0],
        EMPTY_LIMIT,
        &Pictures::default(),
    );
    ensure!(
        outcome
            .as_ref()
            .is_err_and(|error| error.starts_with(load::NO_EVENT)),
        "the probe did not notice that a page draws no event: {outcome:?}"
    );
    Ok(())
}

/// Returns what is wrong with the loads: a page that draws nothing, or not all, and a gesture that changes nothing.
pub fn problems(run: &Run) -> Vec<String> {
    let mut problems = Vec::new();
    for load in &run.loads {
        let page = format!(
            "{} with {} events in {}",
            load.case.candidate, load.case.events, load.case.condition
        );
        let figures = match &load.outcome {
            Ok(figures) => figures,
            Err(error) => {
                problems.push(format!("{page}: {error}"));
                continue;
            }
        };
        let mut all = candidates::ALL.iter();
        let has_all =
            all.any(|candidate| candidate.name == load.case.candidate && candidate.has_all);
        if figures.events == 0 || (has_all && figures.events < load.case.events) {
            problems.push(format!("{page}: it draws {} events", figures.events));
        }
        for gesture in &figures.gestures {
            if let Some(error) = &gesture.error {
                problems.push(format!("{page}: {} failed: {error}", gesture.name));
            } else if !gesture.has_changed {
                problems.push(format!("{page}: {} changes nothing", gesture.name));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measurement::{Case, Figures, GestureFigures, Load};

    fn run(candidate: &str, outcome: Result<Figures, String>) -> Run {
        let case = Case {
            candidate: candidate.to_owned(),
            events: 20,
            condition: "A".to_owned(),
            round: 1,
        };
        Run {
            loads: vec![Load { case, outcome }],
            ..Run::default()
        }
    }

    fn drawn(events: usize) -> Result<Figures, String> {
        Ok(Figures {
            events,
            ..Figures::default()
        })
    }

    #[test]
    fn a_candidate_that_draws_nothing_is_a_problem() {
        assert_eq!(problems(&run("masar", drawn(0))).len(), 1);
        assert_eq!(
            problems(&run("masar", Err("not ready within 60 s".to_owned()))).len(),
            1
        );
        assert!(problems(&run("masar", drawn(12))).is_empty());
    }

    #[test]
    fn a_candidate_that_draws_every_event_must_draw_all() {
        assert_eq!(problems(&run("list", drawn(19))).len(), 1);
        assert!(problems(&run("list", drawn(20))).is_empty());
    }

    #[test]
    fn a_gesture_that_changes_nothing_is_a_problem() {
        let gestures = vec![GestureFigures {
            name: "pan".to_owned(),
            ..GestureFigures::default()
        }];
        let figures = Figures {
            events: 20,
            gestures,
            ..Figures::default()
        };
        assert_eq!(problems(&run("masar", Ok(figures))).len(), 1);
    }
}
