// A framework sets properties before the loader has defined the element.
Object.assign(document.querySelector("masar-timeline"), {
  feed: "/tests/pages/stub/feed.json",
  base: "/made/stub/",
  headingLevel: 3,
});
