//! What the panel says: the words of `masar check`, of whatever was asked for.

use std::path::Path;

use masar_check::{Checked, MessageLang, Pages, json_report};
use masar_feed::PageFault;
use serde_json::{Value, json};

use super::{MISTAKES, open, wait_panel};
use crate::webdriver::{Failure, Outcome, Page, Window, repository};

scenarios![
    the_panel_shows_the_messages_of_masar_check_in_three_languages,
    the_panel_reports_a_feed_that_is_missing_or_unreadable,
    pages_and_other_makes_of_feeds_are_checked_and_named,
    a_mended_feed_is_clean_when_it_is_checked_again,
    the_checker_by_itself_answers_with_the_command_lines_json,
];

/// The feeds of all findings, mended ones and whole: those that have something, and are clean.
fn feeds() -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(repository().join("tests/feeds/findings"))? {
        names.push(format!(
            "tests/feeds/findings/{}",
            entry?.file_name().to_string_lossy()
        ));
    }
    names.sort();
    let more = [
        "tests/feeds/pages/1.json",
        "tests/feeds/bad/unclosed-list.json",
        "www/demo/mistakes.json",
    ];
    names.extend(more.map(str::to_owned));
    Ok(names)
}

/// Returns the report that `masar check --format json` prints for feeds of the repository.
pub(super) fn checked(files: &[String], lang: MessageLang) -> Outcome<Value> {
    let feeds: Vec<_> = files
        .iter()
        .map(|file| Ok(Checked::new(pages_of(file)?, false)))
        .collect::<Outcome<_>>()?;
    Ok(serde_json::from_str(&json_report(&feeds, lang)).expect("the report is JSON"))
}

/// Reads a feed of the repository with its further pages, as the command line does.
fn pages_of(file: &str) -> Outcome<Pages> {
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    let mut pages = Pages::default();
    pages.add(file.to_owned(), std::fs::read(repository().join(file))?);
    while let Some(next) = pages.next_address() {
        let name = folder.join(next);
        match std::fs::read(repository().join(&name)) {
            Ok(bytes) => pages.add(name.display().to_string(), bytes),
            Err(_) => {
                pages.add_broken_link(PageFault::Missing);
                break;
            }
        }
    }
    Ok(pages)
}

async fn the_panel_shows_the_messages_of_masar_check_in_three_languages(page: &Page) -> Outcome {
    let files = feeds()?;
    let tags: String = files
        .iter()
        .map(|file| {
            format!(
                "<masar-timeline debug=\"ar\" view=\"table\" feed=\"/{file}\"></masar-timeline>"
            )
        })
        .collect();
    page.open_with(&tags).await?;
    let mut said = String::new();
    for (lang, message_lang) in [
        ("ar", MessageLang::Ar),
        ("fr", MessageLang::Fr),
        ("en", MessageLang::En),
    ] {
        page.eval(&format!(
            "for (const it of test.all('masar-timeline')) it.debug = '{lang}'"
        ))
        .await?;
        page.wait(
            "every panel has looked",
            &format!(
                "const all = test.all('.check'); return all.length === {} && all.every((it) => it.lang === '{lang}' && it.dataset.state !== 'busy')",
                files.len()
            ),
        )
        .await?;
        let seen = page.eval(include_str!("panel_texts.js")).await?;
        let mut wanted = checked(&files, message_lang)?;
        for (at, file) in files.iter().enumerate() {
            let findings = &mut wanted["feeds"][at]["findings"];
            for finding in findings.as_array_mut().into_iter().flatten() {
                let finding = finding.as_object_mut().expect("a finding");
                // Of these the panel shows the line, and the page's name.
                finding.remove("range");
                finding.remove("file");
                // The panel has a button for each.
                finding.remove("fixes");
            }
            if *findings != seen[at] {
                return Failure::because(format!(
                    "{file} in {lang}: the panel says {}, masar check {findings}",
                    seen[at]
                ));
            }
        }
        if wanted["feeds"][0]["findings"][0]["message"] == said.as_str() {
            return Failure::because(format!("{lang} is said like the language before"));
        }
        said = wanted["feeds"][0]["findings"][0]["message"]
            .as_str()
            .unwrap_or("")
            .to_owned();
    }
    Ok(())
}

