// The script of `frame.html`: creates the timeline that the address describes, and reports its height to the page that
// contains the frame.
(() => {
  /** The parameters: the attributes of the element, without `base`, which would name code, and `loading`, which the frame
   *  itself has. */
  const PARAMETERS = (
    "feed lang view theme calendar event from to filter height refresh heading-level link debug kiosk controls media-hosts"
  ).split(" ");

  const parameters = new URLSearchParams(location.search);
  const timeline = document.createElement("masar-timeline");
  for (const name of PARAMETERS) {
    if (parameters.has(name)) timeline.setAttribute(name, parameters.get(name));
  }
  // The address could be anyone's, and the visitor sees the origin of this page.
  const origins = document.querySelector("meta[name=masar-feed-origins]").content.split(" ");
  const { origin } = new URL(parameters.get("feed") ?? "", location.href);
  if (origin !== location.origin && !origins.includes(origin)) {
    timeline.removeAttribute("feed");
    console.error(`Masar: the feed is on ${origin}: add it to masar-feed-origins in frame.html`);
  }
  document.documentElement.lang = parameters.get("lang") ?? navigator.language;
  document.body.style.margin = 0;
  document.body.append(timeline);

  timeline.addEventListener("masar-ready", () => {
    const title = timeline.shadowRoot.querySelector("[part~=title]");
    if (title) document.title = title.textContent;
  });
  new ResizeObserver(() => {
    parent.postMessage({ type: "masar-height", height: Math.ceil(timeline.getBoundingClientRect().height) }, "*");
  }).observe(timeline);
})();
