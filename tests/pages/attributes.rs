//! The attributes: each is followed when it is set, changed and removed after the first drawing; a mistake is warned about
//! once.

use crate::webdriver::{Outcome, Page};

scenarios![
    every_attribute_is_followed_when_it_is_set_changed_and_removed,
    dir_turns_the_layout_and_the_language_decides_without_it,
    debug_false_hides_the_panel_without_a_warning,
    a_lazy_timeline_that_becomes_eager_loads,
    bad_values_are_warned_about_once_with_what_is_allowed_and_the_default,
    a_wrong_name_of_an_attribute_is_warned_about_with_the_right_one,
];

/// A value of an attribute, and what must hold with it.
type Value = (&'static str, &'static str);

/// An attribute, two values of it, and what must hold without it.
const FOLLOWED: [(&str, [Value; 2], &str); 14] = [
    (
        "heading-level",
        [
            ("3", "return test.one('[part=title]').localName === 'h3'"),
            ("5", "return test.one('[part=title]').localName === 'h5'"),
        ],
        "return test.one('[part=title]').localName === 'h2'",
    ),
    (
        "lang",
        [
            ("fr", "return test.one('[part=widget]').lang === 'fr'"),
            ("en", "return test.one('[part=widget]').lang === 'en'"),
        ],
        "return test.one('[part=widget]').lang === 'ar'",
    ),
    (
        "dir",
        [
            ("ltr", "return test.one('[part=widget]').dir === 'ltr'"),
            ("rtl", "return test.one('[part=widget]').dir === 'rtl'"),
        ],
        "return test.one('[part=widget]').dir === 'rtl'",
    ),
    (
        "view",
        [
            ("story", "return host.view === 'story'"),
            ("table", "return host.view === 'table'"),
        ],
        "return host.view === 'axis'",
    ),
    (
        "theme",
        [
            (
                "dark",
                "return test.one('[part=widget]').dataset.theme === 'dark'",
            ),
            (
                "light",
                "return test.one('[part=widget]').dataset.theme === 'light'",
            ),
        ],
        "return test.one('[part=widget]').dataset.theme === 'light'",
    ),
    (
        "event",
        [
            (
                "agreement-2022",
                "return host.selected === 'agreement-2022' && !!test.one('[part=detail]')",
            ),
            (
                "open-days-2023",
                "return host.selected === 'open-days-2023'",
            ),
        ],
        "return host.selected === null && !test.one('[part=detail]')",
    ),
    (
        "from",
        [
            ("2023", "return host.window.from === '2023-01-01'"),
            ("2023-03", "return host.window.from === '2023-03-01'"),
        ],
        "return host.window.from < '2022-09-14'",
    ),
    (
        "to",
        [
            ("2023", "return host.window.to === '2023-12-31'"),
            ("2023-03", "return host.window.to === '2023-03-31'"),
        ],
        "return host.window.to > '2023-06'",
    ),
    (
        "filter",
        [
            (
                "track=outreach",
                "return host.events.length > 0 && host.events.every((it) => it.track === 'outreach')",
            ),
            (
                "track=training",
                "return host.events.length > 0 && host.events.every((it) => it.track === 'training')",
            ),
        ],
        "return host.events.some((it) => it.track === 'outreach') && host.events.some((it) => it.track === 'training')",
    ),
    (
        "controls",
        [
            (
                "none",
                "return !test.one('[role=tab]') && !test.one('[role=search]')",
            ),
            (
                "search",
                "return !test.one('[role=tab]') && !!test.one('[role=search]')",
            ),
        ],
        "return !!test.one('[role=tab]') && !!test.one('[role=search]')",
    ),
    (
        "calendar",
        [
            (
                "islamic-umalqura",
                "return !!test.one('.hijri, .hijri-ticks, [class*=hijri]')",
            ),
            (
                "gregory",
                "return !test.one('.hijri, .hijri-ticks, [class*=hijri]')",
            ),
        ],
        "return !test.one('.hijri, .hijri-ticks, [class*=hijri]')",
    ),
    (
        "height",
        [
            ("900", "return host.style.minBlockSize === '900px'"),
            ("60rem", "return host.style.minBlockSize === '60rem'"),
        ],
        "return host.style.minBlockSize === ''",
    ),
    (
        "kiosk",
        [
            ("", "return !!test.one('.kiosk-stage')"),
            ("false", "return !test.one('.kiosk-stage')"),
        ],
        "return !test.one('.kiosk-stage')",
    ),
    (
        "debug",
        [
            ("fr", "return test.one('.check')?.lang === 'fr'"),
            ("ar", "return test.one('.check')?.lang === 'ar'"),
        ],
        "return !test.one('.check')",
    ),
];

