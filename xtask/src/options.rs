//! The command line of `cargo xtask`.

use crate::failure::Failure;

/// What `cargo xtask help` prints.
pub const USAGE: &str = "\
cargo xtask <chore>

  build [--dev]                   make pkg/: compile, split, optimise, compress, print the sizes
  serve [--port N] [--dev]        build, then serve the repository with live reload (port 8080)
  test  [--only GROUP]...         everything; GROUP: lint, native, build, browser, pages

  --dev         built quickly, unoptimised, and panics say why

Each installs what it needs at the pinned version and says so. docs/building.md tells more.";

/// A chore and how it is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Chore {
    /// Make `pkg/`.
    Build(BuildOptions),
    /// Build, serve, watch.
    Serve(ServeOptions),
    /// Run the tests.
    Test(TestOptions),
    /// Print [`USAGE`].
    Help,
}

/// How `pkg/` is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BuildOptions {
    /// Skip everything that only makes the result smaller.
    pub dev: bool,
}

/// How the repository is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// TCP port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What each build is like.
    pub build: BuildOptions,
}

/// Which tests are run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// The groups to run; empty means all.
    pub only: Vec<Group>,
}

/// A group of test steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// rustfmt and clippy.
    Lint,
    /// What runs without a browser.
    Native,
    /// The build that ships.
    Build,
    /// Components, in a headless browser.
    Browser,
    /// Whole host pages, in a headless browser.
    Pages,
}

impl Group {
    const NAMES: [(&'static str, Self); 5] = [
        ("lint", Self::Lint),
        ("native", Self::Native),
        ("build", Self::Build),
        ("browser", Self::Browser),
        ("pages", Self::Pages),
    ];
}

/// Reads the words after `cargo xtask`.
///
/// # Errors
///
/// A word that no chore knows.
///
/// # Examples
///
/// ```
/// use xtask::options::{BuildOptions, Chore, parse};
///
/// let chore = parse(&["build".into(), "--dev".into()]).unwrap();
/// assert_eq!(chore, Chore::Build(BuildOptions { dev: true }));
/// ```
pub fn parse(words: &[String]) -> Result<Chore, Failure> {
    let mut words = words.iter().map(String::as_str);
    let Some(chore) = words.next() else {
        return Ok(Chore::Help);
    };
    match chore {
        "build" => {
            let mut options = BuildOptions::default();
            for word in words {
                match word {
                    "--dev" => options.dev = true,
                    other => return Err(unknown(chore, other)),
                }
            }
            Ok(Chore::Build(options))
        }
        "serve" => {
            let mut options = ServeOptions {
                port: 8080,
                build: BuildOptions::default(),
            };
            while let Some(word) = words.next() {
                match word {
                    "--port" => options.port = port(words.next())?,
                    "--dev" => options.build.dev = true,
                    other => return Err(unknown(chore, other)),
                }
            }
            Ok(Chore::Serve(options))
        }
        "test" => {
            let mut options = TestOptions::default();
            while let Some(word) = words.next() {
                match word {
                    "--only" => options.only.push(group(words.next())?),
                    other => return Err(unknown(chore, other)),
                }
            }
            Ok(Chore::Test(options))
        }
        "help" | "--help" | "-h" => Ok(Chore::Help),
        other => {
            Err(Failure::new(format!("there is no chore `{other}`")).remedy("cargo xtask help"))
        }
    }
}

fn unknown(chore: &str, word: &str) -> Failure {
    Failure::new(format!("`{chore}` does not know `{word}`")).remedy("cargo xtask help")
}

fn port(word: Option<&str>) -> Result<u16, Failure> {
    word.and_then(|word| word.parse().ok())
        .ok_or_else(|| Failure::new("--port wants a number from 0 to 65535"))
}

fn group(word: Option<&str>) -> Result<Group, Failure> {
    Group::NAMES
        .iter()
        .find(|(name, _)| Some(*name) == word)
        .map(|(_, group)| *group)
        .ok_or_else(|| Failure::new("--only wants one of lint, native, build, browser, pages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(String::from).collect()
    }

    #[test]
    fn nothing_typed_asks_for_help() {
        assert_eq!(parse(&[]).unwrap(), Chore::Help);
    }

    #[test]
    fn several_groups_can_be_asked_for() {
        let chore = parse(&words("test --only lint --only native")).unwrap();
        let only = vec![Group::Lint, Group::Native];
        assert_eq!(chore, Chore::Test(TestOptions { only }));
    }

    #[test]
    fn a_misspelt_word_is_refused_by_name() {
        let failure = parse(&words("build --plainstd")).unwrap_err().to_string();
        assert!(failure.contains("`--plainstd`"), "{failure}");
        assert!(parse(&words("biuld")).is_err());
        assert!(parse(&words("serve --port 70000")).is_err());
        assert!(parse(&words("test --only everything")).is_err());
    }
}
