// The body of a function (early.js gives `test`): true if each text in Latin letters is in an element of
// another language than Tamazight.
const texts = document.createTreeWalker(test.one('section.masar'), NodeFilter.SHOW_TEXT), odd = [];
let french = 0;
for (let text; text = texts.nextNode();) {
  if (!/[a-zà-ÿ]/i.test(text.data.replace('CSV', ''))) continue;
  const { lang } = text.parentElement.closest('[lang]');
  french += lang === 'fr';
  if (lang === 'zgh') odd.push(text.data);
}
return french > 0 && odd.length === 0 || [french, odd];