async fn open(page: &Page) -> Outcome {
    page.open_with("<masar-timeline feed=\"/www/feeds/partnership.json\"></masar-timeline>")
        .await?;
    page.eval("window.host = test.one('masar-timeline'); await host.ready")
        .await?;
    page.settle().await
}

async fn every_attribute_is_followed_when_it_is_set_changed_and_removed(page: &Page) -> Outcome {
    open(page).await?;
    for (name, values, without) in FOLLOWED {
        for (value, holds) in values {
            page.eval(&format!("host.setAttribute('{name}', '{value}')"))
                .await?;
            page.wait(&format!("{name}={value} is followed"), holds)
                .await?;
        }
        page.eval(&format!("host.removeAttribute('{name}')"))
            .await?;
        page.wait(&format!("without {name} the default is back"), without)
            .await?;
        page.settle().await?;
    }
    follow_link(page).await?;
    page.no_console_errors().await
}

async fn dir_turns_the_layout_and_the_language_decides_without_it(page: &Page) -> Outcome {
    // The language, its own direction, the other one, and the arrow key to what is later with that.
    for (lang, own, other, key) in [
        ("ar", "rtl", "ltr", "ArrowRight"),
        ("fr", "ltr", "rtl", "ArrowLeft"),
    ] {
        page.open_with(&format!(
            "<masar-timeline feed=\"/www/feeds/partnership.json\" lang=\"{lang}\" dir=\"{other}\"></masar-timeline>"
        ))
        .await?;
        page.eval(
            "window.host = test.one('masar-timeline'); await host.ready;
             // The direction of the axis, of the overview, of the first line of texts, and of the root element.
             window.directions = () => {
               const left = (it) => it.getBoundingClientRect().left;
               const of = (all) => left(all[0]) < left(all.at(-1)) ? 'ltr' : 'rtl';
               const marks = ['agreement-2022', 'children-consultations-2023'].map((id) => test.one(`.mark[data-event-id=${id}]`));
               return [of(marks), of([...test.all('.strip-years > span', host)]), of([...test.all('[role=tab]', host)]), test.one('[part=widget]').dir].join();
             }",
        )
        .await?;
        page.settle().await?;
        let all = |direction: &str| {
            let all = [direction; 4].join(",");
            format!("return directions() === '{all}' || directions()")
        };
        page.holds("it is turned from the start", &all(other))
            .await?;
        page.holds(
            "a text of the feed keeps the direction of its letters",
            &format!("return test.one('[part=title] [dir={own}]')?.lang === '{lang}'"),
        )
        .await?;
        page.eval("test.one('#tab-axis').focus()").await?;
        page.key(key).await?;
        page.wait(
            "an arrow key on the tabs follows the layout",
            "return test.focused()?.id === 'tab-story'",
        )
        .await?;
        page.eval("host.view = 'axis'; host.removeAttribute('dir')")
            .await?;
        page.settle().await?;
        page.holds("without it the language decides", &all(own))
            .await?;
        page.eval(&format!("host.dir = '{other}'")).await?;
        page.settle().await?;
        page.holds("it is turned again", &all(other)).await?;
        page.eval("host.dir = 'auto'").await?;
        page.settle().await?;
        page.holds("`auto` is the language", &all(own)).await?;
    }
    page.no_console_errors().await
}

async fn debug_false_hides_the_panel_without_a_warning(page: &Page) -> Outcome {
    open(page).await?;
    for hide in ["host.setAttribute('debug', 'false')", "host.debug = false"] {
        page.eval("host.debug = true").await?;
        page.wait("the panel is there", "return !!test.one('.check')")
            .await?;
        page.eval(hide).await?;
        page.wait(
            "the panel is away",
            "return !test.one('.check') && host.debug === false",
        )
        .await?;
        page.settle().await?;
    }
    page.holds(
        "nothing is warned about",
        "return !test.console.some((it) => it.level === 'warn') || test.console",
    )
    .await
}

/// The prefix of links.
async fn follow_link(page: &Page) -> Outcome {
    for (prefix, hash) in [("'ours'", "#ours/"), ("'theirs'", "#theirs/")] {
        page.eval(&format!(
            "host.link = {prefix}; history.replaceState(null, '', location.pathname)"
        ))
        .await?;
        page.eval("host.close(); host.select('agreement-2022', { history: true })")
            .await?;
        page.wait(
            &format!("links begin with {hash}"),
            &format!("return location.hash === '{hash}agreement-2022'"),
        )
        .await?;
    }
    page.eval("host.link = 'none'; history.replaceState(null, '', location.pathname)")
        .await?;
    page.wait(
        "no link is offered",
        "return !test.one('[part=detail] .copy, [part=detail] .share')",
    )
    .await?;
    page.eval("host.select('open-days-2023', { history: true })")
        .await?;
    page.wait(
        "another event is open",
        "return host.selected === 'open-days-2023'",
    )
    .await?;
    page.settle().await?;
    page.holds("the address stays", "return location.hash === ''")
        .await?;
    page.eval("host.link = null; host.select('agreement-2022', { history: true })")
        .await?;
    page.wait(
        "the default prefix is back",
        "return location.hash === '#masar/agreement-2022'",
    )
    .await?;
    Ok(())
}

