//! Compares the packed command line with the native one: what it prints, to both streams, and its exit codes, byte for byte.

use super::try_out::install;
use crate::command::{command, run};
use crate::console::{print_status, timed};
use crate::failure::{Failure, OnFile};
use crate::folder;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

/// The folders with the feeds, and the files in other formats, of the tests.
const FOLDERS: [&str; 6] = [
    "crates/check/tests/mistakes",
    "tests/feeds",
    "tests/formats",
    "tests/pages",
    "www/feeds",
    "fuzz/seeds",
];

/// The endings of the files that are read.
const ENDINGS: [&str; 8] = ["json", "csv", "ics", "jsonld", "html", "js", "xlsx", "ods"];

/// Other command lines, run in the folder `docs`.
const LINES: [&str; 14] = [
    "--version",
    "--help",
    "help check",
    "--lang fr",
    "check --lang ar --nope",
    "check missing.json",
    "check .",
    "check --lang fr /missing/feed.json",
    "check ../www/demo/mistakes.json ../www/feeds/partnership.json missing.json",
    "check --format sarif ../tests/feeds/guide/10-pages.json",
    "export --to csv ../www/feeds/partnership.json -o missing/a.csv",
    "export --to xlsx ../www/feeds/partnership.json",
    "template --lang ar",
    "schema",
];

/// The two commands.
struct Commands {
    root: PathBuf,
    packed: PathBuf,
    native: PathBuf,
    compared: usize,
}

/// Installs the package of the command line, and compares it with the native command.
///
/// # Errors
///
/// An output or an exit code differs.
pub fn cli(root: &Path, tarball: &Path) -> Result<(), Failure> {
    let folder = root.join("target/packages/try-cli");
    std::fs::create_dir_all(&folder).on_file("create", &folder)?;
    std::fs::write(folder.join("package.json"), "{}").on_file("write", &folder)?;
    install(&folder, tarball)?;
    run(command("cargo", root).args(["build", "--quiet", "--locked", "--package", "masar-cli"]))?;
    let mut commands = Commands {
        root: root.to_owned(),
        packed: folder.join("node_modules/.bin/masar-cli"),
        native: root.join("target/debug/masar"),
        compared: 0,
    };
    timed("Comparing", "masar-cli with masar", || {
        for line in LINES {
            commands.compare(&line.split(' ').collect::<Vec<_>>(), "docs", None)?;
        }
        commands.compare_files()?;
        commands.compare_watching(&folder)
    })?;
    let compared = commands.compared;
    print_status("Compared", &format!("{compared} command lines"));
    Ok(())
}

impl Commands {
    fn command(&self, program: &Path, words: &[&str], folder: &str) -> Command {
        let mut masar = command(program, &self.root.join(folder));
        masar.args(words).env("SOURCE_DATE_EPOCH", "1700000000");
        masar
    }

    /// Runs both commands with the same arguments, and this file as standard input.
    fn compare(
        &mut self,
        words: &[&str],
        folder: &str,
        input: Option<&Path>,
    ) -> Result<(), Failure> {
        let printed = |program: &Path| -> Result<Output, Failure> {
            let mut masar = self.command(program, words, folder);
            if let Some(input) = input {
                masar.stdin(File::open(input).on_file("read", input)?);
            }
            masar.output().on_file("start", program)
        };
        let (packed, native) = (printed(&self.packed)?, printed(&self.native)?);
        self.compared += 1;
        let parts = |output: &Output| {
            (
                output.status.code(),
                output.stdout.clone(),
                output.stderr.clone(),
            )
        };
        if parts(&packed) == parts(&native) {
            return Ok(());
        }
        let line = words.join(" ");
        let text = String::from_utf8_lossy(&packed.stderr).into_owned();
        Err(Failure::new(format!(
            "`masar-cli {line}` prints something else than `masar {line}`"
        ))
        .cause(text))
    }

    /// Checks each file of the tests, and imports those that are no feeds. The languages and the formats of the report
    /// alternate.
    fn compare_files(&mut self) -> Result<(), Failure> {
        let mut files = Vec::new();
        for folder in FOLDERS {
            folder::collect(&self.root.join(folder), &format!("{folder}/"), &mut files)?;
        }
        let langs = ["ar", "fr", "en"].into_iter().cycle();
        let formats = ["text", "json", "sarif", "github"].into_iter().cycle();
        let is_read = |name: &str| {
            let ending = name.rsplit('.').next().unwrap_or_default();
            ENDINGS.contains(&ending)
        };
        let names = files.iter().map(|file| &*file.0).filter(|it| is_read(it));
        for ((name, lang), format) in names.zip(langs).zip(formats) {
            let options = ["--lang", lang, "--format", format];
            self.compare(&[&["check", name], &options[..]].concat(), ".", None)?;
            if !name.starts_with("tests/feeds") && !name.starts_with("tests/pages") {
                self.compare(&[&["import", name], &options[..]].concat(), ".", None)?;
            }
        }
        let feed = "www/feeds/partnership.json";
        for to in ["html", "ics", "jsonfeed", "jsonld", "csv", "timelinejs"] {
            self.compare(&["export", "--to", to, feed], ".", None)?;
        }
        let input = self.root.join(feed);
        self.compare(&["check", "-"], ".", Some(&input))?;
        self.compare(&["check", "/dev/stdin"], ".", Some(&input))
    }

    /// Lets both commands watch a file that changes.
    fn compare_watching(&mut self, folder: &Path) -> Result<(), Failure> {
        let mut printed = Vec::new();
        for program in [&self.packed, &self.native] {
            let feed = folder.join("watched.json");
            std::fs::write(&feed, "{}").on_file("write", &feed)?;
            let streams = folder.join("watching.txt");
            let output = File::create(&streams).on_file("write", &streams)?;
            let errors = output.try_clone().on_file("write", &streams)?;
            let mut masar = self.command(program, &["check", "--watch"], ".");
            let mut child = masar
                .arg(&feed)
                .stdout(output)
                .stderr(errors)
                .spawn()
                .on_file("start", program)?;
            let first = wait_for_report(&mut child, &streams, 1);
            let changed = first.and_then(|_| {
                let text = "{\"masar\": 1, \"events\": []}";
                std::fs::write(&feed, text).on_file("write", &feed)
            });
            let second = changed.and_then(|()| wait_for_report(&mut child, &streams, 2));
            let _ = child.kill();
            let _ = child.wait();
            printed.push(second?);
        }
        self.compared += 1;
        match printed[0] == printed[1] {
            true => Ok(()),
            false => Err(
                Failure::new("`masar-cli check --watch` prints something else")
                    .cause(printed.join("\n")),
            ),
        }
    }
}

/// Waits until a command has printed as many reports, and returns what it printed.
fn wait_for_report(child: &mut Child, streams: &Path, count: usize) -> Result<String, Failure> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        let text = std::fs::read_to_string(streams).on_file("read", streams)?;
        if text.matches("Ctrl-C").count() >= count {
            return Ok(text);
        }
        if child.try_wait().on_file("wait for", streams)?.is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(Failure::new(
        "`check --watch` does not print a report after a change",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    #[test]
    #[ignore = "needs the packages: cargo xtask test --full"]
    fn the_packed_command_prints_what_the_native_one_prints() {
        let name = format!("masar-cli-{}.tgz", crate::build::version::VERSION);
        let tarball = repository().join("target/packages").join(name);
        cli(&repository(), &tarball).unwrap();
    }
}
