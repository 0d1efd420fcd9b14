// The body of a function: true if all texts, fields, states and findings of the page can be told in forced colours, else what
// cannot.
const found = [];
const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colour = (text) => {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = "#000";
  brush.fillStyle = text;
  brush.fillRect(0, 0, 1, 1);
  return [...brush.getImageData(0, 0, 1, 1).data];
};
const linear = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
const over = ([r, g, b, a], under) => [r, g, b].map((channel, at) => (channel * a + under[at] * (255 - a)) / 255);
// Highlight is translucent in some browsers.
const ground = (it) => (it ? over(colour(getComputedStyle(it).backgroundColor), ground(it.parentElement)) : colour("Canvas"));
const title = (it) => `${it.localName}.${it.getAttribute("class") ?? ""} “${(it.getAttribute("aria-label") ?? it.textContent).trim().slice(0, 40)}”`;
const seen = (it) => it.checkVisibility({ visibilityProperty: true });

if (!matchMedia("(forced-colors: active)").matches) return "the colours are not forced";
for (const it of document.querySelectorAll("body *")) {
  const own = [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!seen(it) || it.matches("option, script, noscript") || it.closest(":disabled")) continue;
  // The browser draws the ground of the page behind each text, unless it is told not to.
  const under = getComputedStyle(it).forcedColorAdjust === "none" ? ground(it) : colour("Canvas");
  if ((own || it.matches("input, select, textarea")) && contrast(colour(getComputedStyle(it).color), under) < 4.5) found.push(`${title(it)} cannot be read`);
}
for (const it of document.querySelectorAll("input:not([type=checkbox], [type=radio], [type=file]), select, textarea:not(.json-box *), .json-box")) {
  const style = getComputedStyle(it);
  const line = ["Top", "Bottom"].every((side) => parseFloat(style[`border${side}Width`]) >= 1 && contrast(colour(style[`border${side}Color`]), ground(it.parentElement)) >= 3);
  if (seen(it) && !it.matches(":disabled") && !line) found.push(`${title(it)} has no outline`);
}
for (const it of document.querySelectorAll("svg [fill]")) {
  if (seen(it) && contrast(colour(getComputedStyle(it).fill), ground(it.closest("svg").parentElement)) < 3) found.push(`${title(it.parentElement)} cannot be seen`);
}

// How it looks, besides the weight of its letters: with a state and without it.
const SIDES = ["Top", "Bottom", "Left", "Right"];
const look = (it) => [it, it.closest("li") ?? it].map((at) => {
  const style = getComputedStyle(at);
  const sides = SIDES.map((side) => `${style[`border${side}Width`]} ${style[`border${side}Style`]} ${colour(style[`border${side}Color`])}`);
  return [...sides, style.textDecorationLine, style.textDecorationStyle, String(ground(at))].join();
}).join();
const STATES = [["aria-pressed", "false"], ["aria-current", null]];
for (const [name, without] of STATES) {
  for (const it of document.querySelectorAll(`[${name}]:not([${name}="false"])`)) {
    if (!seen(it)) continue;
    const value = it.getAttribute(name);
    const on = look(it);
    if (without === null) it.removeAttribute(name);
    else it.setAttribute(name, without);
    const off = look(it);
    it.setAttribute(name, value);
    if (on === off) found.push(`${title(it)}: ${name} cannot be seen`);
  }
}
for (const name of ["is-error", "lacks", "marked", "wrong"]) {
  for (const it of document.querySelectorAll(`.${name}`)) {
    if (!seen(it)) continue;
    // Words tell an error.
    if (/error/i.test(it.textContent) && name === "is-error") continue;
    const on = look(it);
    it.classList.remove(name);
    const off = look(it);
    it.classList.add(name);
    if (on === off) found.push(`${title(it)}: ${name} cannot be seen`);
  }
}
return found.length === 0 || [...new Set(found)].slice(0, 12);
