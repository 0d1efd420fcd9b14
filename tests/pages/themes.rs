//! Light or dark by what the page really shows, and what a page may and may not do to the colours.

use crate::webdriver::{Outcome, Page, Window};

scenarios![
    half_transparent_layers_are_seen_through_one_another,
    on_a_picture_or_a_gradient_the_pages_own_ink_decides,
    a_background_in_any_notation_is_read,
    a_page_without_a_background_that_says_it_is_dark_is_dark,
    a_page_that_leaves_its_scheme_to_the_visitor_by_a_meta_is_followed,
    a_class_on_any_ancestor_is_followed,
    a_style_sheet_of_the_page_is_followed_whenever_it_comes_or_changes,
    a_background_that_fades_is_taken_over_where_it_ends,
    a_surface_on_which_text_would_be_faint_is_not_taken_over,
    tokens_of_the_page_that_text_can_bear_are_used,
    tokens_that_break_text_fall_back_and_are_reported_once,
    a_dark_surface_by_token_makes_the_timeline_dark,
    a_ready_palette_colours_both_themes,
];

/// Puts a timeline into a page with this style sheet and these layers around it.
async fn within(page: &Page, sheet: &str, layers: &[&str]) -> Outcome {
    page.open_with("").await?;
    let open: String = layers
        .iter()
        .map(|class| format!("<div class=\"{class}\">"))
        .collect();
    let sheet = serde_json::json!(sheet);
    let body = serde_json::json!(format!(
        "{open}<masar-timeline feed=\"/www/feeds/partnership.json\" lang=\"en\"></masar-timeline>"
    ));
    page.eval(&format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync({sheet}); document.adoptedStyleSheets.push(sheet);
         document.body.innerHTML = {body}"
    ))
    .await?;
    page.wait_state("ready").await
}

/// The theme and the surface.
async fn looks(page: &Page, theme: &str, surface: &str) -> Outcome {
    page.wait(
        &format!("it was {theme} on {surface}"),
        &format!(
            "const root = test.one('section.masar'), style = getComputedStyle(root);
             return root.dataset.theme === '{theme}' && style.backgroundColor === '{surface}'"
        ),
    )
    .await
    .map(|_| ())
    .or({
        let seen = page
            .eval("const root = test.one('section.masar'); return [root.dataset.theme, getComputedStyle(root).backgroundColor]")
            .await?;
        crate::webdriver::Failure::because(format!("not {theme} on {surface}: {seen}"))
    })
}

/// Every text that is seen has at least 7:1, as the browser computes its colours.
async fn every_text_is_readable(page: &Page) -> Outcome {
    page.holds(
        "ink, secondary ink and red have 7:1 on the surface",
        include_str!("ink_contrast.js"),
    )
    .await
}

const LIGHT: &str = "rgb(255, 255, 255)";
const DARK: &str = "rgb(17, 22, 27)";

async fn half_transparent_layers_are_seen_through_one_another(page: &Page) -> Outcome {
    let sheet = "body { background: #000 } .veil { background: rgb(255 255 255 / .1) } .fog { background: rgb(255 255 255 / .9) }";
    within(page, sheet, &["veil"]).await?;
    looks(page, "dark", "rgb(26, 26, 26)").await?;
    within(page, sheet, &["veil", "fog"]).await?;
    looks(page, "light", "rgb(232, 232, 232)").await?;
    every_text_is_readable(page).await
}

async fn on_a_picture_or_a_gradient_the_pages_own_ink_decides(page: &Page) -> Outcome {
    let sheet = "body { background: linear-gradient(#000, #234) #fff; color: #fff } .hero { background: url(/none.png) #000; color: #111 }";
    within(page, sheet, &[]).await?;
    looks(page, "dark", DARK).await?;
    within(page, sheet, &["hero"]).await?;
    looks(page, "light", LIGHT).await
}

