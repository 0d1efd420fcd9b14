/** A text, or one text for each language (BCP 47). */
export type MasarText = string | Record<string, string>;

/** A feed. `schema/masar-1.json` describes all members. */
export interface MasarFeed {
  /** The version of the format. */
  masar: 1;
  title?: MasarText | null;
  languages?: string | string[] | null;
  events: MasarEvent[];
  [member: string]: unknown;
}

/** An event of a feed. */
export interface MasarEvent {
  id?: string;
  /** A date in EDTF (ISO 8601-2). */
  date?: string;
  title: MasarText;
  summary?: MasarText | null;
  [member: string]: unknown;
}

export type MasarView = "auto" | "axis" | "story" | "table";
export type MasarTheme = "auto" | "light" | "dark";
export type MasarState = "loading" | "ready" | "empty" | "stale" | "error";

/** The attributes of `<masar-timeline>`, as a page writes them. */
export interface MasarAttributes {
  feed?: string;
  view?: MasarView;
  theme?: MasarTheme;
  calendar?: "gregory" | "islamic-umalqura";
  event?: string;
  from?: string;
  to?: string;
  filter?: string;
  height?: string | number;
  loading?: "eager" | "lazy";
  refresh?: string | number;
  "heading-level"?: string | number;
  link?: string;
  debug?: string | boolean;
  kiosk?: string | boolean;
  controls?: string;
  "media-hosts"?: string;
  base?: string;
}

export interface MasarReadyDetail {
  /** The number of events that are shown. */
  events: number;
}

export interface MasarSelectDetail {
  /** The event that was opened, or `null` when it was closed. */
  id: string | null;
}

export interface MasarViewDetail {
  view: Exclude<MasarView, "auto">;
}

export interface MasarErrorDetail {
  /** The failure: `feed-unreachable`, `wasm-blocked` … docs/embedding.md has all of them. */
  code: string;
  /** The cause and the fix, for the page's author. */
  message: string;
  url: string;
  /** The place in a feed that is invalid. */
  line?: number;
  column?: number;
}

/** The events that a timeline dispatches. They bubble and cross shadow roots. */
export interface MasarEventMap {
  "masar-ready": CustomEvent<MasarReadyDetail>;
  "masar-select": CustomEvent<MasarSelectDetail>;
  "masar-view": CustomEvent<MasarViewDetail>;
  "masar-error": CustomEvent<MasarErrorDetail>;
}

/** The element `<masar-timeline>`. Each property is the attribute of that name; `null` removes it. */
export interface MasarTimelineElement extends HTMLElement {
  get feed(): string | null;
  set feed(value: string | URL | null | undefined);
  get view(): string | null;
  set view(value: MasarView | null | undefined);
  get theme(): string | null;
  set theme(value: MasarTheme | null | undefined);
  get calendar(): string | null;
  set calendar(value: "gregory" | "islamic-umalqura" | null | undefined);
  get event(): string | null;
  set event(value: string | null | undefined);
  get from(): string | null;
  set from(value: string | null | undefined);
  get to(): string | null;
  set to(value: string | null | undefined);
  get filter(): string | null;
  set filter(value: string | null | undefined);
  get height(): string | null;
  set height(value: string | number | null | undefined);
  get loading(): string | null;
  set loading(value: "eager" | "lazy" | null | undefined);
  get refresh(): string | null;
  set refresh(value: string | number | null | undefined);
  get headingLevel(): string | null;
  set headingLevel(value: string | number | null | undefined);
  get link(): string | null;
  set link(value: string | null | undefined);
  get debug(): string | null;
  set debug(value: string | boolean | null | undefined);
  get kiosk(): string | null;
  set kiosk(value: string | boolean | null | undefined);
  get base(): string | null;
  set base(value: string | null | undefined);
  get controls(): string | null;
  set controls(value: string | null | undefined);
  get mediaHosts(): string | null;
  set mediaHosts(value: string | null | undefined);

  /** The feed as an object, in place of an address. */
  get feedData(): MasarFeed | undefined;
  set feedData(value: MasarFeed | object | undefined);

  /** Opens an event. Returns whether an event has this id. */
  select(id: string): boolean;
  /** Shows a stretch of time, from `from` to `to` (EDTF dates). */
  show(period?: { from?: string; to?: string }): void;
  /** Requests the feed again, without the browser's cache. */
  reload(): void;

  addEventListener<K extends keyof MasarEventMap>(
    type: K,
    listener: (this: MasarTimelineElement, event: MasarEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "masar-timeline": MasarTimelineElement;
  }
}
