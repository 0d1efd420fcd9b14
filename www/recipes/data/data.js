// A sheet without quotes. `masar import` converts any sheet, with a report of what is lost.
const eventsOf = (csv) => {
  const [names, ...rows] = csv.trim().split(/\r?\n/).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell])));
};

(async () => {
  const [response] = await Promise.all([fetch("events.csv"), customElements.whenDefined("masar-timeline")]);
  const timeline = document.createElement("masar-timeline");
  timeline.feedData = {
    masar: 1,
    title: "Our partnership",
    languages: ["en"],
    events: eventsOf(await response.text()),
  };
  document.body.append(timeline);
})();
