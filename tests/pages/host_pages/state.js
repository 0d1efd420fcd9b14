// The body of a function (early.js gives `test`): what of the page the timeline must not change, and how the timeline is.
const host = test.one("masar-timeline");
const box = test.box(host);
const style = getComputedStyle(host);
const root = document.documentElement;
const attributes = (element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);
const stored = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join();
const focused = test.focused();
const ours = "masar-timeline, script[src*='/pkg/masar']";
const edges = ["borderLeftWidth", "borderRightWidth", "paddingLeft", "paddingRight"].map((name) => parseFloat(style[name]));
const outerWidth = parseFloat(style.width) + (style.boxSizing === "border-box" ? 0 : edges.reduce((sum, it) => sum + it));
const lang = host.closest("[lang]")?.lang ?? host.getRootNode().host?.closest("[lang]")?.lang ?? "";
const page = {
  globals: Object.getOwnPropertyNames(window).filter((name) => !name.startsWith("masarTest")).sort().join(),
  prototypes: [Object, Array, String, Element, Node].map((it) => Object.getOwnPropertyNames(it.prototype).length).join(),
  focus: `${focused?.localName}#${focused?.id}`,
  history: history.length,
  state: JSON.stringify(history.state),
  address: location.href,
  title: document.title,
  root: attributes(root),
  body: attributes(document.body),
  head: [...document.head.children].filter((it) => !it.matches(ours)).map((it) => it.outerHTML),
  elements: test.all("*").filter((it) => !(it.matches(ours) || it.closest("masar-timeline") || it.getRootNode().host?.localName === "masar-timeline")).map((it) => it.localName).join(" "),
  scrolled: [scrollX, scrollY],
  size: [root.scrollWidth, root.scrollHeight],
  stored: stored(),
  console: test.console.map((it) => it.text),
  violations: test.violations,
  ownName: window.name,
  marks: window.hostMarks ?? null,
};
// The initial font of Firefox is a font of each language, and its value is that of a font for all of them.
const initial = document.createElement("i");
initial.lang = lang;
initial.style.setProperty("font-family", "initial", "important");
host.after(initial);
// WebKit gives the element the font of the page.
const isInitial = "mozInnerScreenX" in window && getComputedStyle(initial).fontFamily === style.fontFamily;
initial.remove();
return {
  page,
  timeline: {
    left: box.left + scrollX,
    top: box.top + scrollY,
    right: box.right + scrollX,
    bottom: box.bottom + scrollY,
    width: box.width,
    outerWidth,
    inlineSize: style.width,
    blockSize: style.height,
    sizing: style.boxSizing,
    display: style.display,
    font: isInitial ? "initial" : style.fontFamily,
    lang,
    dir: style.direction,
  },
};
