//! The checker's panel, for who keeps the feed; and nothing of it for visitors.

use std::process::Command;

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Window, repository};

scenarios![
    the_panel_says_what_masar_check_says_in_three_languages,
    without_debug_nothing_is_shown_and_nothing_is_fetched,
    debug_is_an_attribute_of_the_script_of_the_element_and_a_property,
    a_feed_that_cannot_be_had_or_read_is_told_in_the_panel,
    pages_and_other_makes_of_feeds_are_checked_and_named,
    a_finding_leads_to_its_event_in_the_timeline,
    findings_are_chosen_by_severity_and_copied_as_text_and_as_json,
    a_mended_feed_is_clean_when_it_is_checked_again,
    the_panel_is_used_by_keyboard_and_stays_through_what_the_timeline_does,
    a_strict_policy_and_trusted_types_hold_with_the_panel,
    the_panel_is_accessible_and_fits_wherever_it_stands,
    the_panel_is_not_printed_and_takes_the_visitors_colours,
    the_checker_by_itself_answers_with_the_command_lines_json,
];

const MISTAKES: &str = "/www/demo/mistakes.json";
/// The panel's own state.
const STATE: &str = "test.one('.check')?.dataset.state";
/// What is asked for because of `debug`.
const ASKED: &str = "performance.getEntriesByType('resource').map((it) => it.name).filter((it) => it.includes('masar_check'))";

async fn open(page: &Page, attributes: &str, window: Window) -> Outcome {
    page.open_in("/tests/pages/blank.html", window).await?;
    let body = json!(format!("<masar-timeline {attributes}></masar-timeline>"));
    page.eval(&format!("document.body.innerHTML = {body}"))
        .await?;
    Ok(())
}

async fn wait_panel(page: &Page, states: &str) -> Outcome {
    page.wait(
        &format!("the panel was {states}"),
        &format!("return '{states}'.split(' ').includes({STATE})"),
    )
    .await?;
    Ok(())
}

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

/// What `masar check` says of files, in JSON.
fn checked(files: &[String], lang: &str) -> Outcome<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_masar"))
        .current_dir(repository())
        .args(["check", "--format", "json", "--lang", lang])
        .args(files)
        .output()?;
    match serde_json::from_slice(&output.stdout) {
        Ok(said) => Ok(said),
        Err(cause) => Failure::because(format!("masar check: {cause}")),
    }
}

