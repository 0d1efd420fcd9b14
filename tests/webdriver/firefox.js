// A script in the browser's own window: does what a command of Chromium's protocol does. Returns whether Firefox can.
const [command, what, done] = arguments;
const { io, prefs, wm } = Services;
const frame = wm.getMostRecentWindow("navigator:browser");
const page = frame.gBrowser.selectedBrowser.browsingContext;
const commands = {
  "Emulation.setEmulatedMedia"({ media = "", features = [] }) {
    const value = (name) => features.find((it) => it.name === name)?.value;
    const isDark = value("prefers-color-scheme") === "dark";
    prefs.setIntPref("layout.css.prefers-color-scheme.content-override", isDark ? 0 : 1);
    prefs.setIntPref("ui.prefersReducedMotion", value("prefers-reduced-motion") === "reduce" ? 1 : 0);
    page.forcedColorsOverride = value("forced-colors") ?? "none";
    page.mediumOverride = media;
  },
  // Windows may be narrower than those of people.
  allowEverySize() {
    for (const side of ["min-width", "min-height"]) frame.document.documentElement.style.setProperty(side, "0", "important");
  },
  focusPage() {
    frame.gBrowser.selectedBrowser.focus();
  },
  "Emulation.setTouchEmulationEnabled"({ enabled }) {
    // The pointer is coarse, or it is fine and hovers.
    for (const pointer of ["primary", "all"]) prefs.setIntPref(`ui.${pointer}PointerCapabilities`, enabled ? 1 : 6);
    page.touchEventsOverride = enabled ? "enabled" : "none";
  },
  // A mouse stays one.
  "Emulation.setEmitTouchEventsForMouse"() {},
  "Network.enable"() {},
  "Network.emulateNetworkConditions"({ offline, downloadThroughput }) {
    if (downloadThroughput >= 0) return false;
    io.offline = offline;
  },
  "Page.setFontSizes"({ fontSizes }) {
    for (const script of ["x-western", "ar"]) prefs.setIntPref(`font.size.variable.${script}`, fontSizes.standard);
  },
  // The browser asks for nothing where it is tested.
  "Browser.grantPermissions"() {
    prefs.setBoolPref("dom.events.testing.asyncClipboard", true);
  },
};
done(Object.hasOwn(commands, command) && commands[command](what) !== false);
