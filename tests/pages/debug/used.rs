//! Where the panel stands, how it is used, and that visitors have nothing of it.

use masar_check::MessageLang;
use serde_json::{Value, json};

use super::words::checked;
use super::{ASKED, MISTAKES, open, wait_panel};
use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    without_debug_nothing_is_shown_and_nothing_is_fetched,
    debug_is_an_attribute_of_the_script_of_the_element_and_a_property,
    a_finding_leads_to_its_event_in_the_timeline,
    findings_are_chosen_by_severity_and_copied_as_text_and_as_json,
    the_panel_works_by_keyboard_and_stays_through_redraws,
    a_strict_policy_and_trusted_types_hold_with_the_panel,
    the_panel_is_accessible_and_fits_in_every_place,
    the_panel_is_not_printed_and_takes_the_visitors_colours,
];

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
        page.wait_state("stale").await?;
        page.eval("test.one('masar-timeline').reload()").await?;
        page.wait(
            "the missing page was told twice",
            "return test.events.filter((it) => it.type === 'masar-error').length >= 2",
        )
        .await?;
        // In a kiosk with `debug`, the checker itself sees that it is not wanted.
        let files = if attributes.contains("kiosk") { 2 } else { 0 };
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
    let wanted = checked(
        &[MISTAKES.trim_start_matches('/').to_owned()],
        MessageLang::En,
    )?;
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

async fn the_panel_works_by_keyboard_and_stays_through_redraws(page: &Page) -> Outcome {
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

async fn the_panel_is_accessible_and_fits_in_every_place(page: &Page) -> Outcome {
    for (lang, dir) in [("ar", "rtl"), ("fr", "ltr")] {
        for (width, dark) in [(1120, false), (690, true), (390, false), (320, true)] {
            let window = Window {
                dark,
                height: 4000,
                ..Window::wide(width)
            };
            page.open_in("/tests/pages/blank.html", window).await?;
            page.eval(&format!(
                "document.documentElement.lang = '{lang}'; document.documentElement.dir = '{dir}'; Object.assign(document.documentElement.style, {{ colorScheme: 'light dark', background: 'Canvas' }});
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
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    page.holds(
        "nothing of it is on paper",
        "return !test.visible(test.one('.check'))",
    )
    .await?;
    let forced =
        json!({ "media": "", "features": [{ "name": "forced-colors", "value": "active" }] });
    page.cdp("Emulation.setEmulatedMedia", forced).await?;
    page.holds(
        "forced colours: a chosen button, a severity and a place are told from the rest",
        "const style = (it) => getComputedStyle(test.one(it));
         return style('[data-do=all]').borderTopWidth === '3px' && style('.badge').borderTopStyle === 'solid' && style('mark').borderBottomStyle === 'solid'",
    )
    .await?;
    page.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "media": "", "features": [] }),
    )
    .await?;
    Ok(())
}
