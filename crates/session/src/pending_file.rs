//! Files that are saved beside the feed.

use std::rc::Rc;

use masar_edit::{Change, Json};

use crate::session::Session;

/// A file that is saved beside the feed, in the same save: a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingFile {
    /// The name of the file, which the feed names as an address.
    pub name: String,
    /// The content.
    pub bytes: Rc<[u8]>,
    /// The media type, such as `image/jpeg`.
    pub media_type: String,
}

impl Session {
    /// Adds a file that is saved beside the feed.
    pub fn add_file(&mut self, file: PendingFile) {
        self.files.push(file);
    }

    /// Returns all files that wait for a save, also those that no event names any more.
    #[must_use]
    pub fn files(&self) -> &[PendingFile] {
        &self.files
    }

    /// Returns the file of a name, if it waits for the save.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&PendingFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// Returns the files that the feed names. One whose event was taken back is not saved.
    #[must_use]
    pub fn files_to_save(&self) -> Vec<&PendingFile> {
        let names = self.media_addresses();
        let files = self.files.iter();
        files.filter(|file| names.contains(&file.name)).collect()
    }

    /// Gives a file that waits for the save another name, also where the feed names it: the place has another file of that
    /// name.
    pub(crate) fn rename_file(&mut self, name: &str) {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let taken = self.media_addresses();
        let mut names = (2..).map(|number| format!("{stem}-{number}.{extension}"));
        let is_free = |one: &String| !taken.contains(one) && self.file(one).is_none();
        let Some(new) = names.find(is_free) else {
            return;
        };
        let rows = self.rows();
        for row in rows.iter() {
            let media = row.value.get("media").and_then(|media| media.as_array());
            let places = media.into_iter().flatten().enumerate();
            let named = places.filter(|(_, one)| one.get("src").is_some_and(|src| *src == name));
            let changes = named.map(|(at, _)| {
                let path = row.path.clone().member("media").index(at).member("src");
                Change::set(path, Json::text(&new))
            });
            let changes: Vec<Change> = changes.collect();
            if !changes.is_empty() {
                // The member was just read.
                drop(self.apply(row.page, changes));
            }
        }
        for file in &mut self.files {
            if file.name == name {
                file.name.clone_from(&new);
            }
        }
        // It is stored anew under its name.
        self.stored_files = 0;
    }

    /// Forgets the files that were saved.
    pub(crate) fn files_are_saved(&mut self) {
        self.files.clear();
        self.stored_files = 0;
    }

    /// Returns the addresses of all media, as they are written.
    #[must_use]
    pub fn media_addresses(&self) -> Vec<String> {
        let rows = self.rows();
        let media = rows.iter().filter_map(|row| row.value.get("media"));
        let media = media.flat_map(|media| match media {
            serde_json::Value::Array(list) => list.as_slice(),
            one => std::slice::from_ref(one),
        });
        let addresses = media.filter_map(|one| one.get("src")?.as_str());
        addresses.map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_no_event_names_any_more_is_not_saved() {
        let text = r#"{"masar": 1, "events": [{"id": "a", "date": "2022", "title": "A"}]}"#;
        let mut session = Session::open(vec![("f.json".into(), text.into())]).expect("JSON");
        session.add_file(PendingFile {
            name: "fes.jpg".into(),
            bytes: Rc::from([1]),
            media_type: "image/jpeg".into(),
        });
        assert!(session.files_to_save().is_empty());
        let value = masar_edit::Json::parse(r#"[{"src": "fes.jpg"}]"#).expect("JSON");
        let path = masar_edit::Path::event("a").member("media");
        session
            .apply(0, vec![masar_edit::Change::set(path, value)])
            .expect("media");
        assert_eq!(session.files_to_save().len(), 1);
        session.undo();
        assert!(session.files_to_save().is_empty());
    }
}
