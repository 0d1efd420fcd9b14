//! The order of the loads, and which of them are left out.

use crate::conditions::Condition;
use crate::load::LIMIT;
use crate::measurement::{Case, Run, median};
use crate::options::Options;

/// A page that took longer than this is not loaded again in the same condition, in ms.
const SLOW: f64 = 25_000.0;

/// Returns the loads in their order: the candidates one after the other within each round, so that a change of the machine
/// affects all of them.
pub fn cases(options: &Options) -> Vec<Case> {
    let mut cases = Vec::new();
    for events in &options.events {
        for round in 1..=usize::from(options.rounds) {
            for condition in &options.conditions {
                for candidate in &options.only {
                    cases.push(Case {
                        candidate: candidate.name.to_owned(),
                        events: *events,
                        condition: condition.name.to_owned(),
                        round,
                    });
                }
            }
        }
    }
    cases
}

/// Returns why a load is left out, if it is: a page that was not ready in time is not loaded again, nor with more events,
/// nor on a slower machine.
pub fn reason_to_skip(run: &Run, case: &Case) -> Option<String> {
    let earlier = run
        .loads
        .iter()
        .filter(|load| load.case.candidate == case.candidate);
    for load in earlier.clone() {
        let is_easier =
            load.case.events <= case.events && is_easier(&load.case.condition, &case.condition);
        if let (true, Err(error)) = (is_easier, &load.outcome) {
            return Some(format!(
                "with {} events in {}: {error}",
                load.case.events, load.case.condition
            ));
        }
    }
    let same_size = earlier.filter(|load| load.case.events == case.events);
    let ready = |condition: &str| {
        let loads = same_size
            .clone()
            .filter(|load| load.case.condition == condition);
        let times: Vec<f64> = loads
            .filter_map(|load| Some(load.outcome.as_ref().ok()?.ready))
            .collect();
        median(&times)
    };
    if let Some(time) = ready(&case.condition).filter(|time| *time > SLOW) {
        return Some(format!("one load took {:.0} s", time / 1e3));
    }
    let slowdown = Condition::named(&case.condition).map_or(1, |condition| condition.slowdown);
    let expected = ready("A")? * f64::from(slowdown);
    (slowdown > 1 && expected > LIMIT.as_secs_f64() * 1e3)
        .then(|| format!("{:.0} s are expected", expected / 1e3))
}

/// Whether a condition is not slower than another in any way.
fn is_easier(one: &str, other: &str) -> bool {
    match (Condition::named(one), Condition::named(other)) {
        (Some(one), Some(other)) => {
            one.slowdown <= other.slowdown && one.is_slow_4g <= other.is_slow_4g
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measurement::{Figures, Load};

    fn case(events: usize, condition: &str) -> Case {
        Case {
            candidate: "list".to_owned(),
            events,
            condition: condition.to_owned(),
            round: 1,
        }
    }

    fn run(events: usize, condition: &str, ready: Option<f64>) -> Run {
        let outcome = match ready {
            Some(ready) => Ok(Figures {
                ready,
                ..Figures::default()
            }),
            None => Err("not ready within 60 s".to_owned()),
        };
        let loads = vec![Load {
            case: case(events, condition),
            outcome,
        }];
        Run {
            loads,
            ..Run::default()
        }
    }

    #[test]
    fn a_page_that_was_not_ready_is_not_loaded_with_more_events_or_on_a_slower_machine() {
        let run = run(2_000, "A", None);
        for (events, condition, is_skipped) in [
            (2_000, "A", true),
            (20_000, "A", true),
            (2_000, "D", true),
            (2_000, "B", true),
            (200, "A", false),
        ] {
            assert_eq!(
                reason_to_skip(&run, &case(events, condition)).is_some(),
                is_skipped,
                "{events} {condition}"
            );
        }
    }

    #[test]
    fn a_slow_network_that_is_too_slow_does_not_exclude_a_slow_processor() {
        assert_eq!(reason_to_skip(&run(200, "D", None), &case(200, "C")), None);
    }

    #[test]
    fn a_page_that_took_long_is_loaded_once() {
        assert!(reason_to_skip(&run(2_000, "A", Some(26_000.0)), &case(2_000, "A")).is_some());
        assert_eq!(
            reason_to_skip(&run(2_000, "A", Some(24_000.0)), &case(2_000, "A")),
            None
        );
    }

    #[test]
    fn a_page_is_not_loaded_on_a_slower_machine_when_it_would_not_be_ready_there() {
        assert!(reason_to_skip(&run(2_000, "A", Some(16_000.0)), &case(2_000, "C")).is_some());
        assert_eq!(
            reason_to_skip(&run(2_000, "A", Some(16_000.0)), &case(2_000, "D")),
            None
        );
        assert_eq!(
            reason_to_skip(&run(2_000, "A", Some(14_000.0)), &case(2_000, "C")),
            None
        );
    }
}
