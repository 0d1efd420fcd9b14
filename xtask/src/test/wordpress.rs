//! Tries the plugin in Debian's WordPress with a MariaDB of its own, in a browser. Nothing outside `target/wordpress`
//! changes but the installed packages.

use crate::command::{command, find, output};
use crate::console::timed;
use crate::failure::{Failure, OnFile};
use crate::package::PLUGIN;
use crate::tools::{self, browser::Browser};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The folder of Debian's WordPress.
const WORDPRESS: &str = "/usr/share/wordpress";

const PACKAGES: [&str; 6] = [
    "gettext",
    "mariadb-server",
    "php-cli",
    "php-mysql",
    "wordpress",
    "wordpress-theme-twentytwentythree",
];

/// A WordPress with the plugin and the posts of the tests. It ends when this value is dropped.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    origin: String,
    socket: PathBuf,
    processes: Vec<Child>,
}

impl Drop for Site {
    fn drop(&mut self) {
        for process in &mut self.processes {
            // PHP's server has processes of its own, which stay if only the first one ends. Each may have ended already.
            let group = format!("-{}", process.id());
            let _ = output(command("kill", &self.folder).args(["-KILL", "--", &group]));
            let _ = process.wait();
        }
    }
}

impl Site {
    /// Installs what is missing, and starts the site with the packed plugin.
    ///
    /// # Errors
    ///
    /// A package cannot be installed, or WordPress, the plugin or a post is refused.
    pub fn start(root: &Path) -> Result<Self, Failure> {
        install_packages(root)?;
        output(command("node", root).args(["wrappers/wordpress/languages/make.mjs", "--check"]))?;
        let folder = root.join("target/wordpress");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).on_file("empty", &folder)?;
        }
        std::fs::create_dir_all(&folder).on_file("create", &folder)?;
        let port = free_port()?;
        let mut site = Self {
            origin: format!("http://127.0.0.1:{port}"),
            socket: folder.join("database.sock"),
            folder,
            processes: Vec::new(),
        };
        timed(
            "Installing",
            "the plugin into WordPress (target/wordpress)",
            || {
                site.copy(root)?;
                site.start_database()?;
                output(site.php(root).arg("install.php").arg(site.pages()))?;
                site.serve(port)?;
                let zip = root.join("target/packages").join(PLUGIN);
                output(
                    site.php(root)
                        .arg("posts.php")
                        .args([&site.pages(), &zip, root]),
                )
                .map(drop)
            },
        )?;
        Ok(site)
    }

    /// Sets the environment variables by which the page tests find the site.
    pub fn set_environment(&self, tests: &mut Command, browser: Option<&Browser>) {
        tests.env("MASAR_WORDPRESS", &self.origin);
        if let Some(browser) = browser {
            tests.env("CHROMEDRIVER", &browser.driver);
            tests.env("CHROMIUM", &browser.chromium);
        }
    }

    /// Checks that PHP has reported nothing about the plugin. WordPress 6.1 itself uses what PHP 8.2 deprecates.
    ///
    /// # Errors
    ///
    /// The log has an error, a warning or a notice, or names the plugin.
    pub fn check_log(&self) -> Result<(), Failure> {
        let log = self.pages().join("debug.log");
        if !log.exists() {
            return Ok(());
        }
        let text = std::fs::read_to_string(&log).on_file("read", &log)?;
        let ours: Vec<&str> = text.lines().filter(|line| is_our_fault(line)).collect();
        match ours.is_empty() {
            true => Ok(()),
            false => Err(Failure::new("PHP reported problems in WordPress").cause(ours.join("\n"))),
        }
    }

    fn pages(&self) -> PathBuf {
        self.folder.join("site")
    }

    fn copy(&self, root: &Path) -> Result<(), Failure> {
        // Debian links libraries, which a server below another folder would not find.
        output(
            command("cp", root)
                .args(["-rL", WORDPRESS])
                .arg(self.pages()),
        )?;
        let plugins = self.pages().join("wp-content/mu-plugins");
        std::fs::create_dir_all(&plugins).on_file("create", &plugins)?;
        for (name, to) in [
            ("wp-config.php", self.pages()),
            ("test-languages.php", plugins),
        ] {
            let file = root.join("tests/wordpress").join(name);
            std::fs::copy(&file, to.join(name)).on_file("copy", &file)?;
        }
        Ok(())
    }

    fn start_database(&mut self) -> Result<(), Failure> {
        let user = output(command("id", &self.folder).arg("-un"))?;
        let user = format!("--user={}", user.trim());
        let data = format!("--datadir={}", self.folder.join("database").display());
        output(
            command("mariadb-install-db", &self.folder)
                .args(["--no-defaults", "--auth-root-authentication-method=normal"])
                .args(["--skip-test-db", &data, &user]),
        )?;
        let socket = format!("--socket={}", self.socket.display());
        let mut database = command("setsid", &self.folder);
        database
            .arg(find_server()?)
            .args(["--no-defaults", "--skip-networking", &data, &user, &socket])
            // The data is worth nothing after the test.
            .arg("--innodb-flush-log-at-trx-commit=0");
        self.spawn(&mut database, "database.log")
    }

    fn serve(&mut self, port: u16) -> Result<(), Failure> {
        let mut server = command("setsid", &self.folder);
        server
            .args(["php", "-S", &format!("127.0.0.1:{port}"), "-t"])
            .arg(self.pages())
            // WordPress requests a feed of its own site while it answers.
            .env("PHP_CLI_SERVER_WORKERS", "4");
        self.set_variables(&mut server);
        self.spawn(&mut server, "server.log")
    }

    /// Starts a command in a group of its own, which `setsid` makes.
    fn spawn(&mut self, command: &mut Command, log: &str) -> Result<(), Failure> {
        let log = self.folder.join(log);
        let file = std::fs::File::create(&log).on_file("write", &log)?;
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(file)
            .spawn()
            .map_err(|error| {
                let program = command.get_program().to_string_lossy();
                Failure::new(format!("cannot start {program}")).cause(error)
            })?;
        self.processes.push(child);
        Ok(())
    }

    /// Returns the command that runs a script of `tests/wordpress`.
    fn php(&self, root: &Path) -> Command {
        let mut php = command("php", &root.join("tests/wordpress"));
        self.set_variables(&mut php);
        php
    }

    fn set_variables(&self, php: &mut Command) {
        php.env("MASAR_WORDPRESS", &self.origin)
            .env("MASAR_DATABASE", &self.socket);
    }
}

