// The body of a function: shows the feeds with the numbers from `start` to `end`, each the feed of the demo with random
// changes, and returns those that neither were shown nor refused.
const original = await (await fetch("/www/feeds/partnership.json")).text();
const generator = (seed) => () => {
  // Mulberry32.
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const values = ["null", "-1", "1e400", "\"\"", "\"x\"", "[]", "{}", "true", "[[[[]]]]", "{\"ar\": 1}", "\"2024-99-99\"", "\"\\ud800\"", "\"9999999999\"", "\"2024/1900\"", "\"a b\""];
const change = (text, random) => {
  const below = (limit) => Math.floor(random() * limit);
  const from = below(text.length), to = Math.min(text.length, from + below(200));
  // A value that follows a colon; the text around it stays JSON.
  const value = (replacement) => {
    const colons = [...text.matchAll(/":\s*("[^"\\]*"|[0-9.]+|\[[^[\]{}]*\])/g)];
    const { index, 0: whole, 1: old } = colons[below(colons.length)];
    return text.slice(0, index + whole.length - old.length) + replacement(old) + text.slice(index + whole.length);
  };
  const some = [
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, to) + text.slice(from),
    () => text.slice(0, from) + String.fromCharCode(below(65536)) + text.slice(from + 1),
    () => value(() => values[below(values.length)]),
    () => value(() => values[below(values.length)]),
    () => value((old) => `[${old},${old},${old}]`),
    () => value((old) => (old.startsWith("\"") ? `"${"9".repeat(1 + below(30))}"` : "0")),
    () => text.replaceAll("\"id\"", "\"part_of\""),
  ];
  return some[below(some.length)]();
};
const own = fetch;
let text = "";
window.fetch = (what, ...more) =>
  String(what?.url ?? what).includes("/changed/")
    ? Promise.resolve(Object.defineProperty(new Response(text, { headers: { "content-type": "application/json" } }), "url", { value: String(what?.url ?? what) }))
    : own(what, ...more);
const wrong = [];
try {
  for (let number = start; number < end; number += 1) {
    const random = generator(number);
    text = original;
    for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes -= 1) text = change(text, random);
    test.events.length = test.console.length = 0;
    document.body.innerHTML = `<masar-timeline feed="/changed/${number}.json" lang="fr" link="none" view="${["axis", "story", "table"][number % 3]}"></masar-timeline>`;
    const host = test.one("masar-timeline");
    for (let waited = 0; host.dataset.state === "loading" || !host.dataset.state; waited += 1) {
      if (waited > 500) break;
      await test.sleep(10);
    }
    const codes = test.events.filter(({ type }) => type === "masar-error").map(({ detail }) => detail.code);
    const shown = ["ready", "empty", "error"].includes(host.dataset.state);
    if (!shown || codes.includes("wasm-failed")) wrong.push(`feed ${number}: ${host.dataset.state} ${codes} ${JSON.stringify(test.console)}`);
    if (wrong.length > 3) break;
  }
} finally {
  window.fetch = own;
}
return wrong;
