// A body of a function: lists what the axis does not tell as the feed has it.
const found = [];
const host = document.querySelector("masar-timeline");
const feed = host.feedData;
const plot = test.one(".plot");
if (!plot) return found;
const edge = plot.getBoundingClientRect();
const isRtl = getComputedStyle(plot).direction === "rtl";
/** The distance of a position from the inline start of the plot. */
const along = (x) => (isRtl ? edge.right - x : x - edge.left);
const middle = (box) => along((box.left + box.right) / 2);
const events = new Map(feed.events.map((event) => [event.id, event]));
const inSight = (x) => x >= 0 && x <= edge.width;

const labelOf = (mark) => {
  const next = mark.nextElementSibling;
  return next?.matches(".label") ? next : null;
};
for (const mark of test.all(".mark.ringed, .pill.ringed")) {
  const x = middle(mark.getBoundingClientRect());
  // At the very edge of the plot there is no room for a name inside it.
  if (x <= 24 || x >= edge.width - 24) continue;
  const lines = [...(labelOf(mark)?.querySelectorAll("b") ?? [])].map((line) => line.textContent);
  const box = labelOf(mark)?.getBoundingClientRect();
  if (!lines.length || !inSight(middle(box))) found.push(`the milestone ${mark.dataset.eventId} has no name in sight`);
  // The line of today or of the founding event may be as near to it as an edge.
  const isFree = test.all(".today-line, .stem").every((line) => Math.abs(middle(line.getBoundingClientRect()) - x) > 60);
  if (isFree && x > 60 && x < edge.width - 60 && lines.join("").endsWith("…") && lines.join("").length < 6) {
    found.push(`the name of the milestone ${mark.dataset.eventId} is cut to "${lines.join(" ")}"`);
  }
}
for (const pill of test.all(".pill:not(.series)")) {
  if (!(Number(pill.textContent.match(/\d+/)) > 1)) found.push(`the pill ${pill.dataset.eventId} has one event`);
}

/** The brackets of a lane, as distances from the inline start. */
const bracketsOf = (lane) => {
  const path = lane.querySelector(".brackets path");
  if (!path) return [];
  const box = lane.querySelector(".brackets").getBoundingClientRect();
  const scale = box.width / Number(lane.querySelector(".brackets").getAttribute("viewBox").split(" ")[2]);
  const shift = isRtl ? edge.right - box.right : box.left - edge.left;
  // A bracket has sides of 2 px; the line of a series has none.
  return [...path.getAttribute("d").matchAll(/M([-\d.]+) [-\d.]+h(?:2v6h)?([-\d.]+)v(?:-6|3h-)/g)]
    .map(([, x, length]) => [shift + Number(x) * scale, shift + (Number(x) + Number(length) + 4) * scale]);
};

// Positions of dates follow from two exact marks of the axis.
const { from, to } = host.window ?? {};
const moment = (text) => Date.parse(/T/.test(text) ? `${text}Z` : text);
const [first, last] = [moment(from), moment(to) + 864e5];
const isExact = (event) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(event.date);
const known = test.all(".mark.point").map((mark) => [events.get(mark.dataset.eventId), middle(mark.getBoundingClientRect())])
  .filter(([event]) => event && isExact(event) && event.date.includes("T"))
  .map(([event, x]) => [moment(event.date), x]).sort(([a], [b]) => a - b);
if (known.length > 1 && known.at(-1)[0] > known[0][0]) {
  const [[a, xa], [b, xb]] = [known[0], known.at(-1)];
  const place = (time) => xa + ((time - a) / (b - a)) * (xb - xa);
  const drawn = new Set(test.all(".mark").map((mark) => mark.dataset.eventId));
  const lanes = test.all(".lane").map(bracketsOf).flat();
  for (const event of feed.events) {
    if (!isExact(event) || !event.date.includes("T") || drawn.has(event.id)) continue;
    const x = place(moment(event.date));
    if (inSight(x) && !lanes.some(([left, right]) => x >= left - 1.5 && x <= right + 1.5)) found.push(`${event.id} is in no bracket`);
  }
}
// No pill begins after the last event or ends before the first one.
const ends = [...test.all(".mark").map((mark) => mark.getBoundingClientRect()), ...test.all(".lane").flatMap(bracketsOf).map(([left, right]) => ({ ends: [left, right] }))]
  .flatMap((box) => box.ends ?? [along(box.left), along(box.right)]);
for (const pill of test.all(".pill")) {
  const x = middle(pill.getBoundingClientRect());
  if (x < Math.min(...ends) - 1 || x > Math.max(...ends) + 1) found.push(`the pill ${pill.dataset.eventId} is outside the data`);
}
const names = [...test.all(".tick.major span"), ...test.all(".pinned")];
const isNamed = names.some((name) => {
  const box = name.getBoundingClientRect();
  return along(box.left) > -1 && along(box.left) < edge.width + 1 && along(box.right) > -1 && along(box.right) < edge.width + 1;
});
if (!isNamed) found.push("no name of the upper row is in sight");
return [...new Set(found)];