async fn the_panel_reports_a_feed_that_is_missing_or_unreadable(page: &Page) -> Outcome {
    for (attributes, code, words) in [
        (
            "feed=\"/gone.json\"",
            "feed-status",
            "أجاب الخادم بالرمز 404",
        ),
        (
            "feed=\"http://127.0.0.1:9/feed.json\"",
            "feed-unreachable",
            "تعذر الحصول على الملف",
        ),
        ("", "feed-missing", "لا يذكر الوسم أي ملف"),
        (
            "feed=\"/tests/feeds/bad/unclosed-list.json\"",
            "not-json",
            "لم يُقرأ",
        ),
        (
            "feed=\"/tests/feeds/findings/not-utf8.json\"",
            "not-utf8",
            "لم يُقرأ",
        ),
    ] {
        open(page, &format!("debug {attributes}"), Window::wide(690)).await?;
        wait_panel(page, "trouble").await?;
        page.wait(
            &format!("{code} is told, how to fix it, and what the author wrote stays"),
            &format!(
                "const panel = test.one('.check'); const text = panel.querySelector('.verdict').textContent;
                 return text.includes({}) && panel.querySelector('.what code').textContent === '{code}' && panel.querySelector('.fix').textContent.length > 20 && test.visible(panel)",
                json!(words)
            ),
        )
        .await?;
    }
    // Found again, in its place.
    page.eval("test.one('masar-timeline').feed = '/tests/feeds/findings/no-alt.fixed.json'")
        .await?;
    wait_panel(page, "clean").await?;
    page.holds(
        "there is nothing to choose from or to copy, but to check again",
        "return test.all('.bar button').filter(test.visible).map((it) => it.dataset.do).join() === 'again'",
    )
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "a clean feed says so, below the timeline",
        "const root = test.one('masar-timeline').shadowRoot;
         return root.lastChild.getAttribute('part') === 'check' && !!root.querySelector('.masar') && test.one('.verdict').textContent.includes('لا شيء للتصحيح') && test.all('.finding').length === 0",
    )
    .await?;
    Ok(())
}

async fn pages_and_other_makes_of_feeds_are_checked_and_named(page: &Page) -> Outcome {
    open(
        page,
        "debug=\"fr\" feed=\"/tests/feeds/pages/1.json\"",
        Window::wide(1120),
    )
    .await?;
    wait_panel(page, "clean").await?;
    page.holds(
        "each page has a link",
        "return test.all('.files a').map((it) => it.href.split('/pages/')[1]).join() === '1.json,2.json,more/3.json'",
    )
    .await?;
    for (feed, name) in [("circle-1", "circle-2.json"), ("lonely", "lonely.json")] {
        page.eval(&format!(
            "test.one('masar-timeline').feed = '/made/{feed}.json'"
        ))
        .await?;
        page.wait(
            &format!("what is wrong with the way from {name} is told with the page's name"),
            &format!(
                "return test.all('.finding').some((it) => it.querySelector('.path code').textContent === '$.next_url' && it.querySelector('.place bdi').textContent === '{name}')"
            ),
        )
        .await?;
    }
    page.eval("test.one('masar-timeline').feed = '/tests/feeds/findings/not-held.json'")
        .await?;
    page.wait(
        "the other make is named, and what it says that has no place here",
        "return /depuis (TimelineJS|JSON Feed)/.test(test.one('.verdict').textContent) && test.all('.finding[data-code=not-held]').length > 0",
    )
    .await?;
    page.eval("test.one('masar-timeline').feedData = { masar: 1, events: [{ date: 'soon', title: 'x' }] }")
        .await?;
    page.wait(
        "a feed that the page gives as an object is checked too",
        "return test.one('.finding[data-code=bad-date] .place bdi')?.textContent === 'feedData'",
    )
    .await?;
    Ok(())
}

async fn a_mended_feed_is_clean_when_it_is_checked_again(page: &Page) -> Outcome {
    open(
        page,
        "debug=\"en\" feed=\"/tests/feeds/findings/no-alt.json\"",
        Window::wide(1120),
    )
    .await?;
    page.wait_state("ready").await?;
    wait_panel(page, "warnings").await?;
    page.eval(
        "globalThis.told = []; new MutationObserver(() => told.push(test.one('.verdict').textContent)).observe(test.one('.verdict'), { childList: true });
         const real = fetch; globalThis.asked = 0;
         window.fetch = (what, ...more) => String(what).endsWith('no-alt.json') ? (asked += 1, real(String(what).replace('.json', '.fixed.json'), ...more)) : real(what, ...more);
         test.one('[data-do=again]').focus(); test.one('[data-do=again]').click()",
    )
    .await?;
    wait_panel(page, "clean").await?;
    page.wait(
        "the numbers are said politely, the timeline had the feed anew, and the focus is where it was",
        "return test.one('.verdict').role === 'status' && told.at(-1).includes('nothing to fix') && asked >= 2 && test.focused() === test.one('[data-do=again]')",
    )
    .await?;
    page.eval("told.length = 0; asked = 0; test.one('masar-timeline').reload()")
        .await?;
    page.wait("the feed was asked for again", "return asked >= 2")
        .await?;
    page.settle().await?;
    page.holds(
        "as nothing is new and the editor did not ask, nothing is said",
        "return told.length === 0 || told",
    )
    .await?;
    Ok(())
}

async fn the_checker_by_itself_answers_with_the_command_lines_json(page: &Page) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    let said = page
        .eval(&format!(
            "const it = await import('/pkg/masar_check.js'); await it.ready();
             return it.check(await (await fetch('{MISTAKES}')).text(), 'www/demo/mistakes.json', 'fr-MA')"
        ))
        .await?;
    let said: Value = serde_json::from_str(said.as_str().unwrap_or("")).unwrap_or_default();
    let mut wanted = checked(
        &[MISTAKES.trim_start_matches('/').to_owned()],
        MessageLang::Fr,
    )?;
    // Only the command line and the panel ask for the next page.
    let findings = wanted["feeds"][0]["findings"].as_array_mut();
    findings
        .expect("findings")
        .retain(|one| one["path"] != "$.next_url");
    if said != wanted {
        return Failure::because(format!("{said} is not what masar check says: {wanted}"));
    }
    Ok(())
}
