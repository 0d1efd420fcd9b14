// The body of a function (early.js gives `test`): what of the contract of a fault does not hold, as a list of sentences.
// `expected` is the row of the table, as `mod.rs` writes it.
const { state, codes, seen, lang, alerts } = expected;
const host = test.one("masar-timeline");
const broken = [];
const want = (it, what) => it || broken.push(what);

want(host.dataset.state === state, `data-state is ${host.dataset.state}`);

const errors = test.events.filter((it) => it.type === "masar-error").map((it) => it.detail);
want(errors.length === codes.length, `masar-error: ${JSON.stringify(errors)}`);
const lines = test.console.filter((it) => !it.text.includes("Content Security Policy"));
want(lines.length === codes.length, `the console has ${JSON.stringify(lines)}`);
codes.forEach(({ code, url, words }, place) => {
  const error = errors[place] ?? {};
  want(error.code === code, `the code is ${error.code} in place of ${code}`);
  want(String(error.url).endsWith(url), `the address is ${error.url}`);
  for (const word of words) want(String(error.message).includes(word), `“${word}” is not in the message “${error.message}”`);
  want(lines[place]?.level === "error" && lines[place].text.includes(error.message), `the console has no line of ${error.message}`);
});

const inside = host.shadowRoot;
const shows = {
  timeline: () => inside?.querySelector(".masar .axis"),
  list: () => !inside?.querySelector(".masar") && inside?.querySelectorAll("ol > li time").length > 5
    && inside.querySelector("ol > li time"),
  content: () => host.querySelector("#own"),
};
const it = shows[seen]();
want(it && test.visible(it), `the ${seen} is not seen`);

// A visitor reads one sentence if something is missing or old, in the language of the page, without technical terms.
const read = test.all("[role=alert]", host).filter((alert) => test.visible(alert) && alert.textContent.trim());
const said = read.map((alert) => alert.textContent);
want(said.length === alerts, `a visitor reads ${JSON.stringify(said)}`);
const SENTENCES = { ar: /تعذّ?ر/, fr: /n’a pas pu|Impossible/, en: /could not be/ };
for (const text of said) want(SENTENCES[lang].test(text), `“${text}” is not in ${lang}`);
const technical = /\b(json|wasm|webassembly|csp|http|https|file|fetch|cors|status|url|undefined|null)\b|:\/\//i;
for (const text of said) want(!technical.test(text), `“${text}” is technical`);
want(!host.hasAttribute("aria-busy") || host.ariaBusy === "false", "the element is busy");
return broken;
