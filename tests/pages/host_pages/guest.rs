//! Opens a host page with the timeline, without it, and a blank page with it, and compares them.

use serde_json::Value;

use super::HostPage;
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Browser, Failure, Image, Outcome, Page, Window, compare, repository};

/// What of a page is not to change, and the box of the timeline.
const STATE: &str = include_str!("state.js");

/// High enough for every page, so that nothing depends on how far it is scrolled.
const WINDOW: Window = Window {
    height: 1600,
    ..Window::wide(1120)
};

/// An opened page.
struct Opened {
    state: Value,
    image: Image,
}

/// Fails unless the page leaves the timeline as it is, and the timeline leaves the page.
pub(super) async fn is_a_guest(page: &Page, host: &HostPage) -> Outcome {
    let server = Server::start_as_site().await?;
    let early = page.early_script("/early.js");
    let (script, tag) = early.unwrap_or_default();
    let head = "200 OK\r\nContent-Type: text/javascript".to_owned();
    server.answers("/early.js", Answer::Response(head, script.into()));
    let address = format!("{}/pages/{}.html", server.origin, host.name);
    let show = async |html: String| -> Outcome<Opened> {
        let is_xml = html.starts_with("<?xml");
        let kind = if is_xml {
            "application/xhtml+xml"
        } else {
            "text/html"
        };
        let headers = host.headers.trim().replace('\n', "\r\n");
        let head = format!("200 OK\r\nContent-Type: {kind}; charset=utf-8\r\n{headers}");
        let html = html.replacen("<head>", &format!("<head>{tag}"), 1);
        let answer = Answer::Response(head.trim_end().to_owned(), html.into_bytes());
        server.answers(format!("/pages/{}.html", host.name), answer);
        open(page, &address).await
    };
    let with = show(host.with(&host.timeline)).await?;
    let found = &with.state["timeline"];
    if found["width"].as_f64().unwrap_or(0.0) < 120.0 {
        return Failure::because(format!("the timeline is too narrow: {found}"));
    }
    let without = show(host.with(&placeholder(found))).await?;
    let blank = show(blank_page(host, found)).await?;

    let mut wrong = changed_state(&with.state["page"], &without.state["page"]);
    let there = Area::of(found);
    wrong.extend(unlike(
        host,
        "the timeline is not as on a blank page",
        &there.inside().cut(&blank.image),
        &there.inside().cut(&with.image),
    )?);
    wrong.extend(unlike(
        host,
        "the page is not as without the timeline",
        &there.cover(without.image),
        &there.cover(with.image),
    )?);
    if wrong.is_empty() {
        return Ok(());
    }
    Failure::because(wrong.join("\n          "))
}

/// Opens a page, waits for its timeline, and records how it is.
async fn open(page: &Page, address: &str) -> Outcome<Opened> {
    // The history has the same pages, however many tests were before.
    page.open_in("/tests/pages/plain.html", WINDOW).await?;
    page.forget_history().await?;
    page.open_in(address, WINDOW).await?;
    page.wait(
        "the page and its timeline are there",
        "const host = test.one('masar-timeline');
         return document.readyState === 'complete' && host?.offsetWidth && (host.dataset.state === 'ready' || host.hasAttribute('data-placeholder'))",
    )
    .await?;
    page.settle().await?;
    page.wait(
        "what is drawn after the axis is there",
        "const host = test.one('masar-timeline'); return !host.shadowRoot || host.shadowRoot.querySelector('.search')",
    )
    .await?;
    page.settle().await?;
    page.eval("await document.fonts.ready").await?;
    // What was hidden until now is drawn in the next frame.
    page.frame().await?;
    let mut image = Image::read(&page.capture().await?)?;
    if page.browser == Browser::WebKit {
        cover_scrollbar(&mut image);
    }
    Ok(Opened {
        image,
        state: page.eval(STATE).await?,
    })
}

/// Covers the place of the scroll bar, which WebKitGTK draws over a page for some time.
fn cover_scrollbar(image: &mut Image) {
    const WIDTH: usize = 8;
    for row in image.pixels.chunks_mut(image.width.max(1)) {
        let start = row.len().saturating_sub(WIDTH);
        row[start..].fill([0; 3]);
    }
}

