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

/** Checked by the compiler, and never called. */
export const members = async () => {
  const state: "ready" | "empty" | "stale" | "error" = await timeline.ready;
  const titles: string[] = timeline.events?.map(({ id, title }) => `${id}: ${title}`) ?? [];
  const level: number = timeline.headingLevel;
  timeline.select(state, { focus: level > 6, history: timeline.kiosk });
  timeline.close({ focus: true });
  timeline.show({ from: timeline.window?.from, to: titles[0] });
  timeline.show(null);
  timeline.feedData = null;
  // @ts-expect-error: the promise is never replaced
  timeline.ready = null;
};

// @ts-expect-error: there is no such view
timeline.view = "circle";
timeline.view = "axis";
