//! Pictures, sounds and films of other sites: they are requested without referrer and cookies, and the page limits them.

use super::server::{Answer, Server};
use crate::webdriver::{Browser, Failure, Outcome, Page, Window};

scenarios![
    a_picture_of_another_site_is_requested_without_referrer_and_cookies,
    a_picture_of_the_feeds_own_site_is_requested_like_any_picture,
    a_picture_that_needs_cookies_is_offered_with_the_name_of_its_site,
    a_medium_that_the_visitor_loads_keeps_the_focus,
    media_of_hosts_that_the_page_does_not_name_are_links,
    media_hosts_may_change_at_any_time,
    a_media_host_that_is_no_host_is_warned_about,
    the_picture_of_a_film_on_another_site_is_requested_without_cookies,
    films_and_sounds_of_another_site_are_requested_without_referrer_and_cookies,
    a_film_of_another_site_that_is_started_plays_in_its_frame,
    escape_in_the_frame_of_a_film_closes_the_event,
    a_page_with_trusted_types_shows_films_of_other_sites,
    a_kiosk_requests_pictures_of_other_sites_without_referrer_and_cookies,
];

/// A server whose pictures any page may read, and one whose pictures no other page may read. The browser has a cookie
/// for both: cookies do not distinguish ports.
struct Sites {
    open: Server,
    closed: Server,
}

impl Sites {
    async fn start() -> Outcome<Self> {
        let (open, closed) = (Server::start().await?, Server::start().await?);
        open.answers(
            "/a.svg",
            Answer::Picture("Access-Control-Allow-Origin: *\r\n"),
        );
        closed.answers("/a.svg", Answer::Picture(""));
        closed.answers("/b.svg", Answer::Picture(""));
        Ok(Self { open, closed })
    }
}

/// The host of a server, with its port.
fn host(server: &Server) -> &str {
    server.origin.trim_start_matches("http://")
}

/// Shows an event with media in the detail. `more`: further attributes of the element.
async fn show(page: &Page, media: &str, more: &str) -> Outcome {
    show_in(page, media, more, Window::wide(1120)).await
}

async fn show_in(page: &Page, media: &str, more: &str, window: Window) -> Outcome {
    page.open_in("/tests/pages/blank.html", window).await?;
    page.eval(&format!(
        "document.cookie = 'visitor=7; path=/';
         document.body.innerHTML = '<masar-timeline event=\"a\" lang=\"en\" {more}></masar-timeline>';
         test.one('masar-timeline').feedData = {{masar: 1, languages: ['en', 'ar', 'fr', 'es', 'zgh'], title: 'Media', events: [
           {{id: 'a', date: '2024', title: 'Event', media: {media}}}]}}"
    ))
    .await?;
    page.wait_state("ready").await
}

/// Checks the headers of the only request for a path.
fn requested_once(server: &Server, path: &str, has_cookie: bool, has_referrer: bool) -> Outcome {
    let heads = server.heads(path);
    let [head] = heads.as_slice() else {
        return Failure::because(format!("{path} was requested {} times", heads.len()));
    };
    for (name, is_wanted) in [("\r\ncookie:", has_cookie), ("\r\nreferer:", has_referrer)] {
        if head.contains(name) != is_wanted {
            return Failure::because(format!("{path}: {name:?} is not {is_wanted}:\n{head}"));
        }
    }
    Ok(())
}

// WebKit gives a vector picture the natural width in which it is drawn.
const LOADED: &str =
    "const it = test.one('.detail img'); return it?.complete && it.naturalWidth > 0";
const OFFERED: &str = "return test.one('.unloaded button') && !test.one('.detail img')";

fn picture(server: &Server, path: &str) -> String {
    format!(
        "{{src: '{}{path}', alt: 'A blue field', width: 600, height: 400}}",
        server.origin
    )
}

async fn a_picture_of_another_site_is_requested_without_referrer_and_cookies(
    page: &Page,
) -> Outcome {
    let sites = Sites::start().await?;
    show(page, &format!("[{}]", picture(&sites.open, "/a.svg")), "").await?;
    page.wait("the picture is shown", LOADED).await?;
    requested_once(&sites.open, "/a.svg", false, false)?;
    // The browser would have sent both.
    page.eval(&format!(
        "await new Promise((done) => {{ const it = new Image(); it.onload = it.onerror = done; it.src = '{}/b.svg'; }})",
        sites.closed.origin
    ))
    .await?;
    requested_once(&sites.closed, "/b.svg", true, true)
}

