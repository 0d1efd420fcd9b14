//! Feeds, and names of files, with characters that a terminal or the log of a CI job obeys.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A window title, a cleared screen, a reversed line, an invisible blank, a line of its own, commands of CI services.
const ATTACK: &str = "\u{1b}]0;PWNED\u{7}\u{1b}[2J\u{1b}[8m\u{9b}31m\u{7f}\u{202e}\u{2066}\u{200b}\u{feff}\n::error file=x::FORGED\r\n##[error]FORGED ##vso[task.complete]\u{2028}\u{e0041}";

/// A name of a file that does the same.
const NAME: &str = "::warning::\u{1b}[2J\u{202e}\n::error::FORGED\r.json";

/// Whether a character of an output hides or turns others, or is obeyed.
fn is_dangerous(letter: char) -> bool {
    letter != '\n' && letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Writes a text as a JSON string. Everything that JSON allows stays raw.
fn json(text: &str) -> String {
    serde_json::to_string(text).expect("JSON")
}

/// A new folder with feeds in it.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let attack = json(ATTACK);
    let feed = format!(
        r#"{{"masar": 1, "languages": [{attack}], {attack}: 1, "title": {{{attack}: {attack}}}, "next_url": "2.json",
  "events": [{{"id": {attack}, "date": {attack}, "title": {attack}, "status": {attack}, {attack}: 1}},
    {{"id": {attack}, "date": "2023-13", "title": {attack}, "track": {attack}, "partners": [{attack}]}},
    {{"id": "a", "date": "2023-05-17", "title": {attack}, "easy": {attack}, "links": [{{"href": {attack}, "title": {attack}}}]}}]}}"#
    );
    let raw = [
        "{\"masar\": 1, \"events\": [{\"title\": \"",
        &ATTACK.replace(['\n', '\r'], ""),
    ];
    let item = format!(
        r#"{{"id": {attack}, "title": {attack}, "date_published": {attack}, {attack}: 1}}"#
    );
    let json_feed = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": {attack}, "items": [{item}]}}"#
    );
    let cell = ATTACK.replace('"', "\"\"");
    let csv =
        format!("date,title,\"{cell}\"\n2023,\"{cell}\",\"{cell}\"\n\"{cell}\",\"{cell}\",x\n");
    let ics = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:{0}\nSUMMARY:{0}\nDTSTART:{0}\nRRULE:{0}\nX-{0}:1\nEND:VEVENT\nEND:VCALENDAR\n",
        ATTACK.replace(['\n', '\r'], "")
    );
    for (file, text) in [
        ("1.json", &feed),
        ("2.json", &feed.replace("2.json", "::x.json")),
        (NAME, &feed),
        ("raw.json", &raw.concat()),
        ("items.json", &json_feed),
        ("sheet.csv", &csv),
        ("calendar.ics", &ics),
    ] {
        fs::write(folder.join(file), text).expect("a file");
    }
    folder
}

const COMMANDS: [&[&str]; 17] = [
    &["check", "1.json"],
    &["check", "--all", "--lang", "ar", "1.json"],
    &["check", "--format", "json", "1.json"],
    &["check", "--format", "sarif", "1.json"],
    &["check", "--format", "github", "1.json"],
    &["check", NAME],
    &["check", "--format", "json", NAME],
    &["check", "--format", "sarif", NAME],
    &["check", "--format", "github", NAME],
    &["check", "raw.json"],
    &["check", "items.json", "no such\u{1b}[2J\n::error::FORGED"],
    &["check", "1.json", "--no\u{1b}[2J\n::error::FORGED"],
    &["import", "sheet.csv"],
    &["import", "calendar.ics"],
    &["import", "--format", "github", "items.json"],
    &["export", "--to", "html", "1.json"],
    &["export", "--to", "timelinejs", "--format", "json", "1.json"],
];

