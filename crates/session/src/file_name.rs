//! Names of files that every server and every mail takes.

use masar_locale::small;

/// The letters that have others in a name, in Latin letters: Arabic, and Latin with accents.
const LETTERS: [(&str, &str); 56] = [
    ("اأآىةعáàâäãå", "a"),
    ("ب", "b"),
    ("تط", "t"),
    ("ث", "th"),
    ("ج", "j"),
    ("حه", "h"),
    ("خ", "kh"),
    ("دض", "d"),
    ("ذ", "dh"),
    ("ر", "r"),
    ("زظž", "z"),
    ("سصš", "s"),
    ("ش", "sh"),
    ("غ", "gh"),
    ("ف", "f"),
    ("ق", "q"),
    ("كک", "k"),
    ("ل", "l"),
    ("م", "m"),
    ("نñ", "n"),
    ("وؤ", "w"),
    ("يئیýÿ", "y"),
    ("إíìîï", "i"),
    ("پ", "p"),
    ("چ", "ch"),
    ("ڤ", "v"),
    ("گݣڭ", "g"),
    ("ç", "c"),
    ("éèêë", "e"),
    ("óòôöõø", "o"),
    ("úùûü", "u"),
    ("œ", "oe"),
    ("æ", "ae"),
    ("ß", "ss"),
    ("٠۰", "0"),
    ("١۱", "1"),
    ("٢۲", "2"),
    ("٣۳", "3"),
    ("٤۴", "4"),
    ("٥۵", "5"),
    ("٦۶", "6"),
    ("٧۷", "7"),
    ("٨۸", "8"),
    ("٩۹", "9"),
    ("ⴰ", "a"),
    ("ⴱ", "b"),
    ("ⴷ", "d"),
    ("ⴳ", "g"),
    ("ⵉ", "i"),
    ("ⵎ", "m"),
    ("ⵏ", "n"),
    ("ⵔ", "r"),
    ("ⵙ", "s"),
    ("ⵜ", "t"),
    ("ⵣ", "z"),
    ("ⵖ", "gh"),
];

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
        let found = LETTERS.iter().find(|(own, _)| own.contains(letter));
        match found {
            _ if letter.is_ascii_alphanumeric() => out.push(letter),
            Some((_, latin)) => out.push_str(latin),
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

/// Whether a letter is a mark on the one before it, and no letter of its own.
fn is_silent(letter: char) -> bool {
    // Combining marks, hamza, Arabic vowel signs and the tatweel.
    matches!(letter, '\u{300}'..='\u{36f}' | 'ء' | '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | '\'' | '’')
}
