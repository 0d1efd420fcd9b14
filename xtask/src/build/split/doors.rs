//! Where the first part of the Wasm calls the second.

/// The functions through which, and no others, the first part calls the second: never inlined, and called
/// only by who knows that the second part is there (`src/view/more.rs`). What nothing but these needs is
/// the second part.
pub const DOORS: &[&str] = &[
    // What is drawn once the visitor chose it.
    "masar::view::story::story",
    "masar::view::story::all",
    "masar::view::table::table",
    "masar::view::table::sheet",
    "masar::view::detail::detail",
    "masar::view::kiosk::kiosk",
    "masar::view::speech::utterances",
    "masar::view::filters::panel",
    "masar::view::filters::nothing",
    "masar::view::axis::cluster::list",
    "masar::view::context::Context::marked_by",
    // What answers to a search and the filters; the order of the table.
    "masar::view::state::State::look",
    "masar::view::state::State::sort_table_rows",
    "masar::timeline::search::Query::new",
    // What is done for the page around: its address, files, the clipboard; the rest of the style sheet.
    "masar::embed::Inner::grant",
    "masar::embed::Inner::follow_address",
    "masar::embed::Inner::filter",
    "masar::embed::voice::read",
    "masar::embed::voice::watch",
    "masar::embed::history::link",
    "masar::embed::history::write",
    "masar::embed::save::save",
    "masar::embed::sheet::fill",
    // Feeds of other makes.
    "masar::feed::read::read_foreign",
];

/// A function's name as the list has it, however it was mangled: without the hash of its crate (in
/// brackets) or its own (at the end), and without the brackets around a type.
pub fn plain(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some(start) = rest.find('[') {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let end = from.find(']').map_or(from.len(), |end| end + 1);
        let (bracket, after) = from.split_at(end);
        if !is_hash(bracket.trim_matches(['[', ']'])) {
            out.push_str(bracket);
        }
        rest = after;
    }
    out.push_str(rest);
    if let Some((name, hash)) = out.rsplit_once("::h")
        && hash.len() == 16
        && is_hash(hash)
    {
        out.truncate(name.len());
    }
    out.replace(['<', '>'], "")
}

fn is_hash(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
