// The snippets that a webmaster copies. All values are escaped for their place.

import { SETTINGS, addressesOf, attributesOf, valueOf, written } from "./settings.js";

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Attributes in HTML and JSX, which both read character references in them. */
const attributesText = (pairs) => pairs.map(([name, value]) => (value ? `${name}="${escape(value)}"` : name)).join(" ");

/** The attributes that the shortcode of the plugin has. */
const SHORTCODE = ["feed", "lang", "view", "theme", "calendar", "height", "controls"];

const feedOf = (state) => {
  const { page, feed } = addressesOf(state);
  return written(feed, page);
};

const tag = (state, before = "") => {
  const { page, pkg } = addressesOf(state);
  const src = escape(written(new URL("masar.js", pkg), page));
  const data = [["feed", feedOf(state)], ...attributesOf(state)].map(([name, value]) => [`data-${name}`, value]);
  return `<script src="${src}"${before} ${attributesText(data)} async></script>`;
};

const element = (state) => {
  const { page, pkg } = addressesOf(state);
  const src = escape(written(new URL("masar.js", pkg), page));
  const attributes = attributesText([["feed", feedOf(state)], ...attributesOf(state)]);
  return `<script src="${src}" async></script>\n\n<masar-timeline ${attributes}></masar-timeline>`;
};

const react = (state) => {
  const palette = valueOf(state, "palette");
  const pairs = [["feed", feedOf(state)], ...attributesOf(state)];
  const attributes = pairs.map(([name, value]) => `${name}="${escape(value)}"`).join(" ");
  const sheet = palette ? `import "masar/palettes/${palette}.css";\n` : "";
  return `import "masar";\nimport "masar/react";\n${sheet}
export function Timeline() {\n  return <masar-timeline ${attributes}></masar-timeline>;\n}`;
};

const frame = (state, title) => {
  const { pkg, feed } = addressesOf(state);
  const address = new URL("frame.html", pkg);
  const pairs = attributesOf(state).filter(([name]) => name !== "loading");
  address.search = new URLSearchParams([["feed", written(feed, pkg)], ...pairs]);
  const lazy = valueOf(state, "lazy") ? ' loading="lazy"' : "";
  return `<iframe id="masar-frame" title="${escape(title)}" src="${escape(address.href)}"${lazy}
  style="inline-size: 100%; block-size: 40rem; border: 0"></iframe>
<script>
  addEventListener("message", ({ data, source }) => {
    const frame = document.getElementById("masar-frame");
    if (source === frame.contentWindow && data?.type === "masar-height") frame.style.blockSize = \`\${data.height}px\`;
  });
</script>`;
};

/** A shortcode has no escapes, so brackets and quotes of an address are percent-encoded. */
const wordpress = (state) => {
  const encode = (text) => text.replace(/["'<>[\]]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
  const pairs = [["feed", encode(feedOf(state))], ...attributesOf(state)];
  const known = pairs.filter(([name]) => SHORTCODE.includes(name));
  return `[masar ${known.map(([name, value]) => `${name}="${value}"`).join(" ")}]`;
};

/** The snippet in the chosen form. `context` has the hash of the loader and the feed's title. */
export const snippetOf = (state, { integrity, title }) => {
  switch (state.way) {
    case "element": return element(state);
    case "react": return react(state);
    case "frame": return frame(state, title || "Masar");
    case "wordpress": return wordpress(state);
    case "checked": return tag(state, ` integrity="${escape(integrity)}" crossorigin="anonymous"`);
    default: return tag(state);
  }
};

/** The names of the chosen settings that the form of the snippet cannot have. */
export const leftOut = (state) => {
  const chosen = Object.keys(SETTINGS).filter((name) => valueOf(state, name));
  if (state.way === "frame") return chosen.filter((name) => ["palette", "accent"].includes(name));
  if (state.way !== "wordpress") return [];
  const elsewhere = ["page", "pkg", "palette", "accent", ...SHORTCODE];
  return chosen.filter((name) => !elsewhere.includes(name));
};

/** The style sheet of the page: the palette, the accent and the room, which are all empty at first. `heights` are pairs of
 *  a width of the window and the height there, in px. */
export const sheetOf = (state, heights) => {
  if (state.way === "frame") return "";
  const { page, pkg } = addressesOf(state);
  const palette = valueOf(state, "palette");
  const accent = valueOf(state, "accent");
  const lines = [];
  const isImported = palette && state.way !== "react";
  if (isImported) lines.push(`@import "${written(new URL(`palettes/${palette}.css`, pkg), page)}";`);
  if (accent) lines.push(`masar-timeline { --masar-accent: ${accent}; }`);
  for (const [from, height] of heights) {
    const rule = `masar-timeline { display: block; min-block-size: ${Math.ceil(height / 16)}rem; }`;
    lines.push(from ? `@media (min-width: ${from}px) { ${rule} }` : rule);
  }
  return lines.join("\n");
};
