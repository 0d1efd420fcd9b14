// The body of a function (early.js gives `test`): puts every letter of the page into one line, regular
// and bold, in the page's font.
for (const old of document.querySelectorAll('.letters')) old.remove();
const letters = [...new Set(test.text())].sort().join('');
for (const weight of [400, 700]) {
  const line = document.createElement('p');
  line.className = 'letters';
  line.style.fontWeight = weight;
  line.textContent = letters;
  document.body.append(line);
}
