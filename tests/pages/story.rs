//! The story: the way from page to page, excerpts of matches, and what the legend and the signs tell of the status.

use crate::webdriver::{Outcome, Page};

scenarios![
    next_beyond_a_page_of_the_story_opens_in_its_own_entry,
    a_match_in_the_body_alone_is_shown_with_the_words_around_it,
    a_planned_and_a_postponed_event_have_other_shapes,
    years_of_the_deep_past_have_no_note_on_the_month,
    a_year_of_the_deep_past_is_said_once,
    nothing_is_above_the_first_year_on_the_line,
    a_telephone_number_is_on_one_line,
    the_rows_of_the_table_have_thumbnails_in_boxes_of_one_size,
    the_ring_of_a_focused_title_is_whole,
];

/// Eighty events, one a month from 2015 on.
const MONTHS: &str = r#"{
  masar: 1, title: "Quatre-vingts mois", languages: ["fr"],
  events: Array.from({length: 80}, (_, at) => ({
    id: `e${at}`, title: `Événement ${at}`, summary: "Un résumé.",
    date: `${2015 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, "0")}-10`,
    body: at === 5 ? "Un long début. ".repeat(20) + "Les élèves visitent l’atelier de *poterie* de la ville." + " Une suite.".repeat(20) : "",
    status: { 70: "planned", 71: "postponed", 72: "cancelled" }[at],
  })),
}"#;

async fn open(page: &Page, view: &str, feed: &str) -> Outcome {
    page.open_with(&format!(
        "<masar-timeline lang=\"fr\" view=\"{view}\" style=\"inline-size: 1000px\"></masar-timeline>"
    ))
    .await?;
    page.eval(&format!("test.one('masar-timeline').feedData = {feed}"))
        .await?;
    page.wait_state("ready").await?;
    page.wait("the toolbar is there", "return test.one('.search input')")
        .await?;
    page.settle().await
}

async fn next_beyond_a_page_of_the_story_opens_in_its_own_entry(page: &Page) -> Outcome {
    open(page, "story", MONTHS).await?;
    page.eval("test.one('.item [data-event-id=e59] .open, [data-event-id=e59] .open').click()")
        .await?;
    page.wait(
        "the last event of the page is open in its entry",
        "return test.one('.item.selected .detail-title')?.textContent === 'Événement 59'",
    )
    .await?;
    page.eval("test.all('.detail .step').at(-1).click()")
        .await?;
    page.wait(
        "the next one is open in its entry on the next page, in sight",
        "const title = test.one('.item.selected .detail-title'), box = title?.getBoundingClientRect();
         return title?.textContent === 'Événement 60' && box.top >= 0 && box.bottom <= innerHeight
           && !test.one('.body > .detail')",
    )
    .await?;
    page.eval("test.all('.detail .step').at(-2).click()")
        .await?;
    page.wait(
        "and back",
        "return test.one('.item.selected .detail-title')?.textContent === 'Événement 59'",
    )
    .await
    .map(drop)
}

async fn a_match_in_the_body_alone_is_shown_with_the_words_around_it(page: &Page) -> Outcome {
    for view in ["story", "table"] {
        open(page, view, MONTHS).await?;
        page.eval("const field = test.one('.search input'); field.value = 'poterie'; field.dispatchEvent(new Event('input', { bubbles: true }))")
            .await?;
        page.wait(
            "the words around the match are there, with the match marked",
            "const excerpt = test.one('.excerpt'), text = excerpt?.textContent;
             return excerpt?.querySelector('mark')?.textContent === 'poterie' && text.startsWith('…') && text.endsWith('…')
               && text.includes('l’atelier de poterie de la ville') && text.length < 150",
        )
        .await?;
        page.eval("const field = test.one('.search input'); field.value = 'evenement 5'; field.dispatchEvent(new Event('input', { bubbles: true }))")
            .await?;
        page.wait(
            "a match in the title needs none",
            "return test.one('mark') && !test.one('.excerpt')",
        )
        .await?;
    }
    page.axe_clean().await
}

