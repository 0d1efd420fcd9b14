import type { ClassAttributes, HTMLAttributes } from "react";
import type { MasarAttributes, MasarEventMap, MasarFeed, MasarTimelineElement } from "./masar.js";

export * from "./masar.js";

/** React 19 adds a listener for each property `on…` of a custom element. React 18 does not: use a `ref` there. */
type Listeners = { [Name in keyof MasarEventMap as `on${Name}`]?: (event: MasarEventMap[Name]) => void };

/** The properties of `<masar-timeline>` in JSX. */
export type MasarTimelineProps =
  & Omit<HTMLAttributes<MasarTimelineElement>, keyof MasarAttributes>
  & ClassAttributes<MasarTimelineElement>
  & MasarAttributes
  & Listeners
  & {
    /** React 18 writes `class` as an attribute of custom elements, and not `className`. */
    class?: string;
    /** React 19 sets it as a property. */
    feedData?: MasarFeed | object | null;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "masar-timeline": MasarTimelineProps;
    }
  }
}
