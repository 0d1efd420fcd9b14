// The body of a function (early.js gives `test`): goes round the kiosk once: true if each event has its
// picture, clear of its words.
for (let at = 0; at < 11; at += 1) {
  test.one('.kiosk-turn.next').click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const [seen, more] = test.all('.kiosk-pictures img').filter(test.visible);
  if (more || !seen?.naturalWidth) return `${at} has no picture`;
  const picture = seen.getBoundingClientRect(), words = document.createRange();
  for (const beside of test.all('.kiosk-year, .kiosk-date > span, .kiosk-name')) {
    words.selectNodeContents(beside);
    // A line is higher than its letters.
    const under = [...words.getClientRects()].some((line) => line.left < picture.right && line.right > picture.left && line.top + line.height / 6 < picture.bottom);
    if (under) return `${beside.textContent} lies under the picture`;
  }
}
return true;
