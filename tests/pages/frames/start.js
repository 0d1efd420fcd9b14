/**
 * The same day for every picture, and the fonts before the timeline, which measures its words with
 * them. The page's clock stands still at noon of 23 November 2026, wherever the machine is.
 */
(() => {
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
    const script = document.createElement("script");
    script.src = "/pkg/masar.js";
    document.head.append(script);
  });
})();
