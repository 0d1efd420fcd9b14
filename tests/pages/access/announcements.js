// The body of a function (early.js gives `test`): adds each text that a live region comes to hold to
// `told`.
globalThis.told = [];
const root = test.one('masar-timeline').shadowRoot;
const live = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
new MutationObserver((all) => {
  const regions = new Set();
  for (const it of all) {
    regions.add(live(it.target));
    // A region that comes with its text is not heard by all, and by some twice.
    for (const node of it.addedNodes) if (node.nodeType === Node.ELEMENT_NODE)
      for (const at of [node, ...node.querySelectorAll('[role=status], [role=alert]')]) if (at.matches('[role=status], [role=alert]') && at.textContent.trim()) regions.add(at);
  }
  for (const region of regions) if (region?.isConnected && region.textContent.trim()) told.push(region.textContent.trim());
}).observe(root, { subtree: true, childList: true, characterData: true });
