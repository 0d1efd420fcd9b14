//! `masar-synthetic`: writes a synthetic feed to standard output.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use masar_synthetic::{MAX_TITLE_LENGTH, Options, generate};

/// Writes a synthetic feed of any size, for tests and measurements
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The number of events
    #[arg(long, value_name = "N", default_value_t = 20)]
    events: usize,
    /// The seed: the same seed gives the same feed
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The first year
    #[arg(long, value_name = "YEAR", default_value_t = 2015, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-9_999..=9_999))]
    from: i64,
    /// The last year
    #[arg(long, value_name = "YEAR", default_value_t = 2025, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-9_999..=9_999))]
    to: i64,
    /// Write the events in random order instead of by date
    #[arg(long)]
    shuffled: bool,
    /// The length of every title in characters, 3 to 140; otherwise titles have all lengths
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(3..=MAX_TITLE_LENGTH as i64))]
    title_length: Option<u8>,
}

/// Exit status where the feed cannot be generated or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.to < arguments.from {
        eprintln!(
            "masar-synthetic: the last year (--to {}) is before the first (--from {})",
            arguments.to, arguments.from
        );
        return FAILED.into();
    }
    let text = generate(&Options {
        seed: arguments.seed,
        events: arguments.events,
        from_year: arguments.from,
        to_year: arguments.to,
        shuffled: arguments.shuffled,
        title_length: arguments.title_length.map(usize::from),
    });
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        // The reader closed the pipe (`| head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("masar-synthetic: cannot write the feed to standard output: {error}");
            FAILED.into()
        }
    }
}
