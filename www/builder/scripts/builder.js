// The snippet builder: reads the settings from the form and the fragment of the address, and writes the preview, the
// snippets and the findings. Everything from outside is written as text, never as markup.

import { check, parsed, probe, titleOf } from "./feed.js";
import { drawForm, fillForm, markInvalid, radios, readForm } from "./form.js";
import { mediaOf, policyOf } from "./policy.js";
import { fit, measure, show } from "./preview.js";
import { listFeedFindings, listServerFindings, writeSnippet } from "./results.js";
import { checkFeedResponse, checkFiles, once } from "./server.js";
import { WAYS, addressesOf, attributesOf, fragmentOf, readFragment, valueOf } from "./settings.js";
import { leftOut, sheetOf, snippetOf } from "./snippets.js";
import { TEXTS } from "./texts/index.js";

const byId = (id) => document.getElementById(id);
const form = document.querySelector("form.settings");
const preview = byId("preview");

/** The settings, and what is known about the files that they name. */
let state = {};
let texts = TEXTS.ar;
let width = innerWidth < 760 ? 375 : 1120;
let heights = [];
let hashes = {};
let feed = null;
let media = mediaOf(null);
/** The inputs of the last preview and of the last check, which are repeated only if they change. */
let shown = "";
let checked = "";

/** Writes all texts in the language of the state. */
const translate = () => {
  const lang = TEXTS[state.ui] ? state.ui : "ar";
  texts = TEXTS[lang];
  Object.assign(document.documentElement, { lang, dir: texts.dir });
  document.title = texts.document;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = texts[element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", texts[element.dataset.label]);
  }
  for (const link of document.querySelectorAll("[data-ui]")) {
    if (link.dataset.ui === lang) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  preview.title = texts.previewFrame;
  byId("measured").textContent = "";
  drawForm(form, texts);
  radios(byId("ways"), "way", WAYS, texts.ways, state.way || "tag", (way) => change({ way }));
  radios(byId("widths"), "width", ["375", "1120"], texts.widths, String(width), (chosen) => {
    width = Number(chosen);
    fitPreview();
  });
};

/** Fits the preview in the next frame: a size that changes while sizes are reported would be an error. */
const fitPreview = () => requestAnimationFrame(() => {
  const isKiosk = valueOf(state, "kiosk") !== "";
  fit(preview, isKiosk && width === 1120 ? 1080 : width, isKiosk);
});

/** Writes the snippets, the style sheet and the policy. */
const writeSnippets = () => {
  const integrity = hashes["masar.js"];
  const isMissing = state.way === "checked" && !integrity;
  const lang = state.lang || document.documentElement.lang;
  writeSnippet(byId("snippet"), "snippet", snippetOf(state, { integrity: integrity ?? "", title: titleOf(feed, lang) }), texts);
  const names = leftOut(state).map((name) => texts.labels[name]);
  const note = names.length ? texts.leftOut(names.join(texts.dir === "rtl" ? "، " : ", ")) : "";
  byId("left-out").textContent = isMissing ? texts.noHash : note;
  const sheet = sheetOf(state, heights);
  byId("sheet").hidden = !sheet;
  byId("measure").hidden = state.way === "frame";
  byId("sheet-hint").textContent = state.way === "frame" ? texts.frameSheet : texts.sheetHint;
  byId("policy-hint").textContent = state.way === "frame" ? texts.framePolicy : texts.policyHint;
  writeSnippet(byId("sheet"), "sheet", sheet, texts);
  writeSnippet(byId("policy"), "policy", policyOf(state, media, sheet !== ""), texts);
};

/** Draws the preview again if its settings changed. The heights of other settings are then unknown. */
const updatePreview = async () => {
  const inputs = JSON.stringify([
    attributesOf(state), addressesOf(state).feed, valueOf(state, "palette"), valueOf(state, "accent"), document.documentElement.lang,
  ]);
  if (inputs === shown) return;
  shown = inputs;
  heights = [];
  byId("measured").textContent = "";
  const timeline = await show(preview, state);
  // The frame's own observer: the sizes in a frame are reported at another time than those of this page.
  new preview.contentWindow.ResizeObserver(fitPreview).observe(timeline);
  fitPreview();
};

/** Checks the feed and the files of `pkg/` if their addresses or the language changed. */
const updateChecks = async () => {
  const addresses = addressesOf(state);
  const inputs = JSON.stringify([addresses, texts.dir, document.documentElement.lang]);
  if (inputs === checked) return;
  checked = inputs;
  byId("feed-status").textContent = byId("server-status").textContent = texts.checking;
  const [response, list] = await Promise.all([probe(addresses.feed), probe(new URL("integrity.json", addresses.pkg))]);
  const text = response.state === "ok" ? await response.response.text() : null;
  const known = list.state === "ok" ? parsed(await list.response.text()) ?? {} : {};
  const found = once([...checkFeedResponse(response, addresses), ...await checkFiles(addresses, known)]);
  if (checked !== inputs) return; // the visitor has typed on
  hashes = known;
  feed = text === null ? null : parsed(text);
  media = mediaOf(feed, addresses.feed);
  writeSnippets();
  listServerFindings(byId("server-findings"), byId("server-status"), found, addresses.page.origin, texts);
  await checkText(text, addresses.feed.href);
};

const checkText = async (text, name) => {
  const [status, list] = [byId("feed-status"), byId("feed-findings")];
  list.replaceChildren();
  if (text === null) {
    status.textContent = texts.feedUnread;
    return;
  }
  try {
    listFeedFindings(list, status, await check(text, name, document.documentElement.lang), texts);
  } catch {
    status.textContent = texts.checkerMissing;
  }
};

const update = () => {
  markInvalid(form, state, texts);
  writeSnippets();
  updatePreview();
  updateChecks();
};

/** Changes some settings, and writes them into the fragment. */
const change = (changed) => {
  Object.assign(state, changed);
  history.replaceState(history.state, "", fragmentOf(state));
  update();
};

/** Reads the fragment, which a link or the visitor may have changed. A link to a language changes only that. */
const follow = () => {
  const read = readFragment();
  const names = Object.keys(read);
  if (names.length === 1 && names[0] === "ui") Object.assign(state, read);
  else state = read;
  history.replaceState(history.state, "", fragmentOf(state));
  translate();
  fillForm(form, state);
  update();
};

let pending;
form.addEventListener("input", () => {
  clearTimeout(pending);
  pending = setTimeout(() => change(readForm(form)), 300);
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", follow);
new ResizeObserver(fitPreview).observe(preview.parentElement);

byId("measure").addEventListener("click", async () => {
  byId("measured").textContent = texts.measuring;
  const inputs = shown;
  try {
    const measured = await measure(state);
    if (inputs !== shown) return;
    heights = measured;
    byId("measured").textContent = texts.measured(heights.map(([, height]) => height).join(" / "));
  } catch {
    byId("measured").textContent = texts.notMeasured;
  }
  writeSnippets();
});

follow();
