// The body of a function (early.js gives `test`): box, text style and colours of each visible element of
// the widget.
const host = test.one('masar-timeline'), frame = host.getBoundingClientRect();
return test.all('.masar, .masar *', host.shadowRoot).filter((it) => it.checkVisibility()).map((it) => {
  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
  const words = ['fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform',
    'textAlign', 'textIndent', 'textShadow', 'whiteSpace', 'fontVariant', 'color', 'display', 'visibility', 'listStyleType',
    'webkitTextStrokeWidth', 'wordBreak', 'cursor'].map((name) => `${name}: ${style[name]}`);
  return [it.localName + '.' + it.getAttribute('class'),
    [box.left - frame.left, box.top - frame.top, box.width, box.height].map(Math.round), words];
});
