//! For who reads with trouble, or does not read: easy words, and a voice.

use crate::webdriver::{Outcome, Page};

scenarios![
    easy_words_take_the_place_of_the_texts_in_every_view_and_stay_in_the_link,
    the_switch_to_easy_words_is_there_only_where_the_feed_has_some_in_the_language,
    the_device_is_asked_for_voices_only_once_an_event_is_open,
    the_device_is_asked_for_voices_only_once_a_kiosk_is_touched,
    an_event_is_read_aloud_and_a_second_press_stops_it,
    a_closed_event_is_no_longer_read_aloud,
    each_text_is_read_by_a_voice_of_its_language,
    a_voice_on_somebodys_server_is_none,
];

const ONE: &str =
    r#"<masar-timeline feed="/www/feeds/partnership.json" lang="fr"></masar-timeline>"#;

/// A device with these voices; `spoken` is what it was asked to say, `spoken.end()` ends it.
const VOICES: &str = include_str!("speech.js");

async fn widget(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(VOICES).await?;
    page.eval(&format!("document.body.innerHTML = `{ONE}`"))
        .await?;
    page.wait_state("ready").await?;
    page.settle().await
}

/// The device tells of its voices.
async fn voices(page: &Page, all: &str) -> Outcome {
    page.eval(&format!(
        "spoken.all = {all}; spoken.dispatchEvent(new Event('voiceschanged'))"
    ))
    .await?;
    page.settle().await
}

async fn open(page: &Page, event: &str) -> Outcome {
    page.eval(&format!(
        "test.one('masar-timeline').select('{event}', {{ history: true }})"
    ))
    .await?;
    page.wait("the event was open", "return test.one('.detail')")
        .await?;
    page.settle().await
}

/// The button that has the opened event read.
const LISTEN: &str =
    "const listen = test.all('.acts button').find((it) => it.textContent === 'Écouter');";

async fn press_listen(page: &Page) -> Outcome {
    page.eval(&format!("{LISTEN} listen.click()")).await?;
    page.settle().await
}

async fn easy_words_take_the_place_of_the_texts_in_every_view_and_stay_in_the_link(
    page: &Page,
) -> Outcome {
    widget(page).await?;
    page.eval("test.one('masar-timeline').view = 'story'")
        .await?;
    page.wait("the story was there", "return test.one('[part=story]')")
        .await?;
    let easy = "Les deux institutions signent un accord pour travailler ensemble.";
    let written = "se dote d’un cadre";
    page.holds(
        "the switch is there, and not pressed",
        &format!(
            "return test.one('.easy').ariaPressed === 'false' && test.text().includes('{written}')"
        ),
    )
    .await?;
    let switch = page.middle(".easy").await?;
    page.click(switch).await?;
    page.holds(
        "the story has easy words, what lies inside an event, too; the switch is pressed, the address says so",
        &format!("return test.one('.easy').ariaPressed === 'true' && test.text().includes('{easy}') && test.text().includes('Des dizaines de personnes viennent') && !test.text().includes('{written}') && location.hash.includes('easy=1')"),
    )
    .await?;
    open(page, "agreement-2022").await?;
    page.holds(
        "the opened event, too",
        &format!("const said = test.all('.detail .prose').map((it) => it.textContent); return said.length === 1 && said[0].includes('{easy}') || said"),
    )
    .await?;
    page.eval("test.one('masar-timeline').lang = 'ar'").await?;
    page.wait(
        "in Arabic, too",
        "return test.one('.detail .prose')?.textContent.includes('وقّعت المؤسستان اتفاقا للعمل معا')",
    )
    .await?;
    // What was sent to somebody opens as it was seen.
    let hash = page.eval("return location.hash").await?;
    page.open_with("").await?;
    page.eval(&format!(
        "location.hash = {hash}; document.body.innerHTML = `{ONE}`"
    ))
    .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the link opened it in easy words",
        &format!("return test.one('.detail .prose')?.textContent.includes('{easy}')"),
    )
    .await?;
    page.eval("history.replaceState(null, '', location.pathname)")
        .await?;
    Ok(())
}

async fn the_switch_to_easy_words_is_there_only_where_the_feed_has_some_in_the_language(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "const feed = await (await fetch('/www/feeds/partnership.json')).json();
         for (const event of feed.events) if (event.easy) event.easy = event.id === 'agreement-2022' ? { fr: 'Facile.' } : undefined;
         const host = document.createElement('masar-timeline'); host.view = 'story'; host.feedData = feed; document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.holds(
        "no event has an Arabic one",
        "return !test.one('.easy') && test.all('.language').length === 3",
    )
    .await?;
    page.eval("test.one('masar-timeline').lang = 'fr'").await?;
    page.wait("one has a French one", "return test.one('.easy')")
        .await?;
    page.eval("test.one('.easy').click()").await?;
    page.wait(
        "it is shown, and of the others what there is",
        "return test.text().includes('Facile.') && test.text().includes('Le Conseil lance ce mois-là')",
    )
    .await?;
    Ok(())
}

/// Firefox shows a bar above a page that asks where the system has no speech.
async fn the_device_is_asked_for_voices_only_once_an_event_is_open(page: &Page) -> Outcome {
    widget(page).await?;
    // Loads all that a visitor may need.
    page.eval("test.one('masar-timeline').view = 'table'")
        .await?;
    page.settle().await?;
    page.holds("not asked", "return spoken.asked === 0").await?;
    open(page, "open-days-2023").await?;
    page.wait("asked", "return spoken.asked > 0")
        .await
        .map(drop)
}