async fn a_planned_and_a_postponed_event_have_other_shapes(page: &Page) -> Outcome {
    open(page, "axis", MONTHS).await?;
    page.eval("test.one('masar-timeline').show({ from: '2020-09', to: '2021-04' })")
        .await?;
    page.wait(
        "the signs of all three differ in what is drawn, not only in colour",
        "const sign = (id) => test.one(`.mark[data-event-id=${id}] .glyph`);
         const drawn = (glyph) => glyph && [...glyph.querySelectorAll('path')].map((it) => it.getAttribute('d')
           + getComputedStyle(it).strokeDasharray).join();
         const all = ['e69', 'e70', 'e71', 'e72'].map((id) => drawn(sign(id)));
         return all.every(Boolean) && new Set(all).size === 4",
    )
    .await?;
    page.holds(
        "so do they in the legend",
        "const entry = (name) => test.all('.key li').find((it) => it.textContent === name).firstElementChild.innerHTML;
         return new Set(['Événement', 'Prévu', 'Reporté', 'Annulé'].map(entry)).size === 4",
    )
    .await
}

async fn years_of_the_deep_past_have_no_note_on_the_month(page: &Page) -> Outcome {
    let feed = r#"{ masar: 1, title: "La Terre", languages: ["fr"], events: [
        { id: "earth", date: "Y-4543000000", title: "La Terre se forme" }, { id: "late", date: "1850", title: "Un an" }] }"#;
    open(page, "story", feed).await?;
    page.holds(
        "a year of four digits has the note, one of billions has not",
        "const note = (id) => test.one(`[data-event-id=${id}] .day`).textContent.includes('mois non');
         return note('late') && !note('earth') || [note('late'), note('earth')]",
    )
    .await
}

async fn a_year_of_the_deep_past_is_said_once(page: &Page) -> Outcome {
    let feed = r#"{ masar: 1, title: "La Terre", languages: ["fr"], events: [
        { id: "earth", date: "Y-4543000000~", title: "La Terre se forme" }, { id: "moon", date: "Y-4510000000", title: "La Lune" },
        { id: "caesar", date: "-0043-03-15", title: "César" }] }"#;
    open(page, "story", feed).await?;
    page.holds(
        "a heading has the year of an event near us only",
        "const times = (words) => test.one('.story').textContent.toLowerCase().split(words).length - 1;
         const said = [times('4,543 milliards'), times('4,51 milliards'), test.all('.story .year').length];
         return String(said) === '1,1,1' || said",
    )
    .await
}

async fn nothing_is_above_the_first_year_on_the_line(page: &Page) -> Outcome {
    let feed = r#"{ masar: 1, title: "Un jour", languages: ["fr"], events: Array.from({length: 4}, (_, at) => ({
        id: `e${at}`, date: `2026-11-14T0${at + 6}:30`, title: `Titre ${at}` })) }"#;
    open(page, "story", feed).await?;
    for width in [1000, 390] {
        page.eval(&format!(
            "test.one('masar-timeline').style.inlineSize = '{width}px'"
        ))
        .await?;
        page.settle().await?;
        page.holds(
            "the line begins at the first event",
            "const [heading, first] = test.all('.story ol > li');
             const line = getComputedStyle(first.querySelector('article'), '::before');
             return heading.matches('.day-heading') && getComputedStyle(heading, '::before').content === 'none'
               && parseFloat(line.top) >= 10 || [getComputedStyle(heading, '::before').content, line.top]",
        )
        .await?;
    }
    Ok(())
}

