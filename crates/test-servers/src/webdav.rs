//! Real WebDAV servers, each with a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::process::{Child, Command};

/// A server, as Debian has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With mod_dav.
    Apache,
    /// With mod_deflate, which changes the tags of what it compresses.
    ApacheDeflate,
    /// Its own module, which knows no `PROPFIND` and ignores conditions. Accepts 64 KiB.
    Nginx,
    /// It knows `PROPFIND` and ignores conditions.
    Rclone,
}

/// How long rclone remembers what is in a folder.
const RCLONE_CACHE: Duration = Duration::from_millis(1);

/// All kinds.
pub const ALL: [Kind; 4] = [Kind::Apache, Kind::ApacheDeflate, Kind::Nginx, Kind::Rclone];

impl Kind {
    /// Whether it refuses to write over another version.
    #[must_use]
    pub fn checks_conditions(self) -> bool {
        matches!(self, Kind::Apache | Kind::ApacheDeflate)
    }
}

/// A running server with a folder of its own. It ends when it is dropped.
#[derive(Debug)]
pub struct Server {
    /// Its kind.
    pub kind: Kind,
    /// The address, without a slash at its end.
    pub origin: String,
    root: PathBuf,
    _process: Child,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

impl Server {
    /// Starts a server.
    ///
    /// # Panics
    /// The server is not installed, or does not start.
    pub async fn start(kind: Kind) -> Server {
        Server::run(kind, "").await
    }

    /// Starts Apache with a folder that can be written, which also serves the folder `pkg` under `/pkg/`: the Studio beside
    /// the feed, on one origin.
    ///
    /// # Panics
    /// Apache is not installed, or does not start.
    pub async fn start_beside(pkg: &Path) -> Server {
        let alias = format!(
            "{TYPES}\nLoadModule alias_module /usr/lib/apache2/modules/mod_alias.so\n\
             Alias /pkg {0}\n<Directory {0}>\n  Require all granted\n</Directory>",
            pkg.display()
        );
        Server::run(Kind::Apache, &alias).await
    }

    async fn run(kind: Kind, more: &str) -> Server {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("masar-places-{}-{number}", std::process::id());
        let root = std::env::temp_dir().join(name);
        let files = root.join("files");
        std::fs::create_dir_all(&files).expect("the folder is made");
        // A server that runs as root serves as another user.
        for folder in [&root, &files] {
            open_to_all(folder);
        }
        let address = crate::free_address().await;
        let mut command = match kind {
            Kind::Apache => apache(&root, &address.to_string(), more),
            Kind::ApacheDeflate => apache(&root, &address.to_string(), DEFLATE),
            Kind::Nginx => nginx(&root, &address.to_string()),
            Kind::Rclone => rclone(&files, &address.to_string()),
        };
        let process = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|cause| {
                panic!("{kind:?} is not installed (docs/building.md): {cause}")
            });
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return Server {
                    kind,
                    origin: format!("http://{address}"),
                    root,
                    _process: process,
                };
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{kind:?} does not listen at {address}");
    }

    /// Returns the path of a file.
    #[must_use]
    pub fn file(&self, name: &str) -> PathBuf {
        self.root.join("files").join(name)
    }

    /// Writes a file as a colleague with another program does.
    ///
    /// # Panics
    /// The file cannot be written.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.file(name), text).expect("the file is written");
        open_to_all(&self.file(name));
        outlast_the_cache();
    }

    /// Deletes a file as a colleague with another program does.
    ///
    /// # Panics
    /// There is no such file.
    pub fn remove(&self, name: &str) {
        std::fs::remove_file(self.file(name)).expect("the file is deleted");
        outlast_the_cache();
    }

    /// Returns what is in a file.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.file(name)).ok()
    }

    /// Returns the names of all files.
    ///
    /// # Panics
    /// The folder is gone.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.root.join("files")).expect("the folder is there");
        let name = |entry: std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        // Apache keeps its properties in a folder that begins with a dot.
        let names = entries.flatten().map(name);
        names.filter(|name| !name.starts_with('.')).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self._process.start_kill();
        let _ = std::fs::remove_dir_all(&self.root);
    }
}

fn open_to_all(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let all = std::fs::Permissions::from_mode(0o777);
    std::fs::set_permissions(path, all).expect("the permissions are set");
}

/// The media types of the Studio's files.
const TYPES: &str = "AddType text/html .html
AddType text/javascript .js
AddType text/css .css
AddType application/wasm .wasm";

const DEFLATE: &str = "LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
AddOutputFilterByType DEFLATE application/json";

fn apache(root: &Path, address: &str, more: &str) -> Command {
    let module =
        |name: &str| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n");
    let modules: String = ["mpm_event", "authz_core", "mime", "dav", "dav_fs"]
        .map(module)
        .concat();
    let at = root.display();
    let text = format!(
        "{modules}{more}
Listen {address}
ServerName localhost
PidFile {at}/apache.pid
ErrorLog {at}/error.log
Mutex file:{at}
TypesConfig /dev/null
AddType application/json .json
User www-data
Group www-data
DavLockDB {at}/locks
DocumentRoot {at}/files
<Directory {at}/files>
  Dav On
  Require all granted
</Directory>
"
    );
    let file = root.join("apache.conf");
    std::fs::write(&file, text).expect("the configuration is written");
    let mut command = Command::new("apache2");
    command.arg("-X").arg("-f").arg(file);
    command
}

fn nginx(root: &Path, address: &str) -> Command {
    let at = root.display();
    let text = format!(
        "daemon off; master_process off; pid {at}/nginx.pid; error_log {at}/error.log;
events {{}}
http {{
  access_log off; client_body_temp_path {at}/body;
  types {{ application/json json; }}
  server {{
    listen {address}; root {at}/files; client_max_body_size 64k;
    location / {{ dav_methods PUT DELETE; dav_access user:rw group:rw all:rw; }}
  }}
}}
"
    );
    let file = root.join("nginx.conf");
    std::fs::write(&file, text).expect("the configuration is written");
    let mut command = Command::new("/usr/sbin/nginx");
    command.arg("-c").arg(file).arg("-p").arg(root);
    command
}

/// Waits until rclone reads the folder again. Before that it promises the bytes of a file that is gone, and the response
/// breaks off.
fn outlast_the_cache() {
    std::thread::sleep(10 * RCLONE_CACHE);
}

fn rclone(files: &Path, address: &str) -> Command {
    let mut command = Command::new("rclone");
    command
        .args([
            "serve",
            "webdav",
            "--config",
            "/dev/null",
            "--etag-hash",
            "MD5",
        ])
        // A file that another program has written is seen at once.
        .args([
            "--dir-cache-time",
            &format!("{}ms", RCLONE_CACHE.as_millis()),
        ])
        .args(["--vfs-cache-mode", "off"])
        .args(["--addr", address])
        .arg(files);
    command
}