async fn a_background_in_any_notation_is_read(page: &Page) -> Outcome {
    for (colour, theme) in [
        ("lab(8 0 0)", "dark"),
        ("oklch(0.98 0.01 90)", "light"),
        ("oklab(0.2 0 0)", "dark"),
        ("color(srgb 0.05 0.06 0.08)", "dark"),
        ("color(display-p3 0.97 0.97 0.95)", "light"),
        ("hsl(210 20% 8%)", "dark"),
    ] {
        let sheet = format!("body {{ background: {colour} }}");
        within(page, &sheet, &[]).await?;
        let shown = page
            .eval("return getComputedStyle(document.body).backgroundColor")
            .await?;
        looks(page, theme, shown.as_str().unwrap_or("")).await?;
        every_text_is_readable(page).await?;
    }
    // Half of it is seen: how light it is, is known, and no more.
    within(
        page,
        "body { background: #000 } div { background: oklch(0.9 0.1 200 / .1) }",
        &["x"],
    )
    .await?;
    looks(page, "dark", DARK).await
}

async fn a_page_without_a_background_that_says_it_is_dark_is_dark(page: &Page) -> Outcome {
    within(page, ":root { color-scheme: dark }", &[]).await?;
    looks(page, "dark", DARK).await?;
    within(page, ":root { color-scheme: light }", &[]).await?;
    looks(page, "light", LIGHT).await
}

async fn a_page_that_leaves_its_scheme_to_the_visitor_by_a_meta_is_followed(
    page: &Page,
) -> Outcome {
    for (dark, theme, surface) in [(true, "dark", DARK), (false, "light", LIGHT)] {
        let window = Window {
            dark,
            ..Window::wide(690)
        };
        page.open_in("/made/fr-table.html", window).await?;
        page.wait_state("ready").await?;
        page.holds(
            "the page says it by a meta and in no sheet",
            "const root = document.documentElement;
             return !!test.one('meta[name=color-scheme]') && getComputedStyle(root).colorScheme === 'normal'",
        )
        .await?;
        looks(page, theme, surface).await?;
    }
    Ok(())
}

async fn a_class_on_any_ancestor_is_followed(page: &Page) -> Outcome {
    within(
        page,
        "body { background: #fff } .night { background: #101010 }",
        &["outer", "inner"],
    )
    .await?;
    looks(page, "light", LIGHT).await?;
    page.eval("test.one('.outer').classList.add('night')")
        .await?;
    looks(page, "dark", "rgb(16, 16, 16)").await?;
    page.eval("test.one('.outer').classList.remove('night')")
        .await?;
    looks(page, "light", LIGHT).await
}

/// Ways in which a page turns dark after the timeline is drawn, and light again.
const LATE_STYLES: [(&str, &str); 6] = [
    (
        "window.link = Object.assign(document.createElement('link'), { rel: 'stylesheet', media: 'print', href: '/tests/pages/night.css',
           onload() { this.media = 'all' } }); document.head.append(link)",
        "link.remove()",
    ),
    ("document.head.append(link); link.media = 'all'", "link.disabled = true"),
    (
        "window.style = document.createElement('style'); document.head.append(style); style.textContent = 'html body { background: #101010 }'",
        "style.firstChild.data = ''",
    ),
    (
        "document.head.append(style); style.textContent = 'html body { background: #101010 }'",
        "style.remove()",
    ),
    (
        "document.adoptedStyleSheets.at(-1).insertRule('body { background: #101010 !important; color: #eee }')",
        "document.adoptedStyleSheets.at(-1).deleteRule(0)",
    ),
    (
        "document.documentElement.setAttribute('color-mode', 'night')",
        "document.documentElement.removeAttribute('color-mode')",
    ),
];

async fn a_style_sheet_of_the_page_is_followed_whenever_it_comes_or_changes(
    page: &Page,
) -> Outcome {
    let sheet = "body { background: #fff } [color-mode=night] body { background: #101010 }";
    within(page, sheet, &[]).await?;
    looks(page, "light", LIGHT).await?;
    page.settle().await?;
    for (darken, lighten) in LATE_STYLES {
        page.eval(darken).await?;
        looks(page, "dark", "rgb(16, 16, 16)").await?;
        page.eval(lighten).await?;
        looks(page, "light", LIGHT).await?;
    }
    Ok(())
}

async fn a_background_that_fades_is_taken_over_where_it_ends(page: &Page) -> Outcome {
    within(page, ".outer { background: #fff; transition: background-color .2s } .night { background: #101010 }", &["outer"]).await?;
    looks(page, "light", LIGHT).await?;
    page.eval("test.one('.outer').classList.add('night')")
        .await?;
    looks(page, "dark", "rgb(16, 16, 16)").await
}

