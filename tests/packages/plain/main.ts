import "masar";
import "masar/palettes/majorelle.css";
import type { MasarTimelineElement } from "masar";

const timeline: MasarTimelineElement = document.createElement("masar-timeline");
timeline.feed = "/www/feeds/partnership.json";
timeline.headingLevel = 3;
timeline.view = "axis";
timeline.addEventListener("masar-select", (event) => {
  document.title = event.detail.id ?? "closed";
});
timeline.addEventListener("masar-ready", ({ detail }) => {
  document.body.dataset.events = String(detail.events);
  timeline.select("agreement-2022");
});
document.querySelector("#app")?.append(timeline);

// @ts-expect-error: there is no such view
timeline.view = "circle";
timeline.view = "axis";
