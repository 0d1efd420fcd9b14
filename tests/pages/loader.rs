//! The loader alone, with a stand-in for the Wasm (`stub/`) that remembers what it is asked.

use crate::webdriver::{Outcome, Page};

scenarios![
    the_loader_is_at_most_four_kibibytes_on_the_wire,
    neither_feed_nor_wasm_waits_for_the_other,
    the_list_stays_where_its_place_was_held,
    two_timelines_of_one_feed_ask_for_it_once,
    a_move_within_the_page_keeps_the_widget,
    a_timeline_taken_out_rests_and_goes_on_when_put_back,
    a_timeline_taken_out_before_it_began_begins_when_put_back,
    properties_set_before_the_element_is_defined_count,
    a_feed_may_be_given_as_an_object,
    methods_reach_the_widget,
    another_feed_by_attribute_is_asked_for,
    reload_asks_again_after_a_failure,
    a_lazy_timeline_waits_until_it_is_near,
    a_lazy_timeline_loads_when_two_entries_come_at_once,
    twenty_thousand_events_list_a_few_until_the_wasm_is_there,
    a_feed_of_any_shape_breaks_nothing,
    a_height_that_is_no_length_is_ignored,
    the_list_speaks_the_nearest_language,
    the_list_says_its_dates_in_every_language,
    a_date_that_is_not_plain_is_listed_as_it_is,
    the_second_script_adds_a_second_timeline,
];

const FEED: &str = "/tests/pages/stub/feed.json";
const ONE: &str =
    r#"<masar-timeline base="/made/stub/" feed="/tests/pages/stub/feed.json"></masar-timeline>"#;

/// A page with one timeline on the stand-in, ready.
async fn one(page: &Page) -> Outcome {
    page.open_with(ONE).await?;
    page.wait_state("ready").await
}

/// What puts the timeline onto an empty page where requests whose address holds `part` are never answered.
fn one_without(part: &str) -> String {
    format!(
        "const real = fetch;
         window.fetch = (what, ...more) => String(what).includes('{part}') ? new Promise(() => {{}}) : real(what, ...more);
         document.body.innerHTML = `{ONE}`;"
    )
}

async fn the_loader_is_at_most_four_kibibytes_on_the_wire(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.holds(
        "so many bytes came, brotli",
        "await (await fetch('/pkg/masar.js', { cache: 'reload' })).text();
         const { encodedBodySize: bytes } = performance.getEntriesByType('resource').filter((it) => it.name.endsWith('/pkg/masar.js')).at(-1);
         return bytes > 1000 && bytes <= 4096 || bytes",
    )
    .await
}

async fn neither_feed_nor_wasm_waits_for_the_other(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&one_without("feed.json")).await?;
    page.wait(
        "the Wasm was started without the feed",
        "return window.stub?.started === 1",
    )
    .await?;
    page.open_with("").await?;
    page.eval(&one_without("masar_core_bg.")).await?;
    page.wait(
        "the feed was listed without the Wasm",
        "return test.all('li').length > 0",
    )
    .await?;
    one(page).await?;
    page.wait(
        "the widget got the feed as text, with its address",
        "const [made] = stub.calls, fed = stub.calls.at(-1); return made[0] === 'new' && fed[0] === 'feed_arrived' &&
         fed[1].includes('\"masar\": 1') && fed[2] === location.origin + '/tests/pages/stub/feed.json'",
    )
    .await?;
    Ok(())
}

async fn the_list_stays_where_its_place_was_held(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.holds(
        "the list's title, whose margin is large, does not push the element down",
        &format!(
            "{} const host = test.one('masar-timeline'), {{ top }} = host.getBoundingClientRect();
             while (!test.one('li')) await new Promise((done) => setTimeout(done, 10));
             const margin = parseFloat(getComputedStyle(test.one('h2')).marginTop);
             return margin > 8 && host.getBoundingClientRect().top === top",
            one_without("masar_core_bg.")
        ),
    )
    .await
}

async fn two_timelines_of_one_feed_ask_for_it_once(page: &Page) -> Outcome {
    page.open_with(&format!("{ONE}{ONE}")).await?;
    page.wait_state("ready").await?;
    page.holds(
        "the feed is asked for once and the Wasm started once",
        "const asked = performance.getEntriesByType('resource').filter((it) => it.name.endsWith('feed.json'));
         return asked.length === 1 && stub.started === 1 && stub.calls.filter(([name]) => name === 'feed_arrived').length === 2",
    )
    .await
}

