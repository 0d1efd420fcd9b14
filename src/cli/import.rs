//! `masar import`: a feed made of a file in another format.

use super::COULD_NOT_RUN;
use super::convert::{Outcome, Output, failed, finish, read, words};
use super::pages::Pages;
use super::progress::Progress;
use crate::feed::formats::import::{From, guess, import_telling};

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
    let progress = Progress::new();
    progress.at(&arguments.file);
    let words = words();
    let page = Pages::first(&arguments.file, words.standard_input);
    let mut page = match read(&arguments.file, page) {
        Ok(page) => page,
        Err(code) => return code,
    };
    if let Some(fault) = page.faults.pop() {
        return finish(page, &arguments.output, failed(fault));
    }
    let (name, text) = (&page.names[0], &page.texts[0]);
    let Some(from) = arguments.from.or_else(|| guess(text)) else {
        eprintln!(
            "masar: {name} is of no format that is known here; if it is, name it with --from"
        );
        return COULD_NOT_RUN;
    };
    let outcome = match import_telling(text, from, arguments.output.all) {
        Err(fault) => failed(fault),
        Ok(made) => {
            let made_from = words.from.replace("{}", from.name());
            let lost = words.nothing_lost(&made.findings);
            Outcome {
                verdict: [&words.summary(made.summary), &*made_from, lost].concat(),
                text: Some(made.text),
                findings: made.findings,
                unkept: made.unkept,
                summary: Some(made.summary),
            }
        }
    };
    finish(page, &arguments.output, outcome)
}
