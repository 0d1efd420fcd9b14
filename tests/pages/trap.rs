//! A trap of the Wasm, in a call, a listener, a frame or a timer; and pages whose elements have the names of the document's
//! members.

use crate::webdriver::{Failure, Outcome, Page, Window};

scenarios![
    a_trap_in_a_listener_gives_the_list_back_and_reload_starts_anew,
    a_trap_in_a_frame_or_a_timer_is_reported_once,
    a_trap_stops_every_timeline_of_the_page_and_each_can_start_anew,
    an_error_of_the_page_in_a_method_is_the_pages_own,
    a_name_of_the_document_that_an_image_takes_leaves_at_least_the_list,
];

const FEED: &str = "/www/feeds/partnership.json";

/// From now on the browser refuses what every drawing calls, and `mend()` ends that.
pub(super) const REFUSE: &str = "const refused = [
      [Element, 'setAttribute'], [Element, 'removeAttribute'], [Node, 'insertBefore'], [Node, 'appendChild'],
      [CSSStyleDeclaration, 'setProperty'], [Document, 'createElementNS'],
    ].map(([{ prototype }, name]) => [prototype, name, prototype[name]]);
    for (const [prototype, name] of refused) prototype[name] = () => { throw new Error('refused'); };
    window.mend = () => { for (const [prototype, name, real] of refused) prototype[name] = real; };";

/// Waits for the error, as long as a busy machine may take to draw, and ends [`REFUSE`].
pub(super) const UNTIL_ERROR: &str = "const host = test.one('masar-timeline');
    for (let at = 0; at < 100 && host.dataset.state !== 'error'; at += 1) await test.sleep(100);
    await test.sleep(100);
    mend();";

