//! `masar export`: a feed as something else. Each format is a file of its own beside this one.

use super::html;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feed; - is standard input
    #[arg(value_name = "FEED")]
    feed: String,
    /// What to write
    #[arg(long, value_enum)]
    to: Format,
    #[command(flatten)]
    html: html::Options,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A page that tells the story without a script
    Html,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match arguments.to {
        Format::Html => html::run(&arguments.feed, &arguments.html),
    }
}
