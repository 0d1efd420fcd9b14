// The body of a function (early.js gives `test`): true if each ink of the widget has a contrast of 7 to
// 1 on its surface.
const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const light = (colour) => {
  brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((it) => (it /= 255) <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
const style = getComputedStyle(test.one('section.masar')), on = light(style.backgroundColor);
const inks = [style.color, style.borderBlockStartColor, style.borderBlockEndColor];
const faint = inks.filter((ink) => Math.max(light(ink), on) / Math.min(light(ink), on) < 6.99);
return faint.length === 0 || [style.backgroundColor, ...faint];