async fn open(page: &Page, tags: &str) -> Outcome {
    page.open_with(tags).await?;
    page.resize(Window::wide(1120)).await?;
    page.wait(
        "every timeline is ready and its chunks are loaded",
        "const all = [...document.querySelectorAll('masar-timeline')];
         all.forEach((it) => it.shadowRoot?.querySelector('.masar')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
         return all.every((it) => it.dataset.state === 'ready') && ['touch', 'tools'].every((name) => performance.getEntriesByType('resource').some((it) => it.name.includes(`masar_${name}.`) && it.responseEnd))",
    )
    .await?;
    page.settle().await
}

fn tag(more: &str) -> String {
    format!("<masar-timeline feed=\"{FEED}\" lang=\"fr\" {more}></masar-timeline>")
}

/// The list is seen in place of the widget, and one `masar-error` says why.
async fn is_lost(page: &Page) -> Outcome {
    page.wait_state("error").await?;
    page.holds(
        "the list is back",
        "const host = test.one('masar-timeline');
         return !host.shadowRoot.querySelector('.masar') && test.visible(test.one('ol li time', host)) && test.all('ol > li', host).length > 5",
    )
    .await?;
    page.holds(
        "masar-error was dispatched once",
        "const told = test.events.filter((it) => it.type === 'masar-error').map((it) => it.detail.code);
         return told.join() === 'wasm-failed' || told.join()",
    )
    .await
}

async fn a_trap_in_a_listener_gives_the_list_back_and_reload_starts_anew(page: &Page) -> Outcome {
    open(page, &tag("")).await?;
    page.eval(&format!(
        "{REFUSE} test.one('masar-timeline').shadowRoot.querySelector('button[data-event-id]').click();
         await new Promise(requestAnimationFrame); await new Promise(setTimeout); mend();"
    ))
    .await?;
    is_lost(page).await?;
    page.eval("test.one('masar-timeline').reload()").await?;
    page.wait_state("ready").await?;
    page.holds(
        "a method reaches the new widget",
        "const host = test.one('masar-timeline'); return host.shadowRoot.querySelectorAll('.masar').length === 1 && host.select('agreement-2022')",
    )
    .await?;
    page.wait(
        "and it draws",
        "return !!test.one('masar-timeline').shadowRoot.querySelector('.detail')",
    )
    .await?;
    Ok(())
}

async fn a_trap_in_a_frame_or_a_timer_is_reported_once(page: &Page) -> Outcome {
    for (cause, act) in [
        ("frames of a zoom", "test.all('.zoom button')[1].click()"),
        (
            "the observer of the width",
            "test.one('masar-timeline').style.inlineSize = '600px'",
        ),
        (
            "a change of the language",
            "test.one('masar-timeline').lang = 'ar'",
        ),
    ] {
        open(page, &tag("")).await?;
        page.eval(&format!("{act}; {REFUSE} {UNTIL_ERROR}")).await?;
        if let Err(Failure(reason)) = is_lost(page).await {
            return Failure::because(format!("{cause}: {reason}"));
        }
    }
    Ok(())
}

async fn a_trap_stops_every_timeline_of_the_page_and_each_can_start_anew(page: &Page) -> Outcome {
    open(page, &format!("{0}{0}", tag(""))).await?;
    page.eval(&format!(
        "{REFUSE} document.querySelector('masar-timeline').shadowRoot.querySelector('button[data-event-id]').click();
         await new Promise(requestAnimationFrame); await new Promise(setTimeout); mend();"
    ))
    .await?;
    page.wait(
        "both show their lists and have reported it once",
        "const all = [...document.querySelectorAll('masar-timeline')];
         return all.every((it) => it.dataset.state === 'error' && test.visible(it.shadowRoot.querySelector('ol li time'))) && test.events.filter((it) => it.type === 'masar-error').length === 2",
    )
    .await?;
    page.eval("document.querySelectorAll('masar-timeline')[1].reload()")
        .await?;
    page.wait(
        "the second one is drawn again, the first keeps its list",
        "const [first, second] = document.querySelectorAll('masar-timeline');
         return second.dataset.state === 'ready' && second.shadowRoot.querySelector('.masar') && first.dataset.state === 'error' && test.visible(first.shadowRoot.querySelector('ol li time'))",
    )
    .await?;
    page.eval("document.querySelector('masar-timeline').reload()")
        .await?;
    page.wait(
        "then the first one, too",
        "return [...document.querySelectorAll('masar-timeline')].every((it) => it.dataset.state === 'ready' && it.shadowRoot.querySelector('.masar'))",
    )
    .await?;
    Ok(())
}

async fn an_error_of_the_page_in_a_method_is_the_pages_own(page: &Page) -> Outcome {
    open(page, &tag("")).await?;
    page.holds(
        "the page gets its own error, and the widget stays",
        "const host = test.one('masar-timeline');
         try { host.select({ toString() { throw new RangeError('own'); } }); } catch (cause) {
           return cause instanceof RangeError && host.dataset.state === 'ready' && host.select('agreement-2022');
         }",
    )
    .await
}

/// The members of a document that scripts use.
const NAMES: &str = "createElement createElementNS createTextNode createDocumentFragment createTreeWalker importNode \
    currentScript head body documentElement defaultView baseURI URL location adoptedStyleSheets styleSheets fonts \
    activeElement querySelector querySelectorAll getElementById getRootNode ownerDocument addEventListener \
    removeEventListener dispatchEvent visibilityState hidden hasFocus cookie referrer readyState implementation \
    customElements elementFromPoint";

async fn a_name_of_the_document_that_an_image_takes_leaves_at_least_the_list(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    let names: Vec<&str> = NAMES.split_whitespace().collect();
    let lost = page
        .eval(&format!(
            "const lost = [];
             const query = (frame, what) => Document.prototype.querySelector.call(frame.contentDocument, what);
             for (const name of {names}) {{
               const frame = document.createElement('iframe');
               frame.style = 'inline-size: 1000px; block-size: 700px';
               frame.srcdoc = `<!doctype html><html lang=fr><img name=${{name}}><form name=${{name}}></form><script src=/pkg/masar.js data-feed={FEED}></script>`;
               document.body.replaceChildren(frame);
               const start = performance.now();
               let state;
               do {{
                 await new Promise((done) => setTimeout(done, 30));
                 state = query(frame, 'masar-timeline')?.dataset.state;
               }} while (state !== 'ready' && state !== 'error' && performance.now() - start < 8000);
               await new Promise((done) => setTimeout(done, 60));
               const host = query(frame, 'masar-timeline');
               const seen = host?.shadowRoot?.querySelector('.masar button[data-event-id]') ?? host?.shadowRoot?.querySelector('ol li time');
               if (!seen?.getClientRects().length) lost.push(`${{name}}: ${{state}}`);
             }}
             return lost",
            names = serde_json::json!(names)
        ))
        .await?;
    match lost.as_array().is_some_and(Vec::is_empty) {
        true => Ok(()),
        false => Failure::because(format!("nothing is seen with these names: {lost}")),
    }
}
