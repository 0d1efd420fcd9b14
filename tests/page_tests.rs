//! Whole pages in a real browser, against the built `pkg/`: `cargo test --test pages`.
//!
//! A case is a folder under `tests/pages/` (a page, perhaps a feed, and `case.json`: what must
//! hold), or, where the visitor has to do something, a scenario: a function in a module there.
//! Both are named as sentences. What drives the browser is `tests/webdriver/`.
//!
//! ```text
//! cargo test --test pages                      every case
//! cargo test --test pages -- feed keyboard     those with one of the words in their name
//! cargo test --test pages -- frame --accept    keeps the pictures of frames that changed
//! cargo test --test pages -- --full            every combination of widths, languages and views, not only pairs
//! cargo test --test pages -- --full pictures --accept  pictures of the example feeds, into docs/pictures/
//! cargo test --test pages -- --browser firefox those that need no protocol of Chromium, in Firefox or webkit
//! cargo test --test pages -- --workers 1       in one browser, not in several at once
//! cargo test --test pages -- --headed          in a window one can watch
//! cargo test --test pages -- --shots target/s  pictures of the showcase and the demo pages instead
//! ```

mod pages;
mod webdriver;

use std::process::ExitCode;

use webdriver::{Options, Report, Runner};

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("pages: {message}");
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(cause) => {
            eprintln!("pages: no runtime: {cause}");
            return ExitCode::from(2);
        }
    };
    match runtime.block_on(run(options)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::from(u8::from(report.failed > 0))
        }
        Err(failure) => {
            eprintln!("pages: {failure}");
            ExitCode::from(2)
        }
    }
}

async fn run(options: Options) -> webdriver::Outcome<Report> {
    let shots = options.shots.clone();
    let scenarios = pages::every(options.full);
    let runner = Runner::start(options).await?;
    match shots {
        Some(folder) => runner.take_screenshots(&folder).await,
        None => runner.run(scenarios, pages::DIFFERENCES).await,
    }
}