/// Runs a command in a terminal. Returns what the terminal received.
fn in_a_terminal(folder: &Path, words: &[&str], environment: (&str, &str)) -> String {
    let quoted = |word: &&str| format!("'{}'", word.replace('\'', r"'\''"));
    let words: Vec<String> = [env!("CARGO_BIN_EXE_masar")]
        .iter()
        .chain(words)
        .map(quoted)
        .collect();
    let output = Command::new("script")
        .args(["-q", "-e", "-c", &words.join(" "), "/dev/null"])
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("TERM", "xterm-256color")
        .env("SHELL", "/bin/sh")
        .env_remove("NO_COLOR")
        .env(environment.0, environment.1)
        .stdin(Stdio::null())
        .output()
        .expect("script, of util-linux");
    // The terminal puts a carriage return before each line feed.
    let received = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
    assert!(!received.is_empty(), "{words:?}");
    received
}

/// Fails if an output has a dangerous character, or a line that a CI service takes for a command.
fn assert_harmless(said: &str, words: &[&str]) {
    if let Some(at) = said.find(is_dangerous) {
        let before = said.floor_char_boundary(at.saturating_sub(60));
        let after = said.floor_char_boundary(at + 60);
        panic!("{words:?}: {:?}", &said[before..after]);
    }
    for line in said.lines() {
        let is_own = words.contains(&"github")
            && (line.starts_with("::error file=") || line.starts_with("::warning file="));
        // The drawing of a line that does not begin at its start has a line with this sign alone.
        let is_sign = line.trim() == ":::";
        assert!(
            is_own || is_sign || !line.trim_start().starts_with("::"),
            "{words:?}: {line}"
        );
        assert!(
            !line.contains("##[") && !line.contains("##vso["),
            "{words:?}: {line}"
        );
    }
}

#[test]
fn a_log_gets_no_character_that_it_obeys() {
    let folder = folder("log");
    for words in COMMANDS {
        let output = Command::new(env!("CARGO_BIN_EXE_masar"))
            .args(words)
            .current_dir(&folder)
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .output()
            .expect("the masar binary");
        let is_data = matches!(words[0], "import" | "export");
        let errors = String::from_utf8(output.stderr).expect("UTF-8");
        assert_harmless(&errors, words);
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        if !is_data {
            assert_harmless(&out, words);
        }
        assert!(!errors.is_empty() || !out.is_empty(), "{words:?}");
    }
}

#[test]
fn a_terminal_gets_no_character_that_it_obeys() {
    let folder = folder("terminal");
    for words in COMMANDS {
        assert_harmless(&in_a_terminal(&folder, words, ("NO_COLOR", "1")), words);
    }
    // With colours, all escape sequences are colours, and none is the feed's.
    let received = in_a_terminal(&folder, &["check", "1.json"], ("COLORTERM", "truecolor"));
    assert!(received.contains("\u{1b}[1m"), "{received:?}");
    let mut rest = String::new();
    for (at, part) in received.split("\u{1b}[").enumerate() {
        let sequence = part.find('m').filter(|_| at > 0);
        let (colour, text) = part.split_at(sequence.map_or(0, |end| end + 1));
        assert!(
            colour
                .trim_end_matches('m')
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b';'),
            "{colour:?}"
        );
        assert_ne!(colour, "8m", "hidden text");
        rest.push_str(text);
    }
    assert_harmless(&rest, &["check", "1.json"]);
}

#[test]
fn an_exported_file_is_as_it_is_where_it_is_no_terminal() {
    let folder = folder("data");
    for to in ["csv", "ics", "jsonfeed", "jsonld", "timelinejs", "html"] {
        let words = ["export", "--to", to, "1.json"];
        assert_harmless(&in_a_terminal(&folder, &words, ("NO_COLOR", "1")), &words);
        let output = Command::new(env!("CARGO_BIN_EXE_masar"))
            .args(words)
            .current_dir(&folder)
            .output()
            .expect("the masar binary");
        let data = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(data.contains('\u{202e}'), "{to}: {data}");
    }
}

#[test]
fn reports_for_programs_have_the_name_and_the_path_as_they_are() {
    let folder = folder("programs");
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .args(["check", "--format", "json", NAME])
        .current_dir(&folder)
        .output()
        .expect("the masar binary");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let feed = &report["feeds"][0];
    assert_eq!(feed["file"], NAME);
    let findings = feed["findings"].as_array().expect("findings");
    let has_path = |one: &serde_json::Value| {
        one["path"]
            .as_str()
            .is_some_and(|path| path.contains(ATTACK))
    };
    assert!(findings.iter().any(has_path), "{findings:?}");
}