async fn a_move_within_the_page_keeps_the_widget(page: &Page) -> Outcome {
    one(page).await?;
    page.holds(
        "moving makes no second widget and does not put the first to rest",
        "const host = test.one('masar-timeline'), place = document.body.appendChild(document.createElement('section'));
         place.append(host); await new Promise((done) => setTimeout(done, 50));
         const names = stub.calls.map(([name]) => name);
         return names.filter((name) => name === 'new').length === 1 && !names.includes('suspend')",
    )
    .await
}

async fn a_timeline_taken_out_rests_and_goes_on_when_put_back(page: &Page) -> Outcome {
    one(page).await?;
    page.holds(
        "the widget is suspended, then resumed, and made once",
        "const host = test.one('masar-timeline'); host.remove(); await new Promise((done) => setTimeout(done, 50));
         const rested = stub.calls.at(-1)[0]; document.body.append(host); await null;
         const names = stub.calls.map(([name]) => name);
         return rested === 'suspend' && names.at(-1) === 'resume' && names.filter((name) => name === 'new').length === 1",
    )
    .await
}

async fn a_timeline_taken_out_before_it_began_begins_when_put_back(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "document.body.innerHTML = `{ONE}`; const host = test.one('masar-timeline'); host.remove();
         await new Promise((done) => setTimeout(done, 300)); document.body.append(host)"
    ))
    .await?;
    page.wait_state("ready").await
}

async fn properties_set_before_the_element_is_defined_count(page: &Page) -> Outcome {
    page.open("/tests/pages/late.html").await?;
    page.wait_state("ready").await?;
    page.holds(
        "the property became the attribute",
        "const host = test.one('masar-timeline');
         return host.getAttribute('heading-level') === '3' && host.getAttribute('feed') === host.feed && !Object.hasOwn(host, 'feed')",
    )
    .await
}

async fn a_feed_may_be_given_as_an_object(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "const host = document.createElement('masar-timeline'); host.base = '/made/stub/';
         document.body.append(host); host.feedData = { masar: 1, events: [] }",
    )
    .await?;
    page.wait_state("ready").await?;
    page.holds(
        "the widget got it as JSON and nobody was told of a missing feed",
        "const fed = stub.calls.find(([name]) => name === 'feed_arrived');
         return fed[1] === '{\"masar\":1,\"events\":[]}' && test.events.length === 0",
    )
    .await
}

async fn methods_reach_the_widget(page: &Page) -> Outcome {
    one(page).await?;
    page.holds(
        "select returns whether there is such an event; show and attributes are passed on",
        "const host = test.one('masar-timeline');
         const said = [host.select('first'), host.select('none')]; host.show({ from: '2023' }); host.view = 'story';
         const calls = JSON.stringify(stub.calls.slice(-2));
         return said[0] === true && said[1] === false && calls === '[[\"show\",{\"from\":\"2023\"}],[\"attribute_changed\",\"view\"]]' || calls",
    )
    .await
}

async fn another_feed_by_attribute_is_asked_for(page: &Page) -> Outcome {
    one(page).await?;
    page.eval(
        "test.one('masar-timeline').setAttribute('feed', '/tests/pages/stub/feed.json?other')",
    )
    .await?;
    page.wait(
        "the other feed was handed over",
        "return stub.calls.at(-1)[2]?.endsWith('?other')",
    )
    .await?;
    page.holds(
        "the widget is the same",
        "return stub.calls.filter(([name]) => name === 'new').length === 1",
    )
    .await
}

async fn reload_asks_again_after_a_failure(page: &Page) -> Outcome {
    page.open_with(&ONE.replace(FEED, "/none.json")).await?;
    page.wait(
        "the failure was told",
        "return test.events.some((it) => it.type === 'masar-error')",
    )
    .await?;
    page.wait(
        "the widget heard of it",
        "return window.stub?.calls.some(([name]) => name === 'feed_failed')",
    )
    .await?;
    page.holds(
        "the page got code, message and address",
        "const { code, message, url } = test.events.find((it) => it.type === 'masar-error').detail;
         return code === 'feed-status' && message.includes('404') && url.endsWith('/none.json')",
    )
    .await?;
    page.eval(
        "window.asked = 0; const own = fetch;
         window.fetch = (...given) => (asked += 1, own(...given)); test.one('masar-timeline').reload()",
    )
    .await?;
    page.wait(
        "it was asked again",
        "return asked === 1 && test.events.length === 2",
    )
    .await?;
    Ok(())
}

async fn a_lazy_timeline_waits_until_it_is_near(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "document.body.innerHTML = `<div></div>{}`; test.one('div').style.height = '5000px'",
        ONE.replace("base", "loading=\"lazy\" base")
    ))
    .await?;
    page.eval("await new Promise((done) => setTimeout(done, 300))")
        .await?;
    page.holds(
        "nothing is asked for yet",
        "return !performance.getEntriesByType('resource').some((it) => it.name.includes('stub/'))",
    )
    .await?;
    page.eval("scrollTo(0, 4200)").await?;
    page.wait_state("ready").await
}

