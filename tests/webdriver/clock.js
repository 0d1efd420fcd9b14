// Stops the clock of a page at noon of 23 November 2026, wherever the machine is.
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
})();
