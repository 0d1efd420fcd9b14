//! Takes screenshots, and compares them with accepted ones.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use super::image::Image;
use super::image_diff::compare;
use super::page::decode;
use super::run::repository;
use super::{Browser, Failure, Outcome, Page};

/// The folder of accepted screenshots.
const ACCEPTED: &str = "tests/pages/frames/png";
/// The folder of the screenshots of failures.
const FAILED: &str = "target/pages/frames";

/// The number of screenshots of which one has to match, and the pause between them.
const ATTEMPTS: u32 = 5;
const PAUSE: Duration = Duration::from_millis(500);

/// A font in which the browser draws some letters.
#[derive(Debug)]
pub struct Font {
    /// The name of the family.
    pub family: String,
    /// Whether it is a font of the page (`@font-face`) and not of the system.
    pub of_page: bool,
    /// The number of letters drawn in it.
    pub letters: u64,
}

impl Page {
    /// Fails unless the page looks like `tests/pages/frames/png/NAME.png`. On a busy machine a part of the page may be drawn
    /// late, so screenshots are taken until one matches. What differs in the last one is drawn into `target/pages/frames/`.
    /// With `--accept`, a screenshot that differs takes the place of the old one.
    pub async fn matches_snapshot(&self, name: &str) -> Outcome {
        for _ in 1..ATTEMPTS {
            let actual = self.image_at_rest().await?;
            if self.accept || is_accepted(&actual, name)? {
                return self.compare_with_accepted(&actual, name);
            }
            tokio::time::sleep(PAUSE).await;
        }
        let actual = self.image_at_rest().await?;
        self.compare_with_accepted(&actual, name)
    }

    /// Fails unless a PNG looks like an accepted image, see [`Page::matches_snapshot`]. In other browsers than Chromium,
    /// none is compared.
    pub fn image_matches_snapshot(&self, png: &[u8], name: &str) -> Outcome {
        if !self.is_chromium() {
            return Ok(());
        }
        self.compare_with_accepted(&Image::read(png)?, name)
    }

    fn compare_with_accepted(&self, actual: &Image, name: &str) -> Outcome {
        let kept = repository().join(ACCEPTED).join(format!("{name}.png"));
        let accepted = Image::open(&kept)?;
        let told = match &accepted {
            None => "no picture of it was accepted yet".to_owned(),
            Some(accepted) => match differs(accepted, actual, name)? {
                None => return Ok(()),
                Some(told) => told,
            },
        };
        if self.accept {
            println!("     accepted {name}: {told}");
            return actual.write(&kept);
        }
        let file = repository().join(FAILED).join(format!("{name}.actual.png"));
        actual.write(&file)?;
        Failure::because(format!(
            "{told}. It looks like {}; if that is right: cargo test --test pages -- frame --accept",
            file.display()
        ))
    }

