//! Languages, their regions, and the second calendar: what a visitor reads, and in which language the
//! page says it is.

use crate::webdriver::{Failure, Outcome, Page, published};

scenarios![
    a_tamazight_page_is_read_in_tifinagh_from_left_to_right,
    french_words_on_a_tamazight_page_say_that_they_are_french,
    a_text_in_another_language_has_its_lang_attribute_everywhere,
    egypt_reads_its_own_months_and_digits_everywhere,
    another_language_or_region_by_attribute_is_followed,
    a_language_that_the_feed_lacks_changes_nothing_that_is_shown,
    a_language_chosen_by_hand_is_spoken_with_the_pages_region,
    an_event_to_come_says_how_far_it_is,
    hijri_dates_stand_beside_the_gregorian_where_the_page_wants_them,
    the_browsers_hijri_calendar_is_the_one_of_icu,
    an_unknown_calendar_is_warned_about,
];

/// A timeline in five languages on a page in another.
async fn told(page: &Page, lang: &str, more: &str) -> Outcome {
    let body = format!(
        "<masar-timeline lang=\"{lang}\" {more} feed=\"/tests/pages/frames/languages.json\"></masar-timeline>"
    );
    page.open_with(&body).await?;
    page.wait_state("ready").await?;
    page.settle().await
}

async fn show(page: &Page, view: &str) -> Outcome {
    page.eval(&format!(
        "test.one('masar-timeline').setAttribute('view', '{view}')"
    ))
    .await?;
    page.wait(
        "the view was shown",
        &format!("return test.one('#tab-{view}[aria-selected=true]')"),
    )
    .await?;
    page.settle().await
}

async fn a_tamazight_page_is_read_in_tifinagh_from_left_to_right(page: &Page) -> Outcome {
    told(page, "zgh", "view=\"axis\"").await?;
    page.holds(
        "the widget is Tamazight, left to right, on a page that is not",
        "const root = test.one('.masar'); return root.lang === 'zgh' && root.dir === 'ltr' && document.documentElement.dir === 'rtl'",
    )
    .await?;
    page.holds(
        "its words and months are in Tifinagh",
        "const text = test.one('.masar').textContent;
         return ['ⵜⵉⵎⵣⵉⵣⴷⴳⵉⵜⵉⵏ', 'ⴰⵙⵙⴰ', 'ⵜⴰⴼⵍⵡⵉⵜ', 'ⵎⴰⵕⵚ'].filter((it) => !text.includes(it) && !test.all('[aria-label],[title]').some((at) => (at.ariaLabel ?? at.title ?? '').includes(it))).join() || true",
    )
    .await
}

/// Every text in Latin letters stands in an element that says another language than Tamazight. Texts of
/// attributes cannot: docs/accessibility-decisions.md.
const LATIN_IS_MARKED: &str = include_str!("latin_text.js");

async fn french_words_on_a_tamazight_page_say_that_they_are_french(page: &Page) -> Outcome {
    for view in ["axis", "story", "table"] {
        told(page, "zgh", &format!("view=\"{view}\" event=\"changes\"")).await?;
        page.holds(&format!("the {view}"), LATIN_IS_MARKED).await?;
    }
    // More of the interface's words: a feed with all there is, in which Tamazight falls back.
    for view in ["axis", "story", "table"] {
        page.open_with(&format!(
            "<masar-timeline lang=\"zgh\" view=\"{view}\" event=\"open-days-2023\" feed=\"/made/five.json\"></masar-timeline>"
        ))
        .await?;
        page.wait_state("ready").await?;
        page.settle().await?;
        page.eval("test.one('.more-filters').click()").await?;
        page.wait("the filters were open", "return test.one('.panel')")
            .await?;
        page.holds(&format!("the {view} of a longer feed"), LATIN_IS_MARKED)
            .await?;
    }
    told(page, "zgh", "view=\"table\"").await?;
    page.holds(
        "what is of no other language is not marked",
        "return test.all('[lang=fr]').every((it) => !/[ⴰ-ⵯ]/.test(it.textContent))",
    )
    .await?;
    page.eval(
        "const field = test.one('input[type=search]'); field.value = 'zzzz';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
    )
    .await?;
    page.wait("nothing was found", "return test.one('.empty p')")
        .await?;
    page.holds(
        "where nothing answers, the sentence that says where the search looks",
        "const [heading, hint] = test.all('.empty h3, .empty p span');
         return heading.textContent.includes('zzzz') && !heading.querySelector('[lang]') && hint.lang === 'fr' && hint.textContent.startsWith('La recherche')",
    )
    .await?;
    told(page, "zgh", "kiosk").await?;
    page.holds("the kiosk", LATIN_IS_MARKED).await?;
    page.open_with("<masar-timeline lang=\"zgh\" feed=\"/nowhere.json\"></masar-timeline>")
        .await?;
    page.wait_state("error").await?;
    page.wait("the button stood there", "return test.one('.alert button')")
        .await?;
    page.holds("the failure", LATIN_IS_MARKED).await
}

