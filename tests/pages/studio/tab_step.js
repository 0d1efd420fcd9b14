// The beginning of the body of a function (early.js gives `test`): returns a sentence if the control with the focus is not in
// sight, and "the end" if Tab has come round. What follows judges the control, `it`.
const it = test.focused();
// A field of a time is several stops.
const isSame = it === tabs.last;
tabs.last = it;
if (!it || it === document.body || it === document.documentElement || (tabs.seen.has(it) && !isSame)) return "the end";
tabs.seen.add(it);
tabs.left.delete(it);
// The timeline has tests of its own.
if (it.getRootNode() !== document || it.localName === "masar-timeline") return true;
const name = `the ${it.localName} “${(it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent ?? it.textContent).trim().slice(0, 40)}”`;
const box = it.getClientRects()[0];
const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
if (right - left < Math.min(box.width, 24) - 1 || bottom - top < Math.min(box.height, 24) - 1) return `${name} has the focus and is out of sight (${Math.round(box.left)}, ${Math.round(box.top)})`;
const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
if (!it.contains(above) && !above?.contains(it)) return `${name} has the focus and is covered by ${above?.outerHTML.slice(0, 80)}`;
