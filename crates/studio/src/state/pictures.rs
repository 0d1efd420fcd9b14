//! Pictures that are added to an event.

use masar_edit::{Change, Json, Path, Position};
use masar_session::{Member, PendingFile};

use super::Open;

/// Adds a picture to an event as one step. The same picture is saved only once.
pub(super) fn add(
    open: &mut Open,
    page: usize,
    event: Path,
    file: PendingFile,
    size: (u32, u32),
    alt: &Member,
) {
    let same = open
        .session
        .files()
        .iter()
        .find(|one| one.bytes == file.bytes);
    let name = same.map_or_else(|| file.name.clone(), |one| one.name.clone());
    let alt: Vec<String> = alt
        .iter()
        .map(|(tag, text)| {
            format!(
                "{}: {}",
                Json::text(tag).as_str(),
                Json::text(text).as_str()
            )
        })
        .collect();
    let value = format!(
        "{{\"src\": {}, \"alt\": {{{}}}, \"width\": {}, \"height\": {}}}",
        Json::text(&name).as_str(),
        alt.join(", "),
        size.0,
        size.1
    );
    // All texts in it are quoted.
    let value = Json::parse(&value).unwrap_or_else(|_| unreachable!());
    let change = Change::Insert {
        list: event.member("media"),
        at: Position::Last,
        value,
    };
    if open.session.file(&name).is_none() {
        open.session.add_file(file);
    }
    open.apply(page, vec![change]);
}
