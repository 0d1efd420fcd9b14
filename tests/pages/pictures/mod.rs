//! The picture of the axis as a file: it shows what the axis shows, and needs no other file.

use super::sharing::catch_files;
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    every_name_in_sight_is_in_the_picture_at_its_place,
    the_lines_from_names_to_their_marks_are_in_the_picture,
    a_picture_is_a_file_of_its_own,
    a_picture_follows_the_theme,
    a_picture_follows_the_window_and_the_filter,
    the_pixels_of_a_picture_are_twice_as_many_and_not_blank,
    without_pictures_of_data_addresses_the_pixels_are_a_vector_picture,
    a_scrolled_and_scaled_axis_has_the_same_picture,
];

const COMPARE: &str = include_str!("compare.js");

async fn open(page: &Page, feed: &str, attributes: &str, window: Window) -> Outcome {
    page.open_with(&format!(
        r#"<masar-timeline feed="{feed}" {attributes}></masar-timeline>"#
    ))
    .await?;
    page.resize(window).await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.wait(
        "there are files",
        "return test.all('.save-files button').length > 1",
    )
    .await?;
    catch_files(page).await?;
    page.eval(COMPARE).await.map(drop)
}

const PARTNERSHIP: &str = "/www/feeds/partnership.json";
const DENSE: &str = "/tests/pages/frames/dense.json";

async fn every_name_in_sight_is_in_the_picture_at_its_place(page: &Page) -> Outcome {
    for (feed, attributes, width) in [
        (PARTNERSHIP, "lang=ar", 1120),
        (PARTNERSHIP, "lang=fr", 390),
        (DENSE, "lang=ar", 1120),
        (DENSE, "lang=ar", 390),
        (DENSE, "lang=fr", 690),
        ("/tests/feeds/kinds/museum.json", "lang=ar", 390),
        ("/tests/feeds/odd/twenty-tracks.json", "lang=en", 1120),
        ("/tests/feeds/odd/years-before-christ.json", "lang=ar", 900),
    ] {
        open(page, feed, attributes, Window::wide(width)).await?;
        page.holds(
            &format!("the picture of {feed} with {attributes} at {width} px has every name"),
            "const faults = await compared(await pictured()); return faults.length === 0 || faults.slice(0, 9)",
        )
        .await?;
    }
    page.no_console_errors().await
}

async fn the_lines_from_names_to_their_marks_are_in_the_picture(page: &Page) -> Outcome {
    for lang in ["fr", "ar"] {
        open(
            page,
            "/tests/feeds/kinds/museum.json",
            &format!("lang={lang}"),
            Window::wide(390),
        )
        .await?;
        page.holds(
            &format!("{lang}: each line in sight is there at its place and with its length"),
            "const svg = document.importNode(new DOMParser().parseFromString((await pictured()).text, 'image/svg+xml').documentElement, true);
             svg.style.cssText = 'position: absolute; inset: 0 auto auto 0';
             document.body.append(svg);
             const origin = svg.getBoundingClientRect().left + 24, { left, right } = test.one('.plot').getBoundingClientRect();
             const drawn = [...svg.querySelectorAll('rect')].map((it) => it.getBoundingClientRect()).filter((it) => it.width < 1.6);
             svg.remove();
             const lines = test.all('.label > .leader').map((it) => it.getBoundingClientRect()).filter((it) => it.left > left && it.right < right);
             const axis = test.one('.axis').getBoundingClientRect().left;
             const isThere = (line) => drawn.some((it) => Math.abs(it.left - origin - line.left + axis) < 1.5 && Math.abs(it.height - line.height) < 1.5);
             return lines.length > 2 && lines.every(isThere) || [lines.length, lines.filter(isThere).length]",
        )
        .await?;
    }
    Ok(())
}

