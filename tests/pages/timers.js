// The body of a function (early.js gives `test`): replaces long timers: `clock.ms` is the delay of the
// last, `clock.run()` runs it now.
const set = setTimeout, clear = clearTimeout;
window.clock = { act: null, ms: 0, async run() { const act = clock.act; clock.act = null; act(); await new Promise((done) => requestAnimationFrame(() => set(done))); } };
window.setTimeout = (act, ms, ...more) => {
  // The time limits of the tests and of the loader run on.
  if (!(ms >= 1000) || /not done after|15 s/.test(act)) return set(act, ms, ...more);
  [clock.act, clock.ms] = [act, ms]; return 4242;
};
window.clearTimeout = (id) => id === 4242 ? clock.act = null : clear(id);
document.body.style.margin = 0;
