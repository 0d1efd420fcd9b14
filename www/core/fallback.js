// The entry of `masar_fallback.js`, which the glue imports when it stores a copy of a feed, needs one, or needs the message
// for a page without the widget.
export { fallbackNotice } from "./fallback-notice.js";
export { storedFeed, storeFeed } from "./feed-cache.js";
