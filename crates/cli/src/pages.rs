//! Reads the pages of a feed from files.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::files;
use super::output::note;
use super::progress::Progress;
use super::watch;
use masar_check::{FileLookup, Pages, ReportTexts};
use masar_feed::PageFault;

/// Reads all pages of a feed. `name` is the first file; `-` is standard input. Also returns the states of the files
/// that were read or looked for, from before that.
///
/// # Errors
/// The first file cannot be read.
pub(super) fn read_all(
    name: &str,
    standard_input: &str,
    progress: &Progress,
) -> std::io::Result<(Pages, watch::FileStates)> {
    let mut states = vec![watch::state_of(Path::new(name))];
    let mut pages = read_first(name, standard_input)?;
    read_further(&mut pages, name, progress, &mut states);
    Ok((pages, states))
}

/// Reads the pages after the first one. `name` is the first file.
pub(super) fn read_further(
    pages: &mut Pages,
    name: &str,
    progress: &Progress,
    states: &mut watch::FileStates,
) {
    let folder = Folder::of(name);
    let mut read = Vec::from_iter(Path::new(name).canonicalize());
    while let Some(next) = pages.next_address() {
        if files::is_opened_by_the_shell(name) || next.contains(':') {
            pages.remote_page = Some(next);
            break;
        }
        if let Err(fault) = read_next(pages, &folder, &next, &mut read, states) {
            pages.add_broken_link(fault);
            break;
        }
        let page = pages.names.len();
        progress.set_task(&format!("{} (page {page})", pages.names[page - 1]));
    }
}

/// Reads the first file.
///
/// # Errors
/// The file cannot be read.
pub(super) fn read_first(name: &str, standard_input: &str) -> std::io::Result<Pages> {
    let mut pages = Pages::default();
    let shown = if name == files::STANDARD_INPUT {
        standard_input
    } else {
        name
    };
    match files::read_named(name, pages.bytes_left())? {
        Some(bytes) => pages.add(shown.to_owned(), bytes),
        None => pages.add_too_large(shown.to_owned()),
    }
    Ok(pages)
}

/// Reads the next page, or returns the reason why it cannot be read. `read` is the list of the files that were read.
fn read_next(
    pages: &mut Pages,
    folder: &Folder,
    next: &str,
    read: &mut Vec<PathBuf>,
    states: &mut watch::FileStates,
) -> Result<(), PageFault> {
    let last = pages.names.last().map_or(Path::new(""), Path::new);
    let path = folder.next(last, next)?;
    let state = watch::state_of(&path);
    let resolved = folder.resolve(&path);
    if resolved != Err(PageFault::Outside) {
        states.push(state);
    }
    let resolved = resolved?;
    if read.contains(&resolved) {
        return Err(PageFault::Circle);
    }
    if pages.is_full() {
        return Err(PageFault::TooMany);
    }
    let bytes =
        files::read_regular(&resolved, pages.bytes_left()).map_err(|error| match error.kind() {
            ErrorKind::InvalidInput => PageFault::NotAFile,
            _ => PageFault::Missing,
        })?;
    pages.add(
        path.display().to_string(),
        bytes.ok_or(PageFault::TooLarge)?,
    );
    read.push(resolved);
    Ok(())
}

/// The folder of the first page. All pages are in it or below it: the address of a page comes from a feed, which an
/// editor may have received from anyone.
pub(super) struct Folder {
    /// The name on the command line.
    name: PathBuf,
    /// The path without links, if there is such a folder.
    resolved: Option<PathBuf>,
}

impl Folder {
    /// Returns the folder of a file.
    pub(super) fn of(file: &str) -> Folder {
        let name = parent(Path::new(file)).to_owned();
        let path = match name.as_os_str() {
            empty if empty.is_empty() => Path::new("."),
            _ => &name,
        };
        Folder {
            resolved: path.canonicalize().ok(),
            name,
        }
    }

    /// Returns the path of the next page. `last` is the page that has its address.
    ///
    /// # Errors
    /// The address leads out of the folder.
    pub(super) fn next(&self, last: &Path, next: &str) -> Result<PathBuf, PageFault> {
        // An address without query and fragment is the name of the file. `%20` is not decoded.
        let file = next.split(['?', '#']).next().unwrap_or(next);
        let path = parent(last).join(file);
        match self.has_name(&path) {
            true => Ok(path),
            false => Err(PageFault::Outside),
        }
    }