async fn a_lazy_timeline_loads_when_two_entries_come_at_once(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "window.IntersectionObserver = class {{
           constructor(call) {{ this.call = call; }}
           observe(target) {{
             setTimeout(() => this.call([{{ target, isIntersecting: false }}, {{ target, isIntersecting: true }}], this));
           }}
           disconnect() {{}}
         }};
         document.body.innerHTML = `{}`",
        ONE.replace("base", "loading=\"lazy\" base")
    ))
    .await?;
    page.wait_state("ready").await
}

async fn twenty_thousand_events_list_a_few_until_the_wasm_is_there(page: &Page) -> Outcome {
    // A folder without the Wasm: what the list does while one waits, and then without it.
    page.open_with("").await?;
    page.eval(
        "window.seen = []; const attach = Element.prototype.attachShadow;
         Element.prototype.attachShadow = function (options) {
           const root = attach.call(this, options);
           new MutationObserver(() => seen.push(root.querySelectorAll('li').length)).observe(root, { childList: true, subtree: true });
           return root;
         };
         document.body.innerHTML = '<masar-timeline feed=\"/made/20000.json\" base=\"/none/\"></masar-timeline>'",
    )
    .await?;
    page.wait("the list began", "return seen.some((count) => count > 0)")
        .await?;
    page.holds(
        "it began with no more than 60",
        "return seen.find((count) => count > 0) <= 60",
    )
    .await?;
    page.wait(
        "the rest followed in pieces",
        "return test.all('li').length > 1000",
    )
    .await?;
    Ok(())
}

