//! `masar split`: writes a feed as a manifest and tiles, which any web server serves.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use masar_check::ReportTexts;
use masar_feed::{Diagnostic, next_page, not_utf8};
use masar_tiles::{
    File, Input, InputError, MANIFEST, Sizes, SplitError, Tiles, Written, is_content_name, split,
};

use super::check::Lang;
use super::convert::report_texts;
use super::output::{Report, Style, note};
use super::pages::Folder;
use super::progress::Progress;
use super::split_texts::{SplitTexts, fill, split_texts};
use super::texts::{filled, notes};
use super::{CLEAN, COULD_NOT_RUN, PROBLEMS, files};

/// The most bytes of a file.
const MAX_BYTES: usize = u32::MAX as usize - 1;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The feed, or several files of it; further pages are read, too. - is standard input
    #[arg(value_name = "FEED", required = true)]
    feeds: Vec<String>,
    /// The folder to write; a file in it that is the same stays as it is
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Remove the tiles of earlier versions from the folder
    #[arg(long)]
    remove_unused: bool,
    /// The language of the messages; the default is that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// The files that are read.
#[derive(Default)]
struct Sources {
    names: Vec<String>,
    texts: Vec<String>,
    /// The files without links.
    resolved: Vec<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> u8 {
    match run_to_end(arguments) {
        Ok(code) | Err(code) => code,
    }
}

/// Splits the feed and prints the summary.
///
/// # Errors
/// Returns the exit status if something cannot be read or written; it is reported.
fn run_to_end(arguments: &Arguments) -> Result<u8, u8> {
    let progress = Progress::new();
    let texts = split_texts();
    let sources = read(arguments, &progress)?;
    let manifest = arguments.to.join(MANIFEST);
    check_manifest(&manifest, &sources)?;
    progress.set_task(&manifest.display().to_string());
    let pages: Vec<&str> = sources.texts.iter().map(String::as_str).collect();
    let input = Input::read(&pages)
        .map_err(|error| report_input(&error, &sources, report_texts(arguments.lang)))?;
    std::fs::create_dir_all(&arguments.to).map_err(|error| cannot_write(&arguments.to, &error))?;
    let mut folder = Output::new(&arguments.to);
    let written = split(&input, Sizes::default(), |file| folder.write(file));
    let written = written.map_err(|error| match error {
        SplitError::Input(error) => report_input(&error, &sources, report_texts(arguments.lang)),
        SplitError::Write(code) => code,
    })?;
    let unused = folder.unused()?;
    if arguments.remove_unused {
        for path in &unused {
            std::fs::remove_file(path).map_err(|error| cannot_write(path, &error))?;
        }
    }
    drop(progress);
    let mut report = summary(texts, &manifest, written, &folder);
    if !unused.is_empty() {
        let text = match arguments.remove_unused {
            true => texts.removed,
            false => texts.unused,
        };
        report.line(&fill(text, &[("count", &unused.len().to_string())]));
    }
    let has_problems = add_problems(&mut report, &input, &sources.names[0], &arguments.to);
    match (report.print(), has_problems) {
        (CLEAN, true) => Ok(PROBLEMS),
        (code, _) => Ok(code),
    }
}

/// Reads the files and their further pages.
///
/// # Errors
/// Returns the exit status if one cannot be read.
fn read(arguments: &Arguments, progress: &Progress) -> Result<Sources, u8> {
    let mut sources = Sources::default();
    for name in &arguments.feeds {
        let folder = Folder::of(name);
        let mut path = PathBuf::from(name);
        loop {
            let shown = path.display().to_string();
            progress.set_task(&shown);
            sources.add(&shown)?;
            let text = sources.texts.last().map_or("", String::as_str);
            let Ok(Some(next)) = next_page(text) else {
                break;
            };
            path = next_file(name, &folder, &path, &next)?;
            let is_read = path
                .canonicalize()
                .is_ok_and(|path| sources.resolved.contains(&path));
            // A page that is read already ends the feed, or is named on the command line.
            if is_read {
                break;
            }
        }
    }
    Ok(sources)
}

/// Returns the file of the next page.
///
/// # Errors
/// Returns the exit status if it is not a file in the folder of the feed.
fn next_file(first: &str, folder: &Folder, last: &Path, next: &str) -> Result<PathBuf, u8> {
    let texts = split_texts();
    let shown = last.display().to_string();
    let problem = if files::is_opened_by_the_shell(first) || next.contains(':') {
        texts.page_remote
    } else {
        match folder.next(last, next) {
            Ok(path) if folder.resolve(&path).is_ok() => return Ok(path),
            _ => texts.page_missing,
        }
    };
    note(&fill(problem, &[("name", &shown)]));
    Err(COULD_NOT_RUN)
}

impl Sources {
    /// Reads a file.
    fn add(&mut self, name: &str) -> Result<(), u8> {
        let bytes = files::read_named(name, MAX_BYTES).map_err(|error| {
            note(&filled(notes().cannot_read, name, &error));
            COULD_NOT_RUN
        })?;
        let Some(bytes) = bytes else {
            note(&fill(split_texts().file_too_large, &[("name", name)]));
            return Err(COULD_NOT_RUN);
        };
        self.resolved.extend(Path::new(name).canonicalize());
        self.names.push(name.to_owned());
        match String::from_utf8(bytes) {
            Ok(text) => self.texts.push(text),
            Err(error) => {
                let bytes = error.into_bytes();
                self.texts
                    .push(String::from_utf8_lossy(&bytes).into_owned());
                let texts = report_texts(None);
                return Err(not_utf8(&bytes).map_or(COULD_NOT_RUN, |fatal| {
                    report_fatal(fatal, self.names.len() - 1, self, texts)
                }));
            }
        }
        Ok(())
    }
}

/// Checks that no file that is read is overwritten, and no other one that is not the manifest of a split feed.
///
/// # Errors
/// Returns the exit status if the manifest may not be written.
fn check_manifest(manifest: &Path, sources: &Sources) -> Result<(), u8> {
    let Ok(resolved) = manifest.canonicalize() else {
        return Ok(());
    };
    let shown = manifest.display().to_string();
    if sources.resolved.contains(&resolved) {
        note(&notes().is_read.replace("{name}", &shown));
        return Err(COULD_NOT_RUN);
    }
    let text = files::read_regular(manifest, MAX_BYTES);
    let text = text
        .ok()
        .flatten()
        .and_then(|bytes| String::from_utf8(bytes).ok());
    if text.is_some_and(|text| Tiles::read(&text).is_ok()) {
        return Ok(());
    }
    note(&fill(split_texts().other_manifest, &[("name", &shown)]));
    Err(COULD_NOT_RUN)
}

/// The folder that is written.
struct Output<'f> {
    folder: &'f Path,
    names: BTreeSet<String>,
    new: usize,
    same: usize,
}

