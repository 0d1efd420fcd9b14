//! The full text in Markdown, runs from left to right within Arabic, and the pictures of events.

use super::kiosk::UPRIGHT;
use crate::webdriver::{Outcome, Page, Window};

scenarios![
    a_body_is_drawn_as_paragraphs_lists_quotes_and_links_and_html_is_text,
    a_link_of_a_body_that_a_browser_would_run_is_text,
    words_and_numbers_from_left_to_right_keep_their_order_within_arabic,
    a_title_that_is_only_a_number_is_not_turned,
    a_picture_keeps_its_proportions_and_is_at_most_70_percent_of_the_window_high,
    a_small_picture_keeps_its_own_size_whatever_the_feed_says,
    a_picture_that_cannot_be_loaded_leaves_only_its_texts_for_screen_readers,
    a_picture_is_enlarged_by_a_press_and_escape_returns_the_focus,
    arrows_lead_from_one_enlarged_picture_to_the_next_in_reading_direction,
    a_swipe_leads_to_the_next_enlarged_picture,
    the_enlarged_picture_is_accessible_and_fits_narrow_windows,
    an_enlarged_picture_closes_with_its_event,
    the_picture_of_an_event_carries_the_screen_of_a_kiosk,
    a_kiosk_shows_no_area_for_a_picture_that_cannot_be_loaded,
];

const FEED: &str = "/tests/pages/text_and_media/feed.json";

