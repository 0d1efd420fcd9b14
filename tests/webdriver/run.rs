//! Runs the tests in several browsers at once, and prints a line for each.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::rc::Rc;
use std::time::Instant;

use masar_dev_server::Server;
use tokio::task::{JoinSet, LocalSet};

use super::browser::{Browser, Driver, Flags, OpenBrowser};
use super::case::Case;
use super::classic::EARLY_SCRIPT;
use super::report::Report;
use super::timing::{Spent, Timing};
use super::{Failure, Options, Outcome, Page};

/// A test that is written as a function.
pub struct Scenario {
    /// The name: a sentence with underscores between its words.
    pub name: String,
    steps: Steps,
    alone: bool,
}

/// The steps of a scenario on its page.
pub type Steps = Box<dyn for<'a> Fn(&'a Page) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>>;

impl Scenario {
    /// Returns a scenario that may run in parallel with others.
    pub fn new(
        name: impl Into<String>,
        steps: impl for<'a> Fn(&'a Page) -> Pin<Box<dyn Future<Output = Outcome> + 'a>> + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            steps: Box::new(steps),
            alone: false,
        }
    }

    /// Returns the scenario as one that runs while no other test is running. It measures time or frames, or uses a
    /// resource that all browsers share.
    pub fn alone(self) -> Self {
        Self {
            alone: true,
            ..self
        }
    }
}

/// A test that does not hold in a browser.
pub struct Difference {
    /// The browser.
    pub browser: Browser,
    /// The name of the test.
    pub test: &'static str,
    /// The reason.
    pub reason: &'static str,
}

/// The servers and the driver of a run.
pub struct Runner {
    options: Options,
    driver: Driver,
    server: Server,
    other_server: Server,
}

/// The result of one run of a test.
struct Attempt {
    outcome: Outcome,
    /// The time in each kind of step.
    spent: Spent,
    /// The browser no longer answers.
    crashed: bool,
}

enum Test {
    Folder(Case),
    Scenario(Scenario),
}

/// A test in the queue.
struct Queued {
    test: Test,
    /// The failure of its first run, if this is the second one.
    first_failure: Option<Failure>,
}

/// A browser that runs tests from the queue.
struct Worker {
    runner: Rc<Runner>,
    open: Option<(Flags, Page)>,
}

/// The data that all workers share: the remaining tests, those that run again after them, and the report.
#[derive(Default)]
struct Shared {
    queue: RefCell<VecDeque<Queued>>,
    again: RefCell<Vec<Queued>>,
    report: RefCell<Report>,
}

/// Returns the folder of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the folder for the screenshots of failed tests.
fn screens() -> PathBuf {
    repository().join("target/pages")
}

impl Runner {
    /// Starts two servers of the repository and ChromeDriver.
    pub async fn start(options: Options) -> Outcome<Self> {
        let root = repository();
        if !root.join("pkg/masar.js").is_file() {
            return Failure::because("pkg/ is not built: run `cargo xtask build` first");
        }
        let server = match options.browser {
            Browser::Chromium => Server::start(&root)?,
            _ => Server::start_with_script(&root, EARLY_SCRIPT)?,
        };
        server.generate(EARLY_SCRIPT, || include_bytes!("early.js").to_vec());
        super::fixtures::serve(&server);
        super::hostile_feeds::serve(&server);
        Ok(Self {
            driver: Driver::start(options.browser).await?,
            options,
            server,
            other_server: Server::start(&root)?,
        })
    }

    /// Returns a page in a new browser with these flags.
    pub(super) async fn page(&self, flags: Flags) -> Outcome<Page> {
        let OpenBrowser {
            session,
            processes,
            preferences,
        } = self.driver.browser(flags).await?;
        Ok(Page {
            driver: session,
            browser: self.options.browser,
            _processes: processes,
            preferences,
            origin: self.server.origin.clone(),
            other_origin: self.other_server.origin.clone(),
            accept: self.options.accept,
            full: self.options.full,
            emulated: RefCell::default(),
            stopped_clock: RefCell::default(),
            timing: Timing::default(),
        })
    }

    /// Runs the folders under `tests/pages/` and these scenarios, without those that differ in the browser.
    pub async fn run(
        self,
        scenarios: Vec<Scenario>,
        differences: &[Difference],
    ) -> Outcome<Report> {
        let start = Instant::now();
        let folders = Case::all(&repository().join("tests/pages"))?;
        let mut tests: Vec<Test> = scenarios
            .into_iter()
            .map(Test::Scenario)
            .chain(folders.into_iter().map(Test::Folder))
            .collect();
        tests.retain(|test| self.options.wants(test.name()));
        // Tests with the same flags follow each other, so that they share a browser.
        tests.sort_by_key(Test::no_wasm);
        if self.options.list {
            tests.iter().for_each(|test| println!("{}", test.name()));
            return Ok(Report::default());
        }

        let shared = Rc::new(Shared::default());
        for difference in differences {
            if difference.browser == self.options.browser {
                let before = tests.len();
                tests.retain(|test| test.name() != difference.test);
                if tests.len() < before {
                    let mut report = shared.report.borrow_mut();
                    report.leave_out(difference.test, difference.reason);
                }
            }
        }

        let (alone, beside): (Vec<Test>, Vec<Test>) = tests.into_iter().partition(Test::alone);
        let workers = self.options.workers();
        let runner = Rc::new(self);
        for (tests, workers) in [(beside, workers), (alone, 1)] {
            let tests = tests.into_iter().map(Queued::first);
            Self::run_all(&runner, &shared, tests.collect(), workers).await?;
        }
        let again = shared.again.take();
        Self::run_all(&runner, &shared, again, 1).await?;
        let mut report = shared.report.take();
        report.seconds = start.elapsed().as_secs_f64();
        if report.failed > 0 {
            println!("\nThe screen of each failure: {}", screens().display());
        }
        Ok(report)
    }