async fn a_text_in_another_language_has_its_lang_attribute_everywhere(page: &Page) -> Outcome {
    told(page, "zgh", "view=\"axis\" event=\"workshop\"").await?;
    // Tamazight falls back to French, and what is only in Arabic stays so.
    let marked = |place: &str, event: &str, lang: &str, dir: &str, title: &str| {
        format!(
            "const holders = test.all('{place}').filter((it) => it.textContent.includes('{title}'));
             return holders.length > 0 && holders.every((it) => {{
               const own = it.closest('[lang]:not(.masar)') ?? it.querySelector('[lang]');
               return own?.lang === '{lang}' && own.dir === '{dir}' && own.textContent.includes('{title}');
             }}) || '{event} in {place}: ' + holders.map((it) => it.outerHTML)"
        )
    };
    let french = ("workshop", "fr", "ltr", "Atelier de traduction");
    let arabic = ("voices", "ar", "rtl", "تسجيلات صوتية");
    for (place, (event, lang, dir, title)) in [
        (".label", french),
        (".detail-title", french),
        (".detail .prose", ("workshop", "fr", "ltr", "Une semaine")),
    ] {
        page.holds(
            &format!("{title} says that it is {lang} in {place}"),
            &marked(place, event, lang, dir, title),
        )
        .await?;
    }
    for (view, place) in [("story", ".item .name"), ("table", "tr .open")] {
        show(page, view).await?;
        for (event, lang, dir, title) in [french, arabic] {
            page.holds(
                &format!("{title} says that it is {lang} in the {view}"),
                &marked(place, event, lang, dir, title),
            )
            .await?;
        }
    }
    Ok(())
}

async fn egypt_reads_its_own_months_and_digits_everywhere(page: &Page) -> Outcome {
    told(page, "ar-EG", "view=\"axis\" event=\"workshop\"").await?;
    for view in ["axis", "story", "table"] {
        show(page, view).await?;
        // What the feed wrote keeps its digits.
        page.holds(
            &format!("no Western digit and no Moroccan month is in the {view}"),
            "const words = test.one('.masar').cloneNode(true);
             words.querySelectorAll('.prose, .dek, .inner small, #axis-hint').forEach((it) => it.remove());
             const found = /[0-9]|غشت|شتنبر|نونبر|دجنبر/.exec(words.textContent);
             return !found || found[0] + ' in ' + words.textContent.slice(found.index - 30, found.index + 30)",
        )
        .await?;
        page.holds(
            "dates are written with Egypt's digits",
            "return /[٠-٩]/.test(test.one('.masar').textContent)",
        )
        .await?;
    }
    page.holds(
        "a date for machines keeps its digits",
        "const odd = test.all('.masar time').filter((it) => !/^\\d{4}/.test(it.dateTime)); return !odd.length || odd.map((it) => it.outerHTML).join()",
    )
    .await
}

