//! `masar schema`: prints the JSON Schema of the format.

use super::output::{Report, note};
use super::{COULD_NOT_RUN, pages};
use masar_formats::{schema, schema_of};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A feed: the schema then completes its languages and the ids of its tracks and partners; - is standard input
    #[arg(value_name = "FEED")]
    feed: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let text = match &arguments.feed {
        None => schema(),
        Some(name) => match of_feed(name) {
            Ok(text) => text,
            Err(problem) => {
                note(&problem);
                return COULD_NOT_RUN;
            }
        },
    };
    Report::json(&text).print()
}

/// Returns the schema for the first page of a feed.
///
/// # Errors
/// The message about a file that is no feed.
fn of_feed(name: &str) -> Result<String, String> {
    let page =
        pages::read_first(name, name).map_err(|error| format!("cannot read {name}: {error}"))?;
    match masar_check::read(page.readable(), false) {
        Ok(reading) if !page.readable().is_empty() => Ok(schema_of(&reading.feed)),
        _ => Err(format!("{name} is no feed: run masar check {name}")),
    }
}
