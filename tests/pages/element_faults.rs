//! What is missing or never answers: the list or the axis stays, the visitor has a way to try again, and the page's author
//! learns the cause.

use crate::webdriver::{Outcome, Page};

scenarios![
    a_wasm_that_never_answers_leaves_the_list_with_a_way_to_try_again,
    feeds_that_follow_each_other_without_wasm_have_one_button,
    without_constructed_style_sheets_the_list_stays,
    a_press_that_needs_a_missing_chunk_tells_the_visitor_and_offers_another_attempt,
    a_loader_in_a_bundle_names_the_folder_and_the_attribute_base,
    properties_that_react_sets_before_the_loader_are_named,
    a_timeline_that_moves_to_another_document_keeps_its_style,
    a_timeline_in_a_template_begins_when_its_clone_is_in_the_page,
];

/// A timeline of the showcase's feed.
const ONE: &str = r#"<masar-timeline feed="/www/feeds/partnership.json"></masar-timeline>"#;

/// Requests for a file with that text in its address are never answered, or answered by an error, until `window.heal()`.
fn without(file: &str, answer: &str) -> String {
    format!(
        "const real = fetch; let ill = true; window.heal = () => ill = false;
         window.fetch = (what, ...more) => ill && String(what).includes('{file}') ? {answer} : real(what, ...more);"
    )
}

async fn a_wasm_that_never_answers_leaves_the_list_with_a_way_to_try_again(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&without("core_bg", "new Promise(() => {})"))
        .await?;
    page.eval(&format!(
        "const wait = setTimeout; window.setTimeout = (call, ms, ...more) => wait(call, ms === 15000 ? 500 : ms, ...more);
         document.body.innerHTML = `{ONE}`; window.host = test.one('masar-timeline')"
    ))
    .await?;
    page.wait_state("error").await?;
    page.wait(
        "the whole list is there, with a button in the page's language",
        "const button = host.shadowRoot.querySelector('button');
         return test.visible(test.one('ol li time')) && button?.textContent === 'أعد المحاولة' && button.lang === 'ar' && test.visible(button)",
    )
    .await?;
    page.holds(
        "the page has the code, and the promise its state",
        "return test.events.filter((it) => it.type === 'masar-error').map((it) => it.detail.code).join() === 'wasm-unreachable' && await host.ready === 'error'",
    )
    .await?;
    page.eval("heal(); host.shadowRoot.querySelector('button').click()")
        .await?;
    page.wait_state("ready").await?;
    page.wait(
        "the axis is drawn",
        "return !!test.one('.axis') && !test.one('ol li time')",
    )
    .await?;
    Ok(())
}

async fn feeds_that_follow_each_other_without_wasm_have_one_button(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&without("core_bg", "Promise.reject(Error('no'))"))
        .await?;
    page.eval(
        "const host = document.createElement('masar-timeline');
         const feed = (id) => ({ masar: 1, title: id, events: [{ id, date: '2022', title: id }] });
         document.body.append(host);
         const error = () => new Promise((done) => host.addEventListener('masar-error', done, { once: true }));
         for (const id of 'abc') { const failed = error(); host.feedData = feed(id); await failed; }",
    )
    .await?;
    page.wait(
        "the last feed has a button",
        "const root = test.one('masar-timeline').shadowRoot;
         return root.querySelector('button') && root.textContent.includes('c')",
    )
    .await?;
    page.eval("await new Promise((done) => setTimeout(done, 300))")
        .await?;
    page.holds(
        "it has one",
        "return test.one('masar-timeline').shadowRoot.querySelectorAll('button').length === 1",
    )
    .await
}

async fn without_constructed_style_sheets_the_list_stays(page: &Page) -> Outcome {
    page.open_with("").await?;
    page.eval(&format!(
        "delete window.CSSStyleSheet; delete window.IntersectionObserver; document.body.innerHTML = `{ONE}`"
    ))
    .await?;
    page.wait_state("error").await?;
    page.wait(
        "the list is there, and nothing without its style",
        "return test.visible(test.one('ol li time')) && !test.one('.axis') && test.events.at(-1).type === 'masar-error'",
    )
    .await?;
    Ok(())
}

async fn a_press_that_needs_a_missing_chunk_tells_the_visitor_and_offers_another_attempt(
    page: &Page,
) -> Outcome {
    page.open_with("").await?;
    page.eval(&without(
        "masar_tools",
        "Promise.resolve(new Response('', { status: 404 }))",
    ))
    .await?;
    page.eval(&format!(
        "document.body.innerHTML = `{ONE}`; window.host = test.one('masar-timeline'); await host.ready"
    ))
    .await?;
    page.settle().await?;
    for press in ["#tab-story", "#tab-table"] {
        page.eval(&format!("test.one('{press}').click()")).await?;
        page.wait(
            "a sentence in the visitor's language says so",
            "return test.one('.alert')?.textContent.includes('تعذّر تحميل جزء من المسار') && test.visible(test.one('.alert button'))",
        )
        .await?;
        page.settle().await?;
    }
    page.holds(
        "the page got one event, and the axis stays",
        "const codes = test.events.filter((it) => it.type === 'masar-error').map((it) => it.detail.code);
         return codes.join() === 'more-missing' && !!test.one('.axis') && host.dataset.state === 'ready' || codes",
    )
    .await?;
    page.eval("heal(); test.one('.alert button').click()")
        .await?;
    page.wait("the sentence is gone", "return !test.one('.alert')")
        .await?;
    page.wait(
        "what was pressed last is shown without another press",
        "return !!test.one('table') && host.view === 'table'",
    )
    .await?;
    Ok(())
}

