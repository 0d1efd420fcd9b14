// The body of a function (early.js gives `test`): true if everything is drawn in the system colours of
// forced-colors mode, else what is not.
const own = new Map();
const brush = document.createElement('canvas').getContext('2d');
const rgb = (text) => { brush.fillStyle = '#000'; brush.fillStyle = text; return brush.fillStyle; };
const probe = document.body.appendChild(document.createElement('i'));
for (const name of ['Canvas', 'CanvasText', 'Highlight']) { probe.style.cssText = `forced-color-adjust: none; color: ${name}`; own.set(name, rgb(getComputedStyle(probe).color)); }
probe.remove();
const is = (element, property, name, pseudo) => { const got = rgb(getComputedStyle(element, pseudo)[property]); return got === own.get(name) || `${element.className} ${pseudo ?? ''} ${property} is ${got}, not ${name} ${own.get(name)}`; };
const wanted = [
  ['.masar', 'backgroundColor', 'Canvas'], ['.masar', 'color', 'CanvasText'],
  ['.tab[aria-selected=true]', 'borderBottomColor', 'Highlight'],
  ['.chip[aria-pressed=true]', 'borderTopColor', 'CanvasText'],
  ['.mark .shape', 'fill', 'CanvasText'], ['.solid', 'backgroundColor', 'CanvasText'],
  ['.mark .span', 'borderBottomColor', 'CanvasText'],
  ['.overview .window', 'borderTopColor', 'Highlight'],
  ['.handle', 'backgroundColor', 'Highlight', '::before'],
  ['.today-line', 'backgroundColor', 'CanvasText'],
];
const wrong = wanted.flatMap(([selector, property, name, pseudo]) => test.all(selector).filter((it) => it.getClientRects().length).slice(0, 1).map((it) => is(it, property, name, pseudo))).filter((it) => it !== true);
const tabs = test.all('[role=tab]').map((it) => getComputedStyle(it).borderBottomColor);
if (new Set(tabs).size < 2) wrong.push('all tabs look alike');
return wrong.length === 0 || wrong;
