//! Runs the cases one after another and tells of each in a line.

use std::fmt;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::Instant;

use super::browser::{Driver, Flags};
use super::case::Case;
use super::server::Server;
use super::{Failure, Options, Outcome, Page};

/// A case that a folder is not enough for: its name, and what is done and must hold.
pub struct Scenario {
    /// A sentence, words joined by underscores.
    pub name: String,
    /// What is done.
    pub act: Act,
}

/// What a scenario does with its page.
pub type Act = Box<dyn for<'a> Fn(&'a Page) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>>;

/// How a run went.
#[derive(Debug, Default)]
pub struct Report {
    /// How many cases held.
    pub passed: usize,
    /// How many did not.
    pub failed: usize,
    seconds: f64,
}

/// Everything a run needs, started.
pub struct Runner {
    options: Options,
    driver: Driver,
    server: Server,
    elsewhere: Server,
    open: Option<(Flags, Page)>,
}

enum Test {
    Folder(Case),
    Scenario(Scenario),
}

/// The repository's folder.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Runner {
    /// Starts two servers of the repository and ChromeDriver.
    pub async fn start(options: Options) -> Outcome<Self> {
        let root = repository();
        if !root.join("pkg/masar.js").is_file() {
            return Failure::because("pkg/ is not built: run `cargo xtask build` first");
        }
        let server = Server::start(&root)?;
        super::made::make(&server);
        Ok(Self {
            options,
            driver: Driver::start().await?,
            server,
            elsewhere: Server::start(&root)?,
            open: None,
        })
    }

    /// The folder for pictures, when they are asked for.
    pub fn shots(&self) -> Option<&PathBuf> {
        self.options.shots.as_ref()
    }

    /// A page in a browser of these flags; the one that is open, if it has them.
    pub(super) async fn page(&mut self, flags: Flags) -> Outcome<&Page> {
        if self.open.as_ref().is_none_or(|(has, _)| *has != flags) {
            self.close().await;
            let page = Page {
                driver: self.driver.browser(flags).await?,
                origin: self.server.origin.clone(),
                elsewhere: self.elsewhere.origin.clone(),
                accept: self.options.accept,
            };
            self.open = Some((flags, page));
        }
        match &self.open {
            Some((_, page)) => Ok(page),
            None => Failure::because("no browser is open"),
        }
    }

    async fn close(&mut self) {
        if let Some((_, page)) = self.open.take() {
            // It ends with its driver at the latest.
            page.driver.quit().await.ok();
        }
    }

    /// Runs the folders under `tests/pages/` and these scenarios.
    pub async fn run(&mut self, scenarios: Vec<Scenario>) -> Outcome<Report> {
        let start = Instant::now();
        let folders = Case::all(&repository().join("tests/pages"))?;
        let mut tests: Vec<Test> = folders
            .into_iter()
            .map(Test::Folder)
            .chain(scenarios.into_iter().map(Test::Scenario))
            .collect();
        tests.retain(|test| self.options.wants(test.name()));
        // Those that share a browser next to each other.
        tests.sort_by_key(Test::no_wasm);
        if self.options.list {
            tests.iter().for_each(|test| println!("{}", test.name()));
            return Ok(Report::default());
        }

        let mut report = Report::default();
        let pictures = repository().join("target/pages");
        for test in &tests {
            let begun = Instant::now();
            let flags = Flags {
                headed: self.options.headed,
                no_wasm: test.no_wasm(),
            };
            let outcome = match self.page(flags).await {
                Ok(page) => test.run(page, &pictures).await,
                Err(failure) => Err(failure),
            };
            let name = test.name().replace('_', " ");
            let took = begun.elapsed().as_secs_f64();
            match outcome {
                Ok(()) => {
                    report.passed += 1;
                    println!("test {name} ... ok ({took:.1} s)");
                }
                Err(failure) => {
                    report.failed += 1;
                    println!("test {name} ... FAILED ({took:.1} s)\n        {failure}");
                }
            }
        }
        report.seconds = start.elapsed().as_secs_f64();
        if report.failed > 0 {
            println!("\nThe screen of each failure: {}", pictures.display());
        }
        Ok(report)
    }

    /// Closes the browser.
    pub async fn stop(&mut self) {
        self.close().await;
    }
}

impl Test {
    fn name(&self) -> &str {
        match self {
            Self::Folder(case) => &case.name,
            Self::Scenario(scenario) => &scenario.name,
        }
    }

    fn no_wasm(&self) -> bool {
        matches!(self, Self::Folder(case) if case.no_wasm)
    }

    async fn run(&self, page: &Page, pictures: &Path) -> Outcome {
        let outcome = match self {
            Self::Folder(case) => case.run(page).await,
            Self::Scenario(scenario) => (scenario.act)(page).await,
        };
        if outcome.is_err() {
            // A browser that is gone takes no picture; what failed is told anyway.
            page.picture(&pictures.join(format!("{}.png", self.name())))
                .await
                .ok();
        }
        outcome
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.failed == 0 { "ok" } else { "FAILED" };
        let Self {
            passed,
            failed,
            seconds,
        } = self;
        write!(
            f,
            "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; finished in {seconds:.2}s"
        )
    }
}