async fn a_picture_of_the_feeds_own_site_is_requested_like_any_picture(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    sites.closed.answers(
        "/feed.json",
        Answer::Body(
            r#"{"masar": 1, "title": "Media", "events": [{"id": "a", "date": "2024", "title": "Event", "media": [{"src": "a.svg", "alt": "Picture"}]}]}"#
                .to_owned(),
        ),
    );
    page.open_with(&format!(
        "<masar-timeline feed=\"{}/feed.json\" event=\"a\" media-hosts=\"same-origin\"></masar-timeline>",
        sites.closed.origin
    ))
    .await?;
    page.wait("the picture is shown", LOADED).await?;
    page.holds(
        "without attributes that change the request",
        "return ['crossorigin', 'referrerpolicy'].every((it) => !test.one('.detail img').hasAttribute(it))",
    )
    .await
}

async fn a_picture_that_needs_cookies_is_offered_with_the_name_of_its_site(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let two = format!(
        "[{}, {}]",
        picture(&sites.closed, "/a.svg"),
        picture(&sites.closed, "/b.svg")
    );
    show(page, &two, "").await?;
    page.wait(
        "both are offered",
        "return test.all('.unloaded button').length === 2",
    )
    .await?;
    requested_once(&sites.closed, "/a.svg", false, false)?;
    let host = host(&sites.closed);
    for (lang, text) in [
        ("ar", "أظهر المحتوى من \u{2068}{}\u{2069}"),
        ("fr", "Afficher le contenu de \u{2068}{}\u{2069}"),
        ("es", "Mostrar el contenido de \u{2068}{}\u{2069}"),
        ("zgh", "Afficher le contenu de \u{2068}{}\u{2069}"),
        ("en", "Show content from \u{2068}{}\u{2069}"),
    ] {
        page.eval(&format!("test.one('masar-timeline').lang = '{lang}'"))
            .await?;
        page.wait(
            &format!("the offer in {lang}"),
            &format!(
                "return test.one('.unloaded button').textContent === '{}'",
                text.replace("{}", host)
            ),
        )
        .await?;
    }
    page.holds(
        "with the alternative text",
        "return test.one('.unloaded p').textContent === 'A blue field'",
    )
    .await?;
    page.axe_clean().await?;
    page.eval("test.one('.unloaded button').click()").await?;
    page.wait(
        "one press loads all pictures of the site",
        "const all = test.all('.detail img'); return all.length === 2 && all.every((it) => { it.loading = 'eager'; return it.complete && it.naturalWidth > 0; })",
    )
    .await?;
    match &sites.closed.heads("/a.svg")[..] {
        [_, second] if second.contains("\r\ncookie:") && !second.contains("\r\nreferer:") => Ok(()),
        heads => Failure::because(format!("{heads:?}")),
    }
}

async fn a_medium_that_the_visitor_loads_keeps_the_focus(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let one = format!("[{}]", picture(&sites.closed, "/a.svg"));
    for window in [Window::wide(1120), Window::wide(390)] {
        show_in(page, &one, "", window).await?;
        page.wait("the picture is offered", OFFERED).await?;
        page.eval("const it = test.one('.unloaded button'); it.focus(); it.click()")
            .await?;
        page.wait("the picture is shown", LOADED).await?;
        page.holds(
            "the focus is at the picture",
            "return test.one('masar-timeline').shadowRoot.activeElement?.matches('figure.media')",
        )
        .await?;
    }
    Ok(())
}

async fn media_of_hosts_that_the_page_does_not_name_are_links(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let (open, closed) = (&sites.open, &sites.closed);
    let media = format!(
        "[{}, {}, {{src: '{}/a.mp3', type: 'audio', alt: 'A sound'}}]",
        picture(closed, "/a.svg"),
        picture(open, "/a.svg"),
        open.origin
    );
    let hosts = format!("media-hosts=\"same-origin {}\"", host(closed));
    show(page, &media, &hosts).await?;
    page.wait("the picture of the named host is shown", LOADED)
        .await?;
    requested_once(closed, "/a.svg", true, false)?;
    page.holds(
        "the others are links with their alternative text and their host",
        &format!(
            "const links = test.all('.detail a.away');
             return !test.one('.unloaded') && !test.one('.detail audio') && links.length === 2
               && links[0].href === '{0}/a.svg' && links[1].href === '{0}/a.mp3' && links.every((it) => it.rel === 'noopener noreferrer')
               && links[0].textContent.includes('A blue field') && links[0].textContent.includes('{1}') && links[1].textContent.includes('A sound')",
            open.origin,
            host(open)
        ),
    )
    .await?;
    page.axe_clean().await?;
    match open.heads("/a.svg").len() {
        0 => Ok(()),
        count => Failure::because(format!("{count} requests to a host that is not named")),
    }
}

