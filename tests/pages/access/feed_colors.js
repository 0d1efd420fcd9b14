// The body of a function (early.js gives `test`): declares the colours in which the shapes (`fills`) and
// lines of tracks are drawn, and the system's text colour.
const brush = document.createElement('canvas').getContext('2d');
const rgb = (text) => { brush.fillStyle = text; return brush.fillStyle; };
const probe = document.body.appendChild(document.createElement('i'));
probe.style.cssText = 'forced-color-adjust: none; color: CanvasText';
const system = rgb(getComputedStyle(probe).color); probe.remove();
const shapes = test.all('.chip .shape');
const fills = test.all('.mark .shape').map((it) => rgb(getComputedStyle(it).fill));
const lines = test.all('.mark .span').map((it) => rgb(getComputedStyle(it).borderBottomColor));
