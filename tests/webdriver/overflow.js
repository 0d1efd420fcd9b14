// The body of a function (early.js gives `test`): lists the texts in timelines that are cut off,
// leave the widget, or lie upon one another, as a visitor would see it.
const found = [];
const root = document.scrollingElement;
if (root.scrollWidth > innerWidth + 1) found.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth}`);

const overlap = (a, b) => [
  Math.min(a.right, b.right) - Math.max(a.left, b.left),
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
];
/**
 * Where the letters of a line are. The line's own box is as tall as its font's tallest letters (in
 * Arabic fonts nearly two lines), so boxes may overlap where letters are far apart.
 */
const brush = document.createElement("canvas").getContext("2d");
const letters = (line, text, style) => {
  brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const size = brush.measureText(text);
  const baseline = line.top + (line.height * size.fontBoundingBoxAscent) / (size.fontBoundingBoxAscent + size.fontBoundingBoxDescent);
  return {
    left: line.left,
    right: line.right,
    top: baseline - size.actualBoundingBoxAscent,
    bottom: baseline + size.actualBoundingBoxDescent,
  };
};
const parent = (node) => node.parentElement ?? (node.parentNode?.host ?? null);

for (const host of test.all("masar-timeline")) {
  const frame = host.getBoundingClientRect();
  const inside = host.shadowRoot ?? host;
  const lines = [];
  const walk = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const box = text.parentElement;
    if (!text.data.trim() || !box || !test.visible(box)) continue;

    // What clips it: every ancestor up to the host that does not let it be seen outside. What scrolls
    // is no cut: the visitor can reach it (that it shows at all is checked by reach, not by place).
    const clip = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    let hidden = false;
    let scrolled = false;
    for (let at = box; at && at !== host; at = parent(at)) {
      const style = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      // Words for screen readers alone stand in a box of a pixel.
      if ((edge.width <= 2 || edge.height <= 2) && style.overflow !== "visible") hidden = true;
      if (style.clipPath !== "none" && style.clipPath.startsWith("inset")) hidden = true;
      if (style.display === "inline" || style.display === "contents") continue;
      if (/auto|scroll/.test(style.overflowX)) scrolled = true;
      if (/hidden|clip/.test(style.overflowX)) {
        clip.left = Math.max(clip.left, edge.left);
        clip.right = Math.min(clip.right, edge.right);
      }
      if (/hidden|clip/.test(style.overflowY)) {
        clip.top = Math.max(clip.top, edge.top);
        clip.bottom = Math.min(clip.bottom, edge.bottom);
      }
    }
    if (hidden) continue;

    const range = document.createRange();
    range.selectNodeContents(text);
    const said = `"${text.data.trim().slice(0, 40)}"`;
    for (const line of range.getClientRects()) {
      if (line.width < 1 || line.height < 1) continue;
      // Wholly outside what clips it: not to be seen at all (drawn ahead of a pan), so not cut either.
      if (line.right <= clip.left || line.left >= clip.right || line.bottom <= clip.top || line.top >= clip.bottom) continue;
      if (!scrolled && (line.left < frame.left - 1 || line.right > frame.right + 1)) found.push(`${said} leaves the widget`);
      if (!scrolled && (line.left < clip.left - 1 || line.right > clip.right + 1)) {
        found.push(`${said} is cut at the side (${Math.round(line.left)} to ${Math.round(line.right)} in ${Math.round(clip.left)} to ${Math.round(clip.right)})`);
      }
      const ink = letters(line, text.data, getComputedStyle(box));
      if (ink.top < clip.top - 1 || ink.bottom > clip.bottom + 1) found.push(`${said} is cut above or below`);
      if (!scrolled) lines.push({ line: ink, said, box });
    }
    // An ellipsis, or a button narrower than its word.
    const style = getComputedStyle(box);
    if (style.display !== "inline" && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0 && !/auto|scroll/.test(style.overflowX)) {
      found.push(`${said} is wider (${box.scrollWidth} px) than its box (${box.clientWidth} px)`);
    }
  }

  lines.sort((a, b) => a.line.top - b.line.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.line.top >= one.line.bottom) break;
      if (one.box === other.box) continue;
      const [across, down] = overlap(one.line, other.line);
      if (across > 1 && down > 1) {
        // What lies behind something opaque (a sheet, a popover) is covered, not jumbled.
        const x = (Math.max(one.line.left, other.line.left) + Math.min(one.line.right, other.line.right)) / 2;
        const y = (Math.max(one.line.top, other.line.top) + Math.min(one.line.bottom, other.line.bottom)) / 2;
        const top = host.shadowRoot?.elementFromPoint(x, y);
        const sheet = top?.closest("dialog, [role=dialog], [popover]");
        if (sheet && (sheet.contains(one.box) !== sheet.contains(other.box))) continue;
        found.push(`${one.said} and ${other.said} lie upon each other (${Math.round(across)} by ${Math.round(down)} px)`);
      }
    }
  });
}
return [...new Set(found)];