fn install_packages(root: &Path) -> Result<(), Failure> {
    let is_installed = Path::new(WORDPRESS).join("wp-load.php").is_file()
        && Path::new(WORDPRESS)
            .join("wp-content/themes/twentytwentythree")
            .is_dir()
        && find("php", &[]).is_some()
        && find("msgfmt", &[]).is_some()
        && find_server().is_ok();
    match is_installed {
        true => Ok(()),
        false => tools::apt::install(root, "the tests in WordPress", &PACKAGES),
    }
}

/// Returns the database server. Debian has it in a folder that is not on every `PATH`.
fn find_server() -> Result<PathBuf, Failure> {
    find("mariadbd", &["/usr/sbin".into()]).ok_or_else(|| Failure::new("there is no mariadbd"))
}

fn free_port() -> Result<u16, Failure> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Failure::new("there is no free port").cause(error))
}

/// Returns whether a line of PHP's log reports a problem that is not a deprecation or an update of WordPress itself.
fn is_our_fault(line: &str) -> bool {
    let is_report = line.contains("] PHP ") || line.contains("WordPress database error");
    // The test blocks requests for updates.
    let is_of_wordpress = (line.contains("PHP Deprecated:") && !line.contains("plugins/masar"))
        || line.contains("wp-includes/update.php");
    is_report && !is_of_wordpress
}

#[cfg(test)]
mod tests {
    use super::is_our_fault;

    #[test]
    fn deprecations_in_wordpress_are_not_the_plugins() {
        let time = "[30-Nov-2026 03:00:00 UTC]";
        for (line, expected) in [
            (
                "PHP Deprecated:  x in /site/wp-includes/a.php on line 1",
                false,
            ),
            (
                "PHP Deprecated:  x in /site/wp-content/plugins/masar/masar.php on line 1",
                true,
            ),
            ("PHP Warning:  x in /site/wp-includes/a.php on line 1", true),
            ("a sentence of a plugin", false),
        ] {
            assert_eq!(is_our_fault(&format!("{time} {line}")), expected, "{line}");
        }
    }
}