async fn a_loader_in_a_bundle_names_the_folder_and_the_attribute_base(page: &Page) -> Outcome {
    page.open("/tests/pages/plain.html").await?;
    page.eval(&format!(
        "window.refused = []; addEventListener('unhandledrejection', (event) => refused.push(String(event.reason)));
         document.body.innerHTML = `{ONE}`;
         const bundle = new Blob([await (await fetch('/pkg/masar.js')).text()], {{ type: 'text/javascript' }});
         const script = document.createElement('script'); script.src = URL.createObjectURL(bundle); document.body.append(script)"
    ))
    .await?;
    page.wait_state("error").await?;
    page.holds(
        "the message has the folder and `base`, the list stays, and nothing is unhandled",
        "await test.sleep(100); const said = test.console.filter((it) => it.level === 'error').map((it) => it.text);
         return said.length === 1 && said[0].includes('blob:') && said[0].includes('base') && test.visible(test.one('ol li time')) && refused.length === 0 || [said, refused]",
    )
    .await?;
    page.eval("test.one('masar-timeline').base = '/pkg/'")
        .await?;
    page.wait_state("ready").await
}

async fn properties_that_react_sets_before_the_loader_are_named(page: &Page) -> Outcome {
    // React sets attributes where an element does not have the property yet.
    page.open_with("<masar-timeline feeddata=\"[object Object]\" headinglevel=\"4\" view=\"story\"></masar-timeline>")
        .await?;
    page.wait(
        "both are named, with what is right",
        "const said = test.console.filter((it) => it.level === 'warn').map((it) => it.text).sort();
         return said.length === 2 && said[0].includes('feeddata') && said[0].includes('property feedData') && said[1].includes('use heading-level.')",
    )
    .await?;
    Ok(())
}

async fn a_timeline_that_moves_to_another_document_keeps_its_style(page: &Page) -> Outcome {
    page.open_with(&format!(
        "{ONE}<iframe srcdoc='<!doctype html><p>A frame</p>' style='width:100%;height:700px'></iframe>"
    ))
    .await?;
    page.eval(
        "window.host = test.one('masar-timeline'); await host.ready; window.frame = document.querySelector('iframe');
         window.look = () => { const root = host.shadowRoot.querySelector('.masar'), style = host.ownerDocument.defaultView.getComputedStyle(root);
           return [style.fontFamily !== '' && style.containerType, host.ownerDocument.defaultView.getComputedStyle(host).display,
             host.ownerDocument.defaultView.getComputedStyle(host.shadowRoot.querySelector('.plot')).position].join(); };
         window.before = look()",
    )
    .await?;
    page.eval("frame.contentDocument.body.append(host)").await?;
    page.wait("it has its style in the frame", "return look() === before")
        .await?;
    page.eval("host.view = 'table'").await?;
    page.wait(
        "it goes on working there, with the styles of later chunks",
        "const table = host.shadowRoot.querySelector('table');
         return table && frame.contentWindow.getComputedStyle(table).borderCollapse === 'collapse'",
    )
    .await?;
    page.eval("host.view = 'axis'; document.body.append(host)")
        .await?;
    page.wait(
        "it has its style back in the page",
        "return host.shadowRoot.querySelector('.plot') && look() === before",
    )
    .await?;
    page.no_console_errors().await
}

async fn a_timeline_in_a_template_begins_when_its_clone_is_in_the_page(page: &Page) -> Outcome {
    page.open_with(&format!("<template>{ONE}</template>"))
        .await?;
    page.holds(
        "in the template it rests",
        "return !document.querySelector('template').content.firstChild.dataset.state",
    )
    .await?;
    page.eval("document.body.append(document.querySelector('template').content.cloneNode(true)); await test.one('masar-timeline').ready")
        .await?;
    page.wait(
        "the axis is drawn",
        "return !!test.one('.axis') && !!test.one('[role=tab]')",
    )
    .await?;
    page.eval("window.host = test.one('masar-timeline'); document.querySelector('template').content.append(host); await test.sleep(50); document.body.append(host)")
        .await?;
    page.wait(
        "a live one comes back from a template with its style",
        "return getComputedStyle(test.one('.plot')).position === 'absolute'",
    )
    .await?;
    page.no_console_errors().await
}
