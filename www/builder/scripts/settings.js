// The settings of the form, their valid values, and the attributes and addresses that follow from them.

/** The words of `controls`. */
export const CONTROLS = "views search filters date chips zoom overview legend fullscreen download languages easy".split(" ");

/** The palettes in `pkg/palettes/`. */
const PALETTES = ["zellige", "majorelle", "sahara", "atlas", "medina", "hibr"];

/** The languages of the interface, in their own names. */
const LANGUAGES = { ar: "العربية", zgh: "ⵜⴰⵎⴰⵣⵉⵖⵜ", fr: "Français", en: "English", es: "Español" };

/** The forms of the snippet. */
export const WAYS = ["tag", "element", "react", "frame", "wordpress", "checked"];

const isHttp = (value, base) => {
  const url = URL.parse(value, base);
  return url && /^https?:$/.test(url.protocol);
};

const isLength = (value) =>
  /^\d+(\.\d+)?$/.test(value) || (CSS.supports("min-block-size", value) && !/[;{}"]/.test(value));

const isHosts = (value) =>
  value === "same-origin" || value.split(/\s+/).every((it) => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(it));

/**
 * The settings by their names, which are those of the attributes where there is one. `kind` is the control in the form.
 * `is` decides whether a value is valid; an invalid one is left out of the snippet.
 */
export const SETTINGS = {
  feed: { group: "source", kind: "text", is: (value) => isHttp(value, document.baseURI) },
  page: { group: "source", kind: "text", is: (value) => isHttp(value) },
  pkg: { group: "source", kind: "text", is: (value) => isHttp(value, document.baseURI) },
  lang: { group: "look", kind: "choice", values: Object.keys(LANGUAGES), names: LANGUAGES, attribute: true },
  view: { group: "look", kind: "choice", values: ["axis", "story", "table"], attribute: true },
  theme: { group: "look", kind: "choice", values: ["light", "dark"], attribute: true },
  palette: { group: "look", kind: "choice", values: PALETTES },
  accent: { group: "look", kind: "text", is: (value) => CSS.supports("color", value) && !/[;{}<]/.test(value) },
  calendar: { group: "look", kind: "choice", values: ["islamic-umalqura"], attribute: true },
  height: { group: "look", kind: "text", is: isLength, attribute: true },
  "heading-level": { group: "look", kind: "choice", values: ["1", "3", "4", "5", "6"], attribute: true },
  controls: { group: "use", kind: "words", values: CONTROLS, attribute: true },
  lazy: { group: "use", kind: "switch" },
  kiosk: { group: "use", kind: "switch", attribute: true },
  refresh: { group: "use", kind: "text", is: (value) => /^\d+$/.test(value) && value >= 30, attribute: true },
  "media-hosts": { group: "use", kind: "text", is: isHosts, attribute: true },
};

/** Whether a setting's value is valid. An empty one always is. */
export const isValid = (name, value) => {
  const { kind, values, is } = SETTINGS[name];
  if (!value) return true;
  if (kind === "switch") return value === "1";
  if (kind === "choice") return values.includes(value);
  if (kind === "words") return value === "none" || value.split(" ").every((word) => values.includes(word));
  return Boolean(is(value));
};

/** The valid value of a setting, or an empty text. */
export const valueOf = (state, name) => (isValid(name, state[name]) ? state[name] ?? "" : "");

/** The element's attributes without `feed`, as pairs. */
export const attributesOf = (state) => {
  const pairs = [];
  for (const [name, { attribute, kind }] of Object.entries(SETTINGS)) {
    const value = valueOf(state, name);
    if (attribute && value) pairs.push([name, kind === "switch" ? "" : value]);
  }
  if (valueOf(state, "lazy")) pairs.push(["loading", "lazy"]);
  return pairs;
};

/** The addresses of the page that gets the timeline, of the folder `pkg/` and of the feed. A relative one is relative to
 *  the page if the page is given, else to this page. */
export const addressesOf = (state) => {
  const given = valueOf(state, "page");
  const base = given || document.baseURI;
  const pkg = valueOf(state, "pkg");
  const feed = valueOf(state, "feed");
  return {
    page: new URL(given || location.origin),
    pkg: pkg ? new URL(pkg.replace(/\/?$/, "/"), base) : new URL("../../pkg/", document.baseURI),
    feed: feed ? new URL(feed, base) : new URL("../feeds/partnership.json", document.baseURI),
  };
};

/** An address as the page writes it: without the origin if that is the page's own. */
export const written = (url, page) => (url.origin === page.origin ? url.pathname + url.search : url.href);

/** Reads the fragment of the address. */
export const readFragment = () => {
  const state = {};
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    if (SETTINGS[name] || name === "ui" || name === "way") state[name] = value;
  }
  return state;
};

/** Writes the settings that are not empty into the fragment. */
export const fragmentOf = (state) => {
  const entries = Object.entries(state).filter(([, value]) => value);
  return `#${new URLSearchParams(entries)}`;
};
