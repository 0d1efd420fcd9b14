//! A page of its own around the story, or a fragment for somebody else's.

use super::{Drawing, STYLE, draw, escaped};
use masar_edtf::Day;
use masar_feed::Feed;
use masar_formats::jsonld;
use masar_language_tag::same_language;
use masar_locale::Catalog;

/// What a page is to be.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// What it shows.
    pub feed: &'a Feed,
    /// The language wanted; the feed's nearest is taken, else its first.
    pub lang: Option<&'a str>,
    /// Returns the interface's texts for a language tag.
    pub catalog: fn(&str) -> &'static Catalog,
    /// The day it is drawn on.
    pub today: Day,
    /// `light` or `dark`; empty where the visitor's wish is followed.
    pub theme: &'static str,
    /// Level of the timeline's own heading in a fragment, 1 to 6.
    pub heading: u8,
    /// Where it will be found, if that is known.
    pub address: Option<&'a str>,
}

impl Page<'_> {
    /// The feed's language that serves the wish best.
    fn language(&self) -> String {
        let languages = &self.feed.languages;
        let wanted = self.lang.unwrap_or("");
        languages
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(wanted))
            .or_else(|| languages.iter().find(|tag| same_language(tag, wanted)))
            .or(languages.first())
            .cloned()
            .unwrap_or_default()
    }

    fn drawn(&self, lang: &str, heading: u8, tag: &'static str) -> String {
        draw(Drawing {
            feed: self.feed.clone(),
            lang: lang.to_owned(),
            catalog: (self.catalog)(lang),
            today: self.today,
            heading,
            theme: self.theme,
            tag,
        })
    }

    /// The same for machines: a data block, which no policy takes for a script.
    fn linked_data(&self, lang: &str) -> String {
        let data = jsonld::item_list(self.feed, lang, self.address.unwrap_or(""));
        // Nothing in a text may end the block.
        let data = data.to_string().replace('<', "\\u003c");
        ["<script type=\"application/ld+json\">", &data, "</script>"].concat()
    }
}

/// A whole page: styled, printed well, for search engines too, without a script.
#[must_use]
pub fn page(page: &Page) -> String {
    let lang = page.language();
    let default = page.feed.languages.first().map_or("", String::as_str);
    let said = |text: &masar_feed::Text| escaped(text.get(&lang, default).0);
    let title = said(&page.feed.title);
    let title = if title.is_empty() { "Masar" } else { &title };
    let description = said(&page.feed.description);
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        out.push_str(&parts.concat());
        out.push('\n');
    };
    line(&["<!DOCTYPE html>"]);
    let direction = masar_locale::direction(&lang).as_str();
    line(&[
        "<html lang=\"",
        &escaped(&lang),
        "\" dir=\"",
        direction,
        "\">",
    ]);
    line(&["<head>"]);
    line(&["<meta charset=\"utf-8\">"]);
    line(&["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"]);
    let scheme = match page.theme {
        "" => "light dark",
        theme => theme,
    };
    line(&["<meta name=\"color-scheme\" content=\"", scheme, "\">"]);
    line(&["<title>", title, "</title>"]);
    if !description.is_empty() {
        line(&["<meta name=\"description\" content=\"", &description, "\">"]);
    }
    line(&["<meta property=\"og:title\" content=\"", title, "\">"]);
    if let Some(address) = page.address {
        line(&["<link rel=\"canonical\" href=\"", &escaped(address), "\">"]);
    }
    line(&["<style>", &STYLE.concat(), "</style>"]);
    line(&[&page.linked_data(&lang)]);
    line(&["</head>"]);
    line(&["<body class=\"masar-page\">"]);
    line(&[&page.drawn(&lang, 1, "main")]);
    line(&["</body>"]);
    line(&["</html>"]);
    out
}

/// The story with its style for a place in another page, such as inside `<masar-timeline>`: there it
/// stands until the widget is ready, and for good where no script runs.
#[must_use]
pub fn fragment(page: &Page) -> String {
    let lang = page.language();
    [
        "<div class=\"masar-page\">\n<style>",
        &STYLE.concat(),
        "</style>\n",
        &page.drawn(&lang, page.heading, "section"),
        "\n",
        &page.linked_data(&lang),
        "\n</div>\n",
    ]
    .concat()
}
