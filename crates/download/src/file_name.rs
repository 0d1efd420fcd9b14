//! The names of saved files, for every file system.

/// The most bytes of a name with its ending, in UTF-8. Encrypted file systems allow 143.
const MAX_BYTES: usize = 140;
/// The most bytes of a title that another one follows.
const MAX_FIRST_BYTES: usize = 70;
/// The name of a file whose titles have no letter.
const DEFAULT: &str = "masar";
/// The names of devices in Windows, which no file may have before its first dot. A digit follows the last two.
const DEVICES: [&str; 8] = [
    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM", "LPT",
];

/// Returns the name of a file after the titles of what is in it, with an ending such as `ics`. Letters of all scripts stay.
///
/// ```
/// use masar_download::file_name::file_name;
///
/// assert_eq!(file_name(&["مسار", "أيام 2023/2024"], "ics"), "مسار - أيام 2023-2024.ics");
/// assert_eq!(file_name(&["con"], "csv"), "con_.csv");
/// ```
#[must_use]
pub fn file_name(titles: &[&str], ending: &str) -> String {
    let room = MAX_BYTES - ending.len() - 2;
    let mut name = String::new();
    for (at, title) in titles.iter().enumerate() {
        let title = safe(title);
        let is_last = at + 1 == titles.len();
        let most = if is_last { room } else { MAX_FIRST_BYTES };
        if !name.is_empty() && !title.is_empty() {
            name.push_str(" - ");
        }
        let left = most.saturating_sub(name.len());
        name.push_str(cut(&title, left));
    }
    let mut name = name.trim_end_matches([' ', '.', '-']).to_owned();
    if name.is_empty() {
        name.push_str(DEFAULT);
    }
    if is_device(&name) {
        let end = name.find('.').unwrap_or(name.len());
        name.insert(end, '_');
    }
    [&name, ".", ending].concat()
}

/// Returns a title without the characters that a file system refuses or that nobody sees.
fn safe(title: &str) -> String {
    let mut safe = String::new();
    for letter in title.chars() {
        let letter = match letter {
            '/' | '\\' | ':' | '|' => '-',
            '"' | '*' | '?' | '<' | '>' => ' ',
            _ if is_unseen(letter) => continue,
            '\u{a0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}'
            | '\u{205f}'
            | '\u{3000}' => ' ',
            _ if letter.is_control() => ' ',
            _ => letter,
        };
        if letter != ' ' || !safe.ends_with(' ') {
            safe.push(letter);
        }
    }
    // A dot at the start hides a file, and Windows drops one at the end.
    safe.trim_matches([' ', '.', '~']).to_owned()
}

/// Returns whether a character only orders or joins others, or is none (Unicode 17, general categories Cf and Cn).
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Returns whether a letter is written on the one before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Returns the start of a title with at most so many bytes, cut between words, or between letters if the last word is long.
fn cut(title: &str, most: usize) -> &str {
    if title.len() <= most {
        return title;
    }
    let mut end = most;
    while end > 0 && (!title.is_char_boundary(end) || title[end..].starts_with(is_mark)) {
        end -= 1;
    }
    let whole = title[..end].rfind(' ').filter(|blank| blank * 2 > end);
    // A word that ends where the room ends is whole.
    let end = if title[end..].starts_with(' ') {
        end
    } else {
        whole.unwrap_or(end)
    };
    title[..end].trim_end_matches([' ', '.', '-', ','])
}

/// Returns whether Windows takes a name for that of a device.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    DEVICES.iter().any(|device| {
        let Some((start, rest)) = stem.split_at_checked(device.len()) else {
            return false;
        };
        let has_number = matches!(*device, "COM" | "LPT");
        let mut rest = rest.chars();
        let ends = match (has_number, rest.next()) {
            (false, next) => next.is_none(),
            (true, Some('0'..='9' | '¹' | '²' | '³')) => rest.next().is_none(),
            (true, _) => false,
        };
        start.eq_ignore_ascii_case(device) && ends
    })
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, file_name};

    #[test]
    fn a_name_has_the_titles_of_the_timeline_and_the_event() {
        assert_eq!(
            file_name(&["Notre fil", "Journée d’étude"], "ics"),
            "Notre fil - Journée d’étude.ics"
        );
        assert_eq!(file_name(&["مسارُنا"], "csv"), "مسارُنا.csv");
    }

    #[test]
    fn what_a_file_system_refuses_is_replaced() {
        assert_eq!(
            file_name(&["a/b\\c:d|e \"f\" <g>?*\n\u{a0}h"], "csv"),
            "a-b-c-d-e f g h.csv"
        );
        assert_eq!(file_name(&["..\u{202e}~hidden. . ."], "svg"), "hidden.svg");
        assert_eq!(file_name(&["//", "?"], "svg"), "masar.svg");
        assert_eq!(file_name(&["", ""], "png"), "masar.png");
    }

    #[test]
    fn a_device_of_windows_is_no_name() {
        assert_eq!(file_name(&["NUL"], "ics"), "NUL_.ics");
        assert_eq!(file_name(&["com7.de"], "ics"), "com7_.de.ics");
        assert_eq!(file_name(&["Lpt²"], "ics"), "Lpt²_.ics");
        assert_eq!(file_name(&["Comme"], "ics"), "Comme.ics");
        assert_eq!(file_name(&["Con", "x"], "ics"), "Con - x.ics");
    }

    #[test]
    fn a_long_title_is_cut_between_words_and_leaves_room_for_the_next() {
        let long = "كلمة ".repeat(80);
        let name = file_name(&[&long, "ندوة"], "ics");
        assert!(
            name.len() <= MAX_BYTES && name.ends_with("كلمة - ندوة.ics"),
            "{name}"
        );
        for title in [
            &long,
            &"x\u{308}".repeat(300),
            &"👍🏽".repeat(90),
            &"بِ".repeat(200),
        ] {
            let name = file_name(&[title, title], "ics");
            assert!(name.len() <= MAX_BYTES && name.ends_with(".ics"), "{name}");
        }
        let marked = file_name(&[&"x\u{308}".repeat(300)], "x");
        assert!(
            marked.trim_end_matches(".x").ends_with('\u{308}'),
            "{marked}"
        );
    }
}
