// The body of a function (early.js gives `test`): every control of the widget that a pointer has less than
// `least` px for (WCAG 2.2, 2.5.8 and 2.5.5). Its own box counts, what its ::before and ::after add, and
// what a label adds to its field. Links in a sentence are as high as their line: the exception of both.
const found = [];
const root = test.one("masar-timeline").shadowRoot;
const px = (text) => parseFloat(text) || 0;
for (const at of test.all("button, a[href], input, summary, [role=slider], [role=tab]", root)) {
  if (!test.visible(at) || at.closest(".unseen")) continue;
  if (at.matches("p a, dd span > a, .credit a")) continue;
  const box = (at.closest("label, .search") ?? at).getBoundingClientRect();
  let [wide, high] = [box.width, box.height];
  for (const pseudo of ["::before", "::after"]) {
    const style = getComputedStyle(at, pseudo);
    if (style.content === "none" || style.position !== "absolute") continue;
    wide = Math.max(wide, px(style.width));
    high = Math.max(high, px(style.height));
  }
  // The whole cell, where nothing else in it can be pressed.
  if (Math.min(wide, high) < least - 0.5) {
    found.push(`${at.localName}.${at.className} "${(at.ariaLabel ?? at.textContent).trim().slice(0, 30)}" is ${Math.round(wide)} by ${Math.round(high)} px`);
  }
}
return [...new Set(found)];
