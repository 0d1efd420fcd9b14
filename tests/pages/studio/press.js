// The body of a function with the argument `it`, a control: returns the middle of its box once the box stands still, and
// has `test.missed()` say whether the next press went to something else, or was let go over something else since the
// control has moved meanwhile. A press that does is none for the page.
const show = () => it.scrollIntoView({ block: "center", behavior: "instant" });
const boxOf = () => {
  const { x, y, width, height } = it.getBoundingClientRect();
  return [x, y, width, height];
};
const isInWindow = ([x, y, width, height]) => {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle >= 0 && middle < innerWidth && centre >= 0 && centre < innerHeight;
};
show();
let box = boxOf();
for (let round = 0; round < 50; round += 1) {
  await test.sleep(20);
  const next = boxOf();
  if (!isInWindow(next)) show(); // Firefox scrolls to the caret in a frame after that of the last letter.
  else if (next.join() === box.join()) break;
  box = boxOf();
}

const TYPES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];
let isMissed = false;
const listener = (event) => {
  if (!isMissed && event.type.startsWith("pointer")) {
    const path = event.composedPath();
    isMissed = !path.includes(it) && ![...(it.labels ?? [])].some((label) => path.includes(label));
  }
  if (!isMissed) return;
  event.stopImmediatePropagation();
  event.preventDefault();
};
test.missed?.();
for (const type of TYPES) addEventListener(type, listener, { capture: true });
test.missed = () => {
  for (const type of TYPES) removeEventListener(type, listener, { capture: true });
  return isMissed;
};
return [box[0] + box[2] / 2, box[1] + box[3] / 2];
