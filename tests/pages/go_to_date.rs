//! A visitor who types a date to go to.

use serde_json::json;

use crate::webdriver::{Outcome, Page};

scenarios![
    a_typed_date_is_in_the_window_of_the_axis_in_each_language,
    a_date_outside_of_the_events_goes_to_the_nearest_end,
    a_typed_date_goes_to_the_nearest_event_of_the_story_and_the_table,
    the_date_form_opens_and_closes_by_the_keyboard,
];

/// Two hundred events, one a month from January 2010 on.
const MONTHS: &str = r#"{
  masar: 1, title: "شهور", languages: ["ar", "fr", "en", "es", "zgh"], tracks: [{id: "one", title: "واحد"}],
  events: Array.from({length: 200}, (_, at) => ({
    id: `e${at}`, track: "one", title: `حدث ${at}`,
    date: `${2010 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, "0")}-10`,
  })),
}"#;

/// Opens the feed, and the form.
async fn open(page: &Page, attributes: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline {attributes} style=\"inline-size: 100%; max-inline-size: 1000px\"></masar-timeline>"
    ))
    .await?;
    page.eval(&format!("test.one('masar-timeline').feedData = {MONTHS}"))
        .await?;
    page.wait_state("ready").await?;
    page.wait("the button is there", "return test.one('.to-date')")
        .await?;
    page.eval("test.one('.to-date').focus()").await?;
    page.key("Enter").await?;
    page.wait(
        "the field of the form has focus",
        "return test.one('.date-form input')?.matches(':focus')",
    )
    .await
    .map(drop)
}

/// Types a date into the field, and presses Enter.
async fn go(page: &Page, date: &str) -> Outcome {
    page.eval("const field = test.one('.date-form input'); field.focus(); field.select()")
        .await?;
    page.cdp("Input.insertText", json!({ "text": date }))
        .await?;
    page.key("Enter").await
}

async fn says(page: &Page, text: &str) -> Outcome {
    page.wait(
        &format!("the live region of the form has “{text}”"),
        &format!(
            "const region = test.one('.date-form [role=status]');
             return region.textContent === {}",
            json!(text)
        ),
    )
    .await
    .map(drop)
}

async fn a_typed_date_is_in_the_window_of_the_axis_in_each_language(page: &Page) -> Outcome {
    for (lang, typed, from, to, words) in [
        ("ar", "٢٠١٥", "2015-01-01", "2015-12-31", "2015"),
        ("ar", "9/2016", "2016-09-01", "2016-09-30", "شتنبر 2016"),
        (
            "ar",
            "١٤/٩/٢٠١٦",
            "2016-09-11",
            "2016-09-17",
            "14 شتنبر 2016",
        ),
        (
            "fr",
            "1er août 2017",
            "2017-07-29",
            "2017-08-04",
            "1er août 2017",
        ),
        (
            "en",
            "2018-02-10",
            "2018-02-07",
            "2018-02-13",
            "10 February 2018",
        ),
        ("es", "03/2019", "2019-03-01", "2019-03-31", "Marzo de 2019"),
    ] {
        open(page, &format!("lang={lang}")).await?;
        go(page, typed).await?;
        says(page, words).await?;
        page.wait(
            &format!("the window is that of {typed}"),
            &format!(
                "const {{ from, to }} = test.one('masar-timeline').window;
                 return `${{from}} ${{to}}` === '{from} {to}'"
            ),
        )
        .await?;
        page.holds(
            "focus stays in the field",
            "return test.one('.date-form input').matches(':focus')",
        )
        .await?;
        page.nothing_overflows().await?;
    }
    page.wait(
        "the event of the month is in sight",
        "return test.all('.mark[data-event-id=e110]').length === 1",
    )
    .await
    .map(drop)
}

async fn a_date_outside_of_the_events_goes_to_the_nearest_end(page: &Page) -> Outcome {
    open(page, "lang=fr").await?;
    go(page, "1999").await?;
    says(page, "Avant le premier événement (10 janvier 2010)").await?;
    page.wait(
        "the first event is in the window, which is a year long",
        "const { from, to } = test.one('masar-timeline').window;
         return from.startsWith('2009-07') && to.startsWith('2010-07')",
    )
    .await?;
    go(page, "3000").await?;
    says(page, "Après le dernier événement (10 août 2026)").await?;
    go(page, "demain").await?;
    says(
        page,
        "Date non reconnue. Exemples\u{a0}: 2022, 9/2022, 14/9/2022",
    )
    .await?;
    page.holds(
        "the field is marked as wrong, and the window stays",
        "return test.one('.date-form input').ariaInvalid === 'true'
           && test.one('masar-timeline').window.to.startsWith('2027')",
    )
    .await
}

async fn a_typed_date_goes_to_the_nearest_event_of_the_story_and_the_table(page: &Page) -> Outcome {
    for view in ["story", "table"] {
        open(page, &format!("lang=en view={view}")).await?;
        go(page, "20/9/2024").await?;
        says(page, "10 September 2024: حدث 176").await?;
        page.wait(
            "its entry is in sight",
            "const found = test.one('.found')?.getBoundingClientRect();
             return test.one('.found')?.matches('[data-event-id=e176], :has([data-event-id=e176])')
               && found.top < innerHeight && found.bottom > 0",
        )
        .await?;
        go(page, "1900").await?;
        says(page, "Before the first event (10 January 2010)").await?;
        page.wait(
            "the first entry is in sight",
            "return test.one('.found')?.matches('[data-event-id=e0], :has([data-event-id=e0])')",
        )
        .await?;
        go(page, "demain").await?;
        page.axe_clean().await?;
    }
    Ok(())
}

async fn the_date_form_opens_and_closes_by_the_keyboard(page: &Page) -> Outcome {
    open(page, "lang=ar").await?;
    page.holds(
        "the button is pressed in, and the field has a name",
        "return test.one('.to-date').ariaExpanded === 'true'
           && test.one('.date-form label').textContent === 'الانتقال إلى تاريخ'",
    )
    .await?;
    page.eval("test.one('.more-filters').click()").await?;
    page.wait(
        "the filters take its place",
        "return test.one('#filters') && !test.one('.date-form') && test.one('.to-date').ariaExpanded === 'false'",
    )
    .await?;
    page.eval("test.one('.to-date').click()").await?;
    page.wait(
        "and it theirs",
        "return !test.one('#filters') && test.one('.date-form input')?.matches(':focus')",
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "Escape closes it, and focus is on the button",
        "return !test.one('.date-form') && test.one('.to-date').matches(':focus')",
    )
    .await?;
    page.eval("test.one('masar-timeline').controls = 'views zoom'")
        .await?;
    page.wait(
        "the host page can leave it out",
        "return test.one('.zoom') && !test.one('.to-date')",
    )
    .await
    .map(drop)
}
