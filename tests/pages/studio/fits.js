// The body of a function (early.js gives `test`): true if all fits into the window, else what is cut off, lies upon something
// else or is wider than the window. A table and the text of the file scroll in boxes of their own: their columns and lines
// have a meaning (WCAG 1.4.10).
const found = [];
const root = document.scrollingElement;
const title = (it) => `${it.localName}.${it.className} “${it.textContent.trim().slice(0, 40)}”`;
if (root.scrollWidth > innerWidth) {
  found.push(`the page is ${root.scrollWidth} px wide`);
}
const scrolls = (it) => it.closest(".table-box, .json-box, pre");
const isHidden = (it) => it.closest(".spoken, .heard, noscript") || getComputedStyle(it).clipPath.startsWith("inset") || it.closest("legend, .unseen") && getComputedStyle(it.closest("legend, .unseen")).clipPath.startsWith("inset");
const own = [...document.querySelectorAll("body *")].filter((it) => !(it instanceof SVGElement) && it.checkVisibility({ visibilityProperty: true }) && !scrolls(it) && !isHidden(it));

for (const it of own) {
  const box = it.getBoundingClientRect();
  if (box.width && (box.right > innerWidth + 1 || box.left < -1)) found.push(`${title(it)} leaves the window: ${Math.round(box.left)} to ${Math.round(box.right)}`);
  const style = getComputedStyle(it);
  if (style.display !== "inline" && it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(style.overflowX)) found.push(`${title(it)} scrolls sideways`);
}

// A row of the list has one line: the form has the whole title.
const shortened = (it) => it.closest(".row, .row-notes");
const brush = document.createElement("canvas").getContext("2d");
for (const it of own.filter((one) => one.matches("select, input:not([type=checkbox], [type=radio], [type=color], [type=file], [type=date], [type=time])"))) {
  const style = getComputedStyle(it);
  brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  // A text is shown as the example of its translation, above which it stands whole.
  const isText = [...document.querySelectorAll("input")].some((one) => one !== it && one.value === it.placeholder);
  const text = it.localName === "select" ? it.selectedOptions[0]?.text ?? "" : it.value || isText ? "" : it.placeholder;
  const room = it.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
  if (brush.measureText(text).width > room + 1) found.push(`“${text}” is wider than the ${it.localName} ${it.id} (${Math.round(room)} px)`);
}

const lines = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walk.nextNode(); text; text = walk.nextNode()) {
  const box = text.parentElement;
  if (!text.data.trim() || box.matches("option, script, style, textarea") || !own.includes(box) || shortened(box)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  let clip = box;
  while (clip && !(/hidden|clip/.test(getComputedStyle(clip).overflowX) && getComputedStyle(clip).display !== "inline")) clip = clip.parentElement;
  const edge = clip?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
  for (const line of range.getClientRects()) {
    if (line.width < 1) continue;
    if (line.left < edge.left - 1 || line.right > edge.right + 1) found.push(`“${text.data.trim().slice(0, 40)}” is cut (${Math.round(line.left)} to ${Math.round(line.right)} of ${Math.round(edge.left)} to ${Math.round(edge.right)})`);
    // The box of a line is higher than its letters.
    const rest = line.height / 4;
    lines.push({ box, said: text.data.trim().slice(0, 40), left: line.left + 1, right: line.right - 1, top: line.top + rest, bottom: line.bottom - rest });
  }
}
lines.sort((one, other) => one.top - other.top);
lines.forEach((one, index) => {
  for (let at = index + 1; at < lines.length && lines[at].top < one.bottom; at += 1) {
    const other = lines[at];
    const isInScroller = one.box.closest(".events-scroll") !== other.box.closest(".events-scroll");
    if (one.box !== other.box && !isInScroller && one.left < other.right && other.left < one.right) found.push(`“${one.said}” lies upon “${other.said}”`);
  }
});
return found.length === 0 || [...new Set(found)].slice(0, 12);