/// Shows an event in the detail beside the story.
async fn show(page: &Page, language: &str, event: &str, width: u32) -> Outcome {
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    page.open_in("/tests/pages/blank.html", Window::wide(width))
        .await?;
    page.eval(&format!(
        "document.documentElement.lang = '{language}'; document.documentElement.dir = '{direction}';
         document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" view=\"story\" event=\"{event}\"></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.middle(".detail").await?;
    page.settle().await
}

async fn a_body_is_drawn_as_paragraphs_lists_quotes_and_links_and_html_is_text(
    page: &Page,
) -> Outcome {
    for (language, bold, tag) in [
        ("ar", "بخط عريض", "<b>كما هو</b>"),
        ("fr", "gras", "<b>telle quelle</b>"),
    ] {
        show(page, language, "register", 1120).await?;
        page.holds(
            "the body has its elements",
            &format!(
                "const of = (at) => test.all(`.detail .rich ${{at}}`).length;
                 return [of('ul > li'), of('ol > li'), of('blockquote'), of('a[href$=\"minutes.pdf\"]'), of(':is(h1, h2, h3, h4, h5, h6, b, img)')].join() === '2,2,1,1,0'
                   && test.all('.detail .rich strong').some((it) => it.textContent === '{bold}')
                   && test.one('.detail .rich').textContent.includes('{tag}')
                   && !/[*#]/.test(test.one('.detail .rich').textContent)"
            ),
        )
        .await?;
        page.nothing_overflows().await?;
    }
    page.axe_clean().await
}

async fn a_link_of_a_body_that_a_browser_would_run_is_text(page: &Page) -> Outcome {
    show(page, "fr", "register", 1120).await?;
    page.holds(
        "the address is text",
        "return test.one('.detail .rich').textContent.includes('[non suivi](javascript:alert(1))')
           && test.all('.detail .rich a').every((it) => /^https?:/.test(it.href))",
    )
    .await
}

/// The body of a function that takes `text`, a part of a text in `within`, and returns whether its letters and digits
/// are displayed from left to right.
pub(super) const IN_ORDER: &str = "
    const inOrder = (within, text) => {
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      const places = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < node.length; at += 1) places.push([node, at]);
      const all = places.map(([node, at]) => node.data[at]).join('');
      const from = all.indexOf(text);
      if (from < 0) return `no ${text} in ${all}`;
      const range = document.createRange();
      let left = -Infinity;
      for (const [node, at] of places.slice(from, from + text.length)) {
        if (node.data[at] === ' ') continue;
        range.setStart(node, at); range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (box.left < left) return `${text} is turned at ${node.data[at]}`;
        left = box.left;
      }
      return true;
    };";

async fn words_and_numbers_from_left_to_right_keep_their_order_within_arabic(
    page: &Page,
) -> Outcome {
    show(page, "ar", "languages", 1120).await?;
    // In the story the title of the entry is that of the detail.
    for (view, place) in [
        ("story", "[data-event-id=languages] .name"),
        ("axis", ".detail-title"),
    ] {
        page.eval(&format!(
            "test.one('masar-timeline').setAttribute('view', '{view}')"
        ))
        .await?;
        page.settle().await?;
        for text in ["C++", "C#", ".NET", "A/B testing"] {
            let check = format!("{IN_ORDER} return inOrder(test.one('{place}'), '{text}')");
            page.holds("the word is in its order", &check).await?;
        }
    }
    for (place, text) in [
        (".dek", "+212 537 00 00 00"),
        (".title", "2022/14"),
        (".title", "v2.1"),
    ] {
        let check = format!("{IN_ORDER} return inOrder(test.one('{place}'), '{text}')");
        page.holds("the number is in its order", &check).await?;
    }
    Ok(())
}

async fn a_title_that_is_only_a_number_is_not_turned(page: &Page) -> Outcome {
    for view in ["story", "table", "axis"] {
        show(page, "ar", "phone", 1120).await?;
        page.eval(&format!(
            "test.one('masar-timeline').setAttribute('view', '{view}')"
        ))
        .await?;
        page.settle().await?;
        let check =
            format!("{IN_ORDER} return inOrder(test.one('.detail-title'), '+212 537 00 00 00')");
        page.holds("the title of the detail", &check).await?;
        let place = match view {
            "story" => "[data-event-id=phone] .name",
            "table" => "tr[data-event-id=phone] .open",
            _ => continue,
        };
        let check = format!("{IN_ORDER} return inOrder(test.one('{place}'), '+212 537 00 00 00')");
        page.holds("the title in the view", &check).await?;
    }
    Ok(())
}

/// The pictures of the story are loaded.
const LOADED: &str = "
    const all = test.all('.story .media img');
    all.forEach((it) => { it.loading = 'eager'; });
    return all.length >= 3 && all.every((it) => it.complete && it.naturalWidth)";

async fn a_picture_keeps_its_proportions_and_is_at_most_70_percent_of_the_window_high(
    page: &Page,
) -> Outcome {
    for width in [390, 690, 1120] {
        page.open_in("/tests/pages/blank.html", Window::wide(width))
            .await?;
        page.eval(&format!(
            "document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" view=\"story\"></masar-timeline>'"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.wait("the pictures are there", LOADED).await?;
        page.settle().await?;
        page.holds(
            "each picture is whole",
            "return test.all('.story .media img').every((it) => {
               const box = it.getBoundingClientRect();
               return box.height <= innerHeight * .7 + 1 && box.width <= it.naturalWidth + 1
                 && Math.abs(box.width / box.height / (it.naturalWidth / it.naturalHeight) - 1) < .03;
             })",
        )
        .await?;
        page.nothing_overflows().await?;
    }
    Ok(())
}

async fn a_small_picture_keeps_its_own_size_whatever_the_feed_says(page: &Page) -> Outcome {
    show(page, "ar", "tiny", 1120).await?;
    page.wait(
        "the picture has its size",
        "const box = test.one('.detail .media img').getBoundingClientRect();
         return Math.round(box.width) === 40 && Math.round(box.height) === 30",
    )
    .await?;
    Ok(())
}

async fn a_picture_that_cannot_be_loaded_leaves_only_its_texts_for_screen_readers(
    page: &Page,
) -> Outcome {
    show(page, "fr", "missing", 1120).await?;
    page.wait(
        "the picture is gone and its text is left",
        "const it = test.one('.detail .media');
         return !it.querySelector('img') && it.getBoundingClientRect().height <= 1
           && it.querySelector('[role=img]').getAttribute('aria-label') === 'Image manquante'",
    )
    .await?;
    // The other pictures of an event are numbered without it.
    show(page, "fr", "pictures", 1120).await?;
    page.wait(
        "two pictures are left",
        "const captions = test.all('.detail .gallery .media:not(.unseen) figcaption');
         return captions.length === 2 && captions[1].textContent.includes('2') && !captions[1].textContent.includes('3')",
    )
    .await?;
    Ok(())
}

/// Enlarges the first picture of the opened event.
async fn enlarge(page: &Page) -> Outcome {
    page.wait(
        "the broken picture is gone",
        "return test.all('.detail .enlarge').length === 2",
    )
    .await?;
    page.eval("test.one('.detail .enlarge').focus()").await?;
    page.key("Enter").await?;
    page.wait(
        "the dialog is open",
        "return test.one('dialog.lightbox')?.open",
    )
    .await?;
    Ok(())
}

/// The file of the enlarged picture.
const ENLARGED: &str = "test.one('.lightbox img')?.src.split('/').pop()";

async fn a_picture_is_enlarged_by_a_press_and_escape_returns_the_focus(page: &Page) -> Outcome {
    show(page, "ar", "pictures", 1120).await?;
    enlarge(page).await?;
    page.holds(
        "the dialog has the picture and its caption",
        &format!(
            "return {ENLARGED} === 'wide.svg' && test.one('.lightbox figcaption').textContent.includes('من المجموعة')"
        ),
    )
    .await?;
    page.key("Escape").await?;
    page.wait(
        "the dialog is closed, the event is open, and the button has the focus",
        "const active = test.one('masar-timeline').shadowRoot.activeElement;
         return !test.one('.lightbox') && test.one('.detail') && active?.matches('.detail .enlarge')",
    )
    .await?;
    Ok(())
}

async fn arrows_lead_from_one_enlarged_picture_to_the_next_in_reading_direction(
    page: &Page,
) -> Outcome {
    for (language, next, previous) in [
        ("ar", "ArrowLeft", "ArrowRight"),
        ("fr", "ArrowRight", "ArrowLeft"),
    ] {
        show(page, language, "pictures", 1120).await?;
        enlarge(page).await?;
        page.key(next).await?;
        page.wait("the next one", &format!("return {ENLARGED} === 'tall.svg'"))
            .await?;
        page.key(next).await?;
        page.holds(
            "there are only two",
            &format!("return {ENLARGED} === 'tall.svg'"),
        )
        .await?;
        page.key(previous).await?;
        page.wait(
            "the first one",
            &format!("return {ENLARGED} === 'wide.svg'"),
        )
        .await?;
    }
    Ok(())
}

async fn a_swipe_leads_to_the_next_enlarged_picture(page: &Page) -> Outcome {
    show(page, "fr", "pictures", 390).await?;
    enlarge(page).await?;
    let middle = page.middle(".lightbox img").await?;
    let mut way = Vec::new();
    for step in 0..6 {
        let mut at = middle;
        at.0 -= f64::from(step) * 20.0;
        way.push(at);
    }
    page.drag(&way).await?;
    page.wait("the next one", &format!("return {ENLARGED} === 'tall.svg'"))
        .await?;
    Ok(())
}

async fn the_enlarged_picture_is_accessible_and_fits_narrow_windows(page: &Page) -> Outcome {
    for (language, width) in [("ar", 320), ("fr", 390), ("ar", 1120)] {
        show(page, language, "pictures", width).await?;
        enlarge(page).await?;
        page.wait(
            "the picture is loaded",
            "return test.one('.lightbox img').naturalWidth",
        )
        .await?;
        page.holds(
            "picture and caption are in the window",
            "return test.all('.lightbox img, .lightbox figcaption, .lightbox button').every((it) => {
               const box = it.getBoundingClientRect();
               return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
             })",
        )
        .await?;
        page.axe_clean().await?;
    }
    Ok(())
}

