//! `cargo xtask`: see [`xtask::options::USAGE`].

use std::process::ExitCode;
use xtask::options::{self, Chore};
use xtask::{build, failure::Failure, repository, serve, test};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match options::parse(&arguments).and_then(run) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode, Failure> {
    let root = repository();
    match chore {
        Chore::Build(options) => build::run(&root, options).map(|()| ExitCode::SUCCESS),
        Chore::Serve(options) => serve::run(&root, &options).map(|()| ExitCode::SUCCESS),
        Chore::Test(options) => test::run(&root, &options),
        Chore::Help => {
            println!("{}", options::USAGE);
            Ok(ExitCode::SUCCESS)
        }
    }
}