async fn another_language_or_region_by_attribute_is_followed(page: &Page) -> Outcome {
    told(page, "ar", "view=\"table\"").await?;
    for (lang, root, says) in [
        ("es", "es ltr", "14 de marzo de 2025"),
        ("ar-EG", "ar rtl", "١٤ مارس ٢٠٢٥"),
        ("zgh-Tfng-MA", "zgh ltr", "14 ⵎⴰⵕⵚ 2025"),
        ("ar-DZ", "ar rtl", "جوان 2025"),
        ("ar-MA", "ar rtl", "يونيو 2025"),
        ("en", "en ltr", "14 March 2025"),
    ] {
        page.eval(&format!("test.one('masar-timeline').lang = '{lang}'"))
            .await?;
        page.wait(
            &format!("{lang} was told"),
            &format!(
                "const root = test.one('.masar'); return root.lang + ' ' + root.dir === '{root}' && root.textContent.includes('{says}')"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn a_language_that_the_feed_lacks_changes_nothing_that_is_shown(page: &Page) -> Outcome {
    told(page, "fr", "view=\"table\"").await?;
    // A browser that translates the page sets its language. The feed begins with Arabic.
    for lang in ["zh-CN", "de", "tr"] {
        page.eval(&format!("test.one('masar-timeline').lang = '{lang}'"))
            .await?;
        page.settle().await?;
        page.holds(
            "the timeline is still French",
            "const root = test.one('.masar'); return root.lang + ' ' + root.dir === 'fr ltr' && root.textContent.includes('14 mars 2025')",
        )
        .await?;
    }
    page.eval("test.one('masar-timeline').lang = 'ar'").await?;
    page.wait(
        "a language that it has",
        "return test.one('.masar').lang === 'ar'",
    )
    .await?;
    Ok(())
}

async fn a_language_chosen_by_hand_is_spoken_with_the_pages_region(page: &Page) -> Outcome {
    told(page, "ar-EG", "view=\"table\"").await?;
    for (lang, says) in [("fr", "14 mars 2025"), ("ar", "١٤ مارس ٢٠٢٥")] {
        page.eval(&format!("test.one('.language[lang={lang}]').click()"))
            .await?;
        page.wait(
            &format!("{lang} was told"),
            &format!("return test.one('.masar').textContent.includes('{says}')"),
        )
        .await?;
    }
    Ok(())
}

async fn an_event_to_come_says_how_far_it_is(page: &Page) -> Outcome {
    page.open("/tests/pages/frames/languages-es.html").await?;
    page.wait_state("ready").await?;
    // The clock of the frames stands at 23 November 2026.
    for (event, says) in [
        ("meeting", "5 de diciembre de 2026, dentro de 12 días"),
        (
            "search",
            "Febrero de 2027, día sin precisar, dentro de dos meses",
        ),
        ("opening", "14 de marzo de 2025"),
        ("voices", "Desde el 1 de septiembre de 2026"),
    ] {
        page.eval(&format!("test.one('masar-timeline').select('{event}')"))
            .await?;
        page.wait(
            &format!("{event} is dated {says}"),
            &format!("return test.one('.detail-date')?.textContent.trim() === '{says}'"),
        )
        .await?;
    }
    Ok(())
}

async fn hijri_dates_stand_beside_the_gregorian_where_the_page_wants_them(page: &Page) -> Outcome {
    let half = "from=\"2025-12\" to=\"2026-05\"";
    told(
        page,
        "ar",
        &format!("view=\"axis\" event=\"workshop\" {half}"),
    )
    .await?;
    page.holds("none stands there unasked", "return !test.one('.hijri')")
        .await?;
    page.eval("test.one('masar-timeline').calendar = 'islamic-umalqura'")
        .await?;
    page.wait(
        "the axis has a row of Hijri months",
        "return test.all('.tick.hijri').length > 5 && test.all('.tick.hijri').some((it) => it.textContent.startsWith('شعبان'))",
    )
    .await?;
    page.holds(
        "the detail has the date in both calendars",
        "return test.one('.detail-date').textContent.includes('من 19 إلى 23 يناير 2026') && test.one('.detail-date .hijri').textContent === 'من 30 رجب إلى 4 شعبان 1447 هـ'",
    )
    .await?;
    page.holds(
        "so has what is heard of the mark",
        "return test.one('.mark[data-event-id=workshop]').ariaLabel.includes('شعبان 1447 هـ')",
    )
    .await?;
    for view in ["story", "table"] {
        show(page, view).await?;
        page.holds(
            &format!("every dated event has both in the {view}, a month as the two it may be"),
            "const said = test.all('.item .hijri, td .hijri').filter((it) => !it.closest('.detail')).map((it) => it.textContent); return said.length === 7 && said.includes('ذو الحجة 1446 أو محرم 1447 هـ') || said.join()",
        )
        .await?;
    }
    show(page, "axis").await?;
    page.eval("test.one('masar-timeline').show({ from: '2024', to: '2029' })")
        .await?;
    page.wait(
        "where months have no room there are years",
        "return test.all('.tick.hijri').some((it) => it.textContent === '1447 هـ') && !test.all('.tick.hijri').some((it) => it.textContent.includes('شعبان'))",
    )
    .await?;
    page.eval("test.one('masar-timeline').removeAttribute('calendar')")
        .await?;
    page.wait("none stands there any more", "return !test.one('.hijri')")
        .await?;
    Ok(())
}

/// Every fifth day from 1900 to 2100, as ICU4X has it.
async fn the_browsers_hijri_calendar_is_the_one_of_icu(page: &Page) -> Outcome {
    use icu_calendar::Date;
    use icu_calendar::cal::Hijri;
    page.open("/tests/pages/plain.html").await?;
    let first = Date::try_new_gregorian(1970, 1, 1)
        .or_else(|error| Failure::because(error.to_string()))?
        .to_rata_die();
    let mut expected = Vec::new();
    for day in (-25_000..47_000).step_by(5) {
        let date = Date::from_rata_die(first + day, Hijri::new_umm_al_qura());
        let year = date.year().extended_year();
        let month = date.month().ordinal;
        let of_month = date.day_of_month().0;
        expected.push(year * 10_000 + i32::from(month) * 100 + i32::from(of_month));
    }
    let expected = serde_json::json!(expected);
    let glue = published("masar_core.js")?;
    page.holds(
        "both tell the same day",
        &format!(
            "const {{ hijri }} = await import('/pkg/{glue}'); const expected = {expected};
             const at = expected.findIndex((it, at) => hijri(-25000 + 5 * at) !== it);
             return at < 0 || `day ${{-25000 + 5 * at}}: ${{hijri(-25000 + 5 * at)}} for ${{expected[at]}}`"
        ),
    )
    .await
}

async fn an_unknown_calendar_is_warned_about(page: &Page) -> Outcome {
    told(page, "ar", "calendar=\"julian\"").await?;
    page.holds(
        "the console names attribute and choices",
        "return test.console.some((it) => it.text.includes('calendar') && it.text.includes('islamic-umalqura'))",
    )
    .await?;
    page.holds("nothing else is shown", "return !test.one('.hijri')")
        .await
}
