//! What a visitor chose stays when the feed is asked for again, and a saved file can be fetched after
//! the click.

use super::states::{blank, put};
use crate::webdriver::{Outcome, Page};

scenarios![
    a_refresh_leaves_the_table_on_its_page,
    a_refresh_leaves_a_zoom_of_hours_as_it_is,
    the_address_of_a_saved_file_outlives_the_click,
];

/// Answers the next requests for the feed with 250 events and a new title, and asks for it.
const RELOAD_LONG_FEED: &str = "
    const events = Array.from({ length: 250 }, (_, at) => ({ id: `e${at}`, date: `${1800 + at}-05-17`, title: `Event ${at}` }));
    window.answer = async () => Response.json({ masar: 1, languages: ['en'], title: window.title ?? 'Long', events });
    test.one('masar-timeline').reload();";

async fn long_feed(page: &Page) -> Outcome {
    blank(page).await?;
    put(page, "en").await?;
    page.wait_state("ready").await?;
    page.eval(RELOAD_LONG_FEED).await?;
    page.wait(
        "the long feed is shown",
        "return test.text().includes('Long')",
    )
    .await?;
    Ok(())
}

/// Loads the feed again, with another title.
async fn refresh(page: &Page) -> Outcome {
    page.eval(&format!("window.title = 'Refreshed'; {RELOAD_LONG_FEED}"))
        .await?;
    page.wait(
        "the refreshed feed is shown",
        "return test.text().includes('Refreshed')",
    )
    .await
    .map(drop)
}

async fn a_refresh_leaves_the_table_on_its_page(page: &Page) -> Outcome {
    long_feed(page).await?;
    page.settle().await?;
    page.eval("test.one('#tab-table').click()").await?;
    page.wait("the table is shown", "return !!test.one('tbody tr')")
        .await?;
    page.eval("test.all('.table-frame .more').at(-1).click()")
        .await?;
    page.wait(
        "the second hundred rows are shown",
        "return test.one('tbody tr').dataset.eventId === 'e100'",
    )
    .await?;
    refresh(page).await?;
    page.holds(
        "the second hundred rows are still shown",
        "return test.one('tbody tr').dataset.eventId === 'e100'",
    )
    .await
}

async fn a_refresh_leaves_a_zoom_of_hours_as_it_is(page: &Page) -> Outcome {
    long_feed(page).await?;
    page.eval("test.one('masar-timeline').show('1900-05-17', '1900-05-17')")
        .await?;
    page.settle().await?;
    // Each press halves the day: six hours.
    for _ in 0..2 {
        page.eval("test.all('.zoom .button-group button')[1].click()")
            .await?;
        page.settle().await?;
    }
    let ticks = page
        .eval("return test.all('.tick').map((it) => it.textContent).join('|')")
        .await?;
    refresh(page).await?;
    page.settle().await?;
    page.holds(
        "the same ticks are shown",
        &format!("return test.all('.tick').map((it) => it.textContent).join('|') === {ticks}"),
    )
    .await
}

async fn the_address_of_a_saved_file_outlives_the_click(page: &Page) -> Outcome {
    page.open_with(
        r#"<masar-timeline feed="/www/feeds/partnership.json" view="table" lang="fr"></masar-timeline>"#,
    )
    .await?;
    page.wait_state("ready").await?;
    // The time limits of the tests' own scripts are 60 s.
    page.eval(
        "window.revoked = []; window.later = [];
         const revoke = URL.revokeObjectURL; URL.revokeObjectURL = (address) => { revoked.push(address); revoke(address); };
         const wait = setTimeout; window.setTimeout = (act, after, ...more) => after >= 10000 && after < 60000 ? later.push(act) : wait(act, after, ...more);
         // The link is in no document: no listener but its own gets its click.
         HTMLAnchorElement.prototype.click = function () { window.saved = this.href; };
         test.one('.download').click()",
    )
    .await?;
    page.wait("a file is saved", "return !!window.saved")
        .await?;
    page.holds(
        "its address can be fetched in a later task",
        "await new Promise((done) => setTimeout(done, 300));
         return revoked.length === 0 && (await (await fetch(saved)).text()).length > 100",
    )
    .await?;
    page.holds(
        "the address is revoked in the end",
        "later.forEach((act) => act()); return revoked.includes(saved)",
    )
    .await
}
