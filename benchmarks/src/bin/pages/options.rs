//! The command line.

use clap::Parser;

use crate::candidates::{self, Candidate};
use crate::conditions::{self, Condition};

/// Measures pages with Masar, with other timelines and with a plain list, side by side in Chromium
#[derive(Clone, Debug, Parser)]
#[command(name = "pages")]
pub struct Options {
    /// How often each load is repeated
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    pub rounds: u16,
    /// The numbers of events
    #[arg(
        long,
        value_name = "N,N",
        value_delimiter = ',',
        default_value = "20,200,2000,20000"
    )]
    pub events: Vec<usize>,
    /// The conditions: A full speed, B processor 4 times slower and slow 4G, C the processor only, D the network only
    #[arg(long, value_name = "X,X", value_delimiter = ',', default_value = "A,B,C,D", value_parser = condition)]
    pub conditions: Vec<&'static Condition>,
    /// Only these candidates
    #[arg(long, value_name = "NAME,NAME", value_delimiter = ',', value_parser = candidate)]
    pub only: Vec<&'static Candidate>,
    /// Load each candidate once with 20 events, save pictures in target/benchmarks/pictures/, and fail if one draws nothing
    #[arg(long, conflicts_with_all = ["rounds", "events", "conditions", "write"])]
    pub quick: bool,
    /// Write the tables into docs/benchmarks.md and the picture into docs/pictures/
    #[arg(long)]
    pub write: bool,
    /// Measure nothing; read the figures of the last run from target/benchmarks/pages.json
    #[arg(long, conflicts_with = "quick")]
    pub stored: bool,
    /// The command that the report names
    #[arg(long, value_name = "TEXT", default_value = "pages", hide = true)]
    pub command: String,
}

impl Options {
    /// Reads the command line.
    pub fn read() -> Options {
        let mut options = Options::parse();
        if options.only.is_empty() {
            options.only = candidates::ALL.iter().collect();
        }
        if options.quick {
            options.rounds = 1;
            options.events = vec![20];
            options.conditions = conditions::ALL[..1].iter().collect();
        }
        options.events.sort_unstable();
        options
    }
}

fn condition(name: &str) -> Result<&'static Condition, String> {
    Condition::named(name).ok_or_else(|| "the conditions are A, B, C and D".to_owned())
}

fn candidate(name: &str) -> Result<&'static Candidate, String> {
    let all = &candidates::ALL;
    all.iter()
        .find(|candidate| candidate.name == name)
        .ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|candidate| candidate.name).collect();
            format!("the candidates are {}", names.join(", "))
        })
}