async fn a_feed_of_any_shape_breaks_nothing(page: &Page) -> Outcome {
    page.open_with("").await?;
    for feed in [
        "7",
        "\"text\"",
        "[]",
        "[[1]]",
        "{}",
        "{\"events\":null}",
        "{\"events\":{}}",
        "{\"events\":[null,1,\"x\",[],{}]}",
        "{\"languages\":[1,null,{}],\"title\":[1],\"events\":[{\"date\":{},\"title\":1}]}",
        "{\"title\":{\"ar\":null,\"fr\":{}},\"events\":[{\"date\":\"x\",\"title\":{\"__proto__\":1,\"constructor\":\"c\"}}]}",
        "{\"languages\":[\"no such tag!\"],\"events\":[{\"date\":\"2022-09-14\",\"title\":\"t\",\"id\":{}}]}",
        "{\"languages\":{},\"events\":[{\"date\":\"9999-99-99/2020\",\"title\":\"t\",\"part_of\":\"t\"}]}",
        "{\"events\":[{\"part_of\":\"b\",\"id\":\"a\",\"title\":\"t\"},{\"part_of\":\"a\",\"id\":\"b\",\"title\":\"t\"}]}",
    ] {
        // What does not say that it is Masar's own is not listed: its members mean other things.
        let listed = feed.starts_with('{');
        let feed = feed.replacen('{', "{\"masar\":1,", usize::from(listed));
        page.eval(&format!(
            "test.console.length = 0; const host = document.createElement('masar-timeline'); host.base = '/none/';
             host.feedData = {feed}; document.body.replaceChildren(host)"
        ))
        .await?;
        page.wait_state("error").await?;
        page.holds(
            &format!("{feed} is listed as far as it goes and only the missing Wasm is told"),
            &format!(
            "const said = test.console.map((it) => it.text).filter((it) => !it.includes('[wasm-status]'));
                 return said.length === 0 ? !!test.one('ol') === {listed} : said"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn a_height_that_is_no_length_is_ignored(page: &Page) -> Outcome {
    page.open_with(&ONE.replace("base", "height=\"tall\" base"))
        .await?;
    page.wait_state("ready").await?;
    page.holds(
        "a number is px, a length is itself, and what is neither reserves nothing",
        "const host = test.one('masar-timeline');
         const ignored = host.style.minBlockSize === '';
         host.height = '640'; const px = host.getBoundingClientRect().height;
         host.height = '30em'; return ignored && px === 640 && host.style.minBlockSize === '30em'",
    )
    .await
}

async fn the_list_speaks_the_nearest_language(page: &Page) -> Outcome {
    let french = ONE.replace("/made/stub/\"", "/none/\"");
    page.open_with(&format!(
        "<div lang=\"fr-CA\" dir=\"ltr\">{french}</div>{}",
        french.replace("base", "lang=\"de\" base")
    ))
    .await?;
    page.wait_state("error").await?;
    page.holds(
        "French near French, left to right; Arabic where the feed lacks the language",
        "const [near, far] = test.all('masar-timeline').map((host) => host.shadowRoot.firstElementChild);
         return near.lang === 'fr' && near.dir === 'ltr' && near.textContent.includes('14 septembre 2022') &&
           near.textContent.includes('17–21 mai 2023') && near.textContent.includes('14 septembre 2022 –') &&
           far.lang === 'ar' && far.dir === 'rtl' && /17–21 ماي،? 2023/.test(far.textContent) || [near.outerHTML, far.outerHTML]",
    )
    .await?;
    page.holds(
        "a change of language is followed",
        "const host = test.all('masar-timeline')[1]; host.lang = 'en';
         const list = host.shadowRoot.firstElementChild; return list.lang === 'en' && /17\\s*–\\s*21 May 2023/.test(list.textContent)",
    )
    .await
}

async fn the_list_says_its_dates_in_every_language(page: &Page) -> Outcome {
    for (lang, time, said) in [
        (
            "ar",
            "ar rtl",
            [
                "17–21 ماي 2023",
                "14 شتنبر 2022",
                "14 شتنبر 2022 –",
                "فبراير 2023",
            ],
        ),
        (
            "fr",
            "fr ltr",
            [
                "17–21 mai 2023",
                "14 septembre 2022",
                "14 septembre 2022 –",
                "février 2023",
            ],
        ),
        (
            "en",
            "en ltr",
            [
                "17–21 May 2023",
                "14 September 2022",
                "14 September 2022 –",
                "February 2023",
            ],
        ),
        (
            "es",
            "es ltr",
            [
                "17–21 de mayo de 2023",
                "14 de septiembre de 2022",
                "14 de septiembre de 2022 –",
                "febrero de 2023",
            ],
        ),
        // French, and it says so: browsers have no Tamazight months.
        (
            "zgh",
            "fr ltr",
            [
                "17–21 mai 2023",
                "14 septembre 2022",
                "14 septembre 2022 –",
                "février 2023",
            ],
        ),
    ] {
        page.open_with("").await?;
        page.eval(&format!(
            "const feed = await (await fetch('{FEED}')).json();
             feed.events.push({{ id: 'lasts', date: '2022-09-14/..', title: 't' }});
             const host = document.createElement('masar-timeline'); [host.base, host.lang, host.feedData] = ['/none/', '{lang}', feed];
             document.body.replaceChildren(host)"
        ))
        .await?;
        page.wait_state("error").await?;
        let said = serde_json::json!(said);
        page.holds(
            &format!("the dates of the list in {lang}"),
            &format!(
                "const said = {said}, times = test.all('time');
                 // CLDR sets the dash with or without thin spaces, and in Arabic the year after a comma or not.
                 const got = times.map((it) => it.textContent.replace(/(\\d)\\s*–\\s*(\\d)/, '$1–$2').replace('،', ''));
                 return said.every((one) => got.includes(one)) && times.every((it) => it.lang + ' ' + it.dir === '{time}') &&
                   test.one('masar-timeline').shadowRoot.firstElementChild.lang === '{lang}' || [got, times[0].outerHTML]"
            ),
        )
        .await?;
    }
    Ok(())
}

async fn a_date_that_is_not_plain_is_listed_as_it_is(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(
        "const dates = ['1950~', '2022-13', '2022-02-30', '2022-09-14?/2022-10', '2022-09-14/2023-13-01', '../2022-01-01', '199X'];
         const events = dates.map((date) => ({ date, title: 't' }));
         const host = document.createElement('masar-timeline'); [host.base, host.lang, host.feedData] = ['/none/', 'fr', { masar: 1, languages: ['fr'], events }];
         document.body.replaceChildren(host)",
    )
    .await?;
    page.wait_state("error").await?;
    page.holds(
        "each is told as it was written, and none as today",
        "const got = test.all('time').map((it) => it.textContent);
         return got.sort().join() === ['1950~', '2022-13', '2022-02-30', '2022-09-14?/2022-10', '2022-09-14/2023-13-01', '../2022-01-01', '199X'].sort().join() || got",
    )
    .await
}

async fn the_second_script_adds_a_second_timeline(page: &Page) -> Outcome {
    page.open("/tests/pages/twice.html").await?;
    page.wait_state("ready").await?;
    page.holds(
        "each stands right after its script, and nobody is warned",
        "const scripts = test.all('body script'); return scripts.length === 2 && test.console.length === 0 &&
         scripts.every((script) => script.nextElementSibling.localName === 'masar-timeline') || test.console",
    )
    .await
}
