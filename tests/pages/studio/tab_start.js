// The body of a function (early.js gives `test`): moves the place from which Tab goes on to the start of the page, and remembers
// in `tabs` the controls that Tab is to lead to.
const start = document.createElement("span");
start.tabIndex = -1;
document.body.prepend(start);
start.focus();
start.remove();
const CONTROLS = "button, input, select, textarea, summary, a[href]";
const isStop = (it) => !it.matches(":disabled") && it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true });
const controls = [...document.querySelectorAll(CONTROLS)].filter(isStop);
// Tab leads to one radio button of a group.
const isOther = (it) => it.type === "radio" && !it.checked && controls.some((one) => one !== it && one.name === it.name
  && (one.checked || (controls.indexOf(one) < controls.indexOf(it) && !controls.some((other) => other.name === it.name && other.checked))));
window.tabs = { left: new Set(controls.filter((it) => !isOther(it))), seen: new Set() };
