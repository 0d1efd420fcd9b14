// The entry of `masar_studio_check.js`, a worker: it checks the feed of the Studio, so that no letter waits for it.
import { checkPages, ready } from "./masar_check.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

// The pages of the feed, in UTF-8. Each message has what has changed in them.
let pages = [];

const changed = (page, { at, removed, inserted }) => {
    const middle = encoder.encode(inserted);
    const out = new Uint8Array(page.length - removed + middle.length);
    out.set(page.subarray(0, at));
    out.set(middle, at);
    out.set(page.subarray(at + removed), at + middle.length);
    return out;
};

const answer = async ({ revision, language }, texts) => {
    await ready();
    // The findings name their page by its number.
    const names = texts.map((_, page) => `${page}`);
    return `{"revision": ${revision}, "report": ${checkPages(names, texts, language)}}`;
};

addEventListener("message", ({ data }) => {
    const request = JSON.parse(data);
    pages = request.pages.map((change, page) => changed(pages[page] ?? new Uint8Array(), change));
    // Without a report the Studio shows no findings, and asks again after the next change.
    const failed = () => `{"revision": ${request.revision}, "report": {"feeds": []}}`;
    answer(request, pages.map((page) => decoder.decode(page))).catch(failed).then((text) => postMessage(text));
});