impl Output<'_> {
    fn new(folder: &Path) -> Output<'_> {
        Output {
            folder,
            names: BTreeSet::new(),
            new: 0,
            same: 0,
        }
    }

    /// Writes a file, unless it is there already. A reader sees the whole file or none.
    ///
    /// # Errors
    /// Returns the exit status if it cannot be written.
    fn write(&mut self, file: File) -> Result<(), u8> {
        let path = self.folder.join(&file.name);
        let own = files::read_regular(&path, file.text.len()).ok().flatten();
        if own.as_deref() == Some(file.text.as_bytes()) {
            self.same += 1;
        } else {
            let unfinished = self.folder.join([&file.name, ".part"].concat());
            std::fs::write(&unfinished, &file.text)
                .and_then(|()| std::fs::rename(&unfinished, &path))
                .map_err(|error| cannot_write(&path, &error))?;
            self.new += 1;
        }
        self.names.insert(file.name);
        Ok(())
    }

    /// Returns the files of earlier versions.
    ///
    /// # Errors
    /// Returns the exit status if the folder cannot be read.
    fn unused(&self) -> Result<Vec<PathBuf>, u8> {
        let entries = self.folder.read_dir().map_err(|error| {
            let name = self.folder.display().to_string();
            note(&filled(notes().cannot_read, &name, &error));
            COULD_NOT_RUN
        })?;
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let unused = names.filter(|name| is_content_name(name) && !self.names.contains(name));
        let mut paths: Vec<PathBuf> = unused.map(|name| self.folder.join(name)).collect();
        paths.sort();
        Ok(paths)
    }
}

