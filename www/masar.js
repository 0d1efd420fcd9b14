/**
 * Masar's loader: the one file that a host page names.
 *   <script src="https://…/masar.js" data-feed="https://…/partnership.json" async></script>
 *
 * What belongs here: the element's life, asking for the feed and the Wasm at the same time, and the
 * plain dated list that stands until the widget takes over, or for good where Wasm may not run.
 * What does not: checking the feed and drawing the timeline (the Wasm does both).
 *
 * Classic, without dependencies, at most 4 KiB on the wire. Writes nothing into the page's head.
 */
(() => {
  const NAME = "masar-timeline";

  /** The contract's attributes; each may also stand as `data-…` on the script, or as a property. */
  const ATTRIBUTES = (
    "feed lang dir view theme calendar event from to filter height loading refresh heading-level " +
    "link debug kiosk base controls"
  ).split(" ");

  /** So many events are listed at once; the rest only if Wasm fails: nobody reads further meanwhile. */
  const FIRST = 60;

  // Only now, while the script runs for the first time, is `currentScript` ours. An image named
  // "currentScript" could stand in its place (DOM clobbering), hence the look at the tag.
  const current = document.currentScript;
  const script = current?.tagName === "SCRIPT" ? current : null;
  const home = script?.dataset.base || script?.src;

  /** `ar` of `ar-MA`. */
  const primary = (tag) => tag.toLowerCase().split("-")[0];

  /** The tag that serves `want` best: the same, else the same language, else none. */
  const match = (tags, want) =>
    tags.find((tag) => tag === want) ?? tags.find((tag) => primary(tag) === primary(want));

  const isText = (it) => it && typeof it === "string";

  /** The tags of languages and scripts that are written from right to left: crates/language-tag has the
   *  same, and a test there compares them. */
  const RTL = /^((aeb|apc|ar|arb|arc|arq|ary|arz|azb|bal|bgn|bqi|ckb|dv|fa|glk|haz|he|hnd|iw|ji|khw|ks|lrc|luz|mzn|nqo|pes|pnb|prs|ps|rhg|sd|sdh|skr|syr|trw|ug|ur|xmn|yi)\b(?!-[a-z]{4}\b)|\w+-(adlm|arab|aran|gara|hebr|mand|mend|nkoo|rohg|samr|syrc|syre|syrj|syrn|thaa|yezi)\b)/i;

  /** An element that holds `text` as text, never as markup, and says its language and direction. */
  const element = (tag, text = "", lang) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (lang) {
      made.lang = lang;
      made.dir = RTL.test(lang) ? "rtl" : "ltr";
    }
    return made;
  };

  /** The plain part of EDTF: a year, a month or a day (in UTC, by JavaScript's own rule); else what no
   *  format takes. `undefined` each would take for now. */
  const moment = (text) => {
    const date = new Date(text);
    // `Date` may take 30 February for 2 March; then the raw text is truer.
    return /^\d{4}(-\d\d){0,2}$/.test(text) && date.toJSON()?.startsWith(text) ? date : NaN;
  };

  const formats = {}; // to make one takes a phone milliseconds
  /** How `Intl` says a date of so many members ("2022-09" has two), leaving out the first `from`. */
  const format = (lang, members, from = 0) => {
    // Morocco's own month names and Western digits; the day first in English.
    const locale = { ar: "ar-MA-u-nu-latn", en: "en-GB" }[primary(lang)] ?? lang;
    if (!Intl.DateTimeFormat.supportedLocalesOf(locale)[0]) throw lang;
    const key = [lang, members, from];
    return formats[key] = formats[key] || new Intl.DateTimeFormat(locale, {
      timeZone: "UTC",
      year: from < 1 ? "numeric" : undefined,
      month: from < 2 && members > 1 ? "long" : undefined,
      day: members > 2 ? "numeric" : undefined,
    });
  };

  /** Around and between two days; before an unknown end; before a lasting one. */
  const RANGES = {
    ar: ["من ", " إلى ", "ابتداء من ", "منذ "],
    fr: ["du ", " au ", "à partir du ", "depuis le "],
    en: ["", " to ", "from ", "since "],
    es: ["del ", " al ", "a partir del ", "desde el "],
  };

  /** An EDTF date in words where `Intl` can say it, else the text as it is. */
  const readable = (text, lang) => {
    try {
      const [first, last] = text.split("/");
      const a = moment(first);
      const b = moment(last);
      const members = first.split("-").length;
      const whole = format(lang, members);
      const said = members > 2 && RANGES[primary(lang)];
      if (last === undefined) return whole.format(a);
      if (said && last === "") return said[2] + whole.format(a);
      if (said && last === "..") return said[3] + whole.format(a);
      if (first.length !== last.length) return text;
      if (!said) return whole.formatRange(a, b);
      // What both ends share is said once, at the end: "17 to 21 May 2023".
      const shared = [7, 4, 0].findIndex((length) => first.slice(0, length) === last.slice(0, length));
      return said[0] + format(lang, 3, 2 - shared).format(a) + said[1] + whole.format(b);
    } catch {
      return text;
    }
  };

  /**
   * The feed as a plain list. Odd members are passed over: the Wasm reports them with their place.
   * @param {any} feed whatever the JSON held
   * @param {string} wanted the page's language
   * @param {string} heading the title's tag
   * @returns {[HTMLElement, (count: number) => any]} the list, empty; and what adds the next
   *   events to it and gives the first that is left, if any
   */
  const list = (feed, wanted, heading) => {
    const languages = [feed.languages].flat().filter(isText);
    const first = languages[0] ?? wanted;
    const lang = match(languages, wanted) ?? first;
    // No browser is sure of Tamazight's months, and who reads it reads French.
    const spoken = primary(lang) === "zgh" ? "fr" : lang;

    /** One of the feed's texts, a string or a map by language; nothing when it is neither. */
    const tell = (tag, text) => {
      if (isText(text)) text = { [first]: text };
      const tags = Object.keys(text ?? {}).filter((its) => isText(text[its]));
      const its = match(tags, lang) ?? match(tags, first) ?? tags[0];
      return its === undefined ? "" : element(tag, text[its], its !== lang && its);
    };

    // In order of time. An event within another and without a date of its own stands at its parent's.
    const events = [feed.events].flat().filter((event) => isText(event?.date ?? event?.part_of));
    const dates = new Map(events.map((event) => [event.id, event.date]));
    const rows = events.map((event) => [String(event.date ?? dates.get(event.part_of)), event]);
    rows.sort(([a], [b]) => (a > b) - (a < b));

    const box = element("div", "", lang);
    const all = element("ol");
    box.append(tell(heading, feed.title), all);
    return [box, (count) => {
      for (const [, { id, date, title, summary }] of rows.splice(0, count)) {
        const name = tell("strong", title);
        if (!name) continue;
        const row = element("li");
        if (id) row.dataset.eventId = id;
        if (isText(date)) {
          const time = element("time", readable(date, spoken), spoken);
          if (moment(date)) time.dateTime = date;
          row.append(time, " ");
        }
        row.append(name, tell("p", summary));
        all.append(row);
      }
      return rows[0];
    }];
  };

  const warn = (text) => console.warn(`Masar: ${text}`);

  /** A failure with a code that a page can act on; the message names cause and mend. */
  const failure = (code, message, url = "") => ({ code, message, url });

  const ask = async (what, url, options) => {
    const answer = await fetch(url, options).catch(() => {
      throw failure(`${what}-unreachable`, `no answer from ${url}: page is a file, ` +
        "no Access-Control-Allow-Origin, CSP connect-src", url);
    });
    if (!answer.ok) throw failure(`${what}-status`, `${url} answered ${answer.status}`, url);
    return answer;
  };

  const asked = {};
  /** One promise per address; forgotten when it fails, so that another try asks again. */
  const once = (url, make) => {
    asked[url] = asked[url] || make();
    asked[url].catch(() => delete asked[url]);
    return asked[url];
  };

  /** The Wasm's own script in the folder `base`. It also keeps copies of feeds, and says sorry. */
  const glueOf = (base) => import(new URL("masar_core.js", base));

  /** The Wasm module in the folder `base`, started; on its way, what else `host` needs. */
  const fetchCore = async (base, host) => {
    if (!self.WebAssembly) throw failure("wasm-off", "no WebAssembly");
    let bytes, glue;
    // The feed goes ahead by one task: on a slow line the two share its width, and the list is first.
    await new Promise(setTimeout);
    format("en", 1); // wakes `Intl`, on a phone 45 ms, before the list needs it
    try {
      bytes = ask("wasm", new URL("masar_core_bg.wasm", base).href);
      bytes.catch(() => {}); // told below
      glue = await glueOf(base);
      await glue.default({ module_or_path: bytes, host, lang: host._language() });
    } catch ({ message }) {
      await bytes; // its own failure says more
      throw /unsafe-eval|CSP/.test(message)
        ? failure("wasm-blocked", "CSP script-src lacks 'wasm-unsafe-eval'", base)
        : failure("wasm-failed", `${base}: pkg/ incomplete, no Access-Control-Allow-Origin, ` +
          `CSP script-src: ${message}`, base);
    }
    return glue;
  };

  class MasarTimeline extends HTMLElement {
    // Underscored members are the loader's own: browsers that list without Wasm may know no `#`.
    //   _widget  the Wasm side, made once and kept for the element's life
    //   _begun   whether loading has begun, or waits for the element to come near
    //   _run     counts the loads: the answer to an older one is dropped
    //   _json    the feed given as an object, in place of an address
    //   _text    the feed's text, once it arrived
    //   _list    the list's box in the light DOM, and what adds to it
    // `_lose` is called from the Wasm; the build gives all others a letter.

    connectedCallback() {
      // A property set before the element was defined hides our accessor: take it in.
      for (const name of [...ATTRIBUTES.map(camel), "feedData"]) {
        if (this.hasOwnProperty(name)) {
          const value = this[name];
          delete this[name];
          this[name] = value;
        }
      }
      this._call((widget) => widget.resume());
      if (this._begun) return;
      this._begun = true;
      if (this.height) this._height();
      this.ariaBusy = "true";
      this.dataset.state = "loading";
      if (this.loading !== "lazy") this._load();
      else {
        new IntersectionObserver(([seen], watch) => {
          if (!seen.isIntersecting) return;
          watch.disconnect();
          this._load();
        }, { rootMargin: "400px" }).observe(this);
      }
    }

    disconnectedCallback() {
      // A move within the page disconnects and connects again: wait a task before believing it.
      setTimeout(() => this.isConnected || this._call((widget) => widget.suspend()));
    }

    attributeChangedCallback(name, before, now) {
      if (!this._begun || before === now) return;
      if (name === "height") this._height();
      if (name === "feed") this._load();
      else if (this._widget) this._call((widget) => widget.attribute_changed(name));
      else if (this._list) this._print(), this._finish();
    }

    /** Selects the event and shows it. @returns {boolean} whether there is such an event */
    select(id) { return !!this._call((widget) => widget.select(`${id}`)); }

    /** Shows the time from `from` to `to` (EDTF; either may be left out). */
    show({ from, to } = {}) { this._call((widget) => widget.show(from && `${from}`, to && `${to}`)); }

    /** Asks for the feed again, past any cache. */
    reload() {
      delete asked[this._url()];
      this._load({ cache: "no-cache" });
    }

    /** The feed as an object, in place of an address. */
    get feedData() { return this._json && JSON.parse(this._json); }
    set feedData(data) {
      this._json = JSON.stringify(data);
      if (this._begun) this._load();
    }

    _url() { return new URL((!this._json && this.feed) || "", document.baseURI).href; }

    /** The language of the element, else of what is around it, out of every shadow root. */
    _language() {
      for (let at = this; at; at = at.getRootNode().host) {
        const lang = at.closest("[lang]")?.lang;
        if (lang) return lang;
      }
      return "";
    }

    _height() {
      const height = this.height ?? "";
      this.style.minBlockSize = "";
      this.style.minBlockSize = height + (height > 0 ? "px" : "");
      if (height && !this.style.minBlockSize) warn(`height "${height}" is no length`);
    }

    /** Asks for feed and Wasm together; lists the feed if it is first, hands it over when both are there. */
    async _load(options) {
      const run = this._run = -~this._run; // one more, from `undefined`, too
      const base = new URL(this.base || home || "", document.baseURI).href;
      let glue, broken, trouble, text, head, over, url = "";
      const core = once(base, () => fetchCore(base, this)).then((it) => {
        glue = it;
        over || this.isConnected && this._call((widget) => widget.feed_awaited(), glue);
      }, (cause) => (broken = cause));
      const aside = (name, ...given) => glueOf(base).then((it) => it[name](...given)).catch(() => []);
      await 0; // a page may set the feed right after it appended the element

      try {
        url = this._url();
        if (!this._json && !this.feed) throw failure("feed-missing", "name a feed: data-feed or feed", url);
        [text, head] = this._json ? [this._json] : await once(url, async () => {
          const answer = await ask("feed", url, options);
          return [await answer.text(), answer.headers];
        });
      } catch (cause) {
        trouble = { code: "feed-unreachable", message: cause.message, url, ...cause };
        [text, head] = await aside("copy", url); // and what its date is
      }
      if (run !== this._run) return;
      over = true;
      this.ariaBusy = null;
      const same = this._widget && text === this._text; // is not drawn again
      this._text = text;
      if (trouble) this._fail(trouble, text && "stale");
      if (text && !glue && !this._widget) this._print();

      await core;
      if (run !== this._run) return;
      let good = this._list;
      if (broken) {
        this._fail(broken);
        // One of the two is `true`, where there is nothing or but a copy.
        if (text && this._finish() || trouble) {
          const [said = broken.message, lang] = await aside("sorry", this._language(), head);
          const sorry = element("p", said, lang);
          sorry.role = "alert";
          this.append(sorry);
        }
      } else if (!this.isConnected) {
        this._begun = false; // taken out meanwhile: begins anew when it is put back
      } else if (text) {
        good = this._call((widget) => widget.feed_arrived(same || text, url, trouble && head), glue);
        if (!good) this._text = "";
      } else this._call((widget) => widget.feed_failed(), glue);
      if (good && head && !trouble) aside("keep", url, text, head);
    }

    /** Calls into Wasm, if it is there or `glue` can make it; a trap there gives the page its list back. */
    _call(act, glue) {
      try {
        if (glue && !this._widget) this._widget = new glue.Widget(this);
        return this._widget && act(this._widget);
      } catch (cause) {
        this._widget = null;
        this._lose(failure("wasm-failed", cause.message));
      }
    }

    /** Gives the page its list back. The Wasm calls it, too, when it has no words. */
    _lose(cause) {
      this._fail(cause);
      this.shadowRoot?.replaceChildren(element("slot"));
      this._print();
      this._finish();
    }

    /** Prints the feed as a plain dated list, in place of what stood in the element. */
    _print() {
      try {
        const level = /^[1-6]$/.exec(this.headingLevel) ?? 2;
        const feed = JSON.parse(this._text);
        if (!feed.masar) return; // of another make: only the Wasm reads it
        this._list = list(feed, this._language(), `h${level}`);
        this._list[1](FIRST);
        // What `masar export` wrote tells more than a list.
        if (!this.querySelector(".masar-page")) this.replaceChildren(this._list[0]);
      } catch {} // not JSON: the Wasm says where, or else `_finish` does
    }

    /** No widget will come: the rest of the list follows, or why there is none. */
    _finish() {
      const [, more] = this._list ?? [];
      const step = () => more(FIRST) && setTimeout(step);
      try {
        if (more) step();
        else JSON.parse(this._text);
      } catch ({ message }) {
        return this._fail(failure("feed-syntax", message, this._url())); // the message names line and column
      }
    }

    /** Tells the console and the page. */
    _fail(detail, state = "error") {
      console.error(`Masar: ${detail.message} [${detail.code}]`);
      this.dataset.state = state;
      return this.dispatchEvent(new CustomEvent("masar-error", { detail, bubbles: true, composed: true }));
    }
  }

  MasarTimeline.observedAttributes = ATTRIBUTES;
  MasarTimeline.home = home; // what a second loader on the page compares

  function camel(name) { return name.replace("-l", "L"); } // `heading-level` → `headingLevel`

  for (const name of ATTRIBUTES) {
    if (name in HTMLElement.prototype) continue; // `lang` and `dir` mirror themselves already
    Object.defineProperty(MasarTimeline.prototype, camel(name), {
      get() { return this.getAttribute(name); },
      set(value) {
        if (value === false || value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }

  const known = customElements.get(NAME);
  if (!known) {
    customElements.define(NAME, MasarTimeline);
    try {
      const sheet = new CSSStyleSheet();
      // `:where` weighs nothing, so that any rule of the page wins; only `* { all: unset }` does not.
      // While nothing is there, lanes in grey hold the place; the widget draws more of it, if it is first.
      sheet.replaceSync(`:where(${NAME}){display:flow-root}:where(${NAME}[data-state=loading]){min-block-size:30rem}\
:where(${NAME}[aria-busy])::after{content:"";display:block;block-size:30rem;\
background:repeating-linear-gradient(#8883 0 14px,#0000 0 38px)}`);
      document.adoptedStyleSheets.push(sheet);
    } catch {} // an older browser: the list is readable without
  } else if (known.home !== home) warn("loaded twice");

  if (script?.dataset.feed !== undefined) {
    const made = document.createElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = script.getAttribute(`data-${name}`);
      if (value != null) made.setAttribute(name, value);
    }
    if (script.closest("head")) warn("move the script out of the head");
    else script.after(made);
  }
})();
