// Compares the last saved picture with the axis in the page. `compared` returns what differs.
globalThis.pictured = async () => {
  const before = saved.length;
  test.all(".save-files button")[0].click();
  while (saved.length === before) await test.sleep(20);
  return saved.at(-1);
};

/** True if two texts are the same, else their lines that differ. */
globalThis.differing = (one, other) => {
  if (one === other) return true;
  const [lines, others] = [one, other].map((text) => text.split(/(?=<)/));
  const differ = (all, of) => all.filter((line) => !of.includes(line)).slice(0, 9);
  return [differ(lines, others), differ(others, lines)];
};

/** The first line of a text in the page: its box, and whether it is the whole text. */
const firstLine = (node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const line = boxes.filter((box) => Math.abs(box.top - boxes[0].top) < box.height / 2);
  const [left, right] = [Math.min(...line.map((box) => box.left)), Math.max(...line.map((box) => box.right))];
  return { left, right, middle: boxes[0].top + boxes[0].height / 2, whole: line.length === boxes.length };
};

/** The texts that are in sight on the axis. */
const textsInSight = () => {
  const texts = [];
  for (const [part, clip] of [[".ticks", ".ticks"], [".plot-frame", ".plot"]]) {
    const [frame, seen] = [part, clip].map((name) => test.one(name).getBoundingClientRect());
    const walker = document.createTreeWalker(test.one(part), NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest(".unseen, .tooltip-root, .today-tag.off")) continue;
      const box = parent.getBoundingClientRect();
      if (!box.width) continue;
      const line = firstLine(node);
      const middle = (line.left + line.right) / 2;
      if (parent.closest(clip) && (middle < seen.left || middle > seen.right)) continue;
      const isCut = parent.scrollWidth > parent.clientWidth + 1 && getComputedStyle(parent).display === "block";
      const data = node.data.replace(/[⁦⁩]/g, "").replace(/\s+/g, " ").trim();
      texts.push({ part, data, ...line, isCut, top: frame.top, rtl: getComputedStyle(parent).direction === "rtl" });
    }
  }
  return texts;
};

globalThis.compared = async (file) => {
  const parsed = new DOMParser().parseFromString(file.text, "image/svg+xml");
  if (parsed.querySelector("parsererror")) return ["no XML"];
  const svg = document.importNode(parsed.documentElement, true);
  svg.style.cssText = "position: absolute; inset: 0 auto auto 0; z-index: 99";
  document.body.append(svg);
  const origin = svg.getBoundingClientRect();
  const left = test.one(".axis").getBoundingClientRect().left;
  const lines = [...svg.querySelectorAll("text")].map((element) => {
    const drawn = element.getBoundingClientRect();
    return { text: element.textContent, left: drawn.left - origin.left - 24, right: drawn.right - origin.left - 24, middle: drawn.top + drawn.height / 2 - origin.top };
  });
  const faults = [];
  const shifts = {};
  for (const text of textsInSight()) {
    const [start, end] = [text.left - left, text.right - left];
    const found = lines.filter((line) => {
      const whole = line.text === text.data;
      if (!whole && !text.data.startsWith(line.text.replace("…", ""))) return false;
      const atStart = Math.abs(text.rtl ? line.right - end : line.left - start) < 2.5;
      const atEnd = Math.abs(text.rtl ? line.left - start : line.right - end) < 2.5;
      return whole && text.whole && !text.isCut ? atStart && atEnd : atStart || atEnd;
    });
    if (!found.length) faults.push(`not at its place: ${text.data}`);
    else (shifts[text.part] ??= []).push([found.map((line) => line.middle - (text.middle - text.top)), text.data]);
  }
  // Each part is lower by as much as it is in the picture. A text may occur twice at one distance from the start.
  for (const part of Object.values(shifts)) {
    const shown = part.filter(([found]) => found.length === 1).map(([[shift]]) => shift).sort((one, other) => one - other);
    const middle = shown[shown.length >> 1];
    const isLower = ([found]) => found.every((shift) => Math.abs(shift - middle) > 2.5);
    faults.push(...part.filter(isLower).map(([found, data]) => `${found[0] - middle} px lower: ${data}`));
  }
  if (Object.values(shifts).flat().length < 5) faults.push("hardly any text");
  // Without the widths that are written, texts are as wide: the font is the same.
  for (const element of svg.querySelectorAll("text[textLength]")) {
    const wide = element.getBoundingClientRect().width;
    element.removeAttribute("textLength");
    const own = element.getBoundingClientRect().width;
    if (Math.abs(wide - own) > Math.max(2, own * 0.08)) faults.push(`${own} px wide, not ${wide}: ${element.textContent}`);
  }
  svg.remove();
  return faults;
};
