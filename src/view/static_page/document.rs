//! The story in a page of its own, or in a fragment for another page.

use super::{Drawing, STYLE, draw, escaped};
use crate::view::element::{Selector, selector};
use masar_edtf::Day;
use masar_feed::Feed;
use masar_language_tag::same_language;
use masar_locale::Catalog;

/// The content and the look of a page.
#[derive(Clone, Copy)]
pub struct PageOptions<'a> {
    /// The feed that it shows.
    pub feed: &'a Feed,
    /// A tag of the feed's languages, as [`language`] returns it.
    pub lang: &'a str,
    /// Returns the interface's texts for a language tag.
    pub catalog: fn(&str) -> &'static Catalog,
    /// The day it is drawn on.
    pub today: Day,
    /// `light` or `dark`; empty to follow the visitor's preference.
    pub theme: &'static str,
    /// Level of the timeline's own heading in a fragment, 1 to 6.
    pub heading: u8,
    /// Its future address, if that is known.
    pub address: Option<&'a str>,
    /// The events as JSON-LD in that language, for search engines.
    pub linked_data: &'a str,
}

/// Returns the feed's language for a wanted one: the same tag, else the first with the same primary
/// subtag, else the feed's first.
#[must_use]
pub fn language(feed: &Feed, wanted: Option<&str>) -> String {
    let wanted = wanted.unwrap_or("");
    let mut languages = feed.languages.iter();
    let same = languages
        .clone()
        .find(|tag| tag.eq_ignore_ascii_case(wanted));
    same.or_else(|| languages.find(|tag| same_language(tag, wanted)))
        .or(feed.languages.first())
        .cloned()
        .unwrap_or_default()
}

impl PageOptions<'_> {
    fn drawn(&self, heading: u8, root: Selector) -> String {
        draw(Drawing {
            feed: self.feed.clone(),
            lang: self.lang.to_owned(),
            catalog: (self.catalog)(self.lang),
            today: self.today,
            heading,
            theme: self.theme,
            root,
        })
    }

    /// The JSON-LD in a data block, which no content security policy treats as a script.
    fn linked_data(&self) -> String {
        // Nothing in a text may end the block.
        let data = self.linked_data.replace('<', "\\u003c");
        ["<script type=\"application/ld+json\">", &data, "</script>"].concat()
    }
}

/// Returns a whole page: styled, also for print, with data for search engines, without a script.
#[must_use]
pub fn page(options: &PageOptions) -> String {
    let lang = options.lang;
    let default = options.feed.languages.first().map_or("", String::as_str);
    let said = |text: &masar_feed::Text| escaped(text.get(lang, default).0);
    let title = said(&options.feed.title);
    let title = if title.is_empty() { "Masar" } else { &title };
    let description = said(&options.feed.description);
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        out.push_str(&parts.concat());
        out.push('\n');
    };
    line(&["<!DOCTYPE html>"]);
    let direction = masar_locale::direction(lang).as_str();
    line(&[
        "<html lang=\"",
        &escaped(lang),
        "\" dir=\"",
        direction,
        "\">",
    ]);
    line(&["<head>"]);
    line(&["<meta charset=\"utf-8\">"]);
    line(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"]);
    let scheme = match options.theme {
        "" => "light dark",
        theme => theme,
    };
    line(&["<meta name=\"color-scheme\" content=\"", scheme, "\">"]);
    line(&["<title>", title, "</title>"]);
    if !description.is_empty() {
        line(&["<meta name=\"description\" content=\"", &description, "\">"]);
    }
    line(&["<meta property=\"og:title\" content=\"", title, "\">"]);
    if let Some(address) = options.address {
        line(&["<link rel=\"canonical\" href=\"", &escaped(address), "\">"]);
    }
    line(&["<style>", &STYLE.concat(), "</style>"]);
    line(&[&options.linked_data()]);
    line(&["</head>"]);
    line(&["<body class=\"masar-page\">"]);
    line(&[&options.drawn(1, selector!("main"))]);
    line(&["</body>"]);
    line(&["</html>"]);
    out
}

/// Returns the story with its style for a place in another page, such as inside `<masar-timeline>`: it
/// is shown until the widget is ready, and permanently where no script runs.
#[must_use]
pub fn fragment(options: &PageOptions) -> String {
    [
        "<div class=\"masar-page\">\n<style>",
        &STYLE.concat(),
        "</style>\n",
        &options.drawn(options.heading, selector!("section")),
        "\n",
        &options.linked_data(),
        "\n</div>\n",
    ]
    .concat()
}
