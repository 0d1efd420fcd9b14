// The body of a function: performs `count` random actions on the timeline, from a seed, and returns what went wrong.
// Actions are those of a visitor and of the page: presses, keys, wheels, drags, swipes, texts, attributes, methods, sizes.
// The sequence continues in the next part.
let state = window.randomState ?? seed;
const random = () => {
  // Mulberry32.
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (limit) => Math.floor(random() * limit);
const one = (list) => list[below(list.length)];
const host = test.one("masar-timeline");
const root = () => host.shadowRoot;
const states = ["loading", "ready", "empty", "stale", "error"];
const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", " ", "Escape", "Tab", "+", "-", "0", "/", "a", "؟"];
const texts = ["", "a", "مسار", "2022", "😀", "x".repeat(500), "\ud83d", "a b c", "%", "\u202e"];
const attributes = {
  lang: ["ar", "fr", "en", "es", "zgh", "xx", ""],
  view: ["axis", "story", "table", "nothing"],
  theme: ["light", "dark", "auto", "x"],
  event: ["e1", "none", ""],
  from: ["2020", "1900", "x", "9999"],
  to: ["2024", "1800", ""],
  controls: ["", "search", "zoom today", "all", "x y"],
  filter: ["track:a", "x", ""],
  calendar: ["islamic", "gregory", "x"],
  "heading-level": ["1", "6", "9", "-1"],
  link: ["none", "a", ""],
};
const target = () => one(test.all("button, a, input, [tabindex], [role], .mark, .plot, summary, th, td, li", root())) ?? host;
const at = (element) => {
  const box = element.getBoundingClientRect();
  return { clientX: box.left + random() * box.width, clientY: box.top + random() * box.height, bubbles: true, composed: true, cancelable: true };
};
const pointer = (type, element, more) => element.dispatchEvent(new PointerEvent(type, { ...at(element), pointerId: 1, isPrimary: true, button: 0, buttons: 1, ...more }));
const actions = [
  () => {
    const element = target();
    // A link would leave the page, and a download would leave a file.
    if (!element.closest("a[href]:not([href^='#'])") && !element.matches("[download]")) element.click();
  },
  () => {
    const element = target();
    element.focus?.();
    element.dispatchEvent(new KeyboardEvent("keydown", { key: one(keys), shiftKey: random() < 0.2, ctrlKey: random() < 0.1, bubbles: true, composed: true, cancelable: true }));
  },
  () => target().dispatchEvent(new WheelEvent("wheel", { ...at(host), deltaX: below(400) - 200, deltaY: below(400) - 200, ctrlKey: random() < 0.5 })),
  () => {
    const element = target(), pointerType = one(["mouse", "touch", "pen"]);
    pointer("pointerdown", element, { pointerType });
    for (let step = below(6); step > 0; step -= 1) pointer("pointermove", random() < 0.5 ? element : target(), { pointerType });
    pointer(one(["pointerup", "pointercancel", "pointerleave"]), element, { pointerType, buttons: 0 });
  },
  () => {
    const input = one(test.all("input", root()));
    if (!input) return;
    if (["checkbox", "radio"].includes(input.type)) input.click();
    else {
      input.value = one(texts);
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
  },
  () => {
    const name = one(Object.keys(attributes));
    if (random() < 0.3) host.removeAttribute(name);
    else host.setAttribute(name, one(attributes[name]));
  },
  () => host.select(one([...test.all("[data-event-id]", root()).map((it) => it.dataset.eventId), "none", "", null])),
  () => host.show(one([{ from: "2020", to: "2021" }, { from: "x" }, {}, { from: "2025", to: "1990" }, { from: "-9999", to: "9999" }])),
  () => { host.style.inlineSize = `${one([120, 280, 390, 690, 1120, 1900])}px`; },
  () => { document.documentElement.dir = one(["rtl", "ltr"]); },
  () => {
    // One step at a time, and none out of this page.
    if (goingBack || (first === undefined ? place : navigation.currentEntry.index - first) <= 0) return;
    goingBack = true;
    history.back();
  },
  () => { if (random() < 0.1) host.reload(); },
  () => { if (random() < 0.2) { const next = host.nextSibling; host.remove(); document.body.insertBefore(host, next); } },
];
let goingBack = false;
const first = self.navigation?.currentEntry.index;
// The number of pages back to the first one, counted where the browser has no Navigation API.
let place = 0;
const { pushState } = history;
history.pushState = (...sent) => {
  place += 1;
  pushState.apply(history, sent);
};
const moved = () => {
  place += goingBack ? -1 : 1;
  goingBack = false;
};
addEventListener("popstate", moved);
const wrong = [];
for (let number = 0; number < count; number += 1) {
  try {
    one(actions)();
  } catch (error) {
    wrong.push(`action ${number} threw ${error?.message}`);
  }
  // Many actions come in one frame, as on a busy machine.
  if (random() < 0.3) await new Promise(test.frame);
  if (!states.includes(host.dataset.state)) wrong.push(`after action ${number} the state is ${host.dataset.state}`);
  if (wrong.length > 5) break;
}
window.randomState = state;
// *Back* takes effect later.
await test.sleep(100);
removeEventListener("popstate", moved);
delete history.pushState;
for (const { type, detail } of test.events) if (type === "masar-error") wrong.push(`masar-error: ${detail.code} ${detail.message}`);
return wrong;
