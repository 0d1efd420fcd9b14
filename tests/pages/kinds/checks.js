// Functions for the rows of `mod.rs`. Each returns a list of problems.
const plotBox = test.one(".plot")?.getBoundingClientRect();
const inPlot = (it) => {
  const box = it.getBoundingClientRect();
  return box.left >= plotBox.left - 1 && box.right <= plotBox.right + 1;
};
const data = test.one("masar-timeline").feedData;
const language = test.one("section.masar").lang;
const lines = (node) => new Set([...node.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top))).size;

const pen = document.createElement("canvas").getContext("2d");
/** Words that are on two lines. A word may be broken, with a hyphen where the browser has a dictionary, if it is wider than its box. */
const brokenWords = (selector) => test.all(selector).filter(test.visible).flatMap((at) => {
  const walker = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(/[^\s\u00ad-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const style = getComputedStyle(at);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      if (lines(range) > 1 && pen.measureText(word).width < parseFloat(style.maxInlineSize)) broken.push(`${word} is broken`);
    }
  }
  return broken;
});

/** The names of eras are above the lanes, and whole or shortened within the plot. */
const eraNames = () => {
  const first = test.one(".lane")?.getBoundingClientRect().top;
  return test.all(".era-name span").filter((it) => it.getBoundingClientRect().width > 0).flatMap((it) => {
    const box = it.getBoundingClientRect();
    const isAway = box.right <= plotBox.left || box.left >= plotBox.right;
    if (isAway) return [];
    const problems = [];
    if (box.bottom > first + 1) problems.push(`the era ${it.textContent} is over a lane`);
    if (box.left < plotBox.left - 1 || box.right > plotBox.right + 1) problems.push(`the era ${it.textContent} is cut by the plot`);
    return problems;
  });
};

/** No picture is larger than its file, or higher than 70 % of the window, or out of proportion. */
const pictures = () => test.all(".story .media img").filter((it) => it.complete && it.naturalWidth).flatMap((it) => {
  const box = it.getBoundingClientRect();
  const ratio = box.width / box.height / (it.naturalWidth / it.naturalHeight);
  const name = it.src.split("/").pop();
  return [
    box.height > innerHeight * 0.7 + 1 && `${name} is ${Math.round(box.height)} px high`,
    box.width > it.naturalWidth + 1 && `${name} is ${Math.round(box.width)} px wide`,
    Math.abs(ratio - 1) > 0.06 && `${name} has another ratio`,
  ].filter(Boolean);
});