    /// Returns a path in the folder without links.
    ///
    /// # Errors
    /// There is no such file, or it is outside of the folder.
    pub(super) fn resolve(&self, path: &Path) -> Result<PathBuf, PageFault> {
        let resolved = path.canonicalize().map_err(|_| PageFault::Missing)?;
        match self.contains(&resolved) {
            true => Ok(resolved),
            false => Err(PageFault::Outside),
        }
    }

    /// Whether a path without links is in the folder.
    fn contains(&self, path: &Path) -> bool {
        let folder = self.resolved.as_ref();
        folder.is_some_and(|folder| path.starts_with(folder))
    }

    /// Whether a path is in the folder by its name. What it links to is another question.
    fn has_name(&self, path: &Path) -> bool {
        let Ok(inner) = path.strip_prefix(&self.name) else {
            return false;
        };
        let mut depth = 0_usize;
        inner.components().all(|part| match part {
            Component::CurDir => true,
            Component::Normal(_) => {
                depth += 1;
                true
            }
            Component::ParentDir => match depth.checked_sub(1) {
                Some(less) => {
                    depth = less;
                    true
                }
                None => false,
            },
            Component::RootDir | Component::Prefix(_) => false,
        })
    }
}

/// Looks for a file that a page of a feed names, in the folder of the feed or below it. `first` is the first page.
pub(super) fn look_up(first: &str, page: &str, address: &str) -> FileLookup {
    if files::is_opened_by_the_shell(first) {
        return FileLookup::Unknown;
    }
    let folder = Folder::of(first);
    let path = parent(Path::new(page)).join(address);
    if !folder.has_name(&path) {
        return FileLookup::Unknown;
    }
    match path.canonicalize() {
        Ok(_) => FileLookup::Found,
        Err(_) => FileLookup::Missing(similar_names(&folder, &path)),
    }
}

/// Returns the names of the files in a file's folder that differ from its name by capital letters or by their type.
fn similar_names(folder: &Folder, path: &Path) -> Vec<String> {
    let stem = |path: &Path| Some(path.file_stem()?.to_str()?.to_lowercase());
    let is_picture = |path: &Path| {
        let end = path
            .extension()
            .and_then(|end| end.to_str())
            .unwrap_or("")
            .to_lowercase();
        matches!(
            end.as_str(),
            "jpg"
                | "jpeg"
                | "png"
                | "gif"
                | "webp"
                | "avif"
                | "svg"
                | "mp3"
                | "mp4"
                | "webm"
                | "ogg"
        )
    };
    let inside = match parent(path) {
        empty if empty.as_os_str().is_empty() => Path::new("."),
        other => other,
    };
    if !inside
        .canonicalize()
        .is_ok_and(|inside| folder.contains(&inside))
    {
        return Vec::new();
    }
    let Ok(entries) = inside.read_dir() else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .take(10_000)
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|other| stem(other).is_some() && stem(other) == stem(path) && is_picture(other))
        .filter_map(|other| Some(other.file_name()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names.truncate(3);
    names
}

/// Returns the folder of a file; empty for the working directory.
fn parent(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

/// Prints the note that the next page is not a file, if that is so.
pub(super) fn report_remote_page(pages: &Pages, texts: &ReportTexts) {
    if let Some(next) = &pages.remote_page {
        let last = pages.names.last().map_or("", String::as_str);
        let text = texts.next_page_is_remote.replace("{}", next);
        note(&[last, ": ", &text].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_in_the_folder_until_it_climbs_out_of_it() {
        let folder = |name: &str| Folder {
            name: name.into(),
            resolved: None,
        };
        for inside in ["2.json", "more/2.json", "./more/../2.json", "..2.json"] {
            assert!(folder("").has_name(Path::new(inside)), "{inside}");
            assert!(folder("../a").has_name(&Path::new("../a").join(inside)));
        }
        for outside in ["../2.json", "more/../../2.json", "/etc/passwd", "/"] {
            assert!(!folder("").has_name(Path::new(outside)), "{outside}");
            assert!(!folder("../a").has_name(&Path::new("../a").join(outside)));
            assert!(!folder("/a").has_name(&Path::new("/a").join(outside)));
        }
    }
}
