//! The tools that the host page names in the attribute `controls`.

/// A tool, or a group of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// The tabs that choose a view.
    Views,
    /// The search field.
    Search,
    /// The filters beyond the chips.
    Filters,
    /// The tracks' chips.
    Chips,
    /// Zoom, and the button for today.
    Zoom,
    /// The table as a file.
    Download,
    /// The languages.
    Languages,
    /// The switch to easy-to-read words.
    Easy,
    /// The overview of all of the time.
    Overview,
    /// The legend of the axis.
    Legend,
}

/// The names of the tools in the attribute, by [`Control`].
pub(crate) const NAMES: [&str; 10] = [
    "views",
    "search",
    "filters",
    "chips",
    "zoom",
    "download",
    "languages",
    "easy",
    "overview",
    "legend",
];

/// A set of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Controls(u16);

impl Controls {
    /// All tools.
    pub(crate) const ALL: Controls = Controls(u16::MAX);

    /// Reads names of tools with spaces between them, or `none`. An unknown name is passed to `bad`; if no
    /// name is known, all tools are shown.
    #[must_use]
    pub(crate) fn read(text: &str, bad: &mut dyn FnMut(&str)) -> Controls {
        let mut chosen = None;
        for word in text.split(' ') {
            let known = NAMES.iter().position(|name| *name == word);
            if let Some(at) = known {
                chosen = Some(chosen.unwrap_or(0) | 1 << at);
            } else if word == "none" {
                chosen = Some(chosen.unwrap_or(0));
            } else if !word.is_empty() {
                bad(word);
            }
        }
        chosen.map_or(Controls::ALL, Controls)
    }

    /// Returns whether a tool is in the set.
    #[must_use]
    pub(crate) fn has(self, control: Control) -> bool {
        self.0 >> control as u16 & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::{Control, Controls};

    #[test]
    fn only_the_named_tools_are_shown_and_all_where_no_name_is_understood() {
        let some = Controls::read("views zoom", &mut |_| {});
        assert!(some.has(Control::Zoom) && !some.has(Control::Search));
        assert!(!Controls::read("none", &mut |_| {}).has(Control::Zoom));
        let mut bad = Vec::new();
        let all = Controls::read("tabs", &mut |word| bad.push(word.to_owned()));
        assert_eq!((all, bad), (Controls::ALL, vec!["tabs".to_owned()]));
    }
}