async fn the_device_is_asked_for_voices_only_once_a_kiosk_is_touched(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(VOICES).await?;
    let kiosk = ONE.replace(" feed", " kiosk feed");
    page.eval(&format!("document.body.innerHTML = `{kiosk}`"))
        .await?;
    page.wait_state("ready").await?;
    page.eval("test.one('masar-timeline').select('seminar-2023')")
        .await?;
    page.settle().await?;
    page.holds("not asked", "return spoken.asked === 0").await?;
    page.eval("test.one('.kiosk-call').click()").await?;
    page.wait("asked", "return spoken.asked > 0")
        .await
        .map(drop)
}

async fn an_event_is_read_aloud_and_a_second_press_stops_it(page: &Page) -> Outcome {
    widget(page).await?;
    open(page, "open-days-2023").await?;
    page.holds(
        "without a voice there is no button, and nothing was said",
        &format!("{LISTEN} return !listen && spoken.queue.length === 0"),
    )
    .await?;
    voices(
        page,
        "[{ lang: 'fr-CA', localService: true }, { lang: 'fr-FR', localService: true }]",
    )
    .await?;
    page.holds(
        "with one there is",
        &format!("{LISTEN} return listen.ariaPressed === 'false' && spoken.queue.length === 0"),
    )
    .await?;
    press_listen(page).await?;
    page.holds(
        "title, date and text are read in French, in that order",
        &format!("{LISTEN} const [it] = spoken.queue;
          return spoken.queue.length === 1 && it.lang === 'fr-CA' && it.voice === spoken.all[0] && listen.ariaPressed === 'true'
            && /^Portes ouvertes.*du 17 au 21 mai 2023. La Sûreté nationale tient/.test(it.text) || it.text"),
    )
    .await?;
    press_listen(page).await?;
    page.holds(
        "a second press stops it",
        &format!("{LISTEN} return spoken.queue.length === 0 && listen.ariaPressed === 'false'"),
    )
    .await?;
    press_listen(page).await?;
    page.eval("spoken.cancelled = 0; spoken.end()").await?;
    page.settle().await?;
    page.holds(
        "when all is read the button is as before, and nothing of others was stopped",
        &format!("{LISTEN} return listen.ariaPressed === 'false' && spoken.cancelled === 0"),
    )
    .await?;
    page.axe_clean().await?;
    page.no_console_errors().await
}

async fn a_closed_event_is_no_longer_read_aloud(page: &Page) -> Outcome {
    widget(page).await?;
    voices(
        page,
        "[{ lang: 'fr', localService: true }, { lang: 'ar', localService: true }]",
    )
    .await?;
    for (leave, says) in [
        ("test.one('.close').click()", "closed"),
        ("test.one('.turn .next').click()", "another was opened"),
        ("test.one('.language[lang=ar]').click()", "another language"),
        ("test.one('.easy').click()", "other words"),
        ("dispatchEvent(new Event('pagehide'))", "the page was left"),
        (
            "test.one('masar-timeline').remove(); await new Promise((done) => setTimeout(done, 50))",
            "the element went",
        ),
    ] {
        page.eval("test.one('.language[lang=fr]').click()").await?;
        open(page, "open-days-2023").await?;
        page.wait(
            "French was spoken",
            "return test.one('section.masar').lang === 'fr'",
        )
        .await?;
        press_listen(page).await?;
        page.holds("it is read", "return spoken.queue.length === 1")
            .await?;
        page.eval(leave).await?;
        // The texts of another language may be requested first.
        page.wait(says, "return spoken.queue.length === 0").await?;
    }
    page.no_console_errors().await
}

async fn each_text_is_read_by_a_voice_of_its_language(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(VOICES).await?;
    page.eval(
        "spoken.all = [{ lang: 'ar-MA', localService: true }, { lang: 'en-GB', localService: true }];
         const host = document.createElement('masar-timeline');
         host.lang = 'ar';
         host.feedData = { masar: 1, title: 'مسار', languages: ['ar', 'en', 'fr'], events: [
           { id: 'a', date: '2022-09-14', title: { ar: 'حدث' }, summary: { en: 'Only in English.' }, body: { fr: 'Nobody speaks this.' } } ] };
         document.body.append(host)",
    )
    .await?;
    page.wait_state("ready").await?;
    open(page, "a").await?;
    page.eval("test.all('.acts button').find((it) => it.textContent === 'استمع').click()")
        .await?;
    page.settle().await?;
    page.holds(
        "two voices, and none for French",
        "const said = spoken.queue.map((it) => [it.lang, it.text]);
         return JSON.stringify(said) === JSON.stringify([['ar-MA', 'حدث. 14 شتنبر 2022'], ['en-GB', 'Only in English.']]) || said",
    )
    .await
}

async fn a_voice_on_somebodys_server_is_none(page: &Page) -> Outcome {
    widget(page).await?;
    open(page, "open-days-2023").await?;
    voices(
        page,
        "[{ lang: 'fr-FR', localService: false }, { lang: 'ar', localService: true }]",
    )
    .await?;
    page.holds("no button", &format!("{LISTEN} return !listen"))
        .await
}
