
const texts = {}, variants = VARIANTS;
const had = async (url) => {
    const answer = await fetch(url);
    if (answer.ok) return answer;
    throw answer;
};
/** The words for who reads a language, a file beside this one. After a failure another try asks again. */
export function words(tag) {
    const lang = Object.keys(variants).find((its) => variants[its].test(tag)) ??
        /^(LANGUAGES)\b/i.exec(tag)?.[0].toLowerCase() ?? "en";
    if (!texts[lang]) {
        texts[lang] = had(new URL(`masar_words_${lang}.txt`, import.meta.url)).then((answer) => answer.text());
        texts[lang].catch(() => delete texts[lang]);
    }
    return texts[lang];
}

let umalqura;
/** A day, counted from 1970, in the Umm al-Qura calendar: 14440218 is 18 Safar 1444. */
export function hijri(day) {
    umalqura ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC" });
    const [month, of, year] = umalqura.format(day * 864e5).match(/\d+/g);
    return year * 1e4 + month * 100 + +of;
}
/** Another page of a feed: where it came from in the end, a line feed, its text. */
async function page(next, base) {
    const answer = await had(new URL(next, base));
    return answer.url + "\n" + await answer.text();
}