    /// Saves a screenshot of the whole page.
    pub async fn picture(&self, file: &Path) -> Outcome {
        let bytes = match self.browser {
            Browser::Chromium => self.capture().await?,
            // Also of a page that does not answer.
            _ => self.take_screenshot().await?,
        };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, bytes)?;
        Ok(())
    }

    /// Saves a screenshot of the window as WebP, of this quality in percent. Only Chromium has that format.
    pub async fn webp(&self, file: &Path, quality: u32) -> Outcome {
        self.settle().await?;
        let what = json!({ "format": "webp", "quality": quality });
        let answer = self.cdp("Page.captureScreenshot", what).await?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, decode(answer["data"].as_str().unwrap_or(""))?)?;
        Ok(())
    }

    /// Takes a screenshot of the whole page, as PNG.
    pub async fn capture(&self) -> Outcome<Vec<u8>> {
        let work = async {
            self.settle().await?;
            if !self.is_chromium() {
                return self.take_screenshot().await;
            }
            let size = self
                .eval("return [innerWidth, Math.max(document.documentElement.scrollHeight, innerHeight), innerHeight]")
                .await?;
            let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1 });
            // Only for a page larger than the window: Chromium shifts a right-to-left page that fits into it.
            let beyond = size[1] != size[2];
            let what = json!({ "format": "png", "captureBeyondViewport": beyond, "clip": clip });
            let answer = self.cdp("Page.captureScreenshot", what).await?;
            decode(answer["data"].as_str().unwrap_or(""))
        };
        self.timing.measure("screenshot", work).await
    }

    /// Whether differences are accepted.
    pub fn accepts(&self) -> bool {
        self.accept
    }

    /// Fails if a letter of the page is drawn in a font that is not the page's own.
    pub async fn every_letter_is_of_a_bundled_font(&self) -> Outcome {
        self.eval(LETTERS).await?;
        let fonts = self.fonts_of(".letters").await?;
        self.eval("document.querySelectorAll('.letters').forEach((line) => line.remove())")
            .await?;
        let strange: Vec<String> = fonts
            .iter()
            .filter(|font| !font.of_page)
            .map(|font| format!("{} letters of {}", font.letters, font.family))
            .collect();
        if strange.is_empty() {
            return Ok(());
        }
        Failure::because(format!(
            "the page needs more letters than tests/pages/fonts/ holds: {}",
            strange.join(", ")
        ))
    }

    /// Returns the fonts of the text in the elements that match.
    pub async fn fonts_of(&self, selector: &str) -> Outcome<Vec<Font>> {
        let nothing = || json!({});
        self.cdp("DOM.enable", nothing()).await?;
        self.cdp("CSS.enable", nothing()).await?;
        let root = self.cdp("DOM.getDocument", json!({ "depth": 0 })).await?;
        let matching = json!({ "nodeId": root["root"]["nodeId"], "selector": selector });
        let matching = self.cdp("DOM.querySelectorAll", matching).await?;
        let mut fonts = Vec::new();
        for node in matching["nodeIds"].as_array().into_iter().flatten() {
            let used = self
                .cdp("CSS.getPlatformFontsForNode", json!({ "nodeId": node }))
                .await?;
            let used = used["fonts"].as_array().into_iter().flatten();
            fonts.extend(used.map(|font| Font {
                family: font["familyName"].as_str().unwrap_or("").to_owned(),
                of_page: font["isCustomFont"] == true,
                letters: font["glyphCount"].as_u64().unwrap_or(0),
            }));
        }
        self.cdp("CSS.disable", nothing()).await?;
        self.cdp("DOM.disable", nothing()).await?;
        Ok(fonts)
    }

    /// Takes screenshots until two in a row are the same, but for a few dots: Chromium may draw the edge of a box in two ways.
    async fn image_at_rest(&self) -> Outcome<Image> {
        if !self.is_chromium() {
            return Failure::needs_chromium("pictures like the accepted ones");
        }
        let work = async {
            let mut last = self.capture().await?;
            for _ in 0..20 {
                tokio::time::sleep(Duration::from_millis(60)).await;
                let next = self.capture().await?;
                let image = Image::read(&next)?;
                let before = Image::read(&last)?;
                let is_as_large = (before.width, before.height) == (image.width, image.height);
                if is_as_large && compare(&before, &image).is_none() {
                    return Ok(image);
                }
                last = next;
            }
            Failure::because("the page never stands still: no two pictures of it are the same")
        };
        self.timing.measure("screenshot", work).await
    }
}

/// Puts every letter of the page into one line, regular and bold, in the page's font.
const LETTERS: &str = include_str!("letters.js");

/// Whether an image looks like the accepted one.
fn is_accepted(actual: &Image, name: &str) -> Outcome<bool> {
    let accepted = Image::open(&repository().join(ACCEPTED).join(format!("{name}.png")))?;
    Ok(accepted.is_some_and(|accepted| {
        (accepted.width, accepted.height) == (actual.width, actual.height)
            && compare(&accepted, actual).is_none()
    }))
}

/// Describes the difference of two images and draws it into a file; `None` if they look the same.
fn differs(accepted: &Image, actual: &Image, name: &str) -> Outcome<Option<String>> {
    let size = |picture: &Image| format!("{} by {}", picture.width, picture.height);
    if (accepted.width, accepted.height) != (actual.width, actual.height) {
        return Ok(Some(format!(
            "it is {} px and was {}",
            size(actual),
            size(accepted)
        )));
    }
    let Some(difference) = compare(accepted, actual) else {
        return Ok(None);
    };
    let file = repository()
        .join(FAILED)
        .join(format!("{name}.difference.png"));
    difference.drawn.write(&file)?;
    let [left, top, right, bottom] = difference.place;
    Ok(Some(format!(
        "{} pixels differ ({:.2} of 1000), between ({left}, {top}) and ({right}, {bottom}), in red in {}",
        difference.count,
        difference.per_mille,
        file.display()
    )))
}
