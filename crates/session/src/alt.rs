//! Alternative texts of pictures.

use std::rc::Rc;

use masar_locale::small;

use crate::session::Session;
use crate::value::{Member, localized};

/// Words that say nothing of a picture: everybody knows that it is one.
const WORDS: [&str; 18] = [
    "image",
    "img",
    "picture",
    "photo",
    "photograph",
    "photographie",
    "illustration",
    "graphic",
    "graphique",
    "visuel",
    "untitled",
    "sans titre",
    "صورة",
    "الصورة",
    "صوره",
    "بدون عنوان",
    "رسم",
    "لقطة",
];

/// The endings of names of pictures.
const ENDINGS: [&str; 9] = [
    ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".heic", ".svg", ".bmp",
];

/// Whether an alternative text says nothing of its picture: a file's name, the number of a camera, or "image".
///
/// ```
/// use masar_session::is_empty_alt;
/// for text in ["Image", "IMG_2041", "fes.jpg", "صورة", "fes", "DSC 00017", "photo 3", " "] {
///     assert!(is_empty_alt(text, "fes.jpg"), "{text}");
/// }
/// assert!(!is_empty_alt("Two people sign at a table", "fes.jpg"));
/// assert!(!is_empty_alt("باب بوجلود", "fes.jpg"));
/// ```
#[must_use]
pub fn is_empty_alt(text: &str, file_name: &str) -> bool {
    let text: String = text.trim().chars().map(small).collect();
    let name: String = file_name.chars().map(small).collect();
    let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
    let bare = text.trim_matches(|letter: char| !letter.is_alphabetic());
    let is_camera = text.chars().any(char::is_numeric)
        && ["img", "dsc", "dscn", "pxl", "screenshot", "capture"].contains(&bare);
    text.is_empty()
        || text == name
        || text == stem
        || is_camera
        || WORDS.contains(&bare)
        || ENDINGS.iter().any(|ending| text.ends_with(ending))
}

impl Session {
    /// Returns the address and the alternative text of each picture of the feed.
    #[must_use]
    pub fn pictures(&self) -> Rc<Vec<(String, Member)>> {
        Rc::clone(&self.pictures)
    }

    /// Finds the pictures of the feed.
    pub(crate) fn find_pictures(&mut self) {
        let media = self
            .rows
            .iter()
            .filter_map(|row| row.value.get("media")?.as_array());
        let pictures = media.flatten().filter_map(|one| {
            let address = one.get("src")?.as_str()?.to_owned();
            let alt = one.get("alt")?;
            Some((address, localized(alt, &self.languages[0])))
        });
        self.pictures = Rc::new(pictures.collect());
    }
}
