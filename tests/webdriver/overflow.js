// The body of a function (early.js gives `test`): lists the texts in timelines that are cut off,
// leave the widget, or lie upon one another or upon a mark, and the controls and marks that leave
// the widget, as a visitor would see it.
const found = [];
let zoom = 1;
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
const letters = (line, text, style, lang) => {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  // Firefox has a font for each language where the page names none.
  if (brush.lang !== lang) Object.assign(brush, { lang, font });
  if (brush.font !== font) brush.font = font;
  const size = brush.measureText(text);
  const baseline = line.top + (line.height * size.fontBoundingBoxAscent) / (size.fontBoundingBoxAscent + size.fontBoundingBoxDescent);
  return {
    left: line.left,
    right: line.right,
    top: baseline - size.actualBoundingBoxAscent * zoom,
    bottom: baseline + size.actualBoundingBoxDescent * zoom,
  };
};
const langOf = (node) => node ? node.closest("[lang]")?.lang || langOf(node.getRootNode().host) : "";
const parent = (node) => node.parentElement ?? (node.parentNode?.host ?? null);

for (const host of test.all("masar-timeline, .masar-page")) {
  const inside = host.shadowRoot ?? host;
  // Boxes are measured in px of the window, which a larger font size multiplies; lengths of styles are not.
  const widget = test.one(".masar", inside);
  const frame = test.boxAmong(host, widget ?? host);
  zoom = widget?.currentCSSZoom ?? 1;
  const lines = [];

  // What clips a box's text: every ancestor up to the host that does not let it be seen outside. What
  // scrolls is no cut: the visitor can reach it (that it shows at all is checked by reach, not by place).
  const clips = new Map();
  const clipOf = (at) => {
    if (!at || at === host) return { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity, hidden: false, scrolled: false, shortened: false };
    const known = clips.get(at);
    if (known) return known;
    const clip = { ...clipOf(parent(at)) };
    const style = getComputedStyle(at);
    const edge = at.getBoundingClientRect();
    // Words for screen readers alone stand in a box of a pixel.
    if ((edge.width <= 2 || edge.height <= 2) && style.overflow !== "visible") clip.hidden = true;
    if (style.clipPath !== "none" && style.clipPath.startsWith("inset")) clip.hidden = true;
    if (style.display !== "inline" && style.display !== "contents") {
      if (/auto|scroll/.test(style.overflowX)) clip.scrolled = true;
      if (/hidden|clip/.test(style.overflowX)) {
        clip.left = Math.max(clip.left, edge.left);
        clip.right = Math.min(clip.right, edge.right);
      }
      if (/hidden|clip/.test(style.overflowY)) {
        clip.top = Math.max(clip.top, edge.top);
        clip.bottom = Math.min(clip.bottom, edge.bottom);
      }
      // Shortened on purpose, with an ellipsis: then the whole has to be had in another way.
      if (/hidden|clip/.test(style.overflowX) && (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none")) clip.shortened = true;
    }
    clips.set(at, clip);
    return clip;
  };
  /** Wholly outside what clips it: not to be seen at all (drawn ahead of a pan), so not cut either. */
  const away = (box, clip) => box.right <= clip.left || box.left >= clip.right || box.bottom <= clip.top || box.top >= clip.bottom;

  const names = test.all("[aria-label], [title]", inside).flatMap((at) => [at.getAttribute("aria-label"), at.title]).filter(Boolean);
  const pills = test.all(".pill", inside).map((at) => at.getAttribute("aria-label"));
  const plain = (text) => text.replace(/[\s\u00ad\u200b]+/g, "");
  const plainNames = new Set();
  /** Whether some name or tooltip begins with these words. */
  const had = (text) => {
    if (!plainNames.size) for (const name of names) plainNames.add(plain(name));
    const start = plain(text);
    for (const name of plainNames) if (name.startsWith(start)) return true;
    // The name of a pill begins with the number of its events.
    return pills.some((name) => plain(name).includes(start));
  };

  const walk = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const box = text.parentElement;
    if (!text.data.trim() || !box || !test.visible(box)) continue;
    const clip = clipOf(box);
    if (clip.hidden) continue;
    const { scrolled } = clip;

    const range = document.createRange();
    range.selectNodeContents(text);
    const said = `"${text.data.trim().slice(0, 40)}"`;
    const style = getComputedStyle(box);
    const shortened = clip.shortened && had(text.data);
    // What is said of something that goes on ends so, too.
    if (text.data.trim().endsWith("…") && !box.closest("[role=status], [role=alert]")) {
      const label = box.closest(".label") ?? box;
      const whole = [...label.querySelectorAll("b")].map((line) => line.textContent).join("") || text.data;
      if (!had(whole.split("…")[0])) found.push(`${said} is shortened and nowhere to be had in full`);
    }
    for (const line of range.getClientRects()) {
      if (line.width < 1 || line.height < 1) continue;
      if (away(line, clip)) continue;
      const seen = { left: Math.max(line.left, clip.left), right: Math.min(line.right, clip.right) };
      if (!scrolled && (seen.left < frame.left - 1 || seen.right > frame.right + 1)) found.push(`${said} leaves the widget`);
      // The plot is a window: wherever it is moved to, its edge cuts a pill in two. Labels keep clear of it.
      const crossing = box.closest(".pill") !== null;
      if (!scrolled && !shortened && !crossing && (line.left < clip.left - 1 || line.right > clip.right + 1)) {
        found.push(`${said} is cut at the side (${Math.round(line.left)} to ${Math.round(line.right)} in ${Math.round(clip.left)} to ${Math.round(clip.right)})`);
      }
      const ink = letters(line, text.data, style, langOf(box));
      if (!shortened && (ink.top < clip.top - 1 || ink.bottom > clip.bottom + 1)) found.push(`${said} is cut above or below`);
      if (!scrolled && !shortened) lines.push({ line: ink, said, box });
    }
    // A button narrower than its word.
    // What is pressed may reach beyond what is seen: such a box is measured by its word.
    const reaching = getComputedStyle(box, "::after").position === "absolute";
    const wide = reaching ? Math.ceil(range.getBoundingClientRect().width / zoom) : box.scrollWidth;
    if (!shortened && style.display !== "inline" && wide > box.clientWidth + 1 && box.clientWidth > 0 && !/auto|scroll/.test(style.overflowX)) {
      found.push(`${said} is wider (${wide} px) than its box (${box.clientWidth} px)`);
    }
  }

  // A field's hint is no text of the page.
  for (const field of test.all("input[placeholder]", inside)) {
    if (field.value || !test.visible(field)) continue;
    const style = getComputedStyle(field);
    brush.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const wide = brush.measureText(field.placeholder).width;
    if (wide > room + 1) found.push(`the hint "${field.placeholder}" is wider (${Math.ceil(wide)} px) than its field (${Math.floor(room)} px)`);
  }

  // Controls, marks and pictures, but for what is shown above everything else.
  const solid = [];
  for (const at of test.all("button, a, input, select, img, svg, [role=slider]", inside)) {
    if (!test.visible(at)) continue;
    const clip = clipOf(at);
    if (clip.hidden || clip.scrolled) continue;
    const edge = at.getBoundingClientRect();
    if (away(edge, clip)) continue;
    const seen = {
      left: Math.max(edge.left, clip.left),
      right: Math.min(edge.right, clip.right),
      top: Math.max(edge.top, clip.top),
      bottom: Math.min(edge.bottom, clip.bottom),
    };
    const name = `the ${at.localName} "${at.getAttribute("aria-label") ?? (at.textContent.trim() || at.getAttribute("class") || "")}"`.slice(0, 60);
    const above = at.closest("dialog, [role=dialog], [popover]");
    const out = [frame.left - seen.left, seen.right - frame.right, above ? 0 : seen.bottom - frame.bottom, frame.top - seen.top];
    // A drawing may hang into the margin as the frames' rings do on the narrow story's spine; nothing
    // one reads or presses may.
    const hang = at.localName === "svg" && !at.closest("button, a") ? 6 * zoom : 1;
    if (Math.max(...out) > hang) found.push(`${name} leaves the widget by ${Math.ceil(Math.max(...out))} px`);
    if (at.matches(".mark.point > svg, .pill")) solid.push({ seen, name: `"${(at.closest("[aria-label]")?.getAttribute("aria-label") ?? "").slice(0, 40)}"`, at });
  }

  // The tools that stay in sight are above what scrolls, on the ground of the widget (axis_parts.rs tests that). Below a modal
  // dialog nothing hits them.
  const tools = test.all(".filters, .filters > .zoom", inside).filter((at) => {
    const { position, backgroundColor } = getComputedStyle(at);
    return position === "sticky" && !/transparent|, 0\)$/.test(backgroundColor);
  });
  const isTool = (at) => tools.some((row) => row.contains(at));
  const behindTools = (x, y) => tools.some((row) => {
    const edge = row.getBoundingClientRect();
    return x >= edge.left && x <= edge.right && y >= edge.top && y <= edge.bottom;
  });

  const covered = (one, other, x, y) => {
    const hasScale = one.closest(".ticks") || other.closest(".ticks");
    if (!hasScale && isTool(one) !== isTool(other) && behindTools(x, y)) return true;
    // What lies behind something opaque (a sheet, a popover, the scale, the tools and the button that stay in sight) is covered, not jumbled.
    if (!isTool(one) && !isTool(other) && !one.closest(".ticks") !== !other.closest(".ticks")) return true;
    // Nothing hits a tooltip, which is opaque and above everything else.
    if (!one.closest(".tooltip") !== !other.closest(".tooltip")) return true;
    const sheet = host.shadowRoot?.elementFromPoint(x, y)?.closest("dialog, [role=dialog], [popover], .tooltip, .to-today");
    return sheet && sheet.contains(one) !== sheet.contains(other);
  };
  const middle = (a, b) => [(Math.max(a.left, b.left) + Math.min(a.right, b.right)) / 2, (Math.max(a.top, b.top) + Math.min(a.bottom, b.bottom)) / 2];

  lines.sort((a, b) => a.line.top - b.line.top);
  lines.forEach((one, index) => {
    for (let at = index + 1; at < lines.length; at += 1) {
      const other = lines[at];
      if (other.line.top >= one.line.bottom) break;
      if (one.box === other.box) continue;
      const [across, down] = overlap(one.line, other.line);
      if (across > 1 && down > 1 && !covered(one.box, other.box, ...middle(one.line, other.line))) {
        found.push(`${one.said} and ${other.said} lie upon each other (${Math.round(across)} by ${Math.round(down)} px)`);
      }
    }
  });
  for (const mark of solid) {
    for (const { line, said, box } of lines) {
      if (mark.at.contains(box)) continue;
      const [across, down] = overlap(line, mark.seen);
      if (across > 2 && down > 2 && !covered(mark.at, box, ...middle(line, mark.seen))) {
        found.push(`${said} lies upon the mark of ${mark.name} (${Math.round(across)} by ${Math.round(down)} px)`);
      }
    }
  }
  solid.forEach((one, index) => {
    for (const other of solid.slice(index + 1)) {
      if (one.at.contains(other.at) || other.at.contains(one.at)) continue;
      const [across, down] = overlap(one.seen, other.seen);
      if (across > 2 && down > 2 && !covered(one.at, other.at, ...middle(one.seen, other.seen))) {
        found.push(`the marks of ${one.name} and ${other.name} lie upon each other (${Math.round(across)} by ${Math.round(down)} px)`);
      }
    }
  });
}
return [...new Set(found)];
