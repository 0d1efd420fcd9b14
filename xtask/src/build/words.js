
const texts = {}, variants = VARIANTS;
/** The words for who reads a language, a file beside this one. After a failure another try asks again. */
export function words(tag) {
    const lang = Object.keys(variants).find((its) => variants[its].test(tag)) ??
        /^(LANGUAGES)\b/i.exec(tag)?.[0].toLowerCase() ?? "en";
    if (!texts[lang]) {
        texts[lang] = (async () => {
            const answer = await fetch(new URL(`masar_words_${lang}.txt`, import.meta.url));
            if (answer.ok) return answer.text();
            throw answer;
        })();
        texts[lang].catch(() => delete texts[lang]);
    }
    return texts[lang];
}
