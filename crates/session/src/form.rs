//! The groups of a form: every member of an event, and every member of the feed's head.

/// A group of members in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the group is about.
    pub topic: Topic,
    /// Whether its fields are shown from the start; those of others are unfolded.
    pub is_open: bool,
    /// The names of the members, in the order of the form.
    pub members: &'static [&'static str],
}

/// What a group of members is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What has happened.
    What,
    /// When it was.
    When,
    /// Where it was.
    Where,
    /// Who took part.
    Who,
    /// The texts.
    Texts,
    /// Pictures, sounds and films.
    Pictures,
    /// Links.
    Links,
    /// What is rarely needed.
    More,
    /// The title of the timeline, and what it is about.
    Head,
    /// The languages of the texts.
    Languages,
    /// The tracks.
    Tracks,
    /// The partners.
    Partners,
    /// The periods behind the tracks.
    Eras,
}

impl Topic {
    /// Returns its name, for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Topic::What => "what",
            Topic::When => "when",
            Topic::Where => "where",
            Topic::Who => "who",
            Topic::Texts => "texts",
            Topic::Pictures => "pictures",
            Topic::Links => "links",
            Topic::More => "more",
            Topic::Head => "head",
            Topic::Languages => "languages",
            Topic::Tracks => "tracks",
            Topic::Partners => "partners",
            Topic::Eras => "eras",
        }
    }
}

const fn group(topic: Topic, is_open: bool, members: &'static [&'static str]) -> Group {
    Group {
        topic,
        is_open,
        members,
    }
}

/// The groups of the form of an event.
pub const EVENT_GROUPS: [Group; 8] = [
    group(Topic::What, true, &["title", "track", "kind", "status"]),
    group(Topic::When, true, &["date", "part_of"]),
    group(Topic::Texts, true, &["summary", "body", "easy"]),
    group(Topic::Where, false, &["place"]),
    group(Topic::Who, false, &["people", "partners", "audience"]),
    group(Topic::Pictures, false, &["media"]),
    group(Topic::Links, false, &["links"]),
    group(Topic::More, false, &["tags", "series", "importance", "id"]),
];

/// The groups of the form of the feed's head.
pub const FEED_GROUPS: [Group; 6] = [
    group(Topic::Head, true, &["title", "description"]),
    group(Topic::Languages, true, &["languages"]),
    group(Topic::Tracks, true, &["tracks"]),
    group(Topic::Partners, false, &["partners"]),
    group(Topic::Eras, false, &["eras"]),
    group(
        Topic::More,
        false,
        &["updated", "source", "timezone", "next_url"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use masar_feed::members::{self, Object};

    fn sorted(mut names: Vec<&'static str>) -> Vec<&'static str> {
        names.sort_unstable();
        names
    }

    fn in_table(object: &Object, without: &[&str]) -> Vec<&'static str> {
        let names = object.members.iter().map(|member| member.name);
        sorted(names.filter(|name| !without.contains(name)).collect())
    }

    fn in_form(groups: &[Group]) -> Vec<&'static str> {
        sorted(
            groups
                .iter()
                .flat_map(|group| group.members)
                .copied()
                .collect(),
        )
    }

    #[test]
    fn the_form_of_an_event_has_every_member_of_the_format_once() {
        assert_eq!(in_form(&EVENT_GROUPS), in_table(&members::EVENT, &[]));
    }

    #[test]
    fn the_form_of_the_head_has_every_member_but_those_that_are_not_edited() {
        assert_eq!(
            in_form(&FEED_GROUPS),
            in_table(&members::FEED, &["masar", "events", "tiles"])
        );
    }
}
