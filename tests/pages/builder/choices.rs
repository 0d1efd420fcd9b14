//! The form, the address and the preview.

use super::{WAYS, open, open_in, snippet, text, wait_checks};
use crate::pages::server::{Answer, Server};
use crate::webdriver::{Failure, Outcome, Page, Window};
use serde_json::json;

scenarios![
    choices_in_the_form_are_in_each_snippet_and_in_the_address,
    a_shared_address_sets_the_form_of_the_builder,
    an_invalid_value_is_left_out_of_the_snippet_and_reported_beside_its_control,
    markup_in_a_setting_stays_text_in_the_builder_and_in_each_snippet,
    the_height_that_the_builder_measures_is_in_the_style_sheet_for_three_widths,
    the_preview_of_the_builder_has_the_chosen_width_and_settings,
    the_builder_is_accessible_and_fits_in_three_languages,
    every_control_of_the_builder_is_reached_by_tab,
];

/// Sets a control as a visitor does, and waits until the value is in the address.
async fn set(page: &Page, name: &str, value: &str) -> Outcome {
    let (name, value) = (json!(name), json!(value));
    page.eval(&format!(
        "const control = test.one('form').elements[{name}];
         if (control.type === 'checkbox') control.checked = {value} === '1'; else control.value = {value};
         control.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await?;
    page.wait(
        "the setting is in the address",
        &format!("return new URLSearchParams(location.hash.slice(1)).get({name}) === {value}"),
    )
    .await
    .map(drop)
}

async fn choices_in_the_form_are_in_each_snippet_and_in_the_address(page: &Page) -> Outcome {
    open(page, &[]).await?;
    for (name, value) in [
        ("feed", "/www/feeds/partnership.json"),
        ("lang", "fr"),
        ("view", "story"),
        ("theme", "dark"),
        ("height", "500"),
        ("lazy", "1"),
    ] {
        set(page, name, value).await?;
    }
    let attributes =
        r#"feed="/www/feeds/partnership.json" lang="fr" view="story" theme="dark" height="500""#;
    let data = attributes
        .split(' ')
        .map(|it| format!("data-{it}"))
        .collect::<Vec<_>>()
        .join(" ");
    let origin = &page.origin;
    let query = "?feed=%2Fwww%2Ffeeds%2Fpartnership.json&amp;lang=fr&amp;view=story&amp;theme=dark&amp;height=500";
    let expected = [
        (
            "tag",
            format!(r#"<script src="/pkg/masar.js" {data} data-loading="lazy" async></script>"#),
        ),
        (
            "element",
            format!(r#"<masar-timeline {attributes} loading="lazy"></masar-timeline>"#),
        ),
        (
            "react",
            format!(r#"return <masar-timeline {attributes} loading="lazy"></masar-timeline>;"#),
        ),
        (
            "frame",
            format!(r#"src="{origin}/pkg/frame.html{query}" loading="lazy""#),
        ),
        ("wordpress", format!("[masar {attributes}]")),
        (
            "checked",
            format!(r#" crossorigin="anonymous" {data} data-loading="lazy" async></script>"#),
        ),
    ];
    for (way, expected) in expected {
        let printed = snippet(page, way).await?;
        if !printed.contains(&expected) {
            return Failure::because(format!("{way} has no {expected}: {printed}"));
        }
    }
    Ok(())
}

async fn a_shared_address_sets_the_form_of_the_builder(page: &Page) -> Outcome {
    let settings = [
        ("ui", "en"),
        ("view", "table"),
        ("controls", "search zoom"),
        ("kiosk", "1"),
        ("way", "element"),
    ];
    open(page, &settings).await?;
    page.holds(
        "the form has the settings, in English",
        "const { elements } = test.one('form');
         const words = test.all('input[name=controls]:checked').map((it) => it.value).join(' ');
         return document.documentElement.lang === 'en' && elements.view.value === 'table' && elements.kiosk.checked
           && words === 'search zoom' && test.one('input[name=way]:checked').value === 'element'",
    )
    .await?;
    page.eval("test.one('[data-ui=fr]').click()").await?;
    page.wait(
        "another language changes only the texts",
        "return document.documentElement.lang === 'fr' && test.one('form').elements.view.value === 'table'
           && new URLSearchParams(location.hash.slice(1)).get('view') === 'table'",
    )
    .await
    .map(drop)
}

async fn an_invalid_value_is_left_out_of_the_snippet_and_reported_beside_its_control(
    page: &Page,
) -> Outcome {
    open(page, &[("ui", "en")]).await?;
    for (name, value) in [
        ("refresh", "5"),
        ("accent", "red; background: url(x)"),
        ("height", "tall"),
        ("media-hosts", "https://cdn.example.org"),
    ] {
        set(page, name, value).await?;
        page.holds(
            "the control is invalid, and its description has the reason",
            &format!(
                "const control = test.one('form').elements['{name}'];
                 const note = document.getElementById(control.getAttribute('aria-describedby'));
                 return control.getAttribute('aria-invalid') === 'true' && /^(This|Enter)/.test(note.textContent)"
            ),
        )
        .await?;
    }
    page.holds(
        "the snippet has none of them, and there is no style sheet",
        "return !/refresh|height|media|red/.test(test.one('#snippet code').textContent) && test.one('#sheet').hidden",
    )
    .await
}

async fn markup_in_a_setting_stays_text_in_the_builder_and_in_each_snippet(page: &Page) -> Outcome {
    let server = Server::start().await?;
    let title = r#"\"><img src=x onerror=alert(1)>"#;
    let feed = format!(r#"{{"masar": 1, "title": "{title}", "events": []}}"#);
    server.answers("/feed.json?'\"><img>&]", Answer::Body(feed.clone()));
    server.answers("/feed.json?%27%22%3E%3Cimg%3E&]", Answer::Body(feed));
    let address = format!("{}/feed.json?'\"><img>&]", server.origin);
    open(page, &[("feed", &address), ("ui", "en")]).await?;
    page.holds(
        "the page has no such element",
        "return test.all('main img').length === 0",
    )
    .await?;
    for way in WAYS {
        let printed = snippet(page, way).await?;
        page.holds(
            &format!("{way} has no element but its own, and a shortcode ends at its end"),
            &format!(
                "const text = {};
                 const found = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('body *, head *');
                 return [...found].every((it) => ['script', 'masar-timeline', 'iframe'].includes(it.localName))
                   && ('{way}' !== 'wordpress' || text.indexOf(']') === text.length - 1)",
                json!(printed)
            ),
        )
        .await?;
    }
    page.eval("test.one('input[name=way][value=frame]').click()")
        .await?;
    page.holds(
        "the title of the feed is that of the frame, as text",
        "const [frame] = new DOMParser().parseFromString(test.one('#snippet code').textContent, 'text/html').querySelectorAll('iframe');
         return frame.title.startsWith('\">') && frame.title.endsWith('>')",
    )
    .await
}

async fn the_height_that_the_builder_measures_is_in_the_style_sheet_for_three_widths(
    page: &Page,
) -> Outcome {
    open(page, &[("ui", "en"), ("accent", "#7a1f2b")]).await?;
    page.eval("test.one('#measure').click()").await?;
    page.wait(
        "the heights were measured",
        "return /^Height at/.test(test.one('#measured').textContent)",
    )
    .await?;
    let sheet = text(page, "#sheet code").await?;
    let rooms = sheet.matches("min-block-size").count();
    if rooms != 3 || !sheet.contains("--masar-accent: #7a1f2b") {
        return Failure::because(sheet);
    }
    page.holds(
        "each height is that of the timeline, which is higher on a phone",
        "const [phone, tablet, desktop] = test.one('#sheet code').textContent.match(/size: \\d+/g).map((it) => +it.slice(6));
         return phone > desktop && tablet >= desktop && desktop > 20 && !test.one('.measuring')",
    )
    .await
}

async fn the_preview_of_the_builder_has_the_chosen_width_and_settings(page: &Page) -> Outcome {
    open(page, &[("view", "story"), ("palette", "majorelle")]).await?;
    page.eval("test.one('input[name=width][value=\"375\"]').click()")
        .await?;
    page.wait(
        "the timeline in the frame is a story, as wide as a phone, and nothing of it is cut",
        "const { contentWindow, contentDocument, offsetHeight } = test.one('#preview');
         const timeline = contentDocument.querySelector('masar-timeline');
         return contentWindow.innerWidth === 375 && timeline?.dataset.state === 'ready' && timeline.view === 'story'
           && offsetHeight >= timeline.offsetHeight && contentDocument.querySelector('link#palette')",
    )
    .await?;
    page.no_console_errors().await
}

async fn the_builder_is_accessible_and_fits_in_three_languages(page: &Page) -> Outcome {
    for (lang, width, dark) in [
        ("ar", 1120, false),
        ("fr", 690, true),
        ("en", 390, false),
        ("ar", 320, true),
    ] {
        let window = Window {
            dark,
            ..Window::wide(width)
        };
        let settings = [
            ("ui", lang),
            ("feed", "/www/demo/mistakes.json"),
            ("refresh", "1"),
        ];
        open_in(page, &settings, window).await?;
        page.holds(
            "the page does not scroll sideways",
            "return document.documentElement.scrollWidth <= innerWidth",
        )
        .await?;
        page.axe_clean().await?;
        page.nothing_overflows().await?;
        page.no_csp_violations().await?;
    }
    Ok(())
}

async fn every_control_of_the_builder_is_reached_by_tab(page: &Page) -> Outcome {
    open(page, &[("ui", "en")]).await?;
    wait_checks(page).await?;
    page.eval(
        "window.reached = new Set(); document.addEventListener('focusin', ({ target }) => reached.add(target.name || target.id || target.textContent))",
    )
    .await?;
    for _ in 0..90 {
        page.key("Tab").await?;
    }
    page.holds(
        "each control got the focus",
        "const { elements } = test.one('form');
         const names = [...elements].map((it) => it.name).filter(Boolean);
         return [...names, 'width', 'way', 'measure'].every((name) => reached.has(name))",
    )
    .await
}
