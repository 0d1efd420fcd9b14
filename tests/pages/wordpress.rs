//! The plugin in WordPress. `cargo xtask test --full --only packages` starts the site; its posts are in
//! `tests/wordpress/posts.php`.

use crate::webdriver::{Failure, Outcome, Page, Scenario};
use serde_json::json;

scenarios![
    wordpress_shows_the_timeline_of_a_block,
    wordpress_shows_the_timeline_of_a_shortcode,
    wordpress_serves_the_list_in_the_language_of_the_page,
    wordpress_serves_search_engines_a_list_and_structured_data,
    wordpress_loads_the_script_once_at_the_end_and_only_with_a_timeline,
    wordpress_serves_nothing_of_a_hostile_feed_as_markup,
    wordpress_serves_the_element_without_a_list_if_the_feed_cannot_be_read,
    wordpress_ignores_invalid_attributes,
    wordpress_sends_feed_readers_the_list_without_the_element,
    wordpress_shows_a_timeline_in_the_editor,
    wordpress_takes_an_address_when_it_is_complete,
    wordpress_has_the_settings_of_the_block_in_arabic,
];

/// Returns what a payload has become in the page.
const SCAN: &str = include_str!("injection/scan.js");

/// Returns the scenarios, if there is a site.
pub fn of_site() -> Vec<Scenario> {
    match site() {
        Ok(_) => all(),
        Err(_) => Vec::new(),
    }
}

/// Returns the origin of the site.
fn site() -> Outcome<String> {
    std::env::var("MASAR_WORDPRESS").map_err(|_| Failure("there is no MASAR_WORDPRESS".into()))
}

/// Opens a post of the site.
async fn open(page: &Page, post: &str) -> Outcome {
    page.open(&format!("{}/?name={post}", site()?)).await
}

/// Opens a post, and sets `served` to the document as the server sends it, without what scripts do to it.
async fn open_served(page: &Page, post: &str) -> Outcome {
    open(page, post).await?;
    page.eval(
        "window.html = await (await fetch(location.href)).text();
         window.served = new DOMParser().parseFromString(html, 'text/html')",
    )
    .await
    .map(drop)
}

/// Opens a page of the administration, as the administrator.
async fn open_admin(page: &Page, path: &str) -> Outcome {
    let site = site()?;
    page.open(&format!("{site}/wp-login.php")).await?;
    page.eval(
        "const body = new URLSearchParams({ log: 'admin', pwd: 'password', testcookie: '1' });
         await fetch('/wp-login.php', { method: 'POST', body })",
    )
    .await?;
    page.open(&format!("{site}/wp-admin/{path}")).await
}

async fn wordpress_shows_the_timeline_of_a_block(page: &Page) -> Outcome {
    open(page, "block").await?;
    page.wait_state("ready").await?;
    page.holds(
        "the story is shown, as wide as the block says",
        "return !!test.one('[part=story]') && !!test.one('.wp-block-masar-timeline.alignwide > masar-timeline')",
    )
    .await?;
    page.no_console_errors().await
}

async fn wordpress_shows_the_timeline_of_a_shortcode(page: &Page) -> Outcome {
    open(page, "shortcode").await?;
    page.wait_state("ready").await?;
    page.holds(
        "the attributes of the shortcode are those of the element",
        "const it = test.one('masar-timeline');
         return it.lang === 'fr' && it.view === 'table' && it.style.minBlockSize === '300px' && it.controls === 'views search'
           && !!test.one('[role=table], table')",
    )
    .await?;
    page.no_console_errors().await
}

async fn wordpress_serves_the_list_in_the_language_of_the_page(page: &Page) -> Outcome {
    open_served(page, "block&locale=fr_CA").await?;
    page.holds(
        "the list is in French, with dates in words",
        "const list = served.querySelector('masar-timeline > div');
         return list.lang === 'fr' && list.querySelector('h2').textContent === 'Le fil du partenariat'
           && [...list.querySelectorAll('time')].some((it) => /^du \\d+ \\S+ 2023 au /.test(it.textContent)) || list.innerText",
    )
    .await?;
    open_served(page, "block&locale=ar").await?;
    page.holds(
        "the list is in Arabic, from right to left",
        "const list = served.querySelector('masar-timeline > div');
         return list.lang === 'ar' && list.dir === 'rtl' && list.querySelector('h2').textContent === 'مسار الشراكة'
           && [...list.querySelectorAll('time')].some((it) => it.textContent.startsWith('من '))",
    )
    .await
}

