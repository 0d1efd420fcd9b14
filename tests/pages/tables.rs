//! A feed that is a table: the CSV that a spreadsheet on the web publishes, or a file of CSV.

use serde_json::json;

use super::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page};

scenarios![
    a_published_sheet_is_drawn_as_a_timeline,
    a_sheet_of_timelinejs_is_drawn_from_its_published_csv,
    a_bad_row_of_a_table_is_reported_by_its_number_and_the_others_are_shown,
    a_table_without_dates_is_reported_as_no_feed,
    a_table_and_a_feed_that_are_not_utf8_are_shown_and_reported,
    a_feed_in_json_loads_nothing_for_tables,
    without_webassembly_a_visitor_gets_a_link_to_the_table,
];

/// The address at which a sheet is published, and the one that it redirects to.
const PUBLISHED: &str = "/spreadsheets/d/e/2PACX-1v/pub?gid=0&single=true&output=csv";
const CONTENT: &str = "/pub/70cmver1f290kjsnpar5ku2h9g/1764547200000/sheet.csv";

/// What an office writes into a sheet: columns in words, the day first, quoted commas.
const SHEET: &str = "Date,Date de fin,Heure,Titre,Résumé,Type,État,Thème,Lieu\r\n\
    14/09/2022,,,Signature de l’accord,\"Rabat, en présence des deux directeurs\",jalon,,Accords,Rabat\r\n\
    17/05/2023,21/05/2023,,Portes ouvertes,,,,Rencontres,Fès\r\n\
    15/11/2026,,9h30,Séminaire de printemps,,,reporté,Rencontres,\r\n";

/// Starts a server that publishes a table as a spreadsheet on the web does: behind a redirection, for any origin.
async fn publish(text: &str) -> Outcome<Server> {
    let server = Server::start().await?;
    let content = format!("{}{CONTENT}", server.origin);
    server.answers(PUBLISHED, Answer::Redirect(content));
    let headers = "Content-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment; filename=\"sheet.csv\"\r\n";
    server.answers(CONTENT, Answer::File(text.as_bytes().to_vec(), headers));
    Ok(server)
}

/// Opens a page with a timeline of the table.
async fn open(page: &Page, server: &Server, attributes: &str) -> Outcome {
    let feed = format!("{}{PUBLISHED}", server.origin).replace('&', "&amp;");
    page.open_with(&format!(
        "<masar-timeline lang=\"fr\" {attributes} feed=\"{feed}\"></masar-timeline>"
    ))
    .await
}

async fn a_published_sheet_is_drawn_as_a_timeline(page: &Page) -> Outcome {
    let server = publish(SHEET).await?;
    open(page, &server, "view=\"table\"").await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    let events = page
        .eval("return test.one('masar-timeline').events")
        .await?;
    let found: Vec<_> = events
        .as_array()
        .into_iter()
        .flatten()
        .map(|event| json!([event["date"], event["title"]]))
        .collect();
    let wanted = json!([
        ["2022-09-14", "Signature de l’accord"],
        ["2023-05-17/2023-05-21", "Portes ouvertes"],
        ["2026-11-15T09:30", "Séminaire de printemps"]
    ]);
    if json!(found) != wanted {
        return Failure::because(format!("the events are {events}"));
    }
    page.holds(
        "the milestone, the state, the theme and the place are those of the sheet",
        "const text = test.text(); return ['Rabat', 'Rencontres', 'Fès', 'eporté'].every((it) => text.includes(it)) || text",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_sheet_of_timelinejs_is_drawn_from_its_published_csv(page: &Page) -> Outcome {
    let server = publish(
        "Year,Month,Day,Headline,Text,Group\n1957,10,4,Sputnik,The first satellite,Space\n1969,7,20,The Moon,,Space\n",
    )
    .await?;
    open(page, &server, "").await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "both events are on the axis",
        "return ['Sputnik', 'The Moon'].every((it) => test.text().includes(it)) || test.text()",
    )
    .await
}

async fn a_bad_row_of_a_table_is_reported_by_its_number_and_the_others_are_shown(
    page: &Page,
) -> Outcome {
    let bad = SHEET.replace("17/05/2023,21/05/2023", "31/02/2023,");
    let server = publish(&bad).await?;
    open(page, &server, "view=\"table\"").await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "the other two rows are shown",
        "return test.all('tbody tr').length === 2 || test.text()",
    )
    .await?;
    page.wait(
        "the console names the row, the column and the line",
        "return test.console.some((it) => /sheet\\.csv:3:1: row 3, Date/.test(it.text))",
    )
    .await
    .map(drop)
}

