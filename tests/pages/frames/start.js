/**
 * The same day for every picture, and the fonts before the timeline, which measures its words with
 * them. The page's clock stands still at noon of 23 November 2026, wherever the machine is.
 *
 * On the script's tag, `data-answer` says what comes of the feed: `never`, `none`, or `copy` (none, but
 * a copy of the showcase's feed was kept at 18:40 on 21 November).
 */
(() => {
  const { answer } = document.currentScript.dataset;
  const FEED = "/www/feeds/partnership.json";
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [2026, 10, 23, 12]));
    }
    static now() {
      return new Real(2026, 10, 23, 12).getTime();
    }
  };

  addEventListener("load", async () => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    if (answer) {
      const text = await (await fetch(FEED)).text();
      await caches.delete("masar");
      if (answer === "copy") {
        const date = new Date(2026, 10, 21, 18, 40).toUTCString();
        const store = await caches.open("masar");
        await store.put(new URL(FEED, location).href, new Response(text, { headers: { date } }));
      }
      const real = fetch;
      globalThis.fetch = (what, ...more) => {
        if (!String(what).endsWith(FEED)) return real(what, ...more);
        return answer === "never" ? new Promise(() => {}) : Promise.reject(new TypeError("away"));
      };
    }
    const script = document.createElement("script");
    script.src = "/pkg/masar.js";
    document.head.append(script);
  });
})();
