//! Feeds that name, as their next page, what is not theirs: a secret of the editor, a device, a pipe, a huge file.
#![cfg(unix)]

use std::fs;
use std::io::Read;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// The time after which a command counts as hanging.
const PATIENCE: Duration = Duration::from_secs(60);

/// The text that must not be printed or exported.
const SECRET: &str = "hunter2";

/// Runs a command in a folder. Returns its exit status, and what it printed to both streams.
fn masar(folder: &Path, words: &[&str], input: Stdio) -> (ExitStatus, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdin(input)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the masar binary");
    let mut streams: Vec<Box<dyn Read + Send>> = vec![
        Box::new(child.stdout.take().expect("its output")),
        Box::new(child.stderr.take().expect("its errors")),
    ];
    let readers: Vec<_> = streams
        .drain(..)
        .map(|mut stream| {
            std::thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = stream.read_to_end(&mut bytes);
                bytes
            })
        })
        .collect();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("its state") {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("{words:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    let said: Vec<u8> = readers
        .into_iter()
        .flat_map(|reader| reader.join().expect("a reader"))
        .collect();
    (status, String::from_utf8_lossy(&said).into_owned())
}

/// A new folder with a secret in it, and the folder `feeds` below it.
fn folders(name: &str) -> (PathBuf, PathBuf) {
    let outer = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&outer);
    let feeds = outer.join("feeds");
    fs::create_dir_all(&feeds).expect("a folder");
    fs::write(outer.join("secret.env"), format!("TOKEN={SECRET}\n")).expect("a file");
    let feed = page(SECRET, "");
    fs::write(outer.join("other-feed.json"), feed).expect("a file");
    (outer, feeds)
}

fn page(title: &str, next: &str) -> String {
    let event = format!("{{\"id\": \"{title}\", \"date\": \"2023\", \"title\": \"{title}\"}}");
    format!(
        "{{\"masar\": 1, \"events\": [{event}],\n \"next_url\": \"{next}\", \"languages\": [\"en\"]}}"
    )
}

fn json_feed(next: &str) -> String {
    format!(
        "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\",\n \"next_url\": \"{next}\",\n \"items\": [{{\"id\": \"a\", \"title\": \"T\", \"date_published\": \"2023-05-17T10:00:00Z\"}}]}}"
    )
}

const COMMANDS: [&[&str]; 4] = [
    &["check", "1.json"],
    &["check", "--format", "json", "1.json"],
    &["export", "--to", "csv", "1.json"],
    &["export", "--to", "html", "1.json"],
];

/// Each command, on a feed with this next page, reports `code` and prints nothing of the secret.
fn assert_refused(feeds: &Path, next: &str, code: &str) {
    let summary = match code {
        "too-large" => "too large",
        _ => "address refused",
    };
    let assert = |words: &[&str]| {
        let (status, said) = masar(feeds, words, Stdio::null());
        assert_eq!(status.code(), Some(1), "{words:?} {next}: {said}");
        assert!(
            said.contains(code) || said.contains(summary),
            "{words:?} {next}: {said}"
        );
        assert!(!said.contains(SECRET), "{words:?} {next}: {said}");
    };
    fs::write(feeds.join("1.json"), page("own", next)).expect("a feed");
    for words in COMMANDS {
        assert(words);
    }
    fs::write(feeds.join("1.json"), json_feed(next)).expect("a JSON Feed");
    assert(&["import", "1.json"]);
}

#[test]
fn a_page_outside_of_the_folder_is_refused_by_its_name() {
    let (outer, feeds) = folders("outside");
    let absolute = outer.join("secret.env").display().to_string();
    for next in [
        "../secret.env",
        "../other-feed.json",
        "../feeds/../other-feed.json",
        "./../secret.env?x",
        "/etc/passwd",
        "/proc/self/environ",
        "/dev/zero",
        &absolute,
        // That there is no such file is not told either.
        "../no-such-file",
    ] {
        assert_refused(&feeds, next, "bad-address");
    }
}

#[test]
fn a_link_out_of_the_folder_is_refused() {
    let (outer, feeds) = folders("links");
    symlink("../secret.env", feeds.join("secret.json")).expect("a link");
    symlink("../other-feed.json", feeds.join("feed.json")).expect("a link");
    symlink("/dev/zero", feeds.join("zero.json")).expect("a link");
    symlink(&outer, feeds.join("up")).expect("a link");
    symlink("up/secret.env", feeds.join("twice.json")).expect("a link");
    for next in [
        "secret.json",
        "feed.json",
        "zero.json",
        "up/secret.env",
        "up/other-feed.json",
        "twice.json",
    ] {
        assert_refused(&feeds, next, "bad-address");
    }
}

