// The preview: a page in a frame with a real timeline, as wide as a phone or a desktop window, and the same in another
// frame where the height is measured.

import { addressesOf, attributesOf, valueOf } from "./settings.js";

/** The widths of the window for which the room is measured, each with the width from which its rule applies. */
const MEASURED = [[0, 375], [600, 768], [1000, 1120]];

const loaded = (frame) => new Promise((done) => {
  frame.addEventListener("load", () => done(), { once: true });
});

const isLoaded = ({ contentDocument, contentWindow }) =>
  contentWindow.location.href !== "about:blank" && contentDocument.readyState === "complete";

/** Shows a timeline with the settings in a frame, and returns it. */
export const show = async (frame, state) => {
  if (!isLoaded(frame)) await loaded(frame);
  const page = frame.contentDocument;
  Object.assign(page.documentElement, { lang: state.lang || document.documentElement.lang, dir: document.documentElement.dir });
  const timeline = page.createElement("masar-timeline");
  for (const [name, value] of attributesOf(state)) {
    // Inside the frame everything is near, and the visitor has no address to share.
    if (name !== "loading") timeline.setAttribute(name, value);
  }
  timeline.setAttribute("feed", addressesOf(state).feed.href);
  const accent = valueOf(state, "accent");
  if (accent) timeline.style.setProperty("--masar-accent", accent);
  setPalette(page, valueOf(state, "palette"));
  page.body.replaceChildren(timeline);
  return timeline;
};

const setPalette = (page, name) => {
  page.getElementById("palette")?.remove();
  if (!name) return;
  const href = new URL(`../../pkg/palettes/${name}.css`, document.baseURI).href;
  page.head.append(Object.assign(page.createElement("link"), { id: "palette", rel: "stylesheet", href }));
};

/** Scales a frame of `width` px to the width of its box, and makes it as high as its content. */
export const fit = (frame, width, isKiosk) => {
  const box = frame.parentElement;
  const scale = Math.min(1, box.clientWidth / width);
  const content = frame.contentDocument?.querySelector("masar-timeline")?.offsetHeight ?? 0;
  const height = isKiosk ? Math.round(width * 16 / 9) : Math.max(content, 320);
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: `${height}px`, transform: `scale(${scale})` });
  box.style.blockSize = `${Math.ceil(height * scale)}px`;
};

const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const pause = () => new Promise((done) => setTimeout(done, 200));

/** Waits until the height of the timeline has been the same for three frames in a row. */
const settledHeight = async (timeline) => {
  for (let height = -1, same = 0; ;) {
    await frames();
    await pause();
    const now = timeline.offsetHeight;
    same = now === height ? same + 1 : 0;
    height = now;
    if (same === 3) return height;
  }
};

const ready = (timeline) => new Promise((done, fail) => {
  timeline.addEventListener("masar-ready", done, { once: true });
  timeline.addEventListener("masar-error", ({ detail }) => fail(new Error(detail.message)), { once: true });
});

/** Measures the height of the timeline at the widths of phones, tablets and desktop windows. */
export const measure = async (state) => {
  const frame = document.createElement("iframe");
  Object.assign(frame, { className: "measuring", inert: true, src: "preview.html" });
  frame.style.inlineSize = `${MEASURED[0][1]}px`;
  document.body.append(frame);
  try {
    await loaded(frame);
    const timeline = await show(frame, state);
    await ready(timeline);
    const heights = [];
    for (const [from, width] of MEASURED) {
      frame.style.inlineSize = `${width}px`;
      heights.push([from, await settledHeight(timeline)]);
    }
    return heights;
  } finally {
    frame.remove();
  }
};
