// The body of a function (early.js gives `test`): true if everything in the kiosk is on the screen,
// nothing overlaps and nothing has to be scrolled.
const text = test.one('.kiosk-text'), within = test.one('masar-timeline').shadowRoot;
const boxes = test.all('button, p, h2, h3, .kiosk-line', within).filter(test.visible).map((it) => [it.className, it.getBoundingClientRect()]);
const out = boxes.filter(([, box]) => box.left < 0 || box.top < 0 || box.right > innerWidth + .5 || box.bottom > innerHeight + .5);
// The axis and the event are apart: what lies inside the event once stood across it.
const line = test.one('.kiosk-line').getBoundingClientRect();
const inner = test.all('.kiosk-stage > *, .kiosk-inner', within).map((it) => [it.className, it.getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && box.bottom > line.top + .5 && box.top < line.bottom && box.right > line.left + .5 && box.left < line.right - .5);
return document.documentElement.scrollHeight <= innerHeight && !out.length && !inner.length && text.clientHeight > 10 && text.scrollHeight <= text.clientHeight + 1
  || JSON.stringify([out, inner, test.one('.kiosk-stage').className, test.one('.kiosk-name').textContent, text.scrollHeight, text.clientHeight]);