async fn the_panel_says_what_masar_check_says_in_three_languages(page: &Page) -> Outcome {
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
    for lang in ["ar", "fr", "en"] {
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
        let seen = page
            .eval(
                "return test.all('masar-timeline').map((host) => test.all('.finding', host).map((it) => {
                   const [line, column] = it.querySelector('.place').lastChild.data.match(/\\d+/g).map(Number);
                   const mend = it.querySelector('.mend');
                   return {
                     code: it.querySelector('.code').textContent,
                     severity: it.querySelector('.badge').classList[1],
                     message: it.querySelector('.problem').textContent,
                     mend: mend ? mend.textContent.slice(mend.firstChild.textContent.length) : '',
                     path: it.querySelector('.path code').textContent,
                     line, column,
                   };
                 }))",
            )
            .await?;
        let mut wanted = checked(&files, lang)?;
        for (at, file) in files.iter().enumerate() {
            let findings = &mut wanted["feeds"][at]["findings"];
            for finding in findings.as_array_mut().into_iter().flatten() {
                let finding = finding.as_object_mut().expect("a finding");
                // Of these the panel shows the line, and the page's name.
                finding.remove("range");
                finding.remove("file");
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

async fn without_debug_nothing_is_shown_and_nothing_is_fetched(page: &Page) -> Outcome {
    for attributes in [
        "",
        "debug=\"false\"",
        "debug kiosk",
        "debug=\"ar\" kiosk=\"\"",
    ] {
        open(
            page,
            &format!("feed=\"{MISTAKES}\" {attributes}"),
            Window::wide(1120),
        )
        .await?;
        page.wait_state("ready stale").await?;
        page.eval("test.one('masar-timeline').reload()").await?;
        page.wait(
            "the missing page was told twice",
            "return test.events.filter((it) => it.type === 'masar-error').length >= 2",
        )
        .await?;
        // Where the tag says `debug`, the checker itself sees that it is not wanted.
        let files = if attributes.is_empty() { 0 } else { 2 };
        page.wait(
            &format!("with \"{attributes}\" {files} files of the checker were asked for"),
            &format!("return {ASKED}.length === {files}"),
        )
        .await?;
        page.settle().await?;
        page.holds(
            &format!("with \"{attributes}\" there is no panel"),
            &format!("return !test.one('[part=check]') && {ASKED}.length === {files}"),
        )
        .await?;
    }
    // The console has what it always had.
    page.holds(
        "the console names the findings, with or without a panel",
        "return test.console.some((it) => /mistakes\\.json:8:42: \\$\\.events\\[1\\]\\.date/.test(it.text)) || test.console",
    )
    .await
}

async fn debug_is_an_attribute_of_the_script_of_the_element_and_a_property(page: &Page) -> Outcome {
    page.open("/tests/pages/blank.html").await?;
    page.eval(&format!(
        "const script = document.createElement('script'); script.src = '/pkg/masar.js'; script.dataset.feed = '{MISTAKES}'; script.dataset.debug = ''; document.body.append(script)"
    ))
    .await?;
    wait_panel(page, "errors").await?;
    page.holds(
        "it stands in the element, in the page's language",
        "const panel = test.one('masar-timeline').shadowRoot.querySelector('[part=check]');
         const section = panel.shadowRoot.querySelector('section');
         return section.lang === 'ar' && section.dir === 'rtl' && test.visible(panel) && !panel.nextSibling",
    )
    .await?;
    page.eval("test.one('masar-timeline').debug = null").await?;
    page.wait("the panel is gone", "return !test.one('.check')")
        .await?;
    page.eval("test.one('masar-timeline').debug = 'en'").await?;
    wait_panel(page, "errors").await?;
    page.holds(
        "it is in English",
        "return test.one('.check').lang === 'en'",
    )
    .await?;
    page.eval("test.one('masar-timeline').debug = true").await?;
    page.wait("it is in Arabic", "return test.one('.check').lang === 'ar'")
        .await?;
    page.eval("document.documentElement.lang = 'zgh'").await?;
    page.wait(
        "who reads Tamazight has it in French, as findings have it",
        "return test.one('.check').lang === 'fr'",
    )
    .await?;
    page.holds(
        "its files were asked for once",
        &format!("return {ASKED}.length === 2 || {ASKED}"),
    )
    .await
}

async fn a_feed_that_cannot_be_had_or_read_is_told_in_the_panel(page: &Page) -> Outcome {
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
            &format!("{code} is told, how to mend it, and what the author wrote stays"),
            &format!(
                "const panel = test.one('.check'); const text = panel.querySelector('.verdict').textContent;
                 return text.includes({}) && panel.querySelector('.what code').textContent === '{code}' && panel.querySelector('.mend').textContent.length > 20 && test.visible(panel)",
                json!(words)
            ),
        )
        .await?;
    }
    // Found again, in its place.
    page.eval("test.one('masar-timeline').feed = '/tests/feeds/findings/no-alt.mended.json'")
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

async fn a_finding_leads_to_its_event_in_the_timeline(page: &Page) -> Outcome {
    open(
        page,
        &format!("debug feed=\"{MISTAKES}\""),
        Window::wide(1120),
    )
    .await?;
    page.wait_state("stale").await?;
    wait_panel(page, "errors").await?;
    page.holds(
        "findings of events that are shown have a button, and others none",
        "const of = (path) => test.all('.finding').find((it) => it.querySelector('.path code').textContent === path).querySelector('.event')?.dataset.event ?? '';
         return [of('$.events[0].track'), of('$.events[1].date'), of('$.events[2].titel'), of('$.next_url')].join() === 'signed,,seminar,'",
    )
    .await?;
    page.eval("test.one('.event[data-event=seminar]').click()")
        .await?;
    page.wait(
        "the event is selected and open",
        "return test.events.some((it) => it.type === 'masar-select' && it.detail.id === 'seminar') && !!test.one('.detail-title')",
    )
    .await?;
    Ok(())
}

async fn findings_are_chosen_by_severity_and_copied_as_text_and_as_json(page: &Page) -> Outcome {
    open(
        page,
        &format!("debug=\"en\" feed=\"{MISTAKES}\""),
        Window::wide(1120),
    )
    .await?;
    wait_panel(page, "errors").await?;
    let button = |act: &str| format!("test.one('[data-do={act}]')");
    page.holds(
        "the numbers stand on the buttons, and all are listed",
        &format!(
            "return ['all', 'error', 'warning'].map((it) => test.one(`[data-do=${{it}}]`).textContent).join() === 'All 7,Errors 2,Warnings 5' && test.all('.finding').length === 7 && {}.ariaPressed === 'true'",
            button("all")
        ),
    )
    .await?;
    page.eval(&format!("{}.click()", button("error"))).await?;
    page.holds(
        "only errors are listed",
        &format!(
            "return test.all('.badge').map((it) => it.classList[1]).join() === 'error,error' && {}.ariaPressed === 'true' && {}.ariaPressed === 'false'",
            button("error"),
            button("all")
        ),
    )
    .await?;
    page.eval("Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { globalThis.copied = text; } } })").await?;
    page.eval(&format!("{}.click()", button("text"))).await?;
    page.wait(
        "all are copied as text, listed or not, and that is said",
        "const said = globalThis.copied ?? '';
         return said.includes('7 findings') === false && said.match(/^(error|warning)\\[/gm)?.length === 7 && said.includes('mistakes.json:8:42  $.events[1].date') && test.one('.said').textContent === 'Copied.' && test.one('.said').role === 'status'",
    )
    .await?;
    page.eval(&format!("{}.click()", button("json"))).await?;
    let copied = page
        .wait(
            "they are copied as JSON",
            "return globalThis.copied.startsWith('{') && globalThis.copied",
        )
        .await?;
    let copied: Value = serde_json::from_str(copied.as_str().unwrap_or("")).unwrap_or_default();
    let wanted = checked(&[MISTAKES.trim_start_matches('/').to_owned()], "en")?;
    if copied["feeds"][0]["findings"] != wanted["feeds"][0]["findings"] {
        return Failure::because(format!("{copied} is not what masar check says: {wanted}"));
    }
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })",
    )
    .await?;
    page.eval(&format!("{}.click()", button("text"))).await?;
    page.wait(
        "where the browser refuses, the text is there and selected",
        "const area = test.one('.said textarea'); return area && area.readOnly && area === test.focused() && area.selectionEnd === area.value.length && area.value.length > 400",
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
         window.fetch = (what, ...more) => String(what).endsWith('no-alt.json') ? (asked += 1, real(String(what).replace('.json', '.mended.json'), ...more)) : real(what, ...more);
         test.one('[data-do=again]').focus(); test.one('[data-do=again]').click()",
    )
    .await?;
    wait_panel(page, "clean").await?;
    page.wait(
        "the numbers are said politely, the timeline had the feed anew, and the focus is where it was",
        "return test.one('.verdict').role === 'status' && told.at(-1).includes('nothing to mend') && asked >= 2 && test.focused() === test.one('[data-do=again]')",
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

async fn the_panel_is_used_by_keyboard_and_stays_through_what_the_timeline_does(
    page: &Page,
) -> Outcome {
    open(
        page,
        "debug=\"en\" feed=\"/gone.json\" view=\"story\"",
        Window::wide(690),
    )
    .await?;
    wait_panel(page, "trouble").await?;
    page.wait_state("error").await?;
    page.eval(&format!("const real = fetch; window.fetch = (what, ...more) => real(String(what).replace(/.*gone.json/, '{MISTAKES}'), ...more); test.one('[data-do=again]').focus()"))
        .await?;
    page.key("Enter").await?;
    page.wait_state("stale").await?;
    wait_panel(page, "errors").await?;
    page.settle().await?;
    page.wait(
        "the timeline is drawn where there was none, and the focus is where it was",
        "return !!test.one('.masar [data-event-id=signed]') && test.focused() === test.one('[data-do=again]')",
    )
    .await?;
    page.eval("test.one('[data-do=all]').focus()").await?;
    for act in ["error", "warning", "text", "json", "again"] {
        page.key("Tab").await?;
        page.holds(
            &format!("Tab comes to {act}, and the focus is seen"),
            &format!("const at = test.focused(); return at.dataset.do === '{act}' && parseFloat(getComputedStyle(at).outlineWidth) >= 2 || at.outerHTML.slice(0, 120)"),
        )
        .await?;
    }
    page.key("Tab").await?;
    page.key("Enter").await?;
    page.wait(
        "Enter on a finding's button selects its event",
        "return test.events.some((it) => it.type === 'masar-select')",
    )
    .await?;
    page.eval("test.one('masar-timeline').theme = 'dark'")
        .await?;
    page.wait(
        "it is as dark as the timeline",
        "return test.one('.check').dataset.theme === 'dark' && getComputedStyle(test.one('.check')).backgroundColor === 'rgb(17, 22, 27)'",
    )
    .await?;
    page.eval("const host = test.one('masar-timeline'); const box = document.createElement('div'); document.body.append(box); box.append(host)")
        .await?;
    page.wait(
        "it moves with the element, and there is one",
        "return test.all('.check').length === 1 && test.visible(test.one('.check'))",
    )
    .await?;
    Ok(())
}

async fn a_strict_policy_and_trusted_types_hold_with_the_panel(page: &Page) -> Outcome {
    page.open("/www/demo/strict-csp.html").await?;
    page.wait_state("ready").await?;
    page.eval("test.one('masar-timeline').debug = ''").await?;
    wait_panel(page, "clean errors warnings").await?;
    page.holds(
        "it has its style",
        "return getComputedStyle(test.one('.check')).borderTopWidth === '4px'",
    )
    .await?;
    page.no_csp_violations().await?;
    page.no_console_errors().await
}

async fn the_panel_is_accessible_and_fits_wherever_it_stands(page: &Page) -> Outcome {
    for (lang, dir) in [("ar", "rtl"), ("fr", "ltr")] {
        for (width, dark) in [(1120, false), (690, true), (390, false), (320, true)] {
            let window = Window {
                dark,
                height: 4000,
                ..Window::wide(width)
            };
            page.open_in("/tests/pages/blank.html", window).await?;
            page.eval(&format!(
                "document.documentElement.lang = '{lang}'; document.documentElement.dir = '{dir}'; document.documentElement.style.colorScheme = 'light dark';
                 document.body.innerHTML = '<main><h1>Page</h1><h2>Feed</h2><masar-timeline debug view=\"table\" feed=\"{MISTAKES}\"></masar-timeline></main>'"
            ))
            .await?;
            page.wait_state("stale").await?;
            wait_panel(page, "errors").await?;
            page.settle().await?;
            page.nothing_overflows().await?;
            page.holds(
                "the page does not scroll sideways, and the source runs from left to right",
                "return document.documentElement.scrollWidth <= innerWidth && test.all('.source').every((it) => getComputedStyle(it).direction === 'ltr')",
            )
            .await?;
            page.every_text_has_contrast(4.5).await?;
            if width == 1120 || width == 320 {
                page.axe_clean().await?;
            }
        }
    }
    Ok(())
}

async fn the_panel_is_not_printed_and_takes_the_visitors_colours(page: &Page) -> Outcome {
    open(
        page,
        &format!("debug feed=\"{MISTAKES}\""),
        Window::wide(1120),
    )
    .await?;
    wait_panel(page, "errors").await?;
    page.tell("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    page.holds(
        "nothing of it is on paper",
        "return !test.visible(test.one('.check'))",
    )
    .await?;
    let forced =
        json!({ "media": "", "features": [{ "name": "forced-colors", "value": "active" }] });
    page.tell("Emulation.setEmulatedMedia", forced).await?;
    page.holds(
        "forced colours: a chosen button, a severity and a place are told from the rest",
        "const style = (it) => getComputedStyle(test.one(it));
         return style('[data-do=all]').borderTopWidth === '3px' && style('.badge').borderTopStyle === 'solid' && style('mark').borderBottomStyle === 'solid'",
    )
    .await?;
    page.tell(
        "Emulation.setEmulatedMedia",
        json!({ "media": "", "features": [] }),
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
    let mut wanted = checked(&[MISTAKES.trim_start_matches('/').to_owned()], "fr")?;
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
