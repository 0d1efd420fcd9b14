//! The text of a new feed.

use masar_edit::Json;

/// The answers from which a new feed is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewFeed {
    /// The title, in the first language.
    pub title: String,
    /// The languages of the texts (BCP 47), the default one first.
    pub languages: Vec<String>,
    /// The time zone (IANA), if the feed has local times.
    pub timezone: Option<String>,
}

impl NewFeed {
    /// Returns the text of the feed: one member a line, and no event yet.
    ///
    /// ```
    /// let new = masar_session::NewFeed { title: "Path".into(), languages: vec!["en".into()], timezone: None };
    /// assert_eq!(new.text(), "{\n  \"masar\": 1,\n  \"title\": {\"en\": \"Path\"},\n  \"languages\": [\"en\"],\n  \"events\": []\n}\n");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let languages = Json::texts(self.languages.iter().map(String::as_str));
        let mut members = vec!["\"masar\": 1".to_owned()];
        if let (Some(first), false) = (self.languages.first(), self.title.trim().is_empty()) {
            let (tag, title) = (Json::text(first), Json::text(self.title.trim()));
            members.push(format!(
                "\"title\": {{{}: {}}}",
                tag.as_str(),
                title.as_str()
            ));
        }
        members.push(format!("\"languages\": {}", languages.as_str()));
        if let Some(zone) = &self.timezone {
            members.push(format!("\"timezone\": {}", Json::text(zone).as_str()));
        }
        members.push("\"events\": []".to_owned());
        format!("{{\n  {}\n}}\n", members.join(",\n  "))
    }
}
