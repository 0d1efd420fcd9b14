// The body of a function (early.js gives `test`): waits until what an event changed is drawn and the page
// waits for nothing: no callback of an animation frame, no Wasm on its way. Animations that end are taken to
// their end at once. Returns "loading" if the page is still without early.js.
if (!test) return "loading";
const drawn = () =>
  new Promise((done) =>
    test.frame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    }),
  );
const trees = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((at) => (at.shadowRoot ? trees(at.shadowRoot) : []))];
const finished = () => {
  const running = trees(document)
    .flatMap((tree) => tree.getAnimations())
    .filter((one) => one.playState === "running" && one.effect.getComputedTiming().endTime < Infinity);
  for (const one of running) one.finish();
  return running.length === 0;
};
for (let at = 0; at < 240; at += 1) {
  await drawn();
  if (finished() && !test.busy()) return;
}