async fn a_lazy_timeline_that_becomes_eager_loads(page: &Page) -> Outcome {
    page.open_with("<div style=\"height:5000px\"></div><masar-timeline loading=\"lazy\" feed=\"/www/feeds/partnership.json\"></masar-timeline>")
        .await?;
    page.eval("await test.sleep(100); window.host = test.one('masar-timeline')")
        .await?;
    page.holds(
        "it waits",
        "return host.dataset.state === 'loading' && scrollY === 0",
    )
    .await?;
    page.eval("host.loading = 'eager'").await?;
    page.wait_state("ready").await
}

async fn bad_values_are_warned_about_once_with_what_is_allowed_and_the_default(
    page: &Page,
) -> Outcome {
    page.open_with(
        "<masar-timeline feed=\"/www/feeds/partnership.json\" view=\"grid\" theme=\"blue\" height=\"tall\" heading-level=\"9\" loading=\"soon\" refresh=\"fast\" \
         calendar=\"mayan\" controls=\"zoom,search\" link=\"a b/c?d\" from=\"tomorrow\" to=\"3\" event=\"nope\" filter=\"track=zzz&amp;foo=1\" kiosk=\"false\" debug=\"xx\"></masar-timeline>",
    )
    .await?;
    page.eval("window.host = test.one('masar-timeline'); await host.ready")
        .await?;
    page.settle().await?;
    // Each attribute, its value, something that is allowed, and the default.
    page.holds(
        "each is warned about once, with its value, what is allowed and the default",
        "const said = test.console.filter((it) => it.level === 'warn').map((it) => it.text);
         const wanted = [['view', 'grid', 'story', 'auto'], ['theme', 'blue', 'dark', 'auto'], ['height', 'tall', 'px', 'content'], ['heading-level', '9', '6', '2'],
           ['loading', 'soon', 'lazy', 'eager'], ['refresh', 'fast', '30', 'one request'], ['calendar', 'mayan', 'islamic-umalqura', 'gregory'], ['link', 'a b/c?d', 'letters', 'masar'],
           ['from', 'tomorrow', 'EDTF', 'feed'], ['to', '3', 'EDTF', 'feed'], ['event', 'nope', 'id', 'no event'], ['debug', 'xx', 'fr', 'language']];
         const wrong = wanted.filter(([name, value, allowed, standard]) => {
           const lines = said.filter((it) => it.includes(`attribute ${name}=\"${value}\"`));
           return lines.length !== 1 || !lines[0].includes(allowed) || !lines[0].split('default is used')[1]?.includes(standard);
         });
         const parts = ['\"zoom,search\"', '\"zzz\"', 'foo'].filter((part) => said.filter((it) => it.includes(part)).length !== 1);
         return wrong.length + parts.length === 0 && said.length === wanted.length + 3 || [wrong, parts, said]",
    )
    .await?;
    page.eval("test.console.length = 0; host.remove(); await test.sleep(50); document.body.append(host); host.view = 'grid'; host.theme = 'blue'; host.heading = 1; host.setAttribute('view', 'x'); host.setAttribute('view', 'grid')")
        .await?;
    page.wait(
        "only the new value is warned about",
        "const said = test.console.filter((it) => it.level === 'warn').map((it) => it.text); return said.length === 1 && said[0].includes('view=\"x\"')",
    )
    .await?;
    Ok(())
}

async fn a_wrong_name_of_an_attribute_is_warned_about_with_the_right_one(page: &Page) -> Outcome {
    for (attribute, right) in [
        ("src", "feed"),
        ("data-feed", "feed"),
        ("data-view", "view"),
    ] {
        let feed = if right == "feed" {
            ""
        } else {
            "feed=\"/www/feeds/partnership.json\""
        };
        page.open_with(&format!(
            "<masar-timeline {feed} {attribute}=\"/www/feeds/partnership.json\"></masar-timeline>"
        ))
        .await?;
        page.wait(
            &format!("{attribute} is warned about once, with {right}"),
            &format!(
                "const said = test.console.filter((it) => it.level === 'warn').map((it) => it.text);
                 return said.length === 1 && said[0].includes('{attribute}') && said[0].includes('use {right}.')"
            ),
        )
        .await?;
    }
    Ok(())
}