async fn a_picture_is_a_file_of_its_own(page: &Page) -> Outcome {
    open(page, PARTNERSHIP, "lang=ar", Window::wide(1120)).await?;
    page.eval("globalThis.file = await pictured(); globalThis.svg = new DOMParser().parseFromString(file.text, 'image/svg+xml').documentElement")
        .await?;
    page.holds(
        "it is named after the timeline",
        "return file.name === 'مسار الشراكة.svg' && file.type.startsWith('image/svg+xml') || file.name",
    )
    .await?;
    page.holds(
        "it has a title, a description, a language and a direction",
        "const text = (name) => svg.querySelector(name).textContent;
         return text('title') === 'مسار الشراكة' && text('desc').includes('2022') && svg.getAttribute('lang') === 'ar'
           && svg.getAttribute('direction') === 'rtl' && svg.getAttribute('role') === 'img'",
    )
    .await?;
    page.holds(
        "its colours are written out, and it refers to itself only",
        "return !/foreignObject|<style|style=|class=|var\\(|oklab|light-dark|currentColor|href=/.test(file.text)
           && [...file.text.matchAll(/url\\(([^)]*)/g)].every(([, to]) => to.startsWith('#') && svg.querySelector(to))",
    )
    .await?;
    page.holds(
        "the source and the address of the page are below, without a fragment",
        "const texts = [...svg.querySelectorAll('text')].map((it) => it.textContent);
         return texts.includes(location.href.split('#')[0]) && texts.some((it) => it.startsWith('المصدر')) || texts",
    )
    .await?;
    page.holds(
        "Arabic goes from right to left",
        "document.body.append(document.importNode(svg, true));
         const texts = [...document.querySelectorAll('svg text')].filter((it) => /^[\\u0620-\\u064a ]+$/.test(it.textContent));
         const left = (it, at) => it.getExtentOfChar(at).x;
         return texts.length > 8 && texts.every((it) => it.getAttribute('direction') === 'rtl' && left(it, 0) > left(it, it.textContent.length - 1))",
    )
    .await
}

async fn a_picture_follows_the_theme(page: &Page) -> Outcome {
    for theme in ["light", "dark"] {
        let attributes = format!("lang=fr theme={theme}");
        open(page, PARTNERSHIP, &attributes, Window::wide(1120)).await?;
        page.holds(
            &format!("{theme}: the ground and the ink are those of the widget"),
            "const style = getComputedStyle(test.one('section.masar'));
             const hex = (name) => '#' + style.getPropertyValue(name).match(/\\d+/g).slice(0, 3).map((it) => (+it).toString(16).padStart(2, '0')).join('');
             const svg = new DOMParser().parseFromString((await pictured()).text, 'image/svg+xml');
             return svg.querySelector('svg > rect').getAttribute('fill') === hex('background-color') && svg.querySelector('text').getAttribute('fill') === hex('color')",
        )
        .await?;
    }
    Ok(())
}

async fn a_picture_follows_the_window_and_the_filter(page: &Page) -> Outcome {
    open(page, PARTNERSHIP, "lang=fr", Window::wide(1120)).await?;
    let texts = "const texts = async () => new DOMParser().parseFromString((await pictured()).text, 'image/svg+xml').documentElement.textContent;";
    page.holds(
        "all are in it at first",
        &format!("{texts} const all = await texts(); return all.includes('Signature') && all.includes('Portes ouvertes')"),
    )
    .await?;
    page.eval("test.all('.chip')[1].click()").await?;
    page.settle().await?;
    page.holds(
        "a theme that is filtered out is not in it, and it says how many of the events are",
        &format!("{texts} const all = await texts(); return !all.includes('Signature') && all.includes('Portes ouvertes') && /\\d+ .*11/.test(all) || all"),
    )
    .await?;
    page.eval("test.all('.chip')[1].click(); test.one('masar-timeline').show({ from: '2022-08', to: '2022-10' })")
        .await?;
    page.settle().await?;
    page.holds(
        "what is out of sight is not in it",
        &format!("{texts} const all = await texts(); return all.includes('Signature') && !all.includes('Portes ouvertes') && all.includes('octobre 2022') || all"),
    )
    .await?;
    page.eval("test.one('#tab-story').click()").await?;
    page.settle().await?;
    page.holds(
        "there is no picture of the story",
        "return test.all('.save-files button').length === 0 && test.one('button.save-files') !== null",
    )
    .await
}

