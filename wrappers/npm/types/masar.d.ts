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

/** What else happens when a script opens or closes an event. Nothing of it happens unless the script asks for it. */
export interface MasarSelectOptions {
  /** Moves focus to the opened event, or back from it. */
  focus?: boolean;
  /** Scrolls the page to the opened event. */
  scroll?: boolean;
  /** Writes the event into the address, as a step of the browser's history. */
  history?: boolean;
}

/** A stretch of time in EDTF. */
export interface MasarPeriod {
  from?: string | null;
  to?: string | null;
}

/** An event that is shown. */
export interface MasarShownEvent {
  id: string;
  /** The date in EDTF; `null` for a part of another event that has no date of its own. */
  date: string | null;
  /** The title in the language that is shown. */
  title: string;
  /** The id of the track. */
  track: string | null;
}

/** The element `<masar-timeline>`. A property sets the attribute of its name; `null` removes it. */
export interface MasarTimelineElement extends HTMLElement {
  get feed(): string;
  set feed(value: string | URL | null | undefined);
  /** The view that is shown. Before the timeline is ready, the one that the attribute asks for. */
  get view(): MasarView;
  set view(value: MasarView | null | undefined);
  get theme(): MasarTheme;
  set theme(value: MasarTheme | null | undefined);
  get calendar(): "gregory" | "islamic-umalqura";
  set calendar(value: "gregory" | "islamic-umalqura" | null | undefined);
  get event(): string;
  set event(value: string | null | undefined);
  get from(): string;
  set from(value: string | null | undefined);
  get to(): string;
  set to(value: string | null | undefined);
  get filter(): string;
  set filter(value: string | null | undefined);
  get height(): string;
  set height(value: string | number | null | undefined);
  get loading(): "eager" | "lazy";
  set loading(value: "eager" | "lazy" | null | undefined);
  /** The seconds between two requests for the feed; 0 for one request. */
  get refresh(): number;
  set refresh(value: string | number | null | undefined);
  get headingLevel(): number;
  set headingLevel(value: string | number | null | undefined);
  get link(): string;
  set link(value: string | null | undefined);
  get debug(): boolean;
  /** A language of the panel: `ar`, `fr` or `en`. */
  set debug(value: string | boolean | null | undefined);
  get kiosk(): boolean;
  set kiosk(value: string | boolean | null | undefined);
  get base(): string;
  set base(value: string | null | undefined);
  get controls(): string;
  set controls(value: string | null | undefined);
  get mediaHosts(): string;
  set mediaHosts(value: string | null | undefined);

  /** The feed as an object, in place of an address. `null` returns to the address. */
  get feedData(): MasarFeed | null;
  set feedData(value: MasarFeed | object | null | undefined);

  /** Resolved with the final `data-state` when the methods work, or when there is nothing to show. Never rejected. */
  readonly ready: Promise<Exclude<MasarState, "loading">>;
  /** The id of the opened event. */
  readonly selected: string | null;
  /** The first and the last visible day of the axis; `null` before the timeline is ready. */
  readonly window: { from: string; to: string } | null;
  /** The events that match the search and the filters; `null` before the timeline is ready. */
  readonly events: MasarShownEvent[] | null;

  /** Opens an event. Returns whether an event has this id; `undefined` before the timeline is ready. */
  select(id: string, options?: MasarSelectOptions): boolean | undefined;
  /** Closes the opened event. */
  close(options?: MasarSelectOptions): void;
  /** Shows a stretch of time, or everything. */
  show(period?: MasarPeriod | null): void;
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
