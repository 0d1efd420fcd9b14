//! Files in other formats, and what the import tells of them.

use super::Studio;
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_table_is_imported_and_its_unknown_column_is_told,
    a_calendar_is_imported_and_what_is_lost_is_told_before_it_is_opened,
    a_file_of_no_known_format_is_refused_in_words,
];

const FIELD: [&str; 1] = ["Choose the file to import"];

async fn a_table_is_imported_and_its_unknown_column_is_told(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    let table = "date,title,weather\n2022-09-14,Signed,rain\n";
    let file = ("events.csv", "text/csv", table.as_bytes());
    studio.upload(&FIELD, file).await?;
    studio.says("1 of 1 event").await?;
    page.wait(
        "the column that is not kept is named",
        "return document.querySelector('.told')?.textContent.includes('weather')",
    )
    .await?;
    page.axe_clean().await?;
    page.nothing_overflows().await?;
    studio
        .press("button", &["Import another format", "Open the timeline"])
        .await?;
    studio.open_row("Signed").await
}

async fn a_calendar_is_imported_and_what_is_lost_is_told_before_it_is_opened(
    page: &Page,
) -> Outcome {
    let studio = Studio::open(page, "Français").await?;
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20220101T000000Z\r\nDTSTART;VALUE=DATE:20220914\r\nSUMMARY:Accord\r\nPRIORITY:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let file = ("agenda.ics", "text/calendar", calendar.as_bytes());
    studio
        .upload(&["Choisir le fichier à importer"], file)
        .await?;
    studio.says("iCalendar").await?;
    page.wait(
        "the loss is told",
        "return document.querySelector('.told')?.textContent.includes('PRIORITY')",
    )
    .await?;
    studio
        .press("button", &["Importer un autre format", "Ouvrir la frise"])
        .await?;
    studio.open_row("Accord").await
}

async fn a_file_of_no_known_format_is_refused_in_words(page: &Page) -> Outcome {
    let studio = Studio::open(page, "English").await?;
    studio
        .upload(&FIELD, ("a.txt", "text/plain", b"hello"))
        .await?;
    studio.says("The format of this file is not known").await?;
    if studio
        .count("button", &["Import another format", "Open the timeline"])
        .await?
        > 0
    {
        return Failure::because("nothing was read, and yet it can be opened");
    }
    page.no_console_errors().await
}