/// Saves the picture as PNG, in `png`.
const PIXELS: &str = "const before = saved.length; test.all('.save-files button')[1].click();
    while (saved.length === before) await test.sleep(20);
    globalThis.png = saved.at(-1);";

async fn the_pixels_of_a_picture_are_twice_as_many_and_not_blank(page: &Page) -> Outcome {
    open(page, PARTNERSHIP, "lang=ar", Window::wide(1120)).await?;
    page.eval("globalThis.svg = new DOMParser().parseFromString((await pictured()).text, 'image/svg+xml').documentElement")
        .await?;
    page.eval(PIXELS).await?;
    page.holds(
        "it has two dots in each px of the axis and its margins",
        "globalThis.picture = await createImageBitmap(png.blob);
         const axis = test.one('.axis').getBoundingClientRect();
         return png.type === 'image/png' && png.name === 'مسار الشراكة.png' && picture.width === 2 * svg.width.baseVal.value
           && picture.height === 2 * svg.height.baseVal.value && Math.abs(picture.width - 2 * (axis.width + 48)) < 2 || [picture.width, picture.height, png.name]",
    )
    .await?;
    page.holds(
        "the colours of the six themes are in it",
        "const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d'); canvas.drawImage(picture, 0, 0);
         const { data } = canvas.getImageData(0, 0, picture.width, picture.height); const counts = {};
         for (let at = 0; at < data.length; at += 4) { const hex = (data[at] << 16 | data[at + 1] << 8 | data[at + 2]).toString(16).padStart(6, '0'); counts[hex] = (counts[hex] ?? 0) + 1; }
         return ['232a42', 'ad320c', '2d8cdf', 'b37f06', '19736e', '780b87'].every((hex) => counts[hex] > 100) && counts.ffffff > data.length / 8",
    )
    .await?;
    page.no_console_errors().await
}

async fn without_pictures_of_data_addresses_the_pixels_are_a_vector_picture(
    page: &Page,
) -> Outcome {
    open(page, PARTNERSHIP, "lang=ar", Window::wide(1120)).await?;
    page.eval(
        "const policy = document.createElement('meta'); policy.httpEquiv = 'Content-Security-Policy'; policy.content = \"img-src 'self'\"; document.head.append(policy)",
    )
    .await?;
    page.eval(PIXELS).await?;
    page.holds(
        "the picture is saved as SVG",
        "return png.name === 'مسار الشراكة.svg' && png.text.includes('<svg')",
    )
    .await
}

async fn a_scrolled_and_scaled_axis_has_the_same_picture(page: &Page) -> Outcome {
    let window = Window {
        height: 500,
        ..Window::wide(1120)
    };
    open(page, DENSE, "lang=fr", window).await?;
    // Names are measured again when fonts arrive.
    page.wait(
        "the picture stays the same",
        "await document.fonts.ready; globalThis.first = (await pictured()).text; return (await pictured()).text === first",
    )
    .await?;
    page.eval("document.body.style.paddingBottom = '2000px'; const plot = test.one('.plot'); scrollTo(0, plot.getBoundingClientRect().top + 120)")
        .await?;
    page.settle().await?;
    page.holds(
        "the scale stuck to the window's edge is above the lanes in the picture",
        "return differing(first, (await pictured()).text)",
    )
    .await?;
    page.eval("document.body.style.cssText = 'transform: scale(.5); transform-origin: 0 0'")
        .await?;
    page.settle().await?;
    page.holds(
        "a page that is scaled has the picture in its own px",
        "const size = (text) => text.match(/viewBox=\"([^\"]*)/)[1].split(' ').map(Number);
         const [one, other] = [first, (await pictured()).text].map(size);
         return one.every((px, at) => Math.abs(px - other[at]) < 3) || [one, other]",
    )
    .await
}
