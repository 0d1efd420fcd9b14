//! Takes screenshots of the showcase and the demo pages, for people to look at.

use std::path::Path;

use super::browser::Flags;
use super::fixtures;
use super::page::Window;
use super::{Failure, Outcome, Report, Runner};

const PAGES: [(&str, &str); 8] = [
    ("index", "/index.html"),
    ("partner-ar", "/www/demo/partner-ar.html"),
    ("sidebar-fr", "/www/demo/sidebar-fr.html"),
    ("several", "/www/demo/several.html"),
    ("debug", "/www/demo/debug.html"),
    ("hostile", "/www/demo/hostile.html"),
    ("strict-csp", "/www/demo/strict-csp.html"),
    ("no-wasm", "/www/demo/no-wasm.html"),
];

const WIDTHS: [u32; 4] = [1120, 690, 390, 320];

impl Runner {
    /// Takes every page at every width, light and dark; and the widget alone in each language and view.
    pub async fn take_screenshots(&self, folder: &Path) -> Outcome<Report> {
        let flags = Flags::default();
        let mut pages: Vec<(String, String)> = PAGES
            .iter()
            .map(|(name, path)| ((*name).to_owned(), (*path).to_owned()))
            .collect();
        for name in fixtures::widgets() {
            pages.push((format!("widget-{name}"), format!("/made/{name}.html")));
        }
        let mut report = Report::default();
        let page = self.page(flags).await?;
        for (name, path) in &pages {
            for width in WIDTHS {
                for dark in [false, true] {
                    let file = folder.join(format!(
                        "{name}-{width}{}.png",
                        if dark { "-dark" } else { "" }
                    ));
                    let outcome = shot(
                        &page,
                        path,
                        Window {
                            dark,
                            ..Window::wide(width)
                        },
                        &file,
                    )
                    .await;
                    match outcome {
                        Ok(()) => report.passed += 1,
                        Err(Failure(why)) => {
                            report.failed += 1;
                            println!("{}: {why}", file.display());
                        }
                    }
                }
            }
        }
        // It ends with its driver at the latest.
        page.driver.quit().await.ok();
        println!("{} pictures in {}", report.passed, folder.display());
        Ok(report)
    }
}

async fn shot(page: &super::Page, path: &str, window: Window, file: &Path) -> Outcome {
    page.open_in(path, window).await?;
    let waited = page.wait_state("ready error stale").await;
    page.settle().await?;
    page.picture(file).await?;
    waited
}