async fn an_enlarged_picture_closes_with_its_event(page: &Page) -> Outcome {
    show(page, "fr", "pictures", 1120).await?;
    enlarge(page).await?;
    page.eval("test.one('masar-timeline').close()").await?;
    page.wait(
        "both are closed",
        "return !test.one('.lightbox') && !test.one('.detail')",
    )
    .await?;
    page.eval("test.one('masar-timeline').select('pictures')")
        .await?;
    page.middle(".detail").await?;
    page.settle().await?;
    page.holds("no picture is enlarged", "return !test.one('.lightbox')")
        .await
}

/// Shows an event in a kiosk.
async fn show_in_kiosk(page: &Page, event: &str, window: Window) -> Outcome {
    page.open_in("/tests/pages/blank.html", window).await?;
    page.eval(&format!(
        "document.documentElement.lang = 'ar'; document.documentElement.dir = 'rtl'; document.body.style.margin = 0;
         document.body.innerHTML = '<masar-timeline feed=\"{FEED}\" event=\"{event}\" kiosk></masar-timeline>'"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn the_picture_of_an_event_carries_the_screen_of_a_kiosk(page: &Page) -> Outcome {
    let turned = Window {
        height: 1080,
        width: 1920,
        ..UPRIGHT
    };
    // The least share of the window's width and height.
    for (window, across, down) in [(UPRIGHT, 0.99, 0.25), (turned, 0.4, 0.35)] {
        show_in_kiosk(page, "pictures", window).await?;
        page.wait(
            "the picture is large",
            &format!(
                "const it = test.all('.kiosk-pictures img').find(test.visible), box = it?.getBoundingClientRect();
                 return it?.naturalWidth === 1200 && box.width >= innerWidth * {across} && box.height >= innerHeight * {down}"
            ),
        )
        .await?;
        page.nothing_overflows().await?;
    }
    Ok(())
}

async fn a_kiosk_shows_no_area_for_a_picture_that_cannot_be_loaded(page: &Page) -> Outcome {
    show_in_kiosk(page, "missing", UPRIGHT).await?;
    page.wait(
        "no picture is left",
        "return test.one('.kiosk-stage') && !test.all('.kiosk-pictures img').some(test.visible) && !test.one('.pictured')",
    )
    .await?;
    Ok(())
}
