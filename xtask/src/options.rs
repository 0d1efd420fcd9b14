//! The command line of `cargo xtask`.

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Build, serve and test Masar.
///
/// Each task installs the tools that it needs and that are missing, at pinned versions.
/// docs/building.md describes what each task does.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub struct CommandLine {
    /// The task to do.
    #[command(subcommand)]
    pub task: Task,
}

/// A task and its options.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub enum Task {
    /// Build the folder pkg/, which a webmaster uploads, and print the sizes of its files
    Build(BuildOptions),
    /// Build, then make everything that a site can install in target/packages/
    Package,
    /// Build, then make the guides a site with live examples in target/site/
    Site,
    /// Build, then serve the repository on 127.0.0.1; rebuild and reload open pages after each change
    Serve(ServeOptions),
    /// Write the licenses of all crates in the Wasm to www/third-party-licenses.txt
    Licenses,
    /// Run the linters and all tests
    Test(TestOptions),
    /// Build, then measure the crates, and pages beside other timelines in Chromium
    Bench(BenchOptions),
}

/// How `pkg/` is built.
#[derive(Args, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildOptions {
    /// Build quickly: without optimization, and with the message of each panic in the console
    #[arg(long)]
    pub dev: bool,
}

/// How the repository is served.
#[derive(Args, Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// The TCP port; 0 takes a free one
    #[arg(long, value_name = "NUMBER", default_value_t = 8080)]
    pub port: u16,
    /// How each build is made.
    #[command(flatten)]
    pub build: BuildOptions,
}

/// Which tests are run.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Run only this group of tests; may be given several times
    #[arg(long, value_name = "GROUP")]
    pub only: Vec<Group>,
    /// Run the page tests in every combination of views, widths, languages and themes, not by pairs; read ten
    /// thousand changed files of each format; check the dependencies; try the command line under Node; and build in two
    /// folders
    #[arg(long)]
    pub full: bool,
}

/// What is measured.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct BenchOptions {
    /// Measure only the crates, by criterion
    #[arg(long, conflicts_with = "pages")]
    pub crates: bool,
    /// Measure only pages
    #[arg(long)]
    pub pages: bool,
    /// Measure pkg/ as it is, without a build
    #[arg(long)]
    pub built: bool,
    /// How often each page is loaded; 5 times otherwise
    #[arg(long, value_name = "N")]
    pub rounds: Option<u16>,
    /// The numbers of events of the pages; 20,200,2000,20000 otherwise
    #[arg(long, value_name = "N,N")]
    pub events: Option<String>,
    /// The conditions of the pages: A full speed, B processor 4 times slower and slow 4G, C the processor only, D the
    /// network only; all otherwise
    #[arg(long, value_name = "X,X")]
    pub conditions: Option<String>,
    /// Only pages with these timelines: masar,list,timelinejs,vis-timeline,react-chrono,timelines-chart,d3-milestones
    #[arg(long, value_name = "NAME,NAME")]
    pub only: Option<String>,
    /// Load each page once with 20 events, save pictures of it, and fail if one draws nothing; not the crates
    #[arg(long, conflicts_with_all = ["crates", "rounds", "events", "conditions", "write"])]
    pub quick: bool,
    /// Write the tables of the pages into docs/benchmarks.md and the picture into docs/pictures/
    #[arg(long, conflicts_with = "crates")]
    pub write: bool,
    /// Measure nothing: report the last run of the pages again
    #[arg(long, conflicts_with_all = ["crates", "quick", "rounds", "events", "conditions"])]
    pub stored: bool,
}

/// A group of tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Group {
    /// rustfmt, clippy and stylelint
    Lint,
    /// All tests that need no browser
    Native,
    /// The build that ships
    Build,
    /// The packages, tried as their users would; builds first
    Packages,
    /// The licenses and sources of all dependencies, by cargo-deny; only if named, or with --full
    Deny,
    /// Tests of whole pages, in headless browsers; builds first
    Pages,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn task(line: &str) -> Result<Task, String> {
        let arguments = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        CommandLine::try_parse_from(arguments)
            .map(|line| line.task)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn the_definition_of_the_options_is_valid() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn a_build_is_optimized_unless_it_is_for_development() {
        assert_eq!(task("build"), Ok(Task::Build(BuildOptions { dev: false })));
        assert_eq!(
            task("build --dev"),
            Ok(Task::Build(BuildOptions { dev: true }))
        );
    }

    #[test]
    fn pages_are_served_on_port_8080_unless_another_is_asked_for() {
        let serve = |port, dev| {
            Ok(Task::Serve(ServeOptions {
                port,
                build: BuildOptions { dev },
            }))
        };
        assert_eq!(task("serve"), serve(8080, false));
        assert_eq!(task("serve --port 0 --dev"), serve(0, true));
    }

    #[test]
    fn several_groups_of_tests_can_be_asked_for() {
        let only = vec![Group::Lint, Group::Native];
        assert_eq!(
            task("test --only lint --only native"),
            Ok(Task::Test(TestOptions { only, full: false }))
        );
    }

    #[test]
    fn a_quick_run_has_no_options_of_a_full_run() {
        let quick = BenchOptions {
            quick: true,
            ..BenchOptions::default()
        };
        assert_eq!(task("bench --quick"), Ok(Task::Bench(quick)));
        for option in ["--crates", "--rounds 3", "--events 20", "--write"] {
            assert!(
                task(&format!("bench --quick {option}")).is_err(),
                "{option}"
            );
        }
    }

    #[test]
    fn an_unknown_word_is_refused_by_name() {
        for (line, word) in [
            ("biuld", "'biuld'"),
            ("build --plain-std", "'--plain-std'"),
            ("serve --port 70000", "'70000'"),
            ("test --only everything", "'everything'"),
        ] {
            let error = task(line).unwrap_err();
            assert!(error.contains(word), "{error}");
        }
    }
}