const rawMarkdown = async () => {
  const { id } = data.events.find((event) => event.body);
  test.one("masar-timeline").select(id);
  for (let at = 0; at < 100 && !test.one(".detail .rich"); at += 1) await test.sleep(20);
  const bodies = test.all(".detail .rich");
  if (!bodies.length) return [`the body of ${id} is not drawn`];
  if (!test.all(".detail .rich :is(strong, li)").length) return ["without emphasis and lists"];
  return bodies.filter((it) => /\*\*|^## |^- |\]\(/m.test(it.textContent)).map((it) => `raw: ${it.textContent.slice(0, 60)}`);
};

/** An entry whose date begins with a year is under the heading of that year, whether it is approximate or not. */
const headings = () => {
  const dates = new Map(data.events.map((event) => [event.id, event.date]));
  let year = "";
  const wrong = [];
  for (const it of test.all(".story :is(.year, .item)")) {
    if (it.matches(".year")) year = it.textContent.match(/\d{4}/)?.[0] ?? year;
    const stated = it.matches(".item") && dates.get((it.closest("[data-event-id]") ?? it.querySelector("[data-event-id]"))?.dataset.eventId);
    // The heading may be inside the entry, before its title.
    const own = it.matches(".item") && it.querySelector(".year")?.textContent.match(/\d{4}/)?.[0];
    if (stated && (own || year) !== stated.slice(0, 4)) wrong.push(`${stated} is under ${own || year}`);
  }
  return wrong;
};

/** Below 700 px an event is a card; above, titles have 40 % of the width, and no column is cut. */
const tableColumns = () => {
  const table = test.one("table").getBoundingClientRect();
  const title = test.one("tbody .open").closest("td, th").getBoundingClientRect();
  const widget = test.one("section.masar").getBoundingClientRect();
  const problems = [];
  if (title.width < table.width * (innerWidth < 700 ? 0.8 : 0.39)) problems.push(`titles have ${Math.round(title.width)} of ${Math.round(table.width)} px`);
  if (table.left < widget.left - 1 || table.right > widget.right + 1) problems.push("the table is cut");
  return problems;
};

const todayInStory = () => {
  const now = test.one(".story .now");
  if (!now) return ["today is not in the story"];
  const starts = new Map(data.events.map((event) => [event.id, event.date.slice(0, 10)]));
  const wrong = [];
  for (const it of test.all(".story .item [data-event-id], .story .item[data-event-id]")) {
    const isAfter = !!(now.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
    const start = starts.get(it.dataset.eventId);
    if (start && start !== "2026-11-23" && isAfter !== start > "2026-11-23") wrong.push(`${start} is ${isAfter ? "after" : "before"} today`);
  }
  return [...new Set(wrong)];
};

const WORDS = {
  ar: { planned: "مبرمج", postponed: "مؤجل", cancelled: "ملغى" },
  fr: { planned: "Prévu", postponed: "Reporté", cancelled: "Annulé" },
  en: { planned: "Planned", postponed: "Postponed", cancelled: "Cancelled" },
};
/** A label that has a date has the word of its status, and the legend has the word of each status. */
const statuses = () => {
  const known = new Map(data.events.map((event) => [event.id, event.status]));
  const wrong = test.all(".mark + .label").flatMap((label) => {
    const status = known.get(label.previousElementSibling.dataset.eventId);
    const word = status && WORDS[language][status].slice(0, 4);
    return word && label.querySelector(".when") && !label.textContent.includes(word) ? [`${label.textContent} does not say ${word}`] : [];
  });
  const legend = test.all(".key li").map((it) => it.textContent).join(" ");
  for (const status of new Set([...known.values()].filter(Boolean))) {
    if (!legend.includes(WORDS[language][status].slice(0, 4))) wrong.push(`the legend does not say ${status}: ${legend}`);
  }
  return wrong;
};

const MONTHS = /janvier|février|mars\b|avril|juin|juillet|décembre|January|February|March|April|June|July|December|يناير|فبراير|أبريل|يونيو|يوليوز|دجنبر|mois|month|الشهر|jour non|day not|اليوم غير/;
/** No month beside a year of the deep past, and no year of more than six digits in sight. */
const roundYears = (selector) => test.all(selector).filter(test.visible).filter((it) => !it.closest(".ticks, .plot") || inPlot(it)).map((it) => it.textContent).flatMap((text) => {
  const digits = text.match(/\d[\d\s\u202f]*/g)?.map((it) => it.replace(/\D/g, "")) ?? [];
  const isLong = digits.some((it) => it.length > 6 || (it.length === 6 && !it.endsWith("000")));
  const isDeep = isLong || /milli|مليار|مليون|BCE|av\.|ago|ق\.م/.test(text);
  return isLong || (isDeep && MONTHS.test(text)) ? [text] : [];
});

/** The frame in the overview is within it, and its names are not cut by it. */
const overviewCovers = () => {
  const strip = test.one(".strip-plot")?.getBoundingClientRect();
  const frame = test.one(".strip .window")?.getBoundingClientRect();
  if (!strip || !frame) return ["there is no overview"];
  const problems = [];
  if (frame.left < strip.left - 3 || frame.right > strip.right + 3) problems.push("the frame leaves the overview");
  const isIn = (mark) => { const box = mark.getBoundingClientRect(); return box.left >= strip.left - 8 && box.right <= strip.right + 8; };
  if (!test.all(".strip .dot").every(isIn)) problems.push("a dot is outside the overview");
  for (const name of test.all(".strip-years span").filter((it) => it.textContent)) {
    const box = name.getBoundingClientRect();
    if (box.top + 3 < frame.bottom - 5) problems.push(`${name.textContent} is under the frame`);
  }
  return problems;
};