async fn a_surface_on_which_text_would_be_faint_is_not_taken_over(page: &Page) -> Outcome {
    for (colour, theme, own) in [("#999", "light", LIGHT), ("#555", "dark", DARK)] {
        within(page, &format!("body {{ background: {colour} }}"), &[]).await?;
        looks(page, theme, own).await?;
        every_text_is_readable(page).await?;
    }
    Ok(())
}

async fn tokens_of_the_page_that_text_can_bear_are_used(page: &Page) -> Outcome {
    within(
        page,
        "masar-timeline { --masar-bg: #fdf6e3; --masar-ink: navy; --masar-ink-2: light-dark(#333, #ddd); --masar-today: #7a0000; --masar-accent: #7a1f2b }",
        &[],
    )
    .await?;
    page.holds(
        "each is there, and nobody is warned",
        "const style = getComputedStyle(test.one('section.masar'));
         const seen = [style.backgroundColor, style.color, style.borderBlockStartColor, style.borderBlockEndColor, style.outlineColor].join();
         const want = 'rgb(253, 246, 227),rgb(0, 0, 128),rgb(51, 51, 51),rgb(122, 0, 0),rgb(122, 31, 43)';
         return seen === want && test.console.length === 0 || [seen, test.console]",
    )
    .await
}

async fn tokens_that_break_text_fall_back_and_are_reported_once(page: &Page) -> Outcome {
    within(
        page,
        "masar-timeline { --masar-ink: #777; --masar-ink-2: rgb(0 0 0 / .4); --masar-today: tomato; --masar-accent: #eee }",
        &["outer"],
    )
    .await?;
    every_text_is_readable(page).await?;
    page.eval("test.one('.outer').className = 'other'; test.one('.other').className = 'outer'")
        .await?;
    page.settle().await?;
    page.holds(
        "one warning names each token, its colour and the surface",
        "const told = test.console.filter((it) => it.level === 'warn').map((it) => it.text);
         return told.length === 1 && ['--masar-ink ', '--masar-ink-2 ', '--masar-today ', '--masar-accent ', 'rgb(119, 119, 119) on rgb(255, 255, 255)', '7:1', '3:1']
           .every((part) => told[0].includes(part)) || told",
    )
    .await?;
    page.eval("test.one('masar-timeline').style.setProperty('--masar-ink', '#222')")
        .await?;
    page.wait(
        "one that is mended is used",
        "return getComputedStyle(test.one('section.masar')).color === 'rgb(34, 34, 34)'",
    )
    .await?;
    Ok(())
}

async fn a_dark_surface_by_token_makes_the_timeline_dark(page: &Page) -> Outcome {
    within(page, "masar-timeline { --masar-bg: #0c1a2b }", &[]).await?;
    looks(page, "dark", "rgb(12, 26, 43)").await?;
    within(page, "masar-timeline { --masar-bg: #888 }", &[]).await?;
    looks(page, "light", LIGHT).await?;
    every_text_is_readable(page).await?;
    within(
        page,
        "masar-timeline { --masar-bg: transparent } body { background: #fafafa }",
        &[],
    )
    .await?;
    page.holds(
        "one that lets the page through is no surface",
        "return test.one('section.masar').dataset.theme === 'light' && test.console.length === 0",
    )
    .await
}

async fn a_ready_palette_colours_both_themes(page: &Page) -> Outcome {
    within(page, "", &[]).await?;
    page.eval(
        "const sheet = await (await fetch('/pkg/palettes/majorelle.css')).text();
         const own = new CSSStyleSheet(); own.replaceSync(sheet); document.adoptedStyleSheets.push(own);
         const host = test.one('masar-timeline'), feed = await (await fetch(host.feed)).json();
         feed.tracks.forEach((track) => delete track.color); host.feedData = feed",
    )
    .await?;
    for (theme, colour) in [("light", "rgb(55, 70, 214)"), ("dark", "rgb(84, 105, 203)")] {
        page.eval(&format!("test.one('masar-timeline').theme = '{theme}'"))
            .await?;
        page.wait(
            &format!("the first category was {colour}"),
            &format!("const glyph = test.one('.chip.c1 .glyph'); return glyph && getComputedStyle(glyph).fill === '{colour}'"),
        )
        .await?;
    }
    Ok(())
}