fn cannot_write(path: &Path, error: &std::io::Error) -> u8 {
    note(&filled(
        notes().cannot_write,
        &path.display().to_string(),
        error,
    ));
    COULD_NOT_RUN
}

/// Reports why the files cannot be split. Returns the exit status.
fn report_input(error: &InputError, sources: &Sources, texts: &ReportTexts) -> u8 {
    let own = split_texts();
    let name = |page: usize| sources.names.get(page).map_or("", String::as_str);
    let text = match error {
        InputError::NotJson(page, fatal) => {
            return report_fatal(fatal.as_ref().clone(), *page, sources, texts);
        }
        InputError::NotAFeed(page) => fill(own.not_a_feed, &[("name", name(*page))]),
        InputError::IsSplit(page) => fill(own.is_split, &[("name", name(*page))]),
        InputError::TooLarge(id) => fill(own.too_large, &[("id", id)]),
    };
    note(&text);
    COULD_NOT_RUN
}

/// Reports the mistake because of which a file is not read, with its line. Returns the exit status.
fn report_fatal(mut fatal: Diagnostic, page: usize, sources: &Sources, texts: &ReportTexts) -> u8 {
    fatal.page = 0;
    let text = &sources.texts[page];
    masar_check::add_fixes(&[text], std::slice::from_mut(&mut fatal), false);
    let mut report = Report::default();
    report.diagnostic(
        (&sources.names[page], text),
        &fatal,
        texts,
        &Style::of_errors(),
    );
    report.line(&[&sources.names[page], ": ", texts.not_read].concat());
    report.print_to_errors();
    COULD_NOT_RUN
}

fn summary(texts: &SplitTexts, manifest: &Path, written: Written, folder: &Output<'_>) -> Report {
    let mut report = Report::default();
    let line = fill(
        texts.split,
        &[
            ("name", &manifest.display().to_string()),
            ("events", &written.events.to_string()),
            ("tiles", &written.tiles.to_string()),
            ("indexes", &written.indexes.to_string()),
            ("ids", &written.id_files.to_string()),
        ],
    );
    report.line(&line);
    let (new, same) = (folder.new.to_string(), folder.same.to_string());
    report.line(&fill(texts.files, &[("new", &new), ("same", &same)]));
    report
}

/// Adds what was not split as it is meant. Returns whether there is something to fix.
fn add_problems(report: &mut Report, input: &Input<'_>, name: &str, folder: &Path) -> bool {
    let texts = split_texts();
    if input.relative_addresses > 0 {
        let count = input.relative_addresses.to_string();
        let folder = folder.display().to_string();
        report.line(&fill(
            texts.relative,
            &[("count", &count), ("folder", &folder)],
        ));
    }
    if input.left_out > 0 {
        let count = input.left_out.to_string();
        report.line(&fill(texts.left_out, &[("count", &count), ("name", name)]));
    }
    if !input.repeated_ids.is_empty() {
        let ids = input.repeated_ids.join(", ");
        report.line(&fill(texts.repeated, &[("ids", &ids)]));
    }
    input.left_out > 0 || !input.repeated_ids.is_empty()
}
