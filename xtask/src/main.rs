//! The command `cargo xtask`. [`xtask::options`] has its tasks and options.

use clap::Parser;
use std::process::ExitCode;
use xtask::options::{CommandLine, Task};
use xtask::{bench, build, failure::Failure, licenses, package, repository, serve, site, test};

fn main() -> ExitCode {
    match run(CommandLine::parse().task) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode, Failure> {
    let root = repository();
    match task {
        Task::Build(options) => build::run(&root, options).map(|_| ExitCode::SUCCESS),
        Task::Licenses => licenses::run(&root).map(|()| ExitCode::SUCCESS),
        Task::Package => package::run(&root, true).map(|_| ExitCode::SUCCESS),
        Task::Site => site::run(&root).map(|()| ExitCode::SUCCESS),
        Task::Serve(options) => serve::run(&root, &options).map(|()| ExitCode::SUCCESS),
        Task::Test(options) => test::run(&root, &options),
        Task::Bench(options) => bench::run(&root, &options).map(|()| ExitCode::SUCCESS),
    }
}
