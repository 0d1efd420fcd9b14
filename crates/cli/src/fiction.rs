//! `masar fiction`: a made-up feed on standard output.

use super::{COULD_NOT_RUN, print};
use masar_synthetic::{Options, generate};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// How many events
    #[arg(long, value_name = "N", default_value_t = 20)]
    events: usize,
    /// The same seed gives the same feed
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The first year
    #[arg(long, value_name = "YEAR", default_value_t = 2015, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-9_999..=9_999))]
    from: i64,
    /// The last year
    #[arg(long, value_name = "YEAR", default_value_t = 2025, allow_negative_numbers = true, value_parser = clap::value_parser!(i64).range(-9_999..=9_999))]
    to: i64,
    /// In no order, as feeds kept by hand often are
    #[arg(long)]
    shuffled: bool,
    /// Every title has so many characters, 3 to 140; otherwise they are of every length
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(3..=140))]
    title_length: Option<u8>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    if arguments.to < arguments.from {
        eprintln!(
            "masar: the last year, --to {}, lies before the first, --from {}",
            arguments.to, arguments.from
        );
        return COULD_NOT_RUN;
    }
    let text = generate(&Options {
        seed: arguments.seed,
        events: arguments.events,
        from_year: arguments.from,
        to_year: arguments.to,
        shuffled: arguments.shuffled,
        title_length: arguments.title_length.map(usize::from),
    });
    print("the feed", text.as_bytes())
}