async fn wordpress_serves_search_engines_a_list_and_structured_data(page: &Page) -> Outcome {
    for post in ["block", "shortcode", "twice"] {
        open_served(page, post).await?;
        page.holds(
            "the list has every event, and the structured data those with a place, their own or that of the event around them",
            "const lists = [...served.querySelectorAll('masar-timeline')];
             const data = [...served.querySelectorAll('script[type=\"application/ld+json\"]')].map((it) => JSON.parse(it.textContent));
             const events = data[0]?.itemListElement.map((it) => it.item);
             return lists.every((it) => it.querySelectorAll('li').length === 11) && data.length === 1 && data[0]['@type'] === 'ItemList'
               && events.length === 5 && data[0].numberOfItems === 5 && events.every((it) => it['@type'] === 'Event' && it.name && it.startDate === '2023-05-17' && it.location.address) || JSON.stringify(data)",
        )
        .await?;
    }
    Ok(())
}

async fn wordpress_loads_the_script_once_at_the_end_and_only_with_a_timeline(
    page: &Page,
) -> Outcome {
    let scripts = "[...served.querySelectorAll('script[src*=\"masar\"]')]";
    for post in ["block", "shortcode", "twice", "missing"] {
        open_served(page, post).await?;
        page.holds(
            "one script after the timelines, which optimisers leave alone",
            &format!(
                "const [it, ...others] = {scripts};
                 const last = [...served.querySelectorAll('masar-timeline')].pop();
                 return !others.length && it.async && it.closest('body') && it.dataset.cfasync === 'false' && it.hasAttribute('nowprocket')
                   && !!(last.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)"
            ),
        )
        .await?;
    }
    open_served(page, "none").await?;
    page.holds(
        "no script without a timeline",
        &format!("return {scripts}.length === 0 && !html.includes('application/ld+json')"),
    )
    .await
}

async fn wordpress_serves_nothing_of_a_hostile_feed_as_markup(page: &Page) -> Outcome {
    open_served(page, "none").await?;
    let inline = "[...served.querySelectorAll('script:not([src])')].length";
    let usual = page.eval(&format!("return {inline}")).await?;
    open_served(page, "hostile").await?;
    page.holds(
        "the page has the usual scripts, and the data of the feed",
        &format!("return {inline} === {usual} + 1 || {inline}"),
    )
    .await?;
    page.holds(
        "the lists have the elements and attributes of a list only",
        "const lists = [...served.querySelectorAll('masar-timeline')];
         const names = 'div h2 p ol li time strong a span'.split(' ');
         const attributes = 'lang dir data-event-id datetime href'.split(' ');
         const inside = lists.flatMap((it) => [...it.querySelectorAll('*')]);
         const strange = inside.filter((it) => !names.includes(it.localName) || [...it.attributes].some(({ name }) => !attributes.includes(name)));
         return lists.length === 2 && lists.every((it) => it.querySelectorAll('li').length > 100) && !strange.length || strange.map((it) => it.outerHTML).slice(0, 3).join()",
    )
    .await?;
    page.holds(
        "every link has a scheme that is allowed",
        "const links = [...served.querySelectorAll('masar-timeline a')].map((it) => it.href);
         const bad = links.filter((it) => !/^(https?|mailto|tel):/.test(it));
         return links.length > 0 && !bad.length || bad.join()",
    )
    .await?;
    page.holds(
        "a shortcode in a text stays text",
        // WordPress makes typographic quotation marks of plain ones.
        "const all = [...served.querySelectorAll('masar-timeline')];
         const texts = all.map((it) => [...it.querySelectorAll('li strong')].map((one) => one.textContent));
         return texts.every((them) => them.some((it) => it.startsWith('[masar feed='))) && !html.split('application/ld+json')[0].includes('[masar')",
    )
    .await?;
    page.wait_state("ready").await?;
    page.eval(
        "test.ran = []; for (const name of ['alert', 'confirm', 'prompt']) window[name] = (it) => test.ran.push(`${name}(${it})`);
         await test.sleep(200)",
    )
    .await?;
    page.holds(
        "nothing is run in the browser",
        &format!("const scan = async () => {{ {SCAN} }}; const found = await scan(); return !found.length || found.join()"),
    )
    .await
}