async fn media_hosts_may_change_at_any_time(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let one = format!("[{}]", picture(&sites.closed, "/a.svg"));
    show(page, &one, "media-hosts=\"same-origin\"").await?;
    page.wait("a link at first", "return test.one('.detail a.away')")
        .await?;
    page.eval(&format!(
        "test.one('masar-timeline').mediaHosts = '{}'",
        host(&sites.closed)
    ))
    .await?;
    page.wait("then the picture", LOADED).await?;
    page.eval("test.one('masar-timeline').removeAttribute('media-hosts')")
        .await?;
    page.wait("then the offer", OFFERED).await?;
    Ok(())
}

async fn a_media_host_that_is_no_host_is_warned_about(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let media = format!("[{}]", picture(&sites.open, "/a.svg"));
    show(page, &media, "media-hosts=\"https://cdn.example/ *\"").await?;
    page.wait(
        "each word is warned about",
        "const warned = (word) => test.console.filter((it) => it.level === 'warn' && it.text.includes('media-hosts') && it.text.includes(`\"${word}\"`)).length === 1;
         return warned('https://cdn.example/') && warned('*')",
    )
    .await?;
    page.holds(
        "and nothing is requested",
        "return !!test.one('.detail a.away')",
    )
    .await?;
    match sites.open.heads("/a.svg").len() {
        0 => Ok(()),
        count => Failure::because(format!("{count} requests")),
    }
}

async fn the_picture_of_a_film_on_another_site_is_requested_without_cookies(
    page: &Page,
) -> Outcome {
    let sites = Sites::start().await?;
    let media = format!(
        "[{{src: '/film.webm', type: 'video', alt: 'A film', poster: '{0}/a.svg', width: 600, height: 400}},
          {{src: 'https://films.example/1', type: 'video', alt: 'A site', poster: '{0}/a.svg?2'}}]",
        sites.open.origin
    );
    sites.open.answers(
        "/a.svg?2",
        Answer::Picture("Access-Control-Allow-Origin: *\r\n"),
    );
    show(page, &media, "").await?;
    page.wait(
        "both pictures are shown",
        "const all = test.all('.detail .cover img'); return all.length === 2 && all.every((it) => { it.loading = 'eager'; return it.complete && it.naturalWidth > 0; })",
    )
    .await?;
    requested_once(&sites.open, "/a.svg", false, false)?;
    requested_once(&sites.open, "/a.svg?2", false, false)?;
    page.axe_clean().await?;
    page.eval("const it = test.one('.detail button.away'); it.focus(); it.click()")
        .await?;
    page.wait(
        "a press starts the film",
        "return test.one('.detail video')?.autoplay && !test.one('.detail video').poster",
    )
    .await?;
    Ok(())
}

/// The player in the frame of a film or a sound of another site.
const FRAMED: &str =
    "test.one('.detail iframe.player')?.contentDocument.querySelector('audio, video')";

async fn films_and_sounds_of_another_site_are_requested_without_referrer_and_cookies(
    page: &Page,
) -> Outcome {
    for (kind, path) in [("video", "/a.webm"), ("audio", "/a.mp3")] {
        let sites = Sites::start().await?;
        let film = format!("{}{path}", sites.closed.origin);
        sites.closed.answers(path, Answer::Picture(""));
        let media = format!("[{{src: '{film}', type: '{kind}', alt: 'A film'}}]");
        show(page, &media, "").await?;
        page.wait(
            "a player that has requested nothing",
            &format!(
                "const it = {FRAMED}; return it?.crossOrigin === 'anonymous' && it.localName === '{kind}' && it.clientWidth > 100"
            ),
        )
        .await?;
        page.axe_clean().await?;
        page.holds(
            "no request",
            &format!("return !performance.getEntriesByName('{film}').length"),
        )
        .await?;
        play(page).await?;
        page.wait(
            "the site refuses, and the visitor decides",
            "return test.one('.unloaded button') && !test.one('.detail iframe')",
        )
        .await?;
        requested_once(&sites.closed, path, false, false)?;
        page.eval("test.one('.unloaded button').click()").await?;
        page.wait(
            "the visitor loads what needs cookies",
            &format!("const it = {FRAMED}; return it && it.crossOrigin === null"),
        )
        .await?;
        play(page).await?;
        sites.closed.wait(path, 2).await?;
        match &sites.closed.heads(path)[1..] {
            [head, ..] if head.contains("\r\ncookie:") && !head.contains("\r\nreferer:") => {}
            heads => return Failure::because(format!("{heads:?}")),
        }
    }
    Ok(())
}

