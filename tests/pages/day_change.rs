//! Midnight comes, and "today" is another day.

use super::kiosk::{CLOCK, NAME, UPRIGHT};
use crate::webdriver::{Outcome, Page};

scenarios![
    at_midnight_today_is_another_day_in_the_kiosk,
    a_page_that_is_looked_at_again_the_next_day_knows_it,
];

/// The page's own clock: `day(24, 0, 1)` sets it to a minute after midnight of the 24th of November 2026.
const CALENDAR: &str = include_str!("clock.js");
/// Where the line of today stands, in hundredths of the axis.
const TODAY: &str = "parseFloat(test.one('.kiosk-today').style.getPropertyValue('--X'))";

async fn at_midnight_today_is_another_day_in_the_kiosk(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.resize(UPRIGHT).await?;
    page.eval(CLOCK).await?;
    page.eval(CALENDAR).await?;
    page.eval(
        "const events = ['2026-11-20', '2026-11-22', '2026-11-27'].map((date, at) => ({ id: `at-${at}`, date, title: date }));
         const host = document.createElement('masar-timeline'); host.kiosk = true; host.lang = 'fr';
         host.feedData = { masar: 1, languages: ['fr', 'en'], events }; document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval(&format!("window.before = {TODAY}; await clock.run()"))
        .await?;
    page.settle().await?;
    page.holds(
        "ten minutes before it is the same day still",
        &format!("return {TODAY} === before && {NAME} === '2026-11-22'"),
    )
    .await?;
    page.eval("test.one('masar-timeline').lang = 'en'; day(24, 0, 1); await clock.run()")
        .await?;
    page.settle().await?;
    page.holds(
        "the line moved on, and the round went on as it was",
        &format!(
            "return {TODAY} > before + 1 && {NAME} === '2026-11-27' && test.one('section.masar').lang === 'en' && !!test.one('.kiosk-call')
               || [before, {TODAY}, {NAME}, test.one('section.masar').lang, !!test.one('.kiosk-call')]"
        ),
    )
    .await?;
    page.no_console_errors().await
}

async fn a_page_that_is_looked_at_again_the_next_day_knows_it(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(CALENDAR).await?;
    page.eval(
        "const events = ['2026-11-20', '2026-11-22', '2026-11-27'].map((date, at) => ({ id: `at-${at}`, date, title: date }));
         const host = document.createElement('masar-timeline'); host.lang = 'fr'; host.view = 'axis';
         host.feedData = { masar: 1, languages: ['fr', 'en'], events }; document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('masar-timeline').select('at-2')")
        .await?;
    page.wait("an event is open", "return !!test.one('.detail h3')")
        .await?;
    page.settle().await?;
    page.eval("window.place = () => test.one('.today-line').getBoundingClientRect().x; window.before = place()")
        .await?;
    let seen = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
    page.eval(seen).await?;
    page.settle().await?;
    page.holds(
        "ten minutes before it is the same day still",
        "return (place() === before && test.one('.today-tag').textContent.includes('23 novembre')) || [before, place(), test.one('.today-tag').textContent]",
    )
    .await?;
    page.eval(&format!("day(24, 8, 0); {seen}")).await?;
    page.settle().await?;
    page.holds(
        "the line moved on, and says so; what was open is",
        "return (place() > before + 1 && test.one('.today-tag').textContent.includes('24 novembre') && test.one('.detail h3').textContent.includes('2026-11-27'))
           || [before, place(), test.one('.today-tag').textContent, test.one('.detail h3')?.textContent]",
    )
    .await?;
    page.no_console_errors().await
}
