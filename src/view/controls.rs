//! The tools that the host page names in the attribute `controls`.

/// A tool or a group of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// The tabs that choose a view.
    Views,
    /// The search field.
    Search,
    /// The panel of filters.
    Filters,
    /// The form with a date to go to.
    Date,
    /// The tracks' chips.
    Chips,
    /// The zoom buttons, and the button for today.
    Zoom,
    /// The buttons that save files.
    Download,
    /// The buttons of the languages.
    Languages,
    /// The switch to easy-to-read texts.
    Easy,
    /// The overview under the axis.
    Overview,
    /// The legend of the axis.
    Legend,
    /// The button that fills the screen.
    FullScreen,
}

/// The names of the tools in the attribute, by [`Control`].
pub(crate) const NAMES: [&str; 12] = [
    "views",
    "search",
    "filters",
    "date",
    "chips",
    "zoom",
    "download",
    "languages",
    "easy",
    "overview",
    "legend",
    "fullscreen",
];

/// A set of tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Controls(u16);

impl Controls {
    /// All tools.
    pub(crate) const ALL: Controls = Controls(u16::MAX);

    /// Reads names of tools with spaces between them, or `none`. An unknown name is passed to `report`; if no
    /// name is known, all tools are shown.
    #[must_use]
    pub(crate) fn parse(text: &str, report: &mut dyn FnMut(&str)) -> Controls {
        let mut chosen = None;
        for word in text.split(' ') {
            let known = NAMES.iter().position(|name| *name == word);
            if let Some(at) = known {
                chosen = Some(chosen.unwrap_or(0) | 1 << at);
            } else if word == "none" {
                chosen = Some(chosen.unwrap_or(0));
            } else if !word.is_empty() {
                report(word);
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
    fn only_the_named_tools_are_shown_or_all_if_no_name_is_known() {
        let some = Controls::parse("views zoom", &mut |_| {});
        assert!(some.has(Control::Zoom) && !some.has(Control::Search));
        assert!(!Controls::parse("none", &mut |_| {}).has(Control::Zoom));
        let mut unknown = Vec::new();
        let all = Controls::parse("tabs", &mut |word| unknown.push(word.to_owned()));
        assert_eq!((all, unknown), (Controls::ALL, vec!["tabs".to_owned()]));
    }
}
