/**
 * Masar's loader: the script that a host page names.
 *   <script src="https://…/masar.js" data-feed="https://…/partnership.json" async></script>
 *
 * It defines the element `<masar-timeline>`, requests the feed and the Wasm at the same time, and prints the
 * feed as a plain dated list. The widget replaces the list; without Wasm the list stays. The Wasm checks the
 * feed and draws the timeline.
 *
 * A classic script without dependencies, at most 4 KiB compressed. It writes nothing into the page's head.
 */
import { WASM, all, create, home, importGlue, integrity, script, tags } from "assets";

(() => {
  const NAME = "masar-timeline";

  /** The element's attributes. Each can also be set as `data-…` on the script, or as a property. After a colon: the
   *  property's default, a text, a number, or `?` for a boolean. */
  const DEFAULTS = (
    "feed lang dir view:auto theme:auto calendar:gregory event from to filter height loading:eager refresh:0 " +
    "heading-level:2 link debug:? kiosk:? base controls media-hosts"
  ).split(" ").map((it) => it.split(":"));
  const ATTRIBUTES = DEFAULTS.map(([name]) => name);

  /** The number of events that the list has at first. The others are added only if the Wasm fails. */
  const FIRST_EVENTS = 60;

  /** The primary language of a tag: `ar` for `ar-MA`. */
  const primary = (tag) => tag.toLowerCase().split("-")[0];

  /** The best match for `want`: the same tag, else a tag of the same language, else `undefined`. */
  const match = (tags, want) =>
    tags.find((tag) => tag === want) ?? tags.find((tag) => primary(tag) === primary(want));

  const isText = (it) => it && it + "" === it;

  /** Creates an element with `text` as text, never as markup, and with its language and direction. A text of megabytes
   *  is cut, since the browser would need seconds for it. */
  const element = (tag, text = "", lang) => {
    const created = create(tag);
    created.textContent = text.slice(0, 1e4);
    if (lang) {
      created.lang = lang;
      created.dir = "auto"; // by the text, in a browser that does not know the direction of the language
      try {
        created.dir = new Intl.Locale(lang).getTextInfo().direction;
      } catch {}
    }
    return created;
  };

  /** The date of a plain EDTF year, month or day (in UTC), else NaN. `Intl` throws for NaN; for `undefined` it
   *  would format the current date. */
  const moment = (text) => {
    const date = new Date(text);
    // `Date` may read 30 February as 2 March. Then the text is shown as it is written.
    return /^\d{4}(-\d\d){0,2}$/.test(text) && date.toJSON()?.startsWith(text) ? date : NaN;
  };

  const formats = {}; // a cache: a phone needs milliseconds to create one
  /** The `Intl` format for a date of so many members: "2022-09" has two. */
  const format = (lang, members) => {
    // Moroccan month names and Western digits in Arabic; the day before the month in English.
    const locale = { ar: "ar-MA-u-nu-latn", en: "en-GB" }[primary(lang)] ?? lang;
    return formats[lang + members] ?? (formats[lang + members] = new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      year: "numeric",
      month: members > 1 ? "long" : undefined,
      day: members > 2 ? "numeric" : undefined,
    }));
  };

  /** An EDTF date in words if `Intl` can format it, else the text as it is. */
  const readable = (text, lang) => {
    try {
      const [first, last = first] = text.split("/");
      const a = moment(first);
      const whole = format(lang, first.split("-").length);
      if (!/\d/.test(last)) return whole.format(a) + " –"; // an open or unknown end
      // One date for two equal ones.
      return first.length === last.length ? whole.formatRange(a, moment(last)) : text;
    } catch {
      return text;
    }
  };

  /**
   * Prints the feed as a plain list. Ignores invalid members; the Wasm reports them with their place.
   * @param {any} feed the parsed JSON
   * @param {string} wanted the page's language
   * @param {string} heading the tag name of the title
   * @returns {[HTMLElement, (count: number) => any]} the empty list, and a function that adds the next
   *   events to it and returns the first remaining one, if any
   */
  const list = (feed, wanted, heading) => {
    const languages = [feed.languages].flat().filter(isText);
    const first = languages[0] ?? wanted;
    const lang = match(languages, wanted) ?? first;
    // Browsers do not reliably format dates in Tamazight. Its readers get French dates.
    const dateLang = primary(lang) === "zgh" ? "fr" : lang;

    /** An element with a text of the feed, a string or a map by language. Empty if it is neither. */
    const textElement = (tag, text) => {
      if (isText(text)) text = { [first]: text };
      const tags = Object.keys(text ?? {}).filter((its) => isText(text[its]));
      const its = match(tags, lang) ?? match(tags, first) ?? tags[0];
      return its === undefined ? "" : element(tag, text[its], its !== lang && its);
    };

    // In order of time, as many as the widget shows. An event without a date has the date of the event that contains it.
    const events = [feed.events].flat().slice(0, 5e4).filter((event) => isText(event?.date ?? event?.part_of));
    const dates = new Map(events.map((event) => [event.id, event.date]));
    const rows = events.map((event) => [(event.date ?? dates.get(event.part_of)) + "", event]);
    rows.sort(([a], [b]) => (a > b) - (a < b));

    const box = element("div", "", lang);
    const all = element("ol");
    box.append(textElement(heading, feed.title), all);
    return [box, (count) => {
      for (const [, { id, date, title, summary }] of rows.splice(0, count)) {
        const name = textElement("strong", title);
        if (!name) continue;
        const row = element("li");
        if (id) row.dataset.eventId = id;
        if (isText(date)) {
          const time = element("time", readable(date, dateLang), dateLang);
          if (moment(date)) time.dateTime = date;
          row.append(time, " ");
        }
        row.append(name, textElement("p", summary));
        all.append(row);
      }
      return rows[0];
    }];
  };

  /** What a visitor reads if the feed and the glue, which has the longer messages, cannot be loaded: a feed without events.
   *  A page that is a file, or in a sandbox without an origin, can load no file but this script. */
  const NOTICE = { title: {
    en: "The timeline could not be loaded.",
    ar: "تعذر تحميل المسار الزمني.",
    fr: "Impossible de charger la chronologie.",
  } };

  /** A failure with a code that a page can react to. The message names the cause and the fix. */
  const failure = (code, message, url) => ({ code, message, url });

  /** The longest wait for a server or the Wasm, in ms. */
  const PATIENCE = 15e3;

  /** The size of the largest feed, in bytes. */
  const LARGEST_FEED = 2 ** 24;

  /** The time for which an element that was removed keeps its widget, in ms: a page may put it back. */
  const KEPT = 6e4;

  /** The promise, or a failure if it takes too long. */
  const within = (promise) => Promise.race([promise, new Promise((_, fail) => {
    setTimeout(fail, PATIENCE, Error("no response in 15 s"));
  })]);

  /** The response, which `control` can abort. */
  const request = async (what, url, control = new AbortController(), options) => {
    const response = await within(fetch(url, { ...options, signal: control.signal })).catch(({ message }) => {
      control.abort();
      throw failure(`${what}-unreachable`, `${url}: page is a file, ` +
        `no Access-Control-Allow-Origin, CSP connect-src, or ${message}`, url);
    });
    if (!response.ok) throw failure(`${what}-status`, `${url}: status ${response.status}`, url);
    return response;
  };

  const responses = {};
  /** One promise per address. A failed promise is removed, so that the next attempt requests again. */
  const cached = (url, make) => {
    const promise = responses[url] = responses[url] || make();
    promise.catch(() => responses[url] === promise && delete responses[url]);
    return promise;
  };

  const controls = {}; // the controller of the last request for each feed
  /** The text, the headers and the final address of a feed. */
  const requestFeed = (url, options) => cached(url, () => readFeed(url, options));

  /** The same, of a feed or of a page of one. */
  const readFeed = async (url, options) => {
    const control = controls[url] = new AbortController();
    const response = await request("feed", url, control, options);
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = "";
    try {
      for (let bytes = 0, part; !(part = await within(reader.read())).done;) {
        text += decoder.decode(part.value, { stream: true });
        if ((bytes += part.value.length) > LARGEST_FEED) {
          throw failure("feed-too-large", `${url}: over 16 MiB: next_url`, url);
        }
      }
    } catch (cause) {
      control.abort();
      throw cause;
    }
    return [text + decoder.decode(), response.headers, response.url || url];
  };

  /** The glue in the folder `base`. It also stores copies of feeds, and contains the fallback messages. After a trap
   *  another address makes another instance of it. */
  const glueOf = async (base, count) => {
    const glue = await importGlue(base, count);
    return glue.lost ? glueOf(base, -~count) : glue;
  };

  /** The glue of the Wasm in the folder `base`, with an instance that no trap has stopped. */
  const coreOf = async (base, host) => {
    let glue;
    while ((glue = await cached(base, () => fetchCore(base, host))).lost) delete responses[base];
    return glue;
  };

  /** Starts the Wasm module in the folder `base`, and returns its glue. Also requests the catalog for `host`. */
  const fetchCore = async (base, host) => {
    let bytes, glue;
    // The feed is requested one task earlier: on a slow connection the list needs the bandwidth first.
    await new Promise(setTimeout);
    format("en", 1); // initializes `Intl` (45 ms on a phone) before the list needs it
    try {
      // A response that is checked cannot be compiled while it arrives. The glue has the hashes, and requests it.
      bytes = self.WebAssembly && !integrity ? request("wasm", new URL(WASM, base).href) : null;
      bytes?.catch(() => {}); // handled below
      glue = await within(glueOf(base));
      await within(glue.default({ module_or_path: bytes, lang: languageOf(host), integrity }));
    } catch ({ message, fault = [
      "wasm-failed",
      `${base}: set base; pkg/ incomplete, no Access-Control-Allow-Origin, CSP script-src, or ${message}`,
    ] }) {
      await bytes; // its own failure is more precise
      throw failure(...fault, base); // the glue knows some faults
    }
    return glue;
  };

  // `:where` has no specificity, so any rule of the page takes precedence; only `* { all: unset }` does not.
  // The widget contains its size, so a box that fits its content (a table cell, a flex item, a float) would give it no
  // width. A line without height asks for the window's width, and for a quarter of it where it has to break. WebKit
  // gives letters of no size no space either.
  // While the feed is loading, grey lanes reserve the space. If the Wasm is first, the widget draws a skeleton.
  const STYLE = `:where(${NAME}){display:flow-root;writing-mode:horizontal-tb;min-inline-size:0;max-inline-size:100%;\
flex-shrink:99}\
:where(${NAME})::before{content:"mmmm";display:block;text-indent:0;block-size:0;font:1px/0 a;letter-spacing:calc(25vi - 3px);\
word-break:break-all;visibility:hidden}\
:where(${NAME}[data-state=loading]){min-block-size:30rem}\
:where(${NAME}[aria-busy=true])::after{content:"";display:block;block-size:30rem;\
background:repeating-linear-gradient(#8883 0 14px,#0000 0 38px)}\
@media screen{:where(${NAME}){break-inside:avoid}\
:where(${NAME}[aria-busy=true]:empty,${NAME}[data-state=loading][aria-busy=false]){block-size:0;overflow:auto}}`;

  let sheet;
  /** Makes the document or the shadow root around an element adopt that style, which belongs to one document. */
  const adopt = ({ adoptedStyleSheets: sheets }, { CSSStyleSheet }) => {
    try {
      sheet instanceof CSSStyleSheet || (sheet = new CSSStyleSheet()).replaceSync(STYLE);
      if (!sheets.includes(sheet)) sheets.push(sheet);
    } catch {} // an older browser: the list is readable without this
  };

  /** The language of the element or of its nearest ancestor, across shadow roots. */
  const languageOf = (at) => at ? at.closest("[lang]")?.lang || languageOf(at.getRootNode().host) : "";

  class MasarTimeline extends HTMLElement {
    // Members with an underscore are private. Older browsers, which only show the list, do not support `#`.
    //   _widget  the Wasm object, created once for the element
    //   _begun   whether loading has begun, or waits until the visitor scrolls near
    //   _run     the number of loads: the response to an older one is ignored
    //   _json    the feed that was set as an object, as JSON
    //   _text    the feed's text, once it is loaded
    //   _shown   the text that the widget shows, and its address
    //   _list    the list, and the function that adds events to it
    //   _use     the glue's function that calls a method of the widget or returns a property, as soon as there is one
    //   _calls   the calls before that
    //   _done    resolves `ready`
    // The glue uses `_lose`, `_read`, `_use`, `_calls` and `_done`. The build shortens all other names to a letter.

    constructor() {
      super();
      this._calls = [];
      /** Resolved with the value of `data-state` as soon as it is final. Never rejected, since few pages would handle that. */
      this.ready = new Promise((done) => (this._done = done));
    }

    connectedCallback() {
      // A property that was set before the element was defined hides the accessor: set it again.
      for (const name of Object.keys(this)) {
        if (name in MasarTimeline.prototype) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      adopt(this.getRootNode(), this.ownerDocument.defaultView);
      this._call((widget) => widget.resume());
      if (this._begun) return;
      this._begun = this.ariaBusy = true;
      if (this.height) this._height();
      this.dataset.state = "loading";
      if (this.loading === "lazy") {
        new IntersectionObserver((seen, watch) => {
          if (!seen.pop().isIntersecting) return; // the last entry is the newest
          watch.disconnect();
          this._load();
        }, { rootMargin: "400px" }).observe(this);
      } else this._load();
    }

    /** Keeps a call that comes too early. */
    _use(...call) { this._calls.push(call); }

    disconnectedCallback() {
      // A move within the page disconnects and connects the element: check again one task later.
      setTimeout(() => this.isConnected || this._call((widget) => widget.suspend()));
      setTimeout(() => this.isConnected || this._free(), KEPT);
    }

    /** Frees the widget. It begins anew when the element is connected again. */
    _free() {
      this._call((widget) => widget.free());
      this._widget = this._shown = this._begun = null;
      delete this._use;
      this.shadowRoot?.replaceChildren();
    }

    /** The shadow root. As long as it has nothing else, it shows the page's own content. */
    _root() {
      if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(element("slot"));
      return this.shadowRoot;
    }

    attributeChangedCallback(name, before, now) {
      if (!this._begun || before === now) return;
      if (name === "height") this._height();
      if (/feed|loading|base/.test(name)) this._load();
      else if (this._widget) this._call((widget) => widget.attribute_changed(name));
      else if (this._list) this._print(), this._finish();
    }

    /** Requests the feed again, without the browser's cache. Aborts a request that is under way. */
    reload() {
      if (!this._json && this.feed) {
        const url = this._url();
        const control = controls[url];
        delete responses[url];
        requestFeed(url, { cache: "no-cache" });
        control?.abort();
      }
      this._load();
    }

    /** The feed as an object, in place of an address. A page sets it. */
    get feedData() { return JSON.parse(this._json || null); }
    set feedData(data) {
      // Old libraries give arrays a `toJSON` that returns a text.
      this._json = data != null && JSON.stringify(data, function (key, value) {
        return value + "" === value && !(this[key] instanceof Date) ? this[key] : value;
      });
      this._load();
    }

    _url() { return new URL((!this._json && this.feed) || "", this.baseURI).href; }

    _height() {
      this.style.minBlockSize = "";
      this.style.minBlockSize = this.height + (this.height > 0 ? "px" : "");
    }

    /** Requests the feed and the Wasm. Prints the list if the feed is first; passes the feed on when both are loaded. */
    async _load() {
      if (!this._begun) return;
      const run = this._run = -~this._run; // adds 1, also to `undefined`
      const base = new URL(this.base || home || "", this.baseURI).href;
      let glue, coreError, feedError, text, headers, date, url, from;
      const core = coreOf(base, this).then((it) => {
        glue = it;
        from || this.isConnected && this._call((widget) => widget.feed_awaited(), glue);
      }, (cause) => (coreError = cause));
      const spare = []; // what to show if the glue cannot be loaded
      // The glue has two attempts, in the same 15 s as the feed.
      const its = new Promise(setTimeout).then(() => within(glueOf(base).catch(() => glueOf(base)))).catch(() => {});
      const fromGlue = (name, ...given) => within(its.then((it) => it[name](...given))).catch(() => spare);
      await 0; // a page may set the feed right after it appends the element

      try {
        url = this._url();
        if (!this._json && !this.feed) throw failure("feed-missing", "no data-feed", url);
        [text, headers, from] = this._json ? [this._json] : await requestFeed(url)
          // Another element has started a newer request, which aborted this one.
          .catch((cause) => responses[url] || Promise.reject(cause));
      } catch (cause) {
        feedError = { ...failure("feed-unreachable", cause.message, url), ...cause };
        [text, date, from] = await fromGlue("storedFeed", url);
      }
      if (run !== this._run) return;
      this.ariaBusy = null;
      from = from || url; // from now on, the feed is loaded, or cannot be
      const same = text + from === this._shown; // the same feed from the same address is not drawn again
      this._text = text;
      if (feedError) this._fail(feedError, text && "stale");
      if (text && !glue && !this._widget) this._print();

      await core;
      if (run !== this._run) return;
      let good = this._list;
      if (coreError) {
        this._fail(coreError);
        // Either is true if there is no feed, or only a copy of it.
        const lacks = text && this._finish() || feedError;
        if (lacks) {
          // Tamazight has no sentence of its own: its readers get French, as for all texts that the catalog lacks.
          [spare[0]] = list(NOTICE, languageOf(this).replace("zgh", "fr"), "p");
          spare[0].role = "alert";
        }
        const notice = await fromGlue("fallbackNotice", this, coreError.code, lacks, date);
        if (run !== this._run) return; // a newer load has a notice of its own
        this._root().append(...notice);
      } else if (!this.isConnected) {
        this._begun = null; // removed meanwhile: loading begins again when it is connected
      } else if (text) {
        good = await new Promise((then) =>
          this._call((widget) => widget.feed_arrived(same || text, from, date, then), glue));
        if (run !== this._run) return;
        this._shown = good && text + from;
      } else this._call((widget) => widget.feed_failed(), glue);
      if (good && headers) fromGlue("storeFeed", url, text, headers, from);
    }

    /** Calls the Wasm object, and creates it first if `glue` is given. */
    _call(act, glue) {
      try {
        if (glue && !this._widget) this._widget = glue.create(this);
        return this._widget && act(this._widget);
      } catch (cause) {
        if (this._widget) throw cause; // the page's own, for example of `select({ toString() { throw … } })`
      }
    }

    /** Reads a further page of the feed. */
    _read(url) { return readFeed(url); }

    /** Shows the list again. The glue calls this after a trap, which the Wasm object does not survive; and the Wasm if it
     *  cannot load its catalog. */
    _lose(cause, trapped) {
      if (trapped) {
        this._widget = this._shown = null;
        delete this._use;
      }
      this._fail(cause);
      this.shadowRoot?.replaceChildren(element("slot"));
      if (!this._text) return;
      this._print();
      this._finish();
    }

    /** Prints the feed as a plain dated list, in place of the element's content, which stays in the page. */
    _print() {
      try {
        const feed = JSON.parse(this._text);
        if (!feed.masar) return; // another format: only the Wasm reads it
        this._list = list(feed, languageOf(this), "h" + (/^[1-6]$/.exec(this.headingLevel) ?? 2));
        this._list[1](FIRST_EVENTS);
        // A fragment from `masar export` has more content than the list.
        if (this.querySelector(".masar-page")) return;
        this._root().replaceChildren(this._list[0]);
        this.ariaBusy = "false"; // the list scrolls in the space that is reserved
      } catch {} // not JSON: the Wasm reports the place, or else `_finish` does
    }

    /** No widget will load: adds the rest of the list, or reports why there is none. */
    _finish() {
      const step = () => this._list[1](FIRST_EVENTS) && setTimeout(step);
      try {
        if (this._list) step();
        else JSON.parse(this._text);
      } catch ({ message }) {
        return this._fail(failure("feed-syntax", message, this._url())); // the message has the line and the column
      }
    }

    /** Reports a failure to the console and to the page. */
    _fail(detail, state = "error") {
      console.error(`Masar: ${detail.message} [${detail.code}]`);
      this.dataset.state = state;
      if (state === "error") this._done(state);
      return this.dispatchEvent(new CustomEvent("masar-error", { detail, bubbles: true, composed: true }));
    }
  }

  MasarTimeline.observedAttributes = ATTRIBUTES;
  MasarTimeline.version = VERSION;

  for (const [name, standard = ""] of DEFAULTS) {
    // `heading-level` → `headingLevel`
    Object.defineProperty(MasarTimeline.prototype, name.replace(/-./, ([, it]) => it.toUpperCase()), {
      get() {
        const value = this.getAttribute(name);
        if (standard === "?") return value != null && value !== "false";
        if (/\d/.test(standard)) return +(value > 0 ? value : standard);
        return name === "view" && this._use(name) || (value ?? standard);
      },
      set(value) {
        if ((value ?? false) === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
    });
  }

  for (const name of ["select", "close", "show"]) {
    MasarTimeline.prototype[name] = function (...given) { return this._use(name, ...given); };
  }

  for (const name of ["selected", "window", "events"]) {
    Object.defineProperty(MasarTimeline.prototype, name, { get() { return this._use(name) ?? null; } });
  }

  if (!customElements.get(NAME)) customElements.define(NAME, MasarTimeline);

  /** Adds the timeline of a tag after it. For a tag in the head: after its original in the body, or at the start of the
   *  body. Does nothing if there is one: a tag is restored or saved together with its timeline. */
  const add = (tag) => {
    let at = tag;
    if (tag.closest("head")) at = tags().find((it) => it !== tag && it.dataset.feed === tag.dataset.feed);
    const [body] = all("body");
    if ((at ? at.nextElementSibling : body.firstElementChild)?.localName === NAME) return;
    const created = element(NAME);
    for (const name of ATTRIBUTES) {
      const value = tag.getAttribute(`data-${name}`);
      if (value != null) created.setAttribute(name, value);
    }
    at ? at.after(created) : body.prepend(created);
  };
  const begin = () => {
    tags().forEach(add);
    if ((!script || script.getAttribute("feed")) && !all(NAME)[0]) console.warn("Masar: no data-feed or <masar-timeline>");
  };
  if (script?.closest("body") || document.readyState !== "loading") begin();
  else addEventListener("DOMContentLoaded", begin);
})();