#[test]
fn a_link_within_the_folder_is_followed() {
    let (_, feeds) = folders("own-links");
    fs::create_dir(feeds.join("more")).expect("a folder");
    fs::write(feeds.join("more/2.json"), page("two", "../3.json")).expect("a page");
    fs::write(feeds.join("3.json"), page("three", "")).expect("a page");
    symlink("more/2.json", feeds.join("latest.json")).expect("a link");
    fs::write(feeds.join("1.json"), page("one", "latest.json")).expect("a page");
    let (_, said) = masar(&feeds, &["check", "1.json"], Stdio::null());
    // The page behind the link names its next page from the folder of the link, as on a server.
    assert!(said.contains("1.json and 1 more page"), "{said}");
    fs::write(feeds.join("1.json"), page("one", "more/2.json")).expect("a page");
    let (_, said) = masar(&feeds, &["check", "1.json"], Stdio::null());
    assert!(said.contains("3 of 3 events read"), "{said}");
    // The folder itself may be named through a link.
    symlink("feeds", feeds.join("../linked")).expect("a link");
    let (_, said) = masar(&feeds, &["check", "../linked/1.json"], Stdio::null());
    assert!(said.contains("3 of 3 events read"), "{said}");
}

#[test]
fn a_pipe_and_a_folder_are_no_pages_and_nothing_waits() {
    let (_, feeds) = folders("pipes");
    let made = Command::new("mkfifo").arg(feeds.join("pipe.json")).status();
    assert!(made.expect("mkfifo").success());
    fs::create_dir(feeds.join("folder.json")).expect("a folder");
    for next in ["pipe.json", "folder.json"] {
        assert_refused(&feeds, next, "bad-address");
    }
    // The first file is the editor's choice, and a pipe that nobody writes to is an error.
    let (status, said) = masar(&feeds, &["check", "pipe.json"], Stdio::null());
    assert_eq!(status.code(), Some(2));
    assert!(said.contains("not a regular file"), "{said}");
}

#[test]
fn a_file_descriptor_of_the_shell_is_read_and_has_no_further_pages() {
    let (_, feeds) = folders("opened");
    fs::write(feeds.join("1.json"), page("own", "zero")).expect("a feed");
    let feed = fs::File::open(feeds.join("1.json")).expect("a feed");
    let (status, said) = masar(&feeds, &["check", "/dev/stdin"], feed.into());
    assert_eq!(status.code(), Some(0), "{said}");
    assert!(said.contains("1 of 1 event read"), "{said}");
    assert!(said.contains("zero, is not a local file"), "{said}");
}

#[test]
fn more_bytes_than_a_feed_has_are_not_read() {
    let (_, feeds) = folders("large");
    let sparse = |name: &str| {
        let file = fs::File::create(feeds.join(name)).expect("a file");
        file.set_len(200_000_000).expect("its length");
    };
    sparse("large.json");
    assert_refused(&feeds, "large.json", "too-large");
    // As the first file, and from standard input.
    for (words, code) in [
        (&["check", "large.json"][..], 1),
        (&["check", "-"], 1),
        (&["export", "--to", "csv", "-"], 2),
        (&["export", "--to", "html", "-"], 2),
        (&["import", "-"], 2),
    ] {
        let zero = fs::File::open("/dev/zero").expect("a device");
        let (status, said) = masar(&feeds, words, zero.into());
        assert_eq!(status.code(), Some(code), "{words:?}: {said}");
        assert!(
            said.contains("too-large") || said.contains("too large"),
            "{words:?}: {said}"
        );
    }
    let (status, said) = masar(&feeds, &["check", "/dev/zero"], Stdio::null());
    assert_eq!(status.code(), Some(2), "{said}");
}

#[test]
fn the_pages_of_a_feed_together_have_a_limit() {
    let (_, feeds) = folders("together");
    let blank = " ".repeat(30_000_000);
    for number in 1..4 {
        let next = format!("{}.json", number + 1);
        let text = page(&number.to_string(), &next) + &blank;
        fs::write(feeds.join(format!("{number}.json")), text).expect("a page");
    }
    let (_, said) = masar(&feeds, &["check", "1.json"], Stdio::null());
    assert!(
        said.contains("error[too-large]") && said.contains("--> 2.json:2:14"),
        "{said}"
    );
    // Each of the two pages is also larger than websites load.
    assert!(said.contains("2 of 2 events read, 3 errors"), "{said}");
}

#[test]
fn the_lines_of_a_file_that_is_no_page_are_not_printed() {
    let (_, feeds) = folders("beside");
    fs::write(feeds.join(".env"), format!("TOKEN={SECRET}\n")).expect("a file");
    let key = format!("{{\"private_key\": \"{SECRET}\"}}");
    fs::write(feeds.join("key.json"), key).expect("a file");
    let latin: Vec<u8> = [SECRET.as_bytes(), b" F\xE9s"].concat();
    fs::write(feeds.join("latin.txt"), latin).expect("a file");
    for next in [".env", "key.json", "latin.txt"] {
        fs::write(feeds.join("1.json"), page("own", next)).expect("a feed");
        for words in COMMANDS {
            let (_, said) = masar(&feeds, words, Stdio::null());
            assert!(!said.contains(SECRET), "{words:?} {next}: {said}");
            assert!(said.contains(next), "{words:?} {next}: {said}");
        }
    }
}
