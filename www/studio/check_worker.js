// The entry of `masar_studio_check.js`, a worker: it checks the feed of the Studio, so that no letter waits for it.
import { checkPages, ready } from "./masar_check.js";

const answer = async ({ revision, names, texts, language }) => {
    await ready();
    return `{"revision": ${revision}, "report": ${checkPages(names, texts, language)}}`;
};

addEventListener("message", ({ data }) => {
    const request = JSON.parse(data);
    // Without a report the Studio shows no findings, and asks again after the next change.
    const failed = () => `{"revision": ${request.revision}, "report": {"feeds": []}}`;
    answer(request).catch(failed).then((text) => postMessage(text));
});
