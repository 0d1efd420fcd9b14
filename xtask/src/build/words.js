
const texts = {};
const had = async (url) => {
    const answer = await fetch(url);
    if (answer.ok) return answer;
    throw answer;
};
/** The words for who reads a language, a file beside this one. After a failure another try asks again. */
export function words(tag) {
    const lang = /^(LANGUAGES)\b/i.exec(tag)?.[0].toLowerCase() ?? "en";
    if (!texts[lang]) {
        texts[lang] = had(new URL(`masar_words_${lang}.txt`, import.meta.url)).then((answer) => answer.text());
        texts[lang].catch(() => delete texts[lang]);
    }
    return texts[lang];
}
/** Another page of a feed: where it came from in the end, a line feed, its text. */
async function page(next, base) {
    const answer = await had(new URL(next, base));
    return answer.url + "\n" + await answer.text();
}
