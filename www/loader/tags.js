// The script tags of the loader. Elements with the names of the document's members hide these (DOM clobbering), so the
// loader takes them from the prototype.

/** The script element that runs, while it runs for the first time: the own tag, or that of a bundle or of a library. */
export const current = Reflect.get(Document.prototype, "currentScript", document);

/** Whether a tag names the loader. An optimiser may leave it `data-src`. */
const isOwn = ({ src, dataset }) => /masar/.test(src || dataset.src);

/** The own tag. An optimiser runs the script without it, as a module does. */
export const script = current && (current.dataset.feed !== undefined || isOwn(current)) ? current : null;

/** Creates an element. */
export const create = (tag) => Document.prototype.createElement.call(document, tag);

/** The elements of the page that match a selector. */
export const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];

/** The tags with a feed, also those with another type. */
export const tags = () => all("script[data-feed]").filter((tag) => tag === script || isOwn(tag));
