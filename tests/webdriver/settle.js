// The body of a function (early.js gives `test`): waits until what an event changed is drawn, no animation
// runs and the axis stands still.
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const moving = () => test.all('*').some((each) => each.getAnimations().some((one) => one.playState === 'running' && one.effect.getTiming().iterations === 1));
const places = () => test.all('.layer').map((each) => each.style.transform).join();
await frames();
for (let at = 0; at < 90; at += 1) {
  const before = places();
  await frames();
  if (before === places() && !moving()) return;
}