/// Returns an element with the box of the timeline, for the page without it. WebKit would break the box across columns.
fn placeholder(found: &Value) -> String {
    let text = |name: &str| found[name].as_str().unwrap_or("").to_owned();
    let [display, sizing] = ["display", "sizing"].map(text);
    let [width, height] = ["inlineSize", "blockSize"].map(text);
    format!(
        "<masar-timeline data-placeholder=\"\" style=\"display: {display} !important; box-sizing: {sizing} !important; \
         width: {width} !important; height: {height} !important; min-width: 0 !important; max-width: none !important; \
         flex: none !important; break-inside: avoid !important; overflow: hidden !important; visibility: hidden !important\"></masar-timeline>"
    )
}

/// Returns a blank page with the timeline at the same place, of the same width, in the same font and language.
fn blank_page(host: &HostPage, found: &Value) -> String {
    let text = |name: &str| found[name].as_str().unwrap_or("").replace('"', "'");
    let number = |name: &str| found[name].as_f64().unwrap_or(0.0);
    let [lang, dir, font] = ["lang", "dir", "font"].map(text);
    let [left, top, width] = ["left", "top", "outerWidth"].map(number);
    let sheet = &host.blank;
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Blank</title><style>.place {{ position: absolute; left: {left}px; top: {top}px; font-family: {font} }} .inner {{ inline-size: {width}px }}\
         body {{ margin: 0; min-height: 1600px }} {sheet}</style>\
         <div class=\"place\"><div class=\"inner\"><masar-timeline feed=\"/www/feeds/partnership.json\"></masar-timeline></div></div>\
         <script nonce=\"loader\" src=\"/pkg/masar.js\" async></script>"
    )
}

/// Compares what is not to change.
fn changed_state(with: &Value, without: &Value) -> Vec<String> {
    let Some(members) = with.as_object() else {
        return vec!["the page has no state".to_owned()];
    };
    members
        .iter()
        .filter(|(name, value)| **value != without[name.as_str()])
        .map(|(name, value)| {
            format!(
                "{name} is {value} with the timeline, and {} without",
                without[name.as_str()]
            )
        })
        .collect()
}

/// Returns what is wrong if two images differ, and writes them.
fn unlike(host: &HostPage, what: &str, wanted: &Image, actual: &Image) -> Outcome<Option<String>> {
    let size = |image: &Image| (image.width, image.height);
    let difference = compare(wanted, actual);
    if size(wanted) == size(actual) && difference.is_none() {
        return Ok(None);
    }
    let name = format!("{}-{}", host.name, what.split(' ').nth(1).unwrap_or(""));
    let folder = repository().join("target/pages/host_pages");
    wanted.write(&folder.join(format!("{name}.wanted.png")))?;
    actual.write(&folder.join(format!("{name}.actual.png")))?;
    let told = match difference {
        None => format!("{:?} px, not {:?}", size(actual), size(wanted)),
        Some(it) => format!("{} pixels differ, within {:?}", it.count, it.place),
    };
    let place = folder.display();
    Ok(Some(format!("{what}: {told} ({place}/{name}.*.png)")))
}

/// The pixels of the timeline.
struct Area {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl Area {
    fn of(found: &Value) -> Self {
        let pixel = |name: &str| found[name].as_f64().unwrap_or(0.0).max(0.0);
        Self {
            left: pixel("left").floor() as usize,
            top: pixel("top").floor() as usize,
            right: pixel("right").ceil() as usize,
            bottom: pixel("bottom").ceil() as usize,
        }
    }

    /// Returns the area without its edge, which the page may draw over.
    fn inside(&self) -> Self {
        Self {
            left: self.left + 2,
            top: self.top + 2,
            right: self.right.saturating_sub(2),
            bottom: self.bottom.saturating_sub(2),
        }
    }

    /// Returns the part of an image in this area.
    fn cut(&self, image: &Image) -> Image {
        let (right, bottom) = (self.right.min(image.width), self.bottom.min(image.height));
        let (left, top) = (self.left.min(right), self.top.min(bottom));
        let rows = image.pixels.chunks(image.width.max(1));
        Image {
            width: right - left,
            height: bottom - top,
            pixels: rows
                .skip(top)
                .take(bottom - top)
                .flat_map(|row| row[left..right].iter().copied())
                .collect(),
        }
    }

    /// Returns an image without this area.
    fn cover(&self, mut image: Image) -> Image {
        let width = image.width;
        for (at, pixel) in image.pixels.iter_mut().enumerate() {
            let (x, y) = (at % width, at / width);
            if (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y) {
                *pixel = [0; 3];
            }
        }
        image
    }
}
