import type { DefineComponent, HTMLAttributes } from "vue";
import type { MasarAttributes, MasarEventMap, MasarFeed } from "./masar.js";

export * from "./masar.js";

type Listeners = {
  onMasarReady?: (event: MasarEventMap["masar-ready"]) => void;
  onMasarSelect?: (event: MasarEventMap["masar-select"]) => void;
  onMasarView?: (event: MasarEventMap["masar-view"]) => void;
  onMasarError?: (event: MasarEventMap["masar-error"]) => void;
};

/** The properties of `<masar-timeline>` in a template. */
export type MasarTimelineProps =
  & Omit<HTMLAttributes, keyof MasarAttributes>
  & MasarAttributes
  & Listeners
  & { headingLevel?: string | number; mediaHosts?: string; feedData?: MasarFeed | object | null };

declare module "vue" {
  interface GlobalComponents {
    "masar-timeline": DefineComponent<MasarTimelineProps>;
  }
}
