//! Runs the build, and the installation of the browsers, in parallel with the steps that do not need them.
//!
//! The linker, and many native tests, use one processor; the compiler uses the others. The output of the build goes to a file that is printed at the end, so that the lines of two commands are
//! not mixed.

use crate::command::command;
use crate::failure::Failure;
use crate::tools::{self, browser::Browser};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// A `cargo xtask build` that is running.
#[derive(Debug)]
pub struct Build {
    log: PathBuf,
    running: JoinHandle<Result<(bool, Duration), Failure>>,
}

impl Build {
    /// Starts the build. The commands of `then` run after it, in parallel with what comes next.
    ///
    /// # Errors
    ///
    /// The file of the output cannot be written.
    pub fn start(root: &Path, then: Vec<Command>) -> Result<Self, Failure> {
        let log = root.join("target/build.log");
        let unwritable =
            |error| Failure::new(format!("cannot write {}", log.display())).cause(error);
        fs::create_dir_all(root.join("target")).map_err(unwritable)?;
        let out = File::create(&log).map_err(unwritable)?;
        let err = out.try_clone().map_err(unwritable)?;
        let program = std::env::current_exe()
            .map_err(|error| Failure::new("cannot find the running xtask").cause(error))?;
        let mut build = command(program, root);
        build.arg("build").stdout(out).stderr(err);
        let running = thread::spawn(move || {
            let start = Instant::now();
            let status = build
                .status()
                .map_err(|error| Failure::new("cannot start the build").cause(error))?;
            let took = start.elapsed();
            thread::spawn(move || run_silently(then));
            Ok((status.success(), took))
        });
        Ok(Self { log, running })
    }

    /// Waits for the end of the build and prints its output. Returns whether it succeeded, and its duration.
    ///
    /// # Errors
    ///
    /// The build could not be started.
    pub fn wait(self) -> Result<(bool, Duration), Failure> {
        let ended = self
            .running
            .join()
            .map_err(|_| Failure::new("the build's thread panicked"))?;
        match fs::read_to_string(&self.log) {
            Ok(text) => eprint!("{text}"),
            Err(error) => eprintln!("cannot read {}: {error}", self.log.display()),
        }
        ended
    }
}

/// Runs commands one after the other. What they print, and whether they succeed, is ignored.
fn run_silently(commands: Vec<Command>) {
    for mut command in commands {
        let _ = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

/// The installation of Chromium, of Firefox and of their drivers.
#[derive(Debug)]
pub struct Browsers(JoinHandle<Result<Browser, Failure>>);

impl Browsers {
    /// Starts the installation.
    pub fn install(root: &Path) -> Self {
        let root = root.to_path_buf();
        Self(thread::spawn(move || {
            let browser = tools::browser::install(&root)?;
            // The tests in Firefox fail without it, with the reason; the other tests do not need it.
            if let Err(failure) = tools::firefox::install(&root) {
                eprintln!("{failure}");
            }
            Ok(browser)
        }))
    }

    /// Waits for the end of the installation and returns Chromium.
    ///
    /// # Errors
    ///
    /// Chromium is missing and cannot be installed.
    pub fn wait(self) -> Result<Browser, Failure> {
        self.0
            .join()
            .map_err(|_| Failure::new("the thread that installs the browsers panicked"))?
    }
}
