import type { HTMLAttributes } from "svelte/elements";
import type { MasarAttributes, MasarEventMap, MasarFeed, MasarTimelineElement } from "./masar.js";

export * from "./masar.js";

type Listeners = { [Name in keyof MasarEventMap as `on${Name}`]?: (event: MasarEventMap[Name]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "masar-timeline":
      & Omit<HTMLAttributes<MasarTimelineElement>, keyof MasarAttributes>
      & MasarAttributes
      & Listeners
      & { feedData?: MasarFeed | object | null };
  }
}
