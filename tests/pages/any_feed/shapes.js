// A body of a function: sets a generated feed of the shape `shape`, a number. Everything follows from that number.
let state = shape * 2654435761 + 12345;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const pick = (list) => list[random(list.length)];

const COUNTS = [1, 2, 5, 12, 30, 60, 150, 400, 1000, 2000];
const LANES = [1, 2, 4, 7, 12, 40];
/** The stretch of time in hours, and the first moment in ms. */
const SPANS = [3, 24, 24 * 10, 24 * 90, 24 * 365, 24 * 3650, 24 * 365 * 150];
const LETTERS = [3, 12, 40, 90, 300];
const WORDS = {
  ar: ["افتتاح", "معرض", "الخزف", "توقيع", "اتفاقية", "ورشة", "للأطفال", "في", "مدينة", "فاس", "والرباط", "C++", "2022/14"],
  fr: ["inauguration", "de", "l’exposition", "céramique", "signature", "d’un", "accord", "atelier", "pour", "enfants", "à", "Fès", "nº 14"],
  en: ["opening", "of", "the", "exhibition", "ceramics", "signing", "an", "agreement", "workshop", "for", "children", "in", "Fez"],
  es: ["apertura", "de", "la", "exposición", "cerámica", "firma", "del", "acuerdo", "taller", "para", "niños", "en", "Fez"],
  zgh: ["ⵜⴰⵎⵙⵙⵓⵎⴰⵏⵜ", "ⵏ", "ⵓⵙⵉⵔⴰ", "ⴳ", "ⴼⴰⵙ", "ⵜⴰⵎⴰⵎⴽⵜ", "ⵏ", "ⵉⵎⵥⵥⵢⴰⵏⵏ"],
};
const titleOf = (language, letters) => {
  let title = "";
  while (title.length < letters) title += (title && " ") + pick(WORDS[language]);
  return title.slice(0, letters).trim() || pick(WORDS[language]);
};

const count = COUNTS[shape % COUNTS.length];
const lanes = Math.min(LANES[(shape * 7) % LANES.length], count);
const hours = SPANS[(shape * 3) % SPANS.length];
const isDeep = shape % 8 === 7;
const letters = LETTERS[(shape * 3 + 1) % LETTERS.length];
const languages = ["ar", "fr", "en", "es", "zgh"];
const text = (least) => Object.fromEntries(languages.map((language) => [language, titleOf(language, least)]));
const start = Date.UTC(2026, 9, 1) - hours * 3600e3 * [1, 0.5, 0][shape % 3];

const written = (moment, precision) => {
  const iso = new Date(moment).toISOString();
  return { minute: iso.slice(0, 16), day: iso.slice(0, 10), month: iso.slice(0, 7), year: iso.slice(0, 4) }[precision];
};
const precisions = hours <= 240 ? ["minute"] : hours <= 24 * 365 ? ["day", "day", "minute", "month"] : ["day", "month", "year", "year"];
const date = () => {
  if (isDeep) return `Y-${(1 + random(4500)) * 1e6 + 10000}`.replace(/0{4}$/, "0000");
  const at = start + random(hours * 3600) * 1000;
  const precision = pick(precisions);
  const first = written(at, precision);
  if (random(6) === 0) return `${first}/${written(at + random((hours * 3600) / 4) * 1000, precision)}`;
  return precision !== "minute" && random(8) === 0 ? `${first}~` : first;
};
const events = Array.from({ length: count }, (_, index) => ({
  id: `e${index}`,
  date: date(),
  title: text(1 + random(letters)),
  track: `t${index % lanes}`,
  ...(random(12) === 0 && { kind: "milestone" }),
  ...(random(15) === 0 && { status: pick(["planned", "postponed", "cancelled"]) }),
  importance: random(6),
}));
const feed = {
  masar: 1,
  title: text(20),
  languages,
  tracks: Array.from({ length: lanes }, (_, lane) => ({ id: `t${lane}`, title: text(4 + random(40)) })),
  ...(shape % 5 === 2 && !isDeep && { eras: [{ title: text(14), date: `${written(start, "year")}/${written(start + hours * 1800e3, "year")}` }] }),
  events,
};
const host = document.querySelector("masar-timeline");
host.feedData = feed;
return `${count} events, ${lanes} lanes, ${isDeep ? "the age of the Earth" : `${hours} h`}, titles of up to ${letters}`;
