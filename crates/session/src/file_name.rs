//! Names of files that every server and every mail takes.

use masar_locale::{is_letter_mark, latin_letters, small};

/// The most letters of a name without its ending.
const MAX_LETTERS: usize = 48;

/// Returns a name for a file: Latin small letters, digits and hyphens, and none of `taken`.
///
/// ```
/// let name = |of: &str, taken: &[&str]| masar_session::safe_file_name(of, "jpg", |one| taken.contains(&one));
/// assert_eq!(name("صورة فاس ٢٠٢٣.JPG", &[]), "swra-fas-2023.jpg");
/// assert_eq!(name("Été à Fès (1).png", &[]), "ete-a-fes-1.jpg");
/// assert_eq!(name("été à fès 1.png", &["ete-a-fes-1.jpg"]), "ete-a-fes-1-2.jpg");
/// assert_eq!(name("../../etc/passwd", &[]), "passwd.jpg");
/// assert_eq!(name("图.png", &[]), "picture.jpg");
/// ```
#[must_use]
pub fn safe_file_name(name: &str, ending: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut out = String::new();
    for letter in stem.chars().map(small) {
        match latin_letters(letter) {
            _ if letter.is_ascii_alphanumeric() => out.push(letter),
            Some(latin) => out.push_str(latin),
            None if is_silent(letter) => {}
            None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            None => {}
        }
    }
    let short: String = out.chars().take(MAX_LETTERS).collect();
    let stem = match short.trim_matches('-') {
        "" => "picture",
        stem => stem,
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
    let mut names = std::iter::once(format!("{stem}.{ending}")).chain(numbered);
    names.find(|one| !is_taken(one)).unwrap_or_default()
}

/// Whether a character is left out of a name.
fn is_silent(letter: char) -> bool {
    is_letter_mark(letter) || matches!(letter, '\'' | '’')
}