async fn a_table_without_dates_is_reported_as_no_feed(page: &Page) -> Outcome {
    let server = publish("Nom,Prénom\nAlaoui,Meryem\n").await?;
    open(page, &server, "").await?;
    page.wait_state("error").await?;
    page.wait(
        "the error has the code of a feed that cannot be read",
        "return test.events.some((it) => it.type === 'masar-error' && it.detail.code === 'feed-syntax')",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "the visitor has one sentence, and no cell of the table",
        "return test.all('[role=alert]').length === 1 && !test.text().includes('Alaoui') || test.text()",
    )
    .await
}

async fn a_table_and_a_feed_that_are_not_utf8_are_shown_and_reported(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let table = b"Date;Titre\n2022;R\xe9union\n".to_vec();
    let feed = b"{\"masar\": 1, \"languages\": [\"fr\"], \"events\": [\n{\"id\": \"a\", \"date\": \"2022\", \"title\": \"R\xe9union\"}]}";
    server.answers(
        "/table.csv",
        Answer::File(table, "Content-Type: text/csv\r\n"),
    );
    server.answers(
        "/feed.json",
        Answer::File(feed.to_vec(), "Content-Type: application/json\r\n"),
    );
    for name in ["table.csv", "feed.json"] {
        page.open_with(&format!(
            "<masar-timeline lang=\"fr\" feed=\"{}/{name}\"></masar-timeline>",
            server.origin
        ))
        .await?;
        page.wait_state("ready").await?;
        page.wait(
            "the event is shown with the sign of a lost letter, and the console names the line and the encoding",
            &format!(
                "return test.text().includes('R\\ufffdunion') && test.console.some((it) => it.text.includes('{name}:2:') && it.text.includes('not UTF-8'))"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn a_feed_in_json_loads_nothing_for_tables(page: &Page) -> Outcome {
    page.open_with("<masar-timeline feed=\"/www/feeds/partnership.json\"></masar-timeline>")
        .await?;
    page.wait_state("ready").await?;
    page.wait("the toolbar is there", "return !!test.one('[role=tab]')")
        .await?;
    page.settle().await?;
    page.holds(
        "the chunk with the reader of tables is not requested",
        "return !performance.getEntriesByType('resource').some((it) => it.name.includes('masar_reader'))",
    )
    .await
}

async fn without_webassembly_a_visitor_gets_a_link_to_the_table(page: &Page) -> Outcome {
    let server = publish(SHEET).await?;
    let timelinejs =
        br#"{"events": [{"start_date": {"year": "2022"}, "text": {"headline": "A"}}]}"#;
    server.answers(
        "/timeline.json",
        Answer::File(timelinejs.to_vec(), "Content-Type: application/json\r\n"),
    );
    let open = async |timeline: String| {
        page.open("/tests/pages/blank.html").await?;
        let body = json!(timeline);
        page.eval(&format!(
            "delete window.WebAssembly; document.body.innerHTML = {body}; return true"
        ))
        .await?;
        page.wait_state("error").await
    };
    for (lang, address, name, words) in [
        ("fr", PUBLISHED, "pub", "Ses données sont dans ce fichier"),
        (
            "ar",
            "/timeline.json",
            "timeline.json",
            "بياناته في هذا الملف",
        ),
    ] {
        let feed = format!("{}{address}", server.origin);
        let attribute = feed.replace('&', "&amp;");
        open(format!(
            "<masar-timeline lang=\"{lang}\" feed=\"{attribute}\"></masar-timeline>"
        ))
        .await?;
        page.wait(
            "a sentence links to the file of the feed",
            &format!(
                "const link = test.one('masar-timeline').shadowRoot?.querySelector('[role=alert] a'); \
                 return link?.href === '{feed}' && link.textContent === '{name}' && link.parentNode.textContent.includes('{words}')"
            ),
        )
        .await?;
    }
    // A feed that has a list needs no link.
    open("<masar-timeline feed=\"/www/feeds/partnership.json\"></masar-timeline>".into()).await?;
    page.wait(
        "the list is there",
        "return test.one('masar-timeline').shadowRoot?.querySelector('li')",
    )
    .await?;
    page.settle().await?;
    page.holds(
        "there is no link",
        "return !test.one('masar-timeline').shadowRoot.querySelector('a')",
    )
    .await
}
