// The body of a function (early.js gives `test`): true if the focused element is in the window and has a
// focus ring, else its HTML.
const at = test.focused(); if (!at || at === document.body || at.localName === 'masar-timeline') return true;
// The ring may be drawn by the element, by something in it, or by what it is in.
const ringed = (it) => { const style = getComputedStyle(it);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
const box = at.getBoundingClientRect();
const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
return (seen && (ringed(at) || [...at.querySelectorAll('*')].some(ringed) || ringed(at.parentElement ?? at)))
  || at.outerHTML.slice(0, 160);
