// The body of a function (early.js gives `test`): the diagnostics in the panel of each timeline.
return test.all('masar-timeline').map((host) => test.all('.finding', host).map((it) => {
  const [line, column] = it.querySelector('.place').lastChild.data.match(/\d+/g).map(Number);
  const fix = it.querySelector('.fix');
  return {
    code: it.querySelector('.code').textContent,
    severity: it.querySelector('.badge').classList[1],
    message: it.querySelector('.problem').textContent,
    mend: fix ? fix.textContent.slice(fix.firstChild.textContent.length) : '',
    path: it.querySelector('.path code').textContent,
    line, column,
  };
}));
