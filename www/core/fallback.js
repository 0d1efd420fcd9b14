// The entry of `masar_fallback.js`, which the glue imports when it stores a copy of a feed, needs one, or needs the message
// for a page without the widget.
export { fallbackMessage } from "./fallback-message.js";
export { storedFeed, storeFeed } from "./feed-cache.js";
