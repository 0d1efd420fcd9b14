//! The script that a repository of feeds copies (`docs/ci/check-feeds.sh`) does what it says.
#![cfg(unix)]

use std::path::Path;
use std::process::{Command, Output};

fn script(feeds: &[&str], settings: &[(&str, &str)]) -> Output {
    Command::new("sh")
        .arg("docs/ci/check-feeds.sh")
        .args(feeds)
        .env_remove("GITHUB_ACTIONS")
        .env("MASAR", env!("CARGO_BIN_EXE_masar"))
        .env("LC_ALL", "C")
        .envs(settings.iter().copied())
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("a shell")
}

#[test]
fn the_exit_code_depends_on_whether_a_feed_may_be_published() {
    let clean = "www/feeds/partnership.json";
    let broken = "tests/feeds/bad/nine-of-ten.json";
    for (feeds, strict, code) in [
        (&[clean][..], "yes", 0),
        (&[clean, broken], "yes", 1),
        (&[clean, broken], "no", 1),
        (&["no-such-feed.json"], "yes", 2),
        (&[], "yes", 2),
    ] {
        let output = script(feeds, &[("STRICT", strict)]);
        assert_eq!(output.status.code(), Some(code), "{feeds:?} {strict}");
    }
    assert!(
        String::from_utf8_lossy(&script(&[broken], &[]).stdout).contains("error[impossible-day]")
    );
}

#[test]
fn warnings_alone_pass_where_that_is_wished() {
    let feed = "tests/feeds/guide/10-pages-2022.json";
    assert_eq!(script(&[feed], &[]).status.code(), Some(1));
    assert_eq!(script(&[feed], &[("STRICT", "no")]).status.code(), Some(0));
}

#[test]
fn without_the_native_command_the_npm_package_checks_the_feeds() {
    // A `npx` that prints its arguments, and no `masar`.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("npx");
    std::fs::create_dir_all(&folder).expect("a folder");
    let npx = folder.join("npx");
    std::fs::write(&npx, "#!/bin/sh\necho \"$@\"\n").expect("a script");
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&npx, executable).expect("an executable");
    let path = format!("{}:/usr/bin:/bin", folder.display());
    let output = script(&["a.json"], &[("MASAR", ""), ("PATH", &path)]);
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "--yes --package=masar-cli@0.1.0 -- masar-cli check --format text a.json\n"
    );
}

#[test]
fn the_version_of_the_npm_package_is_that_of_the_workspace() {
    let package = concat!("masar-cli@", env!("CARGO_PKG_VERSION"));
    for file in [
        include_str!("../../../../docs/ci/check-feeds.sh"),
        include_str!("../../../../docs/ci/feeds.yml"),
    ] {
        assert!(file.contains(package));
    }
    let hooks = include_str!("../../../../.pre-commit-hooks.yaml");
    assert!(hooks.contains("entry: docs/ci/check-feeds.sh\n"));
}

#[test]
fn without_the_command_the_script_explains_how_to_get_it() {
    let output = script(&["feed.json"], &[("MASAR", "no-such-masar")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cargo install"));
}