async fn a_telephone_number_is_on_one_line(page: &Page) -> Outcome {
    let feed = r#"{ masar: 1, title: "Contacts", languages: ["fr", "ar"], events: [{ id: "one", date: "2020-05-05", title: { fr: "Accueil", ar: "استقبال" },
        summary: { fr: "Le secrétariat répond au +212 5 37 27 16 00 chaque matin, ou au 0537 27 17 18 le soir.", ar: "تجيب الكتابة على الرقم 00 16 27 0537 كل صباح أو على +212 5 37 27 17 18 مساء." },
        body: { fr: "Appelez le [+212 5 37 27 16 00](tel:+212537271600) avant midi.", ar: "اتصلوا بالرقم [+212 5 37 27 16 00](tel:+212537271600) قبل الزوال." } }] }"#;
    open(page, "story", feed).await?;
    page.eval("test.one('masar-timeline').select('one')")
        .await?;
    page.wait("the body is drawn", "return test.one('.rich a')")
        .await?;
    for lang in ["fr", "ar"] {
        page.eval(&format!(
            "const host = test.one('masar-timeline'); host.lang = '{lang}'; host.setAttribute('lang', '{lang}')"
        ))
        .await?;
        page.wait(
            "the language is shown",
            &format!("return test.one('section.masar').lang === '{lang}' && test.one('.rich a')"),
        )
        .await?;
        for width in (280..420).step_by(14) {
            page.eval(&format!(
                "test.one('masar-timeline').style.inlineSize = '{width}px'"
            ))
            .await?;
            page.settle().await?;
            page.holds(
                &format!("{lang}, {width} px: no line ends inside a number"),
                r"const found = [];
                  const texts = document.createTreeWalker(test.one('section.masar'), NodeFilter.SHOW_TEXT);
                  let count = 0;
                  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    for (const { 0: number, index } of text.data.matchAll(/\+?\d[\d ]{8,}\d/g)) {
                      count += 1;
                      const range = document.createRange();
                      range.setStart(text, index); range.setEnd(text, index + number.length);
                      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
                      if (lines.size > 1) found.push(number);
                    }
                  }
                  return found.length === 0 && count >= 3 || [count, ...found]",
            )
            .await?;
        }
    }
    Ok(())
}

async fn the_rows_of_the_table_have_thumbnails_in_boxes_of_one_size(page: &Page) -> Outcome {
    let feed = r#"{ masar: 1, title: "Images", languages: ["fr"], events: ["wide.svg", "tall.svg", "nothing.jpg", ""]
        .map((name, at) => ({ id: `e${at}`, date: `200${at}`, title: `Titre ${at}`,
            media: name && [{ src: `/tests/pages/text_and_media/${name}`, alt: "Une image" }] })) }"#;
    for width in [1000, 400] {
        open(page, "table", feed).await?;
        page.eval(&format!(
            "test.one('masar-timeline').style.inlineSize = '{width}px'"
        ))
        .await?;
        page.wait(
            "two pictures are there, and nothing of the one that is broken",
            "const all = test.all('.table-frame .thumbnail img');
             return all.length === 2 && all.every((it) => it.complete && it.naturalWidth && it.loading === 'lazy' && it.alt === '')
               && test.all('.thumbnail').every((it) => {
                 const { width, height } = it.getBoundingClientRect(); return width === 64 && height === 48; })",
        )
        .await?;
        page.nothing_overflows().await?;
        page.axe_clean().await?;
    }
    Ok(())
}

async fn the_ring_of_a_focused_title_is_whole(page: &Page) -> Outcome {
    open(page, "axis", MONTHS).await?;
    page.eval("test.one('masar-timeline').show({ from: '2020-09', to: '2021-04' })")
        .await?;
    page.wait(
        "the mark is there",
        "return test.one('.mark[data-event-id=e70]')",
    )
    .await?;
    page.eval("test.one('.mark[data-event-id=e70]').focus()")
        .await?;
    page.key("Enter").await?;
    page.wait(
        "the title has the focus and the only ring",
        "const rings = test.all('.masar *').filter((it) => getComputedStyle(it).outlineStyle === 'solid');
         return rings.length === 1 && rings[0].matches('.detail-title')",
    )
    .await?;
    page.holds(
        "the ring is below the head and inside the detail",
        "const title = test.one('.detail-title'), style = getComputedStyle(title);
         const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
         const box = title.getBoundingClientRect(), detail = test.one('.detail').getBoundingClientRect();
         return box.top - reach >= test.one('.detail-head').getBoundingClientRect().bottom - 1
           && box.left - reach >= detail.left && box.right + reach <= detail.right
           || [box.top - reach, test.one('.detail-head').getBoundingClientRect().bottom]",
    )
    .await
}