async fn wordpress_serves_the_element_without_a_list_if_the_feed_cannot_be_read(
    page: &Page,
) -> Outcome {
    for post in ["missing", "outside", "deep"] {
        open_served(page, post).await?;
        page.holds(
            "the element is empty, and the page is whole",
            "const it = served.querySelector('masar-timeline');
             return it.getAttribute('feed').endsWith('.json') && it.innerHTML === '' && html.trimEnd().endsWith('</html>')
               && !html.includes('application/ld+json') || html.slice(-500)",
        )
        .await?;
    }
    Ok(())
}

async fn wordpress_ignores_invalid_attributes(page: &Page) -> Outcome {
    open_served(page, "attributes").await?;
    page.holds(
        "there is one timeline, with its defaults",
        "const all = [...served.querySelectorAll('masar-timeline')];
         return all.length === 1 && all[0].getAttributeNames().join() === 'feed,base'",
    )
    .await
}

async fn wordpress_sends_feed_readers_the_list_without_the_element(page: &Page) -> Outcome {
    open(page, "none").await?;
    page.holds(
        "the feed of the posts has lists only",
        "const text = await (await fetch('/?feed=rss2')).text();
         return text.includes('data-event-id=\"agreement-2022\"') && !text.includes('<masar-timeline')",
    )
    .await
}

/// Opens the editor with a new post.
async fn open_editor(page: &Page, options: &str) -> Outcome {
    open_admin(page, &format!("post-new.php{options}")).await?;
    page.wait(
        "the editor is open",
        "return window.wp?.data?.select('core/block-editor') && !!document.querySelector('.block-editor-block-list__layout')",
    )
    .await
    .map(drop)
}

/// The function body that inserts a block, and selects it.
fn insert(attributes: &serde_json::Value) -> String {
    format!(
        "const block = wp.blocks.createBlock('masar/timeline', {attributes});
         wp.data.dispatch('core/block-editor').insertBlocks(block)"
    )
}

async fn wordpress_shows_a_timeline_in_the_editor(page: &Page) -> Outcome {
    open_editor(page, "").await?;
    page.eval(&insert(&json!({ "feed": "/feed.json" }))).await?;
    page.wait_state("ready").await?;
    page.eval(
        "const { getSelectedBlockClientId } = wp.data.select('core/block-editor');
         wp.data.dispatch('core/block-editor').updateBlockAttributes(getSelectedBlockClientId(), { view: 'table', lang: 'fr' })",
    )
    .await?;
    page.wait(
        "the preview follows the settings",
        "return test.one('masar-timeline').view === 'table' && !!test.one('[role=table], table')",
    )
    .await?;
    page.holds(
        "the post has the block with these attributes",
        "return wp.data.select('core/editor').getEditedPostContent() === '<!-- wp:masar/timeline {\"feed\":\"/feed.json\",\"lang\":\"fr\",\"view\":\"table\"} /-->'
           || wp.data.select('core/editor').getEditedPostContent()",
    )
    .await?;
    page.eval(
        "window.onbeforeunload = null; wp.data.dispatch('core/editor').resetEditorBlocks?.([])",
    )
    .await
    .map(drop)
}

async fn wordpress_takes_an_address_when_it_is_complete(page: &Page) -> Outcome {
    open_editor(page, "").await?;
    page.eval(&insert(&json!({}))).await?;
    page.wait(
        "the block has a field",
        "window.field = document.querySelector('.wp-block-masar-timeline input'); return !!field",
    )
    .await?;
    page.eval(
        "const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
         window.type = (text) => { field.focus(); set.call(field, text); field.dispatchEvent(new Event('input', { bubbles: true })); };
         type('/fe')",
    )
    .await?;
    page.frame().await?;
    page.holds(
        "the field stays while the address is typed",
        "return field.isConnected && field.value === '/fe' && !test.one('masar-timeline')",
    )
    .await?;
    page.eval("type('/feed.json'); await test.sleep(50); field.blur()")
        .await?;
    page.wait_state("ready").await
}

async fn wordpress_has_the_settings_of_the_block_in_arabic(page: &Page) -> Outcome {
    open_editor(page, "?locale=ary").await?;
    page.eval(&insert(&json!({}))).await?;
    page.wait(
        "the block asks for its file in Arabic",
        "const text = document.querySelector('.wp-block-masar-timeline')?.innerText ?? '';
         return text.includes('ما الملف الذي يتضمن الأحداث؟') && text.includes('اختر من مكتبة الوسائط')",
    )
    .await?;
    page.holds(
        "its title is in Arabic, too",
        "return wp.blocks.getBlockType('masar/timeline').title === 'خط زمني' || wp.blocks.getBlockType('masar/timeline').title",
    )
    .await
}
