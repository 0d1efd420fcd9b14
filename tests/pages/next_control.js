// The body of a function (early.js gives `test`): brings the next control of `left` into the window and
// gives its middle, or null.
for (;;) {
  const next = left[0]; if (!next) return null;
  const [it] = next;
  if (!it.isConnected || it.role === 'slider') { left.shift(); continue; }
  it.scrollIntoView({ block: 'center', inline: 'center' }); await new Promise((done) => requestAnimationFrame(done));
  globalThis.pressed = [];
  const box = it.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2];
}
