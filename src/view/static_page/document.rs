//! The story in a page of its own, or in a fragment for another page.

use super::{Drawing, STYLE, draw, escape_html};
use crate::view::element::{Selector, selector};
use masar_edtf::Day;
use masar_feed::Feed;
use masar_language_tag::same_language;
use masar_locale::Catalog;

/// The options of a static page.
#[derive(Clone, Copy)]
pub struct PageOptions<'a> {
    /// The feed that it shows.
    pub feed: &'a Feed,
    /// A tag of the feed's languages, as [`language`] returns it.
    pub lang: &'a str,
    /// Returns the interface's texts for a language tag.
    pub catalog: fn(&str) -> &'static Catalog,
    /// The day for which the page is drawn.
    pub today: Day,
    /// `light` or `dark`; empty to follow the visitor's preference.
    pub theme: &'static str,
    /// The level of the timeline's heading in a fragment, 1 to 6.
    pub heading: u8,
    /// The URL of the page, if it is known.
    pub address: Option<&'a str>,
    /// The events as JSON-LD in the language of the page, for search engines; `null` if there are none.
    pub linked_data: &'a str,
    /// Which page it is, if the story has several.
    pub part: Part<'a>,
}

/// The place of a page among the pages of a long story.
#[derive(Clone, Copy, Default)]
pub struct Part<'a> {
    /// The number of the page, from 1; 0 if there is only one.
    pub number: usize,
    /// The number of pages.
    pub count: usize,
    /// The address of the page before it.
    pub previous: Option<&'a str>,
    /// The address of the page after it.
    pub next: Option<&'a str>,
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
    /// Returns the story as HTML.
    fn draw(&self, heading: u8, root: Selector) -> String {
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

    /// Returns the pages before and after this one, with their relations and names.
    fn neighbours(&self) -> [(&'static str, Option<&str>, &'static str); 2] {
        let catalog = (self.catalog)(self.lang);
        [
            ("prev", self.part.previous, catalog.previous),
            ("next", self.part.next, catalog.next),
        ]
    }

    /// Returns the links to the pages before and after this one.
    fn navigation(&self) -> String {
        if self.part.number == 0 {
            return String::new();
        }
        let link = |(relation, address, name): (&str, Option<&str>, &str)| {
            address.map_or(String::new(), |address| {
                let address = escape_html(address);
                format!("<a rel=\"{relation}\" href=\"{address}\">{name}</a>")
            })
        };
        let [previous, next] = self.neighbours().map(link);
        let Part { number, count, .. } = self.part;
        format!(
            "<nav class=\"masar static-pages\">{previous}<span>{number} / {count}</span>{next}</nav>\n"
        )
    }

    /// Returns the JSON-LD in a data block, which is not a script for any content security policy.
    fn linked_data(&self) -> String {
        if self.linked_data == "null" {
            return String::new();
        }
        // A `<` in a text must not end the block.
        let data = self.linked_data.replace('<', "\\u003c");
        ["<script type=\"application/ld+json\">", &data, "</script>"].concat()
    }
}

/// Returns a whole page, with its style and data for search engines, and without a script.
#[must_use]
pub fn page(options: &PageOptions) -> String {
    let lang = options.lang;
    let default = options.feed.languages.first().map_or("", String::as_str);
    let escaped = |text: &masar_feed::Text| escape_html(text.get(lang, default).0);
    let title = escaped(&options.feed.title);
    let title = if title.is_empty() { "Masar" } else { &title };
    let numbered = format!("{title} ({}/{})", options.part.number, options.part.count);
    let title = if options.part.number > 1 {
        &*numbered
    } else {
        title
    };
    let description = escaped(&options.feed.description);
    let mut out = String::new();
    let mut line = |parts: &[&str]| {
        out.push_str(&parts.concat());
        out.push('\n');
    };
    line(&["<!DOCTYPE html>"]);
    let direction = masar_locale::direction(lang).as_str();
    line(&[
        "<html lang=\"",
        &escape_html(lang),
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
        line(&[
            "<link rel=\"canonical\" href=\"",
            &escape_html(address),
            "\">",
        ]);
    }
    for (relation, address, _) in options.neighbours() {
        if let Some(address) = address {
            let address = escape_html(address);
            line(&["<link rel=\"", relation, "\" href=\"", &address, "\">"]);
        }
    }
    line(&["<style>", &STYLE.concat(), "</style>"]);
    line(&[&options.linked_data()]);
    line(&["</head>"]);
    line(&["<body class=\"masar-page\">"]);
    line(&[&options.draw(1, selector!("main"))]);
    out.push_str(&options.navigation());
    let mut line = |parts: &[&str]| {
        out.push_str(&parts.concat());
        out.push('\n');
    };
    line(&["</body>"]);
    line(&["</html>"]);
    out
}

/// Returns the story with its style as a part of another page, such as inside `<masar-timeline>`. Browsers show it until
/// the widget is ready, or permanently if scripts are disabled.
#[must_use]
pub fn fragment(options: &PageOptions) -> String {
    [
        "<div class=\"masar-page\">\n<style>",
        &STYLE.concat(),
        "</style>\n",
        &options.draw(options.heading, selector!("section")),
        "\n",
        &options.linked_data(),
        "\n</div>\n",
    ]
    .concat()
}
