// The body of a function (early.js gives `test`): true if a finger hits each control 20 px above or
// below its middle, else the others.
const small = test.all('button, a, [role=slider]', test.one('masar-timeline').shadowRoot).filter(test.visible).filter((it) => {
  const box = it.getBoundingClientRect();
  // What hits it may be larger than what is drawn.
  const hit = (x, y) => { const top = it.getRootNode().elementFromPoint(x, y); return top === it || it.contains(top); };
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  if (middle[1] < 25 || middle[1] > innerHeight - 25 || !hit(...middle)) return false;
  return !hit(middle[0], middle[1] - 20) && !hit(middle[0], middle[1] + 20);
});
return small.length === 0 || small.map((it) => it.outerHTML.slice(0, 120));