/// Starts the framed player with the keyboard. In WebKit only the buttons of the player answer to the Space key.
async fn play(page: &Page) -> Outcome {
    focus_player(page).await?;
    if page.browser == Browser::WebKit {
        page.key("Tab").await?;
    }
    page.key(" ").await
}

async fn focus_player(page: &Page) -> Outcome {
    page.eval(&format!(
        "const it = {FRAMED}; it.ownerDocument.defaultView.focus(); it.focus()"
    ))
    .await?;
    Ok(())
}

async fn escape_in_the_frame_of_a_film_closes_the_event(page: &Page) -> Outcome {
    let media = "[{src: 'https://films.example/a.mp4', type: 'video', alt: 'A film', width: 240, height: 135}]";
    show(page, media, "").await?;
    page.wait(
        "the film has its size",
        "const it = test.one('.detail iframe.player'); return it?.clientWidth === 240 && it.clientHeight === 135",
    )
    .await?;
    focus_player(page).await?;
    page.key("Escape").await?;
    page.wait("the event is closed", "return !test.one('.detail')")
        .await?;
    Ok(())
}

async fn a_film_of_another_site_that_is_started_plays_in_its_frame(page: &Page) -> Outcome {
    let sites = Sites::start().await?;
    let media = format!(
        "[{{src: '{0}/a.webm', type: 'video', alt: 'A film', poster: '{0}/a.svg', width: 600, height: 400}}]",
        sites.open.origin
    );
    show(page, &media, "media-hosts=\"*.example\"").await?;
    page.wait(
        "not of a host that is not named",
        "return test.one('.detail a.away')",
    )
    .await?;
    let named = format!("media-hosts=\"{}\"", host(&sites.open));
    show(page, &media, &named).await?;
    page.wait(
        "a button with its picture",
        "return test.one('.detail button.away img')",
    )
    .await?;
    page.eval("test.one('.detail button.away').focus()").await?;
    page.key("Enter").await?;
    page.wait(
        "a press starts the film",
        &format!(
            "const it = {FRAMED}; return it?.autoplay && !it.poster && it.crossOrigin === null"
        ),
    )
    .await?;
    sites.open.wait("/a.webm", 1).await?;
    match &sites.open.heads("/a.webm")[..] {
        [head, ..] if !head.contains("\r\nreferer:") => Ok(()),
        heads => Failure::because(format!("{heads:?}")),
    }
}

async fn a_page_with_trusted_types_shows_films_of_other_sites(page: &Page) -> Outcome {
    page.open_in("/tests/pages/trusted_types.html", Window::wide(1120))
        .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the player",
        &format!("return {FRAMED}?.src === 'https://films.example/a.mp4'"),
    )
    .await?;
    page.holds(
        "the policy is in force",
        "try { document.body.innerHTML = '<p>'; return false } catch { return true }",
    )
    .await
}

async fn a_kiosk_requests_pictures_of_other_sites_without_referrer_and_cookies(
    page: &Page,
) -> Outcome {
    let sites = Sites::start().await?;
    let media = format!("[{}]", picture(&sites.open, "/a.svg"));
    show(page, &media, "kiosk").await?;
    page.wait(
        "the picture is shown",
        "const it = test.one('.kiosk-pictures img'); return it?.complete && it.naturalWidth > 0",
    )
    .await?;
    requested_once(&sites.open, "/a.svg", false, false)?;
    show(page, &media, "kiosk media-hosts=\"same-origin\"").await?;
    page.holds(
        "or not at all",
        "return !!test.one('.kiosk-stage') && !test.one('.kiosk-pictures img')",
    )
    .await
}
