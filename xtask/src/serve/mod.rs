//! `cargo xtask serve`: builds, serves the repository's pages over HTTP, and rebuilds and reloads them after
//! each change.

mod watch;

use crate::build;
use crate::console::print_status;
use crate::failure::Failure;
use crate::options::{BuildOptions, ServeOptions};
use masar_dev_server::{Reloader, Server};
use std::path::Path;
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
    let (server, reloader) = Server::start_with_reload(root, options.port).map_err(|error| {
        Failure::new(format!("cannot listen on port {}", options.port))
            .cause(error)
            .remedy("cargo xtask serve --port 0")
    })?;
    print_status("Serving", &format!("{}/   (Ctrl+C stops)", server.origin));
    rebuild_after_changes(root, options.build, &watcher, &reloader);
    Ok(())
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
