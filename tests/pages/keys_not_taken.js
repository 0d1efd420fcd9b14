// The body of a function (early.js gives `test`): the keys of screen readers and browsers whose default
// action the widget prevents.
const mark = test.focused(); const taken = [];
const press = (key, held = {}) => { const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  mark.dispatchEvent(event); if (event.defaultPrevented) taken.push(key + JSON.stringify(held)); };
for (const key of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456789/?.,;') press(key);
for (const key of ['Tab', 'Insert', 'CapsLock', 'Backspace', 'Delete', 'PageUp', 'PageDown', 'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'ContextMenu', ' ', 'Enter']) press(key);
for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { ctrlKey: true, altKey: true }])
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', '+', '-', '0', 'a', 'f', 'l', 'r', 'Escape']) press(key, held);
return taken;
