// The body of a function (early.js gives `test`): everything whose place is a date, in px from the inline
// start of the plot.
const plot = test.one('.plot').getBoundingClientRect();
const rtl = test.one('.masar').dir === 'rtl';
const places = (selector) => test.all(selector).map((it) => {
  const box = it.getBoundingClientRect();
  const from = rtl ? plot.right - box.right : box.left - plot.left;
  // Lines are as high as the script is, hence without `y`.
  const drawn = it.getAttribute('d')?.replace(/ [\d.]+h2/g, '');
  return [it.localName, it.getAttribute('class'), it.dataset.eventId ?? drawn ?? '', Math.round(from * 2) / 2, Math.round(box.width * 2) / 2].join(' ');
}).sort();
return { dated: places('.mark, .brackets path, .pill, .era, .stem, .today-line'), lines: places('.line') };
