// The body of a function (early.js gives `test`): every text of the widget with a contrast under `least`
// (WCAG 2.2, 1.4.3 and 1.4.6) over anything that is painted behind it. Reads what the browser computed,
// mixes what is translucent, and takes of a gradient the colour that is worst.
const found = [];
const root = test.one("masar-timeline").shadowRoot;
// Labels let presses through; what lies under a point must name them all the same.
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { pointer-events: auto !important; }");
root.adoptedStyleSheets.push(sheet);

const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const known = new Map();
/** Red, green, blue, alpha from 0 to 1 of any CSS colour. */
const colour = (text) => {
  if (!known.has(text)) {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = "#000";
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    known.set(text, [r / 255, g / 255, b / 255, a / 255]);
  }
  return known.get(text);
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
/** Every colour that a box may have painted with: its own, and each of its gradients'. */
const painted = (element) => {
  const style = getComputedStyle(element);
  const stops = style.backgroundImage.match(/(rgba?|oklab|oklch|color|hsla?)\([^()]*\)/g) ?? [];
  return [[colour(style.backgroundColor)], [...stops.map(colour), [0, 0, 0, 0]]];
};
/** The colours that may lie behind the text of `element` at a point of the window. */
const behind = (element, x, y) => {
  let stack = root.elementsFromPoint(x, y).filter((it) => it.getRootNode() === root);
  stack = stack.slice(Math.max(0, stack.indexOf(element)));
  let ground = [colour(getComputedStyle(document.body).backgroundColor)];
  if (!ground[0][3]) ground = [[1, 1, 1, 1]];
  for (const box of stack.reverse()) {
    // A drawing in a sign: what it paints, a text may lie upon only where overflow.js has passed it.
    if (box instanceof SVGElement) continue;
    for (const layer of painted(box)) {
      if (layer.every((one) => !one[3])) continue;
      const next = ground.flatMap((under) => layer.map((one) => over(one, under)));
      ground = [...new Map(next.map((one) => [one.join(), one])).values()];
    }
  }
  return ground;
};

const judge = (element, ink, box, said) => {
  for (const share of [0.15, 0.5, 0.85]) {
    const [x, y] = [box.left + box.width * share, box.top + box.height / 2];
    if (x < 0 || x > innerWidth || y < 0 || y > innerHeight) continue;
    // Covered by a sheet or a list: not to be read now.
    const top = root.elementFromPoint(x, y);
    if (top && !top.contains(element) && !element.contains(top) && top.closest("dialog, [role=dialog]") !== element.closest("dialog, [role=dialog]")) continue;
    const least_here = Math.min(...behind(element, x, y).map((ground) => contrast(over(ink, ground), ground)));
    judged += 1;
    if (least_here < least) {
      found.push(`${said} has ${least_here.toFixed(2)} to 1`);
      return;
    }
  }
};
let judged = 0;
const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
for (let text = walk.nextNode(); text; text = walk.nextNode()) {
  const element = text.parentElement;
  if (!text.data.trim() || element.localName === "style" || !test.visible(element) || element.closest(".unseen")) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const ink = colour(getComputedStyle(element).color);
  for (const line of range.getClientRects()) judge(element, ink, line, `"${text.data.trim().slice(0, 40)}"`);
}
for (const field of test.all("input", root).filter(test.visible)) {
  const pseudo = field.value ? null : "::placeholder";
  judge(field, colour(getComputedStyle(field, pseudo).color), field.getBoundingClientRect(), `the field "${field.ariaLabel ?? field.type}"`);
}
root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
if (judged < 20) found.push(`only ${judged} places were judged`);
return [...new Set(found)];
