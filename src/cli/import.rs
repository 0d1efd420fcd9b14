//! `masar import`: a feed made of a file in another format.

use super::COULD_NOT_RUN;
use super::convert::{Outcome, Output, failed, finish, source};
use crate::feed::formats::import::{From, guess, import};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file; - is standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// Its format; otherwise told from what it holds
    #[arg(long, value_enum)]
    from: Option<From>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    let source = match source(&arguments.file, &arguments.output) {
        Ok(source) => source,
        Err(code) => return code,
    };
    let Some(from) = arguments.from.or_else(|| guess(&source.text)) else {
        eprintln!(
            "masar: {} is of no format that is known here; if it is, name it with --from",
            source.name
        );
        return COULD_NOT_RUN;
    };
    let outcome = match import(&source.text, from) {
        Err(fault) => failed(fault),
        Ok(made) => {
            let lost = if made.findings.is_empty() {
                ", nothing lost"
            } else {
                ""
            };
            Outcome {
                verdict: format!("{} from {}{lost}", made.summary, from.name()),
                text: Some(made.text),
                findings: made.findings,
                summary: Some(made.summary),
            }
        }
    };
    finish(&source, &arguments.output, &outcome)
}
