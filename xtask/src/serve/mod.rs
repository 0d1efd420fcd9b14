//! `cargo xtask serve`: builds, serves the repository's pages over HTTP, and rebuilds and reloads them after
//! each change.

mod watch;

use crate::build;
use crate::console::print_status;
use crate::failure::{Failure, OnFile};
use crate::options::{BuildOptions, ServeOptions};
use masar_dev_server::{Reloader, Server};
use std::fs;
use std::path::{Path, PathBuf};
use watch::Watcher;

/// Builds, serves, and rebuilds after each change until the process is interrupted.
///
/// # Errors
///
/// The first build failed, the port is taken, or the files cannot be watched.
pub fn run(root: &Path, options: &ServeOptions) -> Result<(), Failure> {
    let root = &root
        .canonicalize()
        .map_err(|error| Failure::new(format!("cannot open {}", root.display())).cause(error))?;
    // The watcher starts first, so that it does not miss a change during the build.
    let watcher = Watcher::new(root).map_err(|error| {
        Failure::new(format!("cannot watch the files in {}", root.display())).cause(error)
    })?;
    build::run(root, options.build)?;
    let feeds = feeds(root)?;
    let server = Server::start_with_reload(root, &feeds, options.port);
    let (server, reloader) = server.map_err(|error| {
        Failure::new(format!("cannot listen on port {}", options.port))
            .cause(error)
            .remedy("cargo xtask serve --port 0")
    })?;
    print_status("Serving", &format!("{}/   (Ctrl+C stops)", server.origin));
    let studio = format!(
        "{}/pkg/studio.html   (saves to /feeds/feed.json, which is in {FEEDS})",
        server.origin
    );
    print_status("Studio", &studio);
    rebuild_after_changes(root, options.build, &watcher, &reloader);
    Ok(())
}

/// The folder in which the Studio saves.
const FEEDS: &str = "target/studio";

/// Returns the folder in which the Studio saves. A new one gets a copy of an example feed.
fn feeds(root: &Path) -> Result<PathBuf, Failure> {
    let folder = root.join(FEEDS);
    fs::create_dir_all(&folder).on_file("create", &folder)?;
    let feed = folder.join("feed.json");
    if !feed.exists() {
        let example = root.join("www/feeds/partnership.json");
        fs::copy(&example, &feed).on_file("copy", &example)?;
    }
    Ok(folder)
}

/// Rebuilds after each change and reloads the open pages. Returns when the files can no longer be watched.
fn rebuild_after_changes(
    root: &Path,
    options: BuildOptions,
    watcher: &Watcher,
    reloader: &Reloader,
) {
    while let Some(change) = watcher.next_change() {
        print_status("Changed", &change.file.display().to_string());
        if change.needs_build
            && let Err(failure) = build::run(root, options)
        {
            eprintln!("\n{failure}\n");
            print_status(
                "Serving",
                "the last successful build, until the next change",
            );
            continue;
        }
        reloader.reload();
    }
}