    /// Runs these tests in a number of browsers.
    async fn run_all(
        runner: &Rc<Self>,
        shared: &Rc<Shared>,
        tests: Vec<Queued>,
        workers: usize,
    ) -> Outcome {
        let workers = workers.min(tests.len());
        shared.queue.borrow_mut().extend(tests);
        let local = LocalSet::new();
        let mut running = JoinSet::new();
        for _ in 0..workers {
            let worker = Worker {
                runner: Rc::clone(runner),
                open: None,
            };
            running.spawn_local_on(worker.run(Rc::clone(shared)), &local);
        }
        local
            .run_until(async {
                while let Some(ended) = running.join_next().await {
                    ended.map_err(|cause| Failure(format!("a worker ended: {cause}")))?;
                }
                Ok(())
            })
            .await
    }
}

impl Queued {
    /// Returns a test that runs for the first time.
    fn first(test: Test) -> Self {
        Self {
            test,
            first_failure: None,
        }
    }
}

impl Worker {
    /// Runs tests until the queue is empty.
    async fn run(mut self, shared: Rc<Shared>) {
        loop {
            let Some(queued) = shared.queue.borrow_mut().pop_front() else {
                break;
            };
            let test = &queued.test;
            let begun = Instant::now();
            let mut attempt = self.attempt(test).await;
            if attempt.crashed {
                println!(
                    "     the browser crashed, and the test runs again in a new one: {}",
                    test.name()
                );
                attempt = self.attempt(test).await;
            }
            let Attempt { outcome, spent, .. } = attempt;
            let mut report = shared.report.borrow_mut();
            match (outcome, queued.first_failure) {
                (Err(failure), None) if self.runner.options.retries && failure.need().is_none() => {
                    report.run_again(test.name(), &failure, begun.elapsed());
                    shared.again.borrow_mut().push(Queued {
                        test: queued.test,
                        first_failure: Some(failure),
                    });
                }
                (Ok(()), Some(first)) => {
                    report.add_flaky(test.name(), &first, begun.elapsed(), spent);
                }
                (outcome, _) => report.add(test.name(), outcome, begun.elapsed(), spent),
            }
        }
        self.close().await;
    }

    /// Runs a test once. Closes the browser if it crashed.
    async fn attempt(&mut self, test: &Test) -> Attempt {
        let flags = Flags {
            headed: self.runner.options.headed,
            no_wasm: test.no_wasm(),
        };
        let outcome = match self.page(flags).await {
            Ok(page) => test.run(page, &screens()).await,
            Err(failure) => Err(failure),
        };
        let spent = match &self.open {
            Some((_, page)) => page.timing.take(),
            None => Default::default(),
        };
        let crashed = match (&outcome, &self.open) {
            (Err(_), Some((_, page))) => page.eval_raw("1").await.is_err(),
            _ => false,
        };
        if crashed {
            self.close().await;
        }
        Attempt {
            outcome,
            spent,
            crashed,
        }
    }

    /// Returns a page in a browser with these flags, without the data that the last test stored. Uses the open browser
    /// if it has these flags.
    async fn page(&mut self, flags: Flags) -> Outcome<&Page> {
        if self.open.as_ref().is_none_or(|(has, _)| *has != flags) {
            self.close().await;
            let page = self.runner.page(flags).await?;
            self.open = Some((flags, page));
        }
        match &self.open {
            Some((_, page)) => {
                page.reset().await?;
                Ok(page)
            }
            None => Failure::because("no browser is open"),
        }
    }

    async fn close(&mut self) {
        if let Some((_, page)) = self.open.take() {
            // It ends with its driver at the latest.
            page.driver.quit().await.ok();
        }
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

    fn alone(&self) -> bool {
        matches!(self, Self::Scenario(scenario) if scenario.alone)
    }

    async fn run(&self, page: &Page, screens: &Path) -> Outcome {
        let outcome = match self {
            Self::Folder(case) => case.run(page).await,
            Self::Scenario(scenario) => (scenario.steps)(page).await,
        };
        if outcome.is_err() {
            // A browser that has ended cannot take a screenshot. The failure is reported in any case.
            page.picture(&screens.join(format!("{}.png", self.name())))
                .await
                .ok();
        }
        outcome
    }
}
