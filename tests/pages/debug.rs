//! The checker's panel, for who keeps the feed.

use crate::webdriver::{Outcome, Page, Window};

scenarios![pictures_of_the_panel];

async fn pictures_of_the_panel(page: &Page) -> Outcome {
    for lang in ["ar", "fr"] {
        for width in [1120, 690, 390, 320] {
            for dark in [false, true] {
                page.open_in("/tests/pages/blank.html", Window { dark, ..Window::wide(width) }).await?;
                page.eval(&format!("document.documentElement.lang = '{lang}'; document.documentElement.dir = '{lang}' === 'ar' ? 'rtl' : 'ltr'; document.documentElement.style.colorScheme = 'light dark'; document.body.innerHTML = '<masar-timeline debug feed=\"/tests/feeds/debug/mistakes.json\"></masar-timeline>'")).await?;
                page.wait("the panel", "return test.one('.check[data-state=findings]')").await.ok();
                page.settle().await?;
                let name = format!("target/shots/debug-{lang}-{width}{}.png", if dark { "-dark" } else { "" });
                page.picture(std::path::Path::new(&name)).await?;
            }
        }
    }
    let seen = page.eval("return [test.console.map((it) => it.text), test.one('.check')?.textContent]").await?;
    println!("{seen}");
    Ok(())
}
